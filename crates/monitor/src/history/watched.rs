//! Which duties and quantities a history looks at: those that a condition names, and those whose breach has consequences.

use crate::{clause::Test, plan::Plan, quantity::QuantityId};
use salida_world::Day;
use std::collections::BTreeSet;

/// Which duties and quantities the history looks at.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Watched {
    /// Duties whose force or activity depends on a condition.
    pub(super) conditioned: Vec<usize>,
    /// Duties that a condition reads, or whose breach has consequences.
    pub(super) judged: Vec<usize>,
    /// Quantities that conditions look at by themselves.
    pub(super) quantities: BTreeSet<QuantityId>,
}

impl Watched {
    pub(crate) fn of(plan: &Plan) -> Self {
        let mut judged: BTreeSet<usize> = BTreeSet::new();
        let mut watched = Self::default();
        for (index, duty) in plan.duties.iter().enumerate() {
            let clauses = &duty.clauses;
            let forcing = || {
                { clauses.suspended_while.iter() }
                    .chain(&clauses.ends_when)
                    .chain(&clauses.ends_whole)
            };
            if forcing().next().is_some() {
                watched.conditioned.push(index);
            }
            watched.quantities.extend(forcing().flat_map(Test::quantities));
            judged.extend(forcing().chain(&clauses.excused_if).flat_map(Test::targets));
            if !clauses.chain.is_empty() {
                judged.insert(index);
            }
        }
        watched.judged = judged.into_iter().collect();
        watched
    }

    /// True for a duty that a condition reads, or whose breach has consequences.
    pub(crate) fn judges(&self, duty: usize) -> bool {
        self.judged.binary_search(&duty).is_ok()
    }

    pub(super) fn all(&self) -> BTreeSet<usize> {
        self.conditioned.iter().chain(&self.judged).copied().collect()
    }

    /// The days on which any of them, or what it stands in, comes into force.
    pub(super) fn begins(&self, plan: &Plan) -> BTreeSet<Day> {
        let duties = self.all().into_iter().filter_map(|index| plan.duties.get(index));
        let firsts = duties.flat_map(|duty| [duty.from, plan.terms.get(duty.terms).and_then(|terms| terms.from)]);
        firsts.flatten().collect()
    }
}
