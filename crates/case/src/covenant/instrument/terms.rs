//! Clauses that every form may have: the standard of evidence, who does which step, which annex.

use salida_world::ActorId;
use serde::Serialize;

/// The standard of evidence s of rule 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Proof {
    /// s = 0.5, the default.
    Balance,
    /// s = 0.75.
    Clear,
    /// s = 0.95.
    BeyondDoubt,
}

impl Proof {
    /// The probability s.
    pub fn threshold(self) -> f64 {
        match self {
            Self::Balance => 0.5,
            Self::Clear => 0.75,
            Self::BeyondDoubt => 0.95,
        }
    }
}

/// Who does which step; a body may hold one and be barred from another.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[expect(
    clippy::struct_field_names,
    reason = "the fields are named as the clauses are written"
)]
pub struct Roles {
    /// Who reports.
    pub monitored_by: Vec<ActorId>,
    /// Who finds whether it happened.
    pub verified_by: Vec<ActorId>,
    /// Who finds who did it.
    pub attributed_by: Vec<ActorId>,
    /// Who finds whether it is a breach.
    pub assessed_by: Vec<ActorId>,
}

/// Which annex a clause belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Annex {
    /// Open to everybody, the default.
    Public,
    /// For the parties: shown from the edition `parties` on.
    Confidential,
}
