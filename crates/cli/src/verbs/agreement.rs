//! `salida agreement`: an agreement file with its covenant blocks in another language.

use super::{fmt, opening, speak};
use crate::{arguments::Agreement, outcome::Outcome};
use salida_desk::{agreement, write};
use salida_note::{Fact, Note};
use salida_page::Words;

pub(super) fn run(asked: &Agreement) -> Outcome {
    let words = Words::new(asked.lang);
    let file = match agreement::in_language(&asked.file, asked.lang) {
        Ok(file) => file,
        Err(note) => {
            speak::trouble(&note, &words);
            return opening::outcome(&[note]);
        }
    };
    fmt::show(&asked.file, &file, &words);
    let Some(text) = &file.value.rewritten else {
        return opening::outcome(&file.notes);
    };
    if let Err(note) = deliver(asked, text, &words) {
        speak::trouble(&note, &words);
        return Outcome::Trouble;
    }
    speak::aside(&words.say("command-blocks-only", &[]));
    opening::outcome(&file.notes)
}

fn deliver(asked: &Agreement, text: &str, words: &Words) -> Result<(), Note> {
    let Some(path) = &asked.out else {
        return speak::answer(text);
    };
    write::write_new(path, text)?;
    let facts = [("path", Fact::from(path.display().to_string()))];
    speak::answer(&format!("{}\n", words.say("command-wrote-json", &facts)))
}
