//! Synthetic control with covariates: how much each predictor counts, and how little the data say about it.

mod candidate;
mod design;
mod fibre;
mod given;
mod nested;
mod search;
mod spread;
mod start;
#[cfg(test)]
mod tests;

pub use design::Design;
pub use given::GivenImportance;
pub use nested::{Nested, Study};
pub use search::Search;
pub use spread::{Spread, TOLERANCE};
