//! Named streams of random numbers: one per seed, purpose and replicate, the same on every platform.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// What a stream is for. Purposes never share numbers, so adding draws to one leaves the others as they were.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Replicates of the parametric bootstrap.
    Bootstrap = 1,
    /// Series simulated to measure coverage.
    Calibration = 2,
    /// Tests of the samplers themselves.
    Test = 3,
    /// Groups of donors that play the treated.
    Placebo = 4,
    /// Noise that other weights could have been fitted to.
    Prediction = 7,
    /// Treated units drawn anew without an effect.
    Size = 10,
    /// The search for the importance of predictors.
    Importance = 12,
    /// Walks among the importances that are as good as the best one found.
    Spread = 13,
    /// Multipliers of the contributions of units.
    Multipliers = 20,
    /// Cells that are hidden and predicted.
    HiddenCells = 21,
    /// Coefficients and latent paths before, drawn and weighed.
    Latent = 30,
    /// Latent paths carried on, and the counts around them.
    LatentAhead = 31,
    /// Series without change, to judge a search for dates by.
    WithoutChange = 32,
    /// Which deaths a measure of some strength would have left.
    Thinning = 33,
}

/// A `ChaCha8` stream.
#[derive(Debug, Clone)]
pub struct Stream(ChaCha8Rng);

impl Stream {
    /// The stream of a replicate: key from seed and purpose, stream number from the replicate.
    pub fn new(seed: u64, purpose: Purpose, replicate: u64) -> Self {
        let mut key = [0_u8; 32];
        let words = seed.to_le_bytes().into_iter().chain((purpose as u64).to_le_bytes());
        for (slot, byte) in key.iter_mut().zip(words) {
            *slot = byte;
        }
        let mut generator = ChaCha8Rng::from_seed(key);
        generator.set_stream(replicate);
        Self(generator)
    }

    /// A number strictly between 0 and 1: one of 2^52 equally likely midpoints.
    pub fn uniform(&mut self) -> f64 {
        let bits = self.0.next_u64() >> 12;
        (bits as f64 + 0.5) * (1.0 / 4_503_599_627_370_496.0)
    }
}

/// The bin of a probability among `bins` of equal width.
#[cfg(test)]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a probability times a small number"
)]
pub(crate) fn bin(probability: f64, bins: usize) -> usize {
    ((probability * bins as f64) as usize).min(bins - 1)
}

/// The chi-square p-value of draws against a law on the whole numbers; values expected less than five times are pooled.
#[cfg(test)]
pub(crate) fn distance_from_law(draws: &[u64], pmf: impl Fn(u64) -> f64) -> f64 {
    let n = draws.len() as f64;
    let mut observed = std::collections::BTreeMap::<u64, f64>::new();
    for y in draws {
        *observed.entry(*y).or_default() += 1.0;
    }
    let largest = observed.keys().next_back().copied().unwrap_or(0);
    let (mut chi_square, mut cells) = (0.0, 0.0);
    let (mut rest_seen, mut rest_expected) = (n, n);
    for y in 0..=largest {
        let expected = n * pmf(y);
        if expected >= 5.0 {
            let seen = observed.get(&y).copied().unwrap_or(0.0);
            chi_square += (seen - expected) * (seen - expected) / expected;
            cells += 1.0;
            rest_seen -= seen;
            rest_expected -= expected;
        }
    }
    if rest_expected > 5.0 {
        chi_square += (rest_seen - rest_expected) * (rest_seen - rest_expected) / rest_expected;
        cells += 1.0;
    }
    super::chi_square_tail(cells - 1.0, chi_square)
}

#[cfg(test)]
mod tests {
    use super::{Purpose, Stream};

    /// Golden first draws: every platform and every door has to give these.
    #[test]
    fn the_first_numbers_are_the_same_everywhere() {
        let mut stream = Stream::new(20_120_309, Purpose::Bootstrap, 5);
        let first = [stream.uniform(), stream.uniform()].map(f64::to_bits);
        assert_eq!(first, [4_601_577_899_832_758_150, 4_606_750_936_951_143_223]);
        let draws = [3.0, 40.0, 5000.0].map(|mu| crate::law::nb1_sample(&mut stream, mu, 4.0));
        assert_eq!(draws, [3, 42, 4876]);
    }

    #[test]
    fn streams_repeat_and_do_not_mix() {
        let first = |purpose, replicate| Stream::new(1, purpose, replicate).uniform();
        assert_eq!(first(Purpose::Bootstrap, 0), first(Purpose::Bootstrap, 0));
        assert_ne!(first(Purpose::Bootstrap, 0), first(Purpose::Bootstrap, 1));
        assert_ne!(first(Purpose::Bootstrap, 0), first(Purpose::Calibration, 0));
    }
}
