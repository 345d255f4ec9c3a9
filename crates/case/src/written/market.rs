//! `[[market]]`.

use super::{Id, Ref, Refs, Words};
use crate::{actor::Actor, source::Source};
use salida_world::Zone;
use schemars::JsonSchema;
use serde::Deserialize;

/// A market with a dynamism of its own; groups are one side of it.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Market {
    /// Its id.
    pub(crate) id: Id,
    /// What people call it.
    pub(crate) name: Words,
    /// Where it works.
    pub(crate) zones: Refs<Zone>,
    /// Who plays which part in it.
    #[serde(default)]
    pub(crate) parts: Vec<Part>,
    /// Who says so.
    pub(crate) source: Refs<Source>,
}

/// An actor's part in a market.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Part {
    /// Who.
    pub(crate) actor: Ref<Actor>,
    /// Which part, in the words of the case: `producer`, `carrier`, `protector`, `taxer`, `buyer`.
    #[schemars(length(min = 1))]
    pub(crate) role: String,
}
