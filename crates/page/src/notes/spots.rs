//! The texts that notes point into, with their lines, so that many places in a large text are found in little time.

use super::Texts;
use salida_note::{At, LineColumn, Lines, Note, Place};
use std::collections::BTreeMap;

/// The lines of every text that a note points into; each text is gone through once.
pub(super) struct Spots<'t> {
    lines: BTreeMap<&'t str, Lines<'t>>,
}

impl<'t> Spots<'t> {
    /// Of the texts that these notes point into.
    pub(super) fn of(notes: &[Note], texts: &'t Texts) -> Self {
        let mut lines = BTreeMap::new();
        let places = notes.iter().flat_map(|note| note.place.iter().chain(&note.related));
        for place in places.filter(|place| matches!(place.at, At::Bytes { .. })) {
            if let Some((file, text)) = texts.get_key_value(&*place.file) {
                lines.entry(file.as_str()).or_insert_with(|| Lines::of(text));
            }
        }
        Self { lines }
    }

    /// The text of a place, where one is at hand.
    pub(super) fn text(&self, place: &Place) -> Option<&'t str> {
        self.lines.get(&*place.file).map(Lines::text)
    }

    /// Line and column of a place, when the place is a cell or its text is at hand.
    pub(super) fn line_column(&self, place: &Place) -> Option<LineColumn> {
        place.line_column(self.lines.get(&*place.file))
    }
}
