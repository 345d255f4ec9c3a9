//! How well a method went along with the treated before the measure, and what speaks against believing it.

use crate::method::Fit;
use crate::panel::Block;
use crate::series::{SerialDependence, dependence};
use serde::Serialize;

/// Periods before the measure that placebo and prediction intervals ask for: with fewer, placebo tests reject too often
/// under no effect (Illenberger, Small and Shaw 2020). The number is our rule.
pub const PERIODS_ADVISED: usize = 20;

/// A pre-fit above this share of the level means that nobody among the donors went along.
pub const POOR_FIT: f64 = 0.25;

/// A fit so close that it follows noise: the pre-fit as a share of the level.
const TOO_CLOSE: f64 = 1e-6;

/// What a reader needs to judge a fit on a block.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Quality {
    /// Root of the mean squared gap before.
    pub pre_rmspe: f64,
    /// The same as a share of the treated mean before; none where that is zero.
    pub relative: Option<f64>,
    /// What Poisson noise of the treated counts alone would leave: √(mean / treated units). Only a yardstick for counts.
    pub poisson_noise: f64,
    /// 1 / Σ w²: how many donors of equal weight would vary as much; none for a method without weights.
    pub effective_donors: Option<f64>,
    /// The heaviest donor's weight, and the sum of those below zero.
    pub heaviest: Option<f64>,
    /// Sum of negative weights: more than nothing is extrapolation.
    pub negative_weight: f64,
    /// Periods before in which the treated mean lies above or below every donor.
    pub outside_range: usize,
    /// How neighbouring gaps before depend on each other; none with fewer than eight periods, or without gaps.
    pub dependence: Option<SerialDependence>,
    /// Share of zero cells among all outcomes.
    pub zeros: f64,
    /// Donors that never differ from zero before.
    pub silent_donors: usize,
    /// Least counterfactual value: below zero no count can be.
    pub least_counterfactual: f64,
    /// What speaks against believing the fit.
    pub cautions: Vec<Caution>,
}

/// A reason for care.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Caution {
    /// Fewer than [`PERIODS_ADVISED`] periods before.
    FewPeriodsBefore,
    /// At least as many donors as periods before: weights can follow noise.
    ManyDonors,
    /// A pre-fit of next to nothing, which is a sign of that.
    TooCloseBefore,
    /// The pre-fit is more than a quarter of the level: nobody among the donors went along.
    PoorFitBefore,
    /// The treated lies above or below all donors in more than half of the periods before.
    OutsideDonors,
    /// Neighbouring gaps depend on each other more than chance explains: intervals for independent gaps are too short.
    DependentGaps,
    /// The counterfactual falls below zero.
    NegativeCounterfactual,
    /// Donors that are all zero before.
    SilentDonors,
    /// One donor carries more than three quarters.
    OneDonor,
}

impl Quality {
    /// The quality of `fit` on `block`.
    pub fn of(block: &Block, fit: &Fit) -> Self {
        let path = &fit.path;
        let gaps = path.gaps();
        let before = gaps.get(path.pre()).unwrap_or(&[]);
        let observed = path.observed.get(path.pre()).unwrap_or(&[]);
        let level = observed.iter().sum::<f64>() / observed.len() as f64;
        let pre_rmspe = path.rmspe(path.pre());
        let weights = &fit.donor_weights;
        let squares: f64 = weights.iter().map(|weight| weight * weight).sum();
        let quality = Self {
            pre_rmspe,
            relative: (level != 0.0).then(|| pre_rmspe / level.abs()),
            poisson_noise: libm::sqrt(level.max(0.0) / block.treated() as f64),
            effective_donors: (squares > 0.0).then(|| 1.0 / squares),
            heaviest: weights.iter().copied().reduce(f64::max),
            negative_weight: weights.iter().map(|weight| weight.min(0.0)).sum::<f64>() + 0.0,
            outside_range: outside_range(block),
            dependence: dependence(before),
            zeros: zeros(block),
            silent_donors: (0..block.donors()).filter(|donor| is_silent(block, *donor)).count(),
            least_counterfactual: path.counterfactual.iter().copied().fold(f64::INFINITY, f64::min),
            cautions: Vec::new(),
        };
        let cautions = quality.cautions(block);
        Self { cautions, ..quality }
    }

    fn cautions(&self, block: &Block) -> Vec<Caution> {
        let before = block.before();
        let weighed = self.effective_donors.is_some();
        let counts = block.outcomes().iter().all(|value| *value >= 0.0);
        let found = [
            (before < PERIODS_ADVISED, Caution::FewPeriodsBefore),
            (weighed && block.donors() >= before, Caution::ManyDonors),
            (
                self.relative.is_some_and(|share| share < TOO_CLOSE),
                Caution::TooCloseBefore,
            ),
            (
                self.relative.is_some_and(|share| share > POOR_FIT),
                Caution::PoorFitBefore,
            ),
            (2 * self.outside_range > before, Caution::OutsideDonors),
            (
                self.dependence.is_some_and(|found| found.p_value < 0.05),
                Caution::DependentGaps,
            ),
            (
                counts && self.least_counterfactual < 0.0,
                Caution::NegativeCounterfactual,
            ),
            (self.silent_donors > 0, Caution::SilentDonors),
            (self.heaviest.is_some_and(|weight| weight > 0.75), Caution::OneDonor),
        ];
        found
            .into_iter()
            .filter(|(is_so, _)| *is_so)
            .map(|(_, caution)| caution)
            .collect()
    }
}

fn is_silent(block: &Block, donor: usize) -> bool {
    block.unit(donor).iter().take(block.before()).all(|value| *value == 0.0)
}

/// Periods before in which the mean of the treated lies above or below every donor.
pub fn outside_range(block: &Block) -> usize {
    let is_outside = |(period, own): (usize, &f64)| {
        let donors = (0..block.donors()).filter_map(|donor| block.unit(donor).get(period));
        let (low, high) = donors.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
            (low.min(*value), high.max(*value))
        });
        *own < low || *own > high
    };
    let observed = block.treated_mean();
    let before = observed.iter().take(block.before()).enumerate();
    before.filter(|pair| is_outside(*pair)).count()
}

/// Share of zero cells among all outcomes.
pub fn zeros(block: &Block) -> f64 {
    let cells = block.outcomes();
    cells.iter().filter(|value| **value == 0.0).count() as f64 / cells.len() as f64
}

#[cfg(test)]
mod tests {
    use super::{Caution, Quality};
    use crate::method::Method;
    use crate::panel::Block;
    use crate::synthetic::OutcomeOnly;
    use nalgebra::DMatrix;

    fn block(treated: impl Fn(usize) -> f64) -> Block {
        let value = |row: usize, column: usize| match column {
            0 => 0.0,
            1 => 10.0 + (row % 3) as f64,
            2 => 20.0 + (row % 5) as f64,
            _ => treated(row),
        };
        let names = |stem: &str, count: usize| (0..count).map(|own| format!("{stem}{own}")).collect();
        Block::new(names("u", 4), names("t", 30), DMatrix::from_fn(30, 4, value), 3, 24).expect("complete")
    }

    fn cautions(block: &Block) -> Vec<Caution> {
        let fit = OutcomeOnly::default().fit(block).expect("a fit");
        Quality::of(block, &fit).cautions
    }

    #[test]
    fn a_treated_unit_above_everybody_is_told() {
        let found = cautions(&block(|row| 90.0 + (row % 2) as f64));
        assert!(
            found.contains(&Caution::OutsideDonors) && found.contains(&Caution::PoorFitBefore),
            "{found:?}"
        );
        assert!(
            found.contains(&Caution::SilentDonors) && found.contains(&Caution::OneDonor),
            "{found:?}"
        );
        assert!(!found.contains(&Caution::FewPeriodsBefore));
    }

    #[test]
    fn a_fit_of_nothing_is_no_success() {
        let mean = |row: usize| 0.5 * (10.0 + (row % 3) as f64) + 0.5 * (20.0 + (row % 5) as f64);
        let found = Quality::of(&block(mean), &OutcomeOnly::default().fit(&block(mean)).expect("a fit"));
        assert!(found.cautions.contains(&Caution::TooCloseBefore));
        assert!((found.effective_donors.expect("weights") - 2.0).abs() < 1e-6);
        assert_eq!((found.outside_range, found.silent_donors), (0, 1));
    }
}
