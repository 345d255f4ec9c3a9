//! The law of a compound sum: independent acts, each of a fixed count and a probability, by convolution (rule 10).

use super::Chance;
use std::collections::BTreeMap;

/// Past so many different sums the exact law gives way to bounds: sums differ as the acts' counts do, and at worst double
/// with every act of uncertain authorship.
pub(super) const SUMS_MAX: usize = 65_536;

/// Into how many steps the room is divided where the exact law has too many sums.
const STEPS: u64 = 4096;

/// The probability that a sum of independent acts exceeds `allowed`: a compound sum, by convolution.
///
/// Exact while there are at most [`SUMS_MAX`] different sums up to `allowed`, with everything above it kept as one. Past
/// that every count is rounded to a multiple of `allowed` / [`STEPS`]: down for the lower bound, up for the upper. Cost:
/// acts × sums × log sums.
pub(crate) fn exceeds(acts: &[(u64, f64)], allowed: u64) -> Chance {
    let certain: u64 = acts
        .iter()
        .filter(|(_, chance)| *chance >= 1.0)
        .map(|(count, _)| *count)
        .fold(0, u64::saturating_add);
    let Some(room) = allowed.checked_sub(certain) else {
        return Chance::exactly(1.0);
    };
    let uncertain = acts
        .iter()
        .copied()
        .filter(|(count, chance)| *count > 0 && *chance > 0.0 && *chance < 1.0);
    let uncertain: Vec<(u64, f64)> = uncertain.collect();
    if let Some(exact) = convolved(&uncertain, room) {
        return Chance::exactly(exact);
    }
    let step = room / STEPS + 1;
    let rounded = |up: u64| -> Vec<(u64, f64)> {
        let steps = uncertain
            .iter()
            .map(|(count, chance)| (count.saturating_add(up) / step, *chance));
        steps.collect()
    };
    Chance {
        low: convolved(&rounded(0), room / step).unwrap_or(0.0),
        high: convolved(&rounded(step - 1), room / step).unwrap_or(1.0),
    }
}

/// Up to so much room every sum has a place of its own, whether it can come about or not.
const PLACES_MAX: usize = 4096;

/// `None` when there are more sums than [`SUMS_MAX`].
fn convolved(acts: &[(u64, f64)], room: u64) -> Option<f64> {
    // Where even all of them together are not too many, there is nothing to add up.
    let all = acts.iter().fold(0_u64, |sum, (count, _)| sum.saturating_add(*count));
    if all <= room {
        return Some(0.0);
    }
    match usize::try_from(room) {
        Ok(room) if room <= PLACES_MAX => Some(convolved_in_places(acts, room)),
        _ => convolved_in_tree(acts, room),
    }
}

/// The law by the place of each sum up to the room; to the last bit what the tree of sums gives.
fn convolved_in_places(acts: &[(u64, f64)], room: usize) -> f64 {
    let mut law = vec![0.0; room + 1];
    law[0] = 1.0;
    let (mut over, mut top) = (0.0, 0_usize);
    for (count, chance) in acts {
        let count = usize::try_from(*count).unwrap_or(usize::MAX).min(room + 1);
        for weight in law.get(room + 1 - count..=top).unwrap_or_default() {
            over += weight * chance;
        }
        top = (top + count).min(room);
        enter(&mut law[..=top], count, *chance);
    }
    over
}

/// An act enters the law of a sum, which has a place for each sum up to the greatest that is told apart.
pub(super) fn enter(law: &mut [f64], count: usize, chance: f64) {
    for sum in (0..law.len()).rev() {
        let before = sum.checked_sub(count).map_or(0.0, |before| law[before]);
        law[sum] = law[sum] * (1.0 - chance) + before * chance;
    }
}

fn convolved_in_tree(acts: &[(u64, f64)], room: u64) -> Option<f64> {
    let mut law: BTreeMap<u64, f64> = BTreeMap::from([(0, 1.0)]);
    let mut over = 0.0;
    for (count, chance) in acts {
        let mut next = BTreeMap::new();
        for (sum, weight) in law {
            *next.entry(sum).or_insert(0.0) += weight * (1.0 - chance);
            match sum.checked_add(*count).filter(|sum| *sum <= room) {
                Some(sum) => *next.entry(sum).or_insert(0.0) += weight * chance,
                None => over += weight * chance,
            }
        }
        if next.len() > SUMS_MAX {
            return None;
        }
        law = next;
    }
    Some(over)
}

#[cfg(test)]
mod tests {
    use super::{convolved_in_places, convolved_in_tree, exceeds};
    use crate::law::dice;

    #[test]
    fn the_law_in_places_is_that_of_the_tree_to_the_last_bit() {
        let mut draw = dice(99);
        for _ in 0..2_000 {
            let acts: Vec<(u64, f64)> = (0..draw(12))
                .map(|_| (draw(9), f64::from(u32::try_from(draw(99)).unwrap() + 1) / 100.0))
                .collect();
            let room = draw(20);
            let places = convolved_in_places(&acts, usize::try_from(room).unwrap());
            assert_eq!(Some(places), convolved_in_tree(&acts, room), "{acts:?} {room}");
        }
    }

    #[test]
    fn a_fair_coin_twice_exceeds_nothing_in_a_quarter_of_cases() {
        assert!((exceeds(&[(1, 0.5), (1, 0.5)], 0).low - 0.75).abs() < 1e-15);
        assert!((exceeds(&[(3, 0.5), (2, 1.0)], 4).low - 0.5).abs() < 1e-15);
        assert_eq!(exceeds(&[(5, 1.0)], 4).low, 1.0);
    }

    #[test]
    fn the_bounds_of_a_sum_with_a_million_values_are_close_around_its_law() {
        let acts: Vec<(u64, f64)> = (0..20).map(|power| (1 << power, 0.5)).collect();
        let allowed = (1 << 19) - 1;
        // The sum is uniform over 0..2^20, so exactly half of it lies above.
        let found = exceeds(&acts, allowed);
        assert!(found.low <= 0.5 && 0.5 <= found.high, "{found:?}");
        assert!(found.high - found.low < 0.01, "{found:?}");
    }
}
