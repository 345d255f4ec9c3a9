//! The regularised incomplete beta function, its inverse, and the binomial law that lives on it.

use super::gamma::{deviance_part, stirling_error};
use super::root;
use std::f64::consts::PI;

/// `I_x(a, b)`, the probability that a beta(a, b) variable is at most `x`, for a, b > 0.
///
/// Continued fraction by Lentz's method (Abramowitz and Stegun 26.5.8) on the side where it converges quickly, with a
/// saddle-point prefactor that keeps its precision when a and b are counts of thousands of millions.
pub fn incomplete_beta(a: f64, b: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    let head = density_times_both(a, b, x);
    if x < (a + 1.0) / (a + b + 2.0) {
        head * fraction(a, b, x) / a
    } else {
        1.0 - head * fraction(b, a, 1.0 - x) / b
    }
}

/// x^a (1−x)^b / B(a, b): the beta density times x(1−x).
fn density_times_both(a: f64, b: f64, x: f64) -> f64 {
    let n = a + b;
    let error = stirling_error(n) - stirling_error(a) - stirling_error(b);
    let distance = deviance_part(a, n * x) + deviance_part(b, n * (1.0 - x));
    libm::exp(error - distance) * libm::sqrt(a * b / (2.0 * PI * n))
}

fn fraction(a: f64, b: f64, x: f64) -> f64 {
    let tiny = 1e-300;
    let away = |v: f64| if v.abs() < tiny { tiny } else { v };
    let mut c = 1.0;
    let mut d = 1.0 / away(1.0 - (a + b) * x / (a + 1.0));
    let mut h = d;
    for m in 1..200_000 {
        let m = f64::from(m);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / away(1.0 + even * d);
        c = away(1.0 + even / c);
        h *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / away(1.0 + odd * d);
        c = away(1.0 + odd / c);
        h *= d * c;
        if (d * c - 1.0).abs() < 2.0 * f64::EPSILON {
            break;
        }
    }
    h
}

/// The `x` with `I_x(a, b)` = `probability`; 0 and 1 at the ends.
pub fn incomplete_beta_inverse(a: f64, b: f64, probability: f64) -> f64 {
    if probability <= 0.0 {
        return 0.0;
    }
    if probability >= 1.0 {
        return 1.0;
    }
    root::increasing(0.0, 1.0, a / (a + b), |x| {
        let slope = density_times_both(a, b, x) / (x * (1.0 - x));
        (incomplete_beta(a, b, x) - probability, slope)
    })
}

/// ln P(X = x) for a binomial variable of `n` trials with success probability `p` (Loader 2000).
pub fn binomial_ln_pmf(x: u64, n: u64, p: f64) -> f64 {
    let (successes, failures, trials) = (x as f64, n.saturating_sub(x) as f64, n as f64);
    if x > n {
        return f64::NEG_INFINITY;
    }
    if x == 0 {
        return trials * libm::log1p(-p);
    }
    if x == n {
        return trials * libm::log(p);
    }
    binomial_ln_density(successes, failures, p, 1.0 - p)
}

/// The same formula for real numbers of successes and failures above zero, with both probabilities given.
pub(crate) fn binomial_ln_density(successes: f64, failures: f64, p: f64, q: f64) -> f64 {
    let trials = successes + failures;
    let error = stirling_error(trials) - stirling_error(successes) - stirling_error(failures);
    let distance = deviance_part(successes, trials * p) + deviance_part(failures, trials * q);
    error - distance + 0.5 * libm::log(trials / (2.0 * PI * successes * failures))
}

#[cfg(test)]
mod tests {
    use super::{binomial_ln_pmf, incomplete_beta, incomplete_beta_inverse};

    #[test]
    fn closed_forms() {
        assert!((incomplete_beta(1.0, 1.0, 0.3) - 0.3).abs() < 1e-15);
        assert!((incomplete_beta(3.0, 1.0, 0.3) - 0.027).abs() < 1e-15);
        assert!((incomplete_beta(1.0, 4.0, 0.3) - (1.0 - 0.7 * 0.7 * 0.7 * 0.7)).abs() < 1e-15);
        // The arcsine law.
        let arcsine = 2.0 / std::f64::consts::PI * libm::asin(libm::sqrt(0.2));
        assert!((incomplete_beta(0.5, 0.5, 0.2) - arcsine).abs() < 1e-14);
    }

    #[test]
    fn whole_parameters_give_binomial_sums() {
        for (n, x, p) in [(10_u64, 3_u64, 0.2), (60, 41, 0.6), (400, 180, 0.5)] {
            let upper: f64 = (x..=n).map(|k| libm::exp(binomial_ln_pmf(k, n, p))).sum();
            let beta = incomplete_beta(x as f64, (n - x + 1) as f64, p);
            assert!((upper - beta).abs() < 1e-12, "{upper} {beta}");
        }
    }

    #[test]
    fn the_inverse_undoes_it_also_for_huge_counts() {
        for (a, b) in [(0.5, 0.5), (2.0, 30.0), (5e4, 3e4), (1e9, 2e9)] {
            for p in [0.001, 0.025, 0.5, 0.975] {
                let x = incomplete_beta_inverse(a, b, p);
                assert!((incomplete_beta(a, b, x) - p).abs() < 1e-7, "{a} {b} {p} {x}");
            }
        }
    }
}
