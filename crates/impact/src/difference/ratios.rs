//! Two groups, two times, on counts: the ratio of ratios, which is the two-way Poisson model on a block.

use crate::method::{Fit, Method};
use crate::panel::{Block, Flaw, Path};
use serde::Serialize;

/// Without the measure everybody has a level and shares the periods, the donors' own; the level of the treated is that of
/// their time before.
///
/// ```text
/// μ_it = E_it a_i b_t
/// rate ratio = (treated after / treated before) / (donors after / donors before)    on totals, without exposure
/// ```
///
/// The closed form equals exp(β) of the two-way Poisson model. Deaths per period in and out; the counterfactual can not be negative. Rests on parallel trends in
/// logarithms: without the measure the treated would have changed by the same per cent as all donors together. Large
/// donors count most. Misleads where size and trend go together, or where donors were touched by the measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RatioOfRatios;

/// A ratio in logarithms, with the standard error that lets the periods of one unit depend on each other.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct LogRatio {
    /// ln of the rate ratio.
    pub log: f64,
    /// Standard error of it, clustered by unit; none where one side has only one unit.
    pub error: Option<f64>,
}

impl LogRatio {
    /// The rate ratio.
    pub fn ratio(self) -> f64 {
        libm::exp(self.log)
    }
}

/// How often donors' levels and periods are fitted in turn, and how little they may still move at the end.
const ROUNDS: usize = 10_000;
const STILL: f64 = 1e-14;

impl RatioOfRatios {
    /// The closed form on totals, and its sandwich by units: Σψ², ψ the share of a unit in its side after less before.
    ///
    /// Exposure is not looked at: with it, take [`super::TwoWayPoisson`]. Fails where a total is zero.
    pub fn closed_form(block: &Block) -> Result<LogRatio, Flaw> {
        counts_only(block)?;
        let donors: Vec<usize> = (0..block.donors()).collect();
        let treated: Vec<usize> = (block.donors()..block.units().len()).collect();
        let (own, own_square) = change(block, &treated)?;
        let (other, other_square) = change(block, &donors)?;
        let several = donors.len() > 1 && treated.len() > 1;
        Ok(LogRatio {
            log: own - other,
            error: several.then(|| libm::sqrt(own_square + other_square)),
        })
    }
}

/// ln(total after / total before) of some units, and the sum of its squared contributions by unit.
fn change(block: &Block, units: &[usize]) -> Result<(f64, f64), Flaw> {
    let total =
        |unit: &usize, rows: std::ops::Range<usize>| -> f64 { block.unit(*unit).get(rows).unwrap_or(&[]).iter().sum() };
    let before: Vec<f64> = units.iter().map(|unit| total(unit, block.pre())).collect();
    let after: Vec<f64> = units.iter().map(|unit| total(unit, block.post())).collect();
    let sums: (f64, f64) = (before.iter().sum(), after.iter().sum());
    if sums.0 <= 0.0 || sums.1 <= 0.0 {
        return Err(Flaw::NoVariation);
    }
    let share = |(earlier, later): (&f64, &f64)| later / sums.1 - earlier / sums.0;
    let squares = before.iter().zip(&after).map(share).map(|part| part * part).sum();
    Ok((libm::log(sums.1 / sums.0), squares))
}

fn counts_only(block: &Block) -> Result<(), Flaw> {
    if block.outcomes().iter().any(|value| *value < 0.0) {
        return Err(Flaw::Negative);
    }
    Ok(())
}

impl Method for RatioOfRatios {
    fn name(&self) -> &'static str {
        "ratio-of-ratios"
    }

    fn fit(&self, block: &Block) -> Result<Fit, Flaw> {
        counts_only(block)?;
        let periods = donor_periods(block)?;
        let rows = block.periods().len();
        let mut counterfactual = vec![0.0; rows];
        for unit in block.donors()..block.units().len() {
            let seen: f64 = block.unit(unit).iter().take(block.before()).sum();
            let expected: f64 = block.pre().map(|row| people(block, row, unit) * periods[row]).sum();
            if expected <= 0.0 {
                return Err(Flaw::NoVariation);
            }
            for (row, sum) in counterfactual.iter_mut().enumerate() {
                *sum += seen / expected * people(block, row, unit) * periods[row] / block.treated() as f64;
            }
        }
        Ok(Fit {
            path: Path {
                observed: block.treated_mean(),
                counterfactual,
                before: block.before(),
            },
            donor_weights: Vec::new(),
            period_weights: Vec::new(),
            certificate: None,
        })
    }
}

fn people(block: &Block, row: usize, unit: usize) -> f64 {
    block.exposure().map_or(1.0, |people| people[(row, unit)])
}

/// Periods of the donors: levels and periods in turn, each the best given the other; one round without exposure.
fn donor_periods(block: &Block) -> Result<Vec<f64>, Flaw> {
    let rows = block.periods().len();
    let totals: Vec<f64> = block.donor_mean();
    let mut levels: Vec<f64> = (0..block.donors())
        .map(|donor| block.unit(donor).iter().sum())
        .collect();
    if levels.iter().all(|level| *level <= 0.0) {
        return Err(Flaw::NoVariation);
    }
    let mut periods = vec![1.0; rows];
    for _ in 0..ROUNDS {
        let mut moved = 0.0_f64;
        for (row, effect) in periods.iter_mut().enumerate() {
            let exposed: f64 = levels
                .iter()
                .enumerate()
                .map(|(donor, level)| level * people(block, row, donor))
                .sum();
            let own = totals[row] * block.donors() as f64 / exposed;
            moved = moved.max((own - *effect).abs() / own.max(f64::MIN_POSITIVE));
            *effect = own;
        }
        if block.exposure().is_none() || moved <= STILL {
            return Ok(periods);
        }
        for (donor, level) in levels.iter_mut().enumerate() {
            let exposed: f64 = periods
                .iter()
                .enumerate()
                .map(|(row, effect)| effect * people(block, row, donor))
                .sum();
            *level = block.unit(donor).iter().sum::<f64>() / exposed;
        }
    }
    Err(Flaw::Unsettled)
}
