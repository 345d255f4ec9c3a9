//! How far an answer can be from the best one.

use serde::Serialize;

/// What bounds the distance of a solution from the optimum, in the units of the objective.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Certificate {
    /// The objective at the weights given.
    pub objective: f64,
    /// An upper bound of what a better choice of weights could still take off the objective: g′w − min g over the
    /// gradient g (Frank and Wolfe 1956). It is at most rounding where the answer is exact.
    pub gap: f64,
    /// The least and the sum of the weights: how far they are from the simplex.
    pub least_weight: f64,
    /// Sum of weights less one.
    pub excess: f64,
    /// Steps of the active set.
    pub steps: usize,
    /// Weights above zero.
    pub positive: usize,
}

impl Certificate {
    /// The gap as a share of the objective, or of `scale` (such as ‖b‖²) times the rounding of a number where the
    /// objective is all but nothing.
    pub fn relative_gap(&self, scale: f64) -> f64 {
        self.gap / self.objective.max(scale * f64::EPSILON)
    }
}
