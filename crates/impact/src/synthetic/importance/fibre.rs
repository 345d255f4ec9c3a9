//! The V that lead to the same weights: for given weights they are a cone, cut out by linear conditions.
//!
//! With `r_k = Σ_j w_j (x_kj − x_k1)`, W(V) = w exactly when `s_j = Σ_k v_k r_k (x_kj − x_k1)` is the same for all donors with
//! a weight and at least as large for all others (the conditions of Karush, Kuhn and Tucker).

use super::candidate::{Candidate, LEAST};
use super::design::Stage;
use crate::law::Stream;
use nalgebra::{DMatrix, DVector};

/// Singular values below this share of the largest count as zero.
const RANK: f64 = 1e-9;

/// A random V of the cone through `from`, on a line in a random direction: anywhere on it, or near one of its ends.
pub(super) fn step(stage: &Stage, from: &Candidate, stream: &mut Stream) -> Vec<f64> {
    let importance = from.importance();
    // Steps are taken relative to v^α, so that small and large ones all get their turn.
    let exponent = stream.uniform();
    let scale: Vec<f64> = from.powers.iter().map(|power| libm::exp10(exponent * power)).collect();
    let slopes = slopes(stage, &from.weights);
    let wanted = DVector::from_fn(scale.len(), |_, _| 2.0 * stream.uniform() - 1.0);
    let Some(direction) = along(&slopes, &from.weights, &scale, &wanted) else {
        return from.powers.clone();
    };
    let (back, forth) = room(&slopes, from, &importance, &direction);
    let share = match stream.uniform() {
        part if part < 0.25 => 1e-6,
        part if part > 0.75 => 1.0 - 1e-6,
        _ => stream.uniform(),
    };
    let length = back + share * (forth - back);
    let moved = importance.iter().zip(&direction);
    let powers = moved.map(|(value, way)| libm::log10((value + length * way).max(f64::MIN_POSITIVE)));
    powers.collect()
}

/// Donors × predictors: what each predictor adds to `s_j` per unit of its importance.
fn slopes(stage: &Stage, weights: &[f64]) -> DMatrix<f64> {
    let (_, apart) = stage.distances();
    let distance = apart * DVector::from_column_slice(weights);
    DMatrix::from_fn(apart.ncols(), apart.nrows(), |donor, predictor| {
        distance[predictor] * apart[(predictor, donor)]
    })
}

/// The part of a direction that keeps `s_j` equal among the donors with a weight.
fn along(slopes: &DMatrix<f64>, weights: &[f64], scale: &[f64], wanted: &DVector<f64>) -> Option<Vec<f64>> {
    let face: Vec<usize> = (0..weights.len()).filter(|donor| weights[*donor] > 0.0).collect();
    let (first, others) = face.split_first()?;
    let mut direction = wanted.clone();
    if !others.is_empty() {
        let conditions = DMatrix::from_fn(others.len(), scale.len(), |row, predictor| {
            (slopes[(others[row], predictor)] - slopes[(*first, predictor)]) * scale[predictor]
        });
        let parts = conditions.svd(false, true);
        let axes = parts.v_t?;
        let largest = parts.singular_values.max();
        for (axis, value) in axes.row_iter().zip(parts.singular_values.iter()) {
            if *value > RANK * largest {
                let share = axis.transpose().dot(&direction);
                direction -= axis.transpose() * share;
            }
        }
    }
    let scaled = direction.iter().zip(scale).map(|(way, scale)| way * scale);
    Some(scaled.collect())
}

/// How far back and forth the direction can be gone before an importance is too small or another donor comes in.
fn room(slopes: &DMatrix<f64>, from: &Candidate, importance: &[f64], direction: &[f64]) -> (f64, f64) {
    let (mut back, mut forth) = (f64::NEG_INFINITY, f64::INFINITY);
    let mut keep = |slack: f64, change: f64| {
        if change > 0.0 {
            back = back.max(-slack / change);
        } else if change < 0.0 {
            forth = forth.min(-slack / change);
        }
    };
    let least = libm::exp10(LEAST);
    for (value, way) in importance.iter().zip(direction) {
        keep((value - least).max(0.0), *way);
        // Only ratios matter, so nothing is gained beyond a hundred times the largest.
        keep(100.0 - value, -way);
    }
    let sums = slopes * DVector::from_column_slice(importance);
    let changes = slopes * DVector::from_column_slice(direction);
    let face = (0..sums.len()).find(|donor| from.weights[*donor] > 0.0).unwrap_or(0);
    for donor in (0..sums.len()).filter(|donor| from.weights[*donor] == 0.0) {
        keep((sums[donor] - sums[face]).max(0.0), changes[donor] - changes[face]);
    }
    (back, forth)
}
