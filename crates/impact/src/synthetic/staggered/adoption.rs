//! A complete rectangle in which every unit has its own first treated period, or none.

use crate::panel::{Block, Flaw, Panel};
use nalgebra::DMatrix;

/// Outcomes of units, none missing, and when each came under the measure.
#[derive(Debug, Clone, PartialEq)]
pub struct Adoption {
    /// Names of units.
    pub units: Vec<String>,
    /// Names of periods.
    pub periods: Vec<String>,
    /// Periods × units.
    pub outcomes: DMatrix<f64>,
    /// The first treated period of each unit; none for units that never are.
    pub first: Vec<Option<usize>>,
    /// Units of a panel that are not here, because a cell of theirs is missing.
    pub left_out: Vec<String>,
}

impl Adoption {
    /// Outcomes (periods × units) with the first treated period of each unit.
    pub fn new(
        units: Vec<String>,
        periods: Vec<String>,
        outcomes: DMatrix<f64>,
        first: Vec<Option<usize>>,
    ) -> Result<Self, Flaw> {
        if outcomes.shape() != (periods.len(), units.len()) || first.len() != units.len() {
            return Err(Flaw::Shape);
        }
        if outcomes.iter().any(|value| !value.is_finite()) {
            return Err(Flaw::NotFinite);
        }
        if first.iter().flatten().next().is_none() {
            return Err(Flaw::NoTreated);
        }
        if first.iter().flatten().any(|first| *first == 0) {
            return Err(Flaw::TooFewBefore);
        }
        if first.iter().flatten().any(|first| *first >= periods.len()) {
            return Err(Flaw::NothingAfter);
        }
        Ok(Self {
            units,
            periods,
            outcomes,
            first,
            left_out: Vec::new(),
        })
    }

    /// An outcome of a panel, at its best values. A unit counts as treated from its first treated period on, also where
    /// it leaves the measure again: what follows is part of what the measure did.
    pub fn of_panel(panel: &Panel, outcome: &str) -> Result<Self, Flaw> {
        let outcome = panel.outcome(outcome).ok_or(Flaw::Shape)?;
        let periods = panel.periods.len();
        let value = |unit: usize, period: usize| outcome.cell(panel, unit, period).map(|cell| cell.value.best);
        let is_whole = |unit: &usize| (0..periods).all(|period| value(*unit, period).is_some());
        let (whole, partial): (Vec<usize>, Vec<usize>) = (0..panel.units.len()).partition(is_whole);
        let names = |places: &[usize]| places.iter().map(|unit| panel.units[*unit].clone()).collect();
        let outcomes = DMatrix::from_fn(periods, whole.len(), |period, unit| {
            value(whole[unit], period).unwrap_or(f64::NAN)
        });
        let first = whole.iter().map(|unit| panel.treatment.first(*unit)).collect();
        let adoption = Self::new(names(&whole), panel.periods.clone(), outcomes, first)?;
        Ok(Self {
            left_out: names(&partial),
            ..adoption
        })
    }

    /// A block, whose treated units all have the same date.
    pub fn of_block(block: &Block) -> Self {
        let first = |unit: usize| (unit >= block.donors()).then_some(block.before());
        Self {
            units: block.units().to_vec(),
            periods: block.periods().to_vec(),
            outcomes: block.outcomes().clone(),
            first: (0..block.units().len()).map(first).collect(),
            left_out: Vec::new(),
        }
    }

    /// The treated units with their first periods.
    pub fn treated(&self) -> Vec<(usize, usize)> {
        let dated = self.first.iter().enumerate();
        dated
            .filter_map(|(unit, first)| first.map(|first| (unit, first)))
            .collect()
    }
}
