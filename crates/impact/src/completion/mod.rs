//! Matrix completion: what the treated cells would hold if units and periods shared a few common movements.

mod effects;
mod folds;
mod shrunk;
mod soft;

use crate::method::{Fit, Method};
use crate::panel::{Block, Flaw, Path};
use crate::simplex::Certificate;
use effects::Effects;
pub use folds::Folds;
use nalgebra::DMatrix;
use serde::Serialize;
use soft::{Completed, Completion};

/// Athey, Bayati, Doudchenko, Imbens and Khosravi (2021).
///
/// ```text
/// minimise  ½ Σ (Y_it − L_it − a_i − b_t)² + λ ‖L‖   over cells without the measure,   ‖L‖ the sum of singular values
/// ```
///
/// Effects of units and periods are not penalised.
///
/// Soft-impute with momentum, effects fitted exactly in each step, to a duality gap that is printed. With a large λ it is
/// the difference of means. It rests on hidden cells being like those seen, once levels and common movements are taken
/// out, so it misleads where the measure came because of a movement that only the treated made. On counts it may
/// extrapolate below zero. There is no interval here: take placebos.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct MatrixCompletion {
    /// How much to penalise.
    pub penalty: Penalty,
}

/// How λ is found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Penalty {
    /// As said, in the unit of the outcome: the least singular value that is kept.
    Fixed(f64),
    /// The one that predicts hidden cells best.
    CrossValidated(Folds),
}

impl Default for Penalty {
    fn default() -> Self {
        Self::CrossValidated(Folds::default())
    }
}

/// A completed block and how its penalty was chosen.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MatrixCompletionEstimate {
    /// λ.
    pub penalty: f64,
    /// The least λ at which L is nothing, and the answer is the difference of means.
    pub largest: f64,
    /// Singular values of L above zero.
    pub rank: usize,
    /// Root of the mean squared error on hidden cells for each λ tried, from the largest down; empty when it was given.
    pub tried: Vec<Tried>,
    /// Observed and counterfactual.
    pub path: Path,
    /// Objective, duality gap and steps.
    pub certificate: Certificate,
}

/// What one λ predicts.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Tried {
    /// λ.
    pub penalty: f64,
    /// Root of the mean squared error on hidden cells.
    pub error: f64,
}

/// λ from the largest down to its thousandth, five to the factor of ten.
const GRID: i32 = 15;
const PER_DECADE: f64 = 5.0;
/// The search ends when so many λ in a row predicted worse than the best.
const WORSE: usize = 3;
/// Gap as a share of the objective: at the end, and while penalties are compared.
const EXACT: f64 = 1e-9;
const ROUGH: f64 = 1e-4;

impl MatrixCompletion {
    /// Completes a block.
    pub fn estimate(&self, block: &Block) -> Result<MatrixCompletionEstimate, Flaw> {
        let seen = seen(block);
        let problem = Completion::new(block.outcomes(), &seen)?;
        let largest = problem.largest()?;
        let (penalty, tried) = match self.penalty {
            Penalty::Fixed(penalty) if penalty > 0.0 && penalty.is_finite() => (penalty, Vec::new()),
            Penalty::Fixed(_) => return Err(Flaw::NotFinite),
            Penalty::CrossValidated(folds) => cross_validated(block, &seen, folds, largest)?,
        };
        let found = problem.solve(penalty, None, EXACT)?;
        Ok(MatrixCompletionEstimate {
            penalty,
            largest,
            rank: found.rank,
            tried,
            path: path(block, &problem.fitted(&found)),
            certificate: Certificate {
                objective: found.objective,
                gap: found.gap,
                least_weight: 0.0,
                excess: 0.0,
                steps: found.steps,
                positive: found.rank,
            },
        })
    }
}

impl Method for MatrixCompletion {
    fn name(&self) -> &'static str {
        "matrix-completion"
    }

    fn fit(&self, block: &Block) -> Result<Fit, Flaw> {
        let found = self.estimate(block)?;
        Ok(Fit {
            path: found.path,
            donor_weights: Vec::new(),
            period_weights: Vec::new(),
            certificate: Some(found.certificate),
        })
    }
}

/// One where a cell is without the measure, else zero; periods × units.
fn seen(block: &Block) -> DMatrix<f64> {
    let (rows, columns) = block.outcomes().shape();
    let hidden = |row: usize, column: usize| row >= block.before() && column >= block.donors();
    DMatrix::from_fn(rows, columns, |row, column| f64::from(u8::from(!hidden(row, column))))
}

fn path(block: &Block, fitted: &DMatrix<f64>) -> Path {
    let treated = block.treated() as f64;
    let mean = |row: usize| {
        (block.donors()..block.units().len())
            .map(|column| fitted[(row, column)])
            .sum::<f64>()
            / treated
    };
    Path {
        observed: block.treated_mean(),
        counterfactual: (0..block.periods().len()).map(mean).collect(),
        before: block.before(),
    }
}

/// The λ with the least error on hidden cells, and all that were tried. All folds go down together, each from where it
/// stood at the λ before.
fn cross_validated(block: &Block, seen: &DMatrix<f64>, folds: Folds, largest: f64) -> Result<(f64, Vec<Tried>), Flaw> {
    if largest == 0.0 {
        return Err(Flaw::NoVariation);
    }
    let masks = folds.masks(block, seen)?;
    let problems: Vec<(Completion, DMatrix<f64>)> = masks
        .into_iter()
        .map(|mask| Ok((Completion::new(block.outcomes(), &mask)?, seen - mask)))
        .collect::<Result<_, Flaw>>()?;
    let hidden: f64 = problems.iter().map(|(_, hidden)| hidden.sum()).sum();
    let mut states: Vec<Option<Completed>> = problems.iter().map(|_| None).collect();
    let (mut tried, mut best): (Vec<Tried>, (usize, f64)) = (Vec::new(), (0, f64::INFINITY));
    for step in 0..=GRID {
        let penalty = largest * libm::pow(10.0, -f64::from(step) / PER_DECADE);
        let mut squares = 0.0;
        for ((problem, hidden), state) in problems.iter().zip(&mut states) {
            let found = problem.solve(penalty, state.as_ref(), ROUGH)?;
            let apart = (block.outcomes() - problem.fitted(&found)).component_mul(hidden);
            squares += apart.norm_squared();
            *state = Some(found);
        }
        let error = libm::sqrt(squares / hidden);
        if error < best.1 {
            best = (tried.len(), error);
        }
        tried.push(Tried { penalty, error });
        if tried.len() > best.0 + WORSE {
            break;
        }
    }
    let chosen = tried.get(best.0).map_or(largest, |tried| tried.penalty);
    Ok((chosen, tried))
}

#[cfg(test)]
mod tests;
