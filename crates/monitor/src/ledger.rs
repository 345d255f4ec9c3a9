//! Acts of one quantity in one corner of the evidence, by active number, for sums over many windows.
//!
//! Acts of a single day that surely count are held as running sums, so that a window costs a search however many acts it
//! holds. The others are looked at one by one, in the windows near them.

use crate::law::{self, Chance};
use std::cmp::Ordering;

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
    /// Active numbers, and the sum of what was certain up to and including each: wide enough for any number of counts.
    sums: Vec<(i32, u128)>,
    /// Acts of uncertain days or authors, in the order of their first days.
    wide: Vec<Weight>,
    /// How many days the longest of them has after its first.
    reach: i32,
}

/// What a window holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Held {
    /// The sum of what is certain.
    pub(crate) certain: u64,
    /// Count and chance of what is not.
    pub(crate) uncertain: Vec<(u64, f64)>,
}

/// Acts on their way into a ledger, in any order.
#[derive(Debug, Default)]
pub(crate) struct Pile {
    /// The sum of each day, in the order of days.
    exact: Vec<(i32, u128)>,
    /// What came for days between those, not yet put there.
    between: Vec<(i32, u128)>,
    wide: Vec<Weight>,
    is_out_of_order: bool,
}

/// So many of the last acts are looked at for the place of the next.
const NEAR: usize = 64;

impl Pile {
    /// Adds an act. What has no count or no chance is left out.
    pub(crate) fn push(&mut self, act: Weight) {
        if !act.weighs() {
            return;
        }
        if !act.is_exact() {
            self.push_wide(act);
            return;
        }
        match self.exact.last_mut() {
            Some((end, count)) if *end == act.first => {
                *count += u128::from(act.count);
                return;
            }
            Some((end, _)) if *end > act.first => {}
            _ => {
                self.exact.push((act.first, act.count.into()));
                return;
            }
        }
        match self.exact.binary_search_by_key(&act.first, |(day, _)| *day) {
            Ok(at) => self.exact[at].1 += u128::from(act.count),
            Err(_) => {
                self.between.push((act.first, act.count.into()));
                if self.between.len() > self.exact.len() {
                    self.put_between();
                }
            }
        }
    }

    /// Puts what came for days between others where it belongs: never more at once than doubles the days, so that acts of
    /// many places, each in the order of days, cost no more than putting all of them in order once.
    fn put_between(&mut self) {
        self.exact.append(&mut self.between);
        self.exact.sort_by_key(|(day, _)| *day);
        self.exact.dedup_by(|later, kept| {
            let is_same = later.0 == kept.0;
            kept.1 += if is_same { later.1 } else { 0 };
            is_same
        });
    }

    /// They come in the order of their first days, nearly always, so that each finds its place near the end. What has come
    /// too late for that waits until all are sorted.
    fn push_wide(&mut self, act: Weight) {
        if self.is_out_of_order {
            self.wide.push(act);
            return;
        }
        let near = self.wide.len().saturating_sub(NEAR);
        let later = self
            .wide
            .iter()
            .skip(near)
            .rev()
            .take_while(|it| it.order(&act).is_gt())
            .count();
        self.is_out_of_order = near > 0 && later == NEAR;
        self.wide.insert(self.wide.len() - later, act);
    }

    pub(crate) fn into_ledger(mut self) -> Ledger {
        self.put_between();
        let Self {
            mut exact,
            mut wide,
            is_out_of_order,
            ..
        } = self;
        if is_out_of_order {
            wide.sort_by(Weight::order);
        }
        let mut sum = 0_u128;
        for (_, count) in &mut exact {
            sum += *count;
            *count = sum;
        }
        Ledger {
            reach: wide.iter().map(Weight::reach).max().unwrap_or(0),
            sums: exact,
            wide,
        }
    }
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

    /// Adds an act: a search, and what follows it in the column is moved.
    pub(crate) fn add(&mut self, act: Weight) {
        if !act.weighs() {
            return;
        }
        if !act.is_exact() {
            let at = self.wide.partition_point(|it| it.order(&act).is_le());
            self.wide.insert(at, act);
            self.reach = self.reach.max(act.reach());
            return;
        }
        let at = self.sums.partition_point(|(day, _)| *day < act.first);
        if self.sums.get(at).is_none_or(|(day, _)| *day != act.first) {
            let before = at.checked_sub(1).map_or(0, |before| self.sums[before].1);
            self.sums.insert(at, (act.first, before));
        }
        for (_, sum) in self.sums.iter_mut().skip(at) {
            *sum += u128::from(act.count);
        }
    }

    /// Takes out an act that is in it.
    pub(crate) fn remove(&mut self, act: Weight) {
        if !act.weighs() {
            return;
        }
        if !act.is_exact() {
            let at = self.wide.partition_point(|it| it.order(&act).is_lt());
            if self.wide.get(at) == Some(&act) {
                self.wide.remove(at);
            }
            return;
        }
        let at = self.sums.partition_point(|(day, _)| *day < act.first);
        for (_, sum) in self.sums.iter_mut().skip(at) {
            *sum = sum.saturating_sub(act.count.into());
        }
        let before = at.checked_sub(1).map_or(0, |before| self.sums[before].1);
        if self.sums.get(at).is_some_and(|(_, sum)| *sum == before) {
            self.sums.remove(at);
        }
    }

    /// Everything that touches the days between two numbers: what is certain as one act a day, and then the others in the
    /// order of their first days.
    pub(crate) fn acts(&self, from: i32, to: i32) -> impl Iterator<Item = Weight> {
        let first = self.sums.partition_point(|(day, _)| *day < from);
        let before = first.checked_sub(1).and_then(|before| self.sums.get(before));
        let mut before = before.map_or(0, |(_, sum)| *sum);
        let exact = self.sums.iter().skip(first).take_while(move |(day, _)| *day <= to);
        let exact = exact.map(move |(day, sum)| Weight {
            first: *day,
            last: *day,
            count: narrow(sum - std::mem::replace(&mut before, *sum)),
            chance: 1.0,
        });
        let near = self
            .wide
            .partition_point(|act| act.first < from.saturating_sub(self.reach));
        let wide = self.wide.iter().skip(near).take_while(move |act| act.first <= to);
        exact.chain(wide.filter(move |act| act.last >= from).copied())
    }

    /// True when, between two numbers, what is certain on single days exceeds so much within so many days. Stops at the first
    /// such days; linear in the days that hold something.
    pub(crate) fn exceeds_in(&self, length: i32, between: (i32, i32), allowed: u64) -> bool {
        let (from, to) = between;
        let first = self.sums.partition_point(|(day, _)| *day < from);
        let (mut left, mut at) = (first, first);
        while let Some((_, sum)) = self.sums.get(at).filter(|(day, _)| *day <= to) {
            let (day, _) = self.sums[at];
            while self.sums[left].0 <= day.saturating_sub(length) {
                left += 1;
            }
            let before = left.checked_sub(1).map_or(0, |before| self.sums[before].1);
            if sum - before > u128::from(allowed) {
                return true;
            }
            at += 1;
        }
        false
    }

    /// Active numbers, and the sum of what surely lies on them up to and including each.
    pub(crate) fn sums(&self) -> &[(i32, u128)] {
        &self.sums
    }

    /// Acts of uncertain days or authors.
    pub(crate) fn wide(&self) -> &[Weight] {
        &self.wide
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

    /// What lies wholly between two numbers.
    pub(crate) fn inside(&self, from: i32, to: i32) -> Held {
        self.held(from, to, from, |act| from <= act.first && act.last <= to)
    }

    /// What lies at least in part between two numbers.
    pub(crate) fn touching(&self, from: i32, to: i32) -> Held {
        self.held(from, to, from.saturating_sub(self.reach), |act| act.last >= from)
    }

    fn held(&self, from: i32, to: i32, look_from: i32, counts: impl Fn(&Weight) -> bool) -> Held {
        let mut held = Held::default();
        if from > to {
            return held;
        }
        held.certain = narrow(self.up_to(to).saturating_sub(self.up_to(from.saturating_sub(1))));
        let first = self.wide.partition_point(|act| act.first < look_from);
        let near = self.wide.iter().skip(first).take_while(|act| act.first <= to);
        for act in near.filter(|act| counts(act)) {
            if act.chance >= 1.0 {
                held.certain = held.certain.saturating_add(act.count);
            } else {
                held.uncertain.push((act.count, act.chance));
            }
        }
        held
    }

    fn up_to(&self, number: i32) -> u128 {
        let at = self.sums.partition_point(|(day, _)| *day <= number);
        at.checked_sub(1)
            .and_then(|last| self.sums.get(last))
            .map_or(0, |(_, sum)| *sum)
    }

    /// The last days of all acts after a number, each once, in order.
    pub(crate) fn last_days_after(&self, number: i32) -> Vec<i32> {
        let exact = self.sums.iter().map(|(day, _)| *day);
        let mut days: Vec<i32> = exact
            .chain(self.wide.iter().map(|act| act.last))
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

impl Held {
    /// The probability that it holds less than `at_least`.
    pub(crate) fn falls_short_of(&self, at_least: u64) -> Chance {
        if self.certain >= at_least {
            return Chance { low: 0.0, high: 0.0 };
        }
        if self.uncertain.is_empty() {
            return Chance { low: 1.0, high: 1.0 };
        }
        let reached = law::exceeds(&self.uncertain, at_least - self.certain - 1);
        Chance {
            low: 1.0 - reached.high,
            high: 1.0 - reached.low,
        }
    }

    /// The sum of everything, as if it all were so.
    pub(crate) fn sum(&self) -> u64 {
        let uncertain = self.uncertain.iter().map(|(count, _)| *count);
        uncertain.fold(self.certain, u64::saturating_add)
    }
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
    fn windows_hold_what_a_literal_sum_over_all_acts_holds() {
        let mut state = 3_u32;
        let mut draw = |below: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 16) % below
        };
        for _ in 0..300 {
            let acts: Vec<Weight> = (0..draw(12))
                .map(|_| {
                    let first = i32::try_from(draw(30)).unwrap();
                    Weight {
                        first,
                        last: first + i32::try_from(draw(3) * draw(5)).unwrap(),
                        count: u64::from(draw(4)),
                        chance: 1.0,
                    }
                })
                .collect();
            let ledger = Ledger::of(acts.iter().copied());
            for from in 0..35 {
                for to in 0..35 {
                    let inside = |act: &&Weight| from <= act.first && act.last <= to;
                    let touching = |act: &&Weight| from <= to && from <= act.last && act.first <= to;
                    let inside: u64 = acts.iter().filter(inside).map(|act| act.count).sum();
                    let touching: u64 = acts.iter().filter(touching).map(|act| act.count).sum();
                    assert_eq!(ledger.inside(from, to).certain, inside);
                    assert_eq!(ledger.touching(from, to).certain, touching);
                }
            }
        }
    }
}
