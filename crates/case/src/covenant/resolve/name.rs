//! Looking names up: one note for each that leads nowhere, with the nearest one that does.

use super::{Surroundings, codes, set::Members};
use crate::{
    codes as case_codes,
    covenant::{
        NOTES_MAX,
        tree::{Agreement, Names, Written},
    },
};
use salida_note::{Note, Place, nearest};
use salida_world::{ActorId, Language};
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    sync::Arc,
};

/// What a name is meant to lead to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Actor,
    Zone,
    Deed,
    Source,
}

impl Sort {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Actor => "actor",
            Self::Zone => "zone",
            Self::Deed => "deed",
            Self::Source => "source",
        }
    }

    pub(super) fn known<'a>(self, around: &'a Surroundings) -> &'a BTreeSet<&'a str> {
        match self {
            Self::Actor => &around.actors,
            Self::Zone => &around.zones,
            Self::Deed => &around.deeds,
            Self::Source => &around.sources,
        }
    }
}

/// A list of names looked up.
pub(super) struct Found<Id> {
    /// Those that lead somewhere, each once.
    pub(super) ids: Vec<Id>,
    /// True when all of them do.
    pub(super) is_whole: bool,
}

/// Looks names up and collects what there is to say.
pub(super) struct Resolver<'a> {
    pub(super) around: &'a Surroundings<'a>,
    pub(super) language: Language,
    /// The parties, when every one of them leads somewhere.
    pub(super) parties: Option<BTreeSet<ActorId>>,
    /// The id of this agreement.
    pub(super) own: String,
    /// Lists that have a name.
    pub(super) sets: BTreeMap<String, Arc<Members>>,
    /// Names of the commitments of this agreement.
    pub(super) commitments: BTreeSet<String>,
    /// Names of its amnesties.
    pub(super) amnesties: BTreeSet<String>,
    /// True when a commitment could not be read so far that its name is known.
    pub(super) may_lack_names: bool,
    /// True while a clause is looked up around which somebody is obliged.
    pub(super) has_party: bool,
    file: Arc<str>,
    notes: Vec<Note>,
    uncounted: usize,
}

impl<'a> Resolver<'a> {
    pub(super) fn new(agreement: &Agreement, around: &'a Surroundings<'a>) -> Self {
        Self {
            around,
            language: agreement.language,
            parties: None,
            own: String::new(),
            sets: BTreeMap::new(),
            commitments: BTreeSet::new(),
            amnesties: BTreeSet::new(),
            may_lack_names: false,
            has_party: false,
            file: agreement.file.clone(),
            notes: Vec::new(),
            uncounted: 0,
        }
    }

    pub(super) fn into_notes(self) -> (Vec<Note>, usize) {
        (self.notes, self.uncounted)
    }

    pub(super) fn place(&self, at: &Range<usize>) -> Place {
        Place::bytes(self.file.clone(), at.clone())
    }

    /// Says it, unless too much has been said already.
    pub(super) fn say(&mut self, note: Note) {
        if self.notes.len() < NOTES_MAX {
            self.notes.push(note);
        } else {
            self.uncounted += 1;
        }
    }

    /// The id that a name stands for.
    pub(super) fn id<Id: for<'t> From<&'t str>>(&mut self, sort: Sort, name: &Written<String>) -> Option<Id> {
        let known = sort.known(self.around);
        if known.contains(name.value.as_str()) {
            return Some(Id::from(&name.value));
        }
        if self.notes.len() >= NOTES_MAX {
            // Looking for the nearest name is dear, and nobody will read it.
            self.uncounted += 1;
            return None;
        }
        let note = Note::at(case_codes::DANGLING_REFERENCE, self.place(&name.at))
            .with("found", name.value.as_str())
            .with("sort", sort.word())
            .with_some("nearest", nearest(&name.value, known.iter().copied()));
        self.say(note);
        None
    }

    /// The ids of a list, with the members of the lists that are named in it. A name that stands in it twice is reported
    /// and read once.
    pub(super) fn ids<Id: for<'t> From<&'t str>>(&mut self, sort: Sort, names: &[Written<String>]) -> Found<Id> {
        let mut first_uses: BTreeMap<&str, &Written<String>> = BTreeMap::new();
        let mut members: BTreeSet<String> = BTreeSet::new();
        let mut found = Found {
            ids: Vec::new(),
            is_whole: true,
        };
        for name in names {
            let first = first_uses.insert(&name.value, name);
            if first.is_some() || members.contains(&name.value) {
                let note = Note::at(codes::REPEATED_NAME, self.place(&name.at)).with("name", name.value.as_str());
                let first = first.map(|first| self.place(&first.at));
                let note = if let Some(first) = first {
                    note.beside(first)
                } else {
                    note
                };
                self.say(note);
                continue;
            }
            if let Some(set) = self.sets.get(&name.value).cloned() {
                found.is_whole &= set.is_whole;
                for member in &set.names {
                    let is_new =
                        !first_uses.contains_key(member.value.as_str()) && members.insert(member.value.clone());
                    if is_new {
                        match self.member(sort, name, member, &set) {
                            Some(id) => found.ids.push(id),
                            None => found.is_whole = false,
                        }
                    }
                }
                continue;
            }
            match self.id(sort, name) {
                Some(id) => found.ids.push(id),
                None => found.is_whole = false,
            }
        }
        found
    }

    /// The id of a member of a list that is used as `name`.
    fn member<Id: for<'t> From<&'t str>>(
        &mut self,
        sort: Sort,
        name: &Written<String>,
        member: &Written<String>,
        set: &Members,
    ) -> Option<Id> {
        if sort.known(self.around).contains(member.value.as_str()) {
            return Some(Id::from(&member.value));
        }
        let note = Note::at(codes::SET_OF_ANOTHER_SORT, self.place(&name.at))
            .with("name", name.value.as_str())
            .with("found", member.value.as_str())
            .with("sort", sort.word())
            .beside(self.place(&set.at));
        self.say(note);
        None
    }

    /// The ids of a clause that is a list; none when it is not written.
    pub(super) fn listed<Id: for<'t> From<&'t str>>(&mut self, sort: Sort, clause: Option<&Written<Names>>) -> Vec<Id> {
        clause.map_or_else(Vec::new, |names| self.ids(sort, &names.value).ids)
    }

    /// True when no commitment or amnesty before has this name; otherwise that is reported.
    pub(super) fn is_new(&mut self, taken: &mut BTreeMap<String, Range<usize>>, name: &Written<String>) -> bool {
        let Some(first) = taken.get(&name.value) else {
            taken.insert(name.value.clone(), name.at.clone());
            return true;
        };
        let note = Note::at(codes::DUPLICATE_COMMITMENT, self.place(&name.at))
            .with("name", name.value.as_str())
            .beside(self.place(first));
        self.say(note);
        false
    }

    /// Warns of those who promise without being a party or part of one, where all parties are known.
    pub(super) fn check_parties(&mut self, names: &[Written<String>]) {
        for name in names {
            match self.sets.get(&name.value).cloned() {
                Some(set) => set
                    .names
                    .iter()
                    .for_each(|member| self.check_party(&member.value, &name.at)),
                None => self.check_party(&name.value, &name.at),
            }
        }
    }

    fn check_party(&mut self, name: &str, at: &Range<usize>) {
        let Some(parties) = &self.parties else { return };
        let is_known = self.around.actors.get(name).copied();
        let is_party = |actor: &str| parties.contains(actor);
        let bound = is_known.is_none_or(|actor| self.around.with_wholes(actor).any(is_party));
        if bound {
            return;
        }
        let listed: Vec<String> = parties.iter().map(ToString::to_string).collect();
        let note = Note::at(codes::DUTY_ON_STRANGER, self.place(at))
            .with("name", name)
            .with("parties", listed);
        self.say(note);
    }
}
