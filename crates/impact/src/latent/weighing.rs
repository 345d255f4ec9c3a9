//! Draws of the whole posterior: from the normal laws of the lattice, weighed by the true density, and drawn again by weight.
//!
//! Laplace's law is off where a count says little by itself, as inside a total, whose months may differ from each other
//! while their logarithms are taken as normal. Every draw is therefore weighed by how much likelier it is in truth, and
//! the weights, cut off at √n times their mean (Ionides, JCGS 17:295, 2008), decide which draws are kept. What is left
//! of the approximation vanishes with the number of draws.

use super::Spread;
use super::lattice::Lattice;
use super::newton::Search;
use super::point::Point;
use super::record::Record;
use crate::law::{Purpose, Stream};
use nalgebra::DVector;

/// Where one path begins: a point, coefficients, and the latent value of the last period before.
#[derive(Debug, Clone)]
pub(crate) struct Start {
    pub(crate) point: Point,
    pub(crate) beta: DVector<f64>,
    pub(crate) last: f64,
}

/// Equally likely starts.
#[derive(Debug, Clone, Default)]
pub(crate) struct Starts {
    pub(crate) list: Vec<Start>,
    /// Independent draws that the weighed ones are worth, as a share of their number.
    pub(crate) efficiency: f64,
}

impl Lattice {
    /// So many starts. Points come in proportion to their weight, without chance but for a common offset.
    pub(crate) fn starts(&self, record: &Record, spread: Spread, seed: u64, draws: usize) -> Starts {
        let mut search = Search::new(record);
        let mut ahead = Stream::new(seed, Purpose::Latent, u64::MAX);
        let (first, second) = (ahead.uniform(), ahead.uniform());
        let (mut drawn, mut weights) = (Vec::with_capacity(draws), Vec::with_capacity(draws));
        for (node, numbers) in self
            .nodes
            .iter()
            .zip(shares(self.nodes.iter().map(|node| node.weight), draws, first))
        {
            let noise = node.point.noise(spread, record.level());
            let law = if numbers.is_empty() {
                None
            } else {
                search.around(node.point, noise, &node.settled.place)
            };
            let Some(mut law) = law else { continue };
            for number in numbers {
                let mut stream = Stream::new(seed, Purpose::Latent, number as u64);
                let (place, weight) = law.sample(&mut stream);
                weights.push(weight);
                drawn.push(Start {
                    point: node.point,
                    last: place.latent.last().copied().unwrap_or(0.0),
                    beta: place.beta,
                });
            }
        }
        resampled(drawn, &weights, draws, second)
    }
}

/// Draws again by weight.
fn resampled(drawn: Vec<Start>, ln_weights: &[f64], draws: usize, offset: f64) -> Starts {
    let most = ln_weights.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let raw: Vec<f64> = ln_weights.iter().map(|weight| libm::exp(weight - most)).collect();
    let count = raw.len() as f64;
    let (sum, squares) = raw
        .iter()
        .fold((0.0, 0.0), |(sum, squares), w| (sum + w, squares + w * w));
    let limit = sum / count * libm::sqrt(count);
    let cut: Vec<f64> = raw.iter().map(|weight| weight.min(limit)).collect();
    let total: f64 = cut.iter().sum();
    let shares = shares(cut.iter().map(|weight| weight / total), draws, offset);
    let list = drawn.into_iter().zip(shares);
    Starts {
        list: list
            .flat_map(|(start, numbers)| numbers.map(move |_| start.clone()))
            .collect(),
        efficiency: sum * sum / (squares * count),
    }
}

/// Which of `draws` numbers fall to each weight, when number i stands at (i + offset)/draws of their sum.
fn shares(weights: impl Iterator<Item = f64>, draws: usize, offset: f64) -> Vec<std::ops::Range<usize>> {
    let (mut reached, mut start) = (0.0, 0);
    let mut list: Vec<std::ops::Range<usize>> = weights
        .map(|weight| {
            reached += weight;
            let end = whole((reached * draws as f64 - offset).max(0.0)).clamp(start, draws);
            let own = start..end;
            start = end;
            own
        })
        .collect();
    // Rounding must not lose the last numbers.
    if let Some(last) = list.last_mut() {
        last.end = draws;
    }
    list
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "not negative, and cut to the number of draws by the caller"
)]
fn whole(value: f64) -> usize {
    libm::ceil(value) as usize
}

#[cfg(test)]
mod tests {
    use super::shares;

    #[test]
    fn every_number_falls_to_one_weight_in_proportion() {
        let list = shares([0.5, 0.0, 0.3, 0.2].into_iter(), 10, 0.4);
        assert_eq!(list, [0..5, 5..5, 5..8, 8..10]);
        let thirds = shares([1.0 / 3.0; 3].into_iter(), 7, 0.99);
        assert_eq!(thirds.iter().map(std::iter::ExactSizeIterator::len).sum::<usize>(), 7);
    }
}
