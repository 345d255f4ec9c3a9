//! Synthetic control on the outcomes before the measure alone: convex, so there is one answer.

use crate::method::{Fit, Method};
use crate::panel::{Block, Flaw, Path};
use crate::simplex::{Problem, Solution};
use std::ops::Range;

/// Donor weights that follow the mean of the treated before the measure best, all periods of the window alike.
///
/// The sum of squares that it reaches is a lower bound for every synthetic control with covariates on the same window.
/// Abadie, Diamond and Hainmueller (2010), with the identity for V. Misleads where the treated unit lies outside the
/// hull of the donors, where donors outnumber the periods before, and where donors were touched by the measure too.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OutcomeOnly {
    /// The first period of the window that weights are fitted on; it ends where the measure begins.
    pub fit_from: usize,
}

impl OutcomeOnly {
    fn solution(&self, block: &Block) -> Result<Solution, Flaw> {
        let window = self.fit_from..block.before();
        if window.is_empty() {
            return Err(Flaw::TooFewBefore);
        }
        let target: Vec<f64> = block.treated_mean().get(window.clone()).unwrap_or(&[]).to_vec();
        Problem::new(donors_in(block, window), target).solve(None)
    }
}

/// Periods of `window` × donors.
pub(crate) fn donors_in(block: &Block, window: Range<usize>) -> nalgebra::DMatrix<f64> {
    block
        .outcomes()
        .view((window.start, 0), (window.len(), block.donors()))
        .into_owned()
}

/// The path of the treated beside the weighted mean of donors, `shift` added.
pub(crate) fn weighted_path(block: &Block, weights: &[f64], shift: f64) -> Path {
    let mut counterfactual = vec![shift; block.periods().len()];
    for (donor, weight) in weights.iter().enumerate().filter(|(_, weight)| **weight != 0.0) {
        for (sum, value) in counterfactual.iter_mut().zip(block.unit(donor)) {
            *sum += weight * value;
        }
    }
    Path {
        observed: block.treated_mean(),
        counterfactual,
        before: block.before(),
    }
}

impl Method for OutcomeOnly {
    fn name(&self) -> &'static str {
        "synthetic-control"
    }

    fn fit(&self, block: &Block) -> Result<Fit, Flaw> {
        let solution = self.solution(block)?;
        Ok(Fit {
            path: weighted_path(block, &solution.weights, 0.0),
            donor_weights: solution.weights,
            period_weights: Vec::new(),
            certificate: Some(solution.certificate),
        })
    }
}
