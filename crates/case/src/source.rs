//! Sources: who said it, and where it can be looked up.

use salida_note::Place;
use salida_world::{Day, SourceId};
use serde::Serialize;

/// A publication, a public record, or a person heard by role.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// Author, title, outlet, as a reader would cite it.
    pub citation: String,
    /// Where it can be looked up.
    pub url: Option<String>,
    /// When it was published.
    pub published: Option<Day>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}
