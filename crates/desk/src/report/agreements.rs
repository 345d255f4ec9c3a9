//! The agreements, and where each commitment stands.

use super::Mark;
use salida_case::covenant::{Annex, Instrument};
use salida_monitor::{Finding, Standing};
use salida_world::Name;
use serde::Serialize;

/// One instrument with its standings.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InstrumentReport {
    /// What it says. Clauses that the edition does not show are left out.
    pub instrument: Instrument,
    /// The whole instrument in one word, where anything could be followed.
    pub standing: Option<Standing>,
    /// Each commitment.
    pub commitments: Vec<CommitmentReport>,
    /// Each amnesty, by enrolled group.
    pub amnesties: Vec<CommitmentReport>,
}

impl InstrumentReport {
    /// Commitments and amnesties, in the order in which they are told.
    pub fn clauses(&self) -> impl Iterator<Item = &CommitmentReport> {
        self.commitments.iter().chain(&self.amnesties)
    }
}

/// One commitment or amnesty with its findings.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CommitmentReport {
    /// Its name.
    pub commitment: Name,
    /// Which annex it belongs to.
    pub annex: Annex,
    /// All its own findings in one word (rule 2); what a breach calls for stands beside it.
    pub standing: Option<Standing>,
    /// In breach on the day of the report.
    pub in_breach_now: bool,
    /// In breach at any time up to the day of the report.
    pub ever_breached: bool,
    /// By party, zone and occasion.
    pub findings: Vec<FindingReport>,
    /// How it came there, from its first day of force on; `None` where the edition withholds it.
    pub course: Option<Vec<Mark>>,
}

/// A finding as an edition may show it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FindingReport {
    /// The finding. In editions that withhold it, the standing is `unknown` and its reasons are empty.
    #[serde(flatten)]
    pub finding: Finding,
    /// True when it is to be done within thirty days and is still open: an alert, not a standing.
    pub due_soon: bool,
    /// True when this edition withholds a breach that rests on attribution nobody verified.
    pub withheld: bool,
}
