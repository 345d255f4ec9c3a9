//! Families of methods: those that hang on the same assumption, and so speak with one voice.

use serde::Serialize;

/// What a method hangs on. Methods of one family err together, so that their agreement is no second witness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Family {
    /// A mixture of donors that looked like the treated before goes on looking like them.
    WeightedDonors,
    /// The treated and a mixture of donors move in parallel, from weighted periods before on.
    WeightedDifference,
    /// A few common factors drive all units.
    CommonFactors,
    /// The treated would have changed as all donors did, by as much or by the same per cent.
    ParallelTrends,
}
