//! Series whose months depend on each other, drawn with a known truth.

use super::super::scenario::{Simulated, TRUE_RATIO, calendar, joined};
use salida_impact::Observation;
use salida_impact::law::{Purpose, Stream, gamma_sample, normal_sample, poisson_sample};
use salida_world::Span;

/// Standard deviation of the latent path in the long run.
pub(in crate::calibrate) const DEVIATION: f64 = 0.25;
/// Size k of the noise: its variance is μ + μ²/k.
pub(in crate::calibrate) const SIZE: f64 = 20.0;
/// Deaths in an average month.
pub(super) const MEAN: f64 = 25.0;
/// Months after, observed as one total.
pub(super) const MONTHS_AFTER: usize = 24;
/// Streams of this table are apart from those of the table of independent months.
const SEED: u64 = 1 << 32;

/// One line of the table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::calibrate) struct Scenario {
    /// Months before, each with its count.
    pub(in crate::calibrate) months: usize,
    /// Correlation of one month's latent value with the next.
    pub(in crate::calibrate) correlation: f64,
    /// Deaths in an average month.
    pub(super) mean: f64,
}

impl Scenario {
    pub(in crate::calibrate) fn all() -> Vec<Self> {
        let mut all = Vec::new();
        for months in [48, 120, 200] {
            all.extend([0.0, 0.3, 0.6].map(|correlation| Self {
                months,
                correlation,
                mean: MEAN,
            }));
        }
        all
    }

    /// Variance over mean in an average month.
    pub(super) fn dispersion(&self) -> f64 {
        let relative = (1.0 + 1.0 / SIZE) * libm::exp(DEVIATION * DEVIATION) - 1.0;
        1.0 + self.mean * relative
    }

    /// The rates of so many months, on a latent path of their own.
    fn rates(&self, months: &[Span], stream: &mut Stream) -> Vec<f64> {
        let innovation = DEVIATION * libm::sqrt(1.0 - self.correlation * self.correlation);
        let mut latent = DEVIATION * normal_sample(stream);
        let mut rates = Vec::with_capacity(months.len());
        for month in months {
            let share = f64::from(month.days()) * 12.0 / 365.2425;
            // The average of exp(u) is exp(s²/2).
            rates.push(self.mean * share * libm::exp(latent - 0.5 * DEVIATION * DEVIATION));
            latent = self.correlation * latent + innovation * normal_sample(stream);
        }
        rates
    }

    /// Monthly counts without anything before or after, whose rate from the middle on is `ratio` times what it was.
    pub(in crate::calibrate) fn counted(&self, line: usize, series: usize, ratio: f64) -> Vec<Observation> {
        let mut stream = Stream::new(2 * SEED + line as u64, Purpose::Calibration, series as u64);
        let months = calendar(self.months);
        let rates = self.rates(&months, &mut stream);
        let pairs = months.iter().zip(rates).enumerate();
        pairs
            .map(|(number, (month, rate))| {
                let factor = if number < self.months / 2 { 1.0 } else { ratio };
                Observation::new(*month, count(&mut stream, factor * rate))
            })
            .collect()
    }

    /// The history number `series` of line `line` of the table. What would have been and what came share the latent path.
    pub(super) fn simulate(&self, line: usize, series: usize) -> Simulated {
        let mut stream = Stream::new(SEED + line as u64, Purpose::Calibration, series as u64);
        let months = calendar(self.months + MONTHS_AFTER);
        let (before, after) = months.split_at(self.months.min(months.len()));
        let rates = self.rates(&months, &mut stream);
        let mut observations = Vec::with_capacity(before.len() + 1);
        for (month, rate) in before.iter().zip(&rates) {
            observations.push(Observation::new(*month, count(&mut stream, *rate)));
        }
        let mut total = |ratio: f64| {
            rates
                .iter()
                .skip(self.months)
                .map(|rate| count(&mut stream, ratio * rate))
                .sum()
        };
        let (untreated, treated) = (total(1.0), total(TRUE_RATIO));
        let span: Span = joined(after);
        observations.push(Observation::new(span, treated));
        Simulated {
            observations,
            after: span,
            untreated,
        }
    }
}

fn count(stream: &mut Stream, mean: f64) -> u64 {
    let weight = gamma_sample(stream, SIZE) / SIZE;
    poisson_sample(stream, mean * weight)
}
