//! What every panel method answers, so that placebos, jackknives and specification curves work with any of them.

use crate::panel::{Block, Flaw, Path};
use crate::simplex::Certificate;
use serde::Serialize;

/// A way from a block to a counterfactual.
pub trait Method {
    /// Its stable name, as it is asked for and printed (`synthetic-control`).
    fn name(&self) -> &'static str;

    /// The counterfactual of the treated units of `block`, or why there is none.
    fn fit(&self, block: &Block) -> Result<Fit, Flaw>;
}

/// The answer of a method on one block.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fit {
    /// Observed and counterfactual, mean of the treated.
    pub path: Path,
    /// Weight of each donor, in the order of the block's columns; empty when the method has none.
    pub donor_weights: Vec<f64>,
    /// Weight of each period before, where the method weighs them; else empty.
    pub period_weights: Vec<f64>,
    /// How far the answer can be from the optimum, where it is one of a convex problem.
    pub certificate: Option<Certificate>,
}

impl Fit {
    /// Mean gap over the treated periods.
    pub fn effect(&self) -> f64 {
        self.path.effect()
    }
}
