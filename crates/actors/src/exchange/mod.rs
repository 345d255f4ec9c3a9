//! What comes from other files than `case.toml` and goes to other tools: tables of labels, and interchange.

mod beside;
mod csv;
mod dossier;
mod format;
mod ftm;
mod ftm_reader;
mod graph;
mod graph_reader;
mod intake;
mod labels;
mod lines;
mod merge;
mod row;
mod stix;
mod stix_reader;
mod tlp;
mod toml;

pub use dossier::{Dossier, Party};
pub use format::{Format, export, import};
pub use labels::read_labels;
pub use merge::{Merged, merge};
pub use tlp::Tlp;
pub use toml::write_toml;
