//! What a block leaves out of its panel.

use serde::Serialize;

/// A unit or a period that is not in the block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "what")]
pub enum Left {
    /// A unit that could have been a donor.
    Unit {
        /// Its place in the panel.
        unit: usize,
        /// The reason.
        why: Why,
    },
    /// A period in which a treated unit was not counted.
    Period {
        /// Its place in the panel.
        period: usize,
    },
}

/// Why a unit is no donor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// It was named as one to be left out.
    AskedFor,
    /// It was under the measure from the first period on, so that nothing is known of it without.
    TreatedFromTheStart,
    /// It came under the measure at another time.
    TreatedToo,
    /// Nothing was counted of it before the measure.
    NothingBefore,
    /// Some of its periods were not counted, or only as part of a sum.
    Incomplete {
        /// How many.
        missing: usize,
    },
}
