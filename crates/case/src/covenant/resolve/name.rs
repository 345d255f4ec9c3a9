//! Looking names up: one note for each that leads nowhere, with the nearest one that does.

use super::{Surroundings, codes};
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
    fn word(self) -> &'static str {
        match self {
            Self::Actor => "actor",
            Self::Zone => "zone",
            Self::Deed => "deed",
            Self::Source => "source",
        }
    }

    fn known<'a>(self, around: &'a Surroundings) -> &'a BTreeSet<&'a str> {
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

    /// The ids of a list. A name that stands in it twice is reported and read once.
    pub(super) fn ids<Id: for<'t> From<&'t str>>(&mut self, sort: Sort, names: &Names) -> Found<Id> {
        let mut first_uses: BTreeMap<&str, &Written<String>> = BTreeMap::new();
        let mut found = Found {
            ids: Vec::new(),
            is_whole: true,
        };
        for name in names {
            if let Some(first) = first_uses.insert(&name.value, name) {
                let note = Note::at(codes::REPEATED_NAME, self.place(&name.at)).with("name", name.value.as_str());
                let note = note.beside(self.place(&first.at));
                self.say(note);
                continue;
            }
            match self.id(sort, name) {
                Some(id) => found.ids.push(id),
                None => found.is_whole = false,
            }
        }
        found
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

    /// Warns of somebody who promises without being a party or part of one, where all parties are known.
    pub(super) fn check_party(&mut self, name: &Written<String>) {
        let Some(parties) = &self.parties else { return };
        let is_known = self.around.actors.get(name.value.as_str()).copied();
        let is_party = |actor: &str| parties.contains(actor);
        let bound = is_known.is_none_or(|actor| self.around.with_wholes(actor).any(is_party));
        if bound {
            return;
        }
        let listed: Vec<String> = parties.iter().map(ToString::to_string).collect();
        let note = Note::at(codes::DUTY_ON_STRANGER, self.place(&name.at))
            .with("name", name.value.as_str())
            .with("parties", listed);
        self.say(note);
    }
}
