//! The exact step on one face of the simplex: the weights of a set of columns, free in sign, one in sum.

use super::problem::Problem;
use super::product::{add_scaled, dot};
use nalgebra::{Cholesky, DMatrix, DVector, Dyn};

/// A pivot smaller than this share of its column's square is rounding: the column depends on those before it.
const DEPENDENT: f64 = 1e-13;

/// Where to go from here.
pub(super) enum Step {
    /// To the best point of the face.
    Solved(Vec<f64>),
    /// Down without end along a direction in which nothing bends: until a weight is zero.
    Endless(Vec<f64>),
}

/// The step of the weights of `face` (column numbers) that minimises the objective on it, from where `residual` and
/// the weights stand. The steps add up to zero.
pub(super) fn step(problem: &Problem, face: &[usize], weights: &[f64], residual: &[f64]) -> Step {
    let slopes: Vec<f64> = face
        .iter()
        .map(|index| problem.slope(*index, weight(weights, *index), residual))
        .collect();
    if problem.ridge > 0.0
        && face.len() > problem.rows()
        && let Some(steps) = across_rows(problem, face, &slopes)
    {
        return Step::Solved(steps);
    }
    along_columns(problem, face, &slopes)
}

fn weight(weights: &[f64], index: usize) -> f64 {
    weights.get(index).copied().unwrap_or(0.0)
}

/// Differences from the first column span the face; their normal equations are solved by a Cholesky factor.
fn along_columns(problem: &Problem, face: &[usize], slopes: &[f64]) -> Step {
    let Some((base, others)) = face.split_first() else {
        return Step::Solved(Vec::new());
    };
    let base_slope = slopes.first().copied().unwrap_or(0.0);
    let differences: Vec<Vec<f64>> = others.iter().map(|index| difference(problem, *index, *base)).collect();
    let size = differences.len();
    let mut factor = DMatrix::<f64>::zeros(size, size);
    for (row, left) in differences.iter().enumerate() {
        for (column, right) in differences.iter().enumerate().take(row + 1) {
            let shared = if row == column { 2.0 } else { 1.0 };
            let mut value = dot(left, right) + problem.ridge * shared;
            let whole = value;
            for before in 0..column {
                value -= factor[(row, before)] * factor[(column, before)];
            }
            if row != column {
                factor[(row, column)] = value / factor[(column, column)];
            } else if value <= DEPENDENT * whole {
                return null_direction(&factor, row, slopes, base_slope, size);
            } else {
                factor[(row, row)] = value.sqrt();
            }
        }
    }
    let right: Vec<f64> = slopes.iter().skip(1).map(|slope| base_slope - slope).collect();
    let moves = solved(&factor, &right);
    let mut steps = vec![-moves.iter().sum::<f64>()];
    steps.extend(moves);
    Step::Solved(steps)
}

fn difference(problem: &Problem, index: usize, base: usize) -> Vec<f64> {
    let pairs = problem.column(index).iter().zip(problem.column(base));
    pairs.map(|(own, other)| own - other).collect()
}

/// Solves L L′ x = b for the leading rows of L that `right` asks for.
fn solved(factor: &DMatrix<f64>, right: &[f64]) -> Vec<f64> {
    let size = right.len();
    let mut values = right.to_vec();
    for row in 0..size {
        let known: f64 = (0..row).map(|before| factor[(row, before)] * values[before]).sum();
        values[row] = (values[row] - known) / factor[(row, row)];
    }
    back_substituted(factor, values)
}

fn back_substituted(factor: &DMatrix<f64>, mut values: Vec<f64>) -> Vec<f64> {
    let size = values.len();
    for row in (0..size).rev() {
        let known: f64 = (row + 1..size).map(|after| factor[(after, row)] * values[after]).sum();
        values[row] = (values[row] - known) / factor[(row, row)];
    }
    values
}

/// Column `row` of the differences is a combination of those before: exchanging it for them changes no residual, so
/// only the linear term can tell which way is down.
fn null_direction(factor: &DMatrix<f64>, row: usize, slopes: &[f64], base_slope: f64, size: usize) -> Step {
    let known: Vec<f64> = (0..row).map(|before| factor[(row, before)]).collect();
    let mut moves: Vec<f64> = back_substituted(factor, known)
        .into_iter()
        .map(|value| -value)
        .collect();
    moves.push(1.0);
    moves.resize(size, 0.0);
    let rise: f64 = slopes
        .iter()
        .skip(1)
        .zip(&moves)
        .map(|(slope, step)| (slope - base_slope) * step)
        .sum();
    if rise > 0.0 {
        for step in &mut moves {
            *step = -*step;
        }
    }
    let mut steps = vec![-moves.iter().sum::<f64>()];
    steps.extend(moves);
    Step::Endless(steps)
}

/// The same step by a matrix of rows × rows: H⁻¹ = (I − A′(ρI + A A′)⁻¹A) / ρ (Woodbury).
fn across_rows(problem: &Problem, face: &[usize], slopes: &[f64]) -> Option<Vec<f64>> {
    let rows = problem.rows();
    let mut outer = DMatrix::<f64>::identity(rows, rows) * problem.ridge;
    for index in face {
        let column = problem.column(*index);
        for (value, mut target) in column.iter().zip(outer.column_iter_mut()) {
            add_scaled(target.as_mut_slice(), *value, column);
        }
    }
    let factor = outer.cholesky()?;
    let down: Vec<f64> = slopes.iter().map(|slope| -slope).collect();
    let steepest = inverse_times(problem, face, &factor, &down);
    let level = inverse_times(problem, face, &factor, &vec![1.0; face.len()]);
    let shift = steepest.iter().sum::<f64>() / level.iter().sum::<f64>();
    Some(
        steepest
            .iter()
            .zip(&level)
            .map(|(step, ones)| step - shift * ones)
            .collect(),
    )
}

fn inverse_times(problem: &Problem, face: &[usize], factor: &Cholesky<f64, Dyn>, right: &[f64]) -> Vec<f64> {
    let mut image = DVector::<f64>::zeros(problem.rows());
    for (index, value) in face.iter().zip(right) {
        add_scaled(image.as_mut_slice(), *value, problem.column(*index));
    }
    factor.solve_mut(&mut image);
    let part = |(index, value): (&usize, &f64)| (value - dot(problem.column(*index), image.as_slice())) / problem.ridge;
    face.iter().zip(right).map(part).collect()
}
