//! What is left of the clauses of one branch, without what would be searched twice: changes that stand in for one another are one way, and
//! a clause that another one implies is left out.

use super::pool::Pool;
use std::collections::{BTreeMap, BTreeSet};

/// What is left of the clauses of a branch, over ways instead of changes.
pub(super) struct Core {
    /// The changes of each way, any of which does the same: they meet the same clauses, and being made they keep none from
    /// being met. A minimal set has one of them at the most.
    pub(super) ways: Vec<Vec<u32>>,
    pub(super) clauses: Vec<Need>,
    /// The ways that end a label. Most clauses join one of these with one that is none, which makes their graph bipartite.
    pub(super) ending: Vec<bool>,
}

/// Met when one of `made` is made or one of `unmade` is not.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Need {
    pub(super) made: Vec<u32>,
    pub(super) unmade: Vec<u32>,
}

impl Core {
    /// Over ways in the order in which their changes are told.
    pub(super) fn of(needs: &[Need], pool: &Pool) -> Self {
        let ways = ways(needs, pool);
        let mut way_of: Vec<Option<u32>> = vec![None; pool.len()];
        for (members, way) in ways.iter().zip(0..) {
            for var in members {
                way_of.get_mut(*var as usize).into_iter().for_each(|it| *it = Some(way));
            }
        }
        let over_ways = |vars: &[u32]| -> Vec<u32> {
            let ways = vars.iter().filter_map(|var| *way_of.get(*var as usize)?);
            sorted(ways.collect())
        };
        let clauses = needs.iter().map(|need| Need {
            made: over_ways(&need.made),
            unmade: over_ways(&need.unmade),
        });
        let clauses: BTreeSet<Need> = clauses.collect();
        let ends = |members: &Vec<u32>| members.iter().all(|var| pool.ends_a_label(*var));
        Self {
            ending: ways.iter().map(ends).collect(),
            clauses: without_implied(clauses.into_iter().collect(), ways.len()),
            ways,
        }
    }
}

fn sorted(mut numbers: Vec<u32>) -> Vec<u32> {
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// Changes that stand in the same clauses and in no clause as one that must not be made, together.
fn ways(needs: &[Need], pool: &Pool) -> Vec<Vec<u32>> {
    let mut stands_in: BTreeMap<u32, (Vec<usize>, bool)> = BTreeMap::new();
    for (at, need) in needs.iter().enumerate() {
        for var in &need.made {
            stands_in.entry(*var).or_default().0.push(at);
        }
        for var in &need.unmade {
            stands_in.entry(*var).or_default().1 = true;
        }
    }
    let mut alike: BTreeMap<(Vec<usize>, Option<u32>), Vec<u32>> = BTreeMap::new();
    for (var, (clauses, must_not)) in stands_in {
        // One that some clause asks not to be made stands in for nobody.
        alike.entry((clauses, must_not.then_some(var))).or_default().push(var);
    }
    let mut ways: Vec<Vec<u32>> = alike.into_values().collect();
    for members in &mut ways {
        members.sort_unstable_by(|one, other| pool.order(*one, *other));
    }
    let first = |members: &Vec<u32>| members.first().copied().unwrap_or(u32::MAX);
    ways.sort_unstable_by(|one, other| pool.order(first(one), first(other)));
    ways
}

/// Leaves out each clause that holds all of another one: whatever meets that one meets it.
fn without_implied(clauses: Vec<Need>, ways: usize) -> Vec<Need> {
    let mut stands_in = vec![0_usize; ways];
    for way in clauses.iter().flat_map(|clause| &clause.made) {
        stands_in.get_mut(*way as usize).into_iter().for_each(|it| *it += 1);
    }
    let mut at_way: Vec<Vec<usize>> = vec![Vec::new(); ways];
    for (at, clause) in clauses.iter().enumerate() {
        // Each clause is found by the way that stands in the fewest; one that has none asks for something not to be made.
        let rarest = clause.made.iter().min_by_key(|way| stands_in.get(**way as usize));
        if let Some(list) = rarest.and_then(|way| at_way.get_mut(*way as usize)) {
            list.push(at);
        }
    }
    let is_implied = |at: usize, clause: &Need| {
        let others = clause.made.iter().filter_map(|way| at_way.get(*way as usize)).flatten();
        let mut others = others.filter_map(|other| Some((*other, clauses.get(*other)?)));
        others.any(|(other, smaller)| {
            other != at && holds(&clause.made, &smaller.made) && holds(&clause.unmade, &smaller.unmade)
        })
    };
    let keep: Vec<bool> = clauses
        .iter()
        .enumerate()
        .map(|(at, clause)| !is_implied(at, clause))
        .collect();
    clauses
        .into_iter()
        .zip(keep)
        .filter(|(_, keep)| *keep)
        .map(|(clause, _)| clause)
        .collect()
}

/// True when the one sorted list holds all of the other.
fn holds(one: &[u32], other: &[u32]) -> bool {
    other.len() <= one.len() && other.iter().all(|way| one.binary_search(way).is_ok())
}
