//! Histories of authorship: who did which of the acts that are still in the window, one sweep over the starts of windows.

use super::Act;
use std::collections::BTreeMap;

/// Past so many different histories the exact sum gives way to bounds. Histories differ only by acts of uncertain
/// authorship inside one window; a dozen of them stay exact.
const HISTORIES_MAX: usize = 4096;

/// Past so many acts looked at in all histories together the exact sum gives way to bounds as well, so that long histories
/// cost no more than many. The histories of a dozen uncertain acts stay far below.
const LOOKED_AT_MAX: usize = 1 << 20;

/// What is still in the window: (last window start that holds it, count), sorted; what leaves together is one.
type Held = Vec<(i32, u64)>;

/// The probability that some window exceeds, exactly: acts in the order of their starts. `None` where there are more than
/// [`HISTORIES_MAX`] histories, or more than [`LOOKED_AT_MAX`] acts in all of them.
pub(super) fn sweep(acts: &[Act], allowed: u64) -> Option<f64> {
    let mut histories: BTreeMap<Held, f64> = BTreeMap::from([(Vec::new(), 1.0)]);
    let (mut over, mut looked_at) = (0.0, 0_usize);
    for act in acts {
        let mut next: BTreeMap<Held, f64> = BTreeMap::new();
        for (mut held, weight) in histories {
            looked_at += held.len();
            held.retain(|(to, _)| *to >= act.from);
            if act.chance < 1.0 {
                *next.entry(held.clone()).or_insert(0.0) += weight * (1.0 - act.chance);
            }
            let chance = act.chance.min(1.0);
            match held.binary_search_by_key(&act.to, |(to, _)| *to) {
                Ok(at) => held[at].1 = held[at].1.saturating_add(act.count),
                Err(at) => held.insert(at, (act.to, act.count)),
            }
            let sum = held.iter().fold(0_u64, |sum, (_, count)| sum.saturating_add(*count));
            if sum > allowed {
                over += weight * chance;
            } else {
                *next.entry(held).or_insert(0.0) += weight * chance;
            }
        }
        histories = next;
        if histories.len() > HISTORIES_MAX || looked_at > LOOKED_AT_MAX {
            return None;
        }
    }
    Some(over.min(1.0))
}

#[cfg(test)]
mod tests {
    use super::sweep;
    use crate::law::{Act, exceeds_in_some_window};

    #[test]
    fn long_histories_give_way_to_bounds_as_many_do() {
        let act = Act {
            from: 0,
            to: 0,
            count: 1,
            chance: 0.6,
        };
        // What leaves together is one sum, however many acts it has.
        assert!(sweep(&[act; 600], 300).is_some());
        let apart: Vec<Act> = (0..3000).map(|to| Act { to, chance: 1.0, ..act }).collect();
        assert_eq!(sweep(&apart, 3000), None);
        let found = exceeds_in_some_window(vec![act; 600], 300);
        assert!(found.low > 0.999 && found.high - found.low < 1e-9);
    }
}
