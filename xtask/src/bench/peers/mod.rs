//! The other monitors over the same tables, each as it comes, and ours beside them.

mod measure;
mod ours;
mod roster;

pub(super) use measure::patterns;
pub(super) use ours::run;
