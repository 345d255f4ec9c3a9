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
    fn move_to(&mut self, beta: &DVector<f64>) {
        self.design
            .evaluate(beta.as_slice(), &mut self.means, &mut self.gradients);
    }

    /// Σ y ln μ − μ, the Poisson log-likelihood without its constant.
    fn likelihood(&self) -> f64 {
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

/// A step of less than a tenth of a standard error lies where Newton's method needs no guard, so the likelihood, a
/// logarithm for each observation, is not asked.
const NEAR: f64 = 0.1;

/// The optimum with the covariance of a dispersion of 1; φ is Pearson's.
pub(super) fn fit(design: &Design, counts: &[f64], start: DVector<f64>) -> Result<Optimum, Unsettled> {
    let mut point = Point {
        design,
        counts,
        means: Vec::new(),
        gradients: Vec::new(),
    };
    let mut beta = start;
    point.move_to(&beta);
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
        let next = if gradient < NEAR {
            let next = &beta + step;
            point.move_to(&next);
            Some(next)
        } else {
            uphill(&mut point, &beta, &step)
        };
        let Some(next) = next else {
            return Err(Unsettled { iterations, gradient });
        };
        beta = next;
    }
    Err(Unsettled {
        iterations: ITERATIONS_MAX,
        gradient,
    })
}

/// The first of step, half the step, and so on, that does not lose likelihood beyond rounding.
fn uphill(point: &mut Point, beta: &DVector<f64>, step: &DVector<f64>) -> Option<DVector<f64>> {
    let from = point.likelihood();
    let mut length = 1.0;
    for _ in 0..40 {
        let next = beta + step * length;
        point.move_to(&next);
        if point.likelihood() >= from - 1e-12 * from.abs().max(1.0) {
            return Some(next);
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
