//! From a study to effects with their intervals, and what to judge the fit by.

use super::Spread;
use super::answer::{Effect, Latent, MonthPoint, Posterior};
use super::forecast::{Draws, Forecast};
use super::lattice::Lattice;
use super::newton::Place;
use super::record::Record;
use crate::interrupted::{Horizon, Region, Settled, Sides, Study, Uncertainty, limits, settle, sides};
use crate::series::{Law, Term, months_covered, months_touched};
use crate::{Confidence, codes};
use salida_note::{Checked, Note};
use salida_world::{Month, Range};
use serde::Serialize;

/// How the latent series is fitted and drawn. The same seed gives the same draws on every platform.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Plan {
    /// How the variance of a count grows with its mean.
    pub spread: Spread,
    /// The seed.
    pub seed: u64,
    /// Number of joint paths; with 2,000 a limit of 95 % has a Monte Carlo error of about a twentieth of a standard deviation.
    pub draws: usize,
}

/// Below this efficiency the weights rest on a few draws, and limits are rough.
const EFFICIENCY_LEAST: f64 = 0.1;

/// Fewest draws that put a limit of the interval between two of them.
fn needed(confidence: Confidence) -> f64 {
    libm::ceil(1.0 / confidence.tail() - 1e-9) - 1.0
}

/// Estimates the effect of an interruption. Of the study its law and bootstrap are not used. Without a value the notes say
/// why nothing could be estimated.
pub fn estimate(study: &Study, plan: Plan) -> Checked<Option<Latent>> {
    let mut notes = Vec::new();
    let value = prepare(study, plan, &mut notes).and_then(|prepared| prepared.answer(study, plan, &mut notes));
    Checked::new(value, notes)
}

/// A study that can be fitted.
struct Prepared {
    sides: Sides,
    settled: Settled,
    record: Record,
}

fn prepare(study: &Study, plan: Plan, notes: &mut Vec<Note>) -> Option<Prepared> {
    let needed = needed(study.confidence);
    if (plan.draws as f64) < needed {
        let note = Note::general(codes::TOO_FEW_REPLICATES).with("replicates", plan.draws);
        notes.push(note.with("needed", needed));
        return None;
    }
    let sides = sides(study, notes)?;
    let settled = settle(study, &sides, Law::QuasiPoisson, notes)?;
    let record = Record::new(&settled.frame, &sides.before, sides.window);
    if !record.is_near(&sides.before, notes) {
        return None;
    }
    if plan.spread == Spread::Quadratic {
        let sums: Vec<bool> = record.reaches().map(|reach| reach > 0).collect();
        let refused = sides.before.iter().zip(&sums).filter(|(_, is_sum)| **is_sum);
        notes.extend(refused.map(|(one, _)| one.note(codes::SUM_WITHOUT_LAW)));
        if sums.contains(&true) {
            return None;
        }
    }
    Some(Prepared { sides, settled, record })
}

impl Prepared {
    fn lattice(&self, plan: Plan, notes: &mut Vec<Note>) -> Option<Lattice> {
        let optimum = &self.settled.optimum;
        let whole = self.record.guess(optimum.dispersion);
        let place = Place {
            beta: optimum.beta.clone(),
            latent: vec![0.0; self.record.periods],
        };
        let lattice = Lattice::explore(&self.record, plan.spread, whole, &place);
        if lattice.is_none() {
            let note = Note::general(codes::FIT_NOT_CONVERGED).with("iterations", optimum.iterations);
            notes.push(note.with("gradient", optimum.gradient));
        }
        lattice
    }

    fn answer(&self, study: &Study, plan: Plan, notes: &mut Vec<Note>) -> Option<Latent> {
        let lattice = self.lattice(plan, notes)?;
        let sides = &self.sides;
        let horizon = Horizon::new(&self.settled.frame, &sides.after, &study.phases, sides.forecast, notes);
        let last = Month::of(sides.window.last());
        let forecast = Forecast::new(&horizon, last, plan.spread, self.record.level());
        let starts = lattice.starts(&self.record, plan.spread, plan.seed, plan.draws);
        if starts.efficiency < EFFICIENCY_LEAST {
            notes.push(Note::general(codes::POSTERIOR_POORLY_MET).with("efficiency", starts.efficiency));
        }
        let joint = forecast.draw(&starts.list, plan.seed);
        let [months_observed, _] = months_covered(&sides.before, sides.window);
        let fewer: Vec<f64> = shares_above(&horizon, &joint);
        let draws = joint.sorted();
        Some(Latent {
            interruption: study.interruption,
            before: sides.window,
            after: sides.forecast,
            confidence: study.confidence,
            plan,
            posterior: self.posterior(plan.spread, &draws, study.confidence),
            path: path(&horizon, &draws, study.confidence),
            effects: effects(&horizon, &draws, &fewer, study.confidence, notes),
            observations: sides.before.len(),
            months: months_touched(sides.window),
            months_observed,
            points: lattice.nodes.len(),
            efficiency: starts.efficiency,
            ln_evidence: lattice.ln_evidence,
        })
    }

    fn posterior(&self, spread: Spread, draws: &Draws, confidence: Confidence) -> Vec<Posterior> {
        let names = self.settled.frame.terms.iter().flat_map(Term::parameters);
        let noise = if spread == Spread::Quadratic {
            "size"
        } else {
            "dispersion"
        };
        let figures = [
            ("correlation", &draws.correlation),
            ("deviation", &draws.deviation),
            ("innovation", &draws.innovation),
            (noise, &draws.noise),
        ];
        let figures = figures.into_iter().map(|(name, slot)| (name.to_owned(), slot));
        let all = names.zip(&draws.coefficients).chain(figures);
        all.filter_map(|(name, slot)| {
            Some(Posterior {
                name,
                limits: around(slot, confidence)?,
            })
        })
        .collect()
    }
}

/// Limits of sorted draws around their median.
fn around(sorted: &[f64], confidence: Confidence) -> Option<Range<f64>> {
    let middle = crate::interrupted::quantile(sorted, 0.5)?;
    limits(sorted, middle, confidence)
}

/// The share of draws of each region that lie above what was counted, ties by half.
fn shares_above(horizon: &Horizon, draws: &Draws) -> Vec<f64> {
    let share = |(region, slot): (&Region, &Vec<f64>)| {
        let count = region.observed as f64;
        let above = |draw: &f64| {
            if *draw > count {
                1.0
            } else if *draw < count {
                0.0
            } else {
                0.5
            }
        };
        slot.iter().map(above).sum::<f64>() / slot.len() as f64
    };
    horizon.regions.iter().zip(&draws.regions).map(share).collect()
}

fn path(horizon: &Horizon, draws: &Draws, confidence: Confidence) -> Vec<MonthPoint> {
    let pairs = horizon.months.iter().zip(&draws.months);
    let point = |(slot, sorted): (&crate::interrupted::MonthSlot, &Vec<f64>)| {
        Some(MonthPoint {
            month: slot.month,
            days: slot.days,
            counterfactual: around(sorted, confidence)?,
            observed: slot.observed,
        })
    };
    pairs.filter_map(point).collect()
}

fn effects(
    horizon: &Horizon,
    draws: &Draws,
    fewer: &[f64],
    confidence: Confidence,
    notes: &mut Vec<Note>,
) -> Vec<Effect> {
    let mut list = Vec::new();
    let slots = draws.regions.iter().zip(&draws.ratios).zip(fewer);
    for (region, ((counts, ratios), fewer)) in horizon.regions.iter().zip(slots) {
        let Some(counterfactual) = around(counts, confidence) else {
            notes.push(Note::general(codes::INTERVAL_NOT_FINITE).with("over", region.over.text()));
            continue;
        };
        list.push(Effect {
            over: region.over.clone(),
            during: region.during,
            covered_days: region.covered,
            observations: region.observations.len(),
            observed: region.observed,
            uncertainty: Uncertainty::new(region.observed, counterfactual, around(ratios, confidence)),
            fewer: *fewer,
        });
    }
    list
}
