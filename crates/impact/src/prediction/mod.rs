//! Prediction intervals for the counterfactual of a synthetic control.
//!
//! Cattaneo, Feng and Titiunik (2021, JASA 116:1865-1880), with one treated unit. Two things are uncertain: the weights,
//! which were fitted to noise in the periods before ([`WeightBounds`]), and the noise of the treated unit in the period that
//! is predicted ([`Noise`]). The first is bounded by simulation over all weights that noise of the size seen could have
//! led to, the second by the spread of residuals. The two error probabilities add up, so the intervals hold at least
//! what they promise where residuals before are like those after.

mod noise;
mod weights;

pub use noise::{Noise, NoiseBound};
pub use weights::WeightBounds;

use crate::Confidence;
use crate::method::Method;
use crate::panel::{Block, Flaw};
use crate::synthetic::{OutcomeOnly, donors_in};
use salida_world::Range;
use serde::Serialize;

/// How to simulate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Prediction {
    /// The window that weights are fitted on.
    pub method: OutcomeOnlyFrom,
    /// Draws of the noise before.
    pub draws: u32,
    /// Of the draws.
    pub seed: u64,
    /// What is promised; half of the rest goes to the weights, half to the noise after.
    pub confidence: Confidence,
    /// How the noise after is bounded.
    pub bound: NoiseBound,
}

/// The first period of the window.
pub type OutcomeOnlyFrom = usize;

/// A window of treated periods with its interval.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Predicted {
    /// The first period of the window and the first after it.
    pub window: (usize, usize),
    /// Sum observed.
    pub observed: f64,
    /// The sum that would have been, by what the weights leave open alone.
    pub by_weights: Range<f64>,
    /// The same with the noise of the periods.
    pub counterfactual: Range<f64>,
    /// Observed less counterfactual.
    pub gap: Range<f64>,
}

impl Prediction {
    /// The intervals of sums over `windows` of treated periods, all from the same draws.
    ///
    /// Refused with several treated units, with fewer than four periods before or as few periods as positive weights,
    /// where no residual would be left to learn the noise from, and where no donor moves in the window.
    pub fn intervals(&self, block: &Block, windows: &[std::ops::Range<usize>]) -> Result<Vec<Predicted>, Flaw> {
        if block.treated() != 1 {
            return Err(Flaw::SeveralTreated);
        }
        let method = OutcomeOnly { fit_from: self.method };
        let fit = method.fit(block)?;
        let window = self.method..block.before();
        let donors = donors_in(block, window.clone());
        let gaps = fit.path.gaps();
        let residuals = gaps.get(window).unwrap_or(&[]);
        let alpha = 1.0 - self.confidence.level();
        let weights = WeightBounds::new(&donors, &fit.donor_weights, residuals)?;
        let noise = Noise::of(residuals)?;
        windows
            .iter()
            .map(|window| {
                let direction: Vec<f64> = (0..block.donors())
                    .map(|donor| block.unit(donor).get(window.clone()).unwrap_or(&[]).iter().sum())
                    .collect();
                let sum = |values: &[f64]| values.get(window.clone()).unwrap_or(&[]).iter().sum::<f64>();
                let (observed, expected) = (sum(&fit.path.observed), sum(&fit.path.counterfactual));
                let moved = weights.simulate(&direction, self.draws, self.seed, 0.5 * alpha)?;
                let by_weights = Range {
                    low: expected + moved.low,
                    best: expected,
                    high: expected + moved.high,
                };
                let spread = noise.bound(self.bound, window.len(), 0.5 * alpha);
                let counterfactual = Range {
                    low: by_weights.low + spread.low,
                    best: expected,
                    high: by_weights.high + spread.high,
                };
                Ok(Predicted {
                    window: (window.start, window.end),
                    observed,
                    by_weights,
                    gap: Range {
                        low: observed - counterfactual.high,
                        best: observed - expected,
                        high: observed - counterfactual.low,
                    },
                    counterfactual,
                })
            })
            .collect()
    }
}
