//! Synthetic controls: a weighted mean of donors that went along with the treated unit before the measure.

pub mod importance;
mod outcome;
pub mod predictors;

pub use outcome::OutcomeOnly;
pub(crate) use outcome::{donors_in, weighted_path};
