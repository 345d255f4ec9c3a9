//! Synthetic controls: a weighted mean of donors that went along with the treated unit before the measure.
//!
//! | method | what the weights follow | beyond the donors' hull |
//! |---|---|---|
//! | [`OutcomeOnly`] | the outcomes before | never |
//! | [`importance::Nested`], [`importance::GivenImportance`] | predictors, each as important as V says | never |
//! | [`penalised::Penalised`] | the outcomes before, near donors first | never |
//! | [`CountControl`] | rates before, weights free in sum | yes, above and below |
//! | [`augmented::Augmented`] | the outcomes before, the rest corrected by a regression | yes, and it tells how far |
//! | [`staggered::Staggered`] | the outcomes before the date of each treated unit, and of their mean | never |

pub mod augmented;
mod count;
pub mod importance;
mod outcome;
pub mod penalised;
pub mod predictors;
pub mod staggered;

pub use count::{CountControl, CountEstimate, Pull, Pulled};
pub use outcome::OutcomeOnly;
pub(crate) use outcome::{donors_in, weighted_path};
