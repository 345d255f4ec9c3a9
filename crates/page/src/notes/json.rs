//! Notes as JSON: the facts as they are, and the sentences in the asked language beside them.

use super::{Sentence, Spots, Texts, sentence};
use crate::Words;
use salida_note::{At, Note, Place};
use serde_json::{Map, Value, json};

/// The notes as one array.
///
/// Each is an object with `code`, `severity` (in English, for programs), `place`, `related`, `facts`, `fact`, `why` and
/// `way`. A place holds `file`; `line` and `column` (from 1, in characters) when they are known; `start` and `end` (bytes)
/// in a text; `field` (the name of the column) in a table.
pub fn json(notes: &[Note], texts: &Texts, words: &Words) -> Value {
    let spots = Spots::of(notes, texts);
    notes.iter().map(|note| object(note, &spots, words)).collect()
}

/// The same objects, one on each line.
pub fn json_lines(notes: &[Note], texts: &Texts, words: &Words) -> String {
    let spots = Spots::of(notes, texts);
    let objects = notes.iter().map(|note| object(note, &spots, words).to_string());
    objects.map(|object| object + "\n").collect()
}

fn object(note: &Note, spots: &Spots<'_>, words: &Words) -> Value {
    let Sentence { fact, why, way } = sentence(note, words);
    let facts: Map<String, Value> = note
        .facts
        .iter()
        .map(|(name, fact)| ((*name).to_owned(), json!(fact)))
        .collect();
    let related: Vec<Value> = note.related.iter().map(|place| located(place, spots)).collect();
    json!({
        "code": note.code,
        "severity": note.severity(),
        "place": note.place.as_ref().map(|place| located(place, spots)),
        "related": related,
        "facts": facts,
        "fact": fact,
        "why": why,
        "way": way,
    })
}

fn located(place: &Place, spots: &Spots<'_>) -> Value {
    let mut object = Map::new();
    object.insert("file".into(), json!(place.file));
    if let Some(spot) = spots.line_column(place) {
        object.insert("line".into(), json!(spot.line));
        if matches!(place.at, At::Bytes { .. }) {
            object.insert("column".into(), json!(spot.column));
        }
    }
    match &place.at {
        At::Whole => {}
        At::Bytes { start, end } => {
            object.insert("start".into(), json!(start));
            object.insert("end".into(), json!(end));
        }
        At::Cell { column, .. } => {
            object.extend(column.as_ref().map(|column| ("field".to_owned(), json!(column))));
        }
    }
    Value::Object(object)
}
