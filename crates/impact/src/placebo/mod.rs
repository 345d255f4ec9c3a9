//! What a method finds where nothing happened: other places, earlier dates, fewer donors, shuffled periods.
//!
//! All of it works with any [`crate::method::Method`]. A placebo that can not be fitted is listed with its reason and
//! leaves the denominator; none is dropped silently.

mod conformal;
mod donor;
mod jackknife;
mod power;
mod ratio;
mod sets;
mod size;
mod space;
mod time;

pub use conformal::{Conformal, conformal, conformal_effects};
pub use donor::{LeftOut, leave_one_donor_out};
pub use jackknife::fixed_weight_jackknife;
pub use power::{Power, Sensitivity, power};
pub use ratio::RatioTest;
pub use sets::{Sets, pseudo_treated};
pub use size::{Size, size};
pub use space::{Band, InSpace, Placebo, Rank, Trial, over_assignments, trial};
pub use time::{InTime, in_time};
