//! The jackknife with fixed weights: each unit leaves once, and the weights of the others only grow together again.

use crate::method::Fit;
use crate::panel::{Block, Flaw};

/// The standard error of the mean gap (Arkhangelsky and others 2021, algorithm 3); one pass over the data.
///
/// Refused with one treated unit, where leaving it out leaves nothing, where one donor holds all the weight, and where weights
/// are no shares, because those of the others could then not grow together again. It is
/// conservative for a large number of units of one kind, and says nothing about a shock that all treated units share.
pub fn fixed_weight_jackknife(block: &Block, fit: &Fit) -> Result<f64, Flaw> {
    let (donors, treated) = (block.donors(), block.treated());
    if treated < 2 {
        return Err(Flaw::OneTreated);
    }
    if fit.donor_weights.len() != donors {
        return Err(Flaw::Shape);
    }
    if (fit.donor_weights.iter().sum::<f64>() - 1.0).abs() > 1e-9 {
        return Err(Flaw::WeightsNoShares);
    }
    let contrasts: Vec<f64> = (0..donors + treated).map(|unit| contrast(block, fit, unit)).collect();
    let (own, others) = contrasts.split_at(donors);
    let control: f64 = own
        .iter()
        .zip(&fit.donor_weights)
        .map(|(value, weight)| value * weight)
        .sum();
    let total: f64 = others.iter().sum();
    let mean = total / treated as f64;
    let mut effects = Vec::with_capacity(donors + treated);
    for (value, weight) in own.iter().zip(&fit.donor_weights) {
        let rest = 1.0 - weight;
        if rest <= 0.0 {
            return Err(Flaw::TooFewDonors);
        }
        effects.push(mean - (control - weight * value) / rest);
    }
    effects.extend(
        others
            .iter()
            .map(|value| (total - value) / (treated - 1) as f64 - control),
    );
    let count = effects.len() as f64;
    let centre = effects.iter().sum::<f64>() / count;
    let squares: f64 = effects.iter().map(|effect| (effect - centre) * (effect - centre)).sum();
    Ok(libm::sqrt((count - 1.0) / count * squares))
}

/// Mean of a unit after the date less its weighted mean before it.
fn contrast(block: &Block, fit: &Fit, unit: usize) -> f64 {
    let path = block.unit(unit);
    let after: f64 = path.get(block.post()).unwrap_or(&[]).iter().sum();
    let before: f64 = path
        .iter()
        .zip(&fit.period_weights)
        .map(|(value, weight)| value * weight)
        .sum();
    after / block.post().len() as f64 - before
}

#[cfg(test)]
mod tests {
    use super::fixed_weight_jackknife;
    use crate::method::{Fit, Method};
    use crate::panel::{Block, Flaw};
    use crate::synthetic::OutcomeOnly;
    use nalgebra::DMatrix;

    #[test]
    fn weights_that_are_no_shares_are_refused() {
        let names = |stem: &str, count: usize| (0..count).map(|own| format!("{stem}{own}")).collect();
        let outcomes = DMatrix::from_fn(6, 5, |row, column| ((row * row + 3 * column) % 7) as f64);
        let block = Block::new(names("u", 5), names("t", 6), outcomes, 3, 4).expect("complete");
        let fit = OutcomeOnly::default().fit(&block).expect("a fit");
        assert!(fixed_weight_jackknife(&block, &fit).is_ok_and(f64::is_finite));
        let halved = fit.donor_weights.iter().map(|weight| 0.5 * weight).collect();
        let half = Fit {
            donor_weights: halved,
            ..fit
        };
        assert_eq!(fixed_weight_jackknife(&block, &half), Err(Flaw::WeightsNoShares));
    }
}
