//! `[[strategy]]`.

use super::{Id, Ref, Refs, SpanText, Word, Words, Written};
use crate::{actor::Actor, source::Source, strategy::StrategyKind};
use salida_world::Topic;
use schemars::JsonSchema;
use serde::Deserialize;

/// A strategy of an institution over a span. Several may run at once.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Strategy {
    /// Its id.
    pub(crate) id: Id,
    /// Which kind.
    pub(crate) kind: StrategyKind,
    /// Whose.
    pub(crate) by: Ref<Actor>,
    /// When.
    pub(crate) during: Written<SpanText>,
    /// What it consisted of.
    pub(crate) what: Words,
    /// What it serves.
    #[serde(default)]
    pub(crate) topics: Vec<Word<Topic>>,
    /// Who says so.
    pub(crate) source: Refs<Source>,
}
