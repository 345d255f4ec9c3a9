//! The nouns of a case as small numbers, with what lies in what, so that everything else can be written as loops.

use salida_case::Case;
use salida_world::{ActorId, Day, DeedId, Happening, Step, Trend, ZoneId};
use std::collections::BTreeMap;

/// A report as it is told to the monitor.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Told {
    pub name: String,
    pub happening: Happening,
    pub recorded: Day,
    pub revises: Option<String>,
    pub withdrawn: bool,
    pub same_as: Option<String>,
}

/// Which actors, zones and deeds there are, and what lies in what.
pub(crate) struct Lore {
    actors: BTreeMap<ActorId, usize>,
    zones: BTreeMap<ZoneId, usize>,
    deeds: BTreeMap<DeedId, usize>,
    actor_in: Vec<Vec<bool>>,
    zone_in: Vec<Vec<bool>>,
    deed_in: Vec<Vec<bool>>,
}

/// What a report says, in numbers.
#[derive(Debug, Clone)]
pub(crate) enum What {
    Incident(Incident),
    Tally {
        deed: usize,
        zone: usize,
        first: i32,
        last: i32,
        low: u64,
        high: u64,
        agency: usize,
    },
    Coverage {
        deed: usize,
        zone: usize,
        first: i32,
        last: i32,
        part: f64,
    },
    Assessment {
        deed: usize,
        zone: usize,
        first: i32,
        last: i32,
        trend: Trend,
        method: String,
    },
}

/// An incident, in numbers.
#[derive(Debug, Clone)]
pub(crate) struct Incident {
    pub deed: usize,
    pub zone: usize,
    pub first: i32,
    pub last: i32,
    pub low: u64,
    pub high: u64,
    pub by: Vec<(usize, f64)>,
    pub step: Step,
}

/// A report, in numbers.
#[derive(Debug, Clone)]
pub(crate) struct Tale {
    pub name: String,
    pub revises: Option<String>,
    pub same_as: Option<String>,
    pub withdrawn: bool,
    pub recorded: i32,
    pub what: What,
}

impl Lore {
    pub(crate) fn of(case: &Case) -> Self {
        let actors: Vec<&ActorId> = case.actors.iter().map(|actor| &actor.id).collect();
        let zones: Vec<&ZoneId> = case.zones.iter().map(|zone| &zone.id).collect();
        let deeds: Vec<&DeedId> = case.deeds.iter().map(|deed| &deed.id).collect();
        Self {
            actor_in: table(&actors, |inner, outer| case.is_part_of(inner, outer)),
            zone_in: table(&zones, |inner, outer| case.zones.lies_in(inner, outer)),
            deed_in: table(&deeds, |inner, outer| case.deeds.is_a(inner, outer)),
            actors: numbers(&actors),
            zones: numbers(&zones),
            deeds: numbers(&deeds),
        }
    }

    pub(crate) fn actor(&self, id: &ActorId) -> usize {
        self.actors[id]
    }

    pub(crate) fn zone(&self, id: &ZoneId) -> usize {
        self.zones[id]
    }

    pub(crate) fn deed(&self, id: &DeedId) -> usize {
        self.deeds[id]
    }

    /// True when the one is the other or a part of it.
    pub(crate) fn actor_in(&self, inner: usize, outer: usize) -> bool {
        self.actor_in[inner][outer]
    }

    pub(crate) fn zone_in(&self, inner: usize, outer: usize) -> bool {
        self.zone_in[inner][outer]
    }

    pub(crate) fn deed_in(&self, inner: usize, outer: usize) -> bool {
        self.deed_in[inner][outer]
    }

    pub(crate) fn tale(&self, told: &Told) -> Tale {
        let span = told.happening.during();
        let (first, last) = (span.first().number(), span.last().number());
        let (deed, zone) = (self.deed(told.happening.deed()), self.zone(told.happening.zone()));
        let what = match &told.happening {
            Happening::Incident(it) => What::Incident(Incident {
                deed,
                zone,
                first,
                last,
                low: it.count.low,
                high: it.count.high,
                by: it
                    .by
                    .iter()
                    .map(|share| (self.actor(&share.actor), share.share))
                    .collect(),
                step: it.step,
            }),
            Happening::Tally(it) => What::Tally {
                deed,
                zone,
                first,
                last,
                low: it.count.low,
                high: it.count.high,
                agency: self.actor(&it.agency),
            },
            Happening::Coverage(it) => What::Coverage {
                deed,
                zone,
                first,
                last,
                part: it.part,
            },
            Happening::Assessment(it) => What::Assessment {
                deed,
                zone,
                first,
                last,
                trend: it.trend,
                method: it.method.clone(),
            },
        };
        Tale {
            name: told.name.clone(),
            revises: told.revises.clone(),
            same_as: told.same_as.clone(),
            withdrawn: told.withdrawn,
            recorded: told.recorded.number(),
            what,
        }
    }
}

fn table<T>(ids: &[&T], inside: impl Fn(&T, &T) -> bool) -> Vec<Vec<bool>> {
    let row = |inner: &T| ids.iter().map(|outer| inside(inner, outer)).collect();
    ids.iter().map(|inner| row(inner)).collect()
}

fn numbers<T: Ord + Clone>(ids: &[&T]) -> BTreeMap<T, usize> {
    ids.iter().enumerate().map(|(at, id)| ((*id).clone(), at)).collect()
}
