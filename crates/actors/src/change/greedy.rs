//! One set of changes that opens a response, found by taking what meets most each time: a beginning, not an answer.

use super::body::{Body, Clause};

/// A set that meets everything that a branch requires, sorted. `None` when taking the best each time led nowhere.
pub(super) fn set(body: &Body, branch: usize) -> Option<Vec<u32>> {
    let clauses: Vec<&Clause> = body.clauses(branch).collect();
    let mut made = vec![false; body.changes.len()];
    // Each round makes one change more, so that this ends.
    loop {
        let has = |var: u32| made.get(var as usize).copied().unwrap_or(false);
        let unmet: Vec<&Clause> = clauses.iter().filter(|clause| !clause.is_met(has)).copied().collect();
        let Some(first) = unmet.iter().min_by_key(|clause| clause.made.len()) else {
            break;
        };
        // What each change meets of what is not met yet, and what hangs on its not being made.
        let mut worth = vec![(0_usize, 0_usize); body.changes.len()];
        for var in unmet.iter().flat_map(|clause| &clause.made) {
            worth.get_mut(*var as usize).into_iter().for_each(|it| it.0 += 1);
        }
        let leaning = clauses.iter().filter(|clause| !clause.made.iter().any(|var| has(*var)));
        for var in leaning.flat_map(|clause| &clause.unmade) {
            worth.get_mut(*var as usize).into_iter().for_each(|it| it.1 += 1);
        }
        let gain = |var: &&u32| {
            worth
                .get(**var as usize)
                .map_or(0, |(meets, breaks)| meets.saturating_sub(*breaks))
        };
        let best = first.made.iter().max_by_key(gain)?;
        *made.get_mut(*best as usize)? = true;
    }
    let chosen = made.iter().zip(0..).filter(|(made, _)| **made);
    Some(chosen.map(|(_, var)| var).collect())
}
