//! Windows of one length that slide over a ledger: what they hold is kept up as they go on, and not summed anew.

use crate::ledger::{Ledger, Onward, Weight};
use std::iter::Peekable;

/// What windows hold, at one start after the other. All of them together cost one pass over the ledger.
pub(crate) struct Sweep<'l> {
    length: i32,
    /// The days that are certain from the window on, and from its end on.
    leaving_days: Peekable<Onward<'l>>,
    entering_days: Peekable<Onward<'l>>,
    /// The sums of what is certain before the window, and up to its end.
    before: u128,
    up_to: u128,
    /// The starts from which on, and those from which on no more, each of the other acts counts.
    entering: Passing,
    leaving: Passing,
}

/// Counts by the start at which they take effect, in order, and the sum of those that have.
struct Passing {
    counts: Vec<(i32, u64)>,
    passed: usize,
    sum: u128,
}

impl<'l> Sweep<'l> {
    /// Of what lies wholly in each window, from the first of some starts to the last.
    pub(crate) fn inside(ledger: &'l Ledger, length: i32, starts: (i32, i32)) -> Self {
        let fits = |act: &&Weight| act.last.saturating_sub(act.first) < length;
        let acts = || ledger.wide(starts.0, starts.1.saturating_add(length - 1)).filter(fits);
        Self::of(
            ledger,
            (starts.0, length),
            Passing::of(acts().map(|act| (act.last.saturating_sub(length - 1), act.count))),
            Passing::of(acts().map(|act| (act.first.saturating_add(1), act.count))),
        )
    }

    /// Of what lies at least in part in each window.
    pub(crate) fn touching(ledger: &'l Ledger, length: i32, starts: (i32, i32)) -> Self {
        let acts = || ledger.wide(starts.0, starts.1.saturating_add(length - 1));
        Self::of(
            ledger,
            (starts.0, length),
            Passing::of(acts().map(|act| (act.first.saturating_sub(length - 1), act.count))),
            Passing::of(acts().map(|act| (act.last.saturating_add(1), act.count))),
        )
    }

    fn of(ledger: &'l Ledger, (first, length): (i32, i32), entering: Passing, leaving: Passing) -> Self {
        let (days, before) = ledger.days().from(first);
        Self {
            length,
            leaving_days: days.clone().peekable(),
            entering_days: days.peekable(),
            before,
            up_to: before,
            entering,
            leaving,
        }
    }

    /// The sum of everything in the window from a start, which lies not before the last one asked for, and the next start
    /// at which the windows may hold something else.
    pub(crate) fn at(&mut self, start: i32) -> (u64, Option<i32>) {
        let end = start.saturating_add(self.length - 1);
        while let Some((_, sum)) = self.leaving_days.next_if(|(day, _)| *day < start) {
            self.before = sum;
        }
        while let Some((_, sum)) = self.entering_days.next_if(|(day, _)| *day <= end) {
            self.up_to = sum;
        }
        self.entering.pass(start);
        self.leaving.pass(start);
        let certain = self.up_to.saturating_sub(self.before);
        let other = self.entering.sum.saturating_sub(self.leaving.sum);
        let held = u64::try_from(certain + other).unwrap_or(u64::MAX);
        let leaves = self.leaving_days.peek().map(|(day, _)| day.saturating_add(1));
        let enters = { self.entering_days.peek() }.map(|(day, _)| day.saturating_sub(self.length - 1));
        let next = [leaves, enters, self.entering.next(), self.leaving.next()];
        (held, next.into_iter().flatten().min())
    }
}

impl Passing {
    fn of(counts: impl Iterator<Item = (i32, u64)>) -> Self {
        let mut counts: Vec<(i32, u64)> = counts.collect();
        counts.sort_by_key(|(start, _)| *start);
        Self {
            counts,
            passed: 0,
            sum: 0,
        }
    }

    fn pass(&mut self, start: i32) {
        while let Some((_, count)) = self.counts.get(self.passed).filter(|(from, _)| *from <= start) {
            self.sum += u128::from(*count);
            self.passed += 1;
        }
    }

    fn next(&self) -> Option<i32> {
        self.counts.get(self.passed).map(|(start, _)| *start)
    }
}

#[cfg(test)]
mod tests {
    use super::Sweep;
    use crate::ledger::{Ledger, Weight};

    #[test]
    fn windows_that_slide_hold_what_each_holds_by_itself_and_change_only_where_they_say() {
        let mut state = 11_u32;
        let mut draw = |below: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            i32::try_from((state >> 16) % below).unwrap()
        };
        for _ in 0..400 {
            let acts: Vec<Weight> = (0..draw(14))
                .map(|_| {
                    let first = draw(40);
                    Weight {
                        first,
                        last: first + draw(3) * draw(6),
                        count: u64::try_from(draw(4)).unwrap(),
                        chance: if draw(4) == 0 { 0.5 } else { 1.0 },
                    }
                })
                .collect();
            let (ledger, length) = (Ledger::of(acts.into_iter()), 1 + draw(12));
            let starts = (-5 + draw(9), 59 - draw(9));
            let mut sweeps = (
                Sweep::inside(&ledger, length, starts),
                Sweep::touching(&ledger, length, starts),
            );
            let mut held = ((0, Some(-5)), (0, Some(-5)));
            for start in starts.0..=starts.1 {
                if draw(5) == 0 {
                    continue;
                }
                let end = start + length - 1;
                let now = (sweeps.0.at(start), sweeps.1.at(start));
                assert_eq!(now.0.0, ledger.inside(start, end).sum());
                assert_eq!(now.1.0, ledger.touching(start, end).sum());
                let is_before = |next: Option<i32>| next.is_none_or(|next| start < next);
                assert!(!is_before(held.0.1) || held.0.0 == now.0.0);
                assert!(!is_before(held.1.1) || held.1.0 == now.1.0);
                held = now;
            }
        }
    }
}
