//! A note as sentences: the fact, why it matters, the way out.
//!
//! The message of a code bears its name: the value is the fact, `.why` and `.way` are one sentence each, and a `.nearest`
//! of its own stands in place of the way out when something was probably meant. Beside the facts a message can ask
//! `has-<fact>`, which is `yes` when the fact is there and not empty.

use super::visible;
use crate::Words;
use salida_note::{Fact, Note, Severity};

/// Longest piece of a user's text inside a sentence, in characters.
const TEXT_MAX: usize = 100;
/// Most names of a list inside a sentence.
const NAMES_MAX: usize = 12;
/// Smallest count that takes marks between thousands.
const GROUPED_FROM: u64 = 10_000;

/// What a note says, in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// What was found.
    pub fact: String,
    /// Why it matters.
    pub why: Option<String>,
    /// The way out, opened by "did you mean" where something was probably meant.
    pub way: Option<String>,
}

/// The sentences of a note. No control character of the facts passes through.
pub fn sentence(note: &Note, words: &Words) -> Sentence {
    let code = note.code.name;
    let facts = spoken(note, words);
    let facts: Vec<(&str, Fact)> = facts.iter().map(|(name, fact)| (name.as_str(), fact.clone())).collect();
    let attribute = |name: &str| words.find(&format!("{code}.{name}"), &facts);
    let meant = note.fact("nearest").is_some();
    let own = attribute("nearest").filter(|_| meant);
    let way = own.or_else(|| joined(words.find("note-nearest", &facts).filter(|_| meant), attribute("way")));
    Sentence {
        fact: words.say(code, &facts),
        why: attribute("why"),
        way,
    }
}

/// The word for a severity: "error", "aviso", "leçon".
pub fn severity_word(severity: Severity, words: &Words) -> String {
    words.say(severity_id(severity), &[])
}

fn severity_id(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "note-severity-error",
        Severity::Warning => "note-severity-warning",
        Severity::Lesson => "note-severity-lesson",
        Severity::Statement => "note-severity-statement",
    }
}

fn joined(first: Option<String>, second: Option<String>) -> Option<String> {
    match (first, second) {
        (Some(first), Some(second)) => Some(format!("{first} {second}")),
        (first, second) => first.or(second),
    }
}

/// The facts as the messages take them, each followed by its `has-` when it says something.
fn spoken(note: &Note, words: &Words) -> Vec<(String, Fact)> {
    let mut facts = Vec::with_capacity(note.facts.len() * 2);
    for (name, fact) in &note.facts {
        let fact = said(note.code.name, name, fact, words);
        if fact != Fact::from("") {
            facts.push((format!("has-{name}"), Fact::from("yes")));
        }
        facts.push(((*name).to_owned(), fact));
    }
    facts
}

fn said(code: &str, name: &str, fact: &Fact, words: &Words) -> Fact {
    match fact {
        Fact::Text(text) => Fact::Text(shortened(&visible(text))),
        // A grouped count is a text, so it takes the plural of the default form, which is right for large numbers.
        Fact::Count(count) if *count >= GROUPED_FROM => Fact::Text(words.count(*count)),
        Fact::List(names) => Fact::Text(listed(code, name, names, words)),
        other => other.clone(),
    }
}

/// The names of a list, those of files in backticks and those that are words of ours in the reader's language.
fn listed(code: &str, name: &str, names: &[String], words: &Words) -> String {
    let mut shown: Vec<String> = names
        .iter()
        .take(NAMES_MAX)
        .map(|item| own_word(code, name, item, words).unwrap_or_else(|| format!("`{}`", shortened(&visible(item)))))
        .collect();
    if names.len() > NAMES_MAX {
        shown.push(words.say("note-list-more", &[("count", Fact::from(names.len() - NAMES_MAX))]));
    }
    shown.join(", ")
}

/// A word of ours inside a list: a slot of the covenant language such as `<name>`, or an attribute of `<code>-<fact>`.
fn own_word(code: &str, name: &str, item: &str, words: &Words) -> Option<String> {
    let slot = item.strip_prefix('<').and_then(|rest| rest.strip_suffix('>'));
    let id = match slot {
        Some(slot) => format!("covenant-slot.{slot}"),
        None => format!("{code}-{name}.{item}"),
    };
    words.find(&id, &[])
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(TEXT_MAX) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}
