//! Notes for programs that read lines: one line for each note.

use super::{Spots, Texts, sentence, severity_word, visible};
use crate::Words;
use salida_note::Note;

/// `path:line:column: error[code]: sentence` and a line end for each note; parts of the place that are not known are left out.
/// Neither names nor sentences can hold a line end, because control characters are written as escapes.
pub fn lines(notes: &[Note], texts: &Texts, words: &Words) -> String {
    let spots = Spots::of(notes, texts);
    notes.iter().map(|note| line(note, &spots, words)).collect()
}

fn line(note: &Note, spots: &Spots<'_>, words: &Words) -> String {
    let place = note.place.as_ref().map_or_else(String::new, |place| {
        let file = visible(&place.file);
        match spots.line_column(place) {
            Some(spot) => format!("{file}:{}:{}: ", spot.line, spot.column),
            None => format!("{file}: "),
        }
    });
    let severity = severity_word(note.severity(), words);
    let fact = sentence(note, words).fact;
    format!("{place}{severity}[{}]: {fact}\n", note.code.name)
}
