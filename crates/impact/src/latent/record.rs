//! What was counted before, as terms of the likelihood: each count with the parts of periods that it is a sum of.

use crate::series::Frame;
use crate::{Observation, codes};
use nalgebra::DVector;
use salida_note::Note;
use salida_world::{Month, Span};

/// Months that one count may reach over. A step of the search costs time in proportion to the square of the longest.
const REACH_MAX: usize = 36;

/// A part of a period: its number of days, and the period whose latent value it shares.
#[derive(Debug, Clone, Copy)]
struct Part {
    period: usize,
    days: f64,
}

/// Counts with the parts they are sums of; the parts of one count lie together.
#[derive(Debug, Clone)]
pub(crate) struct Record {
    /// Periods from the first counted to the last, those without a count among them.
    pub(crate) periods: usize,
    pub(crate) columns: usize,
    pub(crate) counts: Vec<u64>,
    parts: Vec<Part>,
    /// What the terms say about each part, one row after the other.
    rows: Vec<f64>,
    /// One past the last part of each count.
    ends: Vec<usize>,
    /// How many periods the widest count reaches over, less one.
    pub(crate) reach: usize,
}

impl Record {
    /// The counts of observations within `window`, whose periods are its calendar months.
    pub(crate) fn new(frame: &Frame, observations: &[Observation], window: Span) -> Self {
        let first = Month::of(window.first());
        let number = |piece: &Span| usize::try_from(Month::of(piece.first()).since(first)).unwrap_or(0);
        let mut record = Self {
            periods: number(&Span::day(window.last())) + 1,
            columns: frame.columns(),
            counts: Vec::new(),
            parts: Vec::new(),
            rows: Vec::new(),
            ends: Vec::new(),
            reach: 0,
        };
        for observation in observations {
            for piece in observation.spans.iter().flat_map(|span| frame.pieces(*span)) {
                let days = f64::from(piece.days());
                record.parts.push(Part {
                    period: number(&piece),
                    days,
                });
                frame.push_row(piece, &mut record.rows);
            }
            record.counts.push(observation.count);
            record.ends.push(record.parts.len());
        }
        record.reach = record.reaches().max().unwrap_or(0);
        record
    }

    /// For each count how many periods it reaches over, less one: none for a count of one period.
    pub(crate) fn reaches(&self) -> impl Iterator<Item = usize> {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let parts = self.parts.get(start..*end).unwrap_or(&[]);
            start = *end;
            let touched = || parts.iter().map(|part| part.period);
            touched().max().unwrap_or(0) - touched().min().unwrap_or(0)
        })
    }

    /// Notes every count that reaches over more than [`REACH_MAX`] periods; true when there is none.
    pub(crate) fn is_near(&self, observations: &[Observation], notes: &mut Vec<Note>) -> bool {
        let far = observations
            .iter()
            .zip(self.reaches())
            .filter(|(_, reach)| *reach >= REACH_MAX);
        notes.extend(far.map(|(one, _)| one.note(codes::SUM_TOO_LONG).with("limit", REACH_MAX)));
        self.reach < REACH_MAX
    }

    /// The average count of a period.
    pub(crate) fn level(&self) -> f64 {
        let days: f64 = self.parts.iter().map(|part| part.days).sum();
        let total: f64 = self.counts.iter().map(|count| *count as f64).sum();
        // A period has the days of an average month, whatever part of it was counted.
        total / days * (365.2425 / 12.0)
    }

    /// A first guess at how much a period varies beyond a Poisson law, from Pearson's dispersion.
    pub(crate) fn guess(&self, dispersion: f64) -> f64 {
        let total: f64 = self.counts.iter().map(|count| *count as f64).sum();
        let average = total / self.counts.len() as f64;
        libm::sqrt(((dispersion - 1.0) / average).max(0.0)).clamp(0.02, 3.0)
    }

    /// Writes the mean of every part, and of every count.
    pub(crate) fn means(&self, beta: &DVector<f64>, latent: &[f64], parts: &mut Vec<f64>, means: &mut Vec<f64>) {
        parts.clear();
        means.clear();
        let rows = self.rows.chunks_exact(self.columns.max(1));
        for (part, row) in self.parts.iter().zip(rows) {
            let predictor: f64 = row.iter().zip(beta.iter()).map(|(x, b)| x * b).sum();
            parts.push(part.days * libm::exp(predictor + latent[part.period]));
        }
        let mut start = 0;
        for end in &self.ends {
            means.push(parts[start..*end].iter().sum());
            start = *end;
        }
    }

    /// Calls `visit` with the number of each count and its parts: period, mean, row of terms.
    pub(crate) fn walk<'a>(&'a self, means: &'a [f64], mut visit: impl FnMut(usize, Parts<'a>)) {
        let mut start = 0;
        for (number, end) in self.ends.iter().enumerate() {
            visit(
                number,
                Parts {
                    own: &self.parts[start..*end],
                    means: &means[start..*end],
                    rows: &self.rows[start * self.columns..*end * self.columns],
                    columns: self.columns,
                },
            );
            start = *end;
        }
    }
}

/// The parts of one count.
#[derive(Clone, Copy)]
pub(crate) struct Parts<'a> {
    own: &'a [Part],
    means: &'a [f64],
    rows: &'a [f64],
    columns: usize,
}

impl<'a> Parts<'a> {
    /// The only part of a count that has one.
    pub(crate) fn single(self) -> Option<(usize, f64, &'a [f64])> {
        match (self.own, self.means) {
            ([part], [mean]) => Some((part.period, *mean, self.rows)),
            _ => None,
        }
    }

    /// Period, mean and row of each.
    pub(crate) fn iter(self) -> impl Iterator<Item = (usize, f64, &'a [f64])> {
        let rows = self.rows.chunks_exact(self.columns.max(1));
        let pairs = self.own.iter().zip(self.means).zip(rows);
        pairs.map(|((part, mean), row)| (part.period, *mean, row))
    }
}
