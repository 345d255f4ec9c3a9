//! The exact law of counts with random authorship: independent acts, each of a fixed count and a probability (rule 10).

mod bounds;
mod histories;
mod sum;
mod weight;

pub(crate) use sum::exceeds;
pub(crate) use weight::{heaviest, weights};

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
/// that exceed are absorbed. Exact while there are not too many histories, nor acts in all of them. Past that: the greatest
/// probability of a single window from below, and the sum over the windows where an act enters from above.
pub(crate) fn exceeds_in_some_window(mut acts: Vec<Act>, allowed: u64) -> Chance {
    acts.retain(|act| act.count > 0 && act.chance > 0.0 && act.from <= act.to);
    // Where no window can exceed, or certain acts alone do, no history needs to be told apart.
    if heaviest(&acts) <= allowed {
        return Chance::exactly(0.0);
    }
    if weight::heaviest_of(acts.iter().filter(|act| act.chance >= 1.0)) > allowed {
        return Chance::exactly(1.0);
    }
    acts.sort_by(|a, b| {
        (a.from, a.to, a.count)
            .cmp(&(b.from, b.to, b.count))
            .then(a.chance.total_cmp(&b.chance))
    });
    match histories::sweep(&acts, allowed) {
        Some(exact) => Chance::exactly(exact),
        None => bounds::bounds(&acts, allowed),
    }
}

/// A row of numbers without a pattern, each below what is asked for.
#[cfg(test)]
fn dice(mut state: u64) -> impl FnMut(u64) -> u64 {
    move |below| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    }
}

#[cfg(test)]
mod tests {
    use super::{Act, dice, exceeds_in_some_window};

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
    fn the_sweep_agrees_with_adding_up_every_pattern() {
        let mut draw = dice(12345);
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
}
