//! The parametric bootstrap: series drawn from the fit, fitted again, and turned into joint draws of what would have been.
//!
//! Replicate b draws every observation before from NB1(μ̂, φ̂), which for a total is exactly the law of its sum, and fits
//! it again to get (β*, φ*). What differs between replicate and fit is used the other way round, studentised by its own
//! spread: `β_b = β̂ − (β* − β̂) √(φ̂/φ*)` and `φ_b = φ̂ · φ̂/φ*`. These are draws of a pivot (Davison and Hinkley 1997, chapter
//! 5), so intervals carry the uncertainty of φ and keep their coverage with few observations, where plain percentiles
//! are too short. From these one count is drawn for each piece of the forecast, and every month, phase and sum adds
//! up the same pieces.

use super::horizon::Horizon;
use super::{Settled, Uncertainty};
use crate::confidence::finite;
use crate::law::{Purpose, Stream, gamma_sample, nb1_sample};
use crate::series::{Law, fit};
use crate::{Confidence, codes};
use nalgebra::DVector;
use salida_note::Note;
use salida_world::Range;
use serde::Serialize;

/// How the bootstrap is drawn. The same seed gives the same draws on every platform.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Bootstrap {
    /// The seed.
    pub seed: u64,
    /// Number of replicates; 999 puts the limits of 95 % on the 25th draw from each end.
    pub replicates: usize,
}

/// Means above this would leave the range in which counts are exact; such a draw says that the path has no limit.
const MEAN_MAX: f64 = 1e15;

/// Joint draws, slot by slot, each sorted.
pub(crate) struct Draws {
    pub(crate) of: Bootstrap,
    pub(crate) failed: usize,
    months: Vec<Vec<f64>>,
    regions: Vec<Vec<f64>>,
    ratios: Vec<Vec<f64>>,
}

/// Coefficients and dispersion of one replicate.
struct Pivot {
    beta: DVector<f64>,
    dispersion: f64,
}

impl Bootstrap {
    /// Fewest replicates that put a limit of the interval between two draws.
    fn needed(confidence: Confidence) -> f64 {
        libm::ceil(1.0 / confidence.tail() - 1e-9) - 1.0
    }

    pub(super) fn draw(
        self,
        settled: &Settled,
        horizon: &Horizon,
        law: Law,
        confidence: Confidence,
        notes: &mut Vec<Note>,
    ) -> Option<Draws> {
        let mut draws = Draws::empty(self, horizon);
        for replicate in 0..self.replicates {
            let mut stream = Stream::new(self.seed, Purpose::Bootstrap, replicate as u64);
            match pivot(settled, law, &mut stream) {
                Some(pivot) => draws.add(&pivot, horizon, &mut stream),
                None => draws.failed += 1,
            }
        }
        if draws.failed > 0 {
            let note = Note::general(codes::REPLICATES_FAILED).with("failed", draws.failed);
            notes.push(note.with("replicates", self.replicates));
        }
        let (drawn, needed) = (self.replicates - draws.failed, Self::needed(confidence));
        if (drawn as f64) < needed {
            let note = Note::general(codes::TOO_FEW_REPLICATES).with("replicates", drawn);
            notes.push(note.with("needed", needed));
            return None;
        }
        draws.sort();
        Some(draws)
    }
}

/// A replicate of the series before, fitted, and turned round the fit.
fn pivot(settled: &Settled, law: Law, stream: &mut Stream) -> Option<Pivot> {
    let optimum = &settled.optimum;
    let spread = optimum.spread();
    let counts: Vec<f64> = optimum
        .means
        .iter()
        .map(|mu| nb1_sample(stream, *mu, spread) as f64)
        .collect();
    if counts.iter().all(|count| *count == 0.0) {
        return None;
    }
    let again = fit(&settled.design, &counts, law, Some(&optimum.beta)).ok()?;
    // A replicate may by chance vary hardly at all; its spread then stops at a thousandth.
    let inflation = spread / again.dispersion.max(spread / 1000.0);
    Some(Pivot {
        beta: &optimum.beta - (again.beta - &optimum.beta) * libm::sqrt(inflation),
        dispersion: (spread * inflation).max(1.0),
    })
}

impl Draws {
    fn empty(of: Bootstrap, horizon: &Horizon) -> Self {
        let room = |slots: usize| vec![Vec::with_capacity(of.replicates); slots];
        Self {
            of,
            failed: 0,
            months: room(horizon.months.len()),
            regions: room(horizon.regions.len()),
            ratios: room(horizon.regions.len()),
        }
    }

    fn add(&mut self, pivot: &Pivot, horizon: &Horizon, stream: &mut Stream) {
        let (mut means, mut gradients) = (Vec::new(), Vec::new());
        horizon
            .design
            .evaluate(pivot.beta.as_slice(), &mut means, &mut gradients);
        let draw = |mu: &f64| {
            if *mu < MEAN_MAX {
                nb1_sample(stream, *mu, pivot.dispersion) as f64
            } else {
                f64::INFINITY
            }
        };
        let counts: Vec<f64> = means.iter().map(draw).collect();
        for (slot, month) in self.months.iter_mut().zip(&horizon.months) {
            slot.push(sum(&month.pieces, &counts));
        }
        let (behind, common) = means_behind(&horizon.counts, pivot.dispersion, stream);
        for (index, region) in horizon.regions.iter().enumerate() {
            let observed = sum(&region.observations, &behind) + common;
            push(&mut self.regions, index, sum(&region.pieces, &counts));
            push(&mut self.ratios, index, observed / sum(&region.pieces, &means));
        }
    }

    fn sort(&mut self) {
        let slots = self.months.iter_mut().chain(&mut self.regions).chain(&mut self.ratios);
        for slot in slots {
            slot.sort_by(f64::total_cmp);
        }
    }

    pub(super) fn month(&self, index: usize, best: f64, confidence: Confidence) -> Option<Range<f64>> {
        limits(self.months.get(index)?, best, confidence)
    }

    pub(super) fn region(&self, index: usize, observed: u64, best: f64, confidence: Confidence) -> Option<Uncertainty> {
        let counterfactual = limits(self.regions.get(index)?, best, confidence)?;
        let ratio = limits(self.ratios.get(index)?, observed as f64 / best, confidence);
        Some(Uncertainty::new(observed, counterfactual, ratio))
    }
}

/// Draws of the means behind observed counts, and a part that every sum of them shares.
///
/// The mean behind a count x of dispersion φ is drawn as φ times a gamma variable of shape x/φ + ½, half-way between the
/// two shapes of the exact Poisson limits. Shapes add like counts, so each observation has its x/φ and every sum the same
/// half: phases and sums then agree with each other in every draw.
fn means_behind(counts: &[u64], dispersion: f64, stream: &mut Stream) -> (Vec<f64>, f64) {
    let mut draw = |shape: f64| {
        if shape > 0.0 {
            dispersion * gamma_sample(stream, shape)
        } else {
            0.0
        }
    };
    let own = counts.iter().map(|count| draw(*count as f64 / dispersion)).collect();
    (own, draw(0.5))
}

fn sum(pieces: &[usize], values: &[f64]) -> f64 {
    let found = pieces.iter().filter_map(|piece| values.get(*piece));
    // An empty `sum` of floats is -0.0.
    found.fold(0.0, |sum, value| sum + value)
}

fn push(slots: &mut [Vec<f64>], index: usize, value: f64) {
    if let Some(slot) = slots.get_mut(index) {
        slot.push(value);
    }
}

/// The limits of sorted draws. A best figure outside them, as by chance with very few deaths, widens the interval to it.
pub(crate) fn limits(sorted: &[f64], best: f64, confidence: Confidence) -> Option<Range<f64>> {
    let low = quantile(sorted, confidence.tail())?;
    let high = quantile(sorted, 1.0 - confidence.tail())?;
    finite(low.min(best), best, high.max(best))
}

/// The draw at rank p(B + 1), between neighbours linearly: the rank under which B draws and one more are exchangeable.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the rank is clamped between 1 and the number of draws"
)]
pub(crate) fn quantile(sorted: &[f64], probability: f64) -> Option<f64> {
    let rank = (probability * (sorted.len() as f64 + 1.0)).clamp(1.0, (sorted.len() as f64).max(1.0));
    let below = libm::floor(rank);
    let first = sorted.get(below as usize - 1)?;
    let second = sorted.get(below as usize).unwrap_or(first);
    let share = rank - below;
    // Infinite draws stay infinite and do not become "not a number" through a share of zero.
    if share == 0.0 {
        Some(*first)
    } else {
        Some(first + share * (second - first))
    }
}

#[cfg(test)]
mod tests {
    use super::quantile;

    #[test]
    fn with_999_draws_the_limits_are_the_25th_from_each_end() {
        let draws: Vec<f64> = (1..=999).map(f64::from).collect();
        assert!((quantile(&draws, 0.025).expect("a draw") - 25.0).abs() < 1e-9);
        assert!((quantile(&draws, 0.975).expect("a draw") - 975.0).abs() < 1e-9);
        assert_eq!(quantile(&[], 0.5), None);
    }
}
