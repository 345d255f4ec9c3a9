//! The walk over faces of the simplex that ends at the best weights.

use super::descent;
use super::face::{self, Factor, Step};
use super::problem::Problem;
use super::product::dot;
use crate::panel::Flaw;

/// From so many weights on, with a ridge, gradients look first which of them are positive.
const MANY: usize = 256;

/// What is left to gain, as a share of the objective, below which nobody can see it.
const NOTHING: f64 = 1e-13;

/// Rounding of the residual as a share of ‖b‖² or of the longest column, whichever is more, below which an objective
/// counts as zero.
const ROUNDING: f64 = 1e-28;

/// Weights, and how many steps led to them.
pub(super) struct Found {
    pub(super) weights: Vec<f64>,
    pub(super) steps: usize,
}

struct Walk<'p> {
    problem: &'p Problem,
    weights: Vec<f64>,
    /// The columns whose weights are free, in the order in which they came.
    face: Vec<usize>,
    is_free: Vec<bool>,
    /// Columns that were tried from where the walk stands and came to nothing: only rounding speaks for them.
    is_barred: Vec<bool>,
    residual: Vec<f64>,
    /// What was worked out for the face so far.
    factor: Factor,
    /// The length of the longest column.
    widest: f64,
    /// The least objective that can be told from zero.
    dust: f64,
}

/// The best weights of a scaled problem.
pub(super) fn search(problem: &Problem, start: Option<&[f64]>) -> Result<Found, Flaw> {
    let count = problem.weights();
    let mut first = start.map_or_else(|| best_column(problem), <[f64]>::to_vec);
    if problem.ridge > 0.0 && count >= MANY {
        first = descent::approach(problem, first);
    }
    let mut walk = Walk::from(problem, first);
    let limit = 1000 + 20 * (count + problem.rows());
    walk.settle(limit)?;
    for steps in 1..=limit {
        let Some(column) = walk.promising() else {
            return Ok(Found {
                weights: walk.weights,
                steps,
            });
        };
        walk.try_out(column, limit)?;
    }
    Err(Flaw::Unsettled)
}

/// All weight on the column that alone is best; the first of several.
fn best_column(problem: &Problem) -> Vec<f64> {
    let mut best = (f64::INFINITY, 0);
    for index in 0..problem.weights() {
        let column = problem.column(index);
        let value = dot(column, column) - 2.0 * problem.against_target(index) + problem.linear_at(index);
        if value < best.0 {
            best = (value, index);
        }
    }
    let mut weights = vec![0.0; problem.weights()];
    if let Some(weight) = weights.get_mut(best.1) {
        *weight = 1.0;
    }
    weights
}

impl<'p> Walk<'p> {
    fn from(problem: &'p Problem, weights: Vec<f64>) -> Self {
        let face: Vec<usize> = (0..weights.len()).filter(|index| weights[*index] > 0.0).collect();
        let is_free: Vec<bool> = weights.iter().map(|weight| *weight > 0.0).collect();
        let residual = problem.residual(&weights);
        let widest = problem.widest();
        Self {
            widest,
            dust: ROUNDING * problem.target_square().max(widest * widest),
            problem,
            weights,
            face,
            is_barred: vec![false; is_free.len()],
            is_free,
            residual,
            factor: Factor::default(),
        }
    }

    /// Goes to the best point of the face, leaving columns whose weight becomes zero on the way.
    fn settle(&mut self, limit: usize) -> Result<(), Flaw> {
        for _ in 0..limit {
            let (steps, is_endless) = match self.step() {
                Step::Solved(steps) => (steps, false),
                Step::Endless(steps) => (steps, true),
            };
            let share = self.room(&steps);
            let share = if is_endless { share } else { share.min(1.0) };
            if !share.is_finite() {
                return Err(Flaw::Unsettled);
            }
            let has_stopped = self.advance(&steps, share);
            if !has_stopped {
                // A second step from the fresh residual takes away what rounding left of the first.
                self.refine();
                return Ok(());
            }
        }
        Err(Flaw::Unsettled)
    }

    fn step(&mut self) -> Step {
        face::step(
            self.problem,
            &self.face,
            &mut self.factor,
            &self.weights,
            &self.residual,
        )
    }

    /// How much of the steps can be gone before a weight is negative.
    fn room(&self, steps: &[f64]) -> f64 {
        let falling = self.face.iter().zip(steps).filter(|(_, step)| **step < 0.0);
        falling
            .map(|(index, step)| self.weights[*index] / -step)
            .fold(f64::INFINITY, f64::min)
    }

    /// Moves by a share of the steps; true when some column left the face.
    fn advance(&mut self, steps: &[f64], share: f64) -> bool {
        let mut has_left = false;
        for (index, step) in self.face.iter().zip(steps) {
            let reach = self.weights[*index] + share * step;
            // The column that stops the walk ends at zero exactly, whatever rounding says.
            let stops = *step < 0.0 && (reach <= 0.0 || self.weights[*index] / -step <= share && share < 1.0);
            self.weights[*index] = if stops { 0.0 } else { reach };
            self.is_free[*index] = !stops;
            has_left |= stops;
        }
        self.face.retain(|index| self.is_free[*index]);
        self.balance();
        self.residual = self.problem.residual(&self.weights);
        has_left
    }

    fn refine(&mut self) {
        if let Step::Solved(steps) = self.step()
            && self.room(&steps) > 1.0
        {
            self.advance(&steps, 1.0);
        }
    }

    /// Weights add up to one to the last bit that division allows.
    fn balance(&mut self) {
        let sum: f64 = self.weights.iter().sum();
        if sum > 0.0 {
            for weight in &mut self.weights {
                *weight /= sum;
            }
        }
    }

    /// What rounding can make of the slopes: their parts are as large as this, and cancel.
    fn rounding(&self) -> f64 {
        let parts = self.widest * dot(&self.residual, &self.residual).sqrt() + self.problem.pull();
        8.0 * f64::EPSILON * parts + self.dust
    }

    /// The column that would take most off the objective; none when none would.
    fn promising(&self) -> Option<usize> {
        let slopes = self.problem.slopes(&self.weights, &self.residual);
        let level = dot(&slopes, &self.weights);
        let enough = (NOTHING * self.objective().max(0.0)).max(self.rounding());
        (0..slopes.len())
            .filter(|index| !self.is_free[*index] && !self.is_barred[*index])
            .min_by(|left, right| slopes[*left].total_cmp(&slopes[*right]))
            .filter(|index| level - slopes[*index] > enough)
    }

    /// Frees one more column; when nothing came of it, it is barred until something else moves.
    fn try_out(&mut self, column: usize, limit: usize) -> Result<(), Flaw> {
        let before = self.objective();
        self.face.push(column);
        self.is_free[column] = true;
        self.settle(limit)?;
        let visible = 4.0 * f64::EPSILON * before.abs() + self.dust;
        if before - self.objective() > visible {
            self.is_barred.fill(false);
        } else {
            self.is_barred[column] = true;
        }
        Ok(())
    }

    fn objective(&self) -> f64 {
        self.problem.objective(&self.weights, &self.residual)
    }
}
