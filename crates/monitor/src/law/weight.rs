//! What windows weigh when every act in them is done: the count at each start where an act enters, and the most of all.

use super::Act;

/// What the windows weigh at each start where an act enters, in the order of starts: one sweep, O(n log n).
pub(crate) fn weights(acts: &[Act]) -> Vec<(i32, u64)> {
    let mut leaving: Vec<(i32, u64)> = acts.iter().map(|act| (act.to, act.count)).collect();
    let mut entering: Vec<(i32, u64)> = acts.iter().map(|act| (act.from, act.count)).collect();
    leaving.sort_unstable();
    entering.sort_unstable();
    let mut leaving = leaving.into_iter().peekable();
    let mut held: u128 = 0;
    let mut found: Vec<(i32, u64)> = Vec::new();
    for (start, count) in entering {
        while let Some((_, left)) = leaving.next_if(|(to, _)| *to < start) {
            held = held.saturating_sub(u128::from(left));
        }
        held += u128::from(count);
        let weight = u64::try_from(held).unwrap_or(u64::MAX);
        match found.last_mut() {
            Some(same) if same.0 == start => same.1 = weight,
            _ => found.push((start, weight)),
        }
    }
    found
}

/// The most that any window weighs.
pub(crate) fn heaviest(acts: &[Act]) -> u64 {
    heaviest_of(acts.iter())
}

/// The same of acts in any order, without sorting them where the starts are few: linear in acts and starts.
pub(super) fn heaviest_of<'a>(acts: impl Iterator<Item = &'a Act> + Clone) -> u64 {
    let many = acts.clone().count();
    let ends = acts.clone().map(|act| (act.from, act.to));
    let Some((first, last)) = ends.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1))) else {
        return 0;
    };
    let starts = usize::try_from(i64::from(last) - i64::from(first)).unwrap_or(usize::MAX);
    if starts > many.saturating_mul(8).saturating_add(1024) {
        let acts: Vec<Act> = acts.copied().collect();
        return weights(&acts).into_iter().map(|(_, weight)| weight).max().unwrap_or(0);
    }
    let at = |start: i32| usize::try_from(i64::from(start) - i64::from(first)).unwrap_or(0);
    let mut change = vec![0_i128; starts + 2];
    for act in acts {
        change[at(act.from)] += i128::from(act.count);
        change[at(act.to) + 1] -= i128::from(act.count);
    }
    let weights = change.into_iter().scan(0_i128, |held, change| {
        *held += change;
        Some(*held)
    });
    u64::try_from(weights.max().unwrap_or(0)).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::{heaviest, weights};
    use crate::law::Act;

    #[test]
    fn a_window_weighs_what_has_entered_and_not_yet_left() {
        let act = |from: i32, to: i32, count: u64| Act {
            from,
            to,
            count,
            chance: 1.0,
        };
        let acts = [act(0, 1, 4), act(1, 5, 2), act(3, 3, 1), act(6, 7, 3)];
        assert_eq!(weights(&acts), [(0, 4), (1, 6), (3, 3), (6, 3)]);
    }

    #[test]
    fn the_heaviest_window_is_found_where_acts_lie_close_and_where_they_lie_years_apart() {
        let act = |from: i32, to: i32, count: u64| Act {
            from,
            to,
            count,
            chance: 0.5,
        };
        for years in [0, 1_000] {
            let later = years * 365;
            let acts = [
                act(0, 9, 2),
                act(5, 12, 3),
                act(later + 12, later + 20, 4),
                act(later + 13, later + 14, 1),
            ];
            assert_eq!(heaviest(&acts), if years == 0 { 7 } else { 5 });
            let by_start = weights(&acts).into_iter().max_by_key(|(_, weight)| *weight);
            assert_eq!(by_start.map(|it| it.1), Some(heaviest(&acts)));
        }
    }
}
