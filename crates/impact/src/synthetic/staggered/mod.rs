//! Staggered synthetic control: one weight vector per treated unit, each with its own date.

mod adoption;
mod pooled;
#[cfg(test)]
mod tests;

pub use adoption::Adoption;

use super::{donors_in, weighted_path};
use crate::method::{Fit, Method};
use crate::panel::{Block, Flaw, Path};
use crate::simplex::Certificate;
use nalgebra::DMatrix;
use pooled::Lags;
use serde::Serialize;

/// Ben-Michael, Feller and Rothstein (2022): weights `w_j` of each treated unit minimise
///
/// ```text
/// ν q_pool² / q_pool,sep²  +  (1 − ν) q_sep² / q_sep,sep²
/// q_sep²  = mean over units of the mean squared gap before
/// q_pool² = mean over lags of the squared mean gap, units in line by the time before their own dates
/// ```
///
/// each scaled by its value at separate weights. ν = 0 fits every unit by itself, which serves its own effect; ν = 1
/// only their mean, which serves the overall effect and may fit single units badly. Nobody's effect after a date is used.
/// Misleads like every synthetic control, unit by unit, and where donors came under the measure after all.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Staggered {
    /// Who may be a donor.
    pub pool: Pool,
    /// How much the mean of the treated counts.
    pub pooling: Pooling,
}

/// Who may be a donor of a treated unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pool {
    /// Units that are never treated.
    #[default]
    Never,
    /// These, and units that come under the measure later than so many periods after the date of the treated one, which
    /// is then followed for that many periods.
    NotYet(usize),
}

/// Where ν comes from.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pooling {
    /// ν = 0.
    #[default]
    Separate,
    /// A value from 0 to 1.
    Given(f64),
    /// The rule of the paper: the length of the mean gap over the mean length of gaps, at separate weights.
    Heuristic,
}

/// One treated unit.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnitFit {
    /// Its place among the units.
    pub unit: usize,
    /// Its name.
    pub name: String,
    /// Its donors, by their places.
    pub donors: Vec<usize>,
    /// Their weights.
    pub weights: Vec<f64>,
    /// Observed and counterfactual, up to the last period that is followed.
    pub path: Path,
}

/// The mean gap of all treated units that are seen so long after their dates.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Since {
    /// Periods since the date, from 0.
    pub periods: usize,
    /// Mean gap.
    pub effect: f64,
    /// Units in the mean.
    pub units: usize,
}

/// What came of all treated units.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StaggeredFit {
    /// Each treated unit, in the order of units.
    pub units: Vec<UnitFit>,
    /// ν.
    pub nu: f64,
    /// Mean gap over all treated cells, units followed longer counting more.
    pub effect: f64,
    /// Mean over units of their mean gaps, all units alike.
    pub effect_by_unit: f64,
    /// Mean gap by the time since the date.
    pub since: Vec<Since>,
    /// `q_sep` and `q_pool` of these weights.
    pub imbalance: (f64, f64),
    /// The same at separate weights.
    pub imbalance_of_separate: (f64, f64),
    /// An upper bound of what is left to gain, as a share of the objective of separate weights.
    pub gap: f64,
    /// Rounds over all treated units.
    pub rounds: usize,
}

impl Staggered {
    /// Weights and effects of every treated unit.
    pub fn estimate(&self, adoption: &Adoption) -> Result<StaggeredFit, Flaw> {
        let treated = adoption.treated();
        if treated.is_empty() {
            return Err(Flaw::NoTreated);
        }
        let mut blocks = Vec::new();
        for (unit, first) in treated {
            let donors = self.donors(adoption, first);
            blocks.push((unit, self.block(adoption, unit, first, &donors)?, donors));
        }
        let lags: Vec<Lags> = blocks.iter().map(|(_, block, _)| lags(block)).collect();
        let separate = pooled::separate(&lags)?;
        let imbalance_of_separate = pooled::imbalances(&lags, &separate.weights);
        let nu = match self.pooling {
            Pooling::Separate => 0.0,
            Pooling::Given(nu) if (0.0..=1.0).contains(&nu) => nu,
            Pooling::Given(_) => return Err(Flaw::NotFinite),
            Pooling::Heuristic => pooled::heuristic(&lags, &separate.weights),
        };
        let joint = pooled::partially(&lags, separate, nu)?;
        let imbalance = pooled::imbalances(&lags, &joint.weights);
        let units: Vec<UnitFit> = (blocks.into_iter().zip(joint.weights))
            .map(|((unit, block, donors), weights)| UnitFit {
                unit,
                name: adoption.units[unit].clone(),
                path: weighted_path(&block, &weights, 0.0),
                donors,
                weights,
            })
            .collect();
        let cells: Vec<f64> = units.iter().flat_map(gaps_after).collect();
        Ok(StaggeredFit {
            effect: mean(&cells),
            effect_by_unit: mean(&units.iter().map(|unit| unit.path.effect()).collect::<Vec<_>>()),
            since: since(&units),
            units,
            nu,
            imbalance,
            imbalance_of_separate,
            gap: joint.gap,
            rounds: joint.rounds,
        })
    }

    fn donors(&self, adoption: &Adoption, first: usize) -> Vec<usize> {
        let is_clean = |date: &Option<usize>| match (date, self.pool) {
            (None, _) => true,
            (Some(_), Pool::Never) => false,
            (Some(date), Pool::NotYet(periods)) => *date >= first + periods,
        };
        let dates = adoption.first.iter().enumerate();
        dates.filter(|(_, date)| is_clean(date)).map(|(unit, _)| unit).collect()
    }

    /// The treated unit beside its donors, up to the last period that is followed.
    fn block(&self, adoption: &Adoption, unit: usize, first: usize, donors: &[usize]) -> Result<Block, Flaw> {
        let rows = match self.pool {
            Pool::Never => adoption.periods.len(),
            Pool::NotYet(periods) => (first + periods).min(adoption.periods.len()),
        };
        let columns: Vec<usize> = donors.iter().copied().chain([unit]).collect();
        Block::new(
            columns.iter().map(|column| adoption.units[*column].clone()).collect(),
            adoption.periods.iter().take(rows).cloned().collect(),
            adoption.outcomes.rows(0, rows).select_columns(&columns),
            donors.len(),
            first,
        )
    }
}

/// The periods before, the last one first, each donor less the treated unit.
fn lags(block: &Block) -> Lags {
    let donors = donors_in(block, block.pre());
    let treated = block.treated_mean();
    let before = block.before();
    Lags {
        apart: DMatrix::from_fn(before, block.donors(), |lag, donor| {
            let period = before - 1 - lag;
            donors[(period, donor)] - treated[period]
        }),
    }
}

fn gaps_after(unit: &UnitFit) -> Vec<f64> {
    unit.path.gaps().into_iter().skip(unit.path.before).collect()
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn since(units: &[UnitFit]) -> Vec<Since> {
    let gaps: Vec<Vec<f64>> = units.iter().map(gaps_after).collect();
    let longest = gaps.iter().map(Vec::len).max().unwrap_or(0);
    (0..longest)
        .map(|periods| {
            let seen: Vec<f64> = gaps.iter().filter_map(|own| own.get(periods).copied()).collect();
            Since {
                periods,
                effect: mean(&seen),
                units: seen.len(),
            }
        })
        .collect()
}

impl Method for Staggered {
    fn name(&self) -> &'static str {
        match self.pooling {
            Pooling::Separate => "separate-synthetic-controls",
            _ => "partially-pooled-synthetic-controls",
        }
    }

    /// On a block all dates are the same, so the mean of the counterfactuals is the counterfactual of the mean, and the
    /// mean of the weights leads to it.
    fn fit(&self, block: &Block) -> Result<Fit, Flaw> {
        let never = Self {
            pool: Pool::Never,
            ..*self
        };
        let fit = never.estimate(&Adoption::of_block(block))?;
        let count = fit.units.len() as f64;
        let mut weights = vec![0.0; block.donors()];
        for unit in &fit.units {
            for (donor, weight) in unit.donors.iter().zip(&unit.weights) {
                weights[*donor] += weight / count;
            }
        }
        Ok(Fit {
            path: weighted_path(block, &weights, 0.0),
            certificate: Some(certificate(&fit, &weights)),
            donor_weights: weights,
            period_weights: Vec::new(),
        })
    }
}

/// In shares of the objective of separate weights.
fn certificate(fit: &StaggeredFit, weights: &[f64]) -> Certificate {
    let share = |now: f64, then: f64| if then > 0.0 { now * now / (then * then) } else { 0.0 };
    let ((own, pooled), (own_then, pooled_then)) = (fit.imbalance, fit.imbalance_of_separate);
    Certificate {
        objective: fit.nu * share(pooled, pooled_then) + (1.0 - fit.nu) * share(own, own_then),
        gap: fit.gap,
        least_weight: weights.iter().copied().fold(f64::INFINITY, f64::min),
        excess: weights.iter().sum::<f64>() - 1.0,
        steps: fit.rounds,
        positive: weights.iter().filter(|weight| **weight > 0.0).count(),
    }
}
