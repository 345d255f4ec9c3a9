//! Whether something has happened, at the close of each day.

use super::turns::Turns;
use crate::{condition, evidence::Evidence, quantity::QuantityId};
use salida_world::{Day, Span};
use std::collections::BTreeSet;

/// Whether something happened, at the closes so far: the days on which the answer changed to yes or no.
#[derive(Debug, Clone)]
pub(super) struct Happened {
    turns: Turns<bool>,
    days: BTreeSet<Day>,
}

impl Happened {
    /// Of a quantity about which nothing is asked yet.
    pub(super) fn of(quantity: QuantityId, evidence: &Evidence<'_>) -> Self {
        let stirs = evidence.stirs(quantity);
        let days = stirs.iter().flat_map(|stir| [stir.known, stir.during.last()]);
        Self {
            turns: Turns::default(),
            days: days.collect(),
        }
    }

    /// Looks at the close of the day of this evidence; true when the answer is not as it was on the day before.
    pub(super) fn look(&mut self, quantity: QuantityId, then: &Evidence<'_>) -> bool {
        let day = then.on;
        if !self.turns.is_empty() && !self.days.contains(&day) {
            return false;
        }
        let so_far = Span::new(Day::MIN, day);
        let is = so_far.is_some_and(|days| condition::surely_happened(then, quantity, days));
        self.turns.tell(day, is)
    }

    /// The next day on which the answer may change.
    pub(super) fn next_from(&self, day: Day) -> Option<Day> {
        self.days.range(day..).next().copied()
    }

    /// The answer at the close of a day.
    pub(super) fn at(&self, day: Day) -> bool {
        self.turns.at(day).unwrap_or(false)
    }

    /// The same up to the close of an earlier day.
    pub(super) fn up_to(&self, day: Day) -> Self {
        Self {
            turns: self.turns.up_to(day),
            days: BTreeSet::new(),
        }
    }
}
