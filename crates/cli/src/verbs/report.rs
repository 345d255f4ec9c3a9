//! `salida report`: the page, or the same facts as JSON.

use super::{opening, speak};
use crate::{arguments::Report, outcome::Outcome};
use salida_desk::{Asked, report::Report as Facts, write};
use salida_note::{Fact, Note};
use salida_page::{PAGE_MARK, Words};
use std::path::{Path, PathBuf};

pub(super) fn run(asked: &Report) -> Outcome {
    let (opened, words) = match opening::open(&asked.case, asked.lang) {
        Ok(opened) => opened,
        Err(outcome) => return outcome,
    };
    speak::flaws(&opened.notes, &opened.texts, &words);
    let read = opening::outcome(&opened.notes);
    if read != Outcome::Answered && !asked.despite_errors {
        speak::aside(&words.say("command-refused", &[]));
        return read;
    }
    let question = Asked {
        since: asked.since,
        edition: asked.edition,
        seed: asked.seed,
        ..opening::question(asked.days)
    };
    let report = match salida_desk::report(&opened, &question) {
        Ok(report) => report,
        Err(because) => return opening::unanswered(&because, &opened, &words),
    };
    if let Err(note) = deliver(asked, &report, &words) {
        speak::trouble(&note, &words);
        return Outcome::Trouble;
    }
    let notes: Vec<Note> = opened.notes.iter().chain(&report.lessons).cloned().collect();
    opening::outcome_or_fail((&opened, &question), &notes, &asked.fail_on, &words)
}

fn deliver(asked: &Report, report: &Facts, words: &Words) -> Result<(), Note> {
    let to_output = asked.out.as_deref() == Some(Path::new("-"));
    if asked.json {
        let text = salida_page::json(report);
        let Some(path) = asked.out.as_deref().filter(|_| !to_output) else {
            return speak::answer(&text);
        };
        write::write_report(path, &text, Facts::FORMAT)?;
        speak::aside(&words.say(
            "command-wrote-json",
            &[("path", Fact::from(path.display().to_string()))],
        ));
        return Ok(());
    }
    let page = salida_page::html(report, words);
    if to_output {
        return speak::answer(&page);
    }
    let path = asked.out.clone().unwrap_or_else(|| default_name(&asked.case));
    write::write_report(&path, &page, PAGE_MARK)?;
    let edition = words.say(&format!("command-edition-{}", report.edition.word()), &[]);
    let facts = [
        ("path", Fact::from(path.display().to_string())),
        ("edition", Fact::from(edition)),
        ("known", Fact::from(report.known.to_string())),
    ];
    speak::answer(&format!("{}\n", words.say("command-wrote", &facts)))
}

/// The name of the case folder with `.html`, in the folder where the command was called: the case stays as it is.
fn default_name(case: &Path) -> PathBuf {
    let resolved = case.canonicalize().unwrap_or_else(|_| case.to_owned());
    let name = resolved
        .file_name()
        .map_or_else(|| "report".to_owned(), |name| name.to_string_lossy().into_owned());
    PathBuf::from(format!("{name}.html"))
}
