//! Symmetric matrices whose entries lie near the diagonal, and their Cholesky factor in time proportional to their length.

/// The lower half of a symmetric banded matrix, or its Cholesky factor: row `t` holds columns `t`, `t − 1`, … `t − reach`.
#[derive(Debug, Clone, Default)]
pub(crate) struct Band {
    size: usize,
    reach: usize,
    entries: Vec<f64>,
}

impl Band {
    /// Zeros.
    pub(crate) fn zeros(size: usize, reach: usize) -> Self {
        Self {
            size,
            reach,
            entries: vec![0.0; size * (reach + 1)],
        }
    }

    /// Makes every entry zero.
    pub(crate) fn clear(&mut self) {
        self.entries.fill(0.0);
    }

    /// Adds to the entry in `row` and `column`, which lies at or left of the diagonal and within reach.
    pub(crate) fn add(&mut self, row: usize, column: usize, value: f64) {
        let width = self.reach + 1;
        self.entries[row * width + (row - column)] += value;
    }

    /// Puts the Cholesky factor in the place of the matrix; false when it is not positive definite.
    pub(crate) fn factorise(&mut self) -> bool {
        let (reach, width) = (self.reach, self.reach + 1);
        for row in 0..self.size {
            let (above, own) = self.entries.split_at_mut(row * width);
            for back in (0..=reach.min(row)).rev() {
                let column = row - back;
                let shared = (reach - back).min(column);
                let mut sum = own[back];
                if back == 0 {
                    sum -= own[1..=shared].iter().map(|value| value * value).sum::<f64>();
                    if sum <= 0.0 || !sum.is_finite() {
                        return false;
                    }
                    own[0] = sum.sqrt();
                } else {
                    let other = &above[column * width..(column + 1) * width];
                    for step in 1..=shared {
                        sum -= own[back + step] * other[step];
                    }
                    own[back] = sum / other[0];
                }
            }
        }
        true
    }

    /// Solves with the factor: `values` holds the right side before and the solution after.
    pub(crate) fn solve(&self, values: &mut [f64]) {
        let width = self.reach + 1;
        for row in 0..self.size {
            let own = &self.entries[row * width..(row + 1) * width];
            let mut sum = values[row];
            for back in 1..=self.reach.min(row) {
                sum -= own[back] * values[row - back];
            }
            values[row] = sum / own[0];
        }
        self.solve_transposed(values);
    }

    /// Solves with the transposed factor alone: independent unit normals become a draw of which the matrix is the precision.
    pub(crate) fn solve_transposed(&self, values: &mut [f64]) {
        let width = self.reach + 1;
        for row in (0..self.size).rev() {
            let own = &self.entries[row * width..(row + 1) * width];
            let value = values[row] / own[0];
            values[row] = value;
            for back in 1..=self.reach.min(row) {
                values[row - back] -= own[back] * value;
            }
        }
    }

    /// The logarithm of the determinant, from the factor.
    pub(crate) fn ln_determinant(&self) -> f64 {
        let diagonal = self.entries.chunks_exact(self.reach + 1);
        2.0 * diagonal.map(|row| libm::log(row[0])).sum::<f64>()
    }
}

#[cfg(test)]
mod tests {
    use super::Band;
    use nalgebra::{DMatrix, DVector};

    #[test]
    fn factor_solution_and_determinant_equal_those_of_the_dense_matrix() {
        for reach in [0, 1, 3] {
            let size = 7;
            let mut band = Band::zeros(size, reach);
            let mut dense = DMatrix::zeros(size, size);
            for row in 0..size {
                for column in row.saturating_sub(reach)..=row {
                    let value = if row == column {
                        9.0 + row as f64
                    } else {
                        1.0 / (row + column) as f64 - 0.7
                    };
                    band.add(row, column, value);
                    dense[(row, column)] = value;
                    dense[(column, row)] = value;
                }
            }
            let right = DVector::from_fn(size, |row, _| (row as f64) - 2.5);
            let mut solution: Vec<f64> = right.iter().copied().collect();
            assert!(band.factorise());
            band.solve(&mut solution);
            let factor = dense.clone().cholesky().expect("positive");
            let expected = factor.solve(&right);
            for (one, other) in solution.iter().zip(expected.iter()) {
                assert!((one - other).abs() < 1e-13, "{one} {other}");
            }
            assert!((band.ln_determinant() - libm::log(dense.determinant())).abs() < 1e-12);
            let mut unit = vec![0.0; size];
            unit[size - 1] = 1.0;
            band.solve_transposed(&mut unit);
            let last = factor.inverse()[(size - 1, size - 1)];
            assert!((libm::pow(unit[size - 1], 2.0) - last).abs() < 1e-13);
        }
    }

    #[test]
    fn what_is_not_positive_has_no_factor() {
        let mut band = Band::zeros(2, 1);
        for (row, column, value) in [(0, 0, 1.0), (1, 0, 2.0), (1, 1, 1.0)] {
            band.add(row, column, value);
        }
        assert!(!band.factorise());
    }
}
