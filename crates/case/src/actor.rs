//! Actors: groups and their factions, institutions, state agents, communities, facilitators. An actor has no label of
//! its own: what others call it is a dated statement in [`crate::label`].

use salida_note::Place;
use salida_world::{ActorId, Range, SourceId, Span, Wording};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Somebody who takes part, by name of the group or office. Private persons are never actors.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Actor {
    /// Its id.
    pub id: ActorId,
    /// What it is called.
    pub name: Wording,
    /// What sort of actor it is.
    pub kind: ActorKind,
    /// The actor it is a faction, wing or office of.
    pub part_of: Option<ActorId>,
    /// What an institution is there for.
    pub mandate: Option<Wording>,
    /// What it pursues.
    pub agendas: Vec<Agenda>,
    /// Whether its leaders can bind their own people.
    pub leaders_bind: Binding,
    /// Members over time.
    pub members: Vec<Membership>,
    /// The law, mandate or agreement that protects a facilitator while facilitating.
    pub protection: Option<Wording>,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// What sort of actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ActorKind {
    /// An armed or criminal group.
    Group,
    /// A faction or wing of a group.
    Faction,
    /// A public institution, national or local.
    Institution,
    /// Agents of the state who act on their own account in a market.
    StateAgent,
    /// An international organization or another state.
    International,
    /// Somebody who facilitates, by role.
    Facilitator,
    /// A community, church, association.
    Community,
}

/// What an actor pursues.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Agenda {
    /// Power, recognition, rights.
    Political,
    /// Income, work, land.
    Economic,
    /// Gain from crime.
    Criminal,
    /// Safety of its own.
    Security,
}

/// Whether leaders can bind their own people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Binding {
    /// They can.
    Yes,
    /// They can bind some, or have lost part of them.
    Partly,
    /// They cannot.
    No,
    /// Nobody has said.
    Unknown,
}

/// Members in a span.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Membership {
    /// When.
    pub during: Span,
    /// How many.
    pub people: Range<u64>,
    /// How many of them in prison, when that is known.
    pub in_prison: Option<Range<u64>>,
    /// Who says so.
    pub source: SourceId,
}
