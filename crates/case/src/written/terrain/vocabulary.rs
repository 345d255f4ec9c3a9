//! `[[vocabulary]]`, `[[category]]` and `[[same-as]]`.

use super::statement;
use crate::{
    actor::Actor,
    source::Source,
    terrain::{self, Confidence},
    written::{Id, Ref, Refs, Words},
};
use schemars::JsonSchema;
use serde::Deserialize;

/// A vocabulary in which labels are given: a law, a list, a mandate, a school of research.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Vocabulary {
    /// Its id.
    pub(crate) id: Id,
    /// What it is called.
    pub(crate) name: Words,
    /// Who keeps it.
    pub(crate) kept_by: Option<Ref<Actor>>,
    /// Who says so.
    pub(crate) source: Refs<Source>,
}

/// A category of a vocabulary. Rules name categories.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Category {
    /// Its id.
    pub(crate) id: Id,
    /// The vocabulary it belongs to.
    pub(crate) vocabulary: Ref<terrain::Vocabulary>,
    /// What it is called.
    pub(crate) name: Words,
    /// The wider category of the same vocabulary that it is a case of.
    pub(crate) is_a: Option<Ref<terrain::Category>>,
    /// Categories that nobody can be in at the same time; labels that place an actor in both contradict each other.
    #[serde(default)]
    pub(crate) excludes: Refs<terrain::Category>,
}

statement! {
    /// A statement that two names stand for one actor. Nothing is merged by it, and it can be withdrawn.
    SameAs {
        /// Its id, where others refer to it.
        pub(crate) id: Option<Id>,
        /// One name.
        pub(crate) one: Ref<Actor>,
        /// The other.
        pub(crate) other: Ref<Actor>,
        /// Who says it.
        pub(crate) by: Ref<Actor>,
        /// How sure it is; `certain` when not given.
        pub(crate) confidence: Option<Confidence>,
    }
}
