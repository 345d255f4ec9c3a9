//! What a reader needs to judge a fit: residuals, dispersion, dependence of neighbours, and how much was observed.

use super::design::{Frame, months_touched};
use super::fit::Optimum;
use super::quasi::pearson;
use crate::law::chi_square_tail;
use crate::{Observation, codes};
use salida_note::Note;
use salida_world::{Month, Span};
use serde::Serialize;

/// An observation of the window before beside what the fit says about it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fitted {
    /// Its days.
    pub spans: Vec<Span>,
    /// What was counted.
    pub observed: u64,
    /// What the fit expects.
    pub mean: f64,
    /// Pearson residual: (observed − mean) / √(φ mean), in standard deviations.
    pub residual: f64,
}

/// How neighbouring residuals depend on each other.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct SerialDependence {
    /// Autocorrelation at lag one.
    pub lag_one: f64,
    /// Lags in the portmanteau statistic.
    pub lags: usize,
    /// Ljung and Box's Q (1978).
    pub ljung_box: f64,
    /// Its p-value against χ² on `lags` degrees of freedom, an approximation for residuals of a regression.
    pub p_value: f64,
}

/// The fit in figures.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Diagnostics {
    /// Independent observations before the interruption.
    pub observations: usize,
    /// Observations less parameters.
    pub degrees_of_freedom: usize,
    /// Pearson's χ² over its degrees of freedom.
    pub pearson_dispersion: f64,
    /// The dispersion that the intervals use, at least 1.
    pub dispersion_used: f64,
    /// Days from the first to the last day observed before.
    pub days_before: u32,
    /// Calendar months that those days touch.
    pub months_before: u64,
    /// Of them, months with an observation of their own.
    pub months_observed: u64,
    /// Of them, months inside longer totals only. They enter through the totals and are never imputed.
    pub months_within_totals: u64,
    /// Steps of the search.
    pub iterations: usize,
    /// The gradient left at the end, in standard errors.
    pub gradient: f64,
    /// Log-likelihood, where the law has one.
    pub log_likelihood: Option<f64>,
    /// Dependence of neighbouring residuals, where the series is regular.
    pub serial: Option<SerialDependence>,
}

/// Fitted values with residuals, in the order of the observations.
pub(crate) fn residuals(observations: &[Observation], optimum: &Optimum) -> Vec<Fitted> {
    let fitted = |(observation, mean): (&Observation, &f64)| Fitted {
        spans: observation.spans.clone(),
        observed: observation.count,
        mean: *mean,
        residual: (observation.count as f64 - mean) / libm::sqrt(optimum.spread() * mean),
    };
    observations.iter().zip(&optimum.means).map(fitted).collect()
}

/// The diagnostics of a fit on observations that lie in `window`.
pub(crate) fn diagnose(
    observations: &[Observation],
    window: Span,
    frame: &Frame,
    optimum: &Optimum,
    notes: &mut Vec<Note>,
) -> Diagnostics {
    let counts: Vec<f64> = observations.iter().map(|one| one.count as f64).collect();
    let degrees_of_freedom = observations.len().saturating_sub(frame.columns());
    let residuals: Vec<f64> = residuals(observations, optimum)
        .iter()
        .map(|one| one.residual)
        .collect();
    let [own, within] = months_covered(observations, window);
    Diagnostics {
        observations: observations.len(),
        degrees_of_freedom,
        pearson_dispersion: pearson(&counts, &optimum.means) / degrees_of_freedom.max(1) as f64,
        dispersion_used: optimum.spread(),
        days_before: window.days(),
        months_before: months_touched(window),
        months_observed: own,
        months_within_totals: within,
        iterations: optimum.iterations,
        gradient: optimum.gradient,
        log_likelihood: optimum.log_likelihood,
        serial: serial(observations, &residuals, notes),
    }
}

/// Months with an observation of their own, and other months that some longer total touches.
pub(crate) fn months_covered(observations: &[Observation], window: Span) -> [u64; 2] {
    let mut months = std::collections::BTreeMap::<Month, bool>::new();
    for observation in observations {
        let one = matches!(observation.spans.as_slice(), [span] if months_touched(*span) == 1);
        for month in observation.spans.iter().flat_map(|span| span.months()) {
            *months.entry(month).or_default() |= one;
        }
    }
    let inside = months
        .iter()
        .filter(|(month, _)| month.span().overlap(window).is_some());
    inside.fold(
        [0, 0],
        |[own, within], (_, one)| {
            if *one { [own + 1, within] } else { [own, within + 1] }
        },
    )
}

/// Months in each observation of a regular series: single spans of equally many whole months, one after the other.
fn is_regular(observations: &[Observation]) -> bool {
    let spans: Option<Vec<Span>> = observations
        .iter()
        .map(|one| match one.spans.as_slice() {
            [span] if span.is_whole_months() => Some(*span),
            _ => None,
        })
        .collect();
    spans.is_some_and(|spans| {
        spans
            .windows(2)
            .all(|pair| pair[0].last().plus(1) == pair[1].first() && months_touched(pair[0]) == months_touched(pair[1]))
    })
}

/// Residuals that a dependence of neighbours needs.
const RESIDUALS_FOR_DEPENDENCE: usize = 8;

fn serial(observations: &[Observation], residuals: &[f64], notes: &mut Vec<Note>) -> Option<SerialDependence> {
    let n = residuals.len();
    let mean = residuals.iter().sum::<f64>() / n.max(1) as f64;
    let centred: Vec<f64> = residuals.iter().map(|residual| residual - mean).collect();
    let variance: f64 = centred.iter().map(|c| c * c).sum();
    let reason = match () {
        () if !is_regular(observations) => "irregular",
        () if n < RESIDUALS_FOR_DEPENDENCE => "too-few",
        () if variance < 1e-18 => "constant",
        () => {
            let found = ljung_box(&centred, variance);
            if found.p_value < 0.05 {
                let note = Note::general(codes::AUTOCORRELATED_RESIDUALS);
                notes.push(
                    note.with("autocorrelation", found.lag_one)
                        .with("p_value", found.p_value),
                );
            }
            return Some(found);
        }
    };
    let note = Note::general(codes::AUTOCORRELATION_NOT_COMPUTABLE);
    notes.push(note.with("observations", n).with("reason", reason));
    None
}

/// The dependence of neighbouring values of a regular series; none with too few, or when they do not vary.
pub(crate) fn dependence(values: &[f64]) -> Option<SerialDependence> {
    let mean = values.iter().sum::<f64>() / values.len().max(1) as f64;
    let centred: Vec<f64> = values.iter().map(|value| value - mean).collect();
    let variance: f64 = centred.iter().map(|value| value * value).sum();
    let scale: f64 = values.iter().map(|value| value * value).sum();
    let is_seen = values.len() >= RESIDUALS_FOR_DEPENDENCE && variance > 1e-18 * scale.max(f64::MIN_POSITIVE);
    is_seen.then(|| ljung_box(&centred, variance))
}

fn ljung_box(centred: &[f64], variance: f64) -> SerialDependence {
    let n = centred.len();
    let lags = (n / 5).clamp(1, 10);
    let at = |lag: usize| {
        let products = centred.iter().zip(centred.iter().skip(lag)).map(|(a, b)| a * b);
        products.sum::<f64>() / variance
    };
    let size = n as f64;
    let part = |lag: usize| at(lag) * at(lag) / (n - lag) as f64;
    let ljung_box = size * (size + 2.0) * (1..=lags).map(part).sum::<f64>();
    SerialDependence {
        lag_one: at(1) + 0.0,
        lags,
        ljung_box,
        p_value: chi_square_tail(lags as f64, ljung_box),
    }
}
