//! The agreements with the standing of each commitment.

use super::{Ground, meeting};
use crate::report::{CommitmentReport, FindingReport, InstrumentReport};
use salida_case::covenant::{Annex, Form, Instrument};
use salida_monitor::{Finding, Standing};
use salida_world::Name;

/// What is due within so many days is due soon.
const SOON_DAYS: i32 = 30;

pub(super) fn instruments(ground: &Ground<'_>) -> Vec<InstrumentReport> {
    ground
        .case
        .instruments
        .iter()
        .map(|instrument| one(ground, instrument))
        .collect()
}

fn one(ground: &Ground<'_>, instrument: &Instrument) -> InstrumentReport {
    let follow = |name: &Name, annex: Annex| followed(ground, instrument, name, annex);
    let commitments: Vec<CommitmentReport> = instrument
        .commitments
        .iter()
        .map(|commitment| follow(&commitment.name, commitment.annex))
        .collect();
    let amnesties: Vec<CommitmentReport> = instrument
        .amnesties
        .iter()
        .map(|amnesty| follow(&amnesty.name, amnesty.annex))
        .collect();
    // A limit on a situation is nobody's breach by itself, and a permission is nobody's duty, so that neither speaks for
    // what the parties promised.
    let duties = instrument.commitments.iter().zip(&commitments);
    let duties = duties.filter(|(commitment, _)| {
        !matches!(
            commitment.form,
            Form::Keep { .. } | Form::KeepTrend { .. } | Form::May { .. }
        )
    });
    let shown = duties.map(|(_, shown)| shown).chain(&amnesties);
    let standing = Standing::roll_up(shown.filter_map(|shown| shown.standing));
    InstrumentReport {
        instrument: instrument.clone(),
        standing,
        commitments,
        amnesties,
    }
}

fn followed(ground: &Ground<'_>, instrument: &Instrument, name: &Name, annex: Annex) -> CommitmentReport {
    let own = ground
        .now
        .iter()
        .filter(|it| it.instrument == instrument.id && it.commitment == *name);
    let withheld = ground.guard.is_some_and(|guard| guard.withholds(&instrument.id, name));
    let findings: Vec<FindingReport> = own
        .map(|finding| FindingReport {
            finding: finding.clone(),
            due_soon: is_due_soon(ground, finding),
            withheld,
        })
        .collect();
    let own = || {
        findings
            .iter()
            .map(|it| &it.finding)
            .filter(|finding| finding.link.is_none())
    };
    CommitmentReport {
        commitment: name.clone(),
        annex,
        standing: Standing::roll_up(own().map(|it| it.standing)),
        in_breach_now: own().any(|it| it.in_breach_now),
        ever_breached: own().any(|it| it.ever_breached),
        course: ground.courses.of(&instrument.id, name).filter(|_| !withheld),
        findings,
    }
}

/// To be done within thirty days, and open.
fn is_due_soon(ground: &Ground<'_>, finding: &Finding) -> bool {
    let open = matches!(
        finding.standing,
        Standing::InEffect | Standing::Unknown | Standing::Contested
    );
    let due = meeting::deadline(ground, finding);
    open && due.is_some_and(|due| ground.on <= due && due <= ground.on.plus(SOON_DAYS))
}
