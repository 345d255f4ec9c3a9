//! Speaking: answers on standard output, notes on standard error.

use salida_desk::codes;
use salida_note::{Note, Severity};
use salida_page::{Words, notes};
use std::{
    collections::BTreeMap,
    io::{self, BufWriter, ErrorKind, IsTerminal, Write},
};

/// Writes an answer to standard output. A reader who has had enough (`salida explain --list | head`) is no trouble; a
/// disk that is full is, because half an answer would pass for a whole one.
pub(super) fn answer(text: &str) -> Result<(), Note> {
    heard(text).map(|_| ())
}

/// The same, and tells whether anybody still reads: who follows a stream stops when nobody does.
pub(super) fn heard(text: &str) -> Result<bool, Note> {
    heard_from(|output| output.write_all(text.as_bytes()))
}

/// The same of an answer that writes itself.
pub(super) fn heard_from(answer: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<bool, Note> {
    let mut output = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    match answer(&mut output).and_then(|()| output.flush()) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(false),
        Err(error) => {
            let note = Note::general(codes::CANNOT_WRITE).with("path", "standard output");
            Err(note.with("reason", error.to_string()))
        }
    }
}

/// Writes a line to standard error. Where even that fails there is nobody left to tell.
pub(crate) fn aside(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Shows notes on standard error, with excerpts of the texts.
pub(super) fn show(notes: &[Note], texts: &BTreeMap<String, String>, words: &Words) {
    if !notes.is_empty() {
        aside(&notes::terminal(notes, texts, words, io::stderr().is_terminal()));
    }
}

/// Shows the one note that says why something could not be done.
pub(crate) fn trouble(note: &Note, words: &Words) {
    show(std::slice::from_ref(note), &BTreeMap::new(), words);
}

/// Shows errors and warnings, and nothing that is only stated: an answer follows.
pub(super) fn flaws(notes: &[Note], texts: &BTreeMap<String, String>, words: &Words) {
    let flaws = notes.iter().filter(|note| note.severity() <= Severity::Warning);
    show(&flaws.cloned().collect::<Vec<_>>(), texts, words);
}
