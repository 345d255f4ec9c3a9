//! One interrupted series: what came after a day, against the path that the counts before it go on along.
//!
//! The model of [`crate::series`] is fitted on the observations before the interruption only, and carried on month by
//! month. Deaths averted are the counterfactual count less the observed one, over exactly the days that were observed.
//! The counterfactual is a count too: its interval holds the uncertainty of the coefficients *and* the noise that deaths
//! would have had. The rate ratio compares expected rates, so its interval holds the noise of the observed count instead.
//!
//! Each effect has two intervals: one [`model-based`](ModelBased), one from a parametric [`bootstrap`](Bootstrap). Sums
//! over phases come from joint draws; bounds are never added.

mod anticipation;
mod bootstrap;
mod effect;
mod horizon;
mod model_based;

pub use anticipation::without_anticipation;
pub use bootstrap::Bootstrap;
pub(crate) use bootstrap::{limits, quantile};
pub use effect::{Effect, MonthPoint, Over, Uncertainty};
pub(crate) use horizon::{Horizon, MonthSlot, Region};
pub use model_based::ModelBased;

use crate::confidence::Confidence;
use crate::observation::disjoint;
use crate::series::{Coefficient, Diagnostics, Fitted, Frame, Law, Optimum, Term};
use crate::series::{diagnose, fit, identify, residuals};
use crate::{Observation, codes};
use salida_note::{Checked, Note};
use salida_world::{Day, Month, Span};
use serde::Serialize;

/// A stretch after the interruption with an effect of its own.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Phase {
    /// What it is called.
    pub name: String,
    /// When.
    pub during: Span,
}

/// What to estimate from what.
#[derive(Debug, Clone, PartialEq)]
pub struct Study {
    /// Exact counts before and after, in any order.
    pub observations: Vec<Observation>,
    /// First day after the interruption. It has to be known from elsewhere, not found in these counts.
    pub interruption: Day,
    /// Last day of the forecast. The end of the window is an assumption: effects can flip after it.
    pub until: Day,
    /// Phases, in the order of time.
    pub phases: Vec<Phase>,
    /// Terms wanted; those that the data cannot identify are refused, the others fitted. The level is always in.
    pub terms: Vec<Term>,
    /// The law of the noise.
    pub law: Law,
    /// How sure the intervals are meant to be.
    pub confidence: Confidence,
    /// How to draw the bootstrap; none to leave it out.
    pub bootstrap: Option<Bootstrap>,
}

/// What was estimated.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Interrupted {
    /// First day after the interruption.
    pub interruption: Day,
    /// From the first to the last day observed before.
    pub before: Span,
    /// The days of the forecast.
    pub after: Span,
    /// The law of the noise.
    pub law: Law,
    /// How sure the intervals are meant to be.
    pub confidence: Confidence,
    /// The coefficients of the terms that were fitted.
    pub coefficients: Vec<Coefficient>,
    /// What to judge the fit by.
    pub diagnostics: Diagnostics,
    /// Observations before, beside their fitted means.
    pub fitted: Vec<Fitted>,
    /// The counterfactual, month by month.
    pub path: Vec<MonthPoint>,
    /// Effects: each phase, the running total through each phase where there are several, and all days observed after.
    pub effects: Vec<Effect>,
    /// What the bootstrap rests on, when it was drawn.
    pub bootstrap: Option<Bootstrap>,
    /// Replicates that could not be fitted and were left out.
    pub replicates_failed: usize,
}

/// Observations before that usual practice asks for.
const OBSERVATIONS_ADVISED: usize = 20;
/// Two centuries before and half of one after: far beyond any record, and small enough to compute at once.
const MONTHS_BEFORE_MAX: u64 = 2400;
const MONTHS_FORECAST_MAX: u64 = 600;

/// The observations on each side of the interruption, with the windows they span.
pub(crate) struct Sides {
    pub(crate) before: Vec<Observation>,
    pub(crate) after: Vec<Observation>,
    pub(crate) window: Span,
    pub(crate) forecast: Span,
}

/// A fit that the rest is computed from.
pub(crate) struct Settled {
    pub(crate) frame: Frame,
    pub(crate) design: crate::series::Design,
    pub(crate) optimum: Optimum,
}

/// Estimates the effect of an interruption. Without a value the notes say why nothing could be estimated.
pub fn estimate(study: &Study) -> Checked<Option<Interrupted>> {
    let mut notes = Vec::new();
    let value = sides(study, &mut notes).and_then(|sides| {
        let settled = settle(study, &sides, study.law, &mut notes)?;
        Some(assemble(study, &sides, &settled, &mut notes))
    });
    Checked::new(value, notes)
}

pub(crate) fn sides(study: &Study, notes: &mut Vec<Note>) -> Option<Sides> {
    let Some(forecast) = Span::new(study.interruption, study.until) else {
        let note = Note::general(codes::FORECAST_ENDS_BEFORE_IT_BEGINS);
        notes.push(
            note.with("day", study.interruption.to_string())
                .with("until", study.until.to_string()),
        );
        return None;
    };
    let (mut before, mut after) = (Vec::new(), Vec::new());
    for observation in disjoint(&study.observations, notes) {
        if observation.last() < Some(study.interruption) {
            before.push(observation);
        } else if observation.first() < Some(study.interruption) {
            let note = observation.note(codes::OBSERVATION_ACROSS_INTERRUPTION);
            notes.push(note.with("day", study.interruption.to_string()));
        } else if observation.lies_in(forecast) {
            after.push(observation);
        }
    }
    // Without any observation the window is the day before; the level is then refused with a note.
    let eve = study.interruption.plus(-1);
    let first = before.first().and_then(Observation::first).unwrap_or(eve);
    let last = before.iter().filter_map(Observation::last).max().unwrap_or(eve);
    let window = Span::new(first, last)?;
    let short = is_short_enough("before", window, MONTHS_BEFORE_MAX, notes)
        && is_short_enough("forecast", forecast, MONTHS_FORECAST_MAX, notes);
    short.then_some(Sides {
        before,
        after,
        window,
        forecast,
    })
}

fn is_short_enough(window: &str, span: Span, limit: u64, notes: &mut Vec<Note>) -> bool {
    let between = Month::of(span.last()).since(Month::of(span.first())) + 1;
    let months = u64::try_from(between).unwrap_or(0);
    if months > limit {
        let note = Note::general(codes::WINDOW_TOO_LONG).with("window", window);
        notes.push(note.with("months", months).with("limit", limit));
    }
    months <= limit
}

pub(crate) fn settle(study: &Study, sides: &Sides, law: Law, notes: &mut Vec<Note>) -> Option<Settled> {
    let observations = sides.before.len();
    if observations > 0 && sides.before.iter().all(|one| one.count == 0) {
        notes.push(Note::general(codes::NO_DEATHS_BEFORE).with("observations", observations));
        return None;
    }
    let frame = identify(&study.terms, &sides.before, sides.window, notes);
    if frame.terms.is_empty() {
        return None;
    }
    if observations < OBSERVATIONS_ADVISED {
        let note = Note::general(codes::SHORT_SERIES).with("observations", observations);
        notes.push(note.with("advised", OBSERVATIONS_ADVISED));
    }
    let design = frame.design(&sides.before);
    let counts: Vec<f64> = sides.before.iter().map(|one| one.count as f64).collect();
    match fit(&design, &counts, law, None) {
        Ok(optimum) => {
            if law != Law::Poisson && optimum.dispersion < 1.0 {
                notes.push(Note::general(codes::DISPERSION_BELOW_ONE).with("dispersion", optimum.dispersion));
            }
            Some(Settled { frame, design, optimum })
        }
        Err(unsettled) => {
            let note = Note::general(codes::FIT_NOT_CONVERGED).with("iterations", unsettled.iterations);
            notes.push(note.with("gradient", unsettled.gradient));
            None
        }
    }
}

fn assemble(study: &Study, sides: &Sides, settled: &Settled, notes: &mut Vec<Note>) -> Interrupted {
    let Settled { frame, optimum, .. } = settled;
    let horizon = Horizon::new(frame, &sides.after, &study.phases, sides.forecast, notes);
    let model = ModelBased::new(optimum, study.law, sides.before.len(), study.confidence);
    let draws = study
        .bootstrap
        .and_then(|bootstrap| bootstrap.draw(settled, &horizon, study.law, study.confidence, notes));
    Interrupted {
        interruption: study.interruption,
        before: sides.window,
        after: sides.forecast,
        law: study.law,
        confidence: study.confidence,
        coefficients: coefficients(frame, optimum),
        diagnostics: diagnose(&sides.before, sides.window, frame, optimum, notes),
        fitted: residuals(&sides.before, optimum),
        path: effect::path(&horizon, &model, optimum, draws.as_ref(), study.confidence),
        effects: effect::effects(&horizon, &model, optimum, draws.as_ref(), study.confidence, notes),
        bootstrap: draws.as_ref().map(|draws| draws.of),
        replicates_failed: draws.as_ref().map_or(0, |draws| draws.failed),
    }
}

fn coefficients(frame: &Frame, optimum: &Optimum) -> Vec<Coefficient> {
    let names = frame.terms.iter().flat_map(Term::parameters);
    let variances = optimum.covariance.diagonal();
    names
        .zip(optimum.beta.iter().zip(variances.iter()))
        .map(|(name, (estimate, variance))| Coefficient {
            name,
            estimate: *estimate + 0.0,
            standard_error: libm::sqrt(variance.max(0.0)),
        })
        .collect()
}
