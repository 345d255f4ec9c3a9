//! `salida explain`: the manual page of a code.

use super::speak;
use crate::{arguments::Explain, outcome::Outcome};
use salida_note::{Fact, nearest};
use salida_page::{Words, notes};

pub(super) fn run(asked: &Explain) -> Outcome {
    let words = Words::new(asked.lang);
    if asked.list {
        speak::answer(&list(&words));
    }
    let Some(code) = &asked.code else {
        return Outcome::Answered;
    };
    match notes::explain(code, &words) {
        Some(text) => {
            speak::answer(&format!("{}\n", text.trim_end()));
            Outcome::Answered
        }
        None => {
            unknown(code, &words);
            Outcome::Usage
        }
    }
}

fn list(words: &Words) -> String {
    let codes = notes::all_codes();
    let width = codes.iter().map(|code| code.name.len()).max().unwrap_or(0);
    let lines = codes
        .iter()
        .map(|code| format!("{:width$}  {}\n", code.name, notes::severity_word(code.severity, words)));
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
