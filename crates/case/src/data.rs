//! Data files: where they are, and how their columns map to the nouns of the case.

use salida_note::Place;
use salida_world::Mapping;
use serde::Serialize;

/// A table of the case.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DataFile {
    /// Path inside the case folder: `data/tallies.csv`, `data/report.xlsx`.
    pub path: String,
    /// What its rows are and how its columns are named.
    #[serde(flatten)]
    pub mapping: Mapping,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}
