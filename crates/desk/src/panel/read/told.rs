//! The notes about one table, with a cap on how often it is told the same thing.

use salida_note::{Code, Note, Place};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How many notes of one code a table may have before the rest is only counted.
const SHOWN: u64 = 10;

pub(super) struct Told {
    file: Arc<str>,
    notes: Vec<Note>,
    seen: BTreeMap<&'static str, u64>,
}

impl Told {
    pub(super) fn new(file: &str, notes: Vec<Note>) -> Self {
        Self {
            file: Arc::from(file),
            notes,
            seen: BTreeMap::new(),
        }
    }

    /// A note about a line, or a cell of it.
    pub(super) fn cell(&self, code: Code, line: u64, column: Option<&str>) -> Note {
        Note::at(code, Place::cell(Arc::clone(&self.file), line, column))
    }

    /// A note about the file.
    pub(super) fn whole(&self, code: Code) -> Note {
        Note::at(code, Place::whole(Arc::clone(&self.file)))
    }

    pub(super) fn add(&mut self, note: Note) {
        let seen = self.seen.entry(note.code.name).or_default();
        *seen += 1;
        if *seen <= SHOWN {
            self.notes.push(note);
        }
    }

    pub(super) fn extend(&mut self, notes: Vec<Note>) {
        self.notes.extend(notes);
    }

    pub(super) fn finish(self) -> Vec<Note> {
        let mut notes = self.notes;
        for (code, seen) in self.seen {
            if seen > SHOWN {
                let place = Place::whole(Arc::clone(&self.file));
                let note = Note::at(salida_events::codes::MORE_OF_THE_SAME, place).with("code", code);
                notes.push(note.with("count", seen - SHOWN));
            }
        }
        notes
    }
}
