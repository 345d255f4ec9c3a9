//! Effects of rows and columns by least squares on the cells that are seen, exactly.

use crate::panel::Flaw;
use nalgebra::{Cholesky, DMatrix, DVector, Dyn};

/// The normal equations of row effects with column effects taken out, factored once per mask.
pub(super) struct Effects {
    factor: Cholesky<f64, Dyn>,
    seen: DMatrix<f64>,
    column_counts: DVector<f64>,
}

impl Effects {
    /// Fails where a column has no cell, or rows are not joined by columns.
    pub(super) fn new(seen: &DMatrix<f64>) -> Result<Self, Flaw> {
        let rows = seen.nrows();
        let column_counts = seen.row_sum().transpose();
        if column_counts.iter().any(|count| *count == 0.0) {
            return Err(Flaw::NoVariation);
        }
        let row_counts = seen.column_sum();
        let mut scaled = seen.clone();
        for (mut column, count) in scaled.column_iter_mut().zip(&column_counts) {
            column /= *count;
        }
        let mut system = DMatrix::from_diagonal(&row_counts) - &scaled * seen.transpose();
        // A constant can go to rows or to columns. This leaves it to columns, and changes no sum of the two.
        let level = row_counts.sum() / (rows * rows) as f64;
        system.add_scalar_mut(level);
        let factor = Cholesky::new(system.clone()).ok_or(Flaw::NoVariation)?;
        let lower = factor.l_dirty();
        let sound = |index: usize| lower[(index, index)] * lower[(index, index)] > 1e-12 * system[(index, index)];
        if !(0..rows).all(sound) {
            return Err(Flaw::NoVariation);
        }
        Ok(Self {
            factor,
            seen: seen.clone(),
            column_counts,
        })
    }

    /// The effects of rows and columns that fit `values` best; `values` is zero where nothing is seen.
    pub(super) fn of(&self, values: &DMatrix<f64>) -> (DVector<f64>, DVector<f64>) {
        let sums = values.row_sum().transpose();
        let means = sums.component_div(&self.column_counts);
        let row_effects = self.factor.solve(&(values.column_sum() - &self.seen * &means));
        let column_effects = (sums - self.seen.tr_mul(&row_effects)).component_div(&self.column_counts);
        (row_effects, column_effects)
    }

    /// Takes the effects out of `values`, on the cells that are seen.
    pub(super) fn taken_out(&self, values: &mut DMatrix<f64>) {
        let (rows, columns) = self.of(values);
        for ((mut own, seen), column) in values.column_iter_mut().zip(self.seen.column_iter()).zip(&columns) {
            for ((value, seen), row) in own.iter_mut().zip(&seen).zip(&rows) {
                *value -= seen * (row + column);
            }
        }
    }

    /// One where a cell is seen.
    pub(super) fn seen(&self) -> &DMatrix<f64> {
        &self.seen
    }
}
