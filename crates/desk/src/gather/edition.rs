//! Editions: what a reader outside the team does not get to see, taken out and counted, never blurred silently.

use crate::report::{
    ChangeKind, CommitmentReport, Edition, EvidenceRow, FindingReport, InstrumentReport, LeftOut, Report,
};
use salida_case::{
    Case,
    covenant::{Annex, Commitment},
};
use salida_monitor::{Finding, Settling, Standing, Why};
use salida_world::{Happening, InstrumentId, Name, Range, Step};
use std::{borrow::Cow, collections::BTreeSet};

/// Counts above zero and below this are small cells: they can point at persons.
const SMALL_CELL_BELOW: u64 = 5;

/// The case as an edition may know it. What a public edition must not show is taken out before anything is computed, so
/// that no finding, lesson or change can carry it.
pub(super) fn visible(case: &Case, edition: Edition) -> (Cow<'_, Case>, LeftOut) {
    let confidential = |it: &Commitment| it.annex == Annex::Confidential;
    let count = case
        .instruments
        .iter()
        .flat_map(|it| &it.commitments)
        .filter(|it| confidential(it))
        .count();
    if edition != Edition::Public || count == 0 {
        return (Cow::Borrowed(case), LeftOut::ConfidentialClauses(0));
    }
    let mut shown = case.clone();
    for instrument in &mut shown.instruments {
        instrument.commitments.retain(|it| !confidential(it));
    }
    (Cow::Owned(shown), LeftOut::ConfidentialClauses(count))
}

/// Takes out what the report's edition does not show, and says how much that was.
pub(super) fn apply(mut report: Report, clauses: LeftOut) -> Report {
    if report.edition == Edition::Team {
        return report;
    }
    // What is wrong in the author's files is the author's business; how the figures were read is everybody's.
    report
        .notes
        .retain(|note| note.place.as_ref().is_some_and(|place| place.file.starts_with("data/")));
    let left_out = [
        withhold_unverified(&mut report),
        leave_out_incidents(&mut report),
        leave_out_small_cells(&mut report),
        leave_out_tracks(&mut report),
        clauses,
    ];
    report.left_out = left_out.into_iter().filter(|it| it.count() > 0).collect();
    report
}

impl LeftOut {
    fn count(self) -> usize {
        match self {
            Self::UnverifiedBreaches(count)
            | Self::ConfidentialClauses(count)
            | Self::Meetings(count)
            | Self::SmallCells(count)
            | Self::Incidents(count) => count,
        }
    }
}

/// A party may be named in a breach, or in one that is contested, only where every act behind it was attributed by a
/// body that may attribute.
fn withhold_unverified(report: &mut Report) -> LeftOut {
    let unverified: BTreeSet<u32> = report
        .evidence
        .iter()
        .filter(|row| is_unverified(row))
        .map(|row| row.reference)
        .collect();
    let mut withheld: BTreeSet<(InstrumentId, Name)> = BTreeSet::new();
    let mut count = 0;
    for instrument in &mut report.instruments {
        for commitment in &mut instrument.commitments {
            for finding in commitment
                .findings
                .iter_mut()
                .filter(|it| rests_on(&it.finding, &unverified))
            {
                withhold(finding);
                withheld.insert((finding.finding.instrument.clone(), finding.finding.commitment.clone()));
                count += 1;
            }
        }
        roll_up_again(instrument);
    }
    let hidden =
        |instrument: &InstrumentId, commitment: &Name| withheld.contains(&(instrument.clone(), commitment.clone()));
    report
        .meeting
        .open_facts
        .retain(|it| !hidden(&it.instrument, &it.commitment) || it.parties.is_empty());
    report.meeting.changed.retain(|change| match &change.kind {
        ChangeKind::Standing {
            instrument, commitment, ..
        } => !hidden(instrument, commitment),
        _ => true,
    });
    LeftOut::UnverifiedBreaches(count)
}

fn is_unverified(row: &EvidenceRow) -> bool {
    matches!(&row.happening, Happening::Incident(incident) if incident.step < Step::Attributed)
}

fn rests_on(finding: &Finding, unverified: &BTreeSet<u32>) -> bool {
    let accuses = matches!(finding.standing, Standing::Breached | Standing::Contested) && !finding.parties.is_empty();
    accuses && finding.why.reports.iter().any(|report| unverified.contains(&report.0))
}

fn withhold(it: &mut FindingReport) {
    it.withheld = true;
    it.finding.standing = Standing::Unknown;
    it.finding.in_breach_now = false;
    it.finding.ever_breached = false;
    it.finding.probability = None;
    it.finding.coverage = None;
    it.finding.why = Why::default();
}

fn roll_up_again(report: &mut InstrumentReport) {
    let InstrumentReport {
        instrument,
        standing,
        commitments,
    } = report;
    for shown in commitments.iter_mut() {
        if let Some(commitment) = instrument.commitments.iter().find(|it| it.name == shown.commitment) {
            *shown = CommitmentReport::of(commitment, std::mem::take(&mut shown.findings));
        }
    }
    *standing = Standing::roll_up(commitments.iter().filter_map(|it| it.standing));
}

/// Single incidents stay with the team; findings keep their counts and lose the references.
fn leave_out_incidents(report: &mut Report) -> LeftOut {
    let incident = |row: &EvidenceRow| matches!(row.happening, Happening::Incident(_));
    let gone: BTreeSet<u32> = report
        .evidence
        .iter()
        .filter(|row| incident(row))
        .map(|row| row.reference)
        .collect();
    report.evidence.retain(|row| !incident(row));
    let findings = report
        .instruments
        .iter_mut()
        .flat_map(|it| &mut it.commitments)
        .flat_map(|it| &mut it.findings);
    for it in findings {
        it.finding.why.reports.retain(|reference| !gone.contains(&reference.0));
        it.finding.why.settled_by.retain(|fact| !points_at(fact, &gone));
    }
    for open in &mut report.meeting.open_facts {
        open.settled_by.retain(|fact| !points_at(fact, &gone));
    }
    report.meeting.open_facts.retain(|open| !open.settled_by.is_empty());
    LeftOut::Incidents(gone.len())
}

fn points_at(fact: &Settling, gone: &BTreeSet<u32>) -> bool {
    match fact {
        Settling::Verification { report, .. }
        | Settling::Attribution { report, .. }
        | Settling::Count { report, .. }
        | Settling::DayOrPlace { report, .. } => gone.contains(&report.0),
        Settling::AgreedFigure { .. } | Settling::FigureFor { .. } | Settling::Observation { .. } => false,
    }
}

fn leave_out_small_cells(report: &mut Report) -> LeftOut {
    let mut count = 0;
    let small = |range: &Range<u64>| range.high > 0 && range.low < SMALL_CELL_BELOW;
    report.evidence.retain(|row| {
        let keep = !matches!(&row.happening, Happening::Tally(tally) if small(&tally.count));
        count += usize::from(!keep);
        keep
    });
    if let Some(impact) = &mut report.impact {
        let before = impact.tallies.len() + impact.series.len();
        impact.tallies.retain(|tally| !small(&tally.count));
        impact.series.retain(|cell| {
            cell.count
                .best
                .is_none_or(|best| best == 0.0 || best >= SMALL_CELL_BELOW as f64)
        });
        count += before - impact.tallies.len() - impact.series.len();
        for harm in &mut impact.harms {
            let all = harm.tallies.len();
            harm.tallies.retain(|tally| !small(&tally.count));
            count += all - harm.tallies.len();
        }
    }
    LeftOut::SmallCells(count)
}

fn leave_out_tracks(report: &mut Report) -> LeftOut {
    LeftOut::Meetings(std::mem::take(&mut report.who.tracks).len())
}
