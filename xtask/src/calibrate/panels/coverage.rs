//! Counts how often each interval of a panel method holds what the measure did.

use super::scenario::{AFTER, Drawn, REMAINS, TREATED};
use salida_impact::Confidence;
use salida_impact::difference::{GroupTime, RatioOfRatios, TwoWayPoisson};
use salida_impact::method::Method;
use salida_impact::panel::{Block, Flaw};
use salida_impact::placebo::{
    InSpace, Placebo, Trial, conformal, conformal_effects, fixed_weight_jackknife, pseudo_treated, trial,
};
use salida_impact::prediction::{Noise, NoiseBound, Prediction};
use salida_impact::synthetic::CountControl;
use salida_impact::synthetic::OutcomeOnly;
use salida_impact::synthetic_difference::{SyntheticDifference, noise};

/// Two-sided quantile of the normal law at 95 %.
const QUANTILE: f64 = 1.959_963_984_540_054;
/// Level of the tests that intervals are made of.
const ALPHA: f64 = 0.05;
/// Draws of the noise before for each prediction interval.
pub(super) const DRAWS: u32 = 100;
/// Panels of each line whose conformal intervals are searched end by end, for their width.
pub(super) const SEARCHED: usize = 20;
/// Panels of each line that count synthetic control is tried on: its pull is chosen anew for each placebo, which is most of
/// the work.
pub(super) const COUNTED: usize = 500;
/// Steps of that search on each side.
const STEPS: usize = 20;

/// An interval method, and whether it is one of counts.
pub(super) struct Way {
    pub(super) name: &'static str,
    pub(super) of_counts: bool,
    /// How many units are treated where it is measured.
    pub(super) treated: usize,
}

const fn way(name: &'static str, of_counts: bool, treated: usize) -> Way {
    Way {
        name,
        of_counts,
        treated,
    }
}

/// Columns of the tables, in their order.
pub(super) const WAYS: [Way; 14] = [
    way("SC placebos", false, 1),
    way("SC conformal", false, 1),
    way("SC prediction, widest", false, 1),
    way("SC prediction, normal", false, 1),
    way("SDID placebos", false, 1),
    way("SDID placebo error", false, 1),
    way("SDID jackknife", false, 1),
    way("count SC placebos", true, 1),
    way("count SC conformal", true, 1),
    way("count SC placebo error", true, 1),
    way("ratio placebos", true, 1),
    way("SDID jackknife, 5 treated", false, TREATED),
    way("group-time, 5 treated", false, TREATED),
    way("two-way Poisson ratio, 5 treated", true, TREATED),
];

/// What came of one method on the panels of a line, without a measure at work and with it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tally {
    pub(super) hits: usize,
    pub(super) given: usize,
    pub(super) refused: usize,
    /// Widths of intervals over what would have been, in thousandths, and of how many; whole, so that sums do not
    /// depend on their order.
    pub(super) widths: u64,
    pub(super) measured: usize,
}

/// All methods on the panels of a line.
#[derive(Debug, Clone, Default)]
pub(super) struct Coverage {
    pub(super) tallies: [[Tally; WAYS.len()]; 2],
}

/// An answer: whether the truth is held, and how wide the interval is where that is known.
struct Answer {
    holds: bool,
    width: Option<f64>,
}

type Given = Result<Answer, Flaw>;
/// Nothing where the method is not asked in this panel.
type Asked = Option<Given>;

impl Coverage {
    /// Adds one panel.
    pub(super) fn add(&mut self, drawn: &Drawn, panel: usize) {
        let shared = Shared::of(drawn, panel);
        for at_work in [false, true] {
            let answers = answers(drawn, at_work, panel, &shared);
            let tallies = &mut self.tallies[usize::from(at_work)];
            for ((tally, answer), way) in tallies.iter_mut().zip(answers).zip(&WAYS) {
                // A ratio is told in its own measure, and what would have been is one of it.
                let is_ratio = way.name.contains("Poisson");
                let unit = if is_ratio {
                    1.0
                } else {
                    drawn.truth(way.treated, at_work).0
                };
                if let Some(answer) = answer {
                    tally.add(answer, unit);
                }
            }
        }
    }

    pub(super) fn merge(&mut self, more: &Self) {
        for (own, other) in self.tallies.iter_mut().flatten().zip(more.tallies.iter().flatten()) {
            own.hits += other.hits;
            own.given += other.given;
            own.refused += other.refused;
            own.widths += other.widths;
            own.measured += other.measured;
        }
    }
}

impl Tally {
    fn add(&mut self, answer: Given, unit: f64) {
        let Ok(answer) = answer else {
            self.refused += 1;
            return;
        };
        self.given += 1;
        self.hits += usize::from(answer.holds);
        if let Some(width) = answer.width {
            self.measured += 1;
            self.widths += thousandths(width / unit);
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a width is not negative, and one over a thousand times the truth is cut"
)]
fn thousandths(width: f64) -> u64 {
    (1000.0 * width).clamp(0.0, 1e6) as u64
}

fn within(low: f64, high: f64, truth: f64) -> Answer {
    Answer {
        holds: low <= truth && truth <= high,
        width: Some(high - low),
    }
}

fn around(effect: f64, error: f64, truth: f64) -> Answer {
    within(effect - QUANTILE * error, effect + QUANTILE * error, truth)
}

/// What does not depend on what the measure did: donors that play the treated, and intervals of what would have been.
struct Shared {
    /// In the order of [`methods`].
    placebos: Vec<Vec<Placebo>>,
    /// Intervals of the gap where the measure does nothing. What it does moves gap and truth alike.
    predicted: [Result<(f64, f64), Flaw>; 2],
}

/// The place of count synthetic control among them.
const COUNT: usize = 2;

/// The methods that are tried on donors.
fn methods(block: &Block) -> [Box<dyn Method>; 4] {
    [
        Box::new(OutcomeOnly::default()),
        Box::new(SyntheticDifference {
            noise: noise(block).ok(),
        }),
        Box::new(CountControl::default()),
        Box::new(RatioOfRatios),
    ]
}

impl Shared {
    fn of(drawn: &Drawn, panel: usize) -> Self {
        match drawn.block(1, false) {
            Ok(block) => Self {
                placebos: methods(&block)
                    .iter()
                    .enumerate()
                    .map(|(place, method)| {
                        if place == COUNT && panel >= COUNTED {
                            Vec::new()
                        } else {
                            tried(&**method, &block)
                        }
                    })
                    .collect(),
                predicted: predicted(&block, panel),
            },
            Err(flaw) => Self {
                placebos: Vec::new(),
                predicted: [Err(flaw); 2],
            },
        }
    }
}

fn tried(method: &dyn Method, block: &Block) -> Vec<Placebo> {
    let groups = pseudo_treated(block.donors(), 1, block.donors(), 0).groups;
    groups.iter().map(|group| trial(method, block, group)).collect()
}

/// One answer for each of [`WAYS`].
fn answers(drawn: &Drawn, at_work: bool, panel: usize, shared: &Shared) -> Vec<Asked> {
    let (one, several) = match (drawn.block(1, at_work), drawn.block(TREATED, at_work)) {
        (Ok(one), Ok(several)) => (one, several),
        (Err(flaw), _) | (_, Err(flaw)) => return WAYS.iter().map(|_| Some(Err(flaw))).collect(),
    };
    let truth = drawn.truth(1, at_work).1;
    let [control, synthetic, count, ratio] = methods(&one);
    let with = |method: &dyn Method, place: usize| {
        let placebos = shared.placebos.get(place).cloned().unwrap_or_default();
        by_placebos(method, &one, placebos, truth)
    };
    let [control_set, _] = with(&*control, 0);
    let [difference_set, difference_error] = with(&*synthetic, 1);
    let counted = (panel < COUNTED).then(|| (with(&*count, COUNT), shifted(&*count, &one, truth, panel)));
    let (count_set, count_error, count_shifted) = match counted {
        Some(([set, error], shifted)) => (Some(set), Some(error), Some(shifted)),
        None => (None, None, None),
    };
    let [ratio_set, _] = with(&*ratio, 3);
    let [widest, normal] = shared
        .predicted
        .map(|found| found.map(|(low, high)| within(low, high, 0.0)));
    let several_truth = drawn.truth(TREATED, at_work).1;
    vec![
        Some(control_set),
        Some(shifted(&*control, &one, truth, panel)),
        Some(widest),
        Some(normal),
        Some(difference_set),
        Some(difference_error),
        Some(jackknife(&one, truth)),
        count_set,
        count_shifted,
        count_error,
        Some(ratio_set),
        Some(jackknife(&several, several_truth)),
        Some(group_time(&several, several_truth)),
        Some(poisson(&several, if at_work { REMAINS } else { 1.0 })),
    ]
}

/// The effects that the placebo test does not reject, and the interval of the placebo error.
fn by_placebos(method: &dyn Method, block: &Block, placebos: Vec<Placebo>, truth: f64) -> [Given; 2] {
    let fit = match method.fit(block) {
        Ok(fit) => fit,
        Err(flaw) => return [Err(flaw), Err(flaw)],
    };
    let space = InSpace {
        treated: Trial::from(&fit.path),
        placebos,
        enumerated: true,
    };
    // Where every effect is rejected, the true one is too.
    let nothing = Answer {
        holds: false,
        width: Some(0.0),
    };
    let set = space.constant_effects(&fit.path, ALPHA);
    let set = set.map_or(nothing, |band| within(band.low, band.high, truth));
    let error = space.standard_error().map(|error| around(fit.effect(), error, truth));
    [Ok(set), error.ok_or(Flaw::TooFewDonors)]
}

/// Whether the conformal test stands at the truth; the interval is searched end by end on the first panels only.
fn shifted(method: &dyn Method, block: &Block, truth: f64, panel: usize) -> Given {
    let test = conformal(method, block, &[truth; AFTER], 1.0)?;
    let searched = panel < SEARCHED;
    let range = if searched {
        conformal_effects(method, block, ALPHA, 1.0, STEPS).ok().flatten()
    } else {
        None
    };
    Ok(Answer {
        holds: test.p() > ALPHA,
        width: range.map(|range| range.high - range.low),
    })
}

/// The intervals of the mean gap under both bounds of the noise. Both take the same draws for the weights, so these are
/// simulated once and the noise is exchanged.
fn predicted(block: &Block, panel: usize) -> [Result<(f64, f64), Flaw>; 2] {
    let wanted = Prediction {
        method: 0,
        draws: DRAWS,
        seed: panel as u64,
        confidence: Confidence::NINETY_FIVE,
        bound: NoiseBound::SubGaussian,
    };
    let found = wanted
        .intervals(block, &[block.post()])
        .and_then(|found| found.into_iter().next().ok_or(Flaw::Shape));
    let Ok(found) = found.as_ref() else {
        return [Err(found.map_or_else(|flaw| flaw, |_| Flaw::Shape)); 2];
    };
    let reach = found.counterfactual.high - found.by_weights.high;
    let unit = Noise {
        deviation: 1.0,
        autocorrelation: 0.0,
    };
    let [widest, normal] =
        [NoiseBound::SubGaussian, NoiseBound::Normal].map(|bound| unit.bound(bound, 1, 0.5 * ALPHA).high);
    [1.0, normal / widest].map(|share| {
        let low = found.observed - found.by_weights.high - share * reach;
        let high = found.observed - found.by_weights.low + share * reach;
        Ok((low / AFTER as f64, high / AFTER as f64))
    })
}

fn jackknife(block: &Block, truth: f64) -> Given {
    let fit = SyntheticDifference::default().fit(block)?;
    let error = fixed_weight_jackknife(block, &fit)?;
    Ok(around(fit.effect(), error, truth))
}

fn group_time(block: &Block, truth: f64) -> Given {
    let overall = GroupTime::default().of_block(block)?.value.overall;
    let error = overall.error.ok_or(Flaw::OneTreated)?;
    Ok(around(overall.effect, error, truth))
}

fn poisson(block: &Block, ratio: f64) -> Given {
    let found = TwoWayPoisson::of_block(block)?.value.effect;
    let error = found.error.ok_or(Flaw::OneTreated)?;
    let [low, high] = [-QUANTILE, QUANTILE].map(|sign| libm::exp(found.log + sign * error));
    Ok(within(low, high, ratio))
}
