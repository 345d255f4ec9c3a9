//! Zones: nested places with codes and a population over time.

use crate::{Range, SourceId, Span, Wording, ZoneId};
use serde::Serialize;
use std::collections::BTreeMap;

/// A place with a boundary.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Zone {
    /// Its id.
    pub id: ZoneId,
    /// What people call it.
    pub name: Wording,
    /// The zone it lies in.
    pub within: Option<ZoneId>,
    /// Codes in other systems: `iso = "SV"`, `ine = "0614"`.
    pub codes: BTreeMap<String, String>,
    /// Inhabitants over time.
    pub population: Vec<Population>,
}

/// Inhabitants in a span.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Population {
    /// When.
    pub during: Span,
    /// How many.
    pub people: Range<u64>,
    /// Who says so.
    pub source: SourceId,
}

/// All zones of a case. Nesting is a forest: the reader reports cycles and breaks them before it builds this.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Zones {
    zones: Vec<Zone>,
}

impl Zones {
    /// Zones in the order in which they are written.
    pub fn new(zones: Vec<Zone>) -> Self {
        Self { zones }
    }

    /// Every zone, in the order in which they are written.
    pub fn iter(&self) -> impl Iterator<Item = &Zone> {
        self.zones.iter()
    }

    /// The zone of that id.
    pub fn get(&self, id: &ZoneId) -> Option<&Zone> {
        self.zones.iter().find(|zone| zone.id == *id)
    }

    /// True when `inner` is `outer` or lies in it at any depth.
    pub fn lies_in(&self, inner: &ZoneId, outer: &ZoneId) -> bool {
        self.with_ancestors(inner).any(|id| id == outer)
    }

    /// The zone and all zones around it, innermost first. Stops after as many steps as there are zones.
    pub fn with_ancestors<'a>(&'a self, id: &'a ZoneId) -> impl Iterator<Item = &'a ZoneId> {
        let around = |id: &&'a ZoneId| self.get(id).and_then(|zone| zone.within.as_ref());
        std::iter::successors(Some(id), around).take(self.zones.len().max(1))
    }
}
