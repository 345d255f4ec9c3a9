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
pub(super) fn step(problem: &Problem, face: &[usize], factor: &mut Factor, weights: &[f64], residual: &[f64]) -> Step {
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
    along_columns(problem, face, factor, &slopes)
}

fn weight(weights: &[f64], index: usize) -> f64 {
    weights.get(index).copied().unwrap_or(0.0)
}

/// The Cholesky factor of a face, kept from one step to the next: a row depends on the columns up to its own alone, so that
/// a column that comes adds a row, and one that goes costs only those after it.
#[derive(Default)]
pub(super) struct Factor {
    /// The columns of the rows below, the base first.
    columns: Vec<usize>,
    differences: Vec<Vec<f64>>,
    rows: Vec<Vec<f64>>,
}

impl Factor {
    /// Brings the rows in line with a face. The number of a row that depends on those before it is told; it is the last
    /// one then, and has no pivot.
    fn follow(&mut self, problem: &Problem, face: &[usize]) -> Option<usize> {
        let shared = self
            .columns
            .iter()
            .zip(face)
            .take_while(|(own, other)| own == other)
            .count();
        self.columns.truncate(shared);
        self.differences.truncate(shared.saturating_sub(1));
        self.rows.truncate(shared.saturating_sub(1));
        for index in face.iter().skip(shared) {
            let Some(base) = self.columns.first() else {
                self.columns.push(*index);
                continue;
            };
            self.differences.push(difference(problem, *index, *base));
            let row = self.next_row(problem.ridge);
            // A row without a pivot is not kept as one that others can build on.
            let is_dependent = row.len() < self.differences.len();
            self.rows.push(row);
            if is_dependent {
                return Some(self.rows.len() - 1);
            }
            self.columns.push(*index);
        }
        None
    }

    fn next_row(&self, ridge: f64) -> Vec<f64> {
        let Some((own, others)) = self.differences.split_last() else {
            return Vec::new();
        };
        let mut row: Vec<f64> = Vec::with_capacity(self.differences.len());
        for (other, before) in others.iter().zip(&self.rows) {
            let mut value = dot(own, other) + ridge;
            for (left, right) in row.iter().zip(before) {
                value -= left * right;
            }
            row.push(value / before.last().copied().unwrap_or(1.0));
        }
        let whole = dot(own, own) + 2.0 * ridge;
        let mut value = whole;
        for left in &row {
            value -= left * left;
        }
        if value > DEPENDENT * whole {
            row.push(value.sqrt());
        }
        row
    }
}

/// Differences from the first column span the face; their normal equations are solved by a Cholesky factor.
fn along_columns(problem: &Problem, face: &[usize], factor: &mut Factor, slopes: &[f64]) -> Step {
    let Some(size) = face.len().checked_sub(1) else {
        return Step::Solved(Vec::new());
    };
    let base_slope = slopes.first().copied().unwrap_or(0.0);
    if let Some(row) = factor.follow(problem, face) {
        return null_direction(&factor.rows, row, slopes, base_slope, size);
    }
    let right: Vec<f64> = slopes.iter().skip(1).map(|slope| base_slope - slope).collect();
    let moves = solved(&factor.rows, right);
    let mut steps = vec![-moves.iter().sum::<f64>()];
    steps.extend(moves);
    Step::Solved(steps)
}

fn difference(problem: &Problem, index: usize, base: usize) -> Vec<f64> {
    let pairs = problem.column(index).iter().zip(problem.column(base));
    pairs.map(|(own, other)| own - other).collect()
}

/// Solves L L′ x = b.
fn solved(factor: &[Vec<f64>], mut values: Vec<f64>) -> Vec<f64> {
    for (row, own) in factor.iter().enumerate().take(values.len()) {
        let known: f64 = own
            .iter()
            .zip(&values)
            .take(row)
            .map(|(left, value)| left * value)
            .sum();
        values[row] = (values[row] - known) / own[row];
    }
    back_substituted(factor, values)
}

fn back_substituted(factor: &[Vec<f64>], mut values: Vec<f64>) -> Vec<f64> {
    let size = values.len();
    for row in (0..size).rev() {
        let known: f64 = (row + 1..size).map(|after| factor[after][row] * values[after]).sum();
        values[row] = (values[row] - known) / factor[row][row];
    }
    values
}

/// Column `row` of the differences is a combination of those before: exchanging it for them changes no residual, so
/// only the linear term can tell which way is down.
fn null_direction(factor: &[Vec<f64>], row: usize, slopes: &[f64], base_slope: f64, size: usize) -> Step {
    let known = factor.get(row).cloned().unwrap_or_default();
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
