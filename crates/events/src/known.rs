//! The names a case knows, against which every row is checked.

use salida_world::Day;
use std::collections::{BTreeMap, BTreeSet};

/// The names a case knows. A row that names anything else is reported with the nearest known name, and left out.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Known<'a> {
    /// Zones.
    pub zones: BTreeSet<&'a str>,
    /// Deeds, built-in ones included.
    pub deeds: BTreeSet<&'a str>,
    /// Actors, agencies included.
    pub actors: BTreeSet<&'a str>,
    /// Sources, each with the day on which it was published, where that is known.
    pub sources: BTreeMap<&'a str, Option<Day>>,
}
