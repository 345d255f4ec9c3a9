//! Coefficients by the Poisson score, by Newton's method on Fisher's information, and Pearson's dispersion.

use super::design::{Design, add_outer};
use super::fit::{ITERATIONS_MAX, Optimum, SETTLED, Unsettled, solve};
use nalgebra::{DMatrix, DVector};

/// Means and gradients at a β, kept so that a search allocates once.
struct Point<'a> {
    design: &'a Design,
    counts: &'a [f64],
    means: Vec<f64>,
    gradients: Vec<f64>,
}

impl Point<'_> {
    /// Moves to β and returns Σ y ln μ − μ, the Poisson log-likelihood without its constant.
    fn move_to(&mut self, beta: &DVector<f64>) -> f64 {
        self.design
            .evaluate(beta.as_slice(), &mut self.means, &mut self.gradients);
        let part = |(y, mu): (&f64, &f64)| if *y > 0.0 { y * libm::log(*mu) - mu } else { -mu };
        self.counts.iter().zip(&self.means).map(part).sum()
    }

    /// Score Σ (y/μ − 1) ∂μ and information Σ ∂μ ∂μ′/μ.
    fn score(&self) -> (DVector<f64>, DMatrix<f64>) {
        let columns = self.design.columns;
        let mut score = DVector::zeros(columns);
        let mut information = DMatrix::zeros(columns, columns);
        let rows = self.gradients.chunks_exact(columns.max(1));
        for ((y, mu), gradient) in self.counts.iter().zip(&self.means).zip(rows) {
            add_outer(&mut information, gradient, 1.0 / mu);
            let pull = (y - mu) / mu;
            for (slot, g) in score.iter_mut().zip(gradient) {
                *slot += pull * g;
            }
        }
        (score, information)
    }
}

/// The optimum with the covariance of a dispersion of 1; φ is Pearson's.
pub(super) fn fit(design: &Design, counts: &[f64], start: DVector<f64>) -> Result<Optimum, Unsettled> {
    let mut point = Point {
        design,
        counts,
        means: Vec::new(),
        gradients: Vec::new(),
    };
    let mut beta = start;
    let mut likelihood = point.move_to(&beta);
    let mut gradient = f64::MAX;
    for iterations in 1..=ITERATIONS_MAX {
        let (score, information) = point.score();
        let Some((step, covariance)) = solve(&information, &score) else {
            return Err(Unsettled { iterations, gradient });
        };
        gradient = libm::sqrt(score.dot(&step).max(0.0));
        if gradient <= SETTLED {
            let dispersion = pearson(counts, &point.means) / (counts.len() - design.columns).max(1) as f64;
            return Ok(Optimum {
                beta,
                covariance,
                dispersion,
                means: point.means,
                iterations,
                gradient,
                log_likelihood: None,
            });
        }
        let Some((next, value)) = uphill(&mut point, &beta, &step, likelihood) else {
            return Err(Unsettled { iterations, gradient });
        };
        (beta, likelihood) = (next, value);
    }
    Err(Unsettled {
        iterations: ITERATIONS_MAX,
        gradient,
    })
}

/// The first of step, half the step, and so on, that does not lose likelihood beyond rounding.
fn uphill(point: &mut Point, beta: &DVector<f64>, step: &DVector<f64>, from: f64) -> Option<(DVector<f64>, f64)> {
    let mut length = 1.0;
    for _ in 0..40 {
        let next = beta + step * length;
        let value = point.move_to(&next);
        if value >= from - 1e-12 * from.abs().max(1.0) {
            return Some((next, value));
        }
        length *= 0.5;
    }
    None
}

/// Pearson's χ²: Σ (y − μ)²/μ.
pub(super) fn pearson(counts: &[f64], means: &[f64]) -> f64 {
    let part = |(y, mu): (&f64, &f64)| (y - mu) * (y - mu) / mu;
    counts.iter().zip(means).map(part).sum()
}
