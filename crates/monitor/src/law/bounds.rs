//! Bounds on the law over all windows, from the laws of the single windows.

use super::{
    Act, Chance,
    sum::{self, SUMS_MAX},
};

/// The greatest probability of a single window from below, and the sum over all windows from above. Windows that hold the
/// same acts count once: a window can exceed only where one of its acts has entered.
pub(super) fn bounds(acts: &[Act], allowed: u64) -> Chance {
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
    sum::exceeds(&inside, allowed)
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
            let count = usize::try_from(held.act.count).unwrap_or(usize::MAX);
            sum::enter(&mut law, count, held.act.chance.min(1.0));
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

#[cfg(test)]
mod tests {
    use super::{bounds, single_window, single_windows};
    use crate::law::{Act, dice};

    #[test]
    fn every_single_window_has_the_law_of_its_own_acts() {
        let mut draw = dice(5);
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
