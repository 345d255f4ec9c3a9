//! What an import adds to a case: what is there already is told and left as it is.

use super::{
    dossier::Dossier,
    row::{self, Row, What},
};
use crate::codes;
use salida_case::Case;
use salida_note::{Checked, Note};
use std::collections::{BTreeMap, BTreeSet};

/// Entries of one id that differ, told one by one.
const TOLD: usize = 20;

/// What is new, and how much was there.
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// What a case does not have yet.
    pub new: Dossier,
    /// How many entries it has already, word for word.
    pub already: usize,
}

/// Takes out of an import what the case has. An entry whose id the case gives to another one stays out, with a note.
pub fn merge(came: Dossier, case: &Case, file: &str) -> Checked<Merged> {
    let here = row::rows(&Dossier::whole(case));
    let mut texts: BTreeSet<String> = here.iter().map(plain).collect();
    let ids: BTreeMap<(What, &str), &Row> = { here.iter() }
        .filter_map(|row| Some(((row.what, row.get("id")?), row)))
        .collect();
    let (mut already, mut differ) = (0, Vec::new());
    let mut keep = Vec::new();
    for row in row::rows(&came) {
        let text = plain(&row);
        let id = row.get("id").map(str::to_owned);
        let own = id.as_deref().and_then(|id| ids.get(&(row.what, id)));
        if texts.contains(&text) {
            already += 1;
            keep.push(false);
        } else if own.is_some() {
            differ.push((row.what, id.unwrap_or_default()));
            keep.push(false);
        } else {
            // Said twice in one file by the same source, it is said once.
            texts.insert(text);
            keep.push(true);
        }
    }
    let mut kept = keep.into_iter();
    let mut new = came;
    let mut next = || kept.next().unwrap_or(true);
    new.sources.retain(|_| next());
    new.parties.retain(|_| next());
    new.labels.retain(|_| next());
    new.same_as.retain(|_| next());
    new.relations.retain(|_| next());
    let mut notes: Vec<Note> = { differ.iter().take(TOLD) }
        .map(|(what, id)| {
            let note = Note::at(codes::OURS_IS_KEPT, salida_note::Place::whole(file));
            note.with("what", what.word()).with("id", id.as_str())
        })
        .collect();
    if differ.len() > TOLD {
        let note = Note::at(codes::MORE_LEFT_OUT, salida_note::Place::whole(file));
        notes.push(note.with("count", differ.len() - TOLD));
    }
    let added = Note::at(codes::IMPORT_ADDS, salida_note::Place::whole(file));
    let many = new.statements() + new.parties.len() + new.sources.len();
    notes.push(added.with("new", many).with("already", already));
    Checked::new(Merged { new, already }, notes)
}

fn plain(row: &Row) -> String {
    let mut cells: Vec<String> = { row.cells.iter() }
        .map(|(key, text)| format!("{}\0{text}", key.text()))
        .collect();
    cells.sort();
    format!("{}\0{}", row.what.word(), cells.join("\0"))
}
