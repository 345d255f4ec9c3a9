//! Covariates that say nothing of their own: each is a sum of multiples of others.

use super::{Covariate, Panel};
use nalgebra::DMatrix;

/// A covariate of which less than this share of its variation is its own is counted as repeated.
const OWN_SHARE: f64 = 1e-10;

/// The covariates, by their place, that the ones before them determine already, over the cells in which all are known.
///
/// One that never varies is among them: the level of every unit says the same. Pivot by pivot, in the order given
/// (Cholesky on the correlations), so that of two that repeat each other the first one stays.
pub fn collinear(panel: &Panel) -> Vec<usize> {
    let many = panel.covariates.len();
    let Some((moments, rows)) = moments(panel) else {
        return Vec::new();
    };
    if rows < 2 {
        return Vec::new();
    }
    let mut rest = moments.clone();
    let mut repeated = Vec::new();
    for pivot in 0..many {
        let (own, all) = (rest[(pivot, pivot)], moments[(pivot, pivot)]);
        if own.is_nan() || own <= all * OWN_SHARE {
            repeated.push(pivot);
            continue;
        }
        let column: Vec<f64> = (0..many).map(|row| rest[(row, pivot)]).collect();
        for (row, left) in column.iter().enumerate() {
            for (other, right) in column.iter().enumerate() {
                rest[(row, other)] -= left * right / own;
            }
        }
    }
    repeated
}

/// Sums of products of deviations from the mean, and over how many cells.
fn moments(panel: &Panel) -> Option<(DMatrix<f64>, usize)> {
    let first = panel.covariates.first()?;
    let known = |place: usize| -> Option<Vec<f64>> {
        let at = |covariate: &Covariate| covariate.values.get(place).copied().flatten();
        panel.covariates.iter().map(at).collect()
    };
    let rows = || (0..first.values.len()).filter_map(known);
    let (mut total, mut count) = (vec![0.0; panel.covariates.len()], 0_usize);
    for row in rows() {
        total.iter_mut().zip(&row).for_each(|(sum, value)| *sum += value);
        count += 1;
    }
    let mean: Vec<f64> = total.iter().map(|sum| sum / count as f64).collect();
    let mut moments = DMatrix::zeros(mean.len(), mean.len());
    for row in rows() {
        let apart: Vec<f64> = row.iter().zip(&mean).map(|(value, mean)| value - mean).collect();
        for (left, first) in apart.iter().enumerate() {
            for (right, second) in apart.iter().enumerate() {
                moments[(left, right)] += first * second;
            }
        }
    }
    Some((moments, count))
}

#[cfg(test)]
mod tests {
    use super::collinear;
    use crate::panel::{Covariate, Panel};

    fn found(columns: &[&[f64]]) -> Vec<usize> {
        let covariate = |values: &&[f64]| Covariate {
            name: String::new(),
            values: values.iter().copied().map(Some).collect(),
        };
        collinear(&Panel {
            covariates: columns.iter().map(covariate).collect(),
            ..Panel::default()
        })
    }

    #[test]
    fn a_multiple_a_sum_and_a_constant_are_found_and_the_first_stays() {
        let (one, two) = ([1.0, 4.0, 2.0, 8.0], [3.0, 1.0, 1.0, 5.0]);
        let twice = one.map(|value| 2.0 * value - 7.0);
        let both: Vec<f64> = one.iter().zip(&two).map(|(left, right)| left + right).collect();
        assert_eq!(found(&[&one, &two]), Vec::<usize>::new());
        assert_eq!(found(&[&one, &twice, &two, &both, &[5.0; 4]]), [1, 3, 4]);
    }

    #[test]
    fn nothing_and_one_cell_say_nothing() {
        assert_eq!(found(&[]), Vec::<usize>::new());
        assert_eq!(found(&[&[1.0], &[1.0]]), Vec::<usize>::new());
    }
}
