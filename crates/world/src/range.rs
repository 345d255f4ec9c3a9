//! Low, best, high: a quantity as it is known.

use serde::Serialize;

/// A quantity known between `low` and `high`, with the figure thought best. Kept as three, never collapsed on import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Range<T> {
    /// The least that the evidence allows.
    pub low: T,
    /// The figure thought best.
    pub best: T,
    /// The most that the evidence allows.
    pub high: T,
}

impl<T: Copy + PartialOrd> Range<T> {
    /// A quantity known exactly.
    pub fn exact(value: T) -> Self {
        Self {
            low: value,
            best: value,
            high: value,
        }
    }

    /// Low, best and high, when they are in that order.
    pub fn new(low: T, best: T, high: T) -> Option<Self> {
        (low <= best && best <= high).then_some(Self { low, best, high })
    }

    /// True when nothing is left open.
    pub fn is_exact(&self) -> bool {
        self.low == self.high
    }

    /// Applies `f` to each of the three. `f` has to keep the order.
    pub fn map<U>(self, f: impl Fn(T) -> U) -> Range<U> {
        Range {
            low: f(self.low),
            best: f(self.best),
            high: f(self.high),
        }
    }
}
