//! Differences in differences: the treated before and after, against others before and after.

mod means;

pub use means::DifferenceOfMeans;
