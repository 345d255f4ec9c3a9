//! Bands that hold for all event times at once, by the multiplier bootstrap.

use super::GroupTimeEstimate;
use crate::confidence::Confidence;
use crate::law::{Purpose, Stream};
use crate::panel::Flaw;
use serde::Serialize;

/// What multiplies standard errors so that all intervals hold together.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bands {
    /// The multiple; infinite where there are too few draws for the level.
    pub critical: f64,
    /// How many draws it rests on.
    pub draws: u64,
    /// The seed.
    pub seed: u64,
    /// Of each draw the largest |sum of multiplied contributions| / error over the event times wanted.
    #[serde(skip)]
    pub(in crate::difference) largest: Vec<f64>,
}

impl GroupTimeEstimate {
    /// The multiple of standard errors that covers all event times which `wanted` keeps, together, as often as
    /// `confidence` says: the quantile over `draws` of max |t*| (Callaway and Sant'Anna 2021, algorithm 1, with the
    /// two-point multipliers of Mammen 1993), each t* over its analytic error.
    ///
    /// It counts units as independent of each other, and rests on many of them on both sides.
    pub fn bands(
        &self,
        wanted: impl Fn(i64) -> bool,
        confidence: Confidence,
        draws: u64,
        seed: u64,
    ) -> Result<Bands, Flaw> {
        let mut kept: Vec<(&[f64], f64)> = Vec::new();
        for (event, influence) in self.by_event.iter().zip(&self.influence) {
            if wanted(event.since) {
                match event.mean.error {
                    Some(error) if error > 0.0 => kept.push((influence, error)),
                    Some(_) => {}
                    None => return Err(Flaw::OneTreated),
                }
            }
        }
        if kept.is_empty() || draws == 0 {
            return Err(Flaw::NoVariation);
        }
        let mut largest: Vec<f64> = (0..draws)
            .map(|draw| {
                let multipliers = multipliers(self.units, &mut Stream::new(seed, Purpose::Multipliers, draw));
                let size =
                    |(influence, error): &(&[f64], f64)| crate::simplex::dot(influence, &multipliers).abs() / error;
                kept.iter().map(size).fold(0.0, f64::max)
            })
            .collect();
        largest.sort_by(f64::total_cmp);
        let rank = confidence.level() * (draws + 1) as f64;
        let reached = largest.iter().enumerate().find(|(place, _)| (place + 1) as f64 >= rank);
        let critical = reached.map_or(f64::INFINITY, |(_, size)| *size);
        Ok(Bands {
            critical,
            draws,
            seed,
            largest,
        })
    }
}

/// Mean zero, variance and third moment one: (1 ∓ √5)/2 with probabilities (√5 ± 1)/(2√5).
fn multipliers(units: usize, stream: &mut Stream) -> Vec<f64> {
    let root = libm::sqrt(5.0);
    let often = (root + 1.0) / (2.0 * root);
    let one = |_| {
        if stream.uniform() < often {
            (1.0 - root) / 2.0
        } else {
            f64::midpoint(1.0, root)
        }
    };
    (0..units).map(one).collect()
}
