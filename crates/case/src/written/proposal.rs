//! `[[ask]]`, `[[offer]]` and `[[answer]]`.

use super::{Id, Ref, Refs, SpanText, Word, Words, Written};
use crate::{
    actor::Actor,
    process::{self, AnswerKind, Track},
    source::Source,
};
use salida_world::{Deed, Topic};
use schemars::JsonSchema;
use serde::Deserialize;

/// Something asked of, or offered to, the other side.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Proposal {
    /// Its id; asks and offers share their ids.
    pub(crate) id: Id,
    /// Who makes it.
    pub(crate) by: Ref<Actor>,
    /// To whom.
    pub(crate) to: Refs<Actor>,
    /// When.
    pub(crate) during: Written<SpanText>,
    /// What.
    pub(crate) what: Words,
    /// What it serves.
    #[serde(default)]
    pub(crate) topics: Vec<Word<Topic>>,
    /// The deeds it is about.
    #[serde(default)]
    pub(crate) deeds: Refs<Deed>,
    /// Which track it came by.
    pub(crate) track: Option<Ref<Track>>,
    /// Who says so.
    pub(crate) source: Refs<Source>,
}

/// An answer to an ask or an offer.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Answer {
    /// Which ask or offer it answers.
    pub(crate) to: Ref<process::Proposal>,
    /// Who answers.
    pub(crate) by: Ref<Actor>,
    /// When.
    pub(crate) during: Written<SpanText>,
    /// How.
    pub(crate) kind: AnswerKind,
    /// In words.
    pub(crate) what: Option<Words>,
    /// Who says so.
    pub(crate) source: Refs<Source>,
}
