//! Changes that would help to open a response to several institutions alike: what a court or an assembly does once helps all
//! whom it bound.

use crate::report::{OpeningReport, SameSet};
use salida_actors::Change;
use salida_world::ActorId;
use std::{cmp::Reverse, collections::BTreeMap};

/// Those for whom the same changes are enough, and those who need something of their own besides.
type Helped = (Vec<ActorId>, Vec<ActorId>);

/// What minimal sets of several institutions have in common, without the mandates and exceptions that are given to one alone:
/// what helps most of them first, and of these the fewest changes.
pub(super) fn of(openings: &[OpeningReport]) -> Vec<SameSet> {
    let mut same: BTreeMap<Vec<(Change, Vec<ActorId>)>, Helped> = BTreeMap::new();
    for report in openings {
        let institution = &report.opening.question.institution;
        for set in report.changes.iter().flat_map(|it| &it.sets) {
            let shared = set.steps.iter().filter(|step| !is_of_one(&step.change));
            let shared: Vec<_> = shared.map(|step| (step.change.clone(), step.by.clone())).collect();
            if shared.is_empty() {
                continue;
            }
            let is_enough = shared.len() == set.steps.len();
            let (enough, besides) = same.entry(shared).or_default();
            let helped = if is_enough { enough } else { besides };
            // Two sets of one institution may differ in what is its own alone.
            if helped.last() != Some(institution) {
                helped.push(institution.clone());
            }
        }
    }
    let mut several: Vec<SameSet> = same
        .into_iter()
        .filter(|(_, (enough, besides))| enough.len() + besides.len() > 1)
        .map(|(steps, (enough, besides))| SameSet {
            changes: steps.iter().map(|(change, _)| change.clone()).collect(),
            by: steps.into_iter().map(|(_, by)| by).collect(),
            enough_for: enough,
            besides_own_for: besides,
        })
        .collect();
    several.sort_by_key(|it| {
        (
            Reverse(it.enough_for.len() + it.besides_own_for.len()),
            it.changes.len(),
        )
    });
    several
}

fn is_of_one(change: &Change) -> bool {
    matches!(change, Change::GiveMandate | Change::GrantException { .. })
}
