//! In-space placebos: donors play the treated, one group after another.

use crate::method::Method;
use crate::panel::{Block, Flaw, Path};
use salida_world::Range;
use serde::Serialize;

/// What a method says of one group, treated or not.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Trial {
    /// Mean gap under the measure.
    pub effect: f64,
    /// Root of the mean squared gap before.
    pub pre_rmspe: f64,
    /// Mean squared gap after over that before.
    pub mspe_ratio: f64,
}

impl From<&Path> for Trial {
    fn from(path: &Path) -> Self {
        Self {
            effect: path.effect(),
            pre_rmspe: path.rmspe(path.pre()),
            mspe_ratio: path.mspe_ratio(),
        }
    }
}

/// One group of donors that played the treated.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Placebo {
    /// Their columns in the block.
    pub group: Vec<usize>,
    /// What came out, or why nothing did.
    pub trial: Result<Trial, Flaw>,
}

/// The placebo of one group: the treated leave the data, and the group leaves its own donors.
pub fn trial(method: &dyn Method, block: &Block, group: &[usize]) -> Placebo {
    let others: Vec<usize> = (0..block.donors()).filter(|donor| !group.contains(donor)).collect();
    let fitted = block.regrouped(&others, group).and_then(|placebo| method.fit(&placebo));
    Placebo {
        group: group.to_vec(),
        trial: fitted.map(|fit| Trial::from(&fit.path)),
    }
}

/// The test over all assignments of one treated unit: each unit in turn against all others, the treated among the donors of
/// every placebo.
///
/// Had the unit been chosen by lot and the measure moved nothing, every unit's statistic would be the same whoever
/// was chosen, so p ≤ α happens for at most ⌊α n⌋ of n units: the size is exact, whatever the data. [`trial`] leaves the treated out
/// of the donors instead, because a measure that moved something spoils the placebos that lean on it; that test has
/// more power and may reject somewhat more often than it says (`docs/calibration-panels.md`).
pub fn over_assignments(method: &dyn Method, block: &Block) -> Result<InSpace, Flaw> {
    if block.treated() != 1 {
        return Err(Flaw::SeveralTreated);
    }
    let against_all = |unit: usize| {
        let others: Vec<usize> = (0..block.units().len()).filter(|other| *other != unit).collect();
        let fit = block.regrouped(&others, &[unit]).and_then(|own| method.fit(&own))?;
        Ok(Trial::from(&fit.path))
    };
    let placebo = |unit: usize| Placebo {
        group: vec![unit],
        trial: against_all(unit),
    };
    Ok(InSpace {
        treated: against_all(block.donors())?,
        placebos: (0..block.donors()).map(placebo).collect(),
        enumerated: true,
    })
}

/// The treated among the placebos.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InSpace {
    /// The treated themselves.
    pub treated: Trial,
    /// All placebos, those that failed included.
    pub placebos: Vec<Placebo>,
    /// True when every group that there is was tried.
    pub enumerated: bool,
}

/// A share of trials, with its denominator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Rank {
    /// Trials at least as extreme, the treated among them.
    pub at_least: usize,
    /// Trials that ran, the treated among them.
    pub of: usize,
}

impl Rank {
    /// The p-value: at least `1 / of`.
    pub fn p(self) -> f64 {
        self.at_least as f64 / self.of as f64
    }
}

/// Constant effects that a placebo test does not reject.
pub type Band = Range<f64>;

impl InSpace {
    /// The trials that ran.
    pub fn ran(&self) -> impl Iterator<Item = Trial> {
        self.placebos.iter().filter_map(|placebo| placebo.trial.ok())
    }

    /// How many placebos failed.
    pub fn failed(&self) -> usize {
        self.placebos.iter().filter(|placebo| placebo.trial.is_err()).count()
    }

    /// The rank by the ratio of mean squared gaps (Abadie, Diamond and Hainmueller 2010).
    pub fn by_ratio(&self) -> Rank {
        self.rank(|trial| trial.mspe_ratio)
    }

    /// The two-sided rank by the size of the effect.
    pub fn by_effect(&self) -> Rank {
        self.rank(|trial| trial.effect.abs())
    }

    fn rank(&self, statistic: impl Fn(Trial) -> f64) -> Rank {
        let own = statistic(self.treated);
        Rank {
            at_least: 1 + self.ran().filter(|trial| statistic(*trial) >= own).count(),
            of: 1 + self.ran().count(),
        }
    }

    /// The placebo standard error: root of the mean squared distance of effects from their mean (Arkhangelsky and
    /// others 2021, algorithm 4). None with fewer than two placebos.
    ///
    /// It takes the treated to vary as donors do.
    pub fn standard_error(&self) -> Option<f64> {
        let effects: Vec<f64> = self.ran().map(|trial| trial.effect).collect();
        let count = effects.len() as f64;
        let mean = effects.iter().sum::<f64>() / count;
        let squares: f64 = effects.iter().map(|effect| (effect - mean) * (effect - mean)).sum();
        (effects.len() > 1).then(|| libm::sqrt(squares / count))
    }

    /// The constant effects that the test by ratio does not reject at `alpha` (Firpo and Possebom 2018, §4): with the
    /// gaps `path` of the treated, the ratio after taking θ away is a parabola in θ, so the set is an interval with two
    /// closed ends. None when the smallest possible p-value is above `alpha`, or when every effect is rejected.
    pub fn constant_effects(&self, path: &Path, alpha: f64) -> Option<Band> {
        let mut ratios: Vec<f64> = self.ran().map(|trial| trial.mspe_ratio).collect();
        ratios.sort_by(|left, right| right.total_cmp(left));
        let of = (ratios.len() + 1) as f64;
        // θ stands while so many placebos have a ratio at least as large that (1 + many) / of is above alpha.
        let needed = (0..=ratios.len()).find(|many| (1 + many) as f64 / of > alpha)?;
        let bound = *ratios.get(needed.checked_sub(1)?)?;
        let mean = path.effect();
        let scatter = path.mspe(path.post()) - mean * mean;
        let room = bound * path.mspe(path.pre()) - scatter;
        let reach = libm::sqrt(room);
        (room >= 0.0).then_some(Range {
            low: mean - reach,
            best: mean,
            high: mean + reach,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{InSpace, Placebo, Trial, over_assignments};
    use crate::law::{Purpose, Stream, normal_sample};
    use crate::panel::{Block, Flaw, Path};
    use crate::synthetic::OutcomeOnly;
    use nalgebra::DMatrix;

    fn with_ratio(mspe_ratio: f64) -> Trial {
        Trial {
            effect: mspe_ratio,
            pre_rmspe: 1.0,
            mspe_ratio,
        }
    }

    fn space(treated: f64, placebos: &[f64]) -> InSpace {
        let run = |ratio: &f64| Placebo {
            group: vec![0],
            trial: if ratio.is_nan() {
                Err(Flaw::Unsettled)
            } else {
                Ok(with_ratio(*ratio))
            },
        };
        InSpace {
            treated: with_ratio(treated),
            placebos: placebos.iter().map(run).collect(),
            enumerated: true,
        }
    }

    #[test]
    fn a_failed_placebo_leaves_the_denominator_and_is_counted() {
        let found = space(9.0, &[1.0, 10.0, f64::NAN, 9.0]);
        assert_eq!(
            (found.by_ratio().at_least, found.by_ratio().of, found.failed()),
            (3, 4, 1)
        );
        assert_eq!(found.by_ratio().p(), 0.75);
    }

    /// Every constant effect on a fine grid is tested one by one.
    #[test]
    fn the_interval_of_effects_is_what_testing_each_effect_gives() {
        let path = Path {
            observed: vec![1.0, -1.0, 5.0, 7.0],
            counterfactual: vec![0.0; 4],
            before: 2,
        };
        let placebos: Vec<f64> = (0..19).map(|index| 0.5 * f64::from(index)).collect();
        let found = space(Trial::from(&path).mspe_ratio, &placebos);
        let band = found.constant_effects(&path, 0.10).expect("an interval");
        for step in -2000..2000 {
            let effect = f64::from(step) * 0.01;
            let moved: Vec<f64> = path
                .observed
                .iter()
                .take(2)
                .copied()
                .chain([5.0 - effect, 7.0 - effect])
                .collect();
            let path = Path {
                observed: moved,
                ..path.clone()
            };
            let stands = space(Trial::from(&path).mspe_ratio, &placebos).by_ratio().p() > 0.10;
            let near = (effect - band.low).abs().min((effect - band.high).abs()) < 1e-9;
            assert!(
                near || stands == (band.low <= effect && effect <= band.high),
                "{effect} {band:?}"
            );
        }
        assert_eq!(space(1.0, &placebos).constant_effects(&path, 0.04), None);
    }

    /// Whoever is taken for the treated, the units rejected are the same ⌊α n⌋ with the largest ratios.
    #[test]
    fn over_all_assignments_no_more_units_are_rejected_than_the_level_allows() {
        let names = |stem: &str, count: usize| (0..count).map(|own| format!("{stem}{own}")).collect();
        for panel in 0..20 {
            let mut stream = Stream::new(31, Purpose::Test, panel);
            let outcomes = DMatrix::from_fn(18, 11, |_, _| 50.0 + 5.0 * normal_sample(&mut stream));
            let block = Block::new(names("u", 11), names("t", 18), outcomes, 10, 12).expect("complete");
            let rejected = |level: f64| {
                let assigned = (0..11).filter(|unit| {
                    let others: Vec<usize> = (0..11).filter(|other| other != unit).collect();
                    let own = block.regrouped(&others, &[*unit]).expect("complete");
                    let space = over_assignments(&OutcomeOnly::default(), &own).expect("one treated");
                    space.by_ratio().p() <= level
                });
                assigned.count()
            };
            assert_eq!([0.05, 0.10, 0.20].map(rejected), [0, 1, 2], "panel {panel}");
        }
    }
}
