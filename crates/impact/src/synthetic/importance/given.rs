//! Synthetic control at an importance of predictors that somebody gives.

use super::super::outcome::weighted_path;
use super::design::{Design, Stage};
use crate::method::{Fit, Method};
use crate::panel::{Block, Flaw};
use serde::Serialize;

/// `W(V) = argmin Σ_k v_k (x_k1 − Σ_j w_j x_kj)²` over the simplex, at a given V: convex, one answer.
///
/// Abadie and Gardeazabal (2003), with predictors as in [`super::super::predictors`]. The fit window of the design is not
/// used. Misleads like every synthetic control, and by the choice of V, which no data settle.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GivenImportance {
    /// The predictors.
    pub design: Design,
    /// V, one number of at least zero per predictor, in their order; only the ratios matter.
    pub importance: Vec<f64>,
}

impl GivenImportance {
    /// The mean squared gap over the fit window of `weights` on `block`.
    pub fn loss(&self, block: &Block, weights: &[f64]) -> Result<f64, Flaw> {
        Ok(Stage::new(block, &self.design)?.loss(weights))
    }

    /// V of the predictors that are in use.
    fn in_use(&self, stage: &Stage) -> Result<Vec<f64>, Flaw> {
        if self.importance.len() != self.design.predictors.len() {
            return Err(Flaw::Shape);
        }
        let kept = stage.features.in_use.iter();
        let importance: Vec<f64> = kept.filter_map(|place| self.importance.get(*place).copied()).collect();
        if importance.iter().any(|value| !(*value >= 0.0 && value.is_finite())) {
            return Err(Flaw::NotFinite);
        }
        Ok(importance)
    }
}

impl Method for GivenImportance {
    fn name(&self) -> &'static str {
        "synthetic-control-given-importance"
    }

    fn fit(&self, block: &Block) -> Result<Fit, Flaw> {
        let stage = Stage::new(block, &self.design)?;
        let solution = stage.inner(&self.in_use(&stage)?, None)?;
        Ok(Fit {
            path: weighted_path(block, &solution.weights, 0.0),
            donor_weights: solution.weights,
            period_weights: Vec::new(),
            certificate: Some(solution.certificate),
        })
    }
}
