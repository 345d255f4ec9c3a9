//! Weights of several treated units at once: near each of them, and near their mean in the time before their dates.

use crate::panel::Flaw;
use crate::simplex::Problem;
use nalgebra::DMatrix;

/// A treated unit before its date, apart from its donors; the row of lag 0 is the last period before.
pub(super) struct Lags {
    /// Lags × donors, each donor less the treated unit.
    pub(super) apart: DMatrix<f64>,
}

/// Weights of every treated unit.
pub(super) struct Joint {
    pub(super) weights: Vec<Vec<f64>>,
    /// An upper bound of what is left to gain, as a share of the objective of separate weights.
    pub(super) gap: f64,
    /// Rounds over all treated units.
    pub(super) rounds: usize,
}

/// What is left to gain at which rounds end, as a share of the objective of separate weights.
const ENOUGH: f64 = 1e-10;

/// Rounds at most; what is left then is told.
const ROUNDS: usize = 2000;

/// Root mean square of all imbalances, `q_sep`, and of their mean, `q_pool`.
pub(super) fn imbalances(units: &[Lags], weights: &[Vec<f64>]) -> (f64, f64) {
    let residuals = residuals(units, weights);
    let count = units.len() as f64;
    let separate: f64 = residuals.iter().map(|own| square(own) / own.len() as f64).sum::<f64>() / count;
    let mean = mean(&residuals);
    (libm::sqrt(separate), libm::sqrt(square(&mean) / mean.len() as f64))
}

/// ν of the paper: the length of the mean imbalance over the mean length, at separate weights. Between 0 and 1, because
/// no mean is longer than the mean of the lengths. Nothing where there is no imbalance.
pub(super) fn heuristic(units: &[Lags], separate: &[Vec<f64>]) -> f64 {
    let residuals = residuals(units, separate);
    let lengths = residuals.iter().map(|own| libm::sqrt(square(own))).sum::<f64>() / units.len() as f64;
    let together = libm::sqrt(square(&mean(&residuals)));
    if lengths > 0.0 { together / lengths } else { 0.0 }
}

/// Separate weights: one convex problem per treated unit.
pub(super) fn separate(units: &[Lags]) -> Result<Joint, Flaw> {
    let mut joint = Joint {
        weights: Vec::new(),
        gap: 0.0,
        rounds: 1,
    };
    let mut objective = 0.0;
    for unit in units {
        let solution = Problem::new(unit.apart.clone(), vec![0.0; unit.apart.nrows()]).solve(None)?;
        joint.gap += solution.certificate.gap / unit.apart.nrows() as f64;
        objective += solution.certificate.objective / unit.apart.nrows() as f64;
        joint.weights.push(solution.weights);
    }
    joint.gap = if objective > 0.0 { joint.gap / objective } else { 0.0 };
    Ok(joint)
}

/// `min ν q_pool² / q_pool² (separate) + (1 − ν) q_sep² / q_sep² (separate)`, one treated unit after the other, each
/// exactly, until nothing is left to gain.
pub(super) fn partially(units: &[Lags], separate: Joint, nu: f64) -> Result<Joint, Flaw> {
    let (apart, together) = imbalances(units, &separate.weights);
    if apart == 0.0 || together == 0.0 || nu == 0.0 {
        return Ok(separate);
    }
    let count = units.len() as f64;
    let lags = units.iter().map(|unit| unit.apart.nrows()).max().unwrap_or(0) as f64;
    let pooled = nu / (together * together * lags * count * count);
    let own = |unit: &Lags| (1.0 - nu) / (apart * apart * count * unit.apart.nrows() as f64);
    let mut joint = separate;
    for round in 1..=ROUNDS {
        joint.rounds = round;
        for (place, unit) in units.iter().enumerate() {
            let others = others(units, &joint.weights, place);
            joint.weights[place] = one(unit, own(unit), pooled, &others, &joint.weights[place])?;
        }
        joint.gap = gap(units, &joint.weights, &own, pooled);
        if joint.gap <= ENOUGH {
            break;
        }
    }
    Ok(joint)
}

/// The best weights of one unit: `own ‖e‖² + pooled ‖e + others‖²`, the same up to a constant as one sum of squares.
fn one(unit: &Lags, own: f64, pooled: f64, others: &[f64], start: &[f64]) -> Result<Vec<f64>, Flaw> {
    let (rows, all) = (unit.apart.nrows(), own + pooled);
    let target = others.iter().take(rows).map(|value| -value * pooled / all).collect();
    Ok(Problem::new(unit.apart.clone(), target).solve(Some(start))?.weights)
}

/// The sum of the gaps of all units, each the most that moving its weights alone along a straight line promises.
fn gap(units: &[Lags], weights: &[Vec<f64>], own: &impl Fn(&Lags) -> f64, pooled: f64) -> f64 {
    let residuals = residuals(units, weights);
    let sum: Vec<f64> = mean(&residuals)
        .iter()
        .map(|value| value * units.len() as f64)
        .collect();
    let mut total = 0.0;
    for ((unit, weights), residual) in units.iter().zip(weights).zip(&residuals) {
        let parts = residual.iter().zip(&sum);
        let pull: Vec<f64> = parts.map(|(alone, all)| own(unit) * alone + pooled * all).collect();
        let slopes: Vec<f64> = (unit.apart.column_iter())
            .map(|column| column.iter().zip(&pull).map(|(value, pull)| value * pull).sum())
            .collect();
        let here: f64 = slopes.iter().zip(weights).map(|(slope, weight)| slope * weight).sum();
        total += 2.0 * (here - slopes.iter().copied().fold(f64::INFINITY, f64::min)).max(0.0);
    }
    total
}

fn residuals(units: &[Lags], weights: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let pairs = units.iter().zip(weights);
    pairs.map(|(unit, weights)| residual(unit, weights)).collect()
}

fn residual(unit: &Lags, weights: &[f64]) -> Vec<f64> {
    let mut residual = vec![0.0; unit.apart.nrows()];
    for (column, weight) in unit.apart.column_iter().zip(weights) {
        if *weight != 0.0 {
            for (sum, value) in residual.iter_mut().zip(column.iter()) {
                *sum += weight * value;
            }
        }
    }
    residual
}

/// The sum of the residuals of all units but one, by lag.
fn others(units: &[Lags], weights: &[Vec<f64>], place: usize) -> Vec<f64> {
    let all = residuals(units, weights);
    let longest = all.iter().map(Vec::len).max().unwrap_or(0);
    let mut sum = vec![0.0; longest];
    for (_, residual) in all.iter().enumerate().filter(|(other, _)| *other != place) {
        for (sum, value) in sum.iter_mut().zip(residual) {
            *sum += value;
        }
    }
    sum
}

/// The mean by lag over all units; a unit without that lag counts as balanced there.
fn mean(residuals: &[Vec<f64>]) -> Vec<f64> {
    let longest = residuals.iter().map(Vec::len).max().unwrap_or(0);
    let mut mean = vec![0.0; longest];
    for residual in residuals {
        for (sum, value) in mean.iter_mut().zip(residual) {
            *sum += value / residuals.len() as f64;
        }
    }
    mean
}

fn square(values: &[f64]) -> f64 {
    values.iter().map(|value| value * value).sum()
}
