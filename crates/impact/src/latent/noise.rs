//! The law of a count around its mean, and how steep its logarithm is in the mean.

use crate::law::{Stream, digamma_excess, gamma_sample, nb1_ln_pmf, nb1_sample, poisson_sample, trigamma_rise};
use serde::Serialize;

/// How the variance of a count grows with its mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Spread {
    /// Variance μ + μ²/k, the form NB2. It is not closed under addition, so a total over several periods has no law in it.
    Quadratic,
    /// Variance φμ, the form NB1. A total has exactly the law that its periods imply.
    Linear,
}

/// A law with its parameter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Noise {
    /// The size k.
    Quadratic(f64),
    /// The excess φ − 1 over the dispersion of a Poisson law.
    Linear(f64),
}

/// First and second derivative of a log-probability in the mean.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Slope {
    pub(crate) first: f64,
    pub(crate) second: f64,
}

impl Noise {
    /// The law whose counts vary by `relative` (a standard deviation) beyond Poisson at the mean `level`.
    pub(crate) fn new(spread: Spread, relative: f64, level: f64) -> Self {
        match spread {
            Spread::Quadratic => Self::Quadratic(1.0 / (relative * relative)),
            Spread::Linear => Self::Linear(relative * relative * level),
        }
    }

    /// The parameter as people know it: k, or φ.
    pub(crate) fn parameter(self) -> f64 {
        match self {
            Self::Quadratic(size) => size,
            Self::Linear(excess) => 1.0 + excess,
        }
    }

    /// ln P(Y = y) over all counts with their means.
    pub(crate) fn ln_likelihood(self, counts: &[u64], means: &[f64]) -> f64 {
        let pairs = counts.iter().zip(means);
        match self {
            Self::Linear(excess) => pairs.map(|(y, mu)| nb1_ln_pmf(*y, *mu, 1.0 + excess)).sum(),
            Self::Quadratic(k) => {
                let (whole, share) = (libm::lgamma(k), libm::log(k));
                let part = |(y, mu): (&u64, &f64)| {
                    let y = *y as f64;
                    let own = if y > 0.0 { y * (libm::log(*mu) - share) } else { 0.0 };
                    libm::lgamma(y + k) - whole - libm::lgamma(y + 1.0) + own - (y + k) * libm::log1p(mu / k)
                };
                pairs.map(part).sum()
            }
        }
    }

    /// The same but for what does not depend on the means, which is cheaper.
    pub(crate) fn kernel(self, counts: &[u64], means: &[f64]) -> f64 {
        let Self::Quadratic(k) = self else {
            return self.ln_likelihood(counts, means);
        };
        let part = |(y, mu): (&u64, &f64)| {
            let y = *y as f64;
            let own = if y > 0.0 { y * libm::log(*mu) } else { 0.0 };
            own - (y + k) * libm::log1p(mu / k)
        };
        counts.iter().zip(means).map(part).sum()
    }

    /// Slopes of ln P(Y = y) in the mean.
    pub(crate) fn slope(self, y: f64, mu: f64) -> Slope {
        match self {
            Self::Quadratic(k) => {
                let total = (y + k) / (k + mu);
                Slope {
                    first: y / mu - total,
                    second: total / (k + mu) - y / (mu * mu),
                }
            }
            Self::Linear(a) => {
                let (phi, r) = (1.0 + a, mu / a);
                let d = libm::log1p(a * (y - mu) / (mu * phi)) + digamma_excess(r, y);
                Slope {
                    first: d / a,
                    second: trigamma_rise(r, y) / (a * a),
                }
            }
        }
    }

    /// The slopes that the curvature is taken from: the counts' own where the logarithm is concave in the logarithm of
    /// the mean, as in NB2; else their average over counts, none and minus one over the variance.
    pub(crate) fn curve(self, own: Slope, mu: f64) -> Slope {
        match self {
            Self::Quadratic(_) => own,
            Self::Linear(excess) => Slope {
                first: 0.0,
                second: -1.0 / (mu * (1.0 + excess)),
            },
        }
    }

    /// Variance over mean of a total with that mean, when the squares of the means of its periods sum to `squares`.
    pub(crate) fn dispersion(self, mean: f64, squares: f64) -> f64 {
        match self {
            Self::Quadratic(k) => 1.0 + squares / (mean * k),
            Self::Linear(excess) => 1.0 + excess,
        }
    }

    /// Draws the counts of the parts of one period, which share what makes the period heavier or lighter.
    pub(crate) fn sample(self, means: &[f64], stream: &mut Stream, counts: &mut Vec<f64>) {
        match self {
            Self::Linear(excess) => {
                let draw = |mu: &f64| bounded(*mu, |mu| nb1_sample(stream, mu, 1.0 + excess));
                counts.extend(means.iter().map(draw));
            }
            Self::Quadratic(k) => {
                let weight = gamma_sample(stream, k) / k;
                let draw = |mu: &f64| bounded(mu * weight, |mu| if mu > 0.0 { poisson_sample(stream, mu) } else { 0 });
                counts.extend(means.iter().map(draw));
            }
        }
    }
}

/// Means above this would leave the range in which counts are exact; such a draw says that the path has no limit.
const MEAN_MAX: f64 = 1e15;

fn bounded(mean: f64, draw: impl FnOnce(f64) -> u64) -> f64 {
    if mean < MEAN_MAX {
        draw(mean) as f64
    } else {
        f64::INFINITY
    }
}

#[cfg(test)]
mod tests {
    use super::{Noise, Spread};
    use crate::law::{Purpose, Stream};

    const LAWS: [Noise; 2] = [Noise::Quadratic(7.5), Noise::Linear(2.25)];

    #[test]
    fn probabilities_sum_to_one_with_the_mean_and_variance_promised() {
        for (noise, variance) in LAWS.into_iter().zip([6.0 + 36.0 / 7.5, 6.0 * 3.25]) {
            let pmf = |y: u64| libm::exp(noise.ln_likelihood(&[y], &[6.0]));
            let moment = |f: &dyn Fn(f64) -> f64| (0..3000).map(|y| f(y as f64) * pmf(y)).sum::<f64>();
            assert!((moment(&|_| 1.0) - 1.0).abs() < 1e-11);
            assert!((moment(&|y| y) - 6.0).abs() < 1e-10);
            assert!((moment(&|y| (y - 6.0) * (y - 6.0)) - variance).abs() < 1e-8);
            assert!((6.0 * noise.dispersion(6.0, 36.0) - variance).abs() < 1e-12);
        }
    }

    #[test]
    fn slopes_are_the_differences_of_the_logarithm() {
        for noise in LAWS {
            for (y, mu) in [(0_u64, 0.4), (3, 5.0), (40, 22.0)] {
                let (slope, h) = (noise.slope(y as f64, mu), 1e-5 * mu);
                for value in [Noise::ln_likelihood, Noise::kernel] {
                    let at = |mu: f64| value(noise, &[y], &[mu]);
                    let first = (at(mu + h) - at(mu - h)) / (2.0 * h);
                    assert!(
                        (slope.first - first).abs() < 1e-7 * (1.0 + first.abs()),
                        "{noise:?} {y} {mu}"
                    );
                }
                let second = (noise.slope(y as f64, mu + h).first - noise.slope(y as f64, mu - h).first) / (2.0 * h);
                assert!(
                    (slope.second - second).abs() < 1e-6 * (1.0 + second.abs()),
                    "{noise:?} {y} {mu}"
                );
            }
        }
    }

    #[test]
    fn parts_of_a_period_add_up_to_the_law_of_the_period() {
        for noise in LAWS {
            let mut stream = Stream::new(3, Purpose::Test, 0);
            let (mut sum, mut squares) = (0.0, 0.0);
            let draws = 40_000;
            for _ in 0..draws {
                let mut counts = Vec::new();
                noise.sample(&[2.0, 4.0], &mut stream, &mut counts);
                let total: f64 = counts.iter().sum();
                sum += total;
                squares += total * total;
            }
            let (mean, variance) = (sum / f64::from(draws), 6.0 * noise.dispersion(6.0, 36.0));
            let found = squares / f64::from(draws) - mean * mean;
            // Four standard errors of a mean; five per cent is more than four of a variance.
            assert!((mean - 6.0).abs() < 4.0 * (variance / f64::from(draws)).sqrt());
            assert!((found / variance - 1.0).abs() < 0.05, "{found} {variance}");
        }
    }

    #[test]
    fn both_forms_vary_equally_at_the_level() {
        let laws = [Spread::Quadratic, Spread::Linear].map(|spread| Noise::new(spread, 0.3, 25.0));
        assert!(
            laws.iter()
                .all(|law| (law.dispersion(25.0, 625.0) - 3.25).abs() < 1e-12)
        );
    }
}
