//! The windows that exceed a tolerance, joined to episodes, and the fewest acts that carry them (rules 8 and 20).

use crate::{
    finding::Episode,
    law::{self, Act},
    prohibition::{Dated, Rule},
};
use salida_world::{Day, Span};

/// Up to so many acts every set of them is tried, so that the one that carries a breach is truly a smallest.
const TRIED_MAX: usize = 12;

/// Past so many looks at acts, or pairs of uncertain acts, no more is tried to spare.
const LOOKED_AT_MAX: usize = 2_000_000;

/// Violating windows in the reading most in favour of the party, joined where they overlap, each dated at its first
/// crossing.
///
/// Certain acts are swept once. Where windows hold acts of uncertain authorship the chance of each window is computed.
pub(crate) fn episodes(rule: &Rule<'_>, acts: &[Dated]) -> Vec<Episode> {
    let mut acts = acts.to_vec();
    match rule.days {
        None => in_all_of_force(rule, &mut acts),
        Some(days) => in_windows(rule, &mut acts, days),
    }
}

/// True when a window that starts on this number, or later, violates by itself, or an act without a window that ends then.
pub(crate) fn violates_from(rule: &Rule<'_>, mut acts: Vec<Dated>, first: i32) -> bool {
    if rule.days.is_none() {
        return acts.iter().any(|it| it.last >= first && is_enough(rule, it));
    }
    let mut violating = Sweep::of(&mut acts, rule.allowed, rule.view.duty.standard);
    violating.any(|(_, end, _)| end >= first)
}

/// Without a tolerance any act is too many. The first violation is dated at the day by which the chance that there was one
/// reaches the standard; after it each act violates that reaches the standard alone.
fn in_all_of_force(rule: &Rule<'_>, acts: &mut [Dated]) -> Vec<Episode> {
    acts.sort_by_key(|it| (it.last, it.first));
    let mut crossed_at = None;
    let mut none = 1.0;
    for it in acts.iter() {
        none *= 1.0 - it.act.chance;
        if 1.0 - none >= rule.view.duty.standard {
            crossed_at = Some(it.last);
            break;
        }
    }
    let Some(crossed) = crossed_at else {
        return Vec::new();
    };
    let violating = acts.iter().filter(|it| it.last == crossed || is_enough(rule, it));
    let mut spans: Vec<(i32, i32)> = violating.map(|it| (it.first, it.last)).collect();
    spans.sort_unstable();
    let mut joined: Vec<(i32, i32, i32)> = Vec::new();
    for (first, last) in spans {
        match joined.last_mut() {
            Some(open) if first <= open.1 => {
                open.1 = open.1.max(last);
                open.2 = open.2.min(last);
            }
            _ => joined.push((first, last, last)),
        }
    }
    { joined.into_iter() }
        .filter_map(|(first, last, done)| episode(rule, (first, last), done))
        .collect()
}

/// True for an act that violates alone, where any is too many.
fn is_enough(rule: &Rule<'_>, act: &Dated) -> bool {
    act.act.chance >= rule.view.duty.standard
}

fn in_windows(rule: &Rule<'_>, acts: &mut [Dated], days: i32) -> Vec<Episode> {
    let found = single_windows(rule, acts, days);
    if !found.is_empty() {
        return found;
    }
    // No window is certain enough by itself, and all of them together are.
    let crossed = crossing(rule, acts);
    { crossed.into_iter() }
        .filter_map(|crossed| episode(rule, (crossed, crossed), crossed))
        .collect()
}

/// Windows that violate each by itself, joined where they overlap.
fn single_windows(rule: &Rule<'_>, acts: &mut [Dated], days: i32) -> Vec<Episode> {
    let mut found: Vec<(i32, i32, i32)> = Vec::new();
    for (start, end, held) in Sweep::of(acts, rule.allowed, rule.view.duty.standard) {
        let last = end.saturating_add(days - 1);
        match found.last_mut() {
            Some(open) if start <= open.1 => open.1 = open.1.max(last),
            _ => found.push((start, last, crossing(rule, &held.acts()).unwrap_or(start))),
        }
    }
    { found.into_iter() }
        .filter_map(|(first, last, crossed)| episode(rule, (first, last), crossed))
        .collect()
}

/// Goes over the windows in the order of their starts, and stops at those that violate. What is certain is kept as a sum;
/// the acts of a window are looked at one by one only where uncertain ones decide.
struct Sweep<'a> {
    /// In the order in which they enter.
    acts: &'a [Dated],
    /// Last start, count and whether it is certain, in the order in which acts leave.
    leaving: Vec<(i32, u64, bool)>,
    entered: usize,
    left: usize,
    /// The sums of what is certain, and of all.
    certain: u128,
    all: u128,
    /// How many starts the longest act has after its first.
    reach: i32,
    allowed: u64,
    standard: f64,
}

/// The acts of one window, gathered when they are asked for.
struct Inside<'a> {
    entered: &'a [Dated],
    start: i32,
    reach: i32,
}

impl Inside<'_> {
    fn acts(&self) -> Vec<Dated> {
        let first = self.start.saturating_sub(self.reach);
        let at = self.entered.partition_point(|it| it.act.from < first);
        let near = self.entered.iter().skip(at);
        near.filter(|it| it.act.to >= self.start).copied().collect()
    }
}

impl<'a> Sweep<'a> {
    fn of(acts: &'a mut [Dated], allowed: u64, standard: f64) -> Self {
        acts.sort_by_key(|it| it.act.from);
        let leaves = |it: &Dated| (it.act.to, it.act.count, it.act.chance >= 1.0);
        let mut leaving: Vec<(i32, u64, bool)> = acts.iter().map(leaves).collect();
        leaving.sort_by_key(|(to, ..)| *to);
        let reaches = acts.iter().map(|it| it.act.to.saturating_sub(it.act.from));
        Self {
            reach: reaches.max().unwrap_or(0),
            acts,
            leaving,
            entered: 0,
            left: 0,
            certain: 0,
            all: 0,
            allowed,
            standard,
        }
    }

    /// The next start at which something enters or leaves.
    fn turn(&self) -> Option<i32> {
        let enters = self.acts.get(self.entered).map(|it| it.act.from);
        let leaves = self.leaving.get(self.left).map(|it| it.0.saturating_add(1));
        enters.into_iter().chain(leaves).min()
    }

    fn weigh(&mut self, start: i32) {
        while let Some((_, count, is_certain)) = self.leaving.get(self.left).filter(|it| it.0 < start) {
            self.all = self.all.saturating_sub(u128::from(*count));
            self.certain = self
                .certain
                .saturating_sub(if *is_certain { u128::from(*count) } else { 0 });
            self.left += 1;
        }
        while let Some(it) = self.acts.get(self.entered).filter(|it| it.act.from <= start) {
            self.all += u128::from(it.act.count);
            self.certain += if it.act.chance >= 1.0 {
                u128::from(it.act.count)
            } else {
                0
            };
            self.entered += 1;
        }
    }
}

impl<'a> Iterator for Sweep<'a> {
    /// First and last start of windows that hold the same and violate, and what they hold.
    type Item = (i32, i32, Inside<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let start = self.turn()?;
            self.weigh(start);
            // The last turn is that at which everything has left.
            let end = self.turn()?;
            let inside = Inside {
                entered: self.acts.get(..self.entered).unwrap_or_default(),
                start,
                reach: self.reach,
            };
            let allowed = u128::from(self.allowed);
            let violates =
                self.certain > allowed || (self.all > allowed && chance(&inside.acts(), self.allowed) >= self.standard);
            if violates {
                return Some((start, end.saturating_sub(1), inside));
            }
            if end <= start {
                return None;
            }
        }
    }
}

/// The chance that some window of these acts holds more than is allowed.
fn chance(held: &[Dated], allowed: u64) -> f64 {
    let acts: Vec<Act> = held.iter().map(|it| it.act).collect();
    law::exceeds_in_some_window(acts, allowed).low
}

/// The last day of the act with which acts, in the order of their days, are too many.
fn crossing(rule: &Rule<'_>, acts: &[Dated]) -> Option<i32> {
    let mut acts = acts.to_vec();
    acts.sort_by_key(|it| (it.last, it.first));
    let many: Vec<usize> = (1..=acts.len()).collect();
    let is_too_few = |many: &usize| {
        let told: Vec<Dated> = acts.iter().take(*many).copied().collect();
        chance(&told, rule.allowed) < rule.view.duty.standard
    };
    acts.get(many.partition_point(is_too_few)).map(|it| it.last)
}

fn episode(rule: &Rule<'_>, numbers: (i32, i32), crossed: i32) -> Option<Episode> {
    let calendar = &rule.view.calendar;
    let day = |number: i32| -> Day { calendar.day(number) };
    Some(Episode {
        crossed: day(crossed),
        days: Span::new(day(numbers.0), day(numbers.1))?,
    })
}

/// The start of the heaviest window, the earliest of several.
fn heaviest(acts: &[(usize, Act)]) -> Option<i32> {
    let plain: Vec<Act> = acts.iter().map(|(_, act)| *act).collect();
    let weights = law::weights(&plain).into_iter();
    let heaviest = weights.max_by_key(|(start, weight)| (*weight, std::cmp::Reverse(*start)));
    heaviest.map(|(start, _)| start)
}

fn inside(acts: &[(usize, Act)], start: i32) -> Vec<(usize, Act)> {
    let held = acts.iter().filter(|(_, act)| act.from <= start && start <= act.to);
    held.copied().collect()
}

/// The acts of the heaviest window: of a prohibition that was kept, that which came nearest to a breach.
pub(crate) fn in_heaviest(acts: &[(usize, Act)]) -> Vec<(usize, Act)> {
    heaviest(acts).map_or_else(Vec::new, |start| inside(acts, start))
}

fn chance_of(acts: &[(usize, Act)], allowed: u64) -> f64 {
    let plain: Vec<Act> = acts.iter().map(|(_, act)| *act).collect();
    law::exceeds_in_some_window(plain, allowed).low
}

/// Acts that carry a breach.
pub(crate) struct Sufficient {
    pub(crate) acts: Vec<(usize, Act)>,
    /// True when something of them may be spared that was not tried.
    pub(crate) perhaps_fewer: bool,
}

/// The fewest acts that carry a breach: a smallest set where the acts are few, else one of which nothing can be spared,
/// likeliest and largest first, from the heaviest window where that is enough. Of very many acts only so much is tried as
/// [`LOOKED_AT_MAX`] allows.
pub(crate) fn smallest_sufficient(rule: &Rule<'_>, acts: &[(usize, Act)]) -> Sufficient {
    let standard = rule.view.duty.standard;
    let suffices = |acts: &[(usize, Act)]| chance_of(acts, rule.allowed) >= standard;
    let mut pool = acts.to_vec();
    if pool.len() > TRIED_MAX {
        pool = Some(in_heaviest(acts)).filter(|worst| suffices(worst)).unwrap_or(pool);
    }
    pool.sort_by(|(_, a), (_, b)| b.chance.total_cmp(&a.chance).then(b.count.cmp(&a.count)));
    let fewest = (pool.len() <= TRIED_MAX).then(|| fewest(&pool, suffices)).flatten();
    let (mut chosen, perhaps_fewer) = fewest.map_or_else(|| few(&pool, suffices), |fewest| (fewest, false));
    chosen.sort_by_key(|(at, _)| *at);
    Sufficient {
        acts: chosen,
        perhaps_fewer,
    }
}

/// The first acts that suffice together, without those of them that can be spared; and whether some were not tried.
fn few(pool: &[(usize, Act)], suffices: impl Fn(&[(usize, Act)]) -> bool) -> (Vec<(usize, Act)>, bool) {
    // More acts carry more, so the first of them that suffice are found by halving.
    let fewer: Vec<usize> = (1..pool.len()).collect();
    let first = fewer.partition_point(|many| !suffices(pool.get(..*many).unwrap_or_default()));
    spared(pool.iter().take(first + 1).copied().collect(), suffices)
}

/// What is left when each act is spared that can be, the least likely first; and whether some were not tried.
fn spared(mut chosen: Vec<(usize, Act)>, suffices: impl Fn(&[(usize, Act)]) -> bool) -> (Vec<(usize, Act)>, bool) {
    let is_certain = |acts: &[(usize, Act)]| acts.iter().all(|(_, act)| act.chance >= 1.0);
    let mut looked_at = 0;
    for index in (0..chosen.len()).rev() {
        // The chance of certain acts costs one look at each, that of uncertain ones a look at each pair and more.
        let acts = chosen.len();
        looked_at += if is_certain(&chosen) { acts } else { acts * acts };
        if looked_at > LOOKED_AT_MAX {
            return (chosen, true);
        }
        let mut fewer = chosen.clone();
        fewer.remove(index);
        if suffices(&fewer) {
            chosen = fewer;
        }
    }
    (chosen, false)
}

/// The smallest set that suffices, of acts that are few enough to try every set.
fn fewest(pool: &[(usize, Act)], suffices: impl Fn(&[(usize, Act)]) -> bool) -> Option<Vec<(usize, Act)>> {
    let mut sets: Vec<u32> = (1..1_u32 << pool.len()).collect();
    sets.sort_by_key(|set| (set.count_ones(), *set));
    let chosen = |set: u32| -> Vec<(usize, Act)> {
        let each = pool.iter().enumerate().filter(|(at, _)| set >> at & 1 == 1);
        each.map(|(_, act)| *act).collect()
    };
    sets.into_iter().map(chosen).find(|acts| suffices(acts))
}
