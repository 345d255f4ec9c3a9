//! The exact law of counts with random authorship: independent acts, each of a fixed count and a probability (rule 10).

use std::collections::BTreeMap;

/// One act in one corner of the evidence: it weighs `count` with probability `chance` in every window that starts
/// between `from` and `to` (day numbers, both included).
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Act {
    pub(crate) from: i32,
    pub(crate) to: i32,
    pub(crate) count: u64,
    pub(crate) chance: f64,
}

/// A probability that was computed exactly, or bounds on it where the exact sum would have too many terms.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Chance {
    pub(crate) low: f64,
    pub(crate) high: f64,
}

/// Past so many different histories the exact sum gives way to bounds. Histories differ only by acts of uncertain
/// authorship inside one window; a dozen of them stay exact.
const HISTORIES_MAX: usize = 4096;

/// Past so many acts looked at in all histories together the exact sum gives way to bounds as well, so that long histories
/// cost no more than many. The histories of a dozen uncertain acts stay far below.
const LOOKED_AT_MAX: usize = 1 << 20;

/// Past so many different sums the exact law gives way to bounds: sums differ as the acts' counts do, and at worst double
/// with every act of uncertain authorship.
const SUMS_MAX: usize = 65_536;

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
        for sum in (0..=top).rev() {
            let before = sum.checked_sub(count).map_or(0.0, |before| law[before]);
            law[sum] = law[sum] * (1.0 - chance) + before * chance;
        }
    }
    over
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

impl Chance {
    fn exactly(value: f64) -> Self {
        Self {
            low: value,
            high: value,
        }
    }
}

/// The probability that in some window the acts of that window exceed `allowed` (rule 8).
///
/// The sweep goes over window starts and keeps, for each history of authorship, what is still in the window; histories
/// that exceed are absorbed. Exact while there are at most [`HISTORIES_MAX`] histories, of not more than
/// [`LOOKED_AT_MAX`] acts in all. Past that: the greatest
/// probability of a single window from below, and the sum over the windows where an act enters from above.
pub(crate) fn exceeds_in_some_window(mut acts: Vec<Act>, allowed: u64) -> Chance {
    acts.retain(|act| act.count > 0 && act.chance > 0.0 && act.from <= act.to);
    // Where no window can exceed, or certain acts alone do, no history needs to be told apart.
    if heaviest(&acts) <= allowed {
        return Chance::exactly(0.0);
    }
    if heaviest_of(acts.iter().filter(|act| act.chance >= 1.0)) > allowed {
        return Chance::exactly(1.0);
    }
    acts.sort_by(|a, b| {
        (a.from, a.to, a.count)
            .cmp(&(b.from, b.to, b.count))
            .then(a.chance.total_cmp(&b.chance))
    });
    match sweep(&acts, allowed) {
        Some(exact) => Chance::exactly(exact),
        None => bounds(&acts, allowed),
    }
}

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
fn heaviest_of<'a>(acts: impl Iterator<Item = &'a Act> + Clone) -> u64 {
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

/// What is still in the window: (last window start that holds it, count), sorted; what leaves together is one.
type Held = Vec<(i32, u64)>;

fn sweep(acts: &[Act], allowed: u64) -> Option<f64> {
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

/// The greatest probability of a single window from below, and the sum over all windows from above. Windows that hold the
/// same acts count once: a window can exceed only where one of its acts has entered.
fn bounds(acts: &[Act], allowed: u64) -> Chance {
    let mut starts: Vec<i32> = acts.iter().map(|act| act.from).collect();
    starts.dedup();
    let singles = match usize::try_from(allowed).ok().filter(|allowed| *allowed <= SUMS_MAX) {
        Some(room) => single_windows(acts, &starts, room),
        None => starts
            .iter()
            .map(|start| single_window(acts, *start, allowed))
            .collect(),
    };
    let low = singles.iter().map(|single| single.low).fold(0.0, f64::max);
    let high: f64 = singles.iter().map(|single| single.high).sum();
    Chance {
        low,
        high: high.max(low).min(1.0),
    }
}

fn single_window(acts: &[Act], start: i32, allowed: u64) -> Chance {
    let inside = acts.iter().filter(|act| act.from <= start && start <= act.to);
    let inside: Vec<(u64, f64)> = inside.map(|act| (act.count, act.chance)).collect();
    exceeds(&inside, allowed)
}

/// The law of the sum of a window: the probability of each sum up to what is allowed. What is missing to 1 lies above.
type Law = Vec<f64>;

/// The probability that each single window exceeds, exactly, whatever the order in which acts leave.
///
/// The starts are halved again and again. An act that lies in all windows of a part enters the law of that part once, and
/// goes on to its halves: n acts and m starts cost n · log m · `room`, not a convolution for every window.
fn single_windows(acts: &[Act], starts: &[i32], room: usize) -> Vec<Chance> {
    let mut law = vec![0.0; room + 1];
    if let Some(nothing) = law.first_mut() {
        *nothing = 1.0;
    }
    let within: Vec<Present> = { acts.iter() }
        .map(|act| Present {
            first: starts.partition_point(|start| *start < act.from),
            end: starts.partition_point(|start| *start <= act.to),
            act: *act,
        })
        .collect();
    let mut found = Vec::with_capacity(starts.len());
    halve(&within, (0, starts.len()), &law, &mut found);
    found
}

/// An act with the positions of the starts whose windows hold it: from the first up to the one before `end`.
#[derive(Clone, Copy)]
struct Present {
    first: usize,
    end: usize,
    act: Act,
}

fn halve(acts: &[Present], part: (usize, usize), law: &Law, found: &mut Vec<Chance>) {
    let (from, to) = part;
    if from >= to {
        return;
    }
    let mut law = law.clone();
    let mut others: Vec<Present> = Vec::new();
    for held in acts.iter().filter(|held| held.first < to && from < held.end) {
        if held.first <= from && to <= held.end {
            enter(&mut law, held.act);
        } else {
            others.push(*held);
        }
    }
    if to - from == 1 {
        let inside: f64 = law.iter().sum();
        found.push(Chance::exactly((1.0 - inside).clamp(0.0, 1.0)));
        return;
    }
    let middle = usize::midpoint(from, to);
    halve(&others, (from, middle), &law, found);
    halve(&others, (middle, to), &law, found);
}

fn enter(law: &mut Law, act: Act) {
    let chance = act.chance.min(1.0);
    let count = usize::try_from(act.count).unwrap_or(usize::MAX);
    for sum in (0..law.len()).rev() {
        let before = sum.checked_sub(count).map_or(0.0, |before| law[before]);
        law[sum] = law[sum] * (1.0 - chance) + before * chance;
    }
}

#[cfg(test)]
mod tests {
    use super::{
        Act, bounds, convolved_in_places, convolved_in_tree, exceeds, exceeds_in_some_window, heaviest, single_window,
        single_windows, sweep, weights,
    };

    /// Adds up every pattern of authorship, one by one.
    fn literal(acts: &[Act], allowed: u64) -> f64 {
        let patterns = 0..1_u32 << acts.len();
        patterns
            .filter(|pattern| {
                let done = |index: usize| pattern >> index & 1 == 1;
                acts.iter().any(|entering| {
                    let in_window = |act: &Act| act.from <= entering.from && entering.from <= act.to;
                    let sum: u64 = (0..acts.len())
                        .filter(|i| done(*i) && in_window(&acts[*i]))
                        .map(|i| acts[i].count)
                        .sum();
                    sum > allowed
                })
            })
            .map(|pattern| {
                let each = acts.iter().enumerate();
                each.map(|(i, act)| {
                    if pattern >> i & 1 == 1 {
                        act.chance
                    } else {
                        1.0 - act.chance
                    }
                })
                .product::<f64>()
            })
            .sum()
    }

    #[test]
    fn the_law_in_places_is_that_of_the_tree_to_the_last_bit() {
        let mut state = 99_u64;
        let mut draw = |below: u64| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % below
        };
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
    fn the_sweep_agrees_with_adding_up_every_pattern() {
        let mut state = 12345_u64;
        let mut draw = |below: u64| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % below
        };
        for _ in 0..2_000 {
            let size = draw(9);
            let acts: Vec<Act> = (0..size)
                .map(|_| {
                    let from = i32::try_from(draw(40)).unwrap();
                    let to = from + i32::try_from(draw(15)).unwrap();
                    Act {
                        from,
                        to,
                        count: draw(4),
                        chance: f64::from(u32::try_from(draw(11)).unwrap()) / 10.0,
                    }
                })
                .collect();
            let allowed = draw(6);
            let found = exceeds_in_some_window(acts.clone(), allowed);
            assert!(
                (found.low - literal(&acts, allowed)).abs() < 1e-12,
                "{acts:?} {allowed}"
            );
        }
    }

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

    #[test]
    fn every_single_window_has_the_law_of_its_own_acts() {
        let mut state = 5_u64;
        let mut draw = |below: u64| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % below
        };
        for _ in 0..300 {
            let mut acts: Vec<Act> = (0..=draw(40))
                .map(|_| {
                    let from = i32::try_from(draw(60)).unwrap();
                    let to = from + i32::try_from(draw(25)).unwrap();
                    let chance = f64::from(u32::try_from(1 + draw(10)).unwrap()) / 10.0;
                    Act {
                        from,
                        to,
                        count: 1 + draw(4),
                        chance,
                    }
                })
                .collect();
            acts.sort_by_key(|act| act.from);
            let mut starts: Vec<i32> = acts.iter().map(|act| act.from).collect();
            starts.dedup();
            let room = draw(12);
            let found = single_windows(&acts, &starts, usize::try_from(room).unwrap());
            for (start, chance) in starts.iter().zip(found) {
                let alone = single_window(&acts, *start, room);
                assert!((chance.low - alone.low).abs() < 1e-12, "{chance:?} {alone:?}");
            }
        }
    }

    #[test]
    fn a_fair_coin_twice_exceeds_nothing_in_a_quarter_of_cases() {
        assert!((exceeds(&[(1, 0.5), (1, 0.5)], 0).low - 0.75).abs() < 1e-15);
        assert!((exceeds(&[(3, 0.5), (2, 1.0)], 4).low - 0.5).abs() < 1e-15);
        assert_eq!(exceeds(&[(5, 1.0)], 4).low, 1.0);
    }

    #[test]
    fn with_very_many_uncertain_acts_the_bounds_hold_the_exact_value_of_a_smaller_case() {
        let acts: Vec<Act> = (0..40)
            .map(|day| Act {
                from: day - 29,
                to: day,
                count: 1 + u64::from(day.unsigned_abs()) % 7,
                chance: 0.1,
            })
            .collect();
        let found = exceeds_in_some_window(acts, 25);
        assert!(found.low <= found.high && found.low > 0.0 && found.high <= 1.0);
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

    #[test]
    fn the_bounds_lie_at_the_worst_window_and_at_all_windows_together() {
        let act = |day: i32, chance: f64| Act {
            from: day,
            to: day + 3,
            count: 1,
            chance,
        };
        let apart = bounds(&[act(0, 0.25), act(10, 0.375)], 0);
        assert_eq!((apart.low, apart.high), (0.375, 0.625));
        let many = bounds(&[act(0, 0.75), act(10, 0.75)], 0);
        assert_eq!((many.low, many.high), (0.75, 1.0));
    }
}
