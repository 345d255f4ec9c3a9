//! The terms of the log-linear mean, and which of them the data can identify.

use super::design::{Frame, add_outer, months_touched};
use crate::{Observation, codes};
use nalgebra::DMatrix;
use salida_note::Note;
use salida_world::{Day, Span};
use serde::Serialize;

/// A term of the log of the daily mean.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Term {
    /// A constant; always the first.
    Level,
    /// Linear in years.
    Trend,
    /// One harmonic of the year: a cosine and a sine.
    Season,
    /// A lasting change of level from a day on, such as a new way of counting.
    Step {
        /// What people call it.
        name: String,
        /// Its first day.
        from: Day,
    },
}

/// Independent observations that each parameter asks for. With fewer the residuals say too little about the spread.
pub const OBSERVATIONS_PER_PARAMETER: usize = 3;
/// Observations of a month or less that a season asks for, over at least two full years.
pub const MONTHS_FOR_SEASON: usize = 24;
/// Smallest eigenvalue of the information in correlation form (its trace is the number of columns) that counts as full
/// rank: below it one column is a combination of the others up to one part in a thousand.
const LEAST_EIGENVALUE: f64 = 1e-6;

impl Term {
    /// Parameters of the term.
    pub fn columns(&self) -> usize {
        if *self == Self::Season { 2 } else { 1 }
    }

    /// Its name: `level`, `trend`, `season` or the name of the step.
    pub fn name(&self) -> &str {
        match self {
            Self::Level => "level",
            Self::Trend => "trend",
            Self::Season => "season",
            Self::Step { name, .. } => name,
        }
    }

    /// Names of its parameters.
    pub(crate) fn parameters(&self) -> Vec<String> {
        match self {
            Self::Season => vec!["season-cosine".to_owned(), "season-sine".to_owned()],
            other => vec![other.name().to_owned()],
        }
    }
}

/// The terms of `wanted` that observations within `window` can identify, level first, each refusal with a note.
///
/// A level that cannot be identified leaves no terms at all.
pub(crate) fn identify(wanted: &[Term], observations: &[Observation], window: Span, notes: &mut Vec<Note>) -> Frame {
    let first = f64::from(window.first().number());
    let mut frame = Frame {
        centre: f64::midpoint(first, f64::from(window.last().number())),
        terms: Vec::new(),
    };
    let others = wanted.iter().filter(|term| **term != Term::Level).cloned();
    for term in std::iter::once(Term::Level).chain(others) {
        let mut candidate = frame.clone();
        candidate.terms.push(term.clone());
        match refusal(&candidate, &term, observations) {
            None => frame = candidate,
            Some((reason, needed)) => notes.push(
                Note::general(codes::TERM_NOT_IDENTIFIED)
                    .with("term", term.name())
                    .with("observations", observations.len())
                    .with("needed", needed)
                    .with("reason", reason),
            ),
        }
        if frame.terms.is_empty() {
            break;
        }
    }
    frame
}

/// Why the last term of a frame cannot be identified, and how many observations it would need.
fn refusal(candidate: &Frame, term: &Term, observations: &[Observation]) -> Option<(&'static str, usize)> {
    let needed = OBSERVATIONS_PER_PARAMETER * candidate.columns();
    if observations.len() < needed {
        return Some(("too-few", needed));
    }
    if *term == Term::Season && !has_two_years_of_months(observations) {
        return Some(("no-two-years-of-months", MONTHS_FOR_SEASON.max(needed)));
    }
    (!has_full_rank(candidate, observations)).then_some(("collinear", needed))
}

fn has_two_years_of_months(observations: &[Observation]) -> bool {
    let short: Vec<&Observation> = observations.iter().filter(|one| one.days() <= 31).collect();
    let ends = short
        .first()
        .and_then(|one| one.first())
        .zip(short.last().and_then(|one| one.last()));
    let reach = ends
        .and_then(|(first, last)| Span::new(first, last))
        .map_or(0, months_touched);
    short.len() >= MONTHS_FOR_SEASON && reach >= MONTHS_FOR_SEASON as u64
}

/// Rank of the Poisson information at a constant rate, after scaling its diagonal to one.
fn has_full_rank(frame: &Frame, observations: &[Observation]) -> bool {
    let design = frame.design(observations);
    let (mut means, mut gradients) = (Vec::new(), Vec::new());
    design.evaluate(&vec![0.0; design.columns], &mut means, &mut gradients);
    let mut information = DMatrix::zeros(design.columns, design.columns);
    for (mean, gradient) in means.iter().zip(gradients.chunks_exact(design.columns.max(1))) {
        add_outer(&mut information, gradient, 1.0 / mean);
    }
    let scale: Vec<f64> = information.diagonal().iter().map(|d| libm::sqrt(*d)).collect();
    if scale.iter().any(|s| *s <= 0.0) {
        return false;
    }
    let correlation = DMatrix::from_fn(design.columns, design.columns, |i, j| {
        information[(i, j)] / (scale[i] * scale[j])
    });
    let least = correlation.symmetric_eigenvalues().min();
    least > LEAST_EIGENVALUE
}
