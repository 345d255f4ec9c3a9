//! `[[question]]`: threshold questions and where each institution stands.

use super::{Id, Ref, Refs, SpanText, Words, Written};
use crate::{actor::Actor, process::Stance, source::Source};
use schemars::JsonSchema;
use serde::Deserialize;

/// "Are we prepared to …?", asked before "how?".
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Question {
    /// Its id.
    pub(crate) id: Id,
    /// The question, in words.
    pub(crate) text: Words,
    /// Who raised it.
    pub(crate) source: Refs<Source>,
    /// Where each institution stands.
    #[serde(default)]
    pub(crate) positions: Vec<Position>,
}

/// Where an institution stands on a threshold question.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Position {
    /// Who.
    pub(crate) by: Ref<Actor>,
    /// The stance.
    pub(crate) stance: Stance,
    /// Since when.
    pub(crate) since: Option<Written<SpanText>>,
    /// In words.
    pub(crate) words: Option<Words>,
    /// Who says so.
    pub(crate) source: Refs<Source>,
}
