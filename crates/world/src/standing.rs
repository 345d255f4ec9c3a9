//! The nine standings and how several roll up into one (rule 2).

use serde::Serialize;

/// Where a commitment stands. "Due soon" is an alert, not a standing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Its evidence says that it was broken, to the stated standard of proof.
    Breached,
    /// Readings of the evidence disagree.
    Contested,
    /// Nobody looked, or not enough.
    Unknown,
    /// Set aside for a time by the agreement itself.
    Suspended,
    /// In force and, so far as it was observed, kept.
    InEffect,
    /// Not yet in force.
    Pending,
    /// Its time is over and it was kept.
    Kept,
    /// Broken or missed under a circumstance that the agreement excuses.
    Excused,
    /// Its force ended before it fell due.
    Discharged,
}

impl Standing {
    /// The standing of a whole from the standings of its parts: the first in the order of rule 2 that occurs. `None` for
    /// no parts.
    pub fn roll_up(parts: impl IntoIterator<Item = Self>) -> Option<Self> {
        parts.into_iter().min()
    }

    /// The word used in files, scripts and JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Breached => "breached",
            Self::Contested => "contested",
            Self::Unknown => "unknown",
            Self::Suspended => "suspended",
            Self::InEffect => "in-effect",
            Self::Pending => "pending",
            Self::Kept => "kept",
            Self::Excused => "excused",
            Self::Discharged => "discharged",
        }
    }
}
