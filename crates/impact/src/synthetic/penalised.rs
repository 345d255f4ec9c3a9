//! Penalised synthetic control: near donors before far ones.

use super::{donors_in, weighted_path};
use crate::method::{Fit, Method};
use crate::panel::{Block, Flaw};
use crate::simplex::{Problem, Solution};
use nalgebra::DMatrix;
use serde::Serialize;
use std::ops::Range;

/// Abadie and L'Hour (2021) on the outcomes before the measure:
///
/// ```text
/// minimise  ‖x_1 − X_0 w‖² + λ Σ_j w_j ‖x_1 − x_j‖²   over w ≥ 0, Σ w = 1
/// ```
///
/// λ has no unit: from nothing (plain synthetic control) on, it takes weight from donors that are far from the treated,
/// until only the nearest is left. For λ > 0 the answer is unique and sparse where the donors lie in general position.
/// Misleads where the nearest donors are near by chance: with noisy counts, or few periods before.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Penalised {
    /// How λ is set.
    pub penalty: Penalty,
}

/// Where λ comes from. Both rules are of the paper; neither sees what the treated did under the measure.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Penalty {
    /// A value that somebody gives.
    Given(f64),
    /// The value of the grid that forecasts the last so many periods before the measure best, for the treated, from
    /// weights fitted on the periods before those.
    HeldOut(usize),
    /// The value of the grid that forecasts the donors best under the measure, each from the others. It costs a fit per
    /// donor and value.
    #[default]
    Donors,
}

/// The grid of λ: nothing, then powers of ten from a hundred-thousandth to ten, four to each.
pub fn grid() -> Vec<f64> {
    let powers = (0..=24).map(|step| libm::exp10(f64::from(step) / 4.0 - 5.0));
    std::iter::once(0.0).chain(powers).collect()
}

impl Penalised {
    /// λ on a block.
    pub fn penalty(&self, block: &Block) -> Result<f64, Flaw> {
        match self.penalty {
            Penalty::Given(value) if value >= 0.0 && value.is_finite() => Ok(value),
            Penalty::Given(_) => Err(Flaw::NotFinite),
            Penalty::HeldOut(periods) => held_out(block, periods),
            Penalty::Donors => donors_after(block),
        }
    }
}

/// Weights on the periods of `window` at λ.
fn weights(block: &Block, window: Range<usize>, penalty: f64) -> Result<Solution, Flaw> {
    let target = block.treated_mean().get(window.clone()).unwrap_or(&[]).to_vec();
    let columns = donors_in(block, window);
    let distances = distances(&columns, &target);
    Problem::new(columns, target)
        .with_linear(distances.iter().map(|distance| penalty * distance).collect())
        .solve(None)
}

/// `‖x_1 − x_j‖²` of each donor.
fn distances(columns: &DMatrix<f64>, target: &[f64]) -> Vec<f64> {
    let distance = |column: nalgebra::DVectorView<'_, f64>| {
        let pairs = column.iter().zip(target).map(|(value, own)| value - own);
        pairs.map(|gap| gap * gap).sum::<f64>()
    };
    columns.column_iter().map(distance).collect()
}

fn held_out(block: &Block, periods: usize) -> Result<f64, Flaw> {
    if periods == 0 || periods >= block.before() {
        return Err(Flaw::TooFewBefore);
    }
    let first = block.before() - periods;
    best(|penalty| {
        let solution = weights(block, 0..first, penalty)?;
        Ok(weighted_path(block, &solution.weights, 0.0).mspe(first..block.before()))
    })
}

fn donors_after(block: &Block) -> Result<f64, Flaw> {
    if block.donors() < 3 {
        return Err(Flaw::TooFewDonors);
    }
    let placebos: Vec<Block> = (0..block.donors())
        .map(|donor| {
            let others: Vec<usize> = (0..block.donors()).filter(|other| *other != donor).collect();
            block.regrouped(&others, &[donor])
        })
        .collect::<Result<_, _>>()?;
    best(|penalty| {
        let mut loss = 0.0;
        for placebo in &placebos {
            let solution = weights(placebo, placebo.pre(), penalty)?;
            loss += weighted_path(placebo, &solution.weights, 0.0).mspe(placebo.post());
        }
        Ok(loss)
    })
}

/// The value of the grid with the least loss; the smallest of several.
fn best(loss: impl Fn(f64) -> Result<f64, Flaw>) -> Result<f64, Flaw> {
    let mut best = (f64::INFINITY, 0.0);
    for penalty in grid() {
        let loss = loss(penalty)?;
        if loss < best.0 {
            best = (loss, penalty);
        }
    }
    Ok(best.1)
}

impl Method for Penalised {
    fn name(&self) -> &'static str {
        "penalised-synthetic-control"
    }

    fn fit(&self, block: &Block) -> Result<Fit, Flaw> {
        let solution = weights(block, block.pre(), self.penalty(block)?)?;
        Ok(Fit {
            path: weighted_path(block, &solution.weights, 0.0),
            donor_weights: solution.weights,
            period_weights: Vec::new(),
            certificate: Some(solution.certificate),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Penalised, Penalty};
    use crate::law::{Purpose, Stream};
    use crate::method::Method;
    use crate::panel::Block;
    use crate::synthetic::OutcomeOnly;
    use nalgebra::DMatrix;

    fn block(replicate: u64, donors: usize) -> Block {
        let mut stream = Stream::new(8, Purpose::Test, replicate);
        let units = (0..=donors).map(|unit| format!("u{unit}")).collect();
        let periods = (0..9).map(|period| format!("t{period}")).collect();
        let outcomes = DMatrix::from_fn(9, donors + 1, |_, _| stream.uniform());
        Block::new(units, periods, outcomes, donors, 6).expect("complete")
    }

    fn at(block: &Block, penalty: f64) -> Vec<f64> {
        let method = Penalised {
            penalty: Penalty::Given(penalty),
        };
        method.fit(block).expect("a fit").donor_weights
    }

    #[test]
    fn without_a_penalty_it_is_the_plain_synthetic_control() {
        let block = block(0, 5);
        let plain = OutcomeOnly::default().fit(&block).expect("a fit").donor_weights;
        let pairs = at(&block, 0.0).into_iter().zip(plain);
        assert!(pairs.into_iter().all(|(one, other)| (one - other).abs() < 1e-9));
    }

    #[test]
    fn a_large_penalty_leaves_the_nearest_donor() {
        let block = block(1, 5);
        let own = block.unit(5)[..6].to_vec();
        let distance = |donor: usize| -> f64 {
            let pairs = block.unit(donor)[..6].iter().zip(&own);
            pairs.map(|(value, own)| (value - own) * (value - own)).sum()
        };
        let nearest = (0..5).min_by(|one, other| distance(*one).total_cmp(&distance(*other)));
        assert_eq!(at(&block, 1e3)[nearest.expect("donors")], 1.0);
    }

    /// Two donors: the objective along w is a parabola whose lowest point has a closed form.
    #[test]
    fn two_donors_by_hand() {
        for replicate in 0..20 {
            let block = block(replicate, 2);
            let gap = |donor: usize, t: usize| block.unit(donor)[t] - block.unit(2)[t];
            let square = |donor: usize| (0..6).map(|t| gap(donor, t) * gap(donor, t)).sum::<f64>();
            let cross: f64 = (0..6).map(|t| gap(0, t) * gap(1, t)).sum();
            let (one, other) = (square(0), square(1));
            for penalty in [0.0, 0.1, 1.0] {
                let lowest = (other - cross + 0.5 * penalty * (other - one)) / (one + other - 2.0 * cross);
                let found = at(&block, penalty)[0];
                assert!((found - lowest.clamp(0.0, 1.0)).abs() < 1e-9, "{found} for {lowest}");
            }
        }
    }

    #[test]
    fn rules_choose_from_the_grid_and_refuse_what_they_can_not_judge() {
        let block = block(2, 5);
        for penalty in [Penalty::HeldOut(2), Penalty::Donors] {
            let chosen = Penalised { penalty }.penalty(&block).expect("a penalty");
            assert!(super::grid().contains(&chosen));
        }
        let refused = Penalised {
            penalty: Penalty::HeldOut(6),
        };
        assert!(refused.fit(&block).is_err());
        let negative = Penalised {
            penalty: Penalty::Given(-1.0),
        };
        assert!(negative.fit(&block).is_err());
    }
}
