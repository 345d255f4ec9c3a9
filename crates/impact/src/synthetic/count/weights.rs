//! The weights of a pull, exactly, by the dual problem: one number per period, whatever the number of donors.
//!
//! ```text
//! θ_t = 1 − y_t/μ_t     w = max(0, w₀ − A′θ/λ)
//! maximise  Σ_t y_t ln(1 − θ_t) + θ′A w(θ) + λ/2 ‖w(θ) − w₀‖²   over θ_t < 1,   θ_t = 1 where nobody died
//! ```
//!
//! The dual is concave and once differentiable. Newton's method on it (semismooth: the second derivative jumps where a weight
//! leaves zero) with a line search ends in a few steps, and the objective less the dual is a bound of what is left to gain.

use crate::panel::Flaw;
use crate::simplex::Certificate;
use crate::simplex::dot;
use nalgebra::{Cholesky, DMatrix, DVector};

const STEPS: usize = 500;
const HALVINGS: usize = 60;
/// The gap to reach, as a share of the deaths counted.
const EXACT: f64 = 1e-11;

/// A and y: deaths expected per weight (periods × donors) and deaths counted.
pub(super) struct Problem {
    columns: DMatrix<f64>,
    deaths: Vec<f64>,
}

/// The best weights.
pub(super) struct Weighted {
    pub(super) weights: Vec<f64>,
    pub(super) certificate: Certificate,
    /// Where the dual ended.
    theta: DVector<f64>,
}

/// One point of the dual.
struct Point {
    theta: DVector<f64>,
    weights: Vec<f64>,
    expected: DVector<f64>,
    value: f64,
}

impl Problem {
    pub(super) fn new(columns: DMatrix<f64>, deaths: Vec<f64>) -> Self {
        Self { columns, deaths }
    }

    /// The weights for λ = `pull` times the mean curvature of the likelihood in a weight: the sum of squares of a column over
    /// the mean of deaths, in the mean over donors.
    pub(super) fn solve(&self, anchor: &[f64], pull: f64) -> Result<Weighted, Flaw> {
        self.solve_from(anchor, pull, None, EXACT)
    }

    /// The same from where another pull ended, up to a gap of `exact` as a share of the deaths counted.
    pub(super) fn solve_from(
        &self,
        anchor: &[f64],
        pull: f64,
        from: Option<&Weighted>,
        exact: f64,
    ) -> Result<Weighted, Flaw> {
        let mean = self.deaths.iter().sum::<f64>() / self.deaths.len() as f64;
        let curvature = self.columns.norm_squared() / (self.columns.ncols() as f64 * mean);
        let penalty = pull * curvature;
        if !(penalty.is_finite() && penalty > 0.0) {
            return Err(Flaw::NoVariation);
        }
        let mut point = match from {
            Some(from) => self.point(from.theta.clone(), anchor, penalty),
            None => self.start(anchor, penalty),
        };
        for steps in 1..=STEPS {
            let certificate = self.certificate(&point, anchor, penalty, steps);
            if certificate.gap <= exact * self.deaths.iter().sum::<f64>() {
                return Ok(Weighted {
                    weights: point.weights,
                    certificate,
                    theta: point.theta,
                });
            }
            point = self.better(&point, anchor, penalty)?;
        }
        Err(Flaw::Unsettled)
    }

    /// θ from the deaths that the anchor expects; where it expects none, as if it expected half of what was counted.
    fn start(&self, anchor: &[f64], penalty: f64) -> Point {
        let theta = DVector::from_iterator(
            self.deaths.len(),
            self.deaths.iter().enumerate().map(|(row, deaths)| {
                let expected: f64 = self.columns.row(row).iter().zip(anchor).map(|(a, w)| a * w).sum();
                if *deaths > 0.0 {
                    1.0 - deaths / expected.max(0.5 * deaths)
                } else {
                    1.0
                }
            }),
        );
        self.point(theta, anchor, penalty)
    }

    fn point(&self, theta: DVector<f64>, anchor: &[f64], penalty: f64) -> Point {
        let pulled = self.columns.tr_mul(&theta);
        let weights: Vec<f64> = anchor
            .iter()
            .zip(&pulled)
            .map(|(anchor, slope)| (anchor - slope / penalty).max(0.0))
            .collect();
        let expected = &self.columns * DVector::from_column_slice(&weights);
        let logs = self.deaths.iter().zip(&theta).filter(|(deaths, _)| **deaths > 0.0);
        let value = logs.map(|(deaths, theta)| deaths * libm::log(1.0 - theta)).sum::<f64>()
            + dot(theta.as_slice(), expected.as_slice())
            + 0.5 * penalty * distance(&weights, anchor);
        Point {
            theta,
            weights,
            expected,
            value,
        }
    }

    /// A step of Newton's method, halved until the dual rises enough.
    fn better(&self, point: &Point, anchor: &[f64], penalty: f64) -> Result<Point, Flaw> {
        let free: Vec<usize> = (0..self.deaths.len()).filter(|row| self.deaths[*row] > 0.0).collect();
        let kept: Vec<usize> = (0..anchor.len()).filter(|donor| point.weights[*donor] > 0.0).collect();
        let active = DMatrix::from_fn(free.len(), kept.len(), |row, place| {
            self.columns[(free[row], kept[place])]
        });
        let mut own = DVector::zeros(free.len());
        let mut slope = DVector::zeros(free.len());
        for (place, row) in free.iter().enumerate() {
            let room = 1.0 - point.theta[*row];
            own[place] = self.deaths[*row] / (room * room);
            slope[place] = point.expected[*row] - self.deaths[*row] / room;
        }
        let step = newton(&active, &own, &slope, penalty)?;
        let rise = step.dot(&slope);
        let mut length = 1.0;
        for _ in 0..HALVINGS {
            let mut theta = point.theta.clone();
            for (place, row) in free.iter().enumerate() {
                theta[*row] += length * step[place];
            }
            if free.iter().all(|row| theta[*row] < 1.0) {
                let next = self.point(theta, anchor, penalty);
                let rounding = 1e-14 * (point.value.abs() + self.deaths.iter().sum::<f64>());
                if next.value >= point.value + 1e-4 * length * rise - rounding {
                    return Ok(next);
                }
            }
            length /= 2.0;
        }
        Err(Flaw::Unsettled)
    }

    /// Objective and dual, both less what a perfect fit has: Σ (y − y ln y).
    fn certificate(&self, point: &Point, anchor: &[f64], penalty: f64, steps: usize) -> Certificate {
        let pairs = self.deaths.iter().zip(&point.expected);
        let misfit: f64 = pairs
            .map(|(deaths, expected)| match (*deaths > 0.0, *expected > 0.0) {
                (true, true) => expected - deaths + deaths * libm::log(deaths / expected),
                (true, false) => f64::INFINITY,
                (false, _) => *expected,
            })
            .sum();
        let objective = misfit + 0.5 * penalty * distance(&point.weights, anchor);
        Certificate {
            objective,
            gap: (objective - point.value).max(0.0),
            least_weight: point.weights.iter().copied().fold(f64::INFINITY, f64::min),
            excess: point.weights.iter().sum::<f64>() - 1.0,
            steps,
            positive: point.weights.iter().filter(|weight| **weight > 0.0).count(),
        }
    }
}

/// (D + AA′/λ)⁻¹ s with D diagonal. With fewer weights than periods in the smaller dimension (Woodbury):
/// D⁻¹s − D⁻¹A (λ + A′D⁻¹A)⁻¹ A′D⁻¹s.
fn newton(active: &DMatrix<f64>, own: &DVector<f64>, slope: &DVector<f64>, penalty: f64) -> Result<DVector<f64>, Flaw> {
    if active.ncols() >= active.nrows() {
        let mut curvature = active * active.transpose() / penalty;
        for (place, own) in own.iter().enumerate() {
            curvature[(place, place)] += own;
        }
        return Ok(Cholesky::new(curvature).ok_or(Flaw::Unsettled)?.solve(slope));
    }
    let mut scaled = active.clone();
    for (mut row, own) in scaled.row_iter_mut().zip(own) {
        row /= *own;
    }
    let alone = slope.component_div(own);
    let mut inner = active.tr_mul(&scaled);
    for place in 0..inner.nrows() {
        inner[(place, place)] += penalty;
    }
    let together = Cholesky::new(inner)
        .ok_or(Flaw::Unsettled)?
        .solve(&scaled.tr_mul(slope));
    Ok(alone - scaled * together)
}

fn distance(weights: &[f64], anchor: &[f64]) -> f64 {
    let pairs = weights.iter().zip(anchor);
    pairs
        .map(|(weight, anchor)| (weight - anchor) * (weight - anchor))
        .sum()
}

#[cfg(test)]
mod step {
    use super::newton;
    use nalgebra::{DMatrix, DVector};

    /// The step in the smaller dimension solves the equations of the larger one.
    #[test]
    fn a_step_in_the_smaller_dimension_is_the_same_step() {
        for donors in [1, 3, 7, 12] {
            let active = DMatrix::from_fn(7, donors, |row, donor| ((3 * row + 5 * donor) % 11) as f64 + 0.5);
            let own = DVector::from_fn(7, |row, _| 1.0 + row as f64);
            let slope = DVector::from_fn(7, |row, _| 3.0 - row as f64);
            let step = newton(&active, &own, &slope, 0.7).expect("positive definite");
            let back = own.component_mul(&step) + &active * active.tr_mul(&step) / 0.7;
            assert!((back - slope).norm() < 1e-9, "{donors}");
        }
    }
}
