//! `salida explain`: the manual page of a code.

use super::speak;
use crate::{arguments::Explain, outcome::Outcome};
use salida_note::{Fact, nearest};
use salida_page::{Words, notes};

pub(super) fn run(asked: &Explain) -> Outcome {
    let words = Words::new(asked.lang);
    let mut text = if asked.list { list(&words) } else { String::new() };
    let explained = asked.code.as_deref().map(|code| (code, notes::explain(code, &words)));
    match explained {
        None => {}
        Some((_, Some(page))) => text.extend([page.trim_end(), "\n"]),
        Some((code, None)) => {
            unknown(code, &words);
            return Outcome::Usage;
        }
    }
    match speak::answer(&text) {
        Ok(()) => Outcome::Answered,
        Err(note) => {
            speak::trouble(&note, &words);
            Outcome::Trouble
        }
    }
}

fn list(words: &Words) -> String {
    let codes = notes::all_codes();
    let width = codes.iter().map(|code| code.name.len()).max().unwrap_or(0);
    let lines = codes.iter().map(|code| {
        let gap = " ".repeat(width - code.name.len());
        [code.name, &gap, "  ", &notes::severity_word(code.severity, words), "\n"].concat()
    });
    lines.collect()
}

fn unknown(code: &str, words: &Words) {
    let codes = notes::all_codes();
    let shown = notes::visible(code);
    speak::aside(&words.say("command-unknown-code", &[("code", Fact::from(shown))]));
    if let Some(near) = nearest(code, codes.iter().map(|code| code.name)) {
        speak::aside(&words.say("command-unknown-code.nearest", &[("nearest", Fact::from(near))]));
    }
    speak::aside(&words.say("command-unknown-code.way", &[]));
}
