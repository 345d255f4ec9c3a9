//! Acts on their way into a ledger, in whatever order they are told.

use super::{Ledger, Weight, days::Days, wide::Wide};

/// Acts on their way into a ledger, in any order.
#[derive(Debug, Clone, Default)]
pub(crate) struct Pile {
    /// The sum of each day, in the order of days.
    exact: Vec<(i32, u128)>,
    /// What came for days between those, not yet put there.
    between: Vec<(i32, u128)>,
    /// Where among the days the last act was put.
    at: usize,
    wide: Vec<Weight>,
    /// Where the last of the acts begin that came nearly in order, and how often they began anew.
    run: usize,
    runs: usize,
}

/// So many of the last acts are looked at for the place of the next.
const NEAR: usize = 64;

/// So many days after the last act's are looked at for the day of the next before all are searched.
const NEXT: usize = 8;

/// Acts that began anew so often come in no order.
const RUNS: usize = 64;

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

    /// They come in the order of their first days, nearly always, so that each finds its place near the end. Where one comes
    /// far too late the acts of another place begin: they are put in order by themselves, so that in the end a few rows in
    /// order are merged and nothing has to be sorted, which was 6 % of judging a city.
    fn push_wide(&mut self, act: Weight) {
        let is_later = |it: &&Weight| it.order(&act).is_gt();
        if self.runs == RUNS || self.wide.last().is_none_or(|last| !is_later(&last)) {
            self.wide.push(act);
            return;
        }
        let run = self.wide.get(self.run..).unwrap_or_default();
        let later = run.iter().rev().take(NEAR).take_while(is_later).count();
        if later == NEAR {
            (self.run, self.runs) = (self.wide.len(), self.runs + 1);
            self.wide.push(act);
        } else {
            self.wide.insert(self.wide.len() - later, act);
        }
    }

    pub(crate) fn into_ledger(mut self) -> Ledger {
        self.put_between();
        if self.runs > 0 {
            self.wide.sort_by(Weight::order);
        }
        Ledger {
            days: Days::of(self.exact),
            wide: Wide::of(self.wide),
        }
    }
}
