//! Editions: what a reader outside the team does not get to see is taken out before anything is computed from it, and
//! counted; nothing is blurred silently.

use super::hidden;
use crate::report::{Edition, LeftOut, MapReport, Report, Sheet, Standings};
use salida_case::Case;
use salida_events::{Evidence, Heads, Totals, heads};
use salida_note::Note;
use salida_world::{ActorId, Day, DeedId, Happening, Name, Range, ZoneId};
use std::collections::BTreeSet;

/// Counts above zero and below this are small cells: they can point at persons.
pub(super) const SMALL_CELL_BELOW: u64 = 5;

/// Notes that say how a file was read and quote nothing of what stands in it.
const NOTES_FOR_ALL: [&str; 3] = ["csv-read-as", "sheet-read-as", "hint-row-skipped"];

/// Takes out of the case what the edition must not show: confidential clauses of a public one with all that hangs on
/// them, and tracks and meetings outside the team, so that no finding, lesson, date or name can carry them.
pub(crate) fn shown_case(mut case: Case, edition: Edition) -> (Case, Vec<LeftOut>) {
    let mut left_out = Vec::new();
    if edition != Edition::Team {
        let tracks = std::mem::take(&mut case.process.tracks).len();
        let meetings = std::mem::take(&mut case.process.meetings).len();
        left_out.push(LeftOut::Meetings(tracks + meetings));
    }
    if edition == Edition::Public {
        left_out.push(LeftOut::ConfidentialClauses(hidden::take_out_confidential(&mut case)));
    }
    (case, left_out)
}

/// Takes small totals out of the evidence for the estimators, and with each as many others as it takes for the small one
/// not to follow from what is left. The monitor keeps all of it: a standing says no number.
pub(super) fn shown_evidence(case: &Case, evidence: &Evidence, known: Day, edition: Edition) -> (Evidence, LeftOut) {
    let mut shown = evidence.clone();
    if edition == Edition::Team {
        return (shown, LeftOut::SmallCells(0));
    }
    let all = shown.reports.len();
    let small = shown.reports.iter().filter(|report| is_small_tally(&report.happening));
    let touched: BTreeSet<(DeedId, ZoneId)> = small
        .clone()
        .map(|it| (it.happening.deed().clone(), it.happening.zone().clone()))
        .collect();
    let names: BTreeSet<Name> = small.map(|report| report.id.clone()).collect();
    hide(&mut shown, names);
    for (deed, zone) in touched {
        while let Some(name) = total_that_gives_a_small_cell_away(case, &heads(&shown, known), &deed, &zone) {
            hide(&mut shown, BTreeSet::from([name]));
        }
    }
    let left_out = all - shown.reports.len();
    (shown, LeftOut::SmallCells(left_out))
}

/// Takes reports out, and with them what they revise and what revises them: without a revision the figure that it
/// replaced would stand again as if it were true.
pub(super) fn hide(evidence: &mut Evidence, mut names: BTreeSet<Name>) {
    loop {
        let mut linked: Vec<Name> = Vec::new();
        for report in &evidence.reports {
            let Some(revised) = &report.revises else { continue };
            match (names.contains(&report.id), names.contains(revised)) {
                (true, false) => linked.push(revised.clone()),
                (false, true) => linked.push(report.id.clone()),
                _ => {}
            }
        }
        if linked.is_empty() {
            break;
        }
        names.extend(linked);
    }
    evidence.reports.retain(|report| !names.contains(&report.id));
}

fn is_small_tally(happening: &Happening) -> bool {
    matches!(happening, Happening::Tally(tally) if is_small(tally.count))
}

pub(super) fn is_small(count: Range<u64>) -> bool {
    count.high > 0 && count.low < SMALL_CELL_BELOW
}

/// The shortest total over a month that the totals together still show to be small.
fn total_that_gives_a_small_cell_away(case: &Case, heads: &Heads<'_>, deed: &DeedId, zone: &ZoneId) -> Option<Name> {
    let agencies: Vec<ActorId> = case.actors.iter().map(|actor| actor.id.clone()).collect();
    let totals = Totals::of(heads, deed, zone, &agencies).value;
    let first = totals.used().map(|total| total.during.first()).min()?;
    let last = totals.used().map(|total| total.during.last()).max()?;
    let cells = totals.reconcile(salida_world::Span::new(first, last)?).value.cells;
    let small = |high: f64| high > 0.0 && high < SMALL_CELL_BELOW as f64;
    let open = cells.into_iter().find(|cell| cell.limits.high.is_some_and(small))?;
    let over = totals
        .used()
        .filter(|total| total.during.overlap(open.month.span()).is_some());
    over.min_by_key(|total| (total.during.days(), total.report.clone()))
        .map(|total| total.report.clone())
}

/// The notes on files that an edition shows: outside the team only those that quote nothing.
pub(super) fn shown_notes(notes: &[Note], edition: Edition) -> Vec<Note> {
    let for_all = |note: &&Note| edition == Edition::Team || NOTES_FOR_ALL.contains(&note.code.name);
    notes.iter().filter(for_all).cloned().collect()
}

/// Says what was left out, and leaves in the lists of sources and names only what is still cited or named.
pub(super) fn close(mut report: Report, left_out: Vec<LeftOut>) -> Report {
    report.left_out = left_out.into_iter().filter(|it| it.count() > 0).collect();
    let (sources, names) = (std::mem::take(&mut report.sources), std::mem::take(&mut report.names));
    (report.sources, report.names) = super::cited::keep_cited(&report, sources, names);
    report
}

/// The same for the standings alone.
pub(super) fn close_standings(mut answer: Standings, left_out: Vec<LeftOut>) -> Standings {
    answer.left_out = left_out.into_iter().filter(|it| it.count() > 0).collect();
    let (sources, names) = (std::mem::take(&mut answer.sources), std::mem::take(&mut answer.names));
    (answer.sources, answer.names) = super::cited::keep_cited(&answer, sources, names);
    answer
}

/// The same for what a picture of the map is drawn from.
pub(super) fn close_sheet(mut sheet: Sheet, left_out: Vec<LeftOut>) -> Sheet {
    sheet.left_out = left_out;
    let (sources, names) = (std::mem::take(&mut sheet.sources), std::mem::take(&mut sheet.names));
    (sheet.sources, sheet.names) = super::cited::keep_cited(&sheet, sources, names);
    sheet
}

/// The same for the map.
pub(super) fn close_map(mut answer: MapReport, left_out: Vec<LeftOut>) -> MapReport {
    answer.left_out = left_out;
    let (sources, names) = (std::mem::take(&mut answer.sources), std::mem::take(&mut answer.names));
    (answer.sources, answer.names) = super::cited::keep_cited(&answer, sources, names);
    answer
}

impl LeftOut {
    fn count(self) -> usize {
        match self {
            Self::Marked | Self::Ties | Self::QuietChannels | Self::Placements => 1,
            Self::UnestablishedFindings(count)
            | Self::ConfidentialClauses(count)
            | Self::Meetings(count)
            | Self::SmallCells(count)
            | Self::Incidents(count) => count,
        }
    }
}
