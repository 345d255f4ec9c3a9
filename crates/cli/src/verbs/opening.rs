//! What `check`, `impact` and `report` have in common: the folder is opened, the words chosen, the exit code worked out.

use super::speak;
use crate::{
    arguments::{Days, FailOn},
    outcome::Outcome,
};
use salida_desk::{Asked, Opened, codes, report::Edition};
use salida_monitor::Standing;
use salida_note::{Note, Severity};
use salida_page::Words;
use salida_world::Language;
use std::path::Path;

/// Opens a folder and chooses the words; where that fails the trouble has been told.
pub(super) fn open(case: &Path, language: Option<Language>) -> Result<(Opened, Words), Outcome> {
    match salida_desk::open(case) {
        Ok(opened) => {
            let own = opened.case.as_ref().map(|case| case.language);
            let words = Words::new(language.or(own).unwrap_or(Language::En));
            Ok((opened, words))
        }
        Err(note) => {
            speak::trouble(&note, &Words::new(language.unwrap_or(Language::En)));
            Err(Outcome::Trouble)
        }
    }
}

/// The question about those days, in the public edition unless something else is asked for.
pub(super) fn question(days: Days) -> Asked {
    Asked {
        on: days.on,
        known: days.known,
        edition: Edition::Public,
        ..Asked::default()
    }
}

/// How it went with the files: what could not be read weighs more than what is wrong in what was.
pub(super) fn outcome(notes: &[Note]) -> Outcome {
    if notes.iter().any(|note| codes::is_trouble(note.code)) {
        return Outcome::Trouble;
    }
    let errors = notes.iter().any(|note| note.severity() == Severity::Error);
    if errors { Outcome::Errors } else { Outcome::Answered }
}

/// The same, with what `--fail-on` names: standings of all findings, whatever an edition shows of them.
pub(super) fn outcome_or_fail(opened: &Opened, asked: &Asked, notes: &[Note], fail_on: &[FailOn]) -> Outcome {
    let outcome = outcome(notes);
    let lessons = notes.iter().any(|note| note.severity() == Severity::Lesson);
    let fails =
        (lessons && fail_on.contains(&FailOn::Lessons)) || fails(fail_on, || salida_desk::standings(opened, asked));
    if fails && outcome == Outcome::Answered {
        Outcome::Errors
    } else {
        outcome
    }
}

/// True when `--fail-on` names one of the standings. They are judged only where it names any.
pub(super) fn fails(fail_on: &[FailOn], standings: impl FnOnce() -> Vec<Standing>) -> bool {
    let standing = |what: &FailOn| match what {
        FailOn::Lessons => None,
        FailOn::Breach => Some(Standing::Breached),
        FailOn::Contested => Some(Standing::Contested),
    };
    let named: Vec<Standing> = fail_on.iter().filter_map(standing).collect();
    !named.is_empty() && standings().iter().any(|it| named.contains(it))
}

/// Says why there is no report: the case could not be understood, nothing says of which day to speak, or there is too much
/// to judge up to that day.
pub(super) fn without_report(opened: &Opened, asked: &Asked, words: &Words) -> Outcome {
    without_answer(opened, || salida_desk::too_much(opened, asked), words)
}

/// The same with its own reason for there being too much to judge.
pub(super) fn without_answer(opened: &Opened, too_much: impl FnOnce() -> Option<Note>, words: &Words) -> Outcome {
    if opened.case.is_none() {
        speak::aside(&words.say("command-not-understood", &[]));
        return Outcome::Errors;
    }
    if let Some(note) = too_much() {
        // Too many periods come with the day that was asked about; too many duties with the agreements themselves.
        let is_of_the_case = note.code == codes::TOO_MANY_DUTIES;
        speak::flaws(&[note], &opened.texts, words);
        return if is_of_the_case {
            Outcome::Errors
        } else {
            Outcome::Usage
        };
    }
    speak::aside(&words.say("command-no-day", &[]));
    Outcome::Usage
}
