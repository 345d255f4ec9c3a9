//! What was checked of a method: where nothing happened, with other donors, at other dates, and how much could be seen.

use salida_impact::panel::Flaw;
use salida_impact::placebo::{Rank, Sensitivity};
use salida_world::Range;
use serde::Serialize;

/// Donors that played the treated.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Placebos {
    /// Groups of donors that were tried or were to be tried.
    pub groups: usize,
    /// True when these are all groups there are.
    pub enumerated: bool,
    /// How many groups there are, where one unit is treated and each donor is a group; else more than can be told.
    pub possible: Option<usize>,
    /// Those that ran, with their gaps.
    pub ran: Vec<PlaceboPath>,
    /// Those that could not be fitted.
    pub failed: Vec<PlaceboFailed>,
    /// Groups that were not tried because the work was stopped.
    pub not_tried: usize,
    /// Rank by the size of the mean gap, two-sided.
    pub by_effect: Option<Rank>,
    /// Standard deviation of the placebo effects.
    pub standard_error: Option<f64>,
}

/// A placebo that ran.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlaceboPath {
    /// The donors that played the treated.
    pub units: Vec<String>,
    /// Their gaps, period by period.
    pub gaps: Vec<f64>,
    /// Mean gap after.
    pub effect: f64,
    /// Root of the mean squared gap before.
    pub pre_rmspe: f64,
    /// Mean squared gap after over that before.
    pub mspe_ratio: f64,
}

/// A placebo that could not be fitted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlaceboFailed {
    /// The donors that were to play the treated.
    pub units: Vec<String>,
    /// Why not.
    pub why: Flaw,
}

/// The measure pretended at an earlier date.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InTimeReport {
    /// The pretended first period.
    pub from: String,
    /// Periods from there to the true one.
    pub horizon: usize,
    /// Mean gap over them, or why there is none.
    pub effect: Result<f64, Flaw>,
}

/// The answer without a donor.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WithoutDonor {
    /// The donor.
    pub donor: String,
    /// Mean gap, or why there is none.
    pub effect: Result<f64, Flaw>,
}

/// Whether an effect lasts: the time after in two halves, the middle period in the later one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Durability {
    /// Mean gap of the earlier half.
    pub early: f64,
    /// Mean gap of the later half.
    pub late: f64,
    /// The first period of the later half.
    pub late_from: String,
    /// The later mean as a share of the earlier one; below zero where the sign changed.
    pub kept: Option<f64>,
    /// Rank of the later half alone among placebos.
    pub late_rank: Option<Rank>,
    /// The first period at whose end the gap summed from the beginning has another sign than at the end of the earlier half.
    pub turned: Option<String>,
}

/// What could have been found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PowerFound {
    /// The pretended first period.
    pub from: String,
    /// Each effect that was put in, and how often it was found.
    pub grid: Vec<Sensitivity>,
    /// The fall nearest to none that was found in four of five units, and with it every larger one; none where none was.
    pub smallest: Option<Sensitivity>,
}

/// Prediction intervals (Cattaneo, Feng and Titiunik 2021). How often they hold is in `docs/calibration-panels.md`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PredictionFound {
    /// What is promised.
    pub level: f64,
    /// Donors without any variation before, which were left out for this alone.
    pub without: Vec<String>,
    /// Each window in the order of the windows of the method: its mean gap.
    pub windows: Vec<Range<f64>>,
}

/// What all importances of covariates say that lose hardly more than the best one found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ImportancesFound {
    /// Vectors of importances that were visited and are as good.
    pub vectors: usize,
    /// The loss by which they are judged, and the least that any weights could have.
    pub loss: Range<f64>,
    /// That least loss.
    pub bound: f64,
    /// Importance of each covariate, as a share.
    pub importance: Vec<WeightRange>,
    /// Weight of each donor that has one with some of them.
    pub weights: Vec<WeightRange>,
    /// Root of the mean squared gap before.
    pub rmspe: Range<f64>,
    /// Mean gap.
    pub effect: Range<f64>,
    /// Covariates that were not in use.
    pub idle: Vec<String>,
}

/// A name with what its weight may be.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WeightRange {
    /// The covariate or donor.
    pub name: String,
    /// Least, at the best found, most.
    pub weight: Range<f64>,
}
