//! Which reports stand on a given recorded day: the heads of the revisions known by then.

use salida_world::{Day, Fingerprint, Name};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

use crate::{Content, Evidence, Lineages, Recorded, Telling};

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

/// What is known on a recorded day, by rule 11, as [`Lineages`] tells it. Time is n log n in the number of reports; order of
/// arrival never matters.
pub fn heads(evidence: &Evidence, known: Day) -> Heads<'_> {
    let reports: Vec<&Recorded> = { evidence.reports.iter() }
        .filter(|report| report.recorded <= known)
        .collect();
    let mut lineages = Lineages::default();
    for report in &reports {
        lineages.add(&telling(report), |_, number| content(&reports, number));
    }
    let numbers = 0..lineages.len();
    let superseded: BTreeSet<u32> = numbers.clone().filter_map(|number| lineages.revised(number)).collect();
    let pick = |wanted: &dyn Fn(u32, &Recorded) -> bool| {
        let numbered = (0_u32..)
            .zip(&reports)
            .filter(|(number, report)| wanted(*number, report));
        numbered.map(|(_, report)| *report).collect()
    };
    Heads {
        standing: standing(&reports, &lineages),
        superseded: pick(&|number, report| superseded.contains(&number) && !report.withdrawn),
        waiting: pick(&|number, _| lineages.waits(number) && !superseded.contains(&number)),
    }
}

fn telling(report: &Recorded) -> Telling<'_> {
    Telling {
        name: report.id.as_str(),
        recorded: report.recorded,
        revises: report.revises.as_ref().map(Name::as_str),
        same_as: report.same_as.as_ref().map(Name::as_str),
        withdrawn: report.withdrawn,
    }
}

/// Two reports of one name are told apart by what they say, and in the end by their place in the evidence.
fn content(reports: &[&Recorded], number: u32) -> Content {
    let report = reports.get(number as usize);
    let said = report.map_or(Fingerprint::EMPTY, |report| report.happening.fingerprint());
    (said, number)
}

fn standing<'a>(reports: &[&'a Recorded], lineages: &Lineages) -> Vec<Head<'a>> {
    let heads = || (0..lineages.len()).filter(|number| lineages.is_head(*number));
    let roots = roots(lineages);
    let heads: Vec<(u32, u32)> = heads().map(|head| (head, roots[head as usize])).collect();
    let (mut branches, mut tellings, mut taken_back) = (Counted::default(), Counted::default(), Counted::default());
    for (head, root) in &heads {
        branches.add(*root);
        if lineages.is_withdrawal(*head) {
            taken_back.add(*root);
        } else {
            tellings.add(lineages.of(*head));
        }
    }
    // Reports come in the order of the evidence, so that the first one met is the first of all.
    let (mut first_of_root, mut first_of_lineage) = (BTreeMap::new(), BTreeMap::new());
    let linked = (0..lineages.len()).filter(|number| lineages.is_linked(*number) && !lineages.waits(*number));
    for number in linked {
        first_of_root.entry(roots[number as usize]).or_insert(number);
        first_of_lineage.entry(lineages.of(number)).or_insert(number);
    }
    let name = |first: Option<&u32>| reports.get(*first? as usize).map(|report| &report.id);
    let told = heads.iter().filter(|(head, _)| !lineages.is_withdrawal(*head));
    let each = told.filter_map(|(head, root)| {
        let lineage = lineages.of(*head);
        Some(Head {
            report: reports.get(*head as usize)?,
            fork: name(first_of_root.get(root)).filter(|_| branches.of(*root) > 1),
            disputed: taken_back.of(*root) > 0,
            same: name(first_of_lineage.get(&lineage)).filter(|_| tellings.of(lineage) > 1),
        })
    });
    each.collect()
}

/// The report at the beginning of the revisions of each that does not wait. Every way to it is gone once.
fn roots(lineages: &Lineages) -> Vec<u32> {
    let mut roots: Vec<u32> = (0..lineages.len()).collect();
    let mut is_done = vec![false; roots.len()];
    let mut way: Vec<u32> = Vec::new();
    for start in (0..lineages.len()).filter(|number| lineages.is_linked(*number) && !lineages.waits(*number)) {
        let mut at = start;
        while let Some(revised) = lineages.revised(at).filter(|_| !is_done[at as usize]) {
            way.push(at);
            at = revised;
        }
        let root = roots[at as usize];
        is_done[at as usize] = true;
        for passed in way.drain(..) {
            roots[passed as usize] = root;
            is_done[passed as usize] = true;
        }
    }
    roots
}

/// How often each number was met.
#[derive(Default)]
struct Counted(BTreeMap<u32, usize>);

impl Counted {
    fn add(&mut self, number: u32) {
        *self.0.entry(number).or_default() += 1;
    }

    fn of(&self, number: u32) -> usize {
        self.0.get(&number).copied().unwrap_or(0)
    }
}
