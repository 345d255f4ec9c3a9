//! Gathers a report from an opened case: one file per part of the page.

mod agreements;
mod edition;
mod meeting;
mod sources;
mod who;

use crate::{
    Asked, Opened,
    report::{Provenance, Report, Since},
};
use salida_case::Case;
use salida_events::Evidence;
use salida_monitor::{Finding, Monitor, Plan, Ref, Report as Reported};
use salida_world::Day;

/// What the parts of a report are gathered from.
struct Ground<'a> {
    case: &'a Case,
    evidence: &'a Evidence,
    on: Day,
    known: Day,
    since: Since,
    /// Findings on the day of the report.
    now: Vec<Finding>,
    /// Findings on the day from which changes are shown, as they were known then.
    then: Vec<Finding>,
}

/// The report that was asked for. `None` when the case could not be read.
pub fn report(opened: &Opened, asked: &Asked) -> Option<Report> {
    let (case, clauses) = edition::visible(opened.case.as_ref()?, asked.edition);
    let case = case.as_ref();
    let (on, known) = asked.days(opened);
    let since = since(case, asked, on);
    let plan = Plan::compile(case);
    let monitor = hear(&plan, &opened.evidence);
    let ground = Ground {
        case,
        evidence: &opened.evidence,
        on,
        known,
        since,
        now: monitor.findings(on, known),
        then: monitor.findings(since.day(), since.day()),
    };
    let report = Report {
        title: case.title.clone(),
        summary: case.summary.clone(),
        edition: asked.edition,
        on,
        known,
        since,
        time_zone: case.time_zone.clone(),
        meeting: meeting::page(&ground),
        who: who::who(case),
        instruments: agreements::instruments(&ground),
        impact: crate::impact::gather(case, &opened.evidence, known, asked.seed),
        lessons: crate::check::lessons(case, on),
        notes: opened.notes.clone(),
        names: sources::names(case),
        sources: case.sources.clone(),
        evidence: sources::evidence(&ground),
        provenance: Provenance {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            seed: asked.seed,
            inputs: opened.inputs.clone(),
        },
        left_out: Vec::new(),
    };
    Some(edition::apply(report, clauses))
}

/// A monitor that has heard everything that was reported. References count the reports in the order of the evidence.
fn hear<'p>(plan: &'p Plan, evidence: &Evidence) -> Monitor<'p> {
    let mut monitor = Monitor::new(plan);
    for (reference, recorded) in (0_u32..).zip(&evidence.reports) {
        monitor.take(&Reported {
            reference: Ref(reference),
            name: &recorded.id,
            happening: &recorded.happening,
            recorded: recorded.recorded,
            revises: recorded.revises.as_ref(),
            withdrawn: recorded.withdrawn,
            same_as: recorded.same_as.as_ref(),
        });
    }
    monitor
}

/// Without a day asked for, changes are shown since the last meeting before the day of the report.
fn since(case: &Case, asked: &Asked, on: Day) -> Since {
    if let Some(day) = asked.since {
        return Since::Asked(day);
    }
    let meetings = case.process.meetings.iter().map(|meeting| meeting.during.last());
    meetings
        .filter(|day| *day < on)
        .max()
        .map_or_else(|| Since::NinetyDays(on.plus(-90)), Since::LastMeeting)
}
