//! `[[actor]]` and its members over time.

use super::{Figures, Id, Ref, Refs, SpanText, Words, Written};
use crate::{
    actor::{ActorKind, Agenda, Binding},
    source,
};
use schemars::JsonSchema;
use serde::Deserialize;

/// Somebody who takes part, by name of the group or office. Private persons are never actors.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Actor {
    /// Its id.
    pub(crate) id: Id,
    /// What it is called.
    pub(crate) name: Words,
    /// What sort of actor it is. What others call it belongs in a `[[label]]`.
    pub(crate) kind: ActorKind,
    /// The actor it is a faction, wing or office of.
    pub(crate) part_of: Option<Ref<crate::actor::Actor>>,
    /// What an institution is there for.
    pub(crate) mandate: Option<Words>,
    /// What it pursues.
    #[serde(default)]
    pub(crate) agendas: Vec<Agenda>,
    /// Whether its leaders can bind their own people; `unknown` when not given.
    pub(crate) leaders_bind: Option<Binding>,
    /// The law, mandate or agreement that protects a facilitator while facilitating.
    pub(crate) protection: Option<Words>,
    /// Who says so.
    pub(crate) source: Refs<source::Source>,
    /// Members over time.
    #[serde(default)]
    pub(crate) members: Vec<Membership>,
}

/// Members in a span.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Membership {
    /// When.
    pub(crate) during: Written<SpanText>,
    /// How many people.
    pub(crate) people: Written<Figures>,
    /// How many of them in prison, when that is known.
    pub(crate) in_prison: Option<Written<Figures>>,
    /// Who says so.
    pub(crate) source: Ref<source::Source>,
}
