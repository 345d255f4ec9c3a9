//! Which days were observed, zone by zone and deed by deed.

use super::{Literal, lore::What};
use std::collections::BTreeSet;

/// The days observed in full, and those on which anything was observed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Observed {
    pub full: BTreeSet<i32>,
    pub any: BTreeSet<i32>,
}

impl Literal<'_> {
    /// Observation of some deeds in a region on these days.
    pub(super) fn observed(&self, deeds: &[usize], zones: &[usize], days: &BTreeSet<i32>, known: i32) -> Observed {
        let lineages = self.lineages(known);
        let mut reports = Vec::new();
        for lineage in lineages.iter() {
            for at in &lineage.heads {
                if let What::Coverage {
                    deed,
                    zone,
                    first,
                    last,
                    part,
                } = self.tales[*at].what
                {
                    reports.push((deed, zone, first, last, part));
                }
            }
        }
        let seen = |kind: usize, place: usize, day: i32, whole: bool| {
            reports.iter().any(|(deed, zone, first, last, part)| {
                self.lore.deed_in(kind, *deed)
                    && self.lore.zone_in(place, *zone)
                    && (*first..=*last).contains(&day)
                    && (if whole { *part >= 1.0 } else { *part > 0.0 })
            })
        };
        let mut observed = Observed::default();
        for day in days {
            let pairs = || {
                deeds
                    .iter()
                    .flat_map(|deed| zones.iter().map(move |zone| (*deed, *zone)))
            };
            if pairs().all(|(deed, zone)| seen(deed, zone, *day, true)) {
                observed.full.insert(*day);
            }
            if pairs().all(|(deed, zone)| seen(deed, zone, *day, false)) {
                observed.any.insert(*day);
            }
        }
        observed
    }
}
