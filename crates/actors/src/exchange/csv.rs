//! CSV: one table for each kind of row, under the keys of `case.toml`. A table of labels can be named by `[[label-file]]`.

use super::{
    dossier::Dossier,
    intake::Intake,
    row::{self, Key, Row, What},
};
use crate::codes;
use salida_case::Case;
use salida_note::{Checked, Note, Place};
use std::{collections::BTreeSet, io::Read};

/// The columns that tell what a table holds, the most telling first.
const TELLING: [(What, &[&str]); 5] = [
    (What::Label, &["about", "by", "term"]),
    (What::SameAs, &["one", "other", "by"]),
    (What::Relation, &["one", "other", "kind"]),
    (What::Source, &["id", "citation"]),
    (What::Actor, &["id", "name", "kind"]),
];

/// One table.
pub(super) fn write(dossier: &Dossier, what: What) -> String {
    let rows: Vec<Row> = row::rows(dossier).into_iter().filter(|row| row.what == what).collect();
    let written: BTreeSet<Key> = rows
        .iter()
        .flat_map(|row| row.cells.iter().map(|(key, _)| *key))
        .collect();
    let columns: Vec<Key> = { what.keys().iter() }
        .flat_map(|name| {
            let others = written.iter().filter(|key| key.name == *name && key.language.is_some());
            std::iter::once(Key::plain(name)).chain(others.copied())
        })
        .collect();
    let mut text = String::new();
    line(&mut text, columns.iter().map(|key| key.text()));
    for row in &rows {
        let cell = |key: &Key| {
            let found = row.cells.iter().find(|(known, _)| known == key);
            found.map_or_else(String::new, |(_, text)| harmless(text))
        };
        line(&mut text, columns.iter().map(cell));
    }
    text
}

fn line(text: &mut String, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            text.push(',');
        }
        if cell.contains(['"', ',', ';', '\n', '\r', '\t', '|']) {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&cell);
        }
    }
    text.push('\n');
}

/// True for what a spreadsheet would take for a formula, with or without apostrophes before it.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'')
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\n'])
}

/// A text that no spreadsheet runs: an apostrophe stands before what it would take for a formula.
fn harmless(text: &str) -> String {
    if is_formula(text) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// The text without the apostrophe that keeps a spreadsheet from running it.
pub(super) fn bare(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_formula(rest) => rest,
        _ => text,
    }
}

/// Reads one table, whatever stands between its cells and in whatever encoding.
pub(super) fn read(file: &str, reader: impl Read, case: &Case) -> Checked<Dossier> {
    let mut intake = Intake::new(file, case);
    let mut table: Option<(What, Vec<Option<Key>>)> = None;
    let mut strange = false;
    let looked_for: Vec<&str> = TELLING.iter().flat_map(|(_, names)| names.iter().copied()).collect();
    let notes = salida_events::each_row(file, reader, &looked_for, |line, cells| {
        let Some((what, columns)) = &table else {
            table = told_by(cells);
            if table.is_none() {
                strange = true;
                let columns: Vec<String> = cells.iter().map(|it| (*it).to_owned()).collect();
                let note = Note::at(codes::TABLE_UNKNOWN, Place::cell(file, line, None));
                intake.note(note.with("columns", columns));
            }
            return !strange;
        };
        let mut row = Row::new(*what);
        for (key, cell) in columns.iter().zip(cells) {
            match key {
                Some(key) => row.put(*key, bare(cell)),
                None if !cell.is_empty() => intake.count(super::intake::Counted::Foreign),
                None => {}
            }
        }
        intake.take(row, line)
    });
    let (value, own) = {
        let closed = intake.close();
        (closed.value, closed.notes)
    };
    Checked::new(value, notes.into_iter().chain(own).collect())
}

fn told_by(cells: &[&str]) -> Option<(What, Vec<Option<Key>>)> {
    let has = |names: &[&str]| names.iter().all(|name| cells.contains(name));
    let (what, _) = TELLING.iter().find(|(_, names)| has(names))?;
    let keys = cells.iter().map(|cell| Key::of(*what, cell));
    Some((*what, keys.collect()))
}
