//! The Poisson law: logarithm of its probabilities and draws.

use super::Stream;
use super::gamma::{deviance_part, stirling_error};
use std::f64::consts::PI;

/// ln P(Y = y) for a Poisson variable with mean `mu` ≥ 0, in Loader's saddle-point form.
pub fn poisson_ln_pmf(y: u64, mu: f64) -> f64 {
    if y == 0 {
        return -mu;
    }
    if mu <= 0.0 {
        return f64::NEG_INFINITY;
    }
    let count = y as f64;
    -stirling_error(count) - deviance_part(count, mu) - 0.5 * libm::log(2.0 * PI * count)
}

/// A Poisson draw: by summing probabilities for small means, by transformed rejection (PTRS, Hörmann 1993) for others.
pub fn poisson_sample(stream: &mut Stream, mu: f64) -> u64 {
    if mu < 10.0 {
        by_search(stream, mu)
    } else {
        by_rejection(stream, mu)
    }
}

fn by_search(stream: &mut Stream, mu: f64) -> u64 {
    let mut left = stream.uniform();
    let mut probability = libm::exp(-mu);
    let mut y = 0_u64;
    // With a mean below 10 the probabilities vanish in double precision long before 1,000.
    while left > probability && y < 1000 {
        left -= probability;
        y += 1;
        probability *= mu / y as f64;
    }
    y
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the candidate is a whole number and not negative; beyond u64 the cast stops at its end"
)]
fn by_rejection(stream: &mut Stream, mu: f64) -> u64 {
    let b = 0.931 + 2.53 * libm::sqrt(mu);
    let a = -0.059 + 0.02483 * b;
    let inverse_alpha = 1.1239 + 1.1328 / (b - 3.4);
    let accept_at_once = 0.9277 - 3.6224 / (b - 2.0);
    loop {
        let u = stream.uniform() - 0.5;
        let v = stream.uniform();
        let near = 0.5 - u.abs();
        let candidate = libm::floor((2.0 * a / near + b) * u + mu + 0.43);
        if near >= 0.07 && v <= accept_at_once {
            return candidate as u64;
        }
        if candidate < 0.0 || near < 0.013 && v > near {
            continue;
        }
        let bound = libm::log(v * inverse_alpha / (a / (near * near) + b));
        if bound <= poisson_ln_pmf(candidate as u64, mu) {
            return candidate as u64;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{poisson_ln_pmf, poisson_sample};
    use crate::law::{Purpose, Stream, stream::distance_from_law};

    #[test]
    fn probabilities_equal_the_textbook_form() {
        for (y, mu) in [(0_u64, 2.5), (1, 0.1), (7, 3.0), (40, 55.0)] {
            let textbook = y as f64 * libm::log(mu) - mu - libm::lgamma(y as f64 + 1.0);
            assert!((poisson_ln_pmf(y, mu) - textbook).abs() < 1e-12);
        }
    }

    /// Chi-square over every value that is expected at least five times; false-alarm rate one in a million a line.
    #[test]
    fn draws_have_the_poisson_law() {
        for (run, mu) in [0.3, 4.0, 9.9, 10.0, 37.0, 400.0].into_iter().enumerate() {
            let mut stream = Stream::new(13, Purpose::Test, run as u64);
            let draws: Vec<u64> = (0..40_000).map(|_| poisson_sample(&mut stream, mu)).collect();
            let p_value = distance_from_law(&draws, |y| libm::exp(poisson_ln_pmf(y, mu)));
            assert!(p_value > 1e-6, "mean {mu}: {p_value}");
        }
    }

    #[test]
    fn huge_means_are_drawn_near_themselves() {
        let mut stream = Stream::new(14, Purpose::Test, 0);
        let draw = poisson_sample(&mut stream, 1e12) as f64;
        assert!((draw - 1e12).abs() < 1e7);
    }
}
