//! Difference constraints on the cumulative count at boundary days, closed under shortest paths.

use salida_world::Span;
use serde::Serialize;
use std::collections::BTreeSet;

use super::Total;

/// Between how many and how many: `high` is open where no total bounds the count.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Limits {
    /// At least so many.
    pub low: f64,
    /// At most so many.
    pub high: Option<f64>,
}

/// For every pair of boundary days, the most by which the cumulative count S can differ: `upper[i][j]` bounds
/// what S grows by from i to j.
///
/// The matrix is kept closed: an added constraint is led through all pairs that it improves at once, n² steps at most, so
/// that every answer is a look-up (incremental Floyd-Warshall; Cormen and others, *Introduction to Algorithms*, 24.4 for the constraints).
#[derive(Debug, Clone)]
pub(super) struct Bounds {
    days: Vec<i32>,
    upper: Vec<f64>,
    /// The last step of a shortest path: the boundary before, and the total that gives the step, or [`MONOTONE`].
    via: Vec<(u32, u32)>,
}

/// Two boundaries, by their place among the boundary days.
type Pair = (usize, usize);

/// Marks a step that is given by S never falling.
const MONOTONE: u32 = u32::MAX;

/// The totals on a shortest path, each forward (its upper limit counts) or backward (its lower limit counts).
#[derive(Debug, Default)]
pub(super) struct Path {
    steps: BTreeSet<(usize, bool)>,
}

impl Path {
    pub(super) fn steps(&self) -> impl Iterator<Item = (usize, bool)> {
        self.steps.iter().copied()
    }

    pub(super) fn totals(&self) -> BTreeSet<usize> {
        self.steps.iter().map(|(total, _)| *total).collect()
    }
}

impl Bounds {
    /// Nothing is known except that S never falls. `days` are sorted and without repetition.
    pub(super) fn monotone(days: Vec<i32>) -> Self {
        let size = days.len();
        let mut bounds = Self {
            days,
            upper: vec![f64::INFINITY; size * size],
            via: vec![(0, MONOTONE); size * size],
        };
        for i in 0..size {
            for j in 0..=i {
                bounds.set(i, j, 0.0, (small(i), MONOTONE));
            }
        }
        bounds
    }

    /// Adds the constraint that the count in the total's period lies between `low` and `high`. The caller has made sure that
    /// the constraints before it allow that.
    pub(super) fn add(&mut self, total: &Total, low: f64, high: f64, index: usize) {
        let (Ok(from), Ok(until)) = (
            self.days.binary_search(&total.from()),
            self.days.binary_search(&total.until()),
        ) else {
            return;
        };
        self.add_step(from, until, high, index);
        self.add_step(until, from, -low, index);
    }

    /// Adds the constraint that the count in a span lies between a low and a high, when the constraints before it allow
    /// that. Where they do not, the ones on the shortest path that stands against it are given with it, in order.
    pub(super) fn constrain(&mut self, span: Span, limits: (f64, f64), index: usize) -> Result<(), Vec<usize>> {
        let (low, high) = limits;
        let (Ok(from), Ok(until)) = (
            self.days.binary_search(&span.first().number()),
            self.days.binary_search(&(span.last().number() + 1)),
        ) else {
            return Ok(());
        };
        let against = if low > high {
            Some(BTreeSet::new())
        } else if low > self.upper(from, until) {
            Some(self.path(span, true).totals())
        } else if high < -self.upper(until, from) {
            Some(self.path(span, false).totals())
        } else {
            None
        };
        if let Some(mut together) = against {
            together.insert(index);
            return Err(together.into_iter().collect());
        }
        self.add_step(from, until, high, index);
        self.add_step(until, from, -low, index);
        Ok(())
    }

    /// Leads a constraint through all pairs that it improves. Where it improves a pair (i, j), it improves (i, `to`) and
    /// (`from`, j) as well, because the matrix is closed: only those rows are looked at, and
    /// the columns from the first to the last of those.
    fn add_step(&mut self, from: usize, to: usize, weight: f64, index: usize) {
        let size = self.days.len();
        let last = |j: usize| {
            if j == to {
                (small(from), small(index))
            } else {
                self.via(to, j)
            }
        };
        let onward: Vec<(f64, (u32, u32))> = (0..size).map(|j| (self.upper(to, j), last(j))).collect();
        let improves = |j: &usize| weight + self.upper(to, *j) < self.upper(from, *j);
        let first = (0..size).find(improves).unwrap_or(size);
        let end = (first..size).rfind(improves).map_or(first, |last| last + 1);
        let beyond = onward.get(first..end).unwrap_or(&[]);
        for i in 0..size {
            let reached = self.upper(i, from) + weight;
            if reached >= self.upper(i, to) {
                continue;
            }
            let run = i * size + first..i * size + end;
            let (Some(upper), Some(via)) = (self.upper.get_mut(run.clone()), self.via.get_mut(run)) else {
                continue;
            };
            for ((upper, via), (onward, last)) in upper.iter_mut().zip(via).zip(beyond) {
                let length = reached + onward;
                if length < *upper {
                    (*upper, *via) = (length, *last);
                }
            }
        }
    }

    /// The tightest limits for any span. A day that is no boundary lies between its neighbours, and can lie anywhere there.
    pub(super) fn limits(&self, span: Span) -> Limits {
        let (outer, inner) = self.around(span);
        let low = inner.map_or(0.0, |(from, until)| -self.upper(until, from));
        let high = outer.map_or(f64::INFINITY, |(from, until)| self.upper(from, until));
        Limits {
            // A count of none is written 0.0, whatever sign its zero has got on the way.
            low: low.max(0.0) + 0.0,
            high: high.is_finite().then_some(high + 0.0),
        }
    }

    /// The totals that give the upper (or the lower) limit of a span.
    pub(super) fn path(&self, span: Span, upper: bool) -> Path {
        let (outer, inner) = self.around(span);
        let ends = if upper {
            outer
        } else {
            inner.map(|(from, until)| (until, from))
        };
        let mut path = Path::default();
        let Some((start, mut at)) = ends.filter(|(start, at)| self.upper(*start, *at).is_finite()) else {
            return path;
        };
        // A shortest path passes each boundary once at most, which also bounds this walk.
        for _ in 0..self.days.len() {
            if at == start {
                break;
            }
            let (before, total) = self.via(start, at);
            let before = before as usize;
            if total != MONOTONE {
                path.steps.insert((total as usize, before < at));
            }
            at = before;
        }
        path
    }

    /// The nearest boundaries at or around the span, and those at or within it.
    pub(super) fn around(&self, span: Span) -> (Option<Pair>, Option<Pair>) {
        let (from, until) = (span.first().number(), span.last().number() + 1);
        let after_from = self.days.partition_point(|day| *day <= from);
        let at_until = self.days.partition_point(|day| *day < until);
        let outer = after_from.checked_sub(1).filter(|_| at_until < self.days.len());
        let inside_from = self.days.partition_point(|day| *day < from);
        let inside_until = self.days.partition_point(|day| *day <= until).checked_sub(1);
        (
            outer.map(|before| (before, at_until)),
            inside_until
                .filter(|until| inside_from <= *until)
                .map(|until| (inside_from, until)),
        )
    }

    /// The boundary days, as day numbers.
    pub(super) fn days(&self) -> &[i32] {
        &self.days
    }

    fn upper(&self, i: usize, j: usize) -> f64 {
        self.upper
            .get(i * self.days.len() + j)
            .copied()
            .unwrap_or(f64::INFINITY)
    }

    fn via(&self, i: usize, j: usize) -> (u32, u32) {
        self.via.get(i * self.days.len() + j).copied().unwrap_or((0, MONOTONE))
    }

    fn set(&mut self, i: usize, j: usize, length: f64, last: (u32, u32)) {
        let at = i * self.days.len() + j;
        if let (Some(upper), Some(via)) = (self.upper.get_mut(at), self.via.get_mut(at)) {
            (*upper, *via) = (length, last);
        }
    }
}

/// Boundaries and totals are far fewer than 2³².
fn small(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(MONOTONE)
}

#[cfg(test)]
mod tests {
    use super::{Bounds, MONOTONE, small};

    /// The same closure with every pair looked at for every constraint.
    fn literal(bounds: &mut Bounds, from: usize, to: usize, weight: f64, index: usize) {
        let size = bounds.days.len();
        for i in 0..size {
            let reached = bounds.upper(i, from) + weight;
            if reached >= bounds.upper(i, to) {
                continue;
            }
            for j in 0..size {
                let length = reached + bounds.upper(to, j);
                if length < bounds.upper(i, j) {
                    let last = if j == to {
                        (small(from), small(index))
                    } else {
                        bounds.via(to, j)
                    };
                    bounds.set(i, j, length, last);
                }
            }
        }
    }

    #[test]
    fn the_pairs_that_are_skipped_are_those_that_nothing_improves() {
        let mut seed = 1_u64;
        let mut below = |limit: u64| {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            usize::try_from((seed >> 33) % limit).expect("small")
        };
        for _ in 0..500 {
            let truth: Vec<usize> = (0..9).map(|_| below(4)).collect();
            let mut quick = Bounds::monotone((0..10).collect());
            let mut slow = quick.clone();
            for index in 0..12 {
                let (a, b) = (below(10), below(10));
                let (from, until) = (a.min(b), a.max(b));
                let count: usize = truth[from..until].iter().sum();
                let (low, high) = (count - below(2).min(count), count + below(2));
                for (from, to, weight) in [(from, until, high as f64), (until, from, -(low as f64))] {
                    quick.add_step(from, to, weight, index);
                    literal(&mut slow, from, to, weight, index);
                }
                assert_eq!(quick.upper, slow.upper);
                assert_eq!(quick.via, slow.via);
            }
            assert!(quick.via.iter().any(|(_, total)| *total != MONOTONE));
        }
    }
}
