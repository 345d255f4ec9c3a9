//! Student's t: tail and quantile for any positive degrees of freedom.

use super::{incomplete_beta, incomplete_beta_inverse};

/// Probability that a t variable with `df` degrees of freedom exceeds `t` (Abramowitz and Stegun 26.7.1).
pub fn student_tail(df: f64, t: f64) -> f64 {
    let beyond = 0.5 * incomplete_beta(df / 2.0, 0.5, df / (df + t * t));
    if t >= 0.0 { beyond } else { 1.0 - beyond }
}

/// The t quantile of a probability strictly between 0 and 1.
pub fn student_quantile(df: f64, probability: f64) -> f64 {
    let tail = probability.min(1.0 - probability);
    // t²/(df + t²) has a beta(½, df/2) law; asking for it, and not for its complement, keeps precision for large df.
    let share = incomplete_beta_inverse(0.5, df / 2.0, 1.0 - 2.0 * tail);
    let t = libm::sqrt(df * share / (1.0 - share));
    if probability < 0.5 { -t } else { t }
}

#[cfg(test)]
mod tests {
    use super::{student_quantile, student_tail};
    use crate::law::normal_quantile;
    use std::f64::consts::PI;

    #[test]
    fn one_and_two_degrees_of_freedom_have_closed_forms() {
        assert!((student_quantile(1.0, 0.975) - libm::tan(PI * 0.475)).abs() < 1e-11);
        let p = 0.9;
        let closed = (2.0 * p - 1.0) / libm::sqrt(2.0 * p * (1.0 - p));
        assert!((student_quantile(2.0, p) - closed).abs() < 1e-13);
    }

    #[test]
    fn tables_and_limit() {
        let ten = student_quantile(10.0, 0.975);
        assert!((ten - 2.228_138_851_986_274).abs() < 1e-12, "{ten:?}");
        assert!((student_quantile(5.0, 0.025) + 2.570_581_835_636_314).abs() < 1e-12);
        // Cornish and Fisher's first term: t = z + (z³ + z)/(4 df) + O(df⁻²).
        let z = normal_quantile(0.975);
        assert!((student_quantile(1e6, 0.975) - z - (z * z * z + z) / 4e6).abs() < 1e-10);
        assert!((student_tail(7.0, student_quantile(7.0, 0.8)) - 0.2).abs() < 1e-14);
    }
}
