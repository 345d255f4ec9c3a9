//! The panel as it was recorded.

use super::{Cell, Sum, Treatment};
use serde::Serialize;

/// Units over periods, with everything that is known of them.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Panel {
    /// Names of units, in the order in which they stand everywhere else.
    pub units: Vec<String>,
    /// Names of periods, in the order of time (`2012`, `2012-03`).
    pub periods: Vec<String>,
    /// What was counted or measured; the first is the one that is asked for by default.
    pub outcomes: Vec<Outcome>,
    /// Exposure (people, person-years) by unit, then period; empty when none was given.
    pub exposure: Vec<Option<f64>>,
    /// Further columns.
    pub covariates: Vec<Covariate>,
    /// When each unit is under the measure.
    pub treatment: Treatment,
    /// Stretches after the measure began that get an effect of their own, in the order of time.
    pub stages: Vec<Stage>,
}

/// One thing counted or measured in every unit and period.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Outcome {
    /// What it is called.
    pub name: String,
    /// By unit, then period; none where nobody knows.
    pub cells: Vec<Option<Cell>>,
    /// Figures over several periods.
    pub sums: Vec<Sum>,
}

/// A column that may explain or predict an outcome.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Covariate {
    /// What it is called.
    pub name: String,
    /// By unit, then period.
    pub values: Vec<Option<f64>>,
}

/// A phase in periods.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stage {
    /// What it is called.
    pub name: String,
    /// Its first period.
    pub first: usize,
    /// Its last period.
    pub last: usize,
}

impl Panel {
    /// Where unit and period stand in the lists by unit, then period.
    pub fn place(&self, unit: usize, period: usize) -> usize {
        unit * self.periods.len() + period
    }

    /// An outcome by its name.
    pub fn outcome(&self, name: &str) -> Option<&Outcome> {
        self.outcomes.iter().find(|outcome| outcome.name == name)
    }
}

impl Outcome {
    /// What is known of a unit in a period of `panel`.
    pub fn cell(&self, panel: &Panel, unit: usize, period: usize) -> Option<Cell> {
        self.cells.get(panel.place(unit, period)).copied().flatten()
    }
}
