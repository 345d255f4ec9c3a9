//! Which ids a case gives, of which sort, and whether the thing behind each could be read.

use super::flaws::Flaws;
use crate::{
    codes,
    written::{Id, Sort},
};
use salida_note::{At, Place};
use salida_world::is_well_formed;
use std::collections::{BTreeMap, BTreeSet};
use toml::de::{DeTable, DeValue};

/// The ids of a case.
#[derive(Default)]
pub(super) struct Known {
    /// By the table that gives them.
    declared: BTreeMap<String, BTreeMap<String, Declared>>,
    /// Places of ids that were told to be ill formed or used before: the entries around them are left out.
    refused: BTreeSet<Place>,
}

struct Declared {
    place: Place,
    usable: bool,
}

/// What a reference leads to.
pub(super) enum Leads {
    /// To something that could be read.
    Somewhere,
    /// To something that is written and could not be read; that was told where it stands.
    ToFlawed,
    /// Nowhere.
    Nowhere,
}

impl Known {
    /// Takes down every id that a text gives, also those of entries that cannot be used: a reference to one of these is
    /// no second flaw.
    pub(super) fn take_down(&mut self, root: &DeTable<'_>, flaws: &mut Flaws) {
        for (table, value) in root {
            let DeValue::Array(entries) = value.get_ref() else {
                continue;
            };
            for entry in entries {
                let DeValue::Table(entry) = entry.get_ref() else {
                    continue;
                };
                let Some((_, id)) = entry.iter().find(|(key, _)| key.get_ref() == "id") else {
                    continue;
                };
                let DeValue::String(text) = id.get_ref() else { continue };
                self.take_down_one(table.get_ref(), text, flaws.place(&id.span()), flaws);
            }
        }
    }

    fn take_down_one(&mut self, table: &str, id: &str, place: Place, flaws: &mut Flaws) {
        if !is_well_formed(id) {
            let note = salida_note::Note::at(codes::ILL_FORMED_ID, place.clone());
            flaws.tell(note.with("found", id));
            self.refused.insert(place.clone());
        }
        let ids = self.declared.entry(space_of(table).to_owned()).or_default();
        if let Some(first) = ids.get(id) {
            let note = salida_note::Note::at(codes::DUPLICATE_ID, place.clone()).with("id", id);
            flaws.tell(note.with("table", table).beside(first.place.clone()));
            self.refused.insert(place);
            return;
        }
        let usable = false;
        ids.insert(id.to_owned(), Declared { place, usable });
    }

    /// True when the entry with that id is left out for the sake of its id.
    pub(super) fn is_refused(&self, place: &Place) -> bool {
        self.refused.contains(place)
    }

    /// The things with these ids could be read.
    pub(super) fn admit<'a>(&mut self, sort: Sort, ids: impl IntoIterator<Item = &'a Id>) {
        let known = self.declared.entry(table_of(sort).to_owned()).or_default();
        for id in ids {
            let (start, end) = (id.spot.start, id.spot.end);
            if let Some(declared) = known.get_mut(&id.value.0) {
                let is_first = declared.place.at == At::Bytes { start, end };
                declared.usable |= is_first && !self.refused.contains(&declared.place);
            }
        }
    }

    /// An id that is given outside the tables of a text: a built-in deed, the file of an agreement.
    pub(super) fn add(&mut self, sort: Sort, id: &str, place: Place) {
        let ids = self.declared.entry(table_of(sort).to_owned()).or_default();
        let usable = true;
        ids.entry(id.to_owned())
            .and_modify(|declared| declared.usable = true)
            .or_insert(Declared { place, usable });
    }

    /// The thing with that id turned out not to be usable after all.
    pub(super) fn withdraw(&mut self, sort: Sort, id: &Id) {
        let ids = self.declared.get_mut(table_of(sort));
        if let Some(declared) = ids.and_then(|ids| ids.get_mut(&id.value.0)) {
            declared.usable = false;
        }
    }

    /// Where a reference to `id` leads.
    pub(super) fn lead(&self, sort: Sort, id: &str) -> Leads {
        let ids = self.declared.get(table_of(sort));
        match ids.and_then(|ids| ids.get(id)) {
            Some(declared) if declared.usable => Leads::Somewhere,
            Some(_) => Leads::ToFlawed,
            None => Leads::Nowhere,
        }
    }

    /// Every id of a sort.
    pub(super) fn ids(&self, sort: Sort) -> impl Iterator<Item = &str> {
        let ids = self.declared.get(table_of(sort));
        ids.into_iter().flat_map(|ids| ids.keys().map(String::as_str))
    }
}

/// The table that stands for the ids of a sort.
fn table_of(sort: Sort) -> &'static str {
    match sort {
        Sort::Zone => "place",
        Sort::Proposal => "ask",
        other => other.word(),
    }
}

/// Asks and offers share their ids, because an answer may be to either.
fn space_of(table: &str) -> &str {
    if table == "offer" {
        table_of(Sort::Proposal)
    } else {
        table
    }
}
