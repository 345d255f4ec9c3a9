//! Limits on a situation.

use salida_world::Span;
use serde::Serialize;

/// A limit on a situation.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Limit {
    /// At most or at least.
    pub bound: Bound,
    /// The amount.
    pub amount: Amount,
    /// Over what it is counted.
    pub per: Per,
}

/// At most or at least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// Not more than.
    AtMost,
    /// Not less than.
    AtLeast,
}

/// How much.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Amount {
    /// A count.
    Count(u64),
    /// A share of what was counted in a baseline, per cent, scaled to the same length of time. `at least 20 % below
    /// baseline` is read as at most 80 per cent of it, `above` likewise.
    PercentOf {
        /// Per cent of the baseline.
        percent: f64,
        /// The baseline. `None` where the draft states none: read, reported, and never followed.
        baseline: Option<Span>,
    },
    /// `5.5 per day averaged over W days`: at most or at least that, times W, in each window (rule 8). Only with
    /// [`Per::AnyDays`].
    PerDay(Thousandths),
    /// `12.5 per 100000 people`: scaled by the population of the region on the first day of each period.
    Rate {
        /// How many.
        count: Thousandths,
        /// Among so many inhabitants.
        people: u64,
    },
}

/// A number with up to three decimals, held exactly: 5.5 is 5500.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Thousandths(pub u64);

/// Over what a limit is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Per {
    /// Each calendar month wholly in force is an instance.
    Month,
    /// Each calendar quarter wholly in force is an instance.
    Quarter,
    /// Each calendar year wholly in force is an instance.
    Year,
    /// Every span of so many days wholly in force.
    AnyDays(u32),
    /// The whole time in force.
    Force,
}

/// What a judgement against the time before has to be (rule 19).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ordinal {
    /// `less than before`.
    Less,
    /// `not more than before`.
    NotMore,
    /// `more than before`.
    More,
    /// `not less than before`.
    NotLess,
}
