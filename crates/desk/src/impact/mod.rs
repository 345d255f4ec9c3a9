//! Impact: the figures of a case handed to the estimators, and their answers put side by side.

mod claim;
mod comparison;
mod estimator;
mod harm;
mod model;
mod told;
mod verdict;
mod window;

pub use estimator::Estimator;

use crate::Asked;
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
    methods: &'a [Estimator],
    seed: u64,
}

impl Ground<'_> {
    /// True when that way of estimating is asked for, or none by name.
    fn wants(&self, word: &str) -> bool {
        self.methods.is_empty() || self.methods.iter().any(|it| it.word() == word)
    }
}

/// The impact part of a report, as known on a day, of the outcome that is asked for or the main one. `None` when the case
/// states no outcome.
pub(crate) fn gather(case: &Case, evidence: &Evidence, known: Day, asked: &Asked) -> Option<ImpactReport> {
    let main = case.outcomes.first()?;
    let outcome = match &asked.outcome {
        Some(id) => case.outcomes.iter().find(|it| it.id == *id)?,
        None => main,
    };
    let mut notes: Vec<Note> = Vec::new();
    let heads = heads(evidence, known);
    let totals = Totals::of(&heads, &outcome.deed, &outcome.zone, &outcome.agencies).into_value(&mut notes);
    let by_name: BTreeMap<&Name, &Recorded> = evidence.reports.iter().map(|report| (&report.id, report)).collect();
    let ground = Ground {
        case,
        outcome,
        totals,
        heads,
        methods: &asked.methods,
        seed: asked.seed,
    };
    let tallies = tallies(&ground.totals, &by_name);
    let series = series(&ground, &mut notes);
    let comparisons = if ground.wants(Estimator::BeforeAfter.word()) {
        comparison::all(&ground, &mut notes)
    } else {
        Vec::new()
    };
    let models = model::all(&ground, &mut notes);
    Some(ImpactReport {
        outcome: outcome.clone(),
        tallies,
        series,
        comparisons,
        verdict: verdict::of(&models, &case.phases).filter(|_| ground.wants(Estimator::Latent.word())),
        models,
        // What others published is about the main outcome.
        published: if outcome.id == main.id {
            case.published.clone()
        } else {
            Vec::new()
        },
        claims: claim::all(&ground, &mut notes),
        harms: harm::all(case, outcome, &ground.heads, &by_name),
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
