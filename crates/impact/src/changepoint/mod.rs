//! A date looked for in the counts themselves, with the price of looking paid in the p-value.
//!
//! Whoever tries many dates and shows the best finds one in any series. Here the greatest statistic over all candidate dates is
//! held against the greatest that series without any change give, so the number of dates tried, and how they resemble
//! each other, are counted. The series without change are drawn from the latent series of [`crate::latent`], fitted to the
//! counts as if nothing had changed: months that depend on each other make large statistics by themselves.
//!
//! A change that did happen makes the fitted path wander more, so the test is cautious and its power below what the same
//! counts would have at a date known beforehand. Assumes one lasting change of level at most. Misleads when the rate drifts in
//! another way than the terms allow. An effect estimated at the date found is too large on average, and its interval too
//! short; see the note.

mod search;
mod statistic;

pub use search::{Candidate, Changepoint, Search, search};
