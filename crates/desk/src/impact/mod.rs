//! Impact: the figures of a case handed to the estimators, and their answers put side by side.

mod claim;
mod comparison;
mod harm;
mod model;
mod window;

use crate::report::{Figure, ImpactReport, MonthCell, TallyReport};
use salida_case::{Case, claim::Outcome};
use salida_events::{Evidence, Heads, Recorded, Status, Total, Totals, heads};
use salida_note::Note;
use salida_world::{Day, Name, Span};
use std::collections::BTreeMap;

/// What the desk has about the main outcome.
struct Ground<'a> {
    case: &'a Case,
    outcome: &'a Outcome,
    totals: Totals,
    heads: Heads<'a>,
    seed: u64,
}

/// The impact part of a report, as known on a day. `None` when the case states no outcome.
pub(crate) fn gather(case: &Case, evidence: &Evidence, known: Day, seed: u64) -> Option<ImpactReport> {
    let outcome = case.outcomes.first()?;
    let mut notes: Vec<Note> = Vec::new();
    let heads = heads(evidence, known);
    let totals = Totals::of(&heads, &outcome.deed, &outcome.zone, &outcome.agencies).into_value(&mut notes);
    let by_name: BTreeMap<&Name, &Recorded> = evidence.reports.iter().map(|report| (&report.id, report)).collect();
    let ground = Ground {
        case,
        outcome,
        totals,
        heads,
        seed,
    };
    let tallies = tallies(&ground.totals, &by_name);
    let series = series(&ground, &mut notes);
    Some(ImpactReport {
        outcome: outcome.clone(),
        tallies,
        series,
        comparisons: comparison::all(&ground, &mut notes),
        models: model::all(&ground, &mut notes),
        published: case.published.clone(),
        claims: claim::all(&ground, &mut notes),
        harms: harm::all(case, &ground.heads, &by_name),
        notes,
    })
}

/// Every published figure, superseded ones included, in order of time.
fn tallies(totals: &Totals, by_name: &BTreeMap<&Name, &Recorded>) -> Vec<TallyReport> {
    let rows = totals
        .used()
        .chain(totals.others())
        .filter_map(|total| tally(total, by_name));
    let mut rows: Vec<TallyReport> = rows.collect();
    rows.sort_by(|a, b| (a.during, &a.agency, &a.id).cmp(&(b.during, &b.agency, &b.id)));
    rows
}

fn tally(total: &Total, by_name: &BTreeMap<&Name, &Recorded>) -> Option<TallyReport> {
    let recorded = by_name.get(&total.report)?;
    Some(TallyReport {
        id: total.report.to_string(),
        agency: total.agency.clone(),
        during: total.during,
        count: total.count,
        source: recorded.source.clone(),
    })
}

fn series(ground: &Ground<'_>, notes: &mut Vec<Note>) -> Vec<MonthCell> {
    let Some(window) = covered(&ground.totals) else {
        return Vec::new();
    };
    let series = ground.totals.reconcile(window).into_value(notes);
    let cells = series.cells.into_iter().map(|cell| MonthCell {
        month: cell.month,
        count: Figure {
            low: cell.limits.low,
            best: cell.best,
            high: cell.limits.high,
        },
        status: match cell.status {
            Status::Observed => "observed",
            Status::Derived => "derived",
            Status::Imputed => "imputed",
            Status::Unknown => "unknown",
        },
        disputed: cell.disagreeing,
    });
    cells.collect()
}

/// From the first to the last day of which any total speaks.
fn covered(totals: &Totals) -> Option<Span> {
    let first = totals.used().map(|total| total.during.first()).min()?;
    let last = totals.used().map(|total| total.during.last()).max()?;
    Span::new(first, last)
}
