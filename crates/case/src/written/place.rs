//! `[[place]]` and `[[deed]]`: the nouns that a case adds to the shared ones.

use super::{Figures, Id, Ref, SpanText, Word, Words, Written};
use crate::source::Source;
use salida_world::{Topic, Zone};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A place with a boundary.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Place {
    /// Its id, by which `zone`, `zones` and the column `zone` name it.
    pub(crate) id: Id,
    /// What people call it.
    pub(crate) name: Words,
    /// The place it lies in.
    pub(crate) within: Option<Ref<Zone>>,
    /// Codes in other systems: `{ iso = "SV" }`.
    #[serde(default)]
    pub(crate) codes: BTreeMap<String, String>,
    /// Inhabitants over time.
    #[serde(default)]
    pub(crate) population: Vec<Population>,
}

/// Inhabitants in a span.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Population {
    /// When.
    pub(crate) during: Written<SpanText>,
    /// How many people.
    pub(crate) people: Written<Figures>,
    /// Who says so.
    pub(crate) source: Ref<Source>,
}

/// A kind of act, added to the built-in ones.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Deed {
    /// Its id.
    pub(crate) id: Id,
    /// What people call it.
    pub(crate) name: Words,
    /// The wider deed it is a case of: a femicide is a homicide.
    pub(crate) is_a: Option<Ref<salida_world::Deed>>,
    /// What it is about.
    #[serde(default)]
    pub(crate) topics: Vec<Word<Topic>>,
    /// Whether some source counts it; `true` when not given.
    pub(crate) measurable: Option<bool>,
}
