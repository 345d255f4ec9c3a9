//! The smallest sets of changes that would open a response, who could make each, and why none of them is idle (rules M12
//! to M14).

mod body;
mod bound;
mod core;
mod frame;
mod greedy;
mod level;
mod maker;
mod pool;
mod residue;
mod search;

use crate::{Map, Moment, Question};
use body::Body;
use pool::Pool;
use salida_case::terrain::ExceptionKind;
use salida_world::{ActorId, Name};
use search::Searched;
use serde::Serialize;
use std::collections::BTreeMap;

/// One thing that could be otherwise.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "change", rename_all = "kebab-case")]
pub enum Change {
    /// A label ends, by its place in the case.
    EndLabel {
        /// Which.
        label: u32,
    },
    /// The actor is placed in a category by somebody whose word counts.
    StateLabel {
        /// Which category.
        category: Name,
    },
    /// The institution is given a mandate for the response.
    GiveMandate,
    /// A rule is set aside as a whole.
    SetAsideRule {
        /// Which.
        rule: Name,
    },
    /// An exception for which a rule provides is granted.
    GrantException {
        /// From which rule.
        rule: Name,
        /// Of which kind.
        kind: ExceptionKind,
    },
    /// The condition of a rule is met.
    MeetCondition {
        /// Of which rule.
        rule: Name,
    },
}

/// What a set of changes has to bring about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "requirement", rename_all = "kebab-case")]
pub enum Requirement {
    /// A mandate fits.
    Mandate,
    /// A rule does not stand in the way.
    Rule {
        /// Which.
        rule: Name,
        /// The label by which it would, by its place in the case; `None` where it does by none or by a new one.
        label: Option<u32>,
    },
}

/// A change in a set.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Step {
    /// What changes.
    pub change: Change,
    /// Who could make it; nobody on record when empty.
    pub by: Vec<ActorId>,
    /// What is unmet when this change alone is left out of the set.
    pub without: Requirement,
}

/// Changes that together open the response, and none of which is idle.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ChangeSet {
    /// The changes.
    pub steps: Vec<Step>,
}

/// What would open a response.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Changes {
    /// True when it is open as it is.
    pub open_already: bool,
    /// Minimal sets, the smallest first.
    pub sets: Vec<ChangeSet>,
    /// No set of fewer changes opens it: the search went through all of them. Where it was broken off before it came to the
    /// smallest set, one set is given that is larger and holds none smaller.
    pub at_least: usize,
    /// All minimal sets of up to so many changes are listed.
    pub complete_to: usize,
    /// All minimal sets are listed.
    pub complete: bool,
}

/// How far to search.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// So many sets are enough.
    pub sets: usize,
    /// So many literals of requirements are looked at; some hundred million a second.
    pub effort: u64,
}

impl Default for Limits {
    fn default() -> Self {
        let (sets, effort) = (50, 60_000_000);
        Self { sets, effort }
    }
}

impl Map<'_> {
    /// The minimal sets of changes that would open a response on a day.
    pub fn changes(&self, question: &Question, moment: Moment, limits: Limits) -> Changes {
        let (mut pool, mut searched) = (Pool::default(), Searched::default());
        self.changes_after(question, moment, limits, (&mut pool, &mut searched))
    }

    /// The same for several questions, such as one for each institution: what they have in common is searched once. Each is
    /// answered as if it had been asked alone.
    pub fn changes_of_each(&self, questions: &[Question], moment: Moment, limits: Limits) -> Vec<Changes> {
        let (mut pool, mut searched) = (Pool::default(), Searched::default());
        let answer = |question| self.changes_after(question, moment, limits, (&mut pool, &mut searched));
        questions.iter().map(answer).collect()
    }

    fn changes_after(
        &self,
        question: &Question,
        moment: Moment,
        limits: Limits,
        (pool, searched): (&mut Pool, &mut Searched),
    ) -> Changes {
        if self.state(question, moment).is_open() {
            return Changes {
                open_already: true,
                sets: Vec::new(),
                at_least: 0,
                complete_to: 0,
                complete: true,
            };
        }
        let body = Body::of(self, question, moment, pool);
        let found = search::minimal(&body, limits, searched);
        let mut has = vec![false; body.pool.len()];
        let sets = found
            .sets
            .iter()
            .map(|(branch, set)| proved(&body, *branch, set, &mut has));
        Changes {
            open_already: false,
            sets: sets.collect(),
            at_least: found.at_least,
            complete_to: found.complete_to,
            complete: found.complete,
        }
    }

    /// Every change that could have a part in opening a response, with who could make it.
    pub fn possible_changes(&self, question: &Question, moment: Moment) -> Vec<(Change, Vec<ActorId>)> {
        let mut pool = Pool::default();
        let body = Body::of(self, question, moment, &mut pool);
        let possible = body.changes().filter_map(|number| body.pool.get(number));
        possible.map(|it| (it.change.clone(), it.by.clone())).collect()
    }
}

/// A set with, for each change, the first requirement that is unmet when it alone is left out: one that nothing else in the
/// set meets. `has` is room for as many changes as there are, and left as it was.
fn proved(body: &Body<'_>, branch: usize, set: &[u32], has: &mut [bool]) -> ChangeSet {
    mark(has, set, true);
    let mut without: BTreeMap<u32, &Requirement> = BTreeMap::new();
    let is_made = |var: &&u32| has.get(**var as usize).copied().unwrap_or(false);
    for clause in body.clauses(branch) {
        let mut meeting = clause.made.iter().filter(is_made);
        if let Some(var) = meeting.next()
            && meeting.all(|other| other == var)
            && clause.unmade.iter().all(|var| is_made(&var))
        {
            without.entry(*var).or_insert(&clause.requirement);
        }
    }
    mark(has, set, false);
    let mut in_order = set.to_vec();
    in_order.sort_unstable_by(|one, other| body.pool.order(*one, *other));
    let step = |var: &u32| {
        let possible = body.pool.get(*var)?;
        Some(Step {
            change: possible.change.clone(),
            by: possible.by.clone(),
            without: (*without.get(var)?).clone(),
        })
    };
    ChangeSet {
        steps: in_order.iter().filter_map(step).collect(),
    }
}

fn mark(flags: &mut [bool], set: &[u32], is: bool) {
    for var in set {
        flags.get_mut(*var as usize).into_iter().for_each(|it| *it = is);
    }
}
