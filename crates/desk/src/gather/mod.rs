//! Gathers a report from an opened case: one file per part of the page.

mod agreements;
mod as_of;
mod atlas;
mod bounds;
mod cited;
mod course;
mod edition;
mod guard;
mod hearing;
mod hidden;
mod map;
mod marked;
mod meeting;
mod precedents;
mod questions;
mod same_sets;
mod sources;
mod standing;
mod statements;
mod unanswered;
mod unnamed;
mod who;

pub use atlas::atlas;
pub use bounds::too_much;
pub(crate) use bounds::{too_many_duties, too_much_for, too_much_to_follow};
pub(crate) use edition::shown_case;
pub(crate) use guard::{Accused, Guard, accuser};
pub(crate) use hearing::{hear, hear_in, told};
pub(crate) use hidden::{Clauses, with_what_reads};
pub(crate) use map::shown as shown_map;
pub use map::{MapAsked, map};
pub(crate) use marked::light;
pub use marked::open_to;
pub(crate) use sources::{names, row, spoken_of};
pub(crate) use standing::answer;
pub use standing::{standing, standing_from};
pub use unanswered::Unanswered;
pub(crate) use unanswered::unless_damaged;
pub(crate) use unnamed::{unnamed, without};

use crate::{
    Asked, Opened, codes,
    report::{Edition, LeftOut, Provenance, Report, Since},
};
use course::Courses;
use salida_actors::Moment;
use salida_case::Case;
use salida_events::{Evidence, Recorded};
use salida_monitor::{Finding, Plan, Standing};
use salida_note::{Note, Severity, nearest};
use salida_world::{Day, Happening};

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
    /// How each commitment came there.
    courses: Courses,
    /// What the edition withholds; `None` for the team.
    guard: Option<&'a Guard<'a>>,
}

/// The report that was asked for.
pub fn report(opened: &Opened, asked: &Asked) -> Result<Report, Unanswered> {
    let opened = &*open_to(opened, asked.edition);
    let (whole, (on, known)) = asked_of(opened, asked)?;
    stated(whole, asked)?;
    let mut whole = as_of::as_of(whole, on, known);
    let unnamed = unnamed::unnamed(&mut whole, asked.edition, known);
    let (case, mut left_out) = edition::shown_case(whole, asked.edition);
    let (mut case, of_the_map) = map::shown(case, asked.edition, known);
    // The report says of nobody who is placed, so that nothing of it is left out.
    left_out.extend(of_the_map.into_iter().filter(|it| *it != LeftOut::Placements));
    atlas::in_order(&mut case);
    let case = &case;
    // What was done is judged by all who are in the case; only who is who and the map leave anybody out.
    let named = &unnamed::without(case.clone(), &unnamed);
    let plan = Plan::compile(case);
    let monitor = hear(&plan, case, &opened.evidence);
    let since = since(case, asked, on);
    let now = monitor.findings(on, known);
    let then = monitor.findings(since.day(), since.day());
    // Both days count: a change from a withheld standing to another one would tell the withheld one.
    let told = now.iter().chain(&then);
    let accused = (asked.edition != Edition::Team).then(|| Accused::of(case, &opened.evidence, asked.edition, told));
    let guard = accused.as_ref().map(Accused::guard);
    let courses = Courses::follow(case, &monitor, (on, known), asked.edition, accused);
    let ground = Ground {
        case,
        evidence: &opened.evidence,
        on,
        known,
        since,
        now: guarded(now, guard.as_ref()),
        then: guarded(then, guard.as_ref()),
        courses,
        guard: guard.as_ref(),
    };
    let (shown, small) = edition::shown_evidence(case, &opened.evidence, known, asked.edition);
    left_out.extend(marked::told(asked.edition));
    left_out.extend(guard.as_ref().map(Guard::count));
    left_out.push(small);
    left_out.push(incidents(&opened.evidence, asked.edition));
    let report = Report {
        format: Report::FORMAT,
        title: case.title.clone(),
        summary: case.summary.clone(),
        edition: asked.edition,
        on,
        known,
        since,
        time_zone: case.time_zone.clone(),
        meeting: meeting::page(&ground),
        who: who::who(named),
        map: atlas::drawn(named, &MapAsked::default(), Moment { on, known }),
        instruments: agreements::instruments(&ground),
        axis: ground.courses.axis.clone(),
        impact: crate::impact::gather(case, &shown, known, asked),
        lessons: crate::check::lessons(case, on),
        errors: opened
            .notes
            .iter()
            .filter(|note| note.severity() == Severity::Error)
            .count(),
        notes: edition::shown_notes(&opened.notes, asked.edition),
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
    unless_damaged(&monitor, edition::close(report, left_out))
}

/// Every standing of an opened case on the day asked about, whoever may see it: for scripts that have to stop on one.
pub fn standings(opened: &Opened, asked: &Asked) -> Result<Vec<Standing>, Unanswered> {
    let (case, (on, known)) = asked_of(opened, asked)?;
    let plan = Plan::compile(case);
    let monitor = hear(&plan, case, &opened.evidence);
    let stands = monitor.standings(on, known).into_iter();
    unless_damaged(&monitor, stands.map(|stand| stand.standing).collect())
}

/// The case and the days of a question that can be answered in good time.
/// Refuses an outcome that the case does not state: the main one would be an answer to another question.
fn stated(case: &Case, asked: &Asked) -> Result<(), Unanswered> {
    let known = || case.outcomes.iter().map(|it| it.id.as_str());
    let Some(id) = asked.outcome.as_ref().filter(|id| known().all(|it| it != id.as_str())) else {
        return Ok(());
    };
    let note = Note::general(codes::VALUE_NOT_ONE_OF).with("argument", "--outcome");
    let note = note.with("value", id.as_str());
    let note = match nearest(id.as_str(), known()) {
        Some(near) => note.with("nearest", near),
        None => note,
    };
    Err(Unanswered::Because(
        note.with("allowed", known().map(str::to_owned).collect::<Vec<_>>()),
    ))
}

fn asked_of<'o>(opened: &'o Opened, asked: &Asked) -> Result<(&'o Case, (Day, Day)), Unanswered> {
    let case = opened.case.as_ref().ok_or(Unanswered::NotUnderstood)?;
    // Too many duties are of the case, whatever the day.
    if let Some(note) = too_much(opened, asked) {
        return Err(Unanswered::Because(note));
    }
    Ok((case, asked.days(opened).ok_or(Unanswered::NoDay)?))
}

/// The findings as an edition may show them.
pub(crate) fn guarded(findings: Vec<Finding>, guard: Option<&Guard<'_>>) -> Vec<Finding> {
    match guard {
        None => findings,
        Some(guard) => {
            let told = findings.into_iter().filter(|finding| !guard.leaves_out(finding));
            told.map(|finding| guard.shown(finding)).collect()
        }
    }
}

/// How many rows on single incidents an edition leaves out: all of them outside the team.
fn incidents(evidence: &Evidence, edition: Edition) -> LeftOut {
    let incident = |report: &&Recorded| matches!(report.happening, Happening::Incident(_));
    let count = evidence.reports.iter().filter(incident).count();
    LeftOut::Incidents(if edition == Edition::Team { 0 } else { count })
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
