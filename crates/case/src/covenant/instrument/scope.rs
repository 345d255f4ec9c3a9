//! Happenings that open, close or call for something.

use super::{Holders, Length};
use salida_world::DeedId;
use serde::Serialize;

/// A happening that other words refer to: `homicide by Gulls`. It is looked for in the region of its commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Trigger {
    /// Any of these deeds.
    pub deeds: Vec<DeedId>,
    /// Done by whom; everybody means anybody.
    pub by: Holders,
}

/// The days to which a commitment is confined. Where they are several stretches, each is judged by itself.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "scope", rename_all = "kebab-case")]
pub enum Scope {
    /// `for T after D`: from the day after each happening of D to the last day of T.
    After {
        /// How long.
        length: Length,
        /// After what.
        of: Trigger,
    },
    /// `for T before D`: from so long before each happening of D to the day before it.
    Before {
        /// How long.
        length: Length,
        /// Before what.
        of: Trigger,
    },
    /// `between D and E`: from the day after each D up to and including the first E that follows it on a later day. While
    /// no E has followed, nothing is judged.
    Between {
        /// What opens it.
        opens: Trigger,
        /// What closes it.
        closes: Trigger,
    },
}
