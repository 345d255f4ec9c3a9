//! Acts on their way into a ledger, in whatever order they are told.

use crate::archive::NOBODY;

use super::{Ledger, Weight, days::Days, line::Line, unclaimed::Unclaimed, wide::Wide};

/// Acts on their way into a ledger, in any order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Pile {
    /// The sum of each day, in the order of days.
    exact: Vec<(i32, u128)>,
    /// What came for days between those, not yet put there.
    between: Vec<(i32, u128)>,
    /// Where among the days the last act was put.
    at: usize,
    wide: Line<Weight>,
}

/// So many days after the last act's are looked at for the day of the next before all are searched.
const NEXT: usize = 8;

impl Pile {
    /// Adds an act. What has no count or no chance is left out.
    pub(crate) fn push(&mut self, act: Weight) {
        if !act.weighs() {
            return;
        }
        if !act.is_exact() {
            self.wide.push(act, Weight::order);
            return;
        }
        if self.exact.last().is_none_or(|(end, _)| *end < act.first) {
            self.at = self.exact.len();
            self.exact.push((act.first, act.count.into()));
            return;
        }
        match self.place(act.first) {
            Some(at) => {
                self.exact[at].1 += u128::from(act.count);
                self.at = at;
            }
            None => {
                self.between.push((act.first, act.count.into()));
                if self.between.len() > self.exact.len() {
                    self.put_between();
                }
            }
        }
    }

    /// Where the sum of a day is. The acts of one place come in the order of their days, so that it is looked for a little
    /// after the last one first: those of another place begin anew among days that are there.
    #[inline]
    fn place(&self, day: i32) -> Option<usize> {
        let next = self.exact.get(self.at..).unwrap_or_default();
        let ahead = next.iter().take(NEXT).position(|(it, _)| *it >= day);
        match ahead {
            Some(ahead) if next.get(ahead).is_some_and(|(it, _)| *it == day) => Some(self.at + ahead),
            Some(1..) => None,
            _ => self.exact.binary_search_by_key(&day, |(it, _)| *it).ok(),
        }
    }

    /// Puts what came for days between others where it belongs: never more at once than doubles the days, so that acts of
    /// many places, each in the order of days, cost no more than putting all of them in order once.
    fn put_between(&mut self) {
        if self.between.is_empty() {
            return;
        }
        self.exact.append(&mut self.between);
        self.exact.sort_by_key(|(day, _)| *day);
        self.exact.dedup_by(|later, kept| {
            let is_same = later.0 == kept.0;
            kept.1 += if is_same { later.1 } else { 0 };
            is_same
        });
    }

    /// The sum of each day, in the order of days.
    pub(super) fn into_days(mut self) -> Vec<(i32, u128)> {
        self.put_between();
        self.exact
    }

    pub(crate) fn into_ledger(mut self) -> Ledger {
        self.put_between();
        Ledger {
            days: Days::of(self.exact),
            wide: Wide::of(self.wide.in_order(Weight::order)),
        }
    }

    /// The same with what nobody in particular is named for, of that what a list of authors leaves to it.
    pub(crate) fn into_ledger_with(mut self, unclaimed: &Unclaimed, is_left: impl Fn(u32) -> bool) -> Ledger {
        if is_left(NOBODY) {
            self.between.extend(unclaimed.days());
        }
        self.put_between();
        let own = self.wide.in_order(Weight::order);
        Ledger {
            days: Days::of(self.exact),
            wide: Wide::of(unclaimed.wide_with(&own, is_left)),
        }
    }
}
