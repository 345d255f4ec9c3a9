//! What travels between a case and other formats: groups, institutions and offices with what is said of them, and by whom.

use crate::codes;
use salida_case::{
    Case,
    actor::{Actor, ActorKind, Binding},
    label::Label,
    source::Source,
    terrain::{Relation, SameAs},
};
use salida_note::Note;
use salida_world::{ActorId, Day, Language, SourceId, Wording};
use std::collections::{BTreeMap, BTreeSet};

/// Statements with those whom they name and the sources they rest on. Persons and routes have no place in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Dossier {
    /// The language of words that name none.
    pub language: Language,
    /// Sources that are cited.
    pub sources: Vec<Source>,
    /// Those whom statements name.
    pub parties: Vec<Party>,
    /// Labels.
    pub labels: Vec<Label>,
    /// Statements that two names stand for one actor.
    pub same_as: Vec<SameAs>,
    /// How groups and institutions stand to one another.
    pub relations: Vec<Relation>,
}

/// A group, an institution or an office, as far as it travels.
#[derive(Debug, Clone, PartialEq)]
pub struct Party {
    /// Its id.
    pub id: ActorId,
    /// What it is called.
    pub name: Wording,
    /// What sort of actor it is.
    pub kind: ActorKind,
    /// What it is a part of.
    pub part_of: Option<ActorId>,
    /// Who says so.
    pub sources: Vec<SourceId>,
}

impl Dossier {
    /// Nothing yet.
    pub fn empty(language: Language) -> Self {
        Self {
            language,
            sources: Vec::new(),
            parties: Vec::new(),
            labels: Vec::new(),
            same_as: Vec::new(),
            relations: Vec::new(),
        }
    }

    /// What of a case travels, as known on a day (all of it where none is given): all actors, the statements about them, and
    /// the sources that these cite. What was taken back later than that day is not yet taken back.
    pub fn of(case: &Case, known: Option<Day>) -> Self {
        let mut dossier = Self {
            language: case.language,
            sources: Vec::new(),
            parties: case.actors.iter().map(Party::of).collect(),
            labels: case.labels.clone(),
            same_as: case.terrain.same_as.clone(),
            relations: case.terrain.relations.clone(),
        };
        if let Some(known) = known {
            dossier.keep_known(case, known);
        }
        dossier.keep_cited(&case.sources);
        dossier
    }

    /// Says which tables and keys of a case do not travel, where it has any.
    pub fn staying(case: &Case) -> Option<Note> {
        let terrain = &case.terrain;
        let has = |holds: fn(&Actor) -> bool| case.actors.iter().filter(|it| holds(it)).count();
        let tables = [
            ("place", case.zones.iter().count()),
            ("market", case.markets.len()),
            ("vocabulary", terrain.vocabularies.len()),
            ("category", terrain.categories.len()),
            ("mandate", terrain.mandates.len()),
            ("rule", terrain.rules.len()),
            ("exception", terrain.exceptions.len()),
            ("fulfilment", terrain.fulfilments.len()),
            ("weight", terrain.weights.len()),
            ("gain", terrain.gains.len()),
            ("order", terrain.orders.len()),
            ("acceptance", terrain.acceptances.len()),
            ("mediation", terrain.mediations.len()),
            ("capacity", terrain.capacities.len()),
            ("actor.agendas", has(|it| !it.agendas.is_empty())),
            ("actor.leaders-bind", has(|it| it.leaders_bind != Binding::Unknown)),
            ("actor.mandate", has(|it| it.mandate.is_some())),
            ("actor.members", has(|it| !it.members.is_empty())),
            ("actor.protection", has(|it| it.protection.is_some())),
        ];
        let there = tables.iter().filter(|(_, count)| *count > 0);
        let told: Vec<String> = there.map(|(table, count)| format!("{table} ({count})")).collect();
        (!told.is_empty()).then(|| Note::general(codes::REST_STAYS).with("tables", told.join(", ")))
    }

    /// All of a case that could travel, with every source.
    pub(super) fn whole(case: &Case) -> Self {
        Self {
            sources: case.sources.clone(),
            ..Self::of(case, None)
        }
    }

    fn keep_known(&mut self, case: &Case, known: Day) {
        let published: BTreeMap<&SourceId, Option<Day>> =
            case.sources.iter().map(|it| (&it.id, it.published)).collect();
        let later = |day: &mut Option<Day>| *day = day.filter(|day| *day <= known);
        let became_known = |recorded: Option<Day>, from: Option<Day>, sources: &[SourceId]| {
            let days: Option<Vec<Day>> = sources.iter().map(|id| published.get(id).copied().flatten()).collect();
            let first = days.and_then(|days| days.into_iter().min());
            recorded.or(first).or(from).unwrap_or(Day::MIN) <= known
        };
        self.labels.retain_mut(|it| {
            later(&mut it.withdrawn);
            became_known(it.recorded, Some(it.from), &it.sources)
        });
        self.same_as.retain_mut(|it| {
            later(&mut it.validity.withdrawn);
            became_known(it.validity.recorded, it.validity.from, &it.sources)
        });
        self.relations.retain_mut(|it| {
            later(&mut it.validity.withdrawn);
            became_known(it.validity.recorded, it.validity.from, &it.sources)
        });
    }

    /// Takes the sources that something in it cites.
    pub(super) fn keep_cited(&mut self, sources: &[Source]) {
        let parties = self.parties.iter().flat_map(|it| &it.sources);
        let labels = self.labels.iter().flat_map(|it| &it.sources);
        let same_as = self.same_as.iter().flat_map(|it| &it.sources);
        let relations = self.relations.iter().flat_map(|it| &it.sources);
        let cited: BTreeSet<&SourceId> = parties.chain(labels).chain(same_as).chain(relations).collect();
        let kept = sources.iter().filter(|it| cited.contains(&it.id)).cloned();
        self.sources = kept.collect();
    }

    /// How many statements there are.
    pub fn statements(&self) -> usize {
        self.labels.len() + self.same_as.len() + self.relations.len()
    }

    /// How many statements, and those whom they name.
    pub fn size(&self) -> usize {
        self.statements() + self.parties.len()
    }
}

impl Party {
    /// What of an actor travels.
    fn of(actor: &Actor) -> Self {
        Self {
            id: actor.id.clone(),
            name: actor.name.clone(),
            kind: actor.kind,
            part_of: actor.part_of.clone(),
            sources: actor.sources.clone(),
        }
    }
}
