//! What `check`, `impact` and `report` have in common: the folder is opened, the words chosen, the exit code worked out.

use super::speak;
use crate::{
    arguments::{Days, FailOn},
    outcome::Outcome,
};
use salida_desk::{Asked, Opened, Unanswered, codes, report::Edition};
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
pub(super) fn outcome_or_fail(
    (opened, asked): (&Opened, &Asked),
    notes: &[Note],
    fail_on: &[FailOn],
    words: &Words,
) -> Outcome {
    let lessons = notes.iter().any(|note| note.severity() == Severity::Lesson);
    let failed = if lessons && fail_on.contains(&FailOn::Lessons) {
        Outcome::Errors
    } else {
        fails(fail_on, || salida_desk::standings(opened, asked), (opened, words))
    };
    match outcome(notes) {
        Outcome::Answered => failed,
        outcome => outcome.max(failed),
    }
}

/// Whether `--fail-on` names one of the standings. They are judged only where it names any; where they cannot be, that is told.
pub(super) fn fails(
    fail_on: &[FailOn],
    standings: impl FnOnce() -> Result<Vec<Standing>, Unanswered>,
    (opened, words): (&Opened, &Words),
) -> Outcome {
    let standing = |what: &FailOn| match what {
        FailOn::Lessons => None,
        FailOn::Breach => Some(Standing::Breached),
        FailOn::Contested => Some(Standing::Contested),
    };
    let named: Vec<Standing> = fail_on.iter().filter_map(standing).collect();
    if named.is_empty() {
        return Outcome::Answered;
    }
    match standings() {
        Ok(standings) if standings.iter().any(|it| named.contains(it)) => Outcome::Errors,
        // What was not understood has been told, and where nothing is recorded nothing is broken.
        Ok(_) | Err(Unanswered::NotUnderstood | Unanswered::NoDay) => Outcome::Answered,
        Err(because) => unanswered(&because, opened, words),
    }
}

/// Says why there is no answer of a map: the case could not be understood, or nothing says of which day to speak.
pub(super) fn without_map(opened: &Opened, words: &Words) -> Outcome {
    let because = if opened.case.is_none() {
        Unanswered::NotUnderstood
    } else {
        Unanswered::NoDay
    };
    unanswered(&because, opened, words)
}

/// Says why there is no answer.
pub(super) fn unanswered(because: &Unanswered, opened: &Opened, words: &Words) -> Outcome {
    match because {
        Unanswered::NotUnderstood => {
            speak::aside(&words.say("command-not-understood", &[]));
            Outcome::Errors
        }
        Unanswered::NoDay => {
            speak::aside(&words.say("command-no-day", &[]));
            Outcome::Usage
        }
        Unanswered::Because(note) => {
            speak::flaws(std::slice::from_ref(note), &opened.texts, words);
            // Too many periods come with the day that was asked about, and what is not among the outcomes with the question; too many duties with the agreements themselves.
            match note.code {
                code if codes::is_trouble(code) => Outcome::Trouble,
                codes::TOO_MANY_PERIODS | codes::VALUE_NOT_ONE_OF => Outcome::Usage,
                _ => Outcome::Errors,
            }
        }
    }
}
