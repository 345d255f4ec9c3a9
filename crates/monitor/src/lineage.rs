//! Revisions, withdrawals and "the same as": which reports count on a recorded day (rule 11).

use crate::Ref;
use salida_world::{Day, Happening, Name, Step};
use std::collections::{BTreeMap, BTreeSet};

/// Reports that speak of one happening: a report, what revises it, and what is declared the same.
///
/// Nothing here depends on the order of arrival: a revision that arrives before what it revises waits under that name.
/// Lineages that turn out to be one are joined, the smaller into the larger: n reports cost O(n log n) in all.
#[derive(Debug, Clone, Default)]
pub(crate) struct Lineages {
    members: Vec<Member>,
    /// The lineage under which a report's name was first heard, also of names that were only referred to so far.
    by_name: BTreeMap<Name, usize>,
    /// The lineage into which each was joined; itself while it stands alone.
    joined_into: Vec<usize>,
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
    step: Step,
}

/// A report that counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Head {
    pub(crate) report: Ref,
    /// How far an incident has gone; other happenings are as they are reported.
    pub(crate) step: Step,
}

/// Where a report was put: its lineage, and the lineages that were joined into it.
pub(crate) struct Placed {
    pub(crate) lineage: usize,
    pub(crate) joined: Vec<usize>,
}

impl Lineages {
    pub(crate) fn add(&mut self, report: &crate::Report<'_>) -> Placed {
        let names = [Some(report.name), report.revises, report.same_as];
        let named: BTreeSet<usize> = names.into_iter().flatten().map(|name| self.lineage(name)).collect();
        let size = |lineage: &usize| (self.of_one_happening[*lineage].len(), std::cmp::Reverse(*lineage));
        let keep = named.iter().copied().max_by_key(size).unwrap_or(0);
        let joined: Vec<usize> = named.into_iter().filter(|lineage| *lineage != keep).collect();
        for other in &joined {
            let moved = std::mem::take(&mut self.of_one_happening[*other]);
            self.of_one_happening[keep].extend(moved);
            self.joined_into[*other] = keep;
        }
        self.members.push(Member {
            reference: report.reference,
            name: report.name.clone(),
            recorded: report.recorded,
            revises: report.revises.cloned(),
            withdrawn: report.withdrawn,
            step: match report.happening {
                Happening::Incident(incident) => incident.step,
                _ => Step::Attributed,
            },
        });
        self.of_one_happening[keep].push(self.members.len() - 1);
        Placed { lineage: keep, joined }
    }

    /// The lineage of a name, a new one when the name was never heard.
    fn lineage(&mut self, name: &Name) -> usize {
        let fresh = self.of_one_happening.len();
        let mut lineage = *self.by_name.entry(name.clone()).or_insert(fresh);
        if lineage == fresh {
            self.of_one_happening.push(Vec::new());
            self.joined_into.push(fresh);
        }
        while self.joined_into[lineage] != lineage {
            lineage = self.joined_into[lineage];
        }
        lineage
    }

    /// The reports of a lineage that count as known on `known`, by reference: not revised and not taken back by then.
    /// Several heads are a fork, or several sources on one happening; every one of them is a reading.
    pub(crate) fn heads(&self, lineage: usize, known: Day) -> Vec<Head> {
        let heard = self.heard(lineage, known);
        let revised: BTreeSet<&Name> = heard.iter().filter_map(|member| member.revises.as_ref()).collect();
        let heads = heard
            .iter()
            .filter(|member| !member.withdrawn && !revised.contains(&member.name));
        let mut heads: Vec<Head> = heads
            .map(|member| Head {
                report: member.reference,
                step: member.step,
            })
            .collect();
        heads.sort_unstable();
        heads
    }

    /// The reports of a lineage that are known by then and do not wait. A revision waits until what it revises is heard;
    /// one that revises itself in a circle waits for ever.
    fn heard(&self, lineage: usize, known: Day) -> Vec<&Member> {
        let members = self.of_one_happening.get(lineage).map_or(&[][..], Vec::as_slice);
        let mut waiting: BTreeMap<&Name, Vec<&Member>> = BTreeMap::new();
        let mut heard: Vec<&Member> = Vec::new();
        let recorded = members.iter().filter_map(|index| self.members.get(*index));
        for member in recorded.filter(|member| member.recorded <= known) {
            match &member.revises {
                Some(revised) => waiting.entry(revised).or_default().push(member),
                None => heard.push(member),
            }
        }
        let mut next = 0;
        while let Some(member) = heard.get(next) {
            let freed = waiting.remove(&member.name).unwrap_or_default();
            heard.extend(freed);
            next += 1;
        }
        heard
    }
}
