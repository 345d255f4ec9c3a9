//! What to minimise, and the weights that do.

use super::product::{add_scaled, dot};
use super::{Certificate, active};
use crate::panel::Flaw;
use nalgebra::DMatrix;

/// ‖A w − b‖² + ρ‖w‖² + c′w over the simplex.
#[derive(Debug, Clone)]
pub struct Problem {
    /// A: rows × weights, by columns.
    columns: DMatrix<f64>,
    /// b.
    target: Vec<f64>,
    /// ρ.
    pub(super) ridge: f64,
    /// c; empty for none.
    pub(super) linear: Vec<f64>,
}

/// The best weights.
#[derive(Debug, Clone, PartialEq)]
pub struct Solution {
    /// One weight per column: at least zero, one in sum.
    pub weights: Vec<f64>,
    /// How good they are.
    pub certificate: Certificate,
}

impl Problem {
    /// Plain least squares of `target` on `columns` (rows × weights).
    pub fn new(columns: DMatrix<f64>, target: Vec<f64>) -> Self {
        Self {
            columns,
            target,
            ridge: 0.0,
            linear: Vec::new(),
        }
    }

    /// With ρ‖w‖² added.
    #[must_use]
    pub fn with_ridge(self, ridge: f64) -> Self {
        Self { ridge, ..self }
    }

    /// With c′w added.
    #[must_use]
    pub fn with_linear(self, linear: Vec<f64>) -> Self {
        Self { linear, ..self }
    }

    /// With a free intercept: the best one makes the residuals zero in mean, so columns and target lose their means.
    #[must_use]
    pub fn with_intercept(mut self) -> Self {
        let rows = self.target.len();
        if rows > 0 {
            centre(&mut self.target);
            self.columns.as_mut_slice().chunks_mut(rows).for_each(centre);
        }
        self
    }

    /// How many weights are sought.
    pub fn weights(&self) -> usize {
        self.columns.ncols()
    }

    /// The best weights, from the best single column on, or from `start` where one is given.
    ///
    /// Fails when there is no column, when the shapes do not fit, a number is not finite, or the search does not end.
    pub fn solve(&self, start: Option<&[f64]>) -> Result<Solution, Flaw> {
        if self.weights() == 0 {
            return Err(Flaw::NoDonors);
        }
        let shapes_fit = self.columns.nrows() == self.target.len()
            && (self.linear.is_empty() || self.linear.len() == self.weights())
            && start.is_none_or(|start| start.len() == self.weights());
        if !shapes_fit || self.target.is_empty() {
            return Err(Flaw::Shape);
        }
        let all = self.columns.iter().chain(&self.target).chain(&self.linear);
        if !(self.ridge >= 0.0 && self.ridge.is_finite()) || all.into_iter().any(|value| !value.is_finite()) {
            return Err(Flaw::NotFinite);
        }
        let scale = self.scale();
        let scaled = Self {
            columns: &self.columns / scale,
            target: self.target.iter().map(|value| value / scale).collect(),
            ridge: self.ridge / (scale * scale),
            linear: self.linear.iter().map(|value| value / (scale * scale)).collect(),
        };
        let found = active::search(&scaled, start)?;
        let certificate = self.certificate(&found.weights, found.steps);
        Ok(Solution {
            weights: found.weights,
            certificate,
        })
    }

    /// The largest number in sight: divided by it, tolerances do not depend on the unit of the outcome.
    fn scale(&self) -> f64 {
        let largest = self
            .columns
            .iter()
            .chain(&self.target)
            .fold(0.0, |most: f64, value| most.max(value.abs()));
        if largest > 0.0 { largest } else { 1.0 }
    }

    /// A: rows × weights.
    pub(super) fn column(&self, index: usize) -> &[f64] {
        let rows = self.target.len();
        self.columns
            .as_slice()
            .get(index * rows..(index + 1) * rows)
            .unwrap_or(&[])
    }

    pub(super) fn rows(&self) -> usize {
        self.target.len()
    }

    /// The inner product of one column with b.
    pub(super) fn against_target(&self, index: usize) -> f64 {
        dot(self.column(index), &self.target)
    }

    /// The largest slope that the linear term and the ridge can have by themselves.
    pub(super) fn pull(&self) -> f64 {
        self.linear.iter().fold(self.ridge, |most, value| most.max(value.abs()))
    }

    /// The length of the longest column.
    pub(super) fn widest(&self) -> f64 {
        let squares = (0..self.weights()).map(|index| dot(self.column(index), self.column(index)));
        squares.fold(0.0, f64::max).sqrt()
    }

    pub(super) fn target_square(&self) -> f64 {
        dot(&self.target, &self.target)
    }

    pub(super) fn linear_at(&self, index: usize) -> f64 {
        self.linear.get(index).copied().unwrap_or(0.0)
    }

    /// b − A w.
    pub(super) fn residual(&self, weights: &[f64]) -> Vec<f64> {
        let mut residual = self.target.clone();
        for (index, weight) in weights.iter().enumerate().filter(|(_, weight)| **weight != 0.0) {
            add_scaled(&mut residual, -weight, self.column(index));
        }
        residual
    }

    /// Half the gradient of one weight, given the residual.
    pub(super) fn slope(&self, index: usize, weight: f64, residual: &[f64]) -> f64 {
        self.ridge * weight + 0.5 * self.linear_at(index) - dot(self.column(index), residual)
    }

    /// Half the gradient.
    pub(super) fn slopes(&self, weights: &[f64], residual: &[f64]) -> Vec<f64> {
        let slope = |(index, weight): (usize, &f64)| self.slope(index, *weight, residual);
        weights.iter().enumerate().map(slope).collect()
    }

    pub(super) fn objective(&self, weights: &[f64], residual: &[f64]) -> f64 {
        dot(residual, residual) + self.ridge * dot(weights, weights) + dot(&self.linear, weights)
    }

    fn certificate(&self, weights: &[f64], steps: usize) -> Certificate {
        let residual = self.residual(weights);
        let slopes = self.slopes(weights, &residual);
        let least = slopes.iter().copied().fold(f64::INFINITY, f64::min);
        Certificate {
            objective: self.objective(weights, &residual),
            gap: 2.0 * (dot(&slopes, weights) - least).max(0.0),
            least_weight: weights.iter().copied().fold(f64::INFINITY, f64::min),
            excess: weights.iter().sum::<f64>() - 1.0,
            steps,
            positive: weights.iter().filter(|weight| **weight > 0.0).count(),
        }
    }
}

fn centre(values: &mut [f64]) {
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    for value in values {
        *value -= mean;
    }
}
