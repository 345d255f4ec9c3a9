//! The answer about a panel: plain data that every door renders. It holds names, numbers and codes; words are the page's.

mod checks;
mod found;
mod staggered;

pub use checks::{
    Durability, ImportancesFound, InTimeReport, PlaceboFailed, PlaceboPath, Placebos, PowerFound, PredictionFound,
    WeightRange, WithoutDonor,
};
pub use found::{Found, Weight, WindowFound};
pub use staggered::{Dated, EventsFound, PooledFound, PooledUnit, Staggered};

use super::methods::Family;
use super::read::ReadAs;
use super::verdict::Verdict;
use salida_impact::panel::{Flaw, Why};
use salida_note::Note;
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
    /// Where several units came under the measure: all of them together, one for each outcome.
    pub staggered: Vec<Staggered>,
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
    /// What was too much work to be done without being asked for.
    pub not_done: Vec<NotDone>,
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

/// Something that was left out because of its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct NotDone {
    /// The method.
    pub method: &'static str,
    /// What of it.
    pub what: Skipped,
}

/// What was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Skipped {
    /// The whole method, because nobody named it.
    Method,
    /// The fits without each donor.
    WithoutDonors,
    /// Other choices.
    Choices,
    /// Effects that could be found.
    Power,
    /// How often the test rejects without an effect.
    Size,
    /// Prediction intervals.
    Prediction,
    /// The spread over importances.
    Importances,
}

/// What one method found, or why it found nothing.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MethodReport {
    /// The method.
    pub method: &'static str,
    /// What it hangs on; methods of one family are one voice.
    pub family: Family,
    /// Why there is no answer.
    pub refused: Option<Flaw>,
    /// The answer; none as well where the work was stopped before.
    pub found: Option<Found>,
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
