//! Who provides security, justice and services where, by whom that is accepted, and which roles mediate (rules M21 to M24).

use super::Validity;
use salida_note::Place;
use salida_world::{ActorId, SourceId, Wording, ZoneId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A function of order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Function {
    /// Protection from violence.
    Security,
    /// Judging wrongs.
    Justice,
    /// Settling disputes.
    Disputes,
    /// Water, light, schools, health, help.
    Services,
    /// Work and income.
    Work,
}

impl Function {
    /// Every function, in the order in which they are shown.
    pub const ALL: [Self; 5] = [
        Self::Security,
        Self::Justice,
        Self::Disputes,
        Self::Services,
        Self::Work,
    ];
}

/// Who provides a function in a zone.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Order {
    /// Where.
    pub zone: ZoneId,
    /// Which function.
    pub function: Function,
    /// Who provides it.
    pub by: ActorId,
    /// Through whom, where it does not do so itself.
    pub through: Option<ActorId>,
    /// Its days.
    pub validity: Validity,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// By whom somebody is accepted, and how far.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Acceptance {
    /// Who is accepted.
    pub of: ActorId,
    /// By whom.
    pub by: ActorId,
    /// Where; everywhere when not given.
    pub zone: Option<ZoneId>,
    /// In which function; in all when not given.
    pub function: Option<Function>,
    /// How far.
    pub level: Level,
    /// Its days.
    pub validity: Validity,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// How far somebody is accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Held to be rightful.
    Accepted,
    /// Borne.
    Tolerated,
    /// Obeyed out of fear.
    Feared,
    /// Refused.
    Rejected,
}

/// A role that mediates in a zone. Roles and coverage only, never persons or routes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Mediation {
    /// Where.
    pub zone: ZoneId,
    /// Which role: clergy, elders, interrupters, councils.
    pub role: Wording,
    /// How much of the zone it reaches.
    pub coverage: Coverage,
    /// Its days.
    pub validity: Validity,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// How much of a zone is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Coverage {
    /// Some of it.
    Part,
    /// All of it.
    Whole,
}
