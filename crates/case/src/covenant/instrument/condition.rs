//! Conditions on standings and happenings.

use super::{Length, Trigger};
use salida_world::{ActorId, InstrumentId, Name, Standing, ZoneId};
use serde::Serialize;

/// What a clause waits for. On a day it reads the standing at the close of the day before, as known then (rules 12 and
/// 13).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "condition", rename_all = "kebab-case")]
pub enum Condition {
    /// `A and B`.
    All {
        /// What has to hold together.
        of: Vec<Condition>,
    },
    /// `A or B`.
    Any {
        /// Of which one is enough.
        of: Vec<Condition>,
    },
    /// `no-killing of Herons is breached`.
    Standing {
        /// Whose standing.
        of: Target,
        /// What it has to be.
        is: Asked,
    },
    /// `homicide by Gulls happens [within T]`: so much was verified. Within T counts, in `excused if`, from the breach.
    Happens {
        /// What.
        what: Trigger,
        /// How soon.
        within: Option<Length>,
    },
}

/// Which standing a condition reads. Of several instances it reads the roll-up (rule 2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Target {
    /// In another instrument; the same one when `None`.
    pub instrument: Option<InstrumentId>,
    /// Which commitment.
    pub commitment: Name,
    /// Of whom.
    pub of: Holders,
    /// Where; everywhere when empty.
    pub zones: Vec<ZoneId>,
}

/// Whose instances a condition reads, or whose acts a trigger waits for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holders {
    /// Everybody's.
    Everybody,
    /// `of the party`: of the one who is obliged by the clause itself.
    TheParty,
    /// `of the others`: of everybody but the one who is obliged by the clause itself.
    TheOthers,
    /// `of Herons`.
    Parties(Vec<ActorId>),
}

/// What a condition asks of a standing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Asked {
    /// `is breached`, `is kept or discharged`: one of these standings.
    OneOf(Vec<Standing>),
    /// `is not breached`: none of these standings.
    NoneOf(Vec<Standing>),
    /// `is in breach now`.
    InBreachNow,
}
