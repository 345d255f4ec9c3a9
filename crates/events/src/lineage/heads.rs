//! The reports of a lineage that count as known on a day: by now, or on an earlier day, worked out from all that it has.

use super::{Lineages, NONE, Standing, WITHDRAWN};
use salida_world::{Day, Fingerprint};
use std::collections::{BTreeMap, BTreeSet};

impl Lineages {
    /// The reports of a lineage that count as known on a day, by number: known, not waiting, and not revised by another
    /// that is. Several are a fork, or several tellings of one happening.
    ///
    /// What is one lineage by now may have been several on an earlier day: a report that was not known then joined nothing.
    pub fn heads(&self, lineage: u32, known: Day) -> Vec<Vec<Standing>> {
        let (heard, holders) = self.heard(lineage, known);
        let revised = heard.iter().filter_map(|report| holders.get(&self.revises(*report)));
        let revised: BTreeSet<u32> = revised.copied().collect();
        let mut heads: Vec<u32> = heard.into_iter().filter(|report| !revised.contains(report)).collect();
        heads.sort_unstable();
        let standing = |report: u32| Standing {
            report,
            withdrawn: self.reports[report as usize].state & WITHDRAWN != 0,
        };
        if known >= self.latest {
            return vec![heads.into_iter().map(standing).collect()];
        }
        let families = self.families_known(lineage, known);
        let mut found: BTreeMap<u32, Vec<Standing>> = BTreeMap::new();
        for report in heads {
            let family = first(&families, self.reports[report as usize].name);
            found.entry(family).or_default().push(standing(report));
        }
        found.into_values().collect()
    }

    /// For each name of a lineage another of its family, among the reports known on a day; the first has itself.
    fn families_known(&self, lineage: u32, known: Day) -> BTreeMap<u32, u32> {
        let mut families: BTreeMap<u32, u32> = self.families.ring(lineage).map(|name| (name, name)).collect();
        for report in self.members(lineage) {
            let member = &self.reports[report as usize];
            if member.recorded > known {
                continue;
            }
            let named = self.named.get(&report);
            for other in named.map_or([NONE; 2], |named| [named.revises, named.same_as]) {
                if other != NONE {
                    let (one, other) = (first(&families, member.name), first(&families, other));
                    families.insert(one.max(other), one.min(other));
                }
            }
        }
        families
    }

    /// The reports of a lineage that are known by a day and do not wait, and who bears each name among those known. A
    /// revision waits until what it revises is heard; one that revises itself in a circle waits for ever.
    pub(super) fn heard(&self, lineage: u32, known: Day) -> (Vec<u32>, BTreeMap<u32, u32>) {
        let mut holders: BTreeMap<u32, u32> = BTreeMap::new();
        let mut waiting: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        let mut heard: Vec<u32> = Vec::new();
        let is_known = |report: &u32| self.reports[*report as usize].recorded <= known;
        for name in self.families.ring(lineage) {
            let alone = [((Fingerprint::EMPTY, 0), self.holders[name as usize])];
            let bearers = self.doubles.get(&name).map_or(&alone[..], Vec::as_slice);
            let bearers = bearers.iter().map(|(_, report)| *report).filter(|it| *it != NONE);
            for report in { bearers }.filter(is_known) {
                holders.entry(name).or_insert(report);
                match self.revises(report) {
                    NONE => heard.push(report),
                    revised => waiting.entry(revised).or_default().push(report),
                }
            }
        }
        let mut next = 0;
        while let Some(report) = heard.get(next).copied() {
            let name = self.reports[report as usize].name;
            if holders.get(&name) == Some(&report) {
                heard.extend(waiting.remove(&name).unwrap_or_default());
            }
            next += 1;
        }
        (heard, holders)
    }
}

/// The first name of a family, where each name has another of it and the first has itself.
fn first(families: &BTreeMap<u32, u32>, name: u32) -> u32 {
    let mut at = name;
    while let Some(next) = families.get(&at).filter(|next| **next != at) {
        at = *next;
    }
    at
}
