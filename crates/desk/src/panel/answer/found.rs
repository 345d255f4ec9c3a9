//! What one method found: its path, its windows, its weights, and what was checked.

use super::{Durability, ImportancesFound, InTimeReport, Placebos, PowerFound, PredictionFound, WithoutDonor};
use salida_impact::panel::{Flaw, Path};
use salida_impact::placebo::{Conformal, Rank, Size};
use salida_impact::quality::Quality;
use salida_impact::simplex::Certificate;
use salida_world::Range;
use serde::Serialize;

/// The answer of a method.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Found {
    /// True when the path is in counts; else it is in the rates or values of the comparison.
    pub in_counts: bool,
    /// Observed and counterfactual, mean of the treated.
    pub path: Path,
    /// The whole time after, first, then each phase.
    pub windows: Vec<WindowFound>,
    /// How well it went along before, and what speaks against believing it.
    pub quality: Quality,
    /// Donors with a weight, the heaviest first.
    pub donor_weights: Vec<Weight>,
    /// Periods with a weight, the heaviest first.
    pub period_weights: Vec<Weight>,
    /// How far from the optimum, where it is the answer of a convex problem.
    pub certificate: Option<Certificate>,
    /// Whether the effect lasts.
    pub durability: Option<Durability>,
    /// Effects that could have been found at all, from the time before alone, or why that is not known.
    pub power: Option<Result<PowerFound, Flaw>>,
    /// How often the placebo test rejects where nothing happened, or why that is not known.
    pub size: Option<Result<Size, Flaw>>,
    /// Prediction intervals of the mean gap, where there are any for the method, or why not here.
    pub prediction: Option<Result<PredictionFound, Flaw>>,
    /// What all importances of covariates say that fit as well, where the method has any.
    pub importances: Option<Result<ImportancesFound, Flaw>>,
    /// Donors in the place of the treated.
    pub placebos: Option<Placebos>,
    /// The measure pretended earlier.
    pub in_time: Option<InTimeReport>,
    /// The answer without each donor of weight.
    pub without_donors: Vec<WithoutDonor>,
    /// Standard error by the jackknife with fixed weights, or why there is none.
    pub jackknife: Result<f64, Flaw>,
    /// Conformal test of no effect at all, or why there is none.
    pub conformal: Option<Result<Conformal, Flaw>>,
    /// The mean gap with the least of the treated beside the most of donors, and the reverse, where the outcome has bounds.
    pub corners: Option<Range<f64>>,
}

/// A stretch of time after the measure began.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WindowFound {
    /// The phase; none for the whole time after.
    pub phase: Option<String>,
    /// Its first period that was compared.
    pub first: String,
    /// Its last.
    pub last: String,
    /// How many were.
    pub periods: usize,
    /// Mean gap: observed less counterfactual, so that it is negative when there were fewer.
    pub mean: f64,
    /// Gap summed over periods and treated units, as counts where the exposure allows to say them.
    pub sum: Option<f64>,
    /// The same from the beginning of the measure to the end of this window.
    pub running: Option<f64>,
    /// Observed over counterfactual.
    pub ratio: Option<f64>,
    /// Rank among placebos by the ratio of mean squared gaps in this window to those before.
    pub rank: Option<Rank>,
    /// Constant effects that the placebo test does not reject at 1 in 20; none where it cannot reject anything.
    pub not_rejected: Option<Range<f64>>,
}

/// A name with its weight.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Weight {
    /// The donor or period.
    pub name: String,
    /// Its weight.
    pub weight: f64,
}
