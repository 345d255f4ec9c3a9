//! Predictors and a fit window, and what they become on one block.

use super::super::predictors::{Beyond, Features, Predictor};
use crate::panel::{Block, Flaw};
use crate::simplex::{Problem, Solution};
use nalgebra::DMatrix;
use serde::Serialize;
use std::ops::Range;

/// What weights are fitted on, and what the importance of predictors is judged by.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Design {
    /// The predictors.
    pub predictors: Vec<Predictor>,
    /// The periods of the block over which the loss is taken.
    pub window: Range<usize>,
    /// What is done with what lies under the measure, of predictors and of the window.
    pub beyond: Beyond,
}

/// A design on a block: everything apart from the treated, so that a weighted sum is a gap with its sign turned.
#[derive(Debug, Clone)]
pub(super) struct Stage {
    pub(super) features: Features,
    /// Predictors × donors.
    apart: DMatrix<f64>,
    /// Periods of the window × donors.
    outcomes: DMatrix<f64>,
    /// Where donors can match every predictor exactly, V says nothing: of all weights that do, those that lose least.
    matching: Option<Solution>,
}

/// How much more a predictor counts than the outcomes where both are fitted, matching first.
const FIRST: f64 = 1e4;

/// Predictors count as matched when what is left of their squared distances is this share of the largest one.
const MATCHED: f64 = 1e-18;

impl Stage {
    pub(super) fn new(block: &Block, design: &Design) -> Result<Self, Flaw> {
        let features = Features::new(block, &design.predictors, design.beyond)?;
        let end = match design.beyond {
            Beyond::LeaveOut => design.window.end.min(block.before()),
            Beyond::Use => design.window.end.min(block.periods().len()),
        };
        if design.window.start >= end {
            return Err(Flaw::TooFewBefore);
        }
        let treated = block.treated_mean();
        let outcomes = DMatrix::from_fn(end - design.window.start, block.donors(), |row, donor| {
            let period = design.window.start + row;
            block.outcomes()[(period, donor)] - treated[period]
        });
        Self::of(features, outcomes)
    }

    fn of(features: Features, outcomes: DMatrix<f64>) -> Result<Self, Flaw> {
        let apart = features.apart();
        Ok(Self {
            matching: matching(&apart, &outcomes)?,
            features,
            apart,
            outcomes,
        })
    }

    /// The same with the predictors that `other` has too, so that both share one V.
    pub(super) fn shared_with(&self, other: &Self) -> Result<Self, Flaw> {
        let features = self.features.shared_with(&other.features);
        if features.in_use.is_empty() {
            return Err(Flaw::NoPredictor);
        }
        Self::of(features, self.outcomes.clone())
    }

    pub(super) fn predictors(&self) -> usize {
        self.apart.nrows()
    }

    /// W(V): the weights that bring the predictors nearest, each distance squared times its importance.
    pub(super) fn inner(&self, importance: &[f64], start: Option<&[f64]>) -> Result<Solution, Flaw> {
        if let Some(matching) = &self.matching {
            return Ok(matching.clone());
        }
        let roots: Vec<f64> = importance.iter().map(|value| libm::sqrt(*value)).collect();
        let mut columns = self.apart.clone();
        for mut column in columns.column_iter_mut() {
            for (value, root) in column.iter_mut().zip(&roots) {
                *value *= root;
            }
        }
        Problem::new(columns, vec![0.0; roots.len()]).solve(start)
    }

    /// Mean squared gap over the window: `loss.v` of other programs.
    pub(super) fn loss(&self, weights: &[f64]) -> f64 {
        let mut gaps = vec![0.0; self.outcomes.nrows()];
        for (column, weight) in self.outcomes.column_iter().zip(weights) {
            if *weight != 0.0 {
                for (gap, value) in gaps.iter_mut().zip(column.iter()) {
                    *gap += weight * value;
                }
            }
        }
        gaps.iter().map(|gap| gap * gap).sum::<f64>() / gaps.len() as f64
    }

    /// The least loss that any weights reach on the window: no V can do better.
    pub(super) fn bound(&self) -> Result<Solution, Flaw> {
        let rows = self.outcomes.nrows();
        Problem::new(self.outcomes.clone(), vec![0.0; rows]).solve(None)
    }

    /// What tells predictors apart for a start: (number of rows of the window, distances of outcomes, of predictors).
    pub(super) fn distances(&self) -> (&DMatrix<f64>, &DMatrix<f64>) {
        (&self.outcomes, &self.apart)
    }
}

/// The weights that match all predictors exactly and lose least on the outcomes, where there are any.
fn matching(apart: &DMatrix<f64>, outcomes: &DMatrix<f64>) -> Result<Option<Solution>, Flaw> {
    let alike = Problem::new(apart.clone(), vec![0.0; apart.nrows()]).solve(None)?;
    let largest = apart
        .column_iter()
        .map(|column| column.norm_squared())
        .fold(0.0, f64::max);
    if alike.certificate.objective > MATCHED * largest {
        return Ok(None);
    }
    let rows = apart.nrows();
    let (near, far) = (
        outcomes.amax().max(f64::MIN_POSITIVE),
        apart.amax().max(f64::MIN_POSITIVE),
    );
    let both = DMatrix::from_fn(rows + outcomes.nrows(), apart.ncols(), |row, donor| {
        if row < rows {
            FIRST * apart[(row, donor)] / far
        } else {
            outcomes[(row - rows, donor)] / near
        }
    });
    let target = vec![0.0; both.nrows()];
    Ok(Some(Problem::new(both, target).solve(Some(&alike.weights))?))
}
