//! What could be found at all: known effects put where nothing happened.

use super::space::{InSpace, Trial, trial};
use crate::method::Method;
use crate::panel::{Block, Flaw, Path};
use serde::Serialize;

/// The share of units in which an effect of some size was found.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Sensitivity {
    /// The rate ratio put in: the treated periods of a unit times this.
    pub rate_ratio: f64,
    /// Units in which the placebo test by ratio said so.
    pub detected: usize,
    /// Units tried.
    pub of: usize,
}

/// What a placebo test of a design can find.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Power {
    /// The pretended first period under the measure.
    pub from: usize,
    /// The level of the test.
    pub alpha: f64,
    /// From no effect on, in the order asked.
    pub grid: Vec<Sensitivity>,
}

impl Power {
    /// The effect nearest to none that was found in at least `share` of units, and so were all farther ones on its side.
    pub fn smallest(&self, share: f64) -> Option<Sensitivity> {
        let mut falling: Vec<Sensitivity> = self
            .grid
            .iter()
            .copied()
            .filter(|found| found.rate_ratio < 1.0)
            .collect();
        falling.sort_by(|left, right| left.rate_ratio.total_cmp(&right.rate_ratio));
        falling
            .into_iter()
            .take_while(|found| found.detected as f64 >= share * found.of as f64)
            .last()
    }
}

/// Puts each of `rate_ratios` into each of `units` in turn, at a pretended date `from` before the true one, and asks the
/// placebo test by ratio at `alpha`. Looks at nothing under the measure, and at the treated only as what they were.
///
/// A donor that plays the treated is compared with all other donors; the true treated stay out. It is the power of the
/// test where effects are a constant share and other places are like the treated one.
pub fn power(
    method: &dyn Method,
    block: &Block,
    from: usize,
    units: &[usize],
    rate_ratios: &[f64],
    alpha: f64,
) -> Result<Power, Flaw> {
    let earlier = block.cut(block.before(), from)?;
    let mut grid: Vec<Sensitivity> = rate_ratios
        .iter()
        .map(|rate_ratio| Sensitivity {
            rate_ratio: *rate_ratio,
            detected: 0,
            of: 0,
        })
        .collect();
    for unit in units {
        let others: Vec<usize> = (0..earlier.donors()).filter(|donor| donor != unit).collect();
        let pretended = earlier.regrouped(&others, &[*unit])?;
        let Ok(fit) = method.fit(&pretended) else { continue };
        let placebos = (0..pretended.donors())
            .map(|donor| trial(method, &pretended, &[donor]))
            .collect();
        let mut space = InSpace {
            treated: Trial::from(&fit.path),
            placebos,
            enumerated: true,
        };
        for found in &mut grid {
            space.treated = Trial::from(&with_effect(&fit.path, found.rate_ratio));
            found.of += 1;
            found.detected += usize::from(space.by_ratio().p() <= alpha);
        }
    }
    Ok(Power { from, alpha, grid })
}

fn with_effect(path: &Path, rate_ratio: f64) -> Path {
    let mut moved = path.clone();
    for observed in moved.observed.iter_mut().skip(path.before) {
        *observed *= rate_ratio;
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::{Power, Sensitivity, power};
    use crate::law::{Purpose, Stream, normal_sample};
    use crate::panel::Block;
    use crate::synthetic::OutcomeOnly;
    use nalgebra::DMatrix;

    fn noise(units: usize, periods: usize) -> Block {
        let mut stream = Stream::new(5, Purpose::Test, 0);
        let outcomes = DMatrix::from_fn(periods, units, |_, _| 100.0 + 3.0 * normal_sample(&mut stream));
        let names = |stem: &str, count: usize| (0..count).map(|own| format!("{stem}{own}")).collect();
        Block::new(names("u", units), names("t", periods), outcomes, units - 1, periods - 5).expect("complete")
    }

    #[test]
    fn a_large_effect_is_found_and_none_is_found_as_rarely_as_promised() {
        let block = noise(26, 35);
        let units: Vec<usize> = (0..25).collect();
        let found = power(&OutcomeOnly::default(), &block, 25, &units, &[1.0, 0.5], 0.05).expect("a power");
        let [none, half] = found.grid.as_slice() else {
            panic!("two sizes")
        };
        assert!(none.detected <= 4, "{none:?}");
        assert_eq!((half.detected, half.of), (25, 25));
    }

    #[test]
    fn the_smallest_effect_has_everything_larger_found_as_well() {
        let at = |rate_ratio: f64, detected| Sensitivity {
            rate_ratio,
            detected,
            of: 10,
        };
        let grid = vec![at(1.0, 0), at(0.9, 9), at(0.8, 7), at(0.7, 8), at(0.5, 10)];
        let power = Power {
            from: 3,
            alpha: 0.05,
            grid,
        };
        assert_eq!(power.smallest(0.8), Some(at(0.7, 8)));
        assert_eq!(power.smallest(1.1), None);
    }
}
