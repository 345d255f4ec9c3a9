//! `salida check`: everything there is to say about a folder, all at once.

use super::speak;
use crate::{
    arguments::{Check, FailOn, Format},
    outcome::Outcome,
};
use salida_desk::{Asked, Checkup};
use salida_note::Severity;
use salida_page::notes;
use std::io::{self, IsTerminal};

pub(super) fn run(asked: &Check) -> Outcome {
    let opened = match salida_desk::open(&asked.case) {
        Ok(opened) => opened,
        Err(note) => {
            speak::trouble(&note, &speak::words(asked.lang, None));
            return Outcome::Trouble;
        }
    };
    let words = speak::words(asked.lang, Some(&opened));
    let question = Asked {
        on: asked.days.on,
        known: asked.days.known,
        ..Asked::default()
    };
    let checkup = salida_desk::check(&opened, &question);
    let colour = io::stdout().is_terminal();
    match asked.format {
        Format::Full => {
            speak::answer(&notes::terminal(&checkup.notes, &opened.texts, &words, colour));
            speak::answer(&format!("{}\n", notes::summary(&checkup.notes, &words)));
        }
        Format::Line => speak::answer(&notes::lines(&checkup.notes, &opened.texts, &words)),
        Format::Json => speak::answer(&format!("{:#}\n", notes::json(&checkup.notes, &opened.texts, &words))),
    }
    outcome(&checkup, &asked.fail_on)
}

fn outcome(checkup: &Checkup, fail_on: &[FailOn]) -> Outcome {
    let lessons = fail_on.contains(&FailOn::Lessons) && checkup.count(Severity::Lesson) > 0;
    if lessons || checkup.count(Severity::Error) > 0 {
        Outcome::Errors
    } else {
        Outcome::Answered
    }
}
