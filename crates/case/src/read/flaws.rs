//! The notes made while one text is read: a bounded number of them, in the order of the text.

use crate::codes;
use salida_note::{Code, Note, Place};
use std::{ops::Range, sync::Arc};

/// The most notes that one text can make. A hostile text could make millions; nobody reads past the first thousand.
const MOST: usize = 1_000;

/// The most candidates that are looked through for "did you mean".
const MOST_CANDIDATES: usize = 2_000;

/// Where a flaw of one text is told.
pub(super) struct Flaws {
    file: Arc<str>,
    notes: Vec<Note>,
    left_out: usize,
}

impl Flaws {
    /// No flaws yet in `file`.
    pub(super) fn new(file: &str) -> Self {
        Self {
            file: Arc::from(file),
            notes: Vec::new(),
            left_out: 0,
        }
    }

    /// A spot in this text.
    pub(super) fn place(&self, spot: &Range<usize>) -> Place {
        Place::bytes(Arc::clone(&self.file), spot.clone())
    }

    /// This text as a whole.
    pub(super) fn whole(&self) -> Place {
        Place::whole(Arc::clone(&self.file))
    }

    /// A note about a spot, not yet told.
    pub(super) fn note(&self, code: Code, spot: &Range<usize>) -> Note {
        Note::at(code, self.place(spot))
    }

    /// Tells a note, or counts it when there are too many.
    pub(super) fn tell(&mut self, note: Note) {
        if self.notes.len() < MOST {
            self.notes.push(note);
        } else {
            self.left_out += 1;
        }
    }

    /// The known word that was probably meant. It is not looked for when the note about it would only be counted.
    pub(super) fn nearest<'a>(&self, word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
        let is_told = self.notes.len() < MOST;
        is_told.then(|| salida_note::nearest(word, known.into_iter().take(MOST_CANDIDATES)))?
    }

    /// All notes, in the order of the text.
    pub(super) fn into_notes(mut self) -> Vec<Note> {
        self.notes.sort_by(|a, b| a.place.cmp(&b.place));
        if self.left_out > 0 {
            let rest = Note::at(codes::TOO_MANY_FLAWS, self.whole());
            self.notes.push(rest.with("left-out", self.left_out));
        }
        self.notes
    }
}
