//! Coefficients and dispersion of the NB1 law by maximum likelihood, by a damped Newton method.
//!
//! With a = φ − 1, r = μ/a and D = ψ(r+y) − ψ(r) − ln φ the derivatives of one log-probability are ∂l/∂μ = D/a and
//! ∂l/∂φ = −(r/a) D − r/φ + y/(aφ). The search runs in (β, η) with η = ln a, so that φ stays above 1.

use super::design::{Design, add_outer};
use super::fit::{ITERATIONS_MAX, Optimum, SETTLED, Unsettled, solve};
use crate::law::{digamma_excess, nb1_ln_pmf, trigamma_rise};
use nalgebra::{DMatrix, DVector};

/// Excess of φ over 1 at which the search gives up on overdispersion and the Poisson optimum is returned.
const LEAST_EXCESS: f64 = 1e-4;

/// First and second derivatives of one log-probability in (μ, η).
struct Slopes {
    mean: f64,
    excess: f64,
    mean_mean: f64,
    mean_excess: f64,
    excess_excess: f64,
}

fn slopes(y: f64, mu: f64, a: f64) -> Slopes {
    let (phi, r) = (1.0 + a, mu / a);
    // D, with the logarithms combined so that a small excess loses no digits.
    let d = libm::log1p(a * (y - mu) / (mu * phi)) + digamma_excess(r, y);
    let curve = trigamma_rise(r, y);
    let by_phi = -(r / a) * d - r / phi + y / (a * phi);
    let by_phi_twice = 2.0 * r * d / (a * a) + r * r * curve / (a * a) + 2.0 * r / (a * phi) + r / (phi * phi)
        - y * (1.0 / (a * a * phi) + 1.0 / (a * phi * phi));
    let crossed = -(curve * r / a + 1.0 / phi) / a - d / (a * a);
    Slopes {
        mean: d / a,
        excess: a * by_phi,
        mean_mean: curve / (a * a),
        mean_excess: a * crossed,
        excess_excess: a * a * by_phi_twice + a * by_phi,
    }
}

/// The search at one point: means, gradients and log-likelihood at (β, η).
struct Point<'a> {
    design: &'a Design,
    counts: &'a [f64],
    place: DVector<f64>,
    means: Vec<f64>,
    gradients: Vec<f64>,
    likelihood: f64,
}

impl<'a> Point<'a> {
    fn at(design: &'a Design, counts: &'a [f64], place: DVector<f64>) -> Self {
        let (mut means, mut gradients) = (Vec::new(), Vec::new());
        design.evaluate(place.rows(0, design.columns).as_slice(), &mut means, &mut gradients);
        let phi = 1.0 + libm::exp(place[design.columns]);
        let likelihood = log_likelihood(counts, &means, phi);
        Self {
            design,
            counts,
            place,
            means,
            gradients,
            likelihood,
        }
    }

    fn excess(&self) -> f64 {
        libm::exp(self.place[self.design.columns])
    }

    /// Score and negative Hessian in (β, η).
    fn score(&self) -> (DVector<f64>, DMatrix<f64>) {
        let p = self.design.columns;
        let mut score = DVector::zeros(p + 1);
        let mut information = DMatrix::zeros(p + 1, p + 1);
        let mut weights = Vec::with_capacity(self.means.len());
        let rows = self.gradients.chunks_exact(p.max(1));
        for ((y, mu), gradient) in self.counts.iter().zip(&self.means).zip(rows) {
            let slopes = slopes(*y, *mu, self.excess());
            weights.push(-slopes.mean);
            score[p] += slopes.excess;
            information[(p, p)] -= slopes.excess_excess;
            add_outer(&mut information, gradient, -slopes.mean_mean);
            for (i, g) in gradient.iter().enumerate() {
                score[i] += slopes.mean * g;
                information[(i, p)] -= slopes.mean_excess * g;
                information[(p, i)] -= slopes.mean_excess * g;
            }
        }
        let beta = self.place.rows(0, p);
        self.design.add_curvature(beta.as_slice(), &weights, &mut information);
        (score, information)
    }
}

fn log_likelihood(counts: &[f64], means: &[f64], phi: f64) -> f64 {
    let pairs = counts.iter().zip(means);
    pairs.map(|(y, mu)| nb1_ln_pmf(whole(*y), *mu, phi)).sum()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the number was a count before it became a real"
)]
fn whole(count: f64) -> u64 {
    count as u64
}

/// The NB1 optimum, from the Poisson one; the Poisson one itself where the data show no overdispersion.
pub(super) fn fit(design: &Design, counts: &[f64], quasi: Optimum) -> Result<Optimum, Unsettled> {
    let p = design.columns;
    let start = (quasi.dispersion - 1.0).max(0.05);
    let place = quasi.beta.clone().insert_row(p, libm::log(start));
    let mut point = Point::at(design, counts, place);
    let (mut damping, mut gradient) = (1e-3, f64::MAX);
    for iterations in 1..=ITERATIONS_MAX {
        if point.excess() < LEAST_EXCESS {
            let likelihood = log_likelihood(counts, &quasi.means, 1.0);
            return Ok(Optimum {
                dispersion: 1.0,
                log_likelihood: Some(likelihood),
                ..quasi
            });
        }
        let (score, information) = point.score();
        if let Some((step, inverse)) = solve(&information, &score) {
            gradient = libm::sqrt(score.dot(&step).max(0.0));
            if gradient <= SETTLED {
                return Ok(optimum(point, &inverse, iterations, gradient));
            }
        }
        let Some((next, eased)) = climb(&point, &score, &information, damping) else {
            return Err(Unsettled { iterations, gradient });
        };
        (point, damping) = (next, eased);
    }
    Err(Unsettled {
        iterations: ITERATIONS_MAX,
        gradient,
    })
}

/// A step of Levenberg and Marquardt that does not lose likelihood beyond rounding, and the damping for the next.
fn climb<'a>(
    point: &Point<'a>,
    score: &DVector<f64>,
    information: &DMatrix<f64>,
    damping: f64,
) -> Option<(Point<'a>, f64)> {
    let mut damping = if information.clone().cholesky().is_some() {
        0.0
    } else {
        damping
    };
    for _ in 0..40 {
        let mut damped = information.clone();
        for i in 0..damped.nrows() {
            damped[(i, i)] += damping * (damped[(i, i)].abs() + 1e-12);
        }
        if let Some((step, _)) = solve(&damped, score) {
            let longest = step.amax();
            let shorter = if longest > 2.0 { step * (2.0 / longest) } else { step };
            let next = Point::at(point.design, point.counts, &point.place + shorter);
            if next.likelihood >= point.likelihood - 1e-12 * point.likelihood.abs().max(1.0) {
                return Some((next, (damping / 10.0).max(1e-3)));
            }
        }
        damping = (damping * 10.0).max(1e-3);
    }
    None
}

fn optimum(point: Point, inverse: &DMatrix<f64>, iterations: usize, gradient: f64) -> Optimum {
    let (n, p) = (point.counts.len(), point.design.columns);
    let correction = n as f64 / n.saturating_sub(p).max(1) as f64;
    Optimum {
        beta: point.place.rows(0, p).into_owned(),
        covariance: inverse.view((0, 0), (p, p)) * correction,
        dispersion: (1.0 + point.excess()) * correction,
        log_likelihood: Some(point.likelihood),
        means: point.means,
        iterations,
        gradient,
    }
}
