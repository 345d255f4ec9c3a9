//! What comes from other files than `case.toml`: tables of labels, so far.

mod labels;

pub use labels::read_labels;
