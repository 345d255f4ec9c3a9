//! `[[label]]`.

use super::{DayText, Ref, Refs, Words, Written};
use crate::{actor::Actor, source::Source};
use schemars::JsonSchema;
use serde::Deserialize;

/// One statement of the form "A calls B an X". Labels are never merged.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Label {
    /// Whom it is about.
    pub(crate) about: Ref<Actor>,
    /// Who says it.
    pub(crate) by: Ref<Actor>,
    /// The word that is used.
    pub(crate) term: Words,
    /// The law or decision it rests on.
    pub(crate) basis: Option<Words>,
    /// The first day on which it holds.
    pub(crate) from: Written<DayText>,
    /// The last day on which it holds, when it has ended.
    pub(crate) until: Option<Written<DayText>>,
    /// Why it is used, where a source says so.
    pub(crate) why: Option<Words>,
    /// What it forbids, forces or allows, where a source says so.
    pub(crate) consequence: Option<Words>,
    /// Who reports it.
    pub(crate) source: Refs<Source>,
}
