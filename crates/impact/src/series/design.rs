//! Rows of the model, computed once: days cut into pieces, and what the terms say about each.

use super::Term;
use crate::Observation;
use salida_world::{Day, Month, Span};
use std::f64::consts::PI;

const DAYS_PER_YEAR: f64 = 365.2425;

/// Which terms there are and from where the trend counts.
#[derive(Debug, Clone)]
pub(crate) struct Frame {
    /// The day from which years are counted: the middle of the window before, so that level and trend are nearly
    /// uncorrelated.
    pub(crate) centre: f64,
    pub(crate) terms: Vec<Term>,
}

/// Pieces of observations with their rows; the pieces of one observation lie together.
#[derive(Debug, Clone, Default)]
pub(crate) struct Design {
    pub(crate) columns: usize,
    /// Days of each piece.
    days: Vec<f64>,
    /// Rows of all pieces, one after the other.
    rows: Vec<f64>,
    /// One past the last piece of each observation.
    ends: Vec<usize>,
}

impl Frame {
    pub(crate) fn columns(&self) -> usize {
        self.terms.iter().map(Term::columns).sum()
    }

    /// Calendar months and the parts that steps cut them into.
    pub(crate) fn pieces(&self, span: Span) -> Vec<Span> {
        let mut pieces: Vec<Span> = span.months().filter_map(|month| month.span().overlap(span)).collect();
        for term in &self.terms {
            if let Term::Step { from, .. } = term {
                pieces = pieces.into_iter().flat_map(|piece| cut(piece, *from)).collect();
            }
        }
        pieces
    }

    /// Appends the row of a piece to `rows`.
    pub(crate) fn push_row(&self, piece: Span, rows: &mut Vec<f64>) {
        let middle = f64::midpoint(f64::from(piece.first().number()), f64::from(piece.last().number()));
        for term in &self.terms {
            match term {
                Term::Level => rows.push(1.0),
                Term::Trend => rows.push((middle - self.centre) / DAYS_PER_YEAR),
                Term::Season => {
                    let angle = 2.0 * PI * middle / DAYS_PER_YEAR;
                    rows.extend([libm::cos(angle), libm::sin(angle)]);
                }
                Term::Step { from, .. } => rows.push(f64::from(u8::from(piece.first() >= *from))),
            }
        }
    }

    /// The design of observations, in their order.
    pub(crate) fn design(&self, observations: &[Observation]) -> Design {
        let mut design = Design {
            columns: self.columns(),
            ..Design::default()
        };
        for observation in observations {
            let pieces = observation.spans.iter().flat_map(|span| self.pieces(*span));
            design.push(self, pieces);
        }
        design
    }
}

/// The piece before a day and the piece from it on.
fn cut(piece: Span, day: Day) -> impl Iterator<Item = Span> {
    let before = piece.overlap_before(day);
    let after = Span::new(piece.first().max(day), piece.last());
    before.into_iter().chain(after)
}

trait Before {
    fn overlap_before(self, day: Day) -> Option<Span>;
}

impl Before for Span {
    fn overlap_before(self, day: Day) -> Option<Span> {
        Span::new(self.first(), self.last().min(day.plus(-1)))
    }
}

impl Design {
    fn push(&mut self, frame: &Frame, pieces: impl Iterator<Item = Span>) {
        for piece in pieces {
            self.days.push(f64::from(piece.days()));
            frame.push_row(piece, &mut self.rows);
        }
        self.ends.push(self.days.len());
    }

    /// Number of observations.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Days of each observation.
    pub(crate) fn exposures(&self) -> Vec<f64> {
        let mut start = 0;
        let sum = |end: &usize| {
            let days = self.days.get(start..*end).unwrap_or(&[]).iter().sum();
            start = *end;
            days
        };
        self.ends.iter().map(sum).collect()
    }

    /// Writes the mean of each observation and its gradient in β (rows of `gradients`, one observation after the other).
    pub(crate) fn evaluate(&self, beta: &[f64], means: &mut Vec<f64>, gradients: &mut Vec<f64>) {
        means.clear();
        means.resize(self.len(), 0.0);
        gradients.clear();
        gradients.resize(self.len() * self.columns, 0.0);
        let mut pieces = self.days.iter().zip(self.rows.chunks_exact(self.columns.max(1)));
        let mut start = 0;
        let slots = means.iter_mut().zip(gradients.chunks_exact_mut(self.columns.max(1)));
        for (end, (mean, gradient)) in self.ends.iter().zip(slots) {
            for (days, row) in pieces.by_ref().take(end - start) {
                let predictor: f64 = row.iter().zip(beta).map(|(x, b)| x * b).sum();
                let part = days * libm::exp(predictor);
                *mean += part;
                for (slot, x) in gradient.iter_mut().zip(row) {
                    *slot += part * x;
                }
            }
            start = *end;
        }
    }

    /// Adds Σ weight · ∂²μ/∂β∂β′ to `into` (column-major, square): what curvature the sums themselves have.
    pub(crate) fn add_curvature(&self, beta: &[f64], weights: &[f64], into: &mut nalgebra::DMatrix<f64>) {
        let mut pieces = self.days.iter().zip(self.rows.chunks_exact(self.columns.max(1)));
        let mut start = 0;
        for (end, weight) in self.ends.iter().zip(weights) {
            for (days, row) in pieces.by_ref().take(end - start) {
                let predictor: f64 = row.iter().zip(beta).map(|(x, b)| x * b).sum();
                add_outer(into, row, weight * days * libm::exp(predictor));
            }
            start = *end;
        }
    }
}

/// Adds `weight` · x x′ to the leading block of a matrix.
pub(crate) fn add_outer(into: &mut nalgebra::DMatrix<f64>, x: &[f64], weight: f64) {
    let rows = into.nrows().max(1);
    let columns = into.as_mut_slice().chunks_exact_mut(rows);
    for (column, b) in columns.zip(x) {
        for (slot, a) in column.iter_mut().zip(x) {
            *slot += weight * a * b;
        }
    }
}

/// The number of calendar months a span touches.
pub(crate) fn months_touched(span: Span) -> u64 {
    let months = Month::of(span.last()).since(Month::of(span.first())) + 1;
    u64::try_from(months).unwrap_or(0)
}
