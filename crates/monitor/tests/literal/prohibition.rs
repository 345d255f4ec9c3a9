//! `A shall not D`, window by window and pattern by pattern (rules 1, 3, 5, 6, 8).

use super::{
    Literal, Verdict, chance,
    force::Clock,
    scope::Stretches,
    total::Counting,
    weigh::{Act, Query, Who},
};
use salida_case::covenant::Tolerance;
use salida_world::{Standing, Step};
use std::collections::BTreeSet;

/// A way to count acts within some days.
pub(crate) type Counter = fn(&[&Act], &[i32], i32) -> u64;

/// Windows of days, and how much each may hold.
struct Windows {
    sure: Vec<Vec<i32>>,
    possible: Vec<Vec<i32>>,
    allowed: u64,
}

/// How many of these acts lie surely within some days up to `on`.
pub(crate) fn within(acts: &[&Act], days: &[i32], on: i32) -> u64 {
    let inside = acts
        .iter()
        .filter(|act| (act.first..=act.last).all(|day| day <= on && days.binary_search(&day).is_ok()));
    inside.map(|act| act.count).sum()
}

/// How many of these acts lie possibly within some days up to `on`.
pub(crate) fn touching(acts: &[&Act], days: &[i32], on: i32) -> u64 {
    let inside = acts
        .iter()
        .filter(|act| (act.first..=act.last).any(|day| day <= on && days.binary_search(&day).is_ok()));
    inside.map(|act| act.count).sum()
}

/// Every run of so many days in each stretch.
pub(crate) fn runs(stretches: &[BTreeSet<i32>], days: usize) -> Vec<Vec<i32>> {
    let mut runs = Vec::new();
    for stretch in stretches {
        let stretch: Vec<i32> = stretch.iter().copied().collect();
        runs.extend(stretch.windows(days.max(1)).map(<[i32]>::to_vec));
    }
    runs
}

impl Literal<'_> {
    pub(super) fn prohibition(
        &self,
        duty: usize,
        allowing: Option<Tolerance>,
        clock: &Clock,
        on: i32,
        known: i32,
    ) -> Vec<Verdict> {
        let clause = self.duties[duty].clause;
        let key = self.key(duty, String::from("whole"));
        let span = allowing.map_or(1, |it| i32::try_from(it.days).unwrap());
        let stretches = self.stretches(duty, clock, on + 2 * span + 400, on, known);
        if clock.end < clock.start && clock.end.is_some() || stretches.nothing_up_to(on) {
            let standing = if clock.is_over(on) {
                Standing::Discharged
            } else {
                Standing::InEffect
            };
            return vec![Verdict::new(key, clause, standing)];
        }
        let windows = windows(&stretches, allowing, on);
        let permits = self.permits(duty, on, known);
        let it = &self.duties[duty];
        let query = Query {
            deeds: &it.deeds,
            zones: &it.zones,
            who: self.whose(duty),
            established: Step::Attributed,
            permits: &permits,
        };
        let least = self.least(&query, on, known);
        let most = self.most(&query, on, known);
        let over = |acts: &[&Act], sum: Counter, windows: &[Vec<i32>]| {
            windows
                .iter()
                .any(|days| sum(acts, days, on) > windows_allowed(allowing))
        };
        let mut low = chance(&least, |acts| over(acts, within, &windows.sure));
        let mut high = chance(&most, |acts| over(acts, touching, &windows.possible));
        let judged: BTreeSet<i32> = stretches.possible_days().into_iter().filter(|day| *day <= on).collect();
        let observed = self.observed(&it.deeds, &it.zones, &judged, known);
        let mut covered = if clock.is_over(on) {
            observed.full == judged
        } else {
            !observed.any.is_empty()
        };
        let incidents = high;
        if let Some(bounded) = self.bounded_by_totals(duty, &windows, &judged, incidents, on, known) {
            (low, high, covered) = (0.0, bounded, true);
        }
        let standard = self.commitment(duty).proof.threshold();
        let mut verdict = Verdict::new(key, clause, Standing::Contested);
        verdict.standing = if low >= standard {
            Standing::Breached
        } else if !covered {
            Standing::Unknown
        } else if high <= 1.0 - standard {
            if clock.is_over(on) {
                Standing::Kept
            } else {
                Standing::InEffect
            }
        } else {
            Standing::Contested
        };
        verdict.probability = Some((low, high));
        if verdict.standing == Standing::Breached {
            verdict.episodes = episodes(&least, &windows, standard, allowing.is_none(), on);
            verdict.ever = true;
            verdict.now = verdict
                .episodes
                .iter()
                .any(|(_, first, last)| (*first..=*last).contains(&on));
            verdict.crossing = verdict.episodes.iter().map(|(crossed, ..)| *crossed).min();
            verdict.breaches = verdict.episodes.len();
        }
        vec![verdict]
    }

    /// Rule 6: where an agency leaves no room, what may still be said against the party.
    fn bounded_by_totals(
        &self,
        duty: usize,
        windows: &Windows,
        judged: &BTreeSet<i32>,
        incidents: f64,
        on: i32,
        known: i32,
    ) -> Option<f64> {
        let it = &self.duties[duty];
        let counting = self.counting(&it.deeds, &it.zones, known);
        let cut = |days: &Vec<i32>| -> Vec<i32> { days.iter().copied().filter(|day| *day <= on).collect() };
        let possible: Vec<Vec<i32>> = windows
            .possible
            .iter()
            .map(cut)
            .filter(|days| !days.is_empty())
            .collect();
        let days: Vec<i32> = judged.iter().copied().collect();
        // Where force is shorter than a window, all of it has to hold no more.
        let possible = if possible.is_empty() {
            vec![days.clone()]
        } else {
            possible
        };
        let leaves_none = |counting: &&Counting| {
            counting.bounds(&days).1.is_some()
                && possible
                    .iter()
                    .all(|days| counting.bounds(days).1.is_some_and(|most| most <= windows.allowed))
        };
        let clear: Vec<&Counting> = counting.iter().filter(leaves_none).collect();
        if clear.is_empty() {
            return None;
        }
        let contradicted = counting
            .iter()
            .any(|other| possible.iter().any(|days| other.bounds(days).0 > windows.allowed));
        if contradicted {
            return Some(1.0);
        }
        let anybody = Query {
            deeds: &it.deeds,
            zones: &it.zones,
            who: Who::Anybody,
            established: Step::Verified,
            permits: &[],
        };
        let verified = self.least(&anybody, on, known);
        let verified: Vec<&Act> = verified.iter().collect();
        let exceeded = possible.iter().any(|days| {
            let ceiling = clear.iter().filter_map(|counting| counting.bounds(days).1).min();
            ceiling.is_some_and(|ceiling| within(&verified, days, on) > ceiling)
        });
        Some(if exceeded { incidents } else { 0.0 })
    }
}

fn windows_allowed(allowing: Option<Tolerance>) -> u64 {
    allowing.map_or(0, |it| it.count)
}

fn windows(stretches: &Stretches, allowing: Option<Tolerance>, on: i32) -> Windows {
    let begun = |runs: Vec<Vec<i32>>| runs.into_iter().filter(|days| days[0] <= on).collect();
    match allowing {
        None => Windows {
            sure: vec![stretches.sure_days().into_iter().collect()],
            possible: vec![stretches.possible_days().into_iter().collect()],
            allowed: 0,
        },
        Some(it) => Windows {
            sure: begun(runs(&stretches.sure, it.days as usize)),
            possible: begun(runs(&stretches.possible, it.days as usize)),
            allowed: it.count,
        },
    }
}

/// Violating windows joined where they share a day: when first crossed, first day, last day.
fn episodes(least: &[Act], windows: &Windows, standard: f64, any_act: bool, on: i32) -> Vec<(i32, i32, i32)> {
    let violates =
        |days: &[i32], until: i32| chance(least, |acts| within(acts, days, until) > windows.allowed) >= standard;
    let crossed = |days: &[i32]| {
        days.iter()
            .copied()
            .find(|until| *until <= on && violates(days, *until))
    };
    let together = |until: i32| {
        chance(least, |acts| {
            windows
                .sure
                .iter()
                .any(|days| within(acts, days, until) > windows.allowed)
        }) >= standard
    };
    let days = windows.sure.iter().flatten().copied().collect::<BTreeSet<i32>>();
    let first = days.iter().copied().find(|day| *day <= on && together(*day));
    let mut violating: Vec<(i32, i32, i32)> = Vec::new();
    if any_act {
        for act in least {
            let too_much = act.chance >= standard || Some(act.last) == first;
            if too_much && within(&[act], &windows.sure[0], on) > 0 {
                violating.push((act.last, act.first, act.last));
            }
        }
    } else {
        for days in &windows.sure {
            if let Some(crossed) = crossed(days) {
                violating.push((crossed, days[0], days[days.len() - 1]));
            }
        }
    }
    if violating.is_empty() {
        // No single window is certain enough, and all of them together are.
        return first.map(|day| (day, day, day)).into_iter().collect();
    }
    join(violating)
}

/// Joins spans that share a day; the earliest crossing dates them.
pub(crate) fn join(mut spans: Vec<(i32, i32, i32)>) -> Vec<(i32, i32, i32)> {
    spans.sort_by_key(|(crossed, first, last)| (*first, *last, *crossed));
    let mut joined: Vec<(i32, i32, i32)> = Vec::new();
    for (crossed, first, last) in spans {
        match joined.last_mut() {
            Some((known, _, end)) if first <= *end => {
                *end = last.max(*end);
                *known = crossed.min(*known);
            }
            _ => joined.push((crossed, first, last)),
        }
    }
    joined
}
