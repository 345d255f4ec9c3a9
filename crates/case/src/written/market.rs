//! `[[market]]`.

use super::{Id, Ref, Refs, ShareFigures, SpanText, Words, Written};
use crate::{actor::Actor, market::Trade, source::Source};
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
    /// Whether goods or services are dealt in; not said when not given.
    pub(crate) deals_in: Option<Trade>,
    /// Markets into which buyers or sellers could move.
    #[serde(default)]
    pub(crate) substitutes: Refs<crate::market::Market>,
    /// Whether the parts below are all there are; no when not given.
    pub(crate) complete: Option<bool>,
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
    /// Its share of the market's revenue.
    pub(crate) share: Option<Written<ShareFigures>>,
    /// The days on which it had this part; always when not given.
    pub(crate) during: Option<Written<SpanText>>,
    /// Who says so; those of the market when not given.
    #[serde(default)]
    pub(crate) source: Refs<Source>,
}
