//! `salida fmt`: brings the covenant blocks of agreement files into one layout, and nothing else.

use super::{opening, speak};
use crate::{arguments::Fmt, outcome::Outcome};
use salida_desk::agreement::{self, Rewriting};
use salida_note::{Checked, Fact, Note};
use salida_page::Words;
use salida_world::Language;
use std::{collections::BTreeMap, path::Path};

pub(super) fn run(asked: &Fmt) -> Outcome {
    let outcomes = asked.files.iter().map(|file| one(file, asked));
    // Every file is looked at, whatever came of the one before; the worst outcome is that of all.
    outcomes.max().unwrap_or(Outcome::Answered)
}

/// One file, told in the language of its covenant as a case is told in its own, unless another is asked for.
fn one(path: &Path, asked: &Fmt) -> Outcome {
    let file = match agreement::formatted(path) {
        Ok(file) => file,
        Err(note) => {
            speak::trouble(&note, &Words::new(asked.lang.unwrap_or(Language::En)));
            return opening::outcome(&[note]);
        }
    };
    let words = &Words::new(asked.lang.or(file.value.language).unwrap_or(Language::En));
    show(path, &file, words);
    let outcome = opening::outcome(&file.notes);
    if !file.value.changes() {
        return outcome;
    }
    let told = done(path, &file.value, asked.check, words);
    match told {
        Ok(()) if asked.check => outcome.max(Outcome::Errors),
        Ok(()) => outcome,
        Err(note) => {
            speak::trouble(&note, words);
            Outcome::Trouble
        }
    }
}

/// Writes the file unless it is only checked, and says which one it was.
fn done(path: &Path, file: &Rewriting, check: bool, words: &Words) -> Result<(), Note> {
    let sentence = if check {
        "command-would-format"
    } else {
        agreement::replace(path, file.rewritten.as_deref().unwrap_or_default())?;
        "command-formatted"
    };
    let facts = [("path", Fact::from(path.display().to_string()))];
    speak::answer(&format!("{}\n", words.say(sentence, &facts)))
}

/// Shows what there is to say about a file, with excerpts of it.
pub(super) fn show(path: &Path, file: &Checked<Rewriting>, words: &Words) {
    let texts = BTreeMap::from([(path.display().to_string(), file.value.text.clone())]);
    speak::show(&file.notes, &texts, words);
}
