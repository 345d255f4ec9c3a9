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
        let meets = |var: u32| unmet.iter().filter(|clause| clause.made.contains(&var)).count();
        let breaks = |var: u32| {
            let leans = clauses.iter().filter(|clause| clause.unmade.contains(&var));
            leans
                .filter(|clause| !clause.made.iter().any(|other| has(*other)))
                .count()
        };
        let best = first
            .made
            .iter()
            .max_by_key(|var| (meets(**var)).saturating_sub(breaks(**var)))?;
        *made.get_mut(*best as usize)? = true;
    }
    let chosen = made.iter().zip(0..).filter(|(made, _)| **made);
    Some(chosen.map(|(_, var)| var).collect())
}
