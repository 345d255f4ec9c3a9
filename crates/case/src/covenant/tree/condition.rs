//! Conditions on standings and happenings.

use super::{Clause, Length, Names, Written};
use salida_world::Standing;

/// What a clause waits for.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    /// `A and B`.
    All(Vec<Condition>),
    /// `A or B`.
    Any(Vec<Condition>),
    /// `no-killing of Herons is breached`.
    Standing {
        /// In another instrument.
        instrument: Option<Written<String>>,
        /// Which commitment.
        commitment: Written<String>,
        /// Of whom.
        of: Written<Holders>,
        /// Where.
        zones: Names,
        /// What it has to be.
        is: Asked,
    },
    /// `homicide by Gulls happens within T`.
    Happens {
        /// What.
        what: Trigger,
        /// How soon.
        within: Clause<Length>,
    },
}

/// What a condition asks of a standing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// `is breached`.
    OneOf(Vec<Standing>),
    /// `is not breached`.
    NoneOf(Vec<Standing>),
    /// `is in breach now`.
    InBreachNow,
}

/// Whose instances a condition reads, or whose acts a trigger waits for.
#[derive(Debug, Clone, PartialEq)]
pub enum Holders {
    /// Everybody's: nothing is written.
    Everybody,
    /// `of the party`, `by the party`.
    TheParty,
    /// `of the others`, `by the others`.
    TheOthers,
    /// `of Herons`, `by Herons`.
    Parties(Names),
}

/// `homicide, torture by Gulls`.
#[derive(Debug, Clone, PartialEq)]
pub struct Trigger {
    /// Any of these deeds.
    pub deeds: Names,
    /// Done by whom.
    pub by: Written<Holders>,
}
