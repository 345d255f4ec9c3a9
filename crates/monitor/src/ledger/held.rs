//! What a window holds, and whether it is too little.

use crate::law::{self, Chance};

/// What a window holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Held {
    /// The sum of what is certain.
    pub(crate) certain: u64,
    /// Count and chance of what is not.
    pub(crate) uncertain: Vec<(u64, f64)>,
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
