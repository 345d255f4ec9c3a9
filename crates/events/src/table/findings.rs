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

    /// Adds a note about the file as a whole that carries no facts.
    pub(crate) fn add_whole(&mut self, code: Code) {
        self.add(Note::at(code, self.whole()));
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
