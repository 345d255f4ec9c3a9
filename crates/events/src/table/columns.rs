//! Which column each field is read from, and what the header lacks.

use salida_note::{Note, nearest};
use std::collections::BTreeMap;

use super::{Row, findings::Findings};
use crate::codes;
use salida_world::{Mapping, TableKind};

/// Field to column, counted from 0.
#[derive(Debug, Clone)]
pub(crate) struct Columns {
    places: BTreeMap<&'static str, usize>,
    names: Vec<String>,
}

/// One field, or the ways to do without it: each alternative is a set of fields that together stand in its place.
struct Need {
    field: &'static str,
    instead: &'static [&'static [&'static str]],
}

impl Columns {
    /// Finds the columns. `None`, with notes about everything that is wrong, when rows cannot be read.
    pub(crate) fn find(header: Row<'_>, mapping: &Mapping, findings: &mut Findings) -> Option<Self> {
        let names: Vec<String> = header.cells().map(str::to_owned).collect();
        let mut sound = fields_exist(mapping, findings);
        let mut places = BTreeMap::new();
        for field in mapping.kind.fields() {
            let wanted = mapping.column(field);
            let mut found = names.iter().enumerate().filter(|(_, name)| *name == wanted);
            let place = found.next().map(|(index, _)| index);
            if found.next().is_some() {
                sound = false;
                let place = findings.cell(header.line, Some(wanted));
                findings.add(Note::at(codes::DUPLICATE_COLUMN, place).with("column", wanted));
            }
            match place {
                Some(place) => {
                    places.insert(field, place);
                }
                None if mapping.columns.contains_key(field) => {
                    sound = false;
                    findings.add(missing(field, &[], &names, mapping, header.line, findings));
                }
                None => {}
            }
        }
        let columns = Self { places, names };
        let complete = columns.complete(mapping, header.line, findings);
        columns.state_unused(header.line, findings);
        (sound && complete).then_some(columns)
    }

    /// The column of a field.
    pub(crate) fn place(&self, field: &str) -> Option<usize> {
        self.places.get(field).copied()
    }

    /// Number of columns in the header.
    pub(crate) fn width(&self) -> usize {
        self.names.len()
    }

    fn complete(&self, mapping: &Mapping, line: u64, findings: &mut Findings) -> bool {
        let mut complete = true;
        for need in needs(mapping) {
            let has = |field: &str| self.places.contains_key(field);
            let met = has(need.field) || need.instead.iter().any(|set| set.iter().all(|field| has(field)));
            // A mapped column that is not there was reported already.
            if !met && !mapping.columns.contains_key(need.field) {
                let note = missing(need.field, need.instead, &self.names, mapping, line, findings);
                findings.add(note);
            }
            complete &= met;
        }
        complete
    }

    fn state_unused(&self, line: u64, findings: &mut Findings) {
        let used = |index: usize| self.places.values().any(|place| *place == index);
        let unused = self.names.iter().enumerate();
        let unused: Vec<String> = unused
            .filter(|(index, name)| !name.is_empty() && !used(*index))
            .map(|(_, name)| name.clone())
            .collect();
        if !unused.is_empty() {
            let place = findings.cell(line, None);
            findings.add(Note::at(codes::UNUSED_COLUMNS, place).with("columns", unused));
        }
    }
}

fn missing(
    field: &'static str,
    instead: &[&[&str]],
    names: &[String],
    mapping: &Mapping,
    line: u64,
    findings: &Findings,
) -> Note {
    let wanted = mapping.column(field);
    let instead: Vec<String> = instead.iter().map(|set| set.join(" + ")).collect();
    Note::at(codes::MISSING_COLUMN, findings.cell(line, None))
        .with("field", field)
        .with("column", wanted)
        .with("instead", instead)
        .with_some("nearest", nearest(wanted, names.iter().map(String::as_str)))
}

/// What a table of that kind cannot do without, once the values that every row shares are given.
fn needs(mapping: &Mapping) -> Vec<Need> {
    const PERIOD: &[&[&str]] = &[&["from", "until"]];
    const DATED: &[&[&str]] = &[&["date"], &["from", "until"]];
    const COUNT: &[&[&str]] = &[&["low", "best", "high"]];
    let shared = &mapping.every_row;
    let mut needs = Vec::new();
    let mut need = |given: bool, field, instead| {
        if !given {
            needs.push(Need { field, instead });
        }
    };
    need(shared.deed.is_some(), "deed", &[]);
    need(shared.zone.is_some(), "zone", &[]);
    need(shared.source.is_some(), "source", &[]);
    match mapping.kind {
        TableKind::Incidents => need(false, "during", DATED),
        TableKind::Tallies => {
            need(false, "during", PERIOD);
            need(false, "count", COUNT);
            need(shared.agency.is_some(), "agency", &[]);
        }
        TableKind::Assessments => {
            need(false, "during", PERIOD);
            need(false, "trend", &[]);
            need(false, "method", &[]);
        }
        TableKind::Coverage => need(false, "during", PERIOD),
    }
    needs
}

/// Reports every field of the mapping that tables of this kind do not have.
fn fields_exist(mapping: &Mapping, findings: &mut Findings) -> bool {
    let mut sound = true;
    for field in mapping.columns.keys().chain(mapping.values.keys()) {
        if !mapping.kind.fields().any(|known| known == field) {
            sound = false;
            let note = Note::at(codes::UNKNOWN_FIELD, findings.whole()).with("field", field.as_str());
            findings.add(note.with_some("nearest", nearest(field, mapping.kind.fields())));
        }
    }
    sound
}
