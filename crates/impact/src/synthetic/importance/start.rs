//! Where the search for V begins: all alike, each predictor by itself, and what a regression makes of them.

use super::candidate::LEAST;
use super::design::Stage;
use nalgebra::DMatrix;

/// What the others count beside a predictor that is tried by itself, in powers of ten.
const BESIDE: [f64; 2] = [-6.0, -2.0];

/// The ridge of the regression, as a share of the mean square of the predictors: it only makes it solvable.
const RIDGE: f64 = 1e-8;

/// The starts in powers of ten, in a fixed order.
pub(super) fn all(stage: &Stage) -> Vec<Vec<f64>> {
    let count = stage.predictors();
    let mut starts = vec![vec![0.0; count]];
    starts.extend(regression(stage));
    for others in BESIDE {
        for alone in 0..count {
            starts.push(
                (0..count)
                    .map(|index| if index == alone { 0.0 } else { others })
                    .collect(),
            );
        }
    }
    starts
}

/// `v_k = Σ_t β_kt²`, β of the outcomes of the window on the predictors over all units: the start of R's `Synth`.
/// Outcomes and predictors are taken apart from the treated, which takes the place of the constant.
fn regression(stage: &Stage) -> Option<Vec<f64>> {
    let (outcomes, predictors) = stage.distances();
    let mut gram = predictors * predictors.transpose();
    let mean = gram.trace() / gram.nrows() as f64;
    gram += DMatrix::identity(gram.nrows(), gram.nrows()) * (RIDGE * mean);
    let slopes = gram.cholesky()?.solve(&(predictors * outcomes.transpose()));
    let squares: Vec<f64> = slopes.row_iter().map(|row| row.norm_squared()).collect();
    let largest = squares.iter().copied().fold(0.0, f64::max);
    let power = |square: &f64| libm::log10(square / largest).max(LEAST);
    (largest > 0.0 && largest.is_finite()).then(|| squares.iter().map(power).collect())
}
