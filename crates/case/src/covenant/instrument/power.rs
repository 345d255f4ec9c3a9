//! Powers: who may change the force of an agreement by a dated act.

use super::Subjects;
use salida_world::Name;
use serde::Serialize;

/// `Church may suspend, resume no-killing`. Without the power an act is recorded and has no effect (rule 18).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Power {
    /// Who has it: a joint list only together, `each of` anybody alone.
    pub who: Subjects,
    /// What they may do.
    pub acts: Vec<PowerKind>,
    /// To which commitments; the whole instrument when empty.
    pub over: Vec<Name>,
}

/// What an act can do to the force of an agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PowerKind {
    /// Set aside from that day on.
    Suspend,
    /// In effect again from that day on.
    Resume,
    /// No longer in force after that day.
    End,
    /// In force until a later day.
    Extend,
    /// May put another text in its place.
    Amend,
    /// The one who acts is no longer bound after that day.
    Withdraw,
}
