//! Other harms beside the one that is estimated: what was counted or judged, or nothing at all.

use crate::report::{AssessmentReport, HarmReport, TallyReport};
use salida_case::{Case, claim::Outcome};
use salida_events::{Heads, Recorded};
use salida_world::{Happening, Name};
use std::collections::BTreeMap;

pub(super) fn all(
    case: &Case,
    estimated: &Outcome,
    heads: &Heads<'_>,
    by_name: &BTreeMap<&Name, &Recorded>,
) -> Vec<HarmReport> {
    { case.outcomes.iter() }
        .filter(|outcome| outcome.id != estimated.id)
        .map(|outcome| one(case, outcome, heads, by_name))
        .collect()
}

fn one(case: &Case, outcome: &Outcome, heads: &Heads<'_>, by_name: &BTreeMap<&Name, &Recorded>) -> HarmReport {
    let about = |happening: &Happening| {
        case.deeds.is_a(happening.deed(), &outcome.deed) && case.zones.lies_in(happening.zone(), &outcome.zone)
    };
    let standing = heads
        .standing
        .iter()
        .filter_map(|head| by_name.get(&head.report.id).copied());
    let own: Vec<&Recorded> = standing.filter(|report| about(&report.happening)).collect();
    let mut tallies: Vec<TallyReport> = own.iter().filter_map(|report| tally(report)).collect();
    tallies.sort_by(|a, b| (a.during, &a.agency, &a.id).cmp(&(b.during, &b.agency, &b.id)));
    let mut assessments: Vec<AssessmentReport> = own.iter().filter_map(|report| assessment(report)).collect();
    assessments.sort_by_key(|it| it.during);
    HarmReport {
        outcome: outcome.clone(),
        tallies,
        assessments,
    }
}

fn tally(report: &Recorded) -> Option<TallyReport> {
    let Happening::Tally(tally) = &report.happening else {
        return None;
    };
    Some(TallyReport {
        id: report.id.to_string(),
        agency: tally.agency.clone(),
        during: tally.during,
        count: tally.count,
        source: report.source.clone(),
    })
}

fn assessment(report: &Recorded) -> Option<AssessmentReport> {
    let Happening::Assessment(assessment) = &report.happening else {
        return None;
    };
    Some(AssessmentReport {
        during: assessment.during,
        trend: assessment.trend,
        method: assessment.method.clone(),
        source: report.source.clone(),
    })
}
