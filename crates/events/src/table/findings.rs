//! The notes about one file, with a cap on how often it is told the same thing.

use salida_note::{Code, Note, Place};
use std::{collections::BTreeMap, sync::Arc};

use super::Full;
use crate::codes;

/// How many notes of one code a file may have before the rest is only counted.
const SHOWN: u64 = 20;

/// The notes about one file.
#[derive(Debug)]
pub(crate) struct Findings {
    file: Arc<str>,
    notes: Vec<Note>,
    seen: BTreeMap<&'static str, u64>,
}

impl Findings {
    /// No notes yet.
    pub(crate) fn new(file: &str) -> Self {
        Self {
            file: Arc::from(file),
            notes: Vec::new(),
            seen: BTreeMap::new(),
        }
    }

    /// Notes about the same file that are taken apart at first.
    pub(crate) fn beside(&self) -> Self {
        Self {
            file: Arc::clone(&self.file),
            notes: Vec::new(),
            seen: BTreeMap::new(),
        }
    }

    /// The file as a whole.
    pub(crate) fn whole(&self) -> Place {
        Place::whole(Arc::clone(&self.file))
    }

    /// A line of the file, or one cell of it.
    pub(crate) fn cell(&self, line: u64, column: Option<&str>) -> Place {
        Place::cell(Arc::clone(&self.file), line, column)
    }

    /// Adds a note, or only counts it when there are enough of its kind.
    pub(crate) fn add(&mut self, note: Note) {
        let seen = self.seen.entry(note.code.name).or_default();
        *seen += 1;
        if *seen <= SHOWN {
            self.notes.push(note);
        }
    }

    /// Adds notes that were taken apart.
    pub(crate) fn append(&mut self, later: Self) {
        let shown: BTreeMap<&'static str, u64> = later.notes.iter().fold(BTreeMap::new(), |mut shown, note| {
            *shown.entry(note.code.name).or_default() += 1;
            shown
        });
        for note in later.notes {
            self.add(note);
        }
        for (code, seen) in later.seen {
            let hidden = seen - shown.get(code).copied().unwrap_or(0);
            *self.seen.entry(code).or_default() += hidden;
        }
    }

    /// Adds a note about the file as a whole that carries no facts.
    pub(crate) fn add_whole(&mut self, code: Code) {
        self.add(Note::at(code, self.whole()));
    }

    /// Adds the note that the file cannot be read on.
    pub(crate) fn add_unreadable(&mut self, flaw: &std::io::Error) {
        let note = Note::at(codes::UNREADABLE_FILE, self.whole());
        self.add(note.with("found", flaw.kind().to_string()));
    }

    /// Adds the note that says why no more rows are taken.
    pub(crate) fn add_full(&mut self, full: Full, line: u64) {
        let (code, limit) = match full {
            Full::Rows => (codes::TOO_MANY_ROWS, super::MAX_ROWS),
            Full::Text => (codes::TABLE_TOO_LARGE, super::MAX_TEXT),
        };
        self.add(Note::at(code, self.cell(line, None)).with("limit", limit));
    }

    /// The notes, with one more for every code that was told too often.
    pub(crate) fn finish(mut self) -> Vec<Note> {
        let hidden = self.seen.iter().filter(|(_, seen)| **seen > SHOWN);
        let counted: Vec<Note> = hidden
            .map(|(code, seen)| {
                Note::at(codes::MORE_OF_THE_SAME, self.whole())
                    .with("code", *code)
                    .with("count", seen - SHOWN)
            })
            .collect();
        self.notes.extend(counted);
        self.notes
    }
}
