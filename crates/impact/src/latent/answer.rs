//! What is found of a latent series: figures of the path, effects by stretch, and the path month by month.

use super::Plan;
use crate::Confidence;
use crate::interrupted::{Over, Uncertainty};
use salida_world::{Day, Month, Range, Span};
use serde::Serialize;

/// The posterior of one figure.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Posterior {
    /// `level`, `trend`, … as in [`crate::series::Coefficient`]; `correlation` (ρ), `deviation` (of the latent path in the long run),
    /// `innovation` (σ), `size` (k of NB2) or `dispersion` (φ of NB1).
    pub name: String,
    /// Limits with the median between them.
    pub limits: Range<f64>,
}

/// Observed against counterfactual over the observed days of a stretch.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Effect {
    /// Which stretch.
    pub over: Over,
    /// Its days.
    pub during: Span,
    /// How many of its days some observation covers; the figures are about these.
    pub covered_days: u64,
    /// Independent counts that it rests on.
    pub observations: usize,
    /// What was counted.
    pub observed: u64,
    /// The counterfactual count, its opposites and the ratio: medians within limits. Medians of phases do not add up
    /// to the median of their sum.
    pub uncertainty: Uncertainty,
    /// Probability that more would have died than did.
    pub fewer: f64,
}

/// A month of the counterfactual path. Its limits are for that month alone; they do not add up over months.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MonthPoint {
    /// The month.
    pub month: Month,
    /// Its days inside the forecast.
    pub days: u32,
    /// The count that would have been: the median within limits.
    pub counterfactual: Range<f64>,
    /// What was counted, when exactly these days were counted.
    pub observed: Option<u64>,
}

/// What was estimated.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Latent {
    /// First day after the interruption.
    pub interruption: Day,
    /// From the first to the last day observed before.
    pub before: Span,
    /// The days of the forecast.
    pub after: Span,
    /// How sure the intervals are meant to be.
    pub confidence: Confidence,
    /// How it was fitted and drawn.
    pub plan: Plan,
    /// Coefficients and the figures of dependence and noise.
    pub posterior: Vec<Posterior>,
    /// The counterfactual, month by month.
    pub path: Vec<MonthPoint>,
    /// Effects: each phase, the running total through each phase where there are several, and all days observed after.
    pub effects: Vec<Effect>,
    /// Independent observations before the interruption.
    pub observations: usize,
    /// Calendar months from the first to the last day observed before.
    pub months: u64,
    /// Of them, months with a count of their own; the others enter through longer totals.
    pub months_observed: u64,
    /// Points of the lattice that the answer is averaged over.
    pub points: usize,
    /// Independent draws that the weighed ones are worth, as a share: 1 when Laplace's law is exact.
    pub efficiency: f64,
    /// Logarithm of the evidence up to a constant: models of the same counts with the same terms may be compared by it.
    pub ln_evidence: f64,
}

impl Latent {
    /// The limits of a figure by its name, see [`Posterior::name`].
    pub fn posterior_of(&self, name: &str) -> Option<Range<f64>> {
        { self.posterior.iter() }.find(|it| it.name == name).map(|it| it.limits)
    }
}
