//! `salida new`: asks first where the record could be used as an exhibit, then writes a folder that already checks.

use super::speak;
use crate::{arguments::New, outcome::Outcome};
use salida_note::Fact;
use salida_page::Words;
use std::io::{self, IsTerminal};

pub(super) fn run(asked: &New) -> Outcome {
    let words = Words::new(asked.lang);
    let given = asked.exhibit.clone().filter(|answer| !answer.trim().is_empty());
    let Some(exhibit) = given.or_else(|| ask(&words)) else {
        speak::aside(&words.say("command-exhibit-needed", &[]));
        return Outcome::Usage;
    };
    let name = asked
        .folder
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let title = asked.title.clone().unwrap_or(name);
    let made = salida_desk::new_case(&asked.folder, &title, asked.lang, &exhibit).and_then(|()| {
        let folder = asked.folder.display().to_string();
        speak::answer(&format!(
            "{}\n",
            words.say("command-made", &[("folder", Fact::from(folder))])
        ))
    });
    match made {
        Ok(()) => Outcome::Answered,
        Err(note) => {
            speak::trouble(&note, &words);
            Outcome::Trouble
        }
    }
}

/// Asks on the terminal; without one, or without an answer, there is none.
fn ask(words: &Words) -> Option<String> {
    if !io::stdin().is_terminal() {
        return None;
    }
    speak::aside(&words.say("command-exhibit-question", &[]));
    let mut line = String::new();
    io::stdin().read_line(&mut line).ok()?;
    let answer = line.trim();
    (!answer.is_empty()).then(|| answer.to_owned())
}
