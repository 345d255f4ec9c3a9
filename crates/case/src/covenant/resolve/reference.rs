//! What one agreement says of another: checked where all agreements of a case are known.

use crate::covenant::{
    codes,
    tree::{Agreement, Condition, Written},
};
use salida_note::{Note, Place, nearest};
use std::collections::BTreeMap;

/// The commitments of the agreements of a case, by the names of both.
#[derive(Debug, Default)]
pub struct Commitments<'t> {
    by_instrument: BTreeMap<&'t str, Listed<'t>>,
}

#[derive(Debug, Default)]
struct Listed<'t> {
    names: Vec<&'t str>,
    /// False where something could not be read, so that other names may stand there.
    is_whole: bool,
}

impl<'t> Commitments<'t> {
    /// Takes down an agreement that is a file of the case, with its tree when there is one.
    pub fn add(&mut self, instrument: &'t str, tree: Option<&'t Agreement>) {
        let Some(tree) = tree else {
            self.by_instrument.insert(instrument, Listed::default());
            return;
        };
        let read = tree.commitments.iter().map(|written| written.value.name.value.as_str());
        let unread = tree.left_out.iter().filter_map(|part| part.name.as_deref());
        let listed = Listed {
            names: read.chain(unread).collect(),
            is_whole: tree.left_out.iter().all(|part| part.name.is_some()),
        };
        self.by_instrument.insert(instrument, listed);
    }

    /// A note for each reference in an agreement that leads nowhere.
    pub fn check(&self, own: &str, tree: &Agreement) -> Vec<Note> {
        let mut notes = Vec::new();
        let header = &tree.header.value;
        let amended = header.amends.as_ref().map(|amends| &amends.value);
        if let Some(amends) = amended {
            notes.extend(self.unknown_instrument(tree, amends));
        }
        let terms = tree.commitments.iter().map(|written| &written.value.terms);
        for terms in terms.clone() {
            if let (Some(amends), Some(replaces)) = (amended, &terms.replaces) {
                notes.extend(self.unknown_commitment(tree, &amends.value, &replaces.value));
            }
        }
        let clauses = terms.flat_map(|terms| [&terms.suspended_while, &terms.excused_if, &terms.ends_when]);
        let mut open: Vec<&Condition> = clauses
            .chain([&header.ends_when])
            .flatten()
            .map(|clause| &clause.value)
            .collect();
        while let Some(condition) = open.pop() {
            match condition {
                Condition::All(parts) | Condition::Any(parts) => open.extend(parts),
                Condition::Standing {
                    instrument: Some(instrument),
                    commitment,
                    ..
                } if instrument.value != own => {
                    let unknown = self.unknown_instrument(tree, instrument);
                    notes.extend(unknown.or_else(|| self.unknown_commitment(tree, &instrument.value, commitment)));
                }
                Condition::Standing { .. } | Condition::Happens { .. } => {}
            }
        }
        notes.sort_by(|one, other| one.place.cmp(&other.place));
        notes
    }

    fn unknown_instrument(&self, tree: &Agreement, name: &Written<String>) -> Option<Note> {
        let is_known = self.by_instrument.contains_key(name.value.as_str());
        let note = Note::at(codes::UNKNOWN_INSTRUMENT, place(tree, name)).with("found", name.value.as_str());
        let nearest = nearest(&name.value, self.by_instrument.keys().copied());
        (!is_known).then(|| note.with_some("nearest", nearest))
    }

    fn unknown_commitment(&self, tree: &Agreement, instrument: &str, name: &Written<String>) -> Option<Note> {
        let listed = self.by_instrument.get(instrument)?;
        let may_exist = !listed.is_whole || listed.names.contains(&name.value.as_str());
        if may_exist {
            return None;
        }
        let note = Note::at(codes::UNKNOWN_COMMITMENT, place(tree, name))
            .with("found", name.value.as_str())
            .with("instrument", instrument);
        Some(note.with_some("nearest", nearest(&name.value, listed.names.iter().copied())))
    }
}

fn place(tree: &Agreement, name: &Written<String>) -> Place {
    Place::bytes(tree.file.clone(), name.at.clone())
}
