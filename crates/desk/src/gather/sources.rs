//! Names, sources and evidence: what ids in the report stand for, and nothing that the report does not speak of.

use super::Ground;
use crate::report::{EvidenceRow, Names, Report};
use salida_case::Case;
use serde_json::Value;
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

/// Leaves in the lists of sources and names only what the rest of the report cites or names. The report is walked as the
/// data that a reader gets, so that no part of it can be forgotten.
pub(super) fn keep_cited(report: &mut Report) {
    let sources = std::mem::take(&mut report.sources);
    let names = std::mem::take(&mut report.names);
    let mut spoken = BTreeSet::new();
    if let Ok(value) = serde_json::to_value(&*report) {
        texts(&value, &mut spoken);
    }
    report.sources = sources
        .into_iter()
        .filter(|source| spoken.contains(source.id.as_str()))
        .collect();
    report.names = Names {
        actors: names
            .actors
            .into_iter()
            .filter(|(id, _)| spoken.contains(id.as_str()))
            .collect(),
        zones: names
            .zones
            .into_iter()
            .filter(|(id, _)| spoken.contains(id.as_str()))
            .collect(),
        deeds: names
            .deeds
            .into_iter()
            .filter(|(id, _)| spoken.contains(id.as_str()))
            .collect(),
    };
}

fn texts(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => drop(found.insert(text.clone())),
        Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Value::Object(fields) => fields.values().for_each(|field| texts(field, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
