//! Effects and the path: the figures that are printed, each with what it rests on.

use super::ModelBased;
use super::bootstrap::Draws;
use super::horizon::{Horizon, Region};
use super::model_based::Expected;
use crate::series::Optimum;
use crate::{Confidence, codes};
use salida_note::Note;
use salida_world::{Month, Range, Span};
use serde::Serialize;

/// What an effect is summed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Over {
    /// One phase.
    Phase(String),
    /// From the interruption to the end of a phase: the running total.
    Through(String),
    /// All days of the forecast.
    All,
}

impl Over {
    pub(crate) fn text(&self) -> &str {
        match self {
            Self::Phase(name) | Self::Through(name) => name,
            Self::All => "all",
        }
    }
}

/// Observed against counterfactual over the observed days of a stretch.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Effect {
    /// Which stretch.
    pub over: Over,
    /// Its days.
    pub during: Span,
    /// How many of its days some observation covers; the figures are about these.
    pub covered_days: u64,
    /// Independent counts that it rests on.
    pub observations: usize,
    /// What was counted.
    pub observed: u64,
    /// What the path from before leads to expect.
    pub counterfactual: f64,
    /// Counterfactual less observed: positive when fewer died.
    pub averted: f64,
    /// Observed over counterfactual.
    pub rate_ratio: f64,
    /// Intervals by formula.
    pub model_based: Option<Uncertainty>,
    /// Intervals by the parametric bootstrap.
    pub bootstrap: Option<Uncertainty>,
}

/// The intervals of one effect; all of them come from the same limits or the same draws.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Uncertainty {
    /// The count that would have been, noise of deaths included.
    pub counterfactual: Range<f64>,
    /// Deaths averted: positive when fewer died.
    pub averted: Range<f64>,
    /// The same with the opposite sign: observed minus counterfactual.
    pub gap: Range<f64>,
    /// Ratio of expected rates.
    pub rate_ratio: Option<Range<f64>>,
}

impl Uncertainty {
    pub(crate) fn new(observed: u64, counterfactual: Range<f64>, rate_ratio: Option<Range<f64>>) -> Self {
        let count = observed as f64;
        // A count of none is written 0.0, whatever sign its zero has got on the way.
        let counterfactual = counterfactual.map(|deaths| deaths + 0.0);
        let Range { low, best, high } = counterfactual;
        Self {
            counterfactual,
            averted: counterfactual.map(|deaths| deaths - count),
            gap: Range {
                low: count - high,
                best: count - best,
                high: count - low,
            },
            rate_ratio,
        }
    }
}

/// A month of the counterfactual path. Its limits are for that month alone; they do not add up over months.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MonthPoint {
    /// The month.
    pub month: Month,
    /// Its days inside the forecast.
    pub days: u32,
    /// Expected deaths without the interruption.
    pub mean: f64,
    /// Limits by formula.
    pub model_based: Option<Range<f64>>,
    /// Limits by the bootstrap.
    pub bootstrap: Option<Range<f64>>,
    /// What was counted, when exactly these days were counted.
    pub observed: Option<u64>,
}

pub(super) fn path(
    horizon: &Horizon,
    model: &ModelBased,
    optimum: &Optimum,
    draws: Option<&Draws>,
    confidence: Confidence,
) -> Vec<MonthPoint> {
    let (means, gradients) = evaluated(horizon, optimum);
    let point = |(index, slot): (usize, &super::horizon::MonthSlot)| {
        let expected = Expected::over(&slot.pieces, &means, &gradients, optimum);
        expected.mean.is_finite().then(|| MonthPoint {
            month: slot.month,
            days: slot.days,
            mean: expected.mean,
            model_based: model.counterfactual(expected),
            bootstrap: draws.and_then(|draws| draws.month(index, expected.mean, confidence)),
            observed: slot.observed,
        })
    };
    horizon.months.iter().enumerate().filter_map(point).collect()
}

pub(super) fn effects(
    horizon: &Horizon,
    model: &ModelBased,
    optimum: &Optimum,
    draws: Option<&Draws>,
    confidence: Confidence,
    notes: &mut Vec<Note>,
) -> Vec<Effect> {
    let (means, gradients) = evaluated(horizon, optimum);
    let mut list = Vec::new();
    for (index, region) in horizon.regions.iter().enumerate() {
        let expected = Expected::over(&region.pieces, &means, &gradients, optimum);
        let effect = effect(region, expected, model).map(|effect| Effect {
            bootstrap: draws.and_then(|draws| draws.region(index, region.observed, expected.mean, confidence)),
            ..effect
        });
        if effect.as_ref().is_none_or(|effect| effect.model_based.is_none()) {
            notes.push(Note::general(codes::INTERVAL_NOT_FINITE).with("over", region.over.text()));
        }
        list.extend(effect);
    }
    list
}

fn evaluated(horizon: &Horizon, optimum: &Optimum) -> (Vec<f64>, Vec<f64>) {
    let (mut means, mut gradients) = (Vec::new(), Vec::new());
    horizon
        .design
        .evaluate(optimum.beta.as_slice(), &mut means, &mut gradients);
    (means, gradients)
}

fn effect(region: &Region, expected: Expected, model: &ModelBased) -> Option<Effect> {
    let count = region.observed as f64;
    let usable = expected.mean.is_finite() && count / expected.mean < f64::INFINITY;
    usable.then(|| Effect {
        over: region.over.clone(),
        during: region.during,
        covered_days: region.covered,
        observations: region.observations.len(),
        observed: region.observed,
        counterfactual: expected.mean,
        averted: expected.mean - count,
        rate_ratio: count / expected.mean,
        model_based: model.uncertainty(region.observed, expected),
        bootstrap: None,
    })
}
