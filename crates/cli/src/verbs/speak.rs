//! Speaking: answers on standard output, notes on standard error. A reader who closes the pipe early is no error.

use salida_desk::Opened;
use salida_note::{Note, Severity};
use salida_page::{Words, notes};
use salida_world::Language;
use std::{
    collections::BTreeMap,
    io::{self, IsTerminal, Write},
};

/// Writes an answer to standard output.
pub(super) fn answer(text: &str) {
    // Whoever reads may have had enough: `salida explain --list | head` is no trouble of ours.
    let _ = io::stdout().lock().write_all(text.as_bytes());
}

/// Writes a line to standard error.
pub(super) fn aside(text: &str) {
    // Same as above.
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Shows notes on standard error, with excerpts of the texts.
pub(super) fn show(notes: &[Note], texts: &BTreeMap<String, String>, words: &Words) {
    if !notes.is_empty() {
        aside(&notes::terminal(notes, texts, words, io::stderr().is_terminal()));
    }
}

/// Shows the one note that says why nothing could be done.
pub(super) fn trouble(note: &Note, words: &Words) {
    show(std::slice::from_ref(note), &BTreeMap::new(), words);
}

/// Shows errors and warnings of a case, and nothing that is only stated: an answer follows.
pub(super) fn show_flaws(opened: &Opened, words: &Words) {
    let flaws = opened.notes.iter().filter(|note| note.severity() <= Severity::Warning);
    show(&flaws.cloned().collect::<Vec<_>>(), &opened.texts, words);
}

/// The words of the language asked for, else of the case's own.
pub(super) fn words(asked: Option<Language>, opened: Option<&Opened>) -> Words {
    let own = opened.and_then(|opened| opened.case.as_ref()).map(|case| case.language);
    Words::new(asked.or(own).unwrap_or(Language::En))
}
