//! Which reports stand on a given recorded day: the heads of the revisions known by then.

use salida_world::{Day, Name};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

use crate::{Evidence, Recorded};

/// A report that stands: known on the day, not superseded, not withdrawn.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Head<'a> {
    /// The report.
    pub report: &'a Recorded,
    /// The first report of its revisions, when other heads revise the same one: a fork, of which every head is kept.
    pub fork: Option<&'a Name>,
    /// True when another head of the fork takes the report back: it may stand or not.
    pub disputed: bool,
    /// The first report of the same happening, when several heads report it.
    pub same: Option<&'a Name>,
}

/// What is known on a recorded day.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Heads<'a> {
    /// The reports that stand, in the order of recorded day, then id.
    pub standing: Vec<Head<'a>>,
    /// Reports that were superseded by then, and are no withdrawals themselves, in the same order.
    pub superseded: Vec<&'a Recorded>,
    /// Orphans: revisions of what is not known yet. They wait (rule 11).
    pub waiting: Vec<&'a Recorded>,
}

/// What is known on a recorded day, by rule 11. Time is n log n in the number of reports; order of arrival never matters.
pub fn heads(evidence: &Evidence, known: Day) -> Heads<'_> {
    let reports: Vec<&Recorded> = evidence
        .reports
        .iter()
        .filter(|report| report.recorded <= known)
        .collect();
    let index: BTreeMap<&Name, usize> = reports
        .iter()
        .enumerate()
        .map(|(at, report)| (&report.id, at))
        .collect();
    let link = |id: &Option<Name>| id.as_ref().and_then(|id| index.get(id).copied());
    let mut roots = Families::alone(reports.len());
    for (at, report) in reports.iter().enumerate() {
        if let Some(revised) = link(&report.revises) {
            roots.join(at, revised);
        }
    }
    let waiting = waiting(&reports, &index, &mut roots);
    let superseded: BTreeSet<usize> = reports.iter().filter_map(|report| link(&report.revises)).collect();
    let mut same = roots.clone();
    for (at, report) in reports.iter().enumerate() {
        if let Some(other) = link(&report.same_as) {
            same.join(at, other);
        }
    }
    let is_head = |at: &usize| !superseded.contains(at) && !waiting.contains(at);
    let heads: Vec<usize> = (0..reports.len()).filter(is_head).collect();
    Heads {
        standing: standing(&reports, &heads, &mut roots, &mut same),
        superseded: pick(&reports, |at, report| superseded.contains(&at) && !report.withdrawn),
        waiting: pick(&reports, |at, _| waiting.contains(&at) && !superseded.contains(&at)),
    }
}

/// The reports of every family in which one report revises what is not known. The revisions form trees, so that a family
/// has one root, and either the root waits and all with it, or none does.
fn waiting(reports: &[&Recorded], index: &BTreeMap<&Name, usize>, roots: &mut Families) -> BTreeSet<usize> {
    let is_orphan = |report: &Recorded| report.revises.as_ref().is_some_and(|id| !index.contains_key(id));
    let orphans = reports.iter().enumerate().filter(|(_, report)| is_orphan(report));
    let families: BTreeSet<usize> = orphans.map(|(at, _)| roots.first(at)).collect();
    (0..reports.len())
        .filter(|at| families.contains(&roots.first(*at)))
        .collect()
}

fn standing<'a>(reports: &[&'a Recorded], heads: &[usize], roots: &mut Families, same: &mut Families) -> Vec<Head<'a>> {
    let (mut branches, mut withdrawals, mut tellings) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    let withdrawn = |at: usize| reports.get(at).is_some_and(|report| report.withdrawn);
    for &at in heads {
        *branches.entry(roots.first(at)).or_insert(0_usize) += 1;
        if withdrawn(at) {
            *withdrawals.entry(roots.first(at)).or_insert(0_usize) += 1;
        } else {
            *tellings.entry(same.first(at)).or_insert(0_usize) += 1;
        }
    }
    let several = |counted: &BTreeMap<usize, usize>, first: usize| counted.get(&first).is_some_and(|count| *count > 1);
    let name = |first: usize| reports.get(first).map(|report| &report.id);
    let mut standing = Vec::new();
    for (at, report) in heads
        .iter()
        .filter_map(|at| reports.get(*at).map(|report| (*at, *report)))
    {
        if report.withdrawn {
            continue;
        }
        let (root, first) = (roots.first(at), same.first(at));
        standing.push(Head {
            report,
            fork: name(root).filter(|_| several(&branches, root)),
            disputed: withdrawals.contains_key(&root),
            same: name(first).filter(|_| several(&tellings, first)),
        });
    }
    standing
}

fn pick<'a>(reports: &[&'a Recorded], wanted: impl Fn(usize, &Recorded) -> bool) -> Vec<&'a Recorded> {
    let numbered = reports.iter().enumerate();
    numbered
        .filter(|(at, report)| wanted(*at, report))
        .map(|(_, report)| *report)
        .collect()
}

/// Disjoint families of reports, each known by its first member in the order of the evidence.
#[derive(Clone)]
struct Families {
    parents: Vec<usize>,
}

impl Families {
    fn alone(count: usize) -> Self {
        Self {
            parents: (0..count).collect(),
        }
    }

    fn first(&mut self, member: usize) -> usize {
        let mut at = member;
        while let Some(&parent) = self.parents.get(at).filter(|parent| **parent != at) {
            let grandparent = self.parents.get(parent).copied().unwrap_or(parent);
            if let Some(slot) = self.parents.get_mut(at) {
                *slot = grandparent;
            }
            at = grandparent;
        }
        at
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.first(one), self.first(other));
        if let Some(slot) = self.parents.get_mut(one.max(other)) {
            *slot = one.min(other);
        }
    }
}
