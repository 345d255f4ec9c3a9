//! Augmented synthetic control: a ridge regression corrects what the weights of the donors could not match.

use super::{donors_in, weighted_path};
use crate::method::{Fit, Method};
use crate::panel::{Block, Flaw, Path};
use crate::simplex::Problem;
use nalgebra::{DMatrix, DVector};
use serde::Serialize;

/// Ridge augmented synthetic control (Ben-Michael, Feller and Rothstein 2021), outcomes only:
///
/// ```text
/// w_aug = w + X_0 (X_0′X_0 + λ I)⁻¹ (x_1 − X_0′w)
/// ```
///
/// w are the weights of the plain synthetic control; `x_1` and `X_0` (donors × periods before) are the outcomes less the
/// donors' mean of each period, as in the authors' R package, which keeps the sum of weights at one. λ is in squared units
/// of the outcome. A small λ fits the past better and extrapolates more: weights and counterfactual counts may be
/// negative, which [`Augmented::reach`] tells. Misleads where the past was fitted by what does not go on.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Augmented {
    /// How λ is set.
    pub ridge: Ridge,
}

/// Where λ comes from.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ridge {
    /// A value that somebody gives.
    Given(f64),
    /// Each period before in turn is left out and forecast. Of a grid of λ, the largest one whose mean squared error is
    /// within one standard error of the least is taken: the one that extrapolates least among those as good.
    #[default]
    LeavePeriodsOut,
}

/// How far an augmented synthetic control goes beyond its donors.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Reach {
    /// λ.
    pub ridge: f64,
    /// Donors with a negative weight.
    pub negative_donors: usize,
    /// The sum of negative weights, without its sign: nothing for a plain synthetic control.
    pub negative_weight: f64,
    /// Half the sum of what the regression changed of the weights, both ways.
    pub shifted: f64,
    /// Periods whose counterfactual is negative, which no count can be.
    pub negative_periods: usize,
    /// The lowest counterfactual.
    pub lowest: f64,
}

/// The grid of λ: from the largest down to a hundred-millionth of it, in twenty steps.
const GRID: (f64, u32) = (1e-8, 20);

/// Weights before and after the correction.
struct Corrected {
    ridge: f64,
    plain: Vec<f64>,
    weights: Vec<f64>,
}

impl Augmented {
    /// How far it extrapolates on a block.
    pub fn reach(&self, block: &Block) -> Result<Reach, Flaw> {
        let corrected = self.corrected(block)?;
        let path = weighted_path(block, &corrected.weights, 0.0);
        Ok(corrected.reach(&path))
    }

    fn corrected(&self, block: &Block) -> Result<Corrected, Flaw> {
        let centred = Centred::new(block);
        let ridge = match self.ridge {
            Ridge::Given(value) if value > 0.0 && value.is_finite() => value,
            Ridge::Given(_) => return Err(Flaw::NotFinite),
            Ridge::LeavePeriodsOut => centred.by_left_out_periods()?,
        };
        let periods: Vec<usize> = block.pre().collect();
        let plain = centred.plain(&periods)?;
        let weights = centred.augmented(&periods, &plain, ridge)?;
        Ok(Corrected { ridge, plain, weights })
    }
}

impl Corrected {
    fn reach(&self, path: &Path) -> Reach {
        let negative = self.weights.iter().filter(|weight| **weight < 0.0);
        let changes = self.weights.iter().zip(&self.plain);
        Reach {
            ridge: self.ridge,
            negative_donors: negative.clone().count(),
            negative_weight: negative.fold(0.0, |sum, weight| sum - weight),
            shifted: 0.5 * changes.map(|(new, old)| (new - old).abs()).sum::<f64>(),
            negative_periods: path.counterfactual.iter().filter(|value| **value < 0.0).count(),
            lowest: path.counterfactual.iter().copied().fold(f64::INFINITY, f64::min),
        }
    }
}

/// Outcomes before the measure less the donors' mean of each period.
struct Centred {
    /// Periods × donors.
    donors: DMatrix<f64>,
    treated: Vec<f64>,
}

impl Centred {
    fn new(block: &Block) -> Self {
        let mean = block.donor_mean();
        let mut donors = donors_in(block, block.pre());
        for (mut row, mean) in donors.row_iter_mut().zip(&mean) {
            row.add_scalar_mut(-mean);
        }
        let treated = block.treated_mean().into_iter().zip(&mean).take(block.before());
        Self {
            donors,
            treated: treated.map(|(value, mean)| value - mean).collect(),
        }
    }

    fn target(&self, periods: &[usize]) -> Vec<f64> {
        periods.iter().map(|period| self.treated[*period]).collect()
    }

    /// The weights of the plain synthetic control on some periods; the donors' means make no difference to them.
    fn plain(&self, periods: &[usize]) -> Result<Vec<f64>, Flaw> {
        let problem = Problem::new(self.donors.select_rows(periods), self.target(periods));
        Ok(problem.solve(None)?.weights)
    }

    fn augmented(&self, periods: &[usize], plain: &[f64], ridge: f64) -> Result<Vec<f64>, Flaw> {
        let donors = self.donors.select_rows(periods);
        let weights = DVector::from_column_slice(plain);
        let left = DVector::from_vec(self.target(periods)) - &donors * &weights;
        let square = &donors * donors.transpose() + DMatrix::identity(periods.len(), periods.len()) * ridge;
        let correction = square.cholesky().ok_or(Flaw::NoVariation)?.solve(&left);
        let weights = weights + donors.transpose() * correction;
        Ok(weights.iter().copied().collect())
    }

    /// The largest λ of the grid within one standard error of the best, by leaving out one period at a time.
    fn by_left_out_periods(&self) -> Result<f64, Flaw> {
        let before = self.treated.len();
        if before < 3 {
            return Err(Flaw::TooFewBefore);
        }
        let grid = self.grid();
        let mut errors = vec![Vec::with_capacity(before); grid.len()];
        for period in 0..before {
            let others: Vec<usize> = (0..before).filter(|other| *other != period).collect();
            let plain = self.plain(&others)?;
            for (ridge, errors) in grid.iter().zip(&mut errors) {
                let weights = self.augmented(&others, &plain, *ridge)?;
                let row = self.donors.row(period);
                let forecast: f64 = row.iter().zip(&weights).map(|(value, weight)| value * weight).sum();
                let error = self.treated[period] - forecast;
                errors.push(error * error);
            }
        }
        let judged: Vec<(f64, f64)> = errors.iter().map(|errors| mean_and_error(errors)).collect();
        let best = judged.iter().fold(
            (f64::INFINITY, 0.0),
            |best, own| if own.0 < best.0 { *own } else { best },
        );
        let within = grid.iter().zip(&judged).find(|(_, (mean, _))| *mean <= best.0 + best.1);
        within.map(|(ridge, _)| *ridge).ok_or(Flaw::NoVariation)
    }

    /// From the largest squared singular value of the donors' outcomes down.
    fn grid(&self) -> Vec<f64> {
        let values = self.donors.singular_values();
        let largest = values.max();
        let top = if largest > 0.0 { largest * largest } else { 1.0 };
        let factor = |step: u32| libm::pow(GRID.0, f64::from(step) / f64::from(GRID.1));
        (0..=GRID.1).map(|step| top * factor(step)).collect()
    }
}

fn mean_and_error(values: &[f64]) -> (f64, f64) {
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count;
    let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
    (mean, libm::sqrt(squares / (count - 1.0) / count))
}

impl Method for Augmented {
    fn name(&self) -> &'static str {
        "augmented-synthetic-control"
    }

    fn fit(&self, block: &Block) -> Result<Fit, Flaw> {
        let corrected = self.corrected(block)?;
        Ok(Fit {
            path: weighted_path(block, &corrected.weights, 0.0),
            donor_weights: corrected.weights,
            period_weights: Vec::new(),
            certificate: None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Augmented, Ridge};
    use crate::law::{Purpose, Stream};
    use crate::method::Method;
    use crate::panel::Block;
    use crate::synthetic::OutcomeOnly;
    use nalgebra::{DMatrix, DVector};

    fn block(replicate: u64, donors: usize) -> Block {
        let mut stream = Stream::new(9, Purpose::Test, replicate);
        let units = (0..=donors).map(|unit| format!("u{unit}")).collect();
        let periods = (0..9).map(|period| format!("t{period}")).collect();
        let outcomes = DMatrix::from_fn(9, donors + 1, |_, unit| {
            stream.uniform() + if unit == donors { 2.0 } else { 0.0 }
        });
        Block::new(units, periods, outcomes, donors, 6).expect("complete")
    }

    fn at(ridge: f64) -> Augmented {
        Augmented {
            ridge: Ridge::Given(ridge),
        }
    }

    /// The other form of the same matrix, donors × donors, by another decomposition.
    #[test]
    fn the_correction_is_that_of_a_ridge_regression() {
        for replicate in 0..10 {
            let block = block(replicate, 4);
            let plain = OutcomeOnly::default().fit(&block).expect("a fit").donor_weights;
            let mean = block.donor_mean();
            let donors = DMatrix::from_fn(4, 6, |donor, t| block.unit(donor)[t] - mean[t]);
            let treated = DVector::from_fn(6, |t, _| block.unit(4)[t] - mean[t]);
            let plain = DVector::from_vec(plain);
            let left = treated - donors.transpose() * &plain;
            let square = &donors * donors.transpose() + DMatrix::identity(4, 4) * 0.3;
            let expected = plain + square.lu().solve(&(donors * left)).expect("regular");
            let found = at(0.3).fit(&block).expect("a fit").donor_weights;
            assert!(
                found
                    .iter()
                    .zip(&expected)
                    .all(|(one, other)| (one - other).abs() < 1e-9)
            );
            assert!((found.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        }
    }

    #[test]
    fn a_large_ridge_changes_nothing_and_a_small_one_fits_the_past() {
        let block = block(1, 9);
        let plain = OutcomeOnly::default().fit(&block).expect("a fit");
        let large = at(1e12).fit(&block).expect("a fit");
        assert!((large.effect() - plain.effect()).abs() < 1e-9);
        let small = at(1e-10).fit(&block).expect("a fit");
        assert!(small.path.rmspe(0..6) < 1e-6 && plain.path.rmspe(0..6) > 0.1);
        let reach = at(1e-10).reach(&block).expect("a fit");
        assert!(reach.negative_donors > 0 && reach.negative_weight > 0.5 && reach.shifted > 0.5);
        assert_eq!(at(1e12).reach(&block).expect("a fit").negative_periods, 0);
    }

    #[test]
    fn counterfactuals_below_zero_are_counted() {
        let shifted = block(2, 9);
        let outcomes = shifted
            .outcomes()
            .map_with_location(|_, unit, value| if unit == 9 { value - 2.0 - 0.9 } else { value });
        let names = (shifted.units().to_vec(), shifted.periods().to_vec());
        let low = Block::new(names.0, names.1, outcomes, 9, 6).expect("complete");
        let reach = at(1e-10).reach(&low).expect("a fit");
        assert!(reach.negative_periods >= 5 && reach.lowest < 0.0, "{reach:?}");
    }

    #[test]
    fn the_ridge_is_chosen_from_the_past_or_refused() {
        let block = block(3, 5);
        let reach = Augmented::default().reach(&block).expect("a fit");
        assert!(reach.ridge > 0.0);
        assert!(at(0.0).fit(&block).is_err());
        let short = block.cut(9, 2).expect("complete");
        assert!(Augmented::default().fit(&short).is_err());
    }
}
