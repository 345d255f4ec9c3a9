//! How often placebo tests reject where nothing happened and each unit was as likely to be the treated one.

use super::scenario::{DONORS, Drawn};
use salida_impact::difference::RatioOfRatios;
use salida_impact::method::Method;
use salida_impact::panel::Block;
use salida_impact::placebo::{InSpace, Trial, over_assignments, trial};
use salida_impact::synthetic::OutcomeOnly;

/// Levels that the test is held to.
pub(super) const LEVELS: [f64; 2] = [0.05, 0.10];
/// Methods whose test is measured.
pub(super) const METHODS: [&str; 2] = ["SC", "ratio"];

/// Rejections over all assignments of all panels, by method and level.
#[derive(Debug, Clone, Default)]
pub(super) struct Sizes {
    pub(super) rejected: [[usize; LEVELS.len()]; METHODS.len()],
    /// The same where the treated stays among the donors of placebos, which is the test with the exact bound.
    pub(super) permuted: [[usize; LEVELS.len()]; METHODS.len()],
    pub(super) assignments: usize,
    pub(super) panels: usize,
    /// The most assignments of one panel that the second test rejected: by its bound never more than level × units.
    pub(super) most: [[usize; LEVELS.len()]; METHODS.len()],
}

/// The most that a test over all assignments can reject: of n units the ⌊αn⌋ with the largest statistic.
pub(super) fn bound(level: f64) -> f64 {
    let units = (DONORS + 1) as f64;
    libm::floor(level * units + 1e-9) / units
}

impl Sizes {
    /// Adds every assignment of one panel without effect.
    pub(super) fn add(&mut self, drawn: &Drawn) {
        let Ok(block) = drawn.block(1, false) else { return };
        self.panels += 1;
        self.assignments += DONORS + 1;
        let methods: [&dyn Method; 2] = [&OutcomeOnly::default(), &RatioOfRatios];
        for (place, method) in methods.into_iter().enumerate() {
            self.out_of_pool(place, method, &block);
            self.in_pool(place, method, &block);
        }
    }

    /// The test as the crate has it: the treated leaves the donors of every placebo.
    fn out_of_pool(&mut self, place: usize, method: &dyn Method, block: &Block) {
        for unit in 0..=DONORS {
            let Some(space) = assigned(method, block, unit) else {
                continue;
            };
            for (slot, level) in self.rejected[place].iter_mut().zip(LEVELS) {
                *slot += usize::from(space.by_ratio().p() <= level);
            }
        }
    }

    /// The test over all assignments: each unit against all others.
    fn in_pool(&mut self, place: usize, method: &dyn Method, block: &Block) {
        // The statistics are the same whoever is assigned, so one call has those of all.
        let Ok(space) = over_assignments(method, block) else {
            return;
        };
        let ratios: Vec<f64> = space
            .ran()
            .chain([space.treated])
            .map(|trial| trial.mspe_ratio)
            .collect();
        for (number, level) in LEVELS.into_iter().enumerate() {
            let rejected = ratios.iter().filter(|own| {
                let at_least = ratios.iter().filter(|other| other >= own).count();
                at_least as f64 / ratios.len() as f64 <= level
            });
            let rejected = rejected.count();
            self.permuted[place][number] += rejected;
            self.most[place][number] = self.most[place][number].max(rejected);
        }
    }

    pub(super) fn merge(&mut self, more: &Self) {
        self.assignments += more.assignments;
        self.panels += more.panels;
        for place in 0..METHODS.len() {
            for level in 0..LEVELS.len() {
                self.rejected[place][level] += more.rejected[place][level];
                self.permuted[place][level] += more.permuted[place][level];
                self.most[place][level] = self.most[place][level].max(more.most[place][level]);
            }
        }
    }
}

fn others(unit: usize) -> Vec<usize> {
    (0..=DONORS).filter(|other| *other != unit).collect()
}

fn assigned(method: &dyn Method, block: &Block, unit: usize) -> Option<InSpace> {
    let own = block.regrouped(&others(unit), &[unit]).ok()?;
    Some(InSpace {
        treated: Trial::from(&method.fit(&own).ok()?.path),
        placebos: (0..DONORS).map(|donor| trial(method, &own, &[donor])).collect(),
        enumerated: true,
    })
}

#[cfg(test)]
mod tests {
    use super::{LEVELS, Sizes, bound};
    use crate::calibrate::panels::scenario::Scenario;

    /// Whatever the panel, no more than the bound of all assignments is rejected where all are tried alike.
    #[test]
    fn the_test_over_all_assignments_never_rejects_more_than_its_bound() {
        let scenario = Scenario {
            months: 48,
            correlation: 0.6,
        };
        let mut sizes = Sizes::default();
        for panel in 0..10 {
            sizes.add(&scenario.simulate(2, panel));
        }
        for (number, level) in LEVELS.into_iter().enumerate() {
            for place in 0..2 {
                assert!(
                    sizes.most[place][number] as f64 <= bound(level) * 21.0 + 1e-9,
                    "{sizes:?}"
                );
            }
        }
        assert_eq!((sizes.panels, sizes.assignments), (10, 210));
    }
}
