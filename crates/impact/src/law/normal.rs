//! The normal law: tail, quantile and draws.

use super::{Stream, root};
use std::f64::consts::{PI, SQRT_2};

/// Probability that a standard normal variable exceeds `z`.
pub fn normal_tail(z: f64) -> f64 {
    0.5 * libm::erfc(z / SQRT_2)
}

/// The standard normal quantile of a probability strictly between 0 and 1; infinite at the ends.
pub fn normal_quantile(probability: f64) -> f64 {
    if probability <= 0.0 {
        return f64::NEG_INFINITY;
    }
    if probability >= 1.0 {
        return f64::INFINITY;
    }
    // The smaller tail keeps its precision, so the search runs there.
    let tail = probability.min(1.0 - probability);
    let z = root::increasing(-40.0, 0.0, -1.0, |z| {
        let density = libm::exp(-0.5 * z * z) / libm::sqrt(2.0 * PI);
        (normal_tail(-z) - tail, density)
    });
    if probability < 0.5 { z } else { -z }
}

/// A standard normal draw by the polar method (Marsaglia and Bray 1964); the second of the pair is not kept, so that a
/// draw depends on the stream alone.
pub fn normal_sample(stream: &mut Stream) -> f64 {
    loop {
        let u = 2.0 * stream.uniform() - 1.0;
        let v = 2.0 * stream.uniform() - 1.0;
        let s = u * u + v * v;
        if s > 0.0 && s < 1.0 {
            return u * libm::sqrt(-2.0 * libm::log(s) / s);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{normal_quantile, normal_sample, normal_tail};
    use crate::law::{Purpose, Stream, chi_square_tail, stream::bin};

    #[test]
    fn known_quantiles() {
        assert!((normal_quantile(0.975) - 1.959_963_984_540_054).abs() < 1e-14);
        assert!((normal_quantile(0.005) + 2.575_829_303_548_901).abs() < 1e-14);
        assert!(normal_quantile(0.5).abs() < 1e-15);
        assert!((normal_tail(normal_quantile(1.0 - 1e-9)) - 1e-9).abs() < 1e-15);
    }

    /// Twenty bins of equal probability; false-alarm rate one in a million.
    #[test]
    fn draws_have_the_normal_law() {
        let mut stream = Stream::new(12, Purpose::Test, 0);
        let mut bins = [0.0_f64; 20];
        for _ in 0..40_000 {
            bins[bin(normal_tail(normal_sample(&mut stream)), 20)] += 1.0;
        }
        let distance: f64 = bins.iter().map(|n| (n - 2000.0) * (n - 2000.0) / 2000.0).sum();
        assert!(chi_square_tail(19.0, distance) > 1e-6, "{distance}");
    }
}
