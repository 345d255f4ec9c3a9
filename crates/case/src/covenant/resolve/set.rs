//! Lists that have a name of their own, so that whoever is meant is written once.

use super::{
    codes,
    name::{Resolver, Sort},
};
use crate::{
    codes as case_codes,
    covenant::tree::{Header, Set, Written},
};
use salida_note::{Note, nearest};
use std::{ops::Range, sync::Arc};

/// More members than this are no list that people read.
const MEMBERS_MAX: usize = 200;

const SORTS: [Sort; 3] = [Sort::Actor, Sort::Zone, Sort::Deed];

/// A list with a name, once read.
#[derive(Debug, Clone)]
pub(super) struct Members {
    /// Those that lead somewhere.
    pub(super) names: Vec<Written<String>>,
    /// True when all of them do.
    pub(super) is_whole: bool,
    /// Where it is written.
    pub(super) at: Range<usize>,
}

impl Resolver<'_> {
    /// Takes down the lists of a header.
    pub(super) fn take_sets(&mut self, header: &Header) {
        for written in &header.sets {
            if let Some(members) = self.members(written) {
                self.sets.insert(written.value.name.value.clone(), Arc::new(members));
            }
        }
    }

    fn members(&mut self, written: &Written<Set>) -> Option<Members> {
        let Set { name, members } = &written.value;
        let first = self.sets.get(&name.value).map(|first| first.at.clone());
        let is_taken = SORTS
            .iter()
            .any(|sort| sort.known(self.around).contains(name.value.as_str()));
        if is_taken || first.is_some() {
            let mut note = Note::at(codes::SET_NAME_TAKEN, self.place(&name.at)).with("name", name.value.as_str());
            if let Some(first) = first {
                note = note.beside(self.place(&first));
            }
            self.say(note);
            return None;
        }
        if members.len() > MEMBERS_MAX {
            let note = Note::at(codes::SET_TOO_LARGE, self.place(&name.at)).with("name", name.value.as_str());
            self.say(note.with("most", MEMBERS_MAX));
            return None;
        }
        let counts = SORTS.map(|sort| members.iter().filter(|member| self.is_known(sort, member)).count());
        let most = SORTS.iter().zip(counts).max_by_key(|(_, count)| *count);
        // Of sorts that fit equally well the last one is found; a list of nothing that is known is meant for parties.
        let sort = most
            .filter(|(_, count)| *count > 0)
            .map_or(Sort::Actor, |(sort, _)| *sort);
        let (known, unknown): (Vec<_>, Vec<_>) = members
            .iter()
            .cloned()
            .partition(|member| SORTS.iter().any(|sort| self.is_known(*sort, member)));
        for member in &unknown {
            let known = sort.known(self.around).iter().copied();
            let note = Note::at(case_codes::DANGLING_REFERENCE, self.place(&member.at))
                .with("found", member.value.as_str())
                .with("sort", sort.word())
                .with_some("nearest", nearest(&member.value, known));
            self.say(note);
        }
        Some(Members {
            names: known,
            is_whole: unknown.is_empty(),
            at: written.at.clone(),
        })
    }

    fn is_known(&self, sort: Sort, name: &Written<String>) -> bool {
        sort.known(self.around).contains(name.value.as_str())
    }
}
