//! Units that came under the measure at different times, looked at together.

use salida_impact::difference::{Aggregate, EventStudy, Totals};
use salida_impact::panel::{Flaw, Path};
use salida_impact::placebo::Rank;
use salida_impact::synthetic::staggered::Since;
use serde::Serialize;

/// All treated units of an outcome, each with its own date.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Staggered {
    /// The outcome.
    pub outcome: String,
    /// Rates are told per so many of the exposure; none where the outcome is taken as it was recorded.
    pub per: Option<f64>,
    /// The treated with their first periods.
    pub treated: Vec<Dated>,
    /// Units that were never treated.
    pub donors: usize,
    /// One weight vector for each treated unit, near it and near the mean; none where nobody asked for it.
    pub pooled: Option<Result<PooledFound, Flaw>>,
    /// Effects by periods since the date; none where nobody asked for them.
    pub events: Option<Result<EventsFound, Flaw>>,
}

/// A unit with its date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Dated {
    /// The unit.
    pub unit: String,
    /// Its first period under the measure.
    pub from: String,
}

/// Staggered synthetic controls, partially pooled (Ben-Michael, Feller and Rothstein 2022).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PooledFound {
    /// How much the mean of the treated counts, from 0 to 1.
    pub nu: f64,
    /// Mean gap over all treated cells.
    pub effect: f64,
    /// Mean over units of their mean gaps.
    pub effect_by_unit: f64,
    /// Mean gap by periods since the date.
    pub since: Vec<Since>,
    /// Root mean square of the gaps before of units, and of their mean.
    pub imbalance: (f64, f64),
    /// The same where every unit is fitted by itself.
    pub imbalance_of_separate: (f64, f64),
    /// Each treated unit.
    pub units: Vec<PooledUnit>,
    /// Rank of the size of the effect among placebos: donors drawn to have the dates of the treated.
    pub rank: Option<Rank>,
    /// Placebos that were to be drawn.
    pub placebos: usize,
    /// Those of them that could not be fitted, or were not because the work was stopped.
    pub failed: usize,
}

/// One treated unit of staggered synthetic controls.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PooledUnit {
    /// The unit.
    pub unit: String,
    /// Its first period under the measure.
    pub from: String,
    /// Observed and counterfactual.
    pub path: Path,
    /// Mean gap.
    pub effect: f64,
    /// Root of the mean squared gap before.
    pub pre_rmspe: f64,
    /// Donors with a weight.
    pub donors: usize,
}

/// An event study on group-time effects (Callaway and Sant'Anna 2021).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EventsFound {
    /// Effects by event time, with placebos before.
    pub study: EventStudy,
    /// Mean over all treated cells.
    pub overall: Aggregate,
    /// Sums over all treated cells, in counts where there is an exposure.
    pub totals: Totals,
}
