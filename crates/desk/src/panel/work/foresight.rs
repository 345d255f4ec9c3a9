//! What the data could show at all: effects large enough to be seen, where the next figures would fall, and what else the
//! covariates allow to say.

use crate::panel::answer::{ImportancesFound, PowerFound, PredictionFound, WeightRange};
use crate::panel::methods::{Given, Named};
use crate::panel::verdict::ALPHA;
use salida_impact::Confidence;
use salida_impact::method::Method;
use salida_impact::panel::{Block, Flaw};
use salida_impact::placebo::power;
use salida_impact::prediction::{NoiseBound, Prediction};
use salida_world::Range;

/// Falls that are tried, as rate ratios.
const FALLS: [f64; 9] = [0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.25, 0.1];
/// A fall counts as visible when it is found in so large a share of units.
const POWER: f64 = 0.8;
/// Draws for a prediction interval.
const DRAWS: u32 = 200;

/// Falls put into donors at a pretended date before the true one; nothing after the measure began is looked at.
pub(super) fn power_of(method: &dyn Method, block: &Block, from: usize, units: &[usize]) -> Result<PowerFound, Flaw> {
    let found = power(method, block, from, units, &FALLS, ALPHA)?;
    if found.grid.iter().all(|tried| tried.of == 0) {
        return Err(Flaw::TooFewBefore);
    }
    Ok(PowerFound {
        from: block.periods().get(from).cloned().unwrap_or_default(),
        smallest: found.smallest(POWER),
        grid: found.grid,
    })
}

/// Intervals of the mean gap over each of some stretches of rows, without donors that never moved before.
pub(super) fn predicted(block: &Block, rows: &[std::ops::Range<usize>], seed: u64) -> Result<PredictionFound, Flaw> {
    let moves = |donor: &usize| {
        let before = block.unit(*donor).get(block.pre()).unwrap_or(&[]);
        before.windows(2).any(|pair| pair.first() != pair.last())
    };
    let (moving, still): (Vec<usize>, Vec<usize>) = (0..block.donors()).partition(moves);
    let treated: Vec<usize> = (block.donors()..block.units().len()).collect();
    let own = block.regrouped(&moving, &treated)?;
    let question = Prediction {
        method: 0,
        draws: DRAWS,
        seed,
        confidence: Confidence::NINETY_FIVE,
        bound: NoiseBound::SubGaussian,
    };
    let found = question.intervals(&own, rows)?;
    let mean = |gap: &Range<f64>, rows: &std::ops::Range<usize>| {
        let length = rows.len() as f64;
        Range {
            low: gap.low / length,
            best: gap.best / length,
            high: gap.high / length,
        }
    };
    Ok(PredictionFound {
        level: Confidence::NINETY_FIVE.level(),
        without: still
            .iter()
            .filter_map(|donor| block.units().get(*donor).cloned())
            .collect(),
        windows: found.iter().zip(rows).map(|(it, rows)| mean(&it.gap, rows)).collect(),
    })
}

/// What all importances say that fit as well as the best one found.
pub(super) fn importances(given: &Given<'_>) -> Result<ImportancesFound, Flaw> {
    let study = Named::nested(given)?.study(given.block)?;
    let spread = study.spread;
    let donors = given.block.units().iter().zip(&spread.weights);
    Ok(ImportancesFound {
        vectors: spread.vectors,
        loss: spread.loss,
        bound: study.bound,
        importance: { spread.importance.into_iter() }
            .map(|(name, weight)| WeightRange { name, weight })
            .collect(),
        weights: donors
            .filter(|(_, weight)| weight.high > 1e-6)
            .map(|(name, weight)| WeightRange {
                name: name.clone(),
                weight: *weight,
            })
            .collect(),
        rmspe: spread.rmspe,
        effect: spread.effect,
        idle: study.idle,
    })
}
