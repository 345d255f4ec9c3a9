//! Intervals by formula: coefficients on the scale of the logarithm, noise on the scale of the root, joined by MOVER.
//!
//! A counterfactual count over a region is Y = μ(β) + noise. The coefficients are near normal, so the mean has the limits
//! μ exp(±t s) with s² = g′Cov g/μ², g = ∂μ/∂β. A count of variance φμ has a root of variance φ/4 whatever its mean, so
//! the noise has the limits (√μ ± t√φ/2)². Both are skewed in their own way; Zou and Donner's method of variance
//! estimates recovery (Statistics in Medicine 27:1693, 2008) joins them: the distance to each joint limit is the root of
//! the sum of squared distances. t has n − p degrees of freedom because φ was estimated from as many.

use super::Uncertainty;
use crate::Confidence;
use crate::confidence::finite;
use crate::law::{normal_quantile, student_quantile};
use crate::series::{Law, Optimum};
use salida_world::Range;
use serde::Serialize;

/// What the formula needs beside the region.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct ModelBased {
    /// The quantile: Student's, or the normal one where the dispersion is known to be 1.
    pub quantile: f64,
    /// The dispersion, at least 1.
    pub dispersion: f64,
}

/// A mean with the relative standard error that the coefficients give it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Expected {
    pub(crate) mean: f64,
    pub(crate) relative_error: f64,
}

impl Expected {
    /// The sum over pieces, given their means and gradients.
    pub(crate) fn over(pieces: &[usize], means: &[f64], gradients: &[f64], optimum: &Optimum) -> Self {
        let columns = optimum.beta.len();
        let mut gradient = vec![0.0; columns];
        let mut mean = 0.0;
        for piece in pieces {
            mean += means.get(*piece).copied().unwrap_or(0.0);
            let row = gradients.chunks_exact(columns.max(1)).nth(*piece).unwrap_or(&[]);
            for (slot, g) in gradient.iter_mut().zip(row) {
                *slot += g;
            }
        }
        let gradient = nalgebra::DVector::from_vec(gradient);
        let variance = gradient.dot(&(&optimum.covariance * &gradient));
        Self {
            mean,
            relative_error: libm::sqrt(variance.max(0.0)) / mean,
        }
    }
}

impl ModelBased {
    pub(crate) fn new(optimum: &Optimum, law: Law, observations: usize, confidence: Confidence) -> Self {
        let degrees_of_freedom = observations.saturating_sub(optimum.beta.len()).max(1) as f64;
        let probability = 1.0 - confidence.tail();
        Self {
            quantile: match law {
                Law::Poisson => normal_quantile(probability),
                _ => student_quantile(degrees_of_freedom, probability),
            },
            dispersion: optimum.spread(),
        }
    }

    /// Limits of a count of which `size` was the mean.
    fn noise(&self, size: f64) -> (f64, f64) {
        let half = self.quantile * libm::sqrt(self.dispersion) / 2.0;
        let root = libm::sqrt(size);
        let (low, high) = ((root - half).max(0.0), root + half);
        (low * low, high * high)
    }

    /// Limits of an expected count, from the coefficients alone.
    fn coefficients(&self, expected: Expected) -> (f64, f64) {
        let factor = libm::exp(self.quantile * expected.relative_error);
        (expected.mean / factor, expected.mean * factor)
    }

    /// The count that would have been.
    pub(crate) fn counterfactual(&self, expected: Expected) -> Option<Range<f64>> {
        let mean = expected.mean;
        let ((low, high), (few, many)) = (self.coefficients(expected), self.noise(mean));
        let down = libm::hypot(mean - low, mean - few);
        finite(
            (mean - down).max(0.0),
            mean,
            mean + libm::hypot(high - mean, many - mean),
        )
    }

    /// The ratio of expected rates. The mean behind an observed count x has the limits (√(x + φ/2) ± t√φ/2)².
    ///
    /// When nobody died the upper limit is the cautious quotient of the two limits.
    pub(crate) fn rate_ratio(&self, observed: u64, expected: Expected) -> Option<Range<f64>> {
        let count = observed as f64;
        let (low, high) = self.coefficients(expected);
        let (few, many) = self.noise(count + self.dispersion / 2.0);
        if observed == 0 {
            return finite(0.0, 0.0, many / low);
        }
        let ratio = count / expected.mean;
        let (few, many) = (few.min(count), many.max(count));
        let down = libm::hypot(libm::log(count / few), libm::log(high / expected.mean));
        let up = libm::hypot(libm::log(many / count), libm::log(expected.mean / low));
        finite(ratio * libm::exp(-down), ratio, ratio * libm::exp(up))
    }

    /// Everything about one region.
    pub(crate) fn uncertainty(&self, observed: u64, expected: Expected) -> Option<Uncertainty> {
        let counterfactual = self.counterfactual(expected)?;
        Some(Uncertainty::new(
            observed,
            counterfactual,
            self.rate_ratio(observed, expected),
        ))
    }
}
