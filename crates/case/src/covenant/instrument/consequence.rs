//! What follows a breach.

use super::{Kinds, Length, Subjects};
use salida_world::ActorId;
use serde::Serialize;

/// One link of `on breach … failing that …`. It is owed from the day on which the breach becomes known, and stays owed
/// when later revisions take the breach away (rule 12).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Consequence {
    /// Who: the party whose instance is breached, or somebody named.
    pub who: Duty,
    /// What it shall or may do.
    pub verb: Verb,
    /// What.
    pub deeds: Kinds,
    /// How many at least; 1 when not written.
    pub at_least: u64,
    /// What is counted, in words for people.
    pub unit: Option<String>,
    /// To whom, in words for people.
    pub to: Vec<ActorId>,
    /// How soon; a permission (`may`) without it has no end.
    pub within: Option<Length>,
}

/// Who has a duty after a breach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Duty {
    /// `the party` (rule 4).
    TheParty,
    /// Somebody named.
    Named(Subjects),
}

/// Duty or permission.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verb {
    /// `shall`.
    Shall,
    /// `may`.
    May,
}
