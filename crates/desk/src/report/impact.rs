//! What changed against a counterfactual, the claims, and the other harms.

use salida_case::claim::{Claim, Outcome, Published};
use salida_note::Note;
use salida_world::{ActorId, Month, Name, Range, SourceId, Span, Wording};
use serde::Serialize;

/// The impact part of a report, for the main outcome of the case.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ImpactReport {
    /// What is counted, where, by whom.
    pub outcome: Outcome,
    /// The figures as they were published, in order of time: all of them, overlapping and disagreeing ones too.
    pub tallies: Vec<TallyReport>,
    /// The regular monthly series made from them.
    pub series: Vec<MonthCell>,
    /// Before and after, for each pair of windows.
    pub comparisons: Vec<ComparisonReport>,
    /// The interrupted series, one per model; the default one first.
    pub models: Vec<ModelReport>,
    /// What they support, phase by phase; `None` where the case states no phases, or nobody asked.
    pub verdict: Option<CaseVerdict>,
    /// Published estimates, to print beside ours.
    pub published: Vec<Published>,
    /// The claims.
    pub claims: Vec<ClaimReport>,
    /// The other harms.
    pub harms: Vec<HarmReport>,
    /// What was refused, set aside or assumed on the way.
    pub notes: Vec<Note>,
}

/// A figure as it was published.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TallyReport {
    /// Its id.
    pub id: String,
    /// Who counted.
    pub agency: ActorId,
    /// For which days.
    pub during: Span,
    /// How many.
    pub count: Range<u64>,
    /// Who published it.
    pub source: SourceId,
}

/// One month of the regular series.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MonthCell {
    /// The month.
    pub month: Month,
    /// How many, as far as the totals say.
    pub count: Figure,
    /// `observed`, `derived` or `imputed`.
    pub status: &'static str,
    /// True when agencies or revisions give different figures for it.
    pub disputed: bool,
}

/// A quantity with its bounds; `high` is open where nothing bounds it from above.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Figure {
    /// At least.
    pub low: f64,
    /// The best reading, where there is one.
    pub best: Option<f64>,
    /// At most.
    pub high: Option<f64>,
}

/// An interval with the way it was made and the probability it is meant to have.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Interval {
    /// `exact-poisson`, `quasi-poisson`, `model-t`, `bootstrap`: the page has a sentence for each.
    pub method: &'static str,
    /// 0.95.
    pub level: f64,
    /// Lower end; `None` when it is open.
    pub low: Option<f64>,
    /// Upper end; `None` when it is open.
    pub high: Option<f64>,
}

/// A published total as a term of a sum: added or taken away.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Total {
    /// +1 or -1.
    pub sign: i8,
    /// Its id among the tallies.
    pub id: String,
    /// Who counted.
    pub agency: ActorId,
    /// For which days.
    pub during: Span,
    /// How many.
    pub count: u64,
}

/// One window with its count.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Window {
    /// The days.
    pub during: Span,
    /// Number of days.
    pub days: u32,
    /// Number of calendar months, for windows of whole months.
    pub months: Option<u32>,
    /// How many, when the totals determine it.
    pub count: Option<u64>,
    /// Otherwise what they allow.
    pub bounds: Figure,
    /// The published totals whose sum it is.
    pub totals: Vec<Total>,
}

/// Before and after.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ComparisonReport {
    /// Its id.
    pub id: Name,
    /// What people call it.
    pub name: Wording,
    /// Before.
    pub before: Window,
    /// After.
    pub after: Window,
    /// Rate after over rate before, per month for whole months, else per day.
    pub ratio: Option<f64>,
    /// `month` or `day`: the unit of exposure of the ratio.
    pub exposure: &'static str,
    /// Intervals, the exact one first.
    pub intervals: Vec<Interval>,
    /// The same ratio with one total replaced in turn by each other official figure for the same days.
    pub readings: Vec<ReadingReport>,
    /// Who compared these windows.
    pub sources: Vec<SourceId>,
}

/// The ratio under another official figure.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReadingReport {
    /// The figure that was used instead; `None` for the reading with the preferred figures.
    pub instead: Option<Total>,
    /// The figure it replaced.
    pub replaced: Option<Total>,
    /// Count before.
    pub before: u64,
    /// Count after.
    pub after: u64,
    /// The ratio.
    pub ratio: f64,
}

/// What the figures of a case support.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CaseVerdict {
    /// How many models it rests on: those whose intervals hold what they promise where months resemble their neighbours.
    /// With none there is no verdict on any phase.
    pub models: usize,
    /// Each phase in order, and last all of them together.
    pub phases: Vec<PhaseSupport>,
}

/// What the figures support of a phase.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PhaseSupport {
    /// The phase; `None` for all of them together.
    pub phase: Option<Name>,
    /// What people call it.
    pub name: Wording,
    /// What they support.
    pub supported: Supported,
}

/// What figures support: more or fewer than would have been, or neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Supported {
    /// There were fewer than would have been.
    Fewer,
    /// There were more.
    More,
    /// Both remain possible, or models say different things.
    Unsettled,
}

/// One model of the interrupted series, fitted before the interruption only.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ModelReport {
    /// The terms that were fitted: `level`, `trend`, `season`.
    pub terms: Vec<&'static str>,
    /// `latent-negative-binomial`, `negative-binomial` or `poisson`.
    pub law: &'static str,
    /// Whose totals the baseline was fitted on; what was counted afterwards comes from all agencies of the outcome.
    pub counted_by: Vec<ActorId>,
    /// The fit, and how well it can be trusted.
    pub fit: FitReport,
    /// The counterfactual path by month, over the fit window and the phases.
    pub path: Vec<CounterfactualCell>,
    /// Each phase in order, and last the sum of all.
    pub phases: Vec<PhaseReport>,
    /// Terms refused and other statements.
    pub notes: Vec<Note>,
}

/// How well a fit can be trusted.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FitReport {
    /// The days it was fitted on.
    pub window: Span,
    /// Independent observations.
    pub observations: usize,
    /// Parameters of the mean.
    pub parameters: usize,
    /// Pearson chi-square over degrees of freedom.
    pub dispersion: Option<f64>,
    /// Variance over mean in the negative binomial law.
    pub phi: Option<f64>,
    /// Rate per day at the middle of the window.
    pub rate_per_day: Option<f64>,
    /// Change of the rate per year, as a ratio, when there is a trend.
    pub change_per_year: Option<f64>,
    /// Lag-1 autocorrelation of the residuals, where it can be computed.
    pub autocorrelation: Option<f64>,
    /// Calendar months of the window.
    pub months: u64,
    /// Of them, months with a count of their own; the others enter through longer totals and are never imputed.
    pub months_observed: u64,
    /// How the search for the best fit ended, where one point was searched for.
    pub search: Option<SearchReport>,
    /// How the rate wanders, where the model lets it.
    pub wandering: Option<WanderingReport>,
}

/// How the search for the best fit ended.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SearchReport {
    /// Iterations to the optimum.
    pub iterations: usize,
    /// The gradient left at the optimum, in standard errors.
    pub gradient: f64,
}

/// How far the rate wanders from its level and trend, and how well that is known.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WanderingReport {
    /// Correlation of a month with the next: median within limits.
    pub correlation: Range<f64>,
    /// Standard deviation of the logarithm of the rate, in the long run.
    pub deviation: Range<f64>,
    /// Points over which the answer is averaged.
    pub points: usize,
    /// Joint paths drawn.
    pub draws: usize,
    /// Independent draws that those are worth, as a share.
    pub efficiency: f64,
}

/// One month of the counterfactual path.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CounterfactualCell {
    /// The month.
    pub month: Month,
    /// Expected deaths without the interruption.
    pub expected: f64,
    /// Lower end of the 95 % prediction interval.
    pub low: f64,
    /// Upper end of the 95 % prediction interval.
    pub high: f64,
}

/// The effect in a phase, or in all phases together.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PhaseReport {
    /// The phase; `None` for the sum of all.
    pub phase: Option<Name>,
    /// What people call it.
    pub name: Wording,
    /// Its days.
    pub during: Span,
    /// What was counted, as the totals give it for the whole phase.
    pub observed: Window,
    /// How many of its days independent counts cover: the figures below are about these days.
    pub covered_days: u64,
    /// What was counted on them.
    pub counted: u64,
    /// What was expected on them without the interruption.
    pub expected: f64,
    /// Expected minus observed, at the best reading of what was observed; positive means fewer died.
    pub averted: Option<f64>,
    /// Intervals of `averted`, about the days counted.
    pub averted_intervals: Vec<Interval>,
    /// Observed over expected.
    pub ratio: Option<f64>,
    /// Intervals of `ratio`.
    pub ratio_intervals: Vec<Interval>,
}

/// A claim, and what the data give under each window.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ClaimReport {
    /// The claim, with claimant and method.
    pub claim: Claim,
    /// Each stated pair of windows.
    pub windows: Vec<ClaimWindowReport>,
}

/// A claim under one pair of windows.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ClaimWindowReport {
    /// Whose windows, and why.
    pub why: Wording,
    /// The baseline.
    pub before: Window,
    /// What is compared with it.
    pub after: Window,
    /// Deaths per day in the baseline.
    pub baseline_per_day: Option<f64>,
    /// Deaths per day after.
    pub after_per_day: Option<f64>,
    /// Fewer deaths than at the rate of the baseline (per month for whole months, else per day), with what the bounds of
    /// the baseline allow.
    pub fewer: Option<Figure>,
    /// Change of the rate in per cent; negative means fewer.
    pub change_percent: Option<f64>,
    /// The baseline per day that would make the claim true.
    pub needed_per_day: Option<f64>,
    /// The baseline per month that would make the claim true, for windows of whole months.
    pub needed_per_month: Option<f64>,
    /// Whether the data under these windows reach what is claimed; `None` where bounds leave it open.
    pub reached: Option<bool>,
}

/// Another harm beside the main one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HarmReport {
    /// What is counted; no tallies mean "no data".
    pub outcome: Outcome,
    /// The figures as published.
    pub tallies: Vec<TallyReport>,
    /// Ordinal judgements on it.
    pub assessments: Vec<AssessmentReport>,
}

/// An ordinal judgement on a harm.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AssessmentReport {
    /// For which days.
    pub during: Span,
    /// The judgement.
    pub trend: salida_world::Trend,
    /// How it was reached.
    pub method: String,
    /// Who says so.
    pub source: SourceId,
}
