//! Acts that come nearly in the order of their days.

use std::cmp::Ordering;

/// Acts that come in the order of their first days, nearly always, so that each finds its place near the end. Where one comes
/// far too late the acts of another place begin: they are put in order by themselves, so that in the end a few rows in order
/// are merged and nothing has to be sorted.
#[derive(Debug, Clone)]
pub(super) struct Line<T> {
    acts: Vec<T>,
    /// Where the last of the acts begin that came nearly in order, and how often they began anew.
    run: usize,
    runs: usize,
}

/// So many of the last acts are looked at for the place of the next.
const NEAR: usize = 64;

/// Acts that began anew so often come in no order.
const RUNS: usize = 64;

impl<T> Default for Line<T> {
    fn default() -> Self {
        Self {
            acts: Vec::new(),
            run: 0,
            runs: 0,
        }
    }
}

impl<T> Line<T> {
    /// Puts an act behind those that do not come after it, where it is near the end.
    pub(super) fn push(&mut self, act: T, order: impl Fn(&T, &T) -> Ordering) {
        let is_later = |it: &&T| order(it, &act).is_gt();
        if self.runs == RUNS || self.acts.last().is_none_or(|last| !is_later(&last)) {
            self.acts.push(act);
            return;
        }
        let run = self.acts.get(self.run..).unwrap_or_default();
        let later = run.iter().rev().take(NEAR).take_while(is_later).count();
        if later == NEAR {
            (self.run, self.runs) = (self.acts.len(), self.runs + 1);
            self.acts.push(act);
        } else {
            self.acts.insert(self.acts.len() - later, act);
        }
    }

    /// All of them in order.
    pub(super) fn in_order(mut self, order: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
        if self.runs > 0 {
            self.acts.sort_by(order);
        }
        self.acts
    }
}
