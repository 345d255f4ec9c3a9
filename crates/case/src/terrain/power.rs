//! What groups and institutions have at hand, the weight of factions, what terms give, and how groups stand to one another.

use super::Validity;
use crate::actor::Agenda;
use salida_note::Place;
use salida_world::{ActorId, Name, Range, SourceId, Wording};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A dimension of power.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Dimension {
    /// Money.
    Finance,
    /// Means of force.
    Coercion,
    /// People.
    Members,
    /// Being held to be rightful.
    Acceptance,
    /// Knowing what goes on.
    Information,
}

impl Dimension {
    /// Every dimension, in the order in which they are shown.
    pub const ALL: [Self; 5] = [
        Self::Finance,
        Self::Coercion,
        Self::Members,
        Self::Acceptance,
        Self::Information,
    ];
}

/// How much somebody has of a dimension.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Capacity {
    /// Who.
    pub of: ActorId,
    /// Of what.
    pub dimension: Dimension,
    /// How much.
    pub amount: Range<f64>,
    /// In which unit. Only amounts in one unit are compared.
    pub unit: String,
    /// Its days.
    pub validity: Validity,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// The weight of a faction in its group.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Weight {
    /// Which faction.
    pub of: ActorId,
    /// Its part of the whole, from 0 to 1.
    pub share: Range<f64>,
    /// Its days.
    pub validity: Validity,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// What a term of an agreement, or a proposal, gives to whom.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Gain {
    /// Its id.
    pub id: Name,
    /// What is given, in words.
    pub what: Wording,
    /// To whom.
    pub to: Vec<ActorId>,
    /// Which agendas it serves.
    pub serves: Vec<Agenda>,
    /// The proposal or clause by which it is given, as it is written there.
    pub term: Option<String>,
    /// Its days.
    pub validity: Validity,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// How two groups or institutions stand to each other.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Relation {
    /// Which kind.
    pub kind: RelationKind,
    /// One; who has the influence, where it is one.
    pub one: ActorId,
    /// The other.
    pub other: ActorId,
    /// In words.
    pub what: Option<Wording>,
    /// Its days.
    pub validity: Validity,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// The kinds of lines that practitioners draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RelationKind {
    /// Bound to each other by an agreement.
    Alliance,
    /// On good terms.
    Close,
    /// Fighting or at odds.
    Conflict,
    /// It was there and is no more.
    Broken,
    /// One sways the other.
    Influence,
}
