//! How far other weights could have led, had the noise before been another draw.

use crate::law::{Purpose, Stream, normal_sample};
use crate::panel::Flaw;
use crate::simplex::Problem;
use nalgebra::{DMatrix, DVector};
use salida_world::Range;

/// Weights below the cut count as zero, as if the constraint were binding; the paper's ϱ is never taken above this.
const HIGHEST_CUT: f64 = 0.2;

/// Steps of the search for the multiplier. The value found bounds the optimum from outside at every step.
const STEPS: usize = 30;

/// What the set of plausible weights is made of.
#[derive(Debug, Clone)]
pub struct WeightBounds {
    donors: DMatrix<f64>,
    /// The weights with those below the cut set to zero.
    centre: Vec<f64>,
    total: f64,
    fitted: Vec<f64>,
    /// Standard deviation of the noise in each period before (HC1).
    deviations: Vec<f64>,
    /// The donors in as few rows as there are donors, where periods are more: what is left out of them is the same for
    /// all weights.
    rotation: Option<Rotation>,
}

/// Q′ and R of the donors: ‖X w − b‖² = ‖R w − Q′b‖² + ‖b‖² − ‖Q′b‖².
#[derive(Debug, Clone)]
struct Rotation {
    turned: DMatrix<f64>,
    columns: DMatrix<f64>,
}

impl Rotation {
    fn of(donors: &DMatrix<f64>) -> Option<Self> {
        (donors.nrows() > donors.ncols()).then(|| {
            let qr = donors.clone().qr();
            Self {
                turned: qr.q().transpose(),
                columns: qr.r(),
            }
        })
    }
}

impl WeightBounds {
    /// From the donors before (periods × donors), the weights fitted and what they left.
    pub fn new(donors: &DMatrix<f64>, weights: &[f64], residuals: &[f64]) -> Result<Self, Flaw> {
        let cut = cut(donors, residuals)?;
        let keep = |weight: &f64| if *weight < cut { 0.0 } else { *weight };
        let mut centre: Vec<f64> = weights.iter().map(keep).collect();
        if centre.iter().all(|weight| *weight == 0.0) {
            centre = weights.to_vec();
        }
        let active: Vec<usize> = (0..centre.len()).filter(|donor| centre[*donor] > 0.0).collect();
        let fitted = donors * DVector::from_column_slice(&centre);
        Ok(Self {
            deviations: deviations(donors, &active, residuals)?,
            total: centre.iter().sum(),
            fitted: fitted.as_slice().to_vec(),
            rotation: Rotation::of(donors),
            donors: donors.clone(),
            centre,
        })
    }

    /// Bounds of what a draw of noise moves the prediction along `direction`, but for `alpha` of draws.
    pub fn simulate(&self, direction: &[f64], draws: u32, seed: u64, alpha: f64) -> Result<Range<f64>, Flaw> {
        let mut lows = Vec::new();
        let mut highs = Vec::new();
        for draw in 0..draws {
            let mut stream = Stream::new(seed, Purpose::Prediction, u64::from(draw));
            let noise: Vec<f64> = self
                .deviations
                .iter()
                .map(|own| own * normal_sample(&mut stream))
                .collect();
            // What the fit went too far in one direction, the truth lies in the other.
            highs.push(-self.least(direction, &noise)?);
            let opposite: Vec<f64> = direction.iter().map(|value| -value).collect();
            lows.push(self.least(&opposite, &noise)?);
        }
        lows.sort_by(f64::total_cmp);
        highs.sort_by(f64::total_cmp);
        Ok(Range {
            low: quantile(&lows, 0.5 * alpha).min(0.0),
            best: 0.0,
            high: quantile(&highs, 1.0 - 0.5 * alpha).max(0.0),
        })
    }

    /// Columns and target of the least squares, and the square that no weights can change: what of the noise lies
    /// beside all donors.
    fn seen_by_weights(&self, full: Vec<f64>, noise: &[f64], radius: f64) -> (DMatrix<f64>, Vec<f64>, f64) {
        let Some(rotation) = &self.rotation else {
            return (&self.donors * self.total, full, 0.0);
        };
        let target = &rotation.turned * DVector::from_vec(full);
        let inside = &rotation.turned * DVector::from_column_slice(noise);
        let beside = (radius - inside.norm_squared()).max(0.0);
        (&rotation.columns * self.total, target.as_slice().to_vec(), beside)
    }

    /// min p′(w − w*) over w ≥ 0 of the same sum with ‖X w − (X w* + ε)‖² ≤ ‖ε‖², from below, by its dual: for each
    /// multiplier the inner minimum is one least-squares problem over the simplex with a linear term.
    fn least(&self, direction: &[f64], noise: &[f64]) -> Result<f64, Flaw> {
        let full: Vec<f64> = self.fitted.iter().zip(noise).map(|(fit, own)| fit + own).collect();
        let radius: f64 = noise.iter().map(|own| own * own).sum();
        let (columns, target, beside) = self.seen_by_weights(full, noise, radius);
        let at_centre: f64 = direction
            .iter()
            .zip(&self.centre)
            .map(|(value, weight)| value * weight)
            .sum();
        let mut start = self
            .centre
            .iter()
            .map(|weight| weight / self.total)
            .collect::<Vec<f64>>();
        let pull: Vec<f64> = direction.iter().map(|value| value * self.total).collect();
        let size = pull.iter().fold(0.0, |most: f64, value| most.max(value.abs()));
        if radius == 0.0 || size == 0.0 {
            return Ok(0.0);
        }
        // Prices of a unit of distance, between which the right one lies, on a logarithmic scale.
        let (mut cheap, mut dear) = (libm::log(size / radius) - 25.0, libm::log(size / radius) + 25.0);
        let mut best = f64::NEG_INFINITY;
        for _ in 0..STEPS {
            let middle = f64::midpoint(cheap, dear);
            let price = libm::exp(middle);
            let linear = pull.iter().map(|value| value / price).collect();
            let problem = Problem::new(columns.clone(), target.clone()).with_linear(linear);
            let found = problem.solve(Some(&start))?;
            let value = price * (found.certificate.objective + beside - found.certificate.gap - radius);
            best = best.max(value);
            let moved: f64 = pull
                .iter()
                .zip(&found.weights)
                .map(|(value, weight)| value * weight)
                .sum();
            let distance = found.certificate.objective + beside - moved / price;
            if distance > radius {
                cheap = middle;
            } else {
                dear = middle;
            }
            start = found.weights;
        }
        Ok((best - at_centre).min(0.0))
    }
}

/// `ϱ = σ_u / min σ_b · ln T / √T`, the least weight that is told from zero.
fn cut(donors: &DMatrix<f64>, residuals: &[f64]) -> Result<f64, Flaw> {
    let periods = residuals.len() as f64;
    let least = donors
        .column_iter()
        .map(|path| deviation(path.as_slice()))
        .fold(f64::INFINITY, f64::min);
    if residuals.len() < 4 {
        return Err(Flaw::TooFewBefore);
    }
    if least.is_nan() || least <= 0.0 {
        return Err(Flaw::NoVariation);
    }
    Ok((deviation(residuals) / least * libm::log(periods) / libm::sqrt(periods)).min(HIGHEST_CUT))
}

fn deviation(values: &[f64]) -> f64 {
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count;
    libm::sqrt(values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / (count - 1.0))
}

/// Noise of each period: what a regression of residuals on the active donors leaves, times √(T / (T − parameters)).
fn deviations(donors: &DMatrix<f64>, active: &[usize], residuals: &[f64]) -> Result<Vec<f64>, Flaw> {
    let (rows, parameters) = (residuals.len(), active.len() + 1);
    if rows <= parameters {
        return Err(Flaw::TooFewBefore);
    }
    let design = DMatrix::from_fn(rows, parameters, |row, column| match column.checked_sub(1) {
        None => 1.0,
        Some(place) => donors[(row, active[place])],
    });
    let target = DVector::from_column_slice(residuals);
    let svd = design.clone().svd(true, true);
    let solution = svd.solve(&target, 1e-10).map_err(|_| Flaw::NoVariation)?;
    let left = target - design * solution;
    let factor = libm::sqrt(rows as f64 / (rows - parameters) as f64);
    Ok(left.iter().map(|value| value.abs() * factor).collect())
}

/// A quantile of sorted values, between neighbours where it falls between them.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a place in a list"
)]
fn quantile(sorted: &[f64], probability: f64) -> f64 {
    let place = probability * sorted.len().saturating_sub(1) as f64;
    let below = place as usize;
    let value = |index: usize| {
        sorted
            .get(index.min(sorted.len().saturating_sub(1)))
            .copied()
            .unwrap_or(0.0)
    };
    value(below) + (place - below as f64) * (value(below + 1) - value(below))
}

#[cfg(test)]
mod tests {
    use super::WeightBounds;
    use crate::law::{Purpose, Stream, normal_sample};
    use nalgebra::DMatrix;

    fn drawn(seed: u64) -> (WeightBounds, Vec<f64>, Vec<f64>) {
        let mut stream = Stream::new(seed, Purpose::Test, 0);
        let donors = DMatrix::from_fn(12, 3, |_, _| 10.0 + normal_sample(&mut stream));
        let residuals: Vec<f64> = (0..12).map(|_| 0.5 * normal_sample(&mut stream)).collect();
        let bounds = WeightBounds::new(&donors, &[0.5, 0.3, 0.2], &residuals).expect("bounds");
        let noise = (0..12).map(|_| 0.5 * normal_sample(&mut stream)).collect();
        let direction = (0..3).map(|_| 10.0 + 3.0 * normal_sample(&mut stream)).collect();
        (bounds, noise, direction)
    }

    /// The least over a fine grid of the triangle, point by point.
    fn on_a_grid(bounds: &WeightBounds, noise: &[f64], direction: &[f64]) -> f64 {
        let steps = 400;
        let radius: f64 = noise.iter().map(|own| own * own).sum();
        let mut least = 0.0_f64;
        for first in 0..=steps {
            for second in 0..=steps - first {
                let shares = [first, second, steps - first - second].map(|own| f64::from(own) / f64::from(steps));
                let moved: Vec<f64> = shares
                    .iter()
                    .zip(&bounds.centre)
                    .map(|(share, own)| bounds.total * share - own)
                    .collect();
                let distance: f64 = (0..12)
                    .map(|row| {
                        (0..3)
                            .map(|donor| bounds.donors[(row, donor)] * moved[donor])
                            .sum::<f64>()
                            - noise[row]
                    })
                    .map(|gap| gap * gap)
                    .sum();
                if distance <= radius {
                    least = least.min(direction.iter().zip(&moved).map(|(value, own)| value * own).sum());
                }
            }
        }
        least
    }

    #[test]
    fn the_dual_finds_what_a_grid_of_weights_finds() {
        for seed in 0..30 {
            let (bounds, noise, direction) = drawn(seed);
            let (found, grid) = (
                bounds.least(&direction, &noise).expect("a bound"),
                on_a_grid(&bounds, &noise, &direction),
            );
            assert!(found <= grid + 1e-9, "seed {seed}: {found} above {grid}");
            assert!(grid - found < 0.05, "seed {seed}: {found} far below {grid}");
        }
    }
}
