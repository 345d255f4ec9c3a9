//! The agreements with the standing of each commitment.

use super::Ground;
use crate::report::{CommitmentReport, FindingReport, InstrumentReport};
use salida_case::covenant::{Commitment, Instrument};
use salida_monitor::Standing;

pub(super) fn instruments(ground: &Ground<'_>) -> Vec<InstrumentReport> {
    ground
        .case
        .instruments
        .iter()
        .map(|instrument| one(ground, instrument))
        .collect()
}

fn one(ground: &Ground<'_>, instrument: &Instrument) -> InstrumentReport {
    let commitments: Vec<CommitmentReport> = instrument
        .commitments
        .iter()
        .map(|commitment| followed(ground, instrument, commitment))
        .collect();
    let standing = Standing::roll_up(commitments.iter().filter_map(|commitment| commitment.standing));
    InstrumentReport {
        instrument: instrument.clone(),
        standing,
        commitments,
    }
}

fn followed(ground: &Ground<'_>, instrument: &Instrument, commitment: &Commitment) -> CommitmentReport {
    let own = ground
        .now
        .iter()
        .filter(|it| it.instrument == instrument.id && it.commitment == commitment.name);
    let findings: Vec<FindingReport> = own
        .map(|finding| FindingReport {
            finding: finding.clone(),
            withheld: false,
        })
        .collect();
    CommitmentReport::of(commitment, findings)
}

impl CommitmentReport {
    /// Rolls the findings of a commitment up (rule 2).
    pub(super) fn of(commitment: &Commitment, findings: Vec<FindingReport>) -> Self {
        Self {
            commitment: commitment.name.clone(),
            annex: commitment.annex,
            standing: Standing::roll_up(findings.iter().map(|it| it.finding.standing)),
            in_breach_now: findings.iter().any(|it| it.finding.in_breach_now),
            ever_breached: findings.iter().any(|it| it.finding.ever_breached),
            findings,
        }
    }
}
