//! Synthetic controls: a weighted mean of donors that went along with the treated unit before the measure.

mod count;
pub mod importance;
mod outcome;
pub mod predictors;

pub use count::{CountControl, CountEstimate, Pull, Pulled};
pub use outcome::OutcomeOnly;
pub(crate) use outcome::{donors_in, weighted_path};
