//! Acts of one quantity in one corner of the evidence, by active number, for sums over many windows.
//!
//! Acts of a single day that surely count are held as running sums, so that a window costs a search however many acts it
//! holds. The others are looked at one by one, in the windows near them.

mod days;
mod held;
mod line;
mod pile;
mod unclaimed;
mod wide;

pub(crate) use days::{Days, Onward};
pub(crate) use held::Held;
pub(crate) use pile::Pile;
pub(crate) use unclaimed::{Pending, Unclaimed};

use std::cmp::Ordering;
use wide::Wide;

/// One act in one corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Weight {
    /// Its first and last active number.
    pub(crate) first: i32,
    pub(crate) last: i32,
    pub(crate) count: u64,
    pub(crate) chance: f64,
}

/// The acts of one corner.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ledger {
    days: Days,
    wide: Wide,
}

impl Weight {
    /// True when it changes any sum.
    pub(crate) fn weighs(&self) -> bool {
        self.count > 0 && self.chance > 0.0
    }

    /// True when it surely counts, on one day.
    fn is_exact(&self) -> bool {
        self.first == self.last && self.chance >= 1.0
    }

    /// True when it surely counts, on one day between two numbers.
    pub(crate) fn is_exact_between(&self, from: i32, to: i32) -> bool {
        self.is_exact() && from <= self.first && self.first <= to
    }

    fn order(&self, other: &Self) -> Ordering {
        let key = |act: &Self| (act.first, act.last, act.count);
        key(self).cmp(&key(other)).then(self.chance.total_cmp(&other.chance))
    }

    /// How many days it has after its first.
    fn reach(&self) -> i32 {
        self.last.saturating_sub(self.first)
    }
}

impl Ledger {
    /// Of acts in any order. What has no count or no chance is left out.
    pub(crate) fn of(acts: impl Iterator<Item = Weight>) -> Self {
        let mut pile = Pile::default();
        acts.for_each(|act| pile.push(act));
        pile.into_ledger()
    }

    /// The same, ready to be changed again and again.
    pub(crate) fn divided(self) -> Self {
        Self {
            days: self.days.divided(),
            wide: self.wide.divided(),
        }
    }

    /// Adds an act: a search, and a piece of the column is moved.
    pub(crate) fn add(&mut self, act: Weight) {
        if !act.weighs() {
        } else if act.is_exact() {
            self.days.add(act.first, act.count.into());
        } else {
            self.wide.add(act);
        }
    }

    /// Takes out an act that is in it.
    pub(crate) fn remove(&mut self, act: Weight) {
        if !act.weighs() {
        } else if act.is_exact() {
            self.days.take(act.first, act.count.into());
        } else {
            self.wide.take(&act);
        }
    }

    /// Everything that touches the days between two numbers: what is certain as one act a day, and then the others in the
    /// order of their first days.
    pub(crate) fn acts(&self, from: i32, to: i32) -> impl Iterator<Item = Weight> {
        let (exact, mut before) = self.days.from(from);
        let exact = exact.take_while(move |(day, _)| *day <= to);
        let exact = exact.map(move |(day, sum)| Weight {
            first: day,
            last: day,
            count: narrow(sum - std::mem::replace(&mut before, sum)),
            chance: 1.0,
        });
        exact.chain(self.near(from, to).filter(move |act| act.last >= from).copied())
    }

    /// Of the others those that may touch the days between two numbers, and some before them.
    fn near(&self, from: i32, to: i32) -> impl Iterator<Item = &Weight> {
        let near = self.wide.from(from.saturating_sub(self.wide.reach));
        near.take_while(move |act| act.first <= to)
    }

    /// True when, between two numbers, what is certain on single days exceeds so much within so many days. Stops at the first
    /// such days; linear in the days that hold something.
    pub(crate) fn exceeds_in(&self, length: i32, between: (i32, i32), allowed: u64) -> bool {
        let (from, to) = between;
        let (days, mut before) = self.days.from(from);
        let mut leaving = days.clone().peekable();
        for (day, sum) in days.take_while(|(day, _)| *day <= to) {
            while let Some((_, left)) = leaving.next_if(|(left, _)| *left <= day.saturating_sub(length)) {
                before = left;
            }
            if sum - before > u128::from(allowed) {
                return true;
            }
        }
        false
    }

    /// What surely lies on single days.
    pub(crate) fn days(&self) -> &Days {
        &self.days
    }

    /// Acts of uncertain days or authors that touch the days between two numbers, and some near them.
    pub(crate) fn wide(&self, from: i32, to: i32) -> impl Iterator<Item = &Weight> {
        self.near(from, to)
    }

    /// The first number up to which, from another on, more lies wholly inside than a limit.
    pub(crate) fn exceeds_at(&self, from: i32, to: i32, limit: f64) -> Option<i32> {
        let is_more = |to: i32| self.inside(from, to).sum() as f64 > limit;
        if !is_more(to) {
            return None;
        }
        // What was done only grows with the days, so the first is found by halving.
        let (mut less, mut more) = (i64::from(from) - 1, i64::from(to));
        while more - less > 1 {
            let middle = i64::midpoint(less, more);
            if i32::try_from(middle).is_ok_and(is_more) {
                more = middle;
            } else {
                less = middle;
            }
        }
        i32::try_from(more).ok()
    }

    /// True when the days between two numbers surely hold so much by what lies on single days: then nothing else has to be
    /// looked at.
    pub(crate) fn surely_holds(&self, from: i32, to: i32, at_least: u64) -> bool {
        from <= to && self.certain(from, to) >= u128::from(at_least)
    }

    /// What surely lies on the single days between two numbers.
    pub(crate) fn certain(&self, from: i32, to: i32) -> u128 {
        let before = from.checked_sub(1).map_or(0, |before| self.days.up_to(before));
        self.days.up_to(to).saturating_sub(before)
    }

    /// What lies wholly between two numbers.
    pub(crate) fn inside(&self, from: i32, to: i32) -> Held {
        let inside = self.wide.from(from).take_while(|act| act.first <= to);
        self.held(from, to, inside.filter(|act| act.last <= to))
    }

    /// What lies at least in part between two numbers.
    pub(crate) fn touching(&self, from: i32, to: i32) -> Held {
        self.held(from, to, self.near(from, to).filter(|act| act.last >= from))
    }

    fn held<'l>(&self, from: i32, to: i32, wide: impl Iterator<Item = &'l Weight>) -> Held {
        let mut held = Held::default();
        if from > to {
            return held;
        }
        held.certain = narrow(self.certain(from, to));
        for act in wide {
            if act.chance >= 1.0 {
                held.certain = held.certain.saturating_add(act.count);
            } else {
                held.uncertain.push((act.count, act.chance));
            }
        }
        held
    }

    /// True when an act ends after a number.
    pub(crate) fn goes_on_after(&self, number: i32) -> bool {
        let is_later = |act: &Weight| act.last > number;
        self.days.last().is_some_and(|day| day > number) || self.near(number, i32::MAX).any(is_later)
    }

    /// The last days of all acts after a number, each once, in order.
    pub(crate) fn last_days_after(&self, number: i32) -> Vec<i32> {
        let exact = self.days.all().map(|(day, _)| day);
        let mut days: Vec<i32> = exact
            .chain(self.wide.all().map(|act| act.last))
            .filter(|day| *day > number)
            .collect();
        days.sort_unstable();
        days.dedup();
        days
    }
}

/// No amount that is owed or allowed is greater than what is left of a sum.
fn narrow(sum: u128) -> u64 {
    u64::try_from(sum).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Ledger, Weight};

    #[test]
    fn a_window_after_more_than_can_be_counted_holds_its_own_acts() {
        let on = |day: i32, count: u64| Weight {
            first: day,
            last: day,
            count,
            chance: 1.0,
        };
        let ledger = Ledger::of([on(1, u64::MAX), on(2, u64::MAX), on(9, 3)].into_iter());
        assert_eq!(ledger.inside(9, 9).certain, 3);
        assert_eq!(ledger.inside(1, 9).certain, u64::MAX);
    }

    #[test]
    fn what_lies_before_the_last_day_is_still_held_when_nothing_is_left_on_it() {
        let on = |day: i32| Weight {
            first: day,
            last: day,
            count: 1,
            chance: 1.0,
        };
        for days in 1..=130 {
            let mut ledger = Ledger::of((1..=days).map(on)).divided();
            ledger.remove(on(days));
            assert_eq!(ledger.inside(1, 200).certain, u64::try_from(days - 1).unwrap());
        }
    }

    #[test]
    fn a_ledger_that_was_changed_again_and_again_is_the_ledger_of_what_is_left() {
        let mut state = 7_u32;
        let mut draw = |below: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            i32::try_from((state >> 16) % below).unwrap()
        };
        for days in [3, 40, 900] {
            let mut act = || {
                let first = draw(days);
                Weight {
                    first,
                    last: first + draw(2) * draw(9),
                    count: u64::try_from(draw(4)).unwrap(),
                    chance: [0.0, 0.5, 1.0, 1.0, 1.0][usize::try_from(draw(5)).unwrap()],
                }
            };
            let mut acts: Vec<Weight> = (0..400).map(|_| act()).collect();
            let mut ledger = Ledger::of(acts.iter().copied()).divided();
            for round in 0..1500_usize {
                let new = act();
                ledger.add(new);
                acts.push(new);
                let many = if round < 700 { 0 } else { 2 };
                for _ in 0..many.min(acts.len()) {
                    ledger.remove(acts.swap_remove(round * 31 % acts.len()));
                }
            }
            let length = i32::try_from(days).unwrap();
            // In the end nearly all is taken out again, and a little comes back.
            for left in [acts.len(), 150, 40, 3, 0, 12] {
                while acts.len() > left {
                    ledger.remove(acts.swap_remove(acts.len() * 7 % acts.len().min(5)));
                }
                while acts.len() < left {
                    let new = act();
                    ledger.add(new);
                    acts.push(new);
                }
                assert_holds(&ledger, &acts, length);
            }
        }
    }

    /// What a ledger holds of these acts, taken up anew.
    fn assert_holds(ledger: &Ledger, acts: &[Weight], length: i32) {
        let anew = Ledger::of(acts.iter().copied());
        // Of few days each is looked at: then many acts begin on one.
        let step = if length < 9 { 1 } else { 7 };
        for from in (-2..length + 9).step_by(step) {
            for to in (from - 1..length + 9).step_by(5) {
                assert_eq!(ledger.inside(from, to), anew.inside(from, to));
                assert_eq!(ledger.touching(from, to), anew.touching(from, to));
                let held = |ledger: &Ledger| ledger.acts(from, to).filter(Weight::weighs).collect::<Vec<_>>();
                assert_eq!(held(ledger), held(&anew));
                for allowed in [0, 5, 40] {
                    assert_eq!(
                        ledger.exceeds_in(3, (from, to), allowed),
                        anew.exceeds_in(3, (from, to), allowed)
                    );
                }
            }
            let weighing = || acts.iter().filter(|act| act.count > 0 && act.chance > 0.0);
            assert_eq!(anew.goes_on_after(from), weighing().any(|act| act.last > from));
            let mut last: Vec<i32> = weighing().map(|act| act.last).filter(|day| *day > from).collect();
            last.sort_unstable();
            last.dedup();
            assert_eq!(anew.last_days_after(from), last);
            // A day on which nothing is left may stay, and does no harm.
            assert!(ledger.goes_on_after(from) || last.is_empty());
            assert!(last.iter().all(|day| ledger.last_days_after(from).contains(day)));
        }
        let weighing = acts.iter().filter(|act| act.count > 0 && act.chance > 0.0);
        if let Some(end) = weighing.map(|act| act.last).max() {
            assert!(ledger.goes_on_after(end - 1));
            assert!(anew.goes_on_after(end - 1) && !anew.goes_on_after(end));
        }
    }

    #[test]
    fn windows_hold_what_a_literal_sum_over_all_acts_holds() {
        let mut state = 3_u32;
        let mut draw = |below: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 16) % below
        };
        for _ in 0..300 {
            let acts: Vec<Weight> = (0..draw(12))
                .map(|_| {
                    // Also where the numbers of days are below nought.
                    let first = i32::try_from(draw(30)).unwrap() - 20;
                    Weight {
                        first,
                        last: first + i32::try_from(draw(3) * draw(5)).unwrap(),
                        count: u64::from(draw(4)),
                        chance: 1.0,
                    }
                })
                .collect();
            let ledger = Ledger::of(acts.iter().copied());
            for from in -20..15 {
                for to in -20..15 {
                    let inside = |act: &&Weight| from <= act.first && act.last <= to;
                    let touching = |act: &&Weight| from <= to && from <= act.last && act.first <= to;
                    let inside: u64 = acts.iter().filter(inside).map(|act| act.count).sum();
                    let touching: u64 = acts.iter().filter(touching).map(|act| act.count).sum();
                    assert_eq!(ledger.inside(from, to).certain, inside);
                    assert_eq!(ledger.touching(from, to).certain, touching);
                    let single: Vec<&Weight> = acts.iter().filter(|act| act.first == act.last).collect();
                    let within = |end: i32| {
                        let near = single
                            .iter()
                            .filter(|act| from.max(end - 4) <= act.first && act.first <= end);
                        near.map(|act| act.count).sum::<u64>()
                    };
                    assert_eq!(
                        ledger.exceeds_in(5, (from, to), 3),
                        (from..=to).any(|end| within(end) > 3)
                    );
                }
            }
        }
    }
}
