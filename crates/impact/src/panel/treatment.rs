//! When each unit is under the measure: never, from a period on, or for a while.

use serde::Serialize;

/// Consecutive periods under the measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Spell {
    /// The first treated period.
    pub first: usize,
    /// The first period after it that is not treated any more; none when it goes on.
    pub until: Option<usize>,
}

/// The spells of each unit, in the order of units; a unit without one was never treated.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Treatment {
    /// Spells of a unit, in the order of time, that do not touch.
    pub spells: Vec<Vec<Spell>>,
}

impl Treatment {
    /// The first treated period of a unit.
    pub fn first(&self, unit: usize) -> Option<usize> {
        self.spells.get(unit)?.first().map(|spell| spell.first)
    }

    /// True when a unit is under the measure in a period.
    pub fn covers(&self, unit: usize, period: usize) -> bool {
        let within = |spell: &Spell| spell.first <= period && spell.until.is_none_or(|until| period < until);
        self.spells.get(unit).is_some_and(|spells| spells.iter().any(within))
    }

    /// True when some unit leaves the measure again.
    pub fn ends_somewhere(&self) -> bool {
        self.spells.iter().flatten().any(|spell| spell.until.is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::{Spell, Treatment};

    #[test]
    fn a_truce_that_was_revoked_and_renewed_covers_two_stretches() {
        let spells = vec![
            vec![],
            vec![
                Spell {
                    first: 2,
                    until: Some(4),
                },
                Spell { first: 6, until: None },
            ],
        ];
        let treatment = Treatment { spells };
        let covered: Vec<usize> = (0..8).filter(|period| treatment.covers(1, *period)).collect();
        assert_eq!(covered, [2, 3, 6, 7]);
        assert_eq!((treatment.first(0), treatment.first(1)), (None, Some(2)));
        assert!(treatment.ends_somewhere());
    }
}
