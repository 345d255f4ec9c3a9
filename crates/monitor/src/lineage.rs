//! Revisions, withdrawals and "the same as": which reports count on a recorded day (rule 11).

use crate::Ref;
use salida_world::{Day, Name};
use std::collections::BTreeMap;

/// Reports that speak of one happening: a report, what revises it, and what is declared the same.
///
/// Nothing here depends on the order of arrival: a revision that arrives before what it revises waits under that name.
#[derive(Debug, Clone, Default)]
pub(crate) struct Lineages {
    members: Vec<Member>,
    /// The lineage of a report's name, also of names that were only referred to so far.
    by_name: BTreeMap<Name, usize>,
    /// Members of each lineage; those that were joined into another are left empty.
    of_one_happening: Vec<Vec<usize>>,
}

#[derive(Debug, Clone)]
struct Member {
    reference: Ref,
    name: Name,
    recorded: Day,
    revises: Option<Name>,
    withdrawn: bool,
}

/// Where a report was put: its lineage, and the lineages that were joined into it.
pub(crate) struct Placed {
    pub(crate) lineage: usize,
    pub(crate) joined: Vec<usize>,
}

impl Lineages {
    pub(crate) fn add(&mut self, report: &crate::Report<'_>) -> Placed {
        let mut named: Vec<usize> = Vec::new();
        let names = [Some(report.name), report.revises, report.same_as];
        for name in names.into_iter().flatten() {
            let fresh = self.of_one_happening.len();
            let lineage = *self.by_name.entry(name.clone()).or_insert(fresh);
            if lineage == fresh {
                self.of_one_happening.push(Vec::new());
            }
            if !named.contains(&lineage) {
                named.push(lineage);
            }
        }
        let keep = named.iter().copied().min().unwrap_or(0);
        let joined: Vec<usize> = named.into_iter().filter(|lineage| *lineage != keep).collect();
        for other in &joined {
            self.join(keep, *other);
        }
        self.members.push(Member {
            reference: report.reference,
            name: report.name.clone(),
            recorded: report.recorded,
            revises: report.revises.cloned(),
            withdrawn: report.withdrawn,
        });
        self.of_one_happening[keep].push(self.members.len() - 1);
        Placed { lineage: keep, joined }
    }

    fn join(&mut self, keep: usize, other: usize) {
        let moved = std::mem::take(&mut self.of_one_happening[other]);
        self.of_one_happening[keep].extend(moved);
        for lineage in self.by_name.values_mut().filter(|lineage| **lineage == other) {
            *lineage = keep;
        }
    }

    /// The reports of a lineage that count as known on `known`: not revised and not taken back by then. Several heads
    /// are a fork, or several sources on one happening; every one of them is a reading.
    pub(crate) fn heads(&self, lineage: usize, known: Day) -> Vec<Ref> {
        let members = self.of_one_happening.get(lineage).map_or(&[][..], Vec::as_slice);
        let known: Vec<&Member> = members
            .iter()
            .map(|index| &self.members[*index])
            .filter(|member| member.recorded <= known)
            .collect();
        let revised = |name: &Name| known.iter().any(|other| other.revises.as_ref() == Some(name));
        let heads = known
            .iter()
            .filter(|member| !member.withdrawn && !revised(&member.name));
        let mut heads: Vec<Ref> = heads.map(|member| member.reference).collect();
        heads.sort_unstable();
        heads
    }
}
