//! `salida check`: everything there is to say about a folder, all at once.

use super::{opening, speak};
use crate::{
    arguments::{Check, Format},
    outcome::Outcome,
};
use salida_page::notes;
use std::io::{self, IsTerminal};

pub(super) fn run(asked: &Check) -> Outcome {
    let (opened, words) = match opening::open(&asked.case, asked.lang) {
        Ok(opened) => opened,
        Err(outcome) => return outcome,
    };
    let question = opening::question(asked.days);
    let found = salida_desk::check(&opened, &question).notes;
    let text = match asked.format {
        Format::Full => {
            let all = notes::terminal(&found, &opened.texts, &words, io::stdout().is_terminal());
            format!("{all}{}\n", notes::summary(&found, &words))
        }
        Format::Line => notes::lines(&found, &opened.texts, &words),
        Format::Json => format!("{:#}\n", notes::json(&found, &opened.texts, &words)),
    };
    if let Err(note) = speak::answer(&text) {
        speak::trouble(&note, &words);
        return Outcome::Trouble;
    }
    opening::outcome_or_fail((&opened, &question), &found, &asked.fail_on, &words)
}
