//! The agreements with the standing of each commitment.

use super::Ground;
use crate::report::{CommitmentReport, FindingReport, InstrumentReport};
use salida_case::covenant::{Commitment, Form, Instrument};
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
    // A limit on a situation is nobody's breach by itself, so it does not speak for what the parties promised.
    let duties = instrument.commitments.iter().zip(&commitments);
    let duties = duties.filter(|(commitment, _)| !matches!(commitment.form, Form::Keep { .. }));
    let standing = Standing::roll_up(duties.filter_map(|(_, shown)| shown.standing));
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
    let withheld = ground
        .guard
        .is_some_and(|guard| guard.withholds(&instrument.id, &commitment.name));
    let findings: Vec<FindingReport> = own
        .map(|finding| FindingReport {
            finding: finding.clone(),
            withheld,
        })
        .collect();
    CommitmentReport::of(commitment, findings)
}

impl CommitmentReport {
    /// Rolls the findings of a commitment up (rule 2).
    fn of(commitment: &Commitment, findings: Vec<FindingReport>) -> Self {
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
