//! One set of changes that meets what is left of a branch, found by taking what meets most each time: a beginning, not an
//! answer.

use super::core::{Core, Need};

/// A set that meets all of it, one change from each way. `None` when taking the best each time led nowhere.
pub(super) fn set(core: &Core) -> Option<Vec<u32>> {
    let (needs, ways) = (&core.clauses, core.ways.len());
    let mut made = vec![false; ways];
    // Each round takes one way more, so that this ends.
    loop {
        let has = |way: &u32| made.get(*way as usize).copied().unwrap_or(false);
        let is_met = |need: &&Need| need.made.iter().any(has) || !need.unmade.iter().all(has);
        let unmet: Vec<&Need> = needs.iter().filter(|need| !is_met(need)).collect();
        let Some(first) = unmet.iter().min_by_key(|need| need.made.len()) else {
            break;
        };
        // What each way meets of what is not met yet, and what hangs on its not being made.
        let mut worth = vec![(0_usize, 0_usize); ways];
        for way in unmet.iter().flat_map(|need| &need.made) {
            worth.get_mut(*way as usize).into_iter().for_each(|it| it.0 += 1);
        }
        let leaning = needs.iter().filter(|need| !need.made.iter().any(has));
        for way in leaning.flat_map(|need| &need.unmade) {
            worth.get_mut(*way as usize).into_iter().for_each(|it| it.1 += 1);
        }
        let gain = |way: &&u32| {
            worth
                .get(**way as usize)
                .map_or(0, |(meets, breaks)| meets.saturating_sub(*breaks))
        };
        let best = first.made.iter().max_by_key(gain)?;
        *made.get_mut(*best as usize)? = true;
    }
    let chosen = core.ways.iter().zip(&made).filter(|(_, made)| **made);
    chosen.map(|(members, _)| members.first().copied()).collect()
}
