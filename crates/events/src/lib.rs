//! What was reported: incidents, tallies, assessments and coverage, with who said so and when.
//!
//! Readers turn bytes into [`Recorded`] happenings; nothing that was reported is merged, reordered or dropped silently.

mod recorded;

pub use recorded::{Evidence, Recorded};
