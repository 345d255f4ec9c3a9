//! The negative binomial law in the form NB1, whose variance is `phi` times its mean.
//!
//! With mean μ and dispersion φ > 1 the size is r = μ/(φ−1) and the success probability 1/φ, the same for every mean.
//! Sizes of independent variables with one success probability add, so a sum of NB1 counts is NB1 with the same φ:
//! a total over half a year has exactly the law that six months imply. This is why the crate uses it; the form NB2
//! (variance μ + μ²/k) is not closed under addition.

use super::beta::binomial_ln_density;
use super::{Stream, gamma_sample, poisson_ln_pmf, poisson_sample};

/// Below this excess of the dispersion over 1 the law is taken as Poisson: the two cannot be told apart by any data.
pub(crate) const LEAST_EXCESS: f64 = 1e-4;

/// ln P(Y = y) for NB1 with mean `mu` > 0 and dispersion `phi`; Poisson where `phi` is not above 1.
pub fn nb1_ln_pmf(y: u64, mu: f64, phi: f64) -> f64 {
    let excess = phi - 1.0;
    if excess < LEAST_EXCESS {
        return poisson_ln_pmf(y, mu);
    }
    let count = y as f64;
    let size = mu / excess;
    if y == 0 {
        return -size * libm::log1p(excess);
    }
    // The r-th success in trial r + y is the last one: a share r/(r+y) of the binomial probability.
    libm::log(size / (size + count)) + binomial_ln_density(size, count, 1.0 / phi, excess / phi)
}

/// A draw from NB1: Poisson with a gamma mean; plain Poisson where `phi` is not above 1.
pub fn nb1_sample(stream: &mut Stream, mu: f64, phi: f64) -> u64 {
    let excess = phi - 1.0;
    if mu <= 0.0 {
        return 0;
    }
    if excess < LEAST_EXCESS {
        return poisson_sample(stream, mu);
    }
    let mean = excess * gamma_sample(stream, mu / excess);
    poisson_sample(stream, mean)
}

#[cfg(test)]
mod tests {
    use super::{nb1_ln_pmf, nb1_sample};
    use crate::law::{Purpose, Stream, stream::distance_from_law};

    #[test]
    fn mean_variance_and_closure_under_addition_by_literal_sums() {
        let (mu, phi) = (6.0, 3.5);
        let pmf = |y: u64, mu: f64| libm::exp(nb1_ln_pmf(y, mu, phi));
        let moment = |f: &dyn Fn(f64) -> f64| (0..2000).map(|y| f(y as f64) * pmf(y, mu)).sum::<f64>();
        assert!((moment(&|_| 1.0) - 1.0).abs() < 1e-12);
        assert!((moment(&|y| y) - mu).abs() < 1e-10);
        assert!((moment(&|y| (y - mu) * (y - mu)) - phi * mu).abs() < 1e-9);
        for total in [0_u64, 5, 17] {
            let convolved: f64 = (0..=total).map(|y| pmf(y, 2.5) * pmf(total - y, 3.5)).sum();
            assert!((convolved - pmf(total, 6.0)).abs() < 1e-13);
        }
    }

    #[test]
    fn it_joins_the_poisson_law() {
        let (near, poisson) = (nb1_ln_pmf(12, 9.0, 1.000_11), nb1_ln_pmf(12, 9.0, 1.0));
        assert!((near - poisson).abs() < 1e-4);
    }

    /// Chi-square over every value that is expected at least five times; false-alarm rate one in a million a line.
    #[test]
    fn draws_have_the_law() {
        for (run, (mu, phi)) in [(0.4, 2.0), (20.0, 3.0), (20.0, 8.0), (300.0, 8.0)]
            .into_iter()
            .enumerate()
        {
            let mut stream = Stream::new(15, Purpose::Test, run as u64);
            let draws: Vec<u64> = (0..40_000).map(|_| nb1_sample(&mut stream, mu, phi)).collect();
            let p_value = distance_from_law(&draws, |y| libm::exp(nb1_ln_pmf(y, mu, phi)));
            assert!(p_value > 1e-6, "mean {mu}, dispersion {phi}: {p_value}");
        }
    }
}
