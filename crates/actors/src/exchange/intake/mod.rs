//! Rows that a reader found become a dossier: what names nobody, has no day or names a person is told and left out.

mod assembly;
mod cells;
mod counted;
mod entries;

pub(super) use counted::Counted;

use super::row::{KINDS, Key, Row};
use crate::codes;
use salida_case::{Case, actor::ActorKind};
use salida_note::{Note, Place};
use salida_world::{Fingerprint, is_well_formed};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// Flawed entries that are told one by one; beyond them they are counted.
const TOLD: usize = 50;
/// Rows that one import gives: many times a national case, and few enough to be held.
const MOST_ROWS: usize = 400_000;

/// What came in so far.
pub(super) struct Intake<'a> {
    case: &'a Case,
    file: Arc<str>,
    rows: Vec<(Row, u64)>,
    /// Ids of persons, and of what may be one, as fingerprints: most of a large file can be persons.
    persons: BTreeSet<u64>,
    unclear: BTreeSet<u64>,
    counts: BTreeMap<Counted, u64>,
    flaws: usize,
    untold: usize,
    notes: Vec<Note>,
}

impl<'a> Intake<'a> {
    pub(super) fn new(file: &str, case: &'a Case) -> Self {
        Self {
            case,
            file: Arc::from(file),
            rows: Vec::new(),
            persons: BTreeSet::new(),
            unclear: BTreeSet::new(),
            counts: BTreeMap::new(),
            flaws: 0,
            untold: 0,
            notes: Vec::new(),
        }
    }

    /// Takes a row. False when there are more than can be meant.
    pub(super) fn take(&mut self, row: Row, line: u64) -> bool {
        if self.rows.len() == MOST_ROWS {
            return false;
        }
        self.rows.push((row, line));
        true
    }

    pub(super) fn is_full(&self) -> bool {
        self.rows.len() >= MOST_ROWS
    }

    /// Somebody who is a person: nothing is kept but that there was one.
    pub(super) fn person(&mut self, id: &str) {
        self.persons.insert(Fingerprint::of(id).number());
    }

    /// Somebody who may be a person, since nothing says what it is.
    pub(super) fn unclear(&mut self, id: &str) {
        self.unclear.insert(Fingerprint::of(id).number());
    }

    pub(super) fn count(&mut self, what: Counted) {
        *self.counts.entry(what).or_default() += 1;
    }

    pub(super) fn place(&self, line: u64) -> Place {
        Place::cell(Arc::clone(&self.file), line, None)
    }

    /// Tells of an entry that was left out.
    pub(super) fn flaw(&mut self, line: u64, field: &str, found: &str, because: &'static str) {
        if self.flaws >= TOLD {
            self.untold += 1;
            return;
        }
        self.flaws += 1;
        let found: String = found.chars().take(80).collect();
        let note = Note::at(codes::ENTRY_LEFT_OUT, self.place(line)).with("field", field);
        self.notes.push(note.with("found", found).with("because", because));
    }

    pub(super) fn note(&mut self, note: Note) {
        self.notes.push(note);
    }

    fn stays_out(&self, id: &str) -> bool {
        let number = Fingerprint::of(id).number();
        self.persons.contains(&number) || self.unclear.contains(&number)
    }
}

/// An id made of a foreign one: itself where it can be an id, else its letters and a number that tells it from others.
pub(super) fn id_from(foreign: &str) -> String {
    if is_well_formed(foreign) {
        return foreign.to_owned();
    }
    let plain = |letter: char| if letter.is_alphanumeric() { letter } else { '-' };
    let letters: String = foreign.chars().take(40).map(plain).collect();
    let letters = letters.trim_matches('-');
    format!("x{letters}-{:08x}", Fingerprint::of(foreign).number() & 0xffff_ffff)
}

/// A row of a party whose kind nothing says: an association is the kind that says least, and it is counted.
pub(super) fn assumed_kind(intake: &mut Intake<'_>, row: &mut Row) {
    intake.count(Counted::Kind);
    let kind = KINDS.iter().find(|(kind, _)| *kind == ActorKind::Community);
    row.put(Key::plain("kind"), kind.map_or("", |(_, word)| word));
}
