//! Names to the case: a tree becomes an instrument whose references lead somewhere. What does not is reported and left
//! out, and so is a commitment that says something else without it.

mod amnesty;
mod commitment;
mod condition;
mod form;
mod header;
mod limit;
mod name;
mod reference;
mod set;

pub use reference::Commitments;

use super::{codes, instrument::Instrument, told, tree};
use crate::{actor::Actor, source::Source};
use name::Resolver;
use salida_note::Checked;
use salida_world::{Deeds, Zones};
use std::collections::{BTreeMap, BTreeSet};

/// The names of a case that an agreement may refer to.
#[derive(Debug, Clone, Default)]
pub struct Surroundings<'a> {
    actors: BTreeSet<&'a str>,
    part_of: BTreeMap<&'a str, &'a str>,
    zones: BTreeSet<&'a str>,
    deeds: BTreeSet<&'a str>,
    sources: BTreeSet<&'a str>,
}

impl<'a> Surroundings<'a> {
    /// The names of what is given.
    pub fn new(actors: &'a [Actor], zones: &'a Zones, deeds: &'a Deeds, sources: &'a [Source]) -> Self {
        let part_of = actors
            .iter()
            .filter_map(|actor| Some((actor.id.as_str(), actor.part_of.as_ref()?.as_str())));
        Self {
            actors: actors.iter().map(|actor| actor.id.as_str()).collect(),
            part_of: part_of.collect(),
            zones: zones.iter().map(|zone| zone.id.as_str()).collect(),
            deeds: deeds.iter().map(|deed| deed.id.as_str()).collect(),
            sources: sources.iter().map(|source| source.id.as_str()).collect(),
        }
    }

    /// The actor and all actors that it is a part of, innermost first. Stops after as many steps as there are actors.
    fn with_wholes(&self, actor: &'a str) -> impl Iterator<Item = &'a str> {
        let around = |inner: &&'a str| self.part_of.get(inner).copied();
        std::iter::successors(Some(actor), around).take(self.part_of.len() + 1)
    }
}

/// The instrument that an agreement is in a case.
pub fn resolve(agreement: &tree::Agreement, around: &Surroundings) -> Checked<Instrument> {
    let mut resolver = Resolver::new(agreement, around);
    let mut instrument = resolver.header(agreement);
    let mut taken = BTreeMap::new();
    for written in &agreement.commitments {
        if resolver.is_new(&mut taken, &written.value.name) {
            instrument.commitments.extend(resolver.commitment(written, &instrument));
        }
    }
    for written in &agreement.amnesties {
        if resolver.is_new(&mut taken, &written.value.name) {
            instrument.amnesties.extend(resolver.amnesty(written));
        }
    }
    // Nothing of these is judged, and what is wrong in them is told all the same.
    for part in &agreement.left_out {
        match &part.rest {
            Some(tree::Rest::Commitment(written)) => drop(resolver.commitment(written, &instrument)),
            Some(tree::Rest::Amnesty(written)) => drop(resolver.amnesty(written)),
            None => {}
        }
    }
    let (notes, uncounted) = resolver.into_notes();
    Checked::new(instrument, told(&agreement.file, notes, uncounted))
}
