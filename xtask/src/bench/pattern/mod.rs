//! The ten temporal properties of monitoring practice: in words, as traces, literally, as covenants, and as formulas that
//! other monitors read.
//!
//! Time is discrete. At every step four things are true or false: p, q, r, s. A span from q to r opens after a q and ends
//! with the first r at a later step; what is said of spans is checked at the r that ends them, everything else at its own
//! step, looking back.

mod covenant;
mod formula;
mod generate;
mod literal;
mod stream;
mod trace;
mod verdict;

pub(super) use covenant::{case, watched};
pub(super) use formula::{Syntax, text};
pub(super) use generate::{Ending, generate};
pub(super) use literal::violations as literally_violated;
pub(super) use stream::equations;
pub(super) use trace::{Row, Trace};
pub(super) use verdict::{first_day, violations};

use std::{fmt, str::FromStr};

/// The ten.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Property {
    /// For U steps after q no p.
    AbsenceAfter,
    /// For U steps before r no p.
    AbsenceBefore,
    /// Between q and r no p, and r comes L to U steps after q.
    AbsenceBetween,
    /// For U steps after q always p.
    UniversalityAfter,
    /// For U steps before r always p.
    UniversalityBefore,
    /// Between q and r always p, and r comes L to U steps after q.
    UniversalityBetween,
    /// p at least once in every U steps.
    RecurrenceGlobal,
    /// Between q and r no gap of U steps without p.
    RecurrenceBetween,
    /// Every s has a p between L and U steps before it, and no p waits U steps without an s.
    ResponseGlobal,
    /// The same inside every span from q to r.
    ResponseBetween,
}

impl Property {
    pub(super) const ALL: [Self; 10] = [
        Self::AbsenceAfter,
        Self::AbsenceBefore,
        Self::AbsenceBetween,
        Self::UniversalityAfter,
        Self::UniversalityBefore,
        Self::UniversalityBetween,
        Self::RecurrenceGlobal,
        Self::RecurrenceBetween,
        Self::ResponseGlobal,
        Self::ResponseBetween,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::AbsenceAfter => "absence-after",
            Self::AbsenceBefore => "absence-before",
            Self::AbsenceBetween => "absence-between",
            Self::UniversalityAfter => "universality-after",
            Self::UniversalityBefore => "universality-before",
            Self::UniversalityBetween => "universality-between",
            Self::RecurrenceGlobal => "recurrence-global",
            Self::RecurrenceBetween => "recurrence-between",
            Self::ResponseGlobal => "response-global",
            Self::ResponseBetween => "response-between",
        }
    }
}

impl fmt::Display for Property {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.word())
    }
}

impl FromStr for Property {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let found = Self::ALL.into_iter().find(|property| property.word() == text);
        found.ok_or_else(|| format!("no property: {text}"))
    }
}

/// The lower and the upper bound of a property, in steps; the lower is at least 2.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bounds {
    pub(super) lower: usize,
    pub(super) upper: usize,
}

impl Bounds {
    /// The three sets of the literature.
    pub(super) const ALL: [Self; 3] = [
        Self { lower: 3, upper: 10 },
        Self { lower: 30, upper: 100 },
        Self {
            lower: 300,
            upper: 1000,
        },
    ];
}
