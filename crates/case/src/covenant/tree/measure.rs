//! Amounts, lengths and periods, as they are written.

use super::Written;
use crate::covenant::instrument::Thousandths;
use salida_world::Span;

/// How much.
#[derive(Debug, Clone, PartialEq)]
pub enum Amount {
    /// A count.
    Count(u64),
    /// `60 % of baseline`, `20 % below baseline`, `20 % above baseline`.
    Share {
        /// Per cent.
        percent: Thousandths,
        /// Of the baseline, or below or above it.
        against: Against,
        /// The baseline, where one is stated.
        baseline: Option<Span>,
    },
    /// `5.5 per day averaged over 30 days`.
    PerDay {
        /// How many.
        count: Thousandths,
        /// Averaged over how long.
        over: Written<Length>,
    },
    /// `12.5 per 100000 people`.
    Rate {
        /// How many.
        count: Thousandths,
        /// Among so many inhabitants.
        people: u64,
    },
}

/// How a percentage is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Against {
    /// `of baseline`.
    Of,
    /// `below baseline`.
    Below,
    /// `above baseline`.
    Above,
}

/// Over what a limit is counted.
#[derive(Debug, Clone, PartialEq)]
pub enum Per {
    /// `per month`.
    Month,
    /// `per quarter`.
    Quarter,
    /// `per year`.
    Year,
    /// `in any 30 days`.
    Any(Written<Length>),
}

/// How long a recurring period is.
#[derive(Debug, Clone, PartialEq)]
pub enum Period {
    /// `every month`.
    Month,
    /// `every quarter`.
    Quarter,
    /// `every year`.
    Year,
    /// `every 30 days`.
    Any(Written<Length>),
}

/// A length of time, in the unit in which it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Length {
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: Unit,
}

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Days.
    Day,
    /// Seven days each.
    Week,
    /// Calendar months.
    Month,
    /// Twelve calendar months each.
    Year,
}
