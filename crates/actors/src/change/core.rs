//! The clauses of one branch without what would be searched twice: changes that stand in for one another are one way, and
//! a clause that another one implies is left out.

use super::body::{Body, Clause};
use std::collections::{BTreeMap, BTreeSet};

/// The clauses of a branch over ways instead of changes.
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
    /// Of the changes of `within` alone, where that is given: the others are never made.
    pub(super) fn of(body: &Body, branch: usize, within: Option<&[u32]>) -> Self {
        let may = |var: &u32| within.is_none_or(|within| within.binary_search(var).is_ok());
        let kept = |clause: &Clause| -> Option<Need> {
            // What is never made meets each clause that asks for it not to be.
            let met = clause.unmade.iter().any(|var| !may(var));
            let mut need = Need {
                made: clause.made.iter().copied().filter(may).collect(),
                unmade: clause.unmade.clone(),
            };
            for vars in [&mut need.made, &mut need.unmade] {
                vars.sort_unstable();
                vars.dedup();
            }
            (!met).then_some(need)
        };
        let needs: BTreeSet<Need> = body.clauses(branch).filter_map(kept).collect();
        let needs: Vec<Need> = needs.into_iter().collect();
        let ways = ways(&needs);
        let mut way_of: BTreeMap<u32, u32> = BTreeMap::new();
        for (members, way) in ways.iter().zip(0..) {
            way_of.extend(members.iter().map(|var| (*var, way)));
        }
        let over_ways = |vars: &[u32]| -> Vec<u32> {
            let mut ways: Vec<u32> = vars.iter().filter_map(|var| way_of.get(var).copied()).collect();
            ways.sort_unstable();
            ways.dedup();
            ways
        };
        let clauses = needs.iter().map(|need| Need {
            made: over_ways(&need.made),
            unmade: over_ways(&need.unmade),
        });
        let clauses: BTreeSet<Need> = clauses.collect();
        let ends = |members: &Vec<u32>| members.iter().all(|var| body.ends_a_label(*var));
        Self {
            ending: ways.iter().map(ends).collect(),
            clauses: without_implied(clauses.into_iter().collect(), ways.len()),
            ways,
        }
    }
}

/// Changes that stand in the same clauses and in no clause as one that must not be made, together.
fn ways(needs: &[Need]) -> Vec<Vec<u32>> {
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
    ways.sort_unstable();
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
