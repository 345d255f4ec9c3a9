//! One JSON object a line: its keys are the columns of the table, its values what would stand in their cells.

use salida_note::Note;
use salida_world::Mapping;
use serde_json::{Map, Value};

use crate::{
    codes,
    table::{Row, Table, findings::Findings},
};

/// A line as a row under [`header`], and the keys that no field is read from.
pub(super) struct Read {
    pub(super) row: Table,
    pub(super) without_meaning: Vec<String>,
}

/// Why a line is no row.
pub(super) enum Flaw {
    /// It is no object.
    Broken { line: u64, problem: String },
    /// A value is a list or an object where one value is needed.
    NotPlain { line: u64, key: String },
}

impl Flaw {
    pub(super) fn at(self, findings: &Findings) -> Note {
        match self {
            Self::Broken { line, problem } => {
                Note::at(codes::BROKEN_JSON_LINE, findings.cell(line, None)).with("problem", problem)
            }
            Self::NotPlain { line, key } => {
                Note::at(codes::JSON_VALUE_NOT_PLAIN, findings.cell(line, Some(&key))).with("key", key)
            }
        }
    }
}

/// A header that names every column that the mapping knows, each once.
pub(super) fn header(mapping: &Mapping) -> Table {
    row_of(1, names(mapping).into_iter().map(str::to_owned))
}

fn names(mapping: &Mapping) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for field in mapping.kind.fields() {
        let name = mapping.column(field);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// Reads one line.
pub(super) fn row(text: &str, line: u64, mapping: &Mapping) -> Result<Read, Flaw> {
    let broken = |problem: String| Flaw::Broken { line, problem };
    let object: Map<String, Value> = serde_json::from_str(text).map_err(|error| broken(error.to_string()))?;
    let names = names(mapping);
    let mut cells = Vec::with_capacity(names.len());
    for name in &names {
        let value = object.get(*name).unwrap_or(&Value::Null);
        let cell = cell(value, *name == mapping.column("by")).ok_or_else(|| Flaw::NotPlain {
            line,
            key: (*name).to_owned(),
        })?;
        cells.push(cell);
    }
    let unused = object.keys().filter(|key| !names.contains(&key.as_str()));
    Ok(Read {
        row: row_of(line, cells.into_iter()),
        without_meaning: unused.cloned().collect(),
    })
}

/// What would stand in the cell of a table. Authors may be an object: `{"gulls": 0.6, "herons": 0.3}`.
fn cell(value: &Value, authors: bool) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::String(text) => Some(text.clone()),
        Value::Bool(yes) => Some(if *yes { "yes" } else { "no" }.to_owned()),
        Value::Number(number) => Some(plain(number)),
        Value::Object(shares) if authors => {
            let share = |(actor, share): (&String, &Value)| Some(format!("{actor}:{}", plain(share.as_number()?)));
            let pieces: Option<Vec<String>> = shares.iter().map(share).collect();
            pieces.map(|pieces| pieces.join("|"))
        }
        Value::Array(_) | Value::Object(_) => None,
    }
}

/// A number as a table writes it: `3.0` is 3.
fn plain(number: &serde_json::Number) -> String {
    let text = number.to_string();
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

fn row_of(line: u64, cells: impl Iterator<Item = String>) -> Table {
    let (mut text, mut ends, mut table) = (String::new(), Vec::new(), Table::default());
    for cell in cells {
        text.push_str(&cell);
        ends.push(u32::try_from(text.len()).unwrap_or(u32::MAX));
    }
    table.push(Row::new(line, &text, &ends));
    table
}
