//! The agreements of a folder: each file is read by the covenant language and resolved against the case.

use super::known::{Known, Leads};
use crate::{
    Case, codes,
    covenant::{self, Commitments, Instrument, Surroundings},
    written::Sort,
};
use salida_note::{Checked, Fact, Note, Place};

/// The id of the instrument in a file: its name without folder and `.md`.
pub(super) fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".md").unwrap_or(name)
}

/// Reads the agreements, in the order in which they are given.
pub(super) fn read_all(agreements: &[&(String, String)], case: &Case, known: &Known) -> Checked<Vec<Instrument>> {
    let around = Surroundings::new(&case.actors, &case.zones, &case.deeds, &case.sources);
    let mut notes = Vec::new();
    let mut trees = Vec::new();
    for (path, text) in agreements {
        let id = stem(path);
        if !salida_world::is_well_formed(id) {
            notes.push(Note::at(codes::ILL_FORMED_ID, Place::whole(path.as_str())).with("found", id));
            continue;
        }
        let mut parsed = Vec::new();
        let tree = covenant::parse(path, text).into_value(&mut parsed);
        trees.push((id, tree, parsed));
    }
    let mut commitments = Commitments::default();
    for (id, tree, _) in &trees {
        commitments.add(id, tree.as_ref());
    }
    let mut instruments = Vec::new();
    for (id, tree, parsed) in &trees {
        notes.extend(parsed.iter().cloned());
        if let Some(tree) = tree {
            instruments.push(covenant::resolve(tree, &around).into_value(&mut notes));
            notes.extend(commitments.check(id, tree));
        }
    }
    notes.retain(|note| !is_second_note(note, known));
    Checked::new(instruments, notes)
}

/// True for a reference to something that is written and was told to be flawed where it is written.
fn is_second_note(note: &Note, known: &Known) -> bool {
    let (Some(Fact::Text(found)), Some(Fact::Text(sort))) = (note.fact("found"), note.fact("sort")) else {
        return false;
    };
    let sort = Sort::ALL.into_iter().find(|it| it.word() == sort);
    let leads = sort.map(|sort| known.lead(sort, found));
    note.code == codes::DANGLING_REFERENCE && matches!(leads, Some(Leads::ToFlawed))
}
