//! The best coefficients under a law of the noise, their covariance, and the proof that the search settled.

use super::{Design, nb1, quasi};
use nalgebra::{DMatrix, DVector};
use serde::Serialize;

/// The law of the noise around the mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Law {
    /// Variance equal to the mean. Too narrow for deaths, which come in clusters; kept for comparison.
    Poisson,
    /// Variance φ times the mean, coefficients by the Poisson score, φ by Pearson's χ² over its degrees of freedom
    /// (`McCullagh` and Nelder 1989, chapter 9). Only the mean and the proportionality have to be right.
    QuasiPoisson,
    /// Negative binomial in the form NB1 (see [`crate::law::nb1_ln_pmf`]), coefficients and φ by maximum likelihood. Sharper where the
    /// law holds; φ and the covariance are scaled by n/(n−p), because maximum likelihood counts no parameters.
    NegativeBinomial,
}

/// A coefficient of the log-linear mean.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Coefficient {
    /// `level` (log of deaths per day at the middle of the window before), `trend` (per year), `season-cosine`,
    /// `season-sine`, or the name of a step.
    pub name: String,
    /// The estimate.
    pub estimate: f64,
    /// Its standard error, dispersion included.
    pub standard_error: f64,
}

/// Where a search ended.
#[derive(Debug, Clone)]
pub(crate) struct Optimum {
    pub(crate) beta: DVector<f64>,
    /// Covariance of β with the dispersion in it.
    pub(crate) covariance: DMatrix<f64>,
    /// φ as estimated, which may lie below 1.
    pub(crate) dispersion: f64,
    pub(crate) means: Vec<f64>,
    pub(crate) iterations: usize,
    /// √(s′ I⁻¹ s) for the score s and information I: the gradient measured in standard errors.
    pub(crate) gradient: f64,
    pub(crate) log_likelihood: Option<f64>,
}

impl Optimum {
    /// φ as the intervals use it: never below that of independent deaths.
    pub(crate) fn spread(&self) -> f64 {
        self.dispersion.max(1.0)
    }
}

/// Why there is no optimum.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Unsettled {
    pub(crate) iterations: usize,
    pub(crate) gradient: f64,
}

/// A gradient this small, in standard errors, is no gradient.
pub(crate) const SETTLED: f64 = 1e-8;
pub(crate) const ITERATIONS_MAX: usize = 60;

/// Fits counts to a design. `start` is a guess at β, such as the optimum of the series that a replicate imitates.
pub(crate) fn fit(
    design: &Design,
    counts: &[f64],
    law: Law,
    start: Option<&DVector<f64>>,
) -> Result<Optimum, Unsettled> {
    let start = start.map_or_else(|| constant_rate(design, counts), Clone::clone);
    let quasi = quasi::fit(design, counts, start)?;
    match law {
        Law::QuasiPoisson => Ok(quasi.with_spread(quasi.spread())),
        Law::Poisson => Ok(Optimum {
            dispersion: 1.0,
            ..quasi
        }),
        Law::NegativeBinomial => nb1::fit(design, counts, quasi),
    }
}

impl Optimum {
    /// The optimum with its covariance multiplied by a dispersion.
    pub(crate) fn with_spread(&self, spread: f64) -> Self {
        Self {
            covariance: &self.covariance * spread,
            ..self.clone()
        }
    }
}

/// Every coefficient zero but the level, which meets the sum.
fn constant_rate(design: &Design, counts: &[f64]) -> DVector<f64> {
    let (sum, days): (f64, f64) = (counts.iter().sum(), design.exposures().iter().sum());
    let mut beta = DVector::zeros(design.columns);
    if let Some(level) = beta.get_mut(0) {
        *level = libm::log(sum / days);
    }
    beta
}

/// Solves a symmetric positive system, with the inverse beside it.
pub(crate) fn solve(information: &DMatrix<f64>, score: &DVector<f64>) -> Option<(DVector<f64>, DMatrix<f64>)> {
    let factor = information.clone().cholesky()?;
    let step = factor.solve(score);
    let finite = step.iter().all(|s| s.is_finite());
    finite.then(|| (step, factor.inverse()))
}
