//! `[[source]]`.

use super::{DayText, Id, Written};
use schemars::JsonSchema;
use serde::Deserialize;

/// A publication, a public record, or somebody heard by role.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Source {
    /// Its id, by which every fact names it.
    pub(crate) id: Id,
    /// Author, title, outlet, as a reader would cite it. Somebody who was heard is named by role only.
    #[schemars(length(min = 1))]
    pub(crate) citation: String,
    /// Where it can be looked up.
    #[schemars(length(min = 1))]
    pub(crate) url: Option<String>,
    /// The day on which it was published.
    pub(crate) published: Option<Written<DayText>>,
}
