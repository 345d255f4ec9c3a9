//! `salida report`: the page, or the same facts as JSON.

use super::speak;
use crate::{
    arguments::{FailOn, Report},
    outcome::Outcome,
};
use salida_desk::{Asked, Opened, report::Report as Facts, write};
use salida_monitor::Standing;
use salida_note::{Fact, Note, Severity};
use salida_page::{PAGE_MARK, Words};
use std::path::{Path, PathBuf};

pub(super) fn run(asked: &Report) -> Outcome {
    let opened = match salida_desk::open(&asked.case) {
        Ok(opened) => opened,
        Err(note) => {
            speak::trouble(&note, &speak::words(asked.lang, None));
            return Outcome::Trouble;
        }
    };
    let words = speak::words(asked.lang, Some(&opened));
    speak::show_flaws(&opened, &words);
    let question = Asked {
        on: asked.days.on,
        known: asked.days.known,
        since: asked.since,
        edition: asked.edition,
        seed: asked.seed,
    };
    let Some(report) = salida_desk::report(&opened, &question) else {
        speak::aside(&words.say("command-not-understood", &[]));
        return Outcome::Errors;
    };
    if let Err(note) = deliver(asked, &report, &words) {
        speak::trouble(&note, &words);
        return Outcome::Trouble;
    }
    outcome(&opened, &report, &asked.fail_on)
}

fn deliver(asked: &Report, report: &Facts, words: &Words) -> Result<(), Note> {
    let to_output = asked.out.as_deref() == Some(Path::new("-"));
    if asked.json {
        let text = salida_page::json(report);
        let Some(path) = asked.out.as_deref().filter(|_| !to_output) else {
            speak::answer(&text);
            return Ok(());
        };
        write::write_report(path, &text, "\"provenance\"")?;
        speak::aside(&words.say(
            "command-wrote-json",
            &[("path", Fact::from(path.display().to_string()))],
        ));
        return Ok(());
    }
    let page = salida_page::html(report, words);
    if to_output {
        speak::answer(&page);
        return Ok(());
    }
    let path = asked.out.clone().unwrap_or_else(|| default_name(&asked.case));
    write::write_report(&path, &page, PAGE_MARK)?;
    let edition = words.say(&format!("command-edition-{}", report.edition.word()), &[]);
    let facts = [
        ("path", Fact::from(path.display().to_string())),
        ("edition", Fact::from(edition)),
        ("known", Fact::from(report.known.to_string())),
    ];
    speak::answer(&format!("{}\n", words.say("command-wrote", &facts)));
    Ok(())
}

/// The name of the case folder with `.html`, in the folder where the command was called: the case stays as it is.
fn default_name(case: &Path) -> PathBuf {
    let resolved = case.canonicalize().unwrap_or_else(|_| case.to_owned());
    let name = resolved
        .file_name()
        .map_or_else(|| "report".to_owned(), |name| name.to_string_lossy().into_owned());
    PathBuf::from(format!("{name}.html"))
}

fn outcome(opened: &Opened, report: &Facts, fail_on: &[FailOn]) -> Outcome {
    let stands = |standing| {
        report
            .instruments
            .iter()
            .any(|it| it.commitments.iter().any(|c| c.standing == Some(standing)))
    };
    let asked = fail_on.iter().any(|what| match what {
        FailOn::Lessons => report.lessons.iter().any(|note| note.severity() == Severity::Lesson),
        FailOn::Breach => stands(Standing::Breached),
        FailOn::Contested => stands(Standing::Contested),
    });
    let errors = opened.notes.iter().any(|note| note.severity() == Severity::Error);
    if asked || errors {
        Outcome::Errors
    } else {
        Outcome::Answered
    }
}
