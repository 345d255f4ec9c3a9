//! Of the lists of sources and names only what the rest of an answer cites or names.

use crate::report::Names;
use salida_case::source::Source;
use serde::Serialize;
use std::{
    collections::BTreeSet,
    io::{self, Write},
};

/// Of sources and names those that an answer cites or names. The answer is written as the data that a reader gets, so that
/// no part of it can be forgotten, and what is written is looked at and not kept.
pub(super) fn keep_cited(answer: &impl Serialize, mut sources: Vec<Source>, mut names: Names) -> (Vec<Source>, Names) {
    let mut ids: BTreeSet<String> = sources.iter().map(|source| source.id.to_string()).collect();
    ids.extend(names.actors.keys().map(ToString::to_string));
    ids.extend(names.zones.keys().map(ToString::to_string));
    ids.extend(names.deeds.keys().map(ToString::to_string));
    let spoken = spoken(answer, ids);
    sources.retain(|it| spoken.contains(it.id.as_str()));
    names.actors.retain(|id, _| spoken.contains(id.as_str()));
    names.zones.retain(|id, _| spoken.contains(id.as_str()));
    names.deeds.retain(|id, _| spoken.contains(id.as_str()));
    (sources, names)
}

/// Those of some texts that stand as values in what is written as data.
pub(super) fn spoken(said: &impl Serialize, mut ids: BTreeSet<String>) -> BTreeSet<String> {
    let mut spoken = BTreeSet::new();
    listen(said, |text| spoken.extend(ids.take(text)));
    spoken
}

/// True when one of some texts stands as a value in what is written as data.
pub(super) fn names_any(said: &impl Serialize, ids: &BTreeSet<String>) -> bool {
    let mut found = false;
    listen(said, |text| found |= ids.contains(text));
    found
}

/// Tells every text that stands as a value in what is written as data.
fn listen(said: &impl Serialize, tell: impl FnMut(&str)) {
    let mut texts = Texts {
        tell,
        text: Vec::new(),
        state: State::Between,
    };
    // Writing into this fails only where something cannot be data, and then the reader gets no answer either.
    if serde_json::to_writer(&mut texts, said).is_ok() {
        texts.settle(b' ');
    }
}

/// Reads data as it is written, and tells which texts stand in it as values.
struct Texts<F> {
    tell: F,
    /// The text that is being read, as it is written; what it says is known once its end has come.
    text: Vec<u8>,
    state: State,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Between,
    Inside,
    /// The next byte belongs to the one before.
    Escaped,
    /// A text has ended; a colon after it would make it the name of a field.
    Ended,
}

impl<F: FnMut(&str)> Texts<F> {
    fn hear(&mut self, byte: u8) {
        match (self.state, byte) {
            (State::Escaped, _) => {
                self.text.push(byte);
                self.state = State::Inside;
            }
            (State::Inside, b'"') => self.state = State::Ended,
            (State::Inside, _) => {
                self.text.push(byte);
                if byte == b'\\' {
                    self.state = State::Escaped;
                }
            }
            (State::Between | State::Ended, _) => {
                self.settle(byte);
                if byte == b'"' {
                    self.state = State::Inside;
                }
            }
        }
    }

    /// What follows a text says what it was.
    fn settle(&mut self, next: u8) {
        if self.state == State::Ended {
            if next != b':' {
                self.speak();
            }
            self.text.clear();
            self.state = State::Between;
        }
    }

    fn speak(&mut self) {
        let plain = std::str::from_utf8(&self.text).unwrap_or_default();
        if !plain.contains('\\') {
            (self.tell)(plain);
        } else if let Ok(told) = serde_json::from_str::<String>(&format!("\"{plain}\"")) {
            (self.tell)(&told);
        }
    }
}

impl<F: FnMut(&str)> Write for Texts<F> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for byte in bytes {
            self.hear(*byte);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::spoken;

    #[test]
    fn values_are_spoken_and_names_of_fields_are_not() {
        let data = serde_json::json!({
            "field": ["one", {"two": "three", "in \"words\"": "a \\ \"four\""}, "öl", null, 5],
            "last": "end"
        });
        let ids = [
            "field",
            "one",
            "two",
            "three",
            "a \\ \"four\"",
            "öl",
            "last",
            "end",
            "5",
        ]
        .map(str::to_owned);
        let spoken = spoken(&data, ids.into());
        let spoken: Vec<&str> = spoken.iter().map(String::as_str).collect();
        assert_eq!(spoken, ["a \\ \"four\"", "end", "one", "three", "öl"]);
    }
}
