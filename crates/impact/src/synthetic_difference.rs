//! Synthetic difference in differences: donors and periods weighted, levels taken out.

use crate::method::{Fit, Method};
use crate::panel::{Block, Flaw};
use crate::simplex::{Problem, Solution};
use crate::synthetic::{donors_in, weighted_path};
use nalgebra::DMatrix;

/// Arkhangelsky, Athey, Hirshberg, Imbens and Wager (2021), algorithm 1.
///
/// Unit weights follow the treated before the measure up to a constant, period weights follow the donors' mean after
/// it; the effect is the difference in differences under both. Levels may differ, so it does not ask the treated to
/// lie in the hull of donors. Misleads where factors move treated and donors apart just when the measure begins.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct SyntheticDifference {
    /// The noise s that the ridge is measured in; none to take it from the donors of each block. Placebos that are to be
    /// compared with one estimate keep the noise of its block.
    pub noise: Option<f64>,
}

/// The ridge of the period weights, in standard deviations of first differences: it only makes them unique.
const PERIOD_RIDGE: f64 = 1e-6;

impl Method for SyntheticDifference {
    fn name(&self) -> &'static str {
        "synthetic-difference"
    }

    fn fit(&self, block: &Block) -> Result<Fit, Flaw> {
        let noise = self.noise.map_or_else(|| noise(block), Ok)?;
        let units = unit_weights(block, noise)?;
        let periods = period_weights(block, noise)?;
        let shift = shift(block, &units.weights, &periods.weights);
        Ok(Fit {
            path: weighted_path(block, &units.weights, shift),
            donor_weights: units.weights,
            period_weights: periods.weights,
            certificate: Some(units.certificate),
        })
    }
}

/// Standard deviation of all first differences of donors before the measure, s of the paper.
pub fn noise(block: &Block) -> Result<f64, Flaw> {
    let differences: Vec<f64> = (0..block.donors())
        .flat_map(|donor| {
            let before = block.unit(donor).get(block.pre()).unwrap_or(&[]);
            before.windows(2).filter_map(|pair| Some(pair.get(1)? - pair.first()?))
        })
        .collect();
    if differences.len() < 2 {
        return Err(Flaw::TooFewBefore);
    }
    let count = differences.len() as f64;
    let mean = differences.iter().sum::<f64>() / count;
    let squares: f64 = differences.iter().map(|value| (value - mean) * (value - mean)).sum();
    Ok((squares / (count - 1.0)).sqrt())
}

/// ζ of the paper: (treated units × periods after)^(1/4) s.
pub fn regularisation(block: &Block, noise: f64) -> f64 {
    let cells = (block.treated() * block.post().len()) as f64;
    cells.sqrt().sqrt() * noise
}

fn unit_weights(block: &Block, noise: f64) -> Result<Solution, Flaw> {
    let zeta = regularisation(block, noise);
    let target = block.treated_mean().get(block.pre()).unwrap_or(&[]).to_vec();
    let ridge = zeta * zeta * block.before() as f64;
    Problem::new(donors_in(block, block.pre()), target)
        .with_intercept()
        .with_ridge(ridge)
        .solve(None)
}

fn period_weights(block: &Block, noise: f64) -> Result<Solution, Flaw> {
    let (donors, before) = (block.donors(), block.before());
    let columns = DMatrix::from_fn(donors, before, |donor, period| block.outcomes()[(period, donor)]);
    let after = |donor: usize| {
        let path = block.unit(donor).get(block.post()).unwrap_or(&[]);
        path.iter().sum::<f64>() / path.len() as f64
    };
    let ridge = PERIOD_RIDGE * PERIOD_RIDGE * noise * noise * donors as f64;
    Problem::new(columns, (0..donors).map(after).collect())
        .with_intercept()
        .with_ridge(ridge)
        .solve(None)
}

/// What lifts the weighted donors to the treated in the weighted periods before.
fn shift(block: &Block, units: &[f64], periods: &[f64]) -> f64 {
    let apart = weighted_path(block, units, 0.0).gaps();
    apart.iter().zip(periods).map(|(gap, weight)| gap * weight).sum()
}
