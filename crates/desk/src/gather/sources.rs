//! Names and evidence: what ids and numbers in the report stand for.

use super::Ground;
use crate::report::{EvidenceRow, Names};
use salida_case::Case;
use salida_events::Recorded;
use salida_monitor::{Finding, Instance, Ref, Settling, WithoutEffect};
use salida_world::{InstrumentId, Name};
use std::collections::BTreeSet;

pub(crate) fn names(case: &Case) -> Names {
    let deeds = case.deeds.iter().filter(|deed| !deed.name.is_empty());
    Names {
        actors: case
            .actors
            .iter()
            .map(|actor| (actor.id.clone(), actor.name.clone()))
            .collect(),
        zones: case
            .zones
            .iter()
            .map(|zone| (zone.id.clone(), zone.name.clone()))
            .collect(),
        deeds: deeds.map(|deed| (deed.id.clone(), deed.name.clone())).collect(),
        each_deed: each_deed(case),
    }
}

/// Where `each of` splits deeds.
fn each_deed(case: &Case) -> BTreeSet<(InstrumentId, Name, Option<u32>)> {
    let commitments = case
        .instruments
        .iter()
        .flat_map(|it| it.commitments.iter().map(move |own| (it, own)));
    let all = commitments.flat_map(|(instrument, commitment)| {
        let links = (1..).map(Some).zip(commitment.on_breach.iter().map(|link| &link.deeds));
        let kinds = std::iter::once((None, commitment.form.deeds())).chain(links);
        kinds
            .filter(|(_, kinds)| kinds.each && kinds.deeds.len() > 1)
            .map(|(link, _)| (instrument.id.clone(), commitment.name.clone(), link))
    });
    all.collect()
}

/// The reports that some finding speaks of, in the order of their numbers.
pub(super) fn evidence(ground: &Ground<'_>) -> Vec<EvidenceRow> {
    let used: BTreeSet<u32> = ground.now.iter().flat_map(spoken_of).map(|report| report.0).collect();
    let rows = used
        .into_iter()
        .filter(|reference| ground.guard.is_none_or(|guard| guard.is_shown(*reference)))
        .filter_map(|reference| row(&ground.evidence.reports, reference));
    rows.collect()
}

/// A report as a reader may look it up.
pub(crate) fn row(reports: &[Recorded], reference: u32) -> Option<EvidenceRow> {
    let recorded = reports.get(usize::try_from(reference).ok()?)?;
    Some(EvidenceRow {
        reference,
        id: recorded.id.to_string(),
        happening: recorded.happening.clone(),
        source: recorded.source.clone(),
        recorded: recorded.recorded,
        place: recorded.place.clone(),
    })
}

/// Every report that a finding names: what carries it, what it is an answer to, what changed nothing, and what would
/// settle it.
pub(crate) fn spoken_of(finding: &Finding) -> Vec<Ref> {
    let why = &finding.why;
    let mut named: Vec<Ref> = why.reports.iter().chain(&why.not_covered).copied().collect();
    match &finding.instance {
        Instance::Trigger { report, .. } | Instance::Enrolment { report, .. } => named.push(*report),
        Instance::Whole | Instance::Period { .. } | Instance::Milestone { .. } | Instance::Breach { .. } => {}
    }
    named.extend(why.without_effect.iter().filter_map(|it| match it {
        WithoutEffect::Enrolment { report, .. } => Some(*report),
        WithoutEffect::Act { .. } => None,
    }));
    named.extend(why.settled_by.iter().filter_map(|fact| match fact {
        Settling::Verification { report, .. }
        | Settling::Attribution { report, .. }
        | Settling::Count { report, .. }
        | Settling::DayOrPlace { report, .. } => Some(*report),
        Settling::AgreedFigure { .. }
        | Settling::FigureFor { .. }
        | Settling::Judgement { .. }
        | Settling::Observation { .. } => None,
    }));
    named
}
