//! The noise of the treated unit in the periods that are predicted, learnt from the residuals before.

use crate::law::normal_quantile;
use crate::panel::Flaw;
use salida_world::Range;
use serde::Serialize;

/// How the noise of one period or of a sum is bounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoiseBound {
    /// Tails no heavier than those of a normal law of the same variance: ± σ √(2 ln(2/α)). The widest.
    SubGaussian,
    /// A normal law.
    Normal,
}

/// Mean, spread and memory of the residuals.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Noise {
    /// Their standard deviation, divisor n − 1.
    pub deviation: f64,
    /// Their lag-one autocorrelation, none below zero: dependence that would narrow sums is not relied on.
    pub autocorrelation: f64,
}

impl Noise {
    /// Learns from at least four residuals.
    pub fn of(residuals: &[f64]) -> Result<Self, Flaw> {
        if residuals.len() < 4 {
            return Err(Flaw::TooFewBefore);
        }
        let count = residuals.len() as f64;
        let mean = residuals.iter().sum::<f64>() / count;
        let centred: Vec<f64> = residuals.iter().map(|residual| residual - mean).collect();
        let squares: f64 = centred.iter().map(|value| value * value).sum();
        let products: f64 = centred.windows(2).map(|pair| pair.iter().product::<f64>()).sum();
        let correlation = if squares > 0.0 { products / squares } else { 0.0 };
        Ok(Self {
            deviation: libm::sqrt(squares / (count - 1.0)),
            // Small samples pull the estimate down by about (1 + 4ρ)/n (Kendall 1954), which is given back.
            autocorrelation: (correlation + (1.0 + 4.0 * correlation) / count).clamp(0.0, 0.99),
        })
    }

    /// The standard deviation of a sum over so many periods, if residuals follow an autoregression of order one.
    pub fn deviation_of_sum(&self, periods: usize) -> f64 {
        let pairs = (1..periods).map(|lag| (periods - lag) as f64 * libm::pow(self.autocorrelation, lag as f64));
        self.deviation * libm::sqrt(periods as f64 + 2.0 * pairs.sum::<f64>())
    }

    /// What the noise of a sum stays within but for `alpha`.
    pub fn bound(&self, bound: NoiseBound, periods: usize, alpha: f64) -> Range<f64> {
        let reach = self.deviation_of_sum(periods)
            * match bound {
                NoiseBound::SubGaussian => libm::sqrt(2.0 * libm::log(2.0 / alpha)),
                NoiseBound::Normal => normal_quantile(1.0 - 0.5 * alpha),
            };
        Range {
            low: -reach,
            best: 0.0,
            high: reach,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Noise, NoiseBound};

    #[test]
    fn sums_of_independent_noise_grow_with_the_root_and_of_lasting_noise_faster() {
        let noise = |autocorrelation| Noise {
            deviation: 2.0,
            autocorrelation,
        };
        assert!((noise(0.0).deviation_of_sum(9) - 6.0).abs() < 1e-12);
        // Two periods at correlation one half: 2² (2 + 2 · ½) = 12.
        assert!((noise(0.5).deviation_of_sum(2) - libm::sqrt(12.0)).abs() < 1e-12);
        assert!((noise(0.99).deviation_of_sum(9) - 18.0).abs() < 0.4);
    }

    #[test]
    fn the_normal_bound_is_the_narrower() {
        let noise = Noise {
            deviation: 1.0,
            autocorrelation: 0.0,
        };
        let [wide, narrow] =
            [NoiseBound::SubGaussian, NoiseBound::Normal].map(|bound| noise.bound(bound, 1, 0.05).high);
        assert!((narrow - 1.959_964).abs() < 1e-6);
        assert!((wide - libm::sqrt(2.0 * libm::log(40.0))).abs() < 1e-12);
    }

    #[test]
    fn three_residuals_teach_nothing() {
        assert!(Noise::of(&[1.0, 2.0, 3.0]).is_err());
    }
}
