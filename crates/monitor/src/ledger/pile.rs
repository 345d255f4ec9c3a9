//! Acts on their way into a ledger, in whatever order they are told.

use super::{Ledger, Weight, days::Days, wide::Wide};

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
        if self.is_out_of_order {
            self.wide.sort_by(Weight::order);
        }
        Ledger {
            days: Days::of(self.exact),
            wide: Wide::of(self.wide),
        }
    }
}
