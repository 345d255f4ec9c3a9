//! Counts of people as they are known: exactly, or as low, best and high.

use schemars::JsonSchema;
use serde::Deserialize;

/// A count of people, exact or between bounds: `{ low = 50000, best = 60000, high = 70000 }`.
#[derive(Clone, Copy, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "Range")]
pub(crate) enum Figures {
    /// Known exactly.
    Exact(#[schemars(range(max = 10_000_000_000_u64))] u64),
    /// Known between two bounds.
    Between(Bounds),
}

/// A count known between two bounds.
#[derive(Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Bounds {
    /// The least that the evidence allows.
    #[schemars(range(max = 10_000_000_000_u64))]
    pub(crate) low: u64,
    /// The figure thought best.
    #[schemars(range(max = 10_000_000_000_u64))]
    pub(crate) best: u64,
    /// The most that the evidence allows.
    #[schemars(range(max = 10_000_000_000_u64))]
    pub(crate) high: u64,
}
