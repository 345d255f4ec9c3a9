//! Constant ratios that a placebo test does not reject, for counts: each death is averted by a toss of its own.

use super::space::Rank;
use crate::law::{Purpose, Stream};
use crate::method::Method;
use crate::panel::{Block, Flaw, Path};
use salida_world::Range;

/// Steps of the search for the ends, on each side of the ratio found, and how long each is in logarithms.
const STEPS: i32 = 60;
const STRIDE: f64 = 0.04;

/// The placebo test by ratio of the hypothesis that the measure multiplied deaths by θ.
///
/// A constant *gap* is the wrong hypothesis for counts: with fewer deaths their noise is smaller too, and sets of gaps that are not
/// rejected become too wide. Here, for θ below one, deaths of every placebo after the date are kept with
/// probability θ each and set against θ times its counterfactual, as those of the treated are; treated and placebos are then alike when
/// the measure averted each death with probability 1 − θ, whatever the law of deaths. For θ above one the deaths of the
/// treated are kept with probability 1/θ instead. The tosses are the same for all θ, and come from the seed.
#[derive(Debug, Clone, PartialEq)]
pub struct RatioTest {
    treated: Tossed,
    placebos: Vec<Tossed>,
    failed: usize,
    found: Option<f64>,
}

/// One unit: what was counted after the date, with a toss for each death.
#[derive(Debug, Clone, PartialEq)]
struct Tossed {
    /// Mean squared gap before.
    before: f64,
    /// Month by month: deaths, their tosses in order, and what would have been.
    after: Vec<(f64, Vec<f64>, f64)>,
}

impl RatioTest {
    /// Fits the treated unit and every donor in its place.
    ///
    /// Refused with several treated units and with negative counts.
    pub fn new(method: &dyn Method, block: &Block, seed: u64) -> Result<Self, Flaw> {
        if block.treated() != 1 {
            return Err(Flaw::SeveralTreated);
        }
        if block.outcomes().iter().any(|value| *value < 0.0) {
            return Err(Flaw::Negative);
        }
        let own = method.fit(block)?.path;
        let placebo = |donor: usize| {
            let others: Vec<usize> = (0..block.donors()).filter(|other| *other != donor).collect();
            let path = block
                .regrouped(&others, &[donor])
                .and_then(|own| method.fit(&own))?
                .path;
            Ok(Tossed::of(&path, seed, donor))
        };
        let tried: Vec<Result<Tossed, Flaw>> = (0..block.donors()).map(placebo).collect();
        Ok(Self {
            treated: Tossed::of(&own, seed, block.donors()),
            failed: tried.iter().filter(|one| one.is_err()).count(),
            placebos: tried.into_iter().flatten().collect(),
            found: own.rate_ratio(own.post()),
        })
    }

    /// How many placebos could not be fitted; they are in no denominator.
    pub fn failed(&self) -> usize {
        self.failed
    }

    /// The rank of the treated when the measure multiplied deaths by `ratio`.
    pub fn rank(&self, ratio: f64) -> Rank {
        let (own, other) = if ratio <= 1.0 {
            (self.treated.statistic(1.0, ratio), ratio)
        } else {
            (self.treated.statistic(1.0 / ratio, 1.0), 1.0)
        };
        let statistics = self.placebos.iter().map(|placebo| placebo.statistic(other, other));
        Rank {
            at_least: 1 + statistics.filter(|statistic| *statistic >= own).count(),
            of: 1 + self.placebos.len(),
        }
    }

    /// The least and the greatest ratio that are not rejected at `alpha`, looked for in steps of four per cent around the
    /// ratio found: 0 or infinite where even the last step is not rejected.
    ///
    /// None when the smallest p-value there can be is above `alpha`, when nothing would have been, or when every ratio is
    /// rejected.
    pub fn ratios(&self, alpha: f64) -> Option<Range<f64>> {
        let found = self.found.filter(|found| *found > 0.0)?;
        if 1.0 / (1 + self.placebos.len()) as f64 > alpha {
            return None;
        }
        let at = |step: i32| found * libm::exp(STRIDE * f64::from(step));
        let stands = |step: &i32| self.rank(at(*step)).p() > alpha;
        let low = (-STEPS..=STEPS).find(stands)?;
        let high = (-STEPS..=STEPS).rev().find(stands)?;
        Some(Range {
            low: if low == -STEPS { 0.0 } else { at(low - 1) },
            best: found,
            high: if high == STEPS { f64::INFINITY } else { at(high + 1) },
        })
    }
}

impl Tossed {
    fn of(path: &Path, seed: u64, unit: usize) -> Self {
        let mut stream = Stream::new(seed, Purpose::Thinning, unit as u64);
        let mut month = |(deaths, expected): (&f64, &f64)| {
            let mut tosses: Vec<f64> = Vec::new();
            while ((tosses.len() + 1) as f64) <= *deaths {
                tosses.push(stream.uniform());
            }
            tosses.sort_by(f64::total_cmp);
            (*deaths, tosses, *expected)
        };
        let pairs = path.observed.iter().zip(&path.counterfactual).skip(path.before);
        Self {
            before: path.mspe(path.pre()),
            after: pairs.map(&mut month).collect(),
        }
    }

    /// Mean squared gap after over that before, of deaths kept with probability `kept` and of `share` of what would have been.
    fn statistic(&self, kept: f64, share: f64) -> f64 {
        let square = |(deaths, tosses, expected): &(f64, Vec<f64>, f64)| {
            // A part of a death, where counts are not whole, is kept in the mean.
            let part = kept * (deaths - tosses.len() as f64);
            let left = tosses.partition_point(|toss| *toss < kept) as f64 + part;
            (left - share * expected) * (left - share * expected)
        };
        let after = self.after.iter().map(square).sum::<f64>() / self.after.len() as f64;
        if after == 0.0 { 0.0 } else { after / self.before }
    }
}

#[cfg(test)]
mod tests {
    use super::RatioTest;
    use crate::difference::RatioOfRatios;
    use crate::law::{Purpose, Stream, poisson_sample};
    use crate::method::Method;
    use crate::panel::{Block, Flaw};
    use crate::placebo::{InSpace, Trial, trial};
    use nalgebra::DMatrix;

    fn drawn(panel: u64, ratio: f64) -> Block {
        let mut stream = Stream::new(77, Purpose::Test, panel);
        let value = |row: usize, column: usize| {
            let mean = 20.0 + column as f64;
            let factor = if row >= 30 && column == 19 { ratio } else { 1.0 };
            poisson_sample(&mut stream, mean * factor) as f64
        };
        let outcomes = DMatrix::from_fn(42, 20, value);
        let names = |stem: &str, count: usize| (0..count).map(|own| format!("{stem}{own}")).collect();
        Block::new(names("u", 20), names("t", 42), outcomes, 19, 30).expect("complete")
    }

    #[test]
    fn at_one_the_test_is_the_placebo_test() {
        let block = drawn(0, 1.0);
        let space = InSpace {
            treated: Trial::from(&RatioOfRatios.fit(&block).expect("a fit").path),
            placebos: (0..19).map(|donor| trial(&RatioOfRatios, &block, &[donor])).collect(),
            enumerated: true,
        };
        let test = RatioTest::new(&RatioOfRatios, &block, 1).expect("counts");
        assert_eq!(test.rank(1.0), space.by_ratio());
        assert_eq!(test.failed(), 0);
    }

    /// Twenty units make 1 in 20 the least p-value: at 6 % one rejection of the truth in twenty panels is right.
    #[test]
    fn the_true_ratio_is_rejected_as_rarely_as_promised_and_none_is_rejected_often() {
        for ratio in [0.5, 1.8] {
            let tests: Vec<RatioTest> = (0..200)
                .map(|panel| RatioTest::new(&RatioOfRatios, &drawn(panel, ratio), panel).expect("counts"))
                .collect();
            let rejected = |theta: f64| tests.iter().filter(|test| test.rank(theta).p() <= 0.06).count();
            assert!((2..=21).contains(&rejected(ratio)), "{}", rejected(ratio));
            assert!(rejected(1.0) > 190, "{}", rejected(1.0));
            let held = tests.iter().filter_map(|test| test.ratios(0.06));
            let held = held.filter(|range| range.low <= ratio && ratio <= range.high).count();
            assert!(held >= 200 - rejected(ratio), "{held}");
        }
    }

    #[test]
    fn negative_counts_are_refused_and_a_level_out_of_reach_gives_no_set() {
        let block = drawn(3, 1.0);
        let negative = block
            .with_outcomes(block.outcomes().map(|value| value - 100.0))
            .expect("complete");
        assert_eq!(RatioTest::new(&RatioOfRatios, &negative, 1).err(), Some(Flaw::Negative));
        let test = RatioTest::new(&RatioOfRatios, &block, 1).expect("counts");
        assert_eq!(test.ratios(0.04), None);
    }
}
