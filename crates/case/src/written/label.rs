//! `[[label]]`.

use super::{DayText, Id, Ref, Refs, Words, Written};
use crate::{
    actor::Actor,
    source::Source,
    terrain::{Category, Confidence},
};
use schemars::JsonSchema;
use serde::Deserialize;

/// One statement of the form "A calls B an X". Labels are never merged.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Label {
    /// Its id, where an exception refers to it.
    pub(crate) id: Option<Id>,
    /// Whom it is about.
    pub(crate) about: Ref<Actor>,
    /// Who says it.
    pub(crate) by: Ref<Actor>,
    /// The word that is used.
    pub(crate) term: Words,
    /// The category of a vocabulary in which the word places the actor. A label without one triggers no rule.
    pub(crate) category: Option<Ref<Category>>,
    /// Whether it says that the word does not fit; no when not given.
    pub(crate) denies: Option<bool>,
    /// How sure it is; `certain` when not given.
    pub(crate) confidence: Option<Confidence>,
    /// The law or decision it rests on.
    pub(crate) basis: Option<Words>,
    /// The first day on which it holds.
    pub(crate) from: Written<DayText>,
    /// The last day on which it holds, when it has ended.
    pub(crate) until: Option<Written<DayText>>,
    /// The day on which it became known, where that is not the day on which a source was published.
    pub(crate) recorded: Option<Written<DayText>>,
    /// The day on which it was taken back, as if it had never been said.
    pub(crate) withdrawn: Option<Written<DayText>>,
    /// Why it is used, where a source says so.
    pub(crate) why: Option<Words>,
    /// What it forbids, forces or allows, where a source says so.
    pub(crate) consequence: Option<Words>,
    /// What the speaker gains by it, only where a source says so.
    pub(crate) gain: Option<Words>,
    /// Who reports it.
    pub(crate) source: Refs<Source>,
}

/// A table of labels: one a row, under the keys of `[[label]]`; several sources are joined by `|`.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct LabelFile {
    /// Its path inside the case folder: `data/labels.csv`.
    #[schemars(length(min = 1))]
    pub(crate) path: String,
}
