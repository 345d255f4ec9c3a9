//! Who came under the measure when, and what was counted of whom.

use crate::panel::{Block, Flaw, Panel};
use std::collections::BTreeMap;

/// Outcomes of all units over all periods, and first treated periods.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Adoption {
    pub(super) units: usize,
    pub(super) periods: usize,
    /// By unit, then period; not a number where nobody knows.
    outcomes: Vec<f64>,
    /// What one of the outcome is in counts, in the same order; empty when it is a count.
    sizes: Vec<f64>,
    first: Vec<Option<usize>>,
}

impl Adoption {
    pub(super) fn of_panel(panel: &Panel, outcome: &str, per: Option<f64>) -> Result<Self, Flaw> {
        if panel.treatment.ends_somewhere() {
            return Err(Flaw::Reversible);
        }
        let known = panel.outcome(outcome).ok_or(Flaw::NoOutcome)?;
        let (units, periods) = (panel.units.len(), panel.periods.len());
        let outcomes = (0..units * periods).map(|place| {
            let cell = known.cells.get(place).copied().flatten();
            cell.map_or(f64::NAN, |cell| cell.value.best)
        });
        let people = |place: usize| panel.exposure.get(place).copied().flatten();
        Self {
            units,
            periods,
            outcomes: outcomes.collect(),
            sizes: Vec::new(),
            first: (0..units).map(|unit| panel.treatment.first(unit)).collect(),
        }
        .per(per, people)
    }

    pub(super) fn of_block(block: &Block, per: Option<f64>) -> Result<Self, Flaw> {
        let (units, periods) = (block.units().len(), block.periods().len());
        let treated = |unit: usize| (unit >= block.donors()).then(|| block.before());
        let people = |place: usize| {
            block
                .exposure()
                .and_then(|people| people.as_slice().get(place).copied())
        };
        Self {
            units,
            periods,
            outcomes: block.outcomes().iter().copied().collect(),
            sizes: Vec::new(),
            first: (0..units).map(treated).collect(),
        }
        .per(per, people)
    }

    /// Turns counts into rates where they are asked for. A cell without exposure is not known then.
    fn per(mut self, per: Option<f64>, people: impl Fn(usize) -> Option<f64>) -> Result<Self, Flaw> {
        if self.outcomes.iter().any(|value| value.is_infinite()) {
            return Err(Flaw::NotFinite);
        }
        let Some(per) = per else { return Ok(self) };
        let size = |place: usize| {
            people(place)
                .filter(|people| *people > 0.0)
                .map_or(f64::NAN, |people| people / per)
        };
        self.sizes = (0..self.outcomes.len()).map(size).collect();
        if self.sizes.iter().all(|size| size.is_nan()) {
            return Err(Flaw::NoExposure);
        }
        for (value, size) in self.outcomes.iter_mut().zip(&self.sizes) {
            *value /= size;
        }
        Ok(self)
    }

    pub(super) fn outcome(&self, unit: usize, period: usize) -> f64 {
        self.outcomes[unit * self.periods + period]
    }

    /// What one of the outcome is in counts.
    pub(super) fn size(&self, unit: usize, period: usize) -> f64 {
        self.sizes.get(unit * self.periods + period).copied().unwrap_or(1.0)
    }

    pub(super) fn first(&self, unit: usize) -> Option<usize> {
        self.first.get(unit).copied().flatten()
    }

    /// Units whose first treated period meets a condition.
    pub(super) fn firsts(&self, meets: impl Fn(usize) -> bool) -> usize {
        self.first.iter().flatten().filter(|first| meets(**first)).count()
    }

    /// Units by their first treated period, from `earliest` on, in the order of time.
    pub(super) fn groups(&self, earliest: usize) -> BTreeMap<usize, Vec<usize>> {
        let mut groups = BTreeMap::<usize, Vec<usize>>::new();
        for (unit, first) in self.first.iter().enumerate() {
            if let Some(first) = first.filter(|first| *first >= earliest && *first < self.periods) {
                groups.entry(first).or_default().push(unit);
            }
        }
        groups
    }
}
