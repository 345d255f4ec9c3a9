//! Joint paths of what would have been: from each start the latent path onwards, and counts around it.

use super::Spread;
use super::noise::Noise;
use super::weighing::Start;
use crate::interrupted::Horizon;
use crate::law::{Purpose, Stream, gamma_sample, normal_sample};

/// Parts of one period of the forecast.
#[derive(Debug, Clone)]
struct Ahead {
    /// Periods from the last one before; none means the same period.
    distance: usize,
    pieces: Vec<usize>,
}

/// Draws, slot by slot. All slots of one number come from the same path, so sums of them are joint.
#[derive(Debug, Clone, Default)]
pub(crate) struct Draws {
    pub(crate) months: Vec<Vec<f64>>,
    pub(crate) regions: Vec<Vec<f64>>,
    pub(crate) ratios: Vec<Vec<f64>>,
    pub(crate) coefficients: Vec<Vec<f64>>,
    pub(crate) correlation: Vec<f64>,
    pub(crate) deviation: Vec<f64>,
    pub(crate) innovation: Vec<f64>,
    pub(crate) noise: Vec<f64>,
}

/// What the paths go over.
pub(crate) struct Forecast<'a> {
    horizon: &'a Horizon,
    ahead: Vec<Ahead>,
    spread: Spread,
    level: f64,
}

/// One path: means and counts of the pieces.
struct Drawn {
    means: Vec<f64>,
    counts: Vec<f64>,
}

impl<'a> Forecast<'a> {
    /// `last` is the number of the last month before on a scale on which `month_of` numbers the months of the horizon.
    pub(crate) fn new(horizon: &'a Horizon, last: salida_world::Month, spread: Spread, level: f64) -> Self {
        let ahead = horizon.months.iter().map(|slot| Ahead {
            distance: usize::try_from(slot.month.since(last)).unwrap_or(0),
            pieces: slot.pieces.clone(),
        });
        Self {
            horizon,
            ahead: ahead.collect(),
            spread,
            level,
        }
    }

    /// Draws a path from each start.
    pub(crate) fn draw(&self, starts: &[Start], seed: u64) -> Draws {
        let mut draws = Draws::sized(self.horizon, starts);
        for (number, start) in starts.iter().enumerate() {
            let mut stream = Stream::new(seed, Purpose::LatentAhead, number as u64);
            self.add(start, &mut stream, &mut draws);
        }
        draws
    }

    fn add(&self, start: &Start, stream: &mut Stream, draws: &mut Draws) {
        let noise = start.point.noise(self.spread, self.level);
        let path = self.path(start, noise, stream);
        for (slot, month) in draws.months.iter_mut().zip(&self.horizon.months) {
            slot.push(sum(&month.pieces, &path.counts));
        }
        let (behind, common) = self.means_behind(noise, &path.means, stream);
        for (index, region) in self.horizon.regions.iter().enumerate() {
            let observed = sum(&region.observations, &behind) + common;
            push(&mut draws.regions, index, sum(&region.pieces, &path.counts));
            push(&mut draws.ratios, index, observed / sum(&region.pieces, &path.means));
        }
        for (slot, value) in draws.coefficients.iter_mut().zip(start.beta.iter()) {
            slot.push(*value);
        }
        draws.correlation.push(start.point.correlation());
        draws.deviation.push(start.point.deviation());
        draws.innovation.push(start.point.innovation());
        draws.noise.push(noise.parameter());
    }

    fn path(&self, start: &Start, noise: Noise, stream: &mut Stream) -> Drawn {
        let (mut plain, mut gradients) = (Vec::new(), Vec::new());
        self.horizon
            .design
            .evaluate(start.beta.as_slice(), &mut plain, &mut gradients);
        let (rho, sigma) = (start.point.correlation(), start.point.innovation());
        let mut means = plain.clone();
        let mut counts = vec![0.0; plain.len()];
        let (mut latent, mut reached) = (start.last, 0);
        let (mut own, mut drawn) = (Vec::new(), Vec::new());
        for ahead in &self.ahead {
            while reached < ahead.distance {
                latent = rho * latent + sigma * normal_sample(stream);
                reached += 1;
            }
            let factor = libm::exp(latent);
            own.clear();
            drawn.clear();
            own.extend(ahead.pieces.iter().map(|piece| plain[*piece] * factor));
            noise.sample(&own, stream, &mut drawn);
            for ((piece, mean), count) in ahead.pieces.iter().zip(&own).zip(&drawn) {
                means[*piece] = *mean;
                counts[*piece] = *count;
            }
        }
        Drawn { means, counts }
    }

    /// Draws of the means behind the observed counts, and a part that every sum of them shares.
    ///
    /// The mean behind a count x whose variance is φ times its mean is drawn as φ times a gamma variable of shape x/φ + ½, as
    /// in the parametric bootstrap. A total of several periods has the φ of its periods, each in proportion to the path.
    fn means_behind(&self, noise: Noise, means: &[f64], stream: &mut Stream) -> (Vec<f64>, f64) {
        let mut own = Vec::with_capacity(self.horizon.counts.len());
        let (mut weighted, mut total) = (0.0, 0.0);
        for (count, months) in self.horizon.counts.iter().zip(&self.horizon.within) {
            let count = *count as f64;
            let parts: Vec<f64> = months.iter().map(|pieces| sum(pieces, means)).collect();
            let expected: f64 = parts.iter().sum();
            let scale = count / expected;
            let squares = parts.iter().map(|part| part * part).sum::<f64>() * scale * scale;
            let dispersion = if count > 0.0 && squares.is_finite() {
                noise.dispersion(count, squares)
            } else {
                1.0
            };
            weighted += dispersion * expected;
            total += expected;
            own.push(if count > 0.0 {
                dispersion * gamma_sample(stream, count / dispersion)
            } else {
                0.0
            });
        }
        let common = if total > 0.0 && total.is_finite() {
            weighted / total
        } else {
            1.0
        };
        (own, common * gamma_sample(stream, 0.5))
    }
}

impl Draws {
    fn sized(horizon: &Horizon, starts: &[Start]) -> Self {
        let columns = starts.first().map_or(0, |start| start.beta.len());
        let room = |slots: usize| vec![Vec::new(); slots];
        Self {
            months: room(horizon.months.len()),
            regions: room(horizon.regions.len()),
            ratios: room(horizon.regions.len()),
            coefficients: room(columns),
            ..Self::default()
        }
    }

    /// Sorts every slot by itself, which ends their being joint.
    pub(crate) fn sorted(mut self) -> Self {
        let figures = [
            &mut self.correlation,
            &mut self.deviation,
            &mut self.innovation,
            &mut self.noise,
        ];
        let slots = self.months.iter_mut().chain(&mut self.regions).chain(&mut self.ratios);
        for slot in slots.chain(&mut self.coefficients).chain(figures) {
            slot.sort_by(f64::total_cmp);
        }
        self
    }
}

fn sum(pieces: &[usize], values: &[f64]) -> f64 {
    let found = pieces.iter().filter_map(|piece| values.get(*piece));
    found.fold(0.0, |sum, value| sum + value)
}

fn push(slots: &mut [Vec<f64>], index: usize, value: f64) {
    if let Some(slot) = slots.get_mut(index) {
        slot.push(value);
    }
}
