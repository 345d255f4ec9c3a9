//! The answer about a panel: plain data that every door renders. It holds names, numbers and codes; words are the page's.

use super::read::ReadAs;
use super::verdict::Verdict;
use salida_impact::panel::{Flaw, Path, Why};
use salida_impact::placebo::{Conformal, Rank};
use salida_impact::quality::Quality;
use salida_impact::simplex::Certificate;
use salida_note::Note;
use salida_world::Range;
use serde::Serialize;

/// Methods side by side on one panel.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PanelReport {
    /// Marks the data as an answer of this form; see [`PanelReport::FORMAT`].
    pub format: &'static str,
    /// The version of the program.
    pub version: &'static str,
    /// How the table was read.
    pub read: ReadAs,
    /// Units in the panel.
    pub units: usize,
    /// Periods in the panel.
    pub periods: usize,
    /// Seed of what is drawn.
    pub seed: u64,
    /// One for each outcome and each time at which units came under the measure.
    pub comparisons: Vec<Comparison>,
    /// What was refused, set aside or assumed on the way.
    pub notes: Vec<Note>,
    /// How far the work came where it was stopped before its end.
    pub stopped: Option<Stopped>,
}

impl PanelReport {
    /// The form of this version.
    pub const FORMAT: &'static str = "salida-impact-panel-1";
}

/// How far the work came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Stopped {
    /// Fits that were done.
    pub done: usize,
    /// Fits in all.
    pub of: usize,
}

/// One outcome of units that came under the measure at one time, beside donors.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Comparison {
    /// The outcome.
    pub outcome: String,
    /// The first period under the measure.
    pub from: String,
    /// The treated.
    pub treated: Vec<String>,
    /// Those that they are compared with.
    pub donors: Vec<String>,
    /// The periods compared.
    pub periods: Vec<String>,
    /// How many of them lie before the measure.
    pub before: usize,
    /// Rates are told per so many of the exposure; none where the outcome is taken as it was recorded.
    pub per: Option<f64>,
    /// Units that are no donors, and why.
    pub left_out: Vec<LeftUnit>,
    /// Each method that was asked for, in a fixed order.
    pub methods: Vec<MethodReport>,
    /// The same question with other choices: the specification curve.
    pub choices: Vec<Choice>,
    /// What the data are like.
    pub diagnostics: Diagnostics,
    /// What the data can and cannot support.
    pub verdict: Verdict,
}

/// A unit that is no donor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeftUnit {
    /// Its name.
    pub unit: String,
    /// The reason.
    pub why: Why,
}

/// What one method found, or why it found nothing.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MethodReport {
    /// The method.
    pub method: &'static str,
    /// Why there is no answer.
    pub refused: Option<Flaw>,
    /// The answer; none as well where the work was stopped before.
    pub found: Option<Found>,
}

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

/// Donors that played the treated.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Placebos {
    /// Groups of donors that were tried or were to be tried.
    pub groups: usize,
    /// True when these are all groups there are.
    pub enumerated: bool,
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

/// One set of choices, none picked by its result.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Choice {
    /// The method.
    pub method: &'static str,
    /// `all`, or `without-heaviest` donor of the first method that has weights.
    pub donors: &'static str,
    /// `all` of the time before, or its `later-half`.
    pub time_before: &'static str,
    /// `as-recorded`, `with-exposure` or `rates`.
    pub scale: &'static str,
    /// True for the choices of the table above.
    pub is_default: bool,
    /// Observed over counterfactual in the whole time after; none where the counterfactual is not above zero.
    pub ratio: Option<f64>,
    /// Mean gap.
    pub effect: Option<f64>,
    /// Why there is no answer.
    pub refused: Option<Flaw>,
}

/// What the data are like.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Diagnostics {
    /// Mean of the treated before.
    pub level_before: f64,
    /// Share of periods before in which the treated lie above every donor or below every donor.
    pub outside_donors: f64,
    /// Share of cells that are zero.
    pub zeros: f64,
    /// Cells of donors, and of the treated, that somebody filled in.
    pub imputed: (usize, usize),
    /// Least p-value that a placebo test can give here.
    pub smallest_p: f64,
}
