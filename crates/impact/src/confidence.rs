//! How sure an interval is meant to be, and the tails that follow from it.

use salida_world::Range;
use serde::Serialize;

/// A confidence level strictly between 0 and 1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Confidence(f64);

impl Confidence {
    /// Nineteen in twenty, the usual level.
    pub const NINETY_FIVE: Self = Self(0.95);

    /// A level, when it lies strictly between 0 and 1.
    pub fn new(level: f64) -> Option<Self> {
        (level > 0.0 && level < 1.0).then_some(Self(level))
    }

    /// The level itself.
    pub fn level(self) -> f64 {
        self.0
    }

    /// Probability left out on each side.
    pub fn tail(self) -> f64 {
        (1.0 - self.0) / 2.0
    }
}

impl Default for Confidence {
    fn default() -> Self {
        Self::NINETY_FIVE
    }
}

/// Low, best and high, when all three are finite and in order; nothing that is not a number leaves this crate.
pub(crate) fn finite(low: f64, best: f64, high: f64) -> Option<Range<f64>> {
    let all_finite = low.is_finite() && best.is_finite() && high.is_finite();
    if all_finite { Range::new(low, best, high) } else { None }
}
