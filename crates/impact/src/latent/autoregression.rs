//! The prior of the latent path: a stationary first-order autoregression, whose precision is tridiagonal.

use super::band::Band;
use super::point::Point;

/// The law of a stationary first-order autoregression.
pub(crate) struct Autoregression {
    correlation: f64,
    precision: f64,
}

impl Autoregression {
    pub(crate) fn new(point: Point) -> Self {
        let innovation = point.innovation();
        Self {
            correlation: point.correlation(),
            precision: 1.0 / (innovation * innovation),
        }
    }

    /// ½ ln|Q|; the determinant of Q is (1 − ρ²)/σ²ⁿ.
    pub(crate) fn half_ln_determinant(&self, periods: usize) -> f64 {
        let square = self.correlation * self.correlation;
        0.5 * (periods as f64 * libm::log(self.precision) + libm::log1p(-square))
    }

    /// ½ u′Qu.
    pub(crate) fn energy(&self, latent: &[f64]) -> f64 {
        let first = latent
            .first()
            .map_or(0.0, |u| u * u * (1.0 - self.correlation * self.correlation));
        let steps = latent.windows(2).map(|pair| pair[1] - self.correlation * pair[0]);
        0.5 * self.precision * (first + steps.map(|step| step * step).sum::<f64>())
    }

    /// Takes Qu from the slope, and adds Q to the curvature.
    pub(crate) fn subtract(&self, latent: &[f64], slope: &mut [f64], curve: &mut Band) {
        let (rho, count) = (self.correlation, latent.len());
        for (period, own) in latent.iter().enumerate() {
            let inner = if period == 0 || period + 1 == count {
                1.0
            } else {
                1.0 + rho * rho
            };
            let diagonal = if count == 1 { 1.0 - rho * rho } else { inner };
            let before = if period > 0 { latent[period - 1] } else { 0.0 };
            let after = latent.get(period + 1).copied().unwrap_or(0.0);
            slope[period] -= self.precision * (diagonal * own - rho * (before + after));
            curve.add(period, period, self.precision * diagonal);
            if period > 0 {
                curve.add(period, period - 1, -self.precision * rho);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Autoregression;
    use crate::latent::band::Band;
    use crate::latent::point::Point;
    use nalgebra::{DMatrix, DVector};

    /// The covariance of a stationary path is s² ρ^|i−j|: its inverse and determinant are what the band says.
    #[test]
    fn precision_energy_and_determinant_are_those_of_the_stationary_covariance() {
        let point = Point {
            whole: 0.5,
            share: 0.9,
            turn: 0.7,
        };
        let prior = Autoregression::new(point);
        for periods in [1, 2, 6] {
            let covariance = DMatrix::from_fn(periods, periods, |row, column| {
                libm::pow(point.deviation(), 2.0) * libm::pow(point.correlation(), row.abs_diff(column) as f64)
            });
            let path = DVector::from_fn(periods, |row, _| 0.3 - 0.2 * row as f64);
            let inverse = covariance.clone().try_inverse().expect("regular");
            let energy = 0.5 * path.dot(&(&inverse * &path));
            assert!((prior.energy(path.as_slice()) - energy).abs() < 1e-12);
            let half = -0.5 * libm::log(covariance.determinant());
            assert!((prior.half_ln_determinant(periods) - half).abs() < 1e-10);
            let (mut slope, mut curve) = (vec![0.0; periods], Band::zeros(periods, 1.min(periods - 1)));
            prior.subtract(path.as_slice(), &mut slope, &mut curve);
            let expected = &inverse * &path;
            assert!(
                slope
                    .iter()
                    .zip(expected.iter())
                    .all(|(own, other)| (own + other).abs() < 1e-11)
            );
            assert!(curve.factorise());
            assert!((0.5 * curve.ln_determinant() - half).abs() < 1e-10);
        }
    }
}
