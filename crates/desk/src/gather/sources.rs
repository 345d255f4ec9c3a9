//! Names and evidence: what ids in the report stand for.

use super::Ground;
use crate::report::{EvidenceRow, Names};
use salida_case::Case;
use std::collections::BTreeSet;

pub(super) fn names(case: &Case) -> Names {
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
    }
}

/// The reports that some finding rests on, in the order of their numbers.
pub(super) fn evidence(ground: &Ground<'_>) -> Vec<EvidenceRow> {
    let used: BTreeSet<u32> = ground
        .now
        .iter()
        .flat_map(|it| it.why.reports.iter().map(|report| report.0))
        .collect();
    let rows = used.into_iter().filter_map(|reference| {
        let recorded = ground.evidence.reports.get(usize::try_from(reference).ok()?)?;
        Some(EvidenceRow {
            reference,
            id: recorded.id.to_string(),
            happening: recorded.happening.clone(),
            source: recorded.source.clone(),
            recorded: recorded.recorded,
            place: recorded.place.clone(),
        })
    });
    rows.collect()
}
