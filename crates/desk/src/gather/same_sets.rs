//! Sets of changes that would open a response to several institutions alike: what a court or an assembly does once helps all
//! whom it bound.

use crate::report::{OpeningReport, SameSet};
use salida_actors::{Change, ChangeSet};
use salida_world::ActorId;
use std::{cmp::Reverse, collections::BTreeMap};

/// The sets that stand among those of several institutions: what helps most of them first, and of these the smallest. A mandate
/// or an exception is given to one institution, so that a set with one is never the same for two.
pub(super) fn of(openings: &[OpeningReport]) -> Vec<SameSet> {
    let mut same: BTreeMap<Vec<(Change, Vec<ActorId>)>, Vec<ActorId>> = BTreeMap::new();
    for report in openings {
        let sets = report.changes.iter().flat_map(|it| &it.sets);
        for set in sets.filter(|set| helps_all(set)) {
            let steps = set.steps.iter().map(|step| (step.change.clone(), step.by.clone()));
            let institutions = same.entry(steps.collect()).or_default();
            institutions.push(report.opening.question.institution.clone());
        }
    }
    let mut several: Vec<SameSet> = same
        .into_iter()
        .filter(|(_, institutions)| institutions.len() > 1)
        .map(|(steps, institutions)| SameSet {
            changes: steps.iter().map(|(change, _)| change.clone()).collect(),
            by: steps.into_iter().map(|(_, by)| by).collect(),
            institutions,
        })
        .collect();
    several.sort_by_key(|it| (Reverse(it.institutions.len()), it.changes.len()));
    several
}

fn helps_all(set: &ChangeSet) -> bool {
    let is_given = |change: &Change| matches!(change, Change::GiveMandate | Change::GrantException { .. });
    !set.steps.iter().any(|step| is_given(&step.change))
}
