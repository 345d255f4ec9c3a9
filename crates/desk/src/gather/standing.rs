//! Where each commitment stands, without the rest of the report: what `salida standing` answers.

use super::{
    Accused, Ground, Guard, Unanswered, agreements, as_of, course::Courses, edition, guarded, hear_in, marked, meeting,
    sources, unless_damaged,
};
use crate::{
    Asked, Opened,
    report::{Edition, LeftOut, Since, Standings},
};
use salida_case::Case;
use salida_events::Evidence;
use salida_monitor::{Archive, InMemory, Monitor, Plan};
use salida_world::Day;

/// Where each commitment stands on the day asked about.
pub fn standing(opened: &Opened, asked: &Asked) -> Result<Standings, Unanswered> {
    standing_from(opened, asked, Box::new(InMemory::default()))
}

/// The same, with all that was reported put into an archive of the caller's, which is empty.
pub fn standing_from(opened: &Opened, asked: &Asked, archive: Box<dyn Archive>) -> Result<Standings, Unanswered> {
    let opened = &*marked::open_to(opened, asked.edition);
    let (whole, days) = super::asked_of(opened, asked)?;
    let plan = Plan::compile(&edition::shown_case(whole.clone(), asked.edition).0);
    let case = as_of::as_of(whole, days.0, days.1);
    let monitor = hear_in(Monitor::over(&plan, archive), &case, &opened.evidence);
    answer(whole, &opened.evidence, &monitor, days, asked.edition)
}

/// The answer of a monitor that has heard all of the evidence.
pub(crate) fn answer(
    whole: &Case,
    evidence: &Evidence,
    monitor: &Monitor<'_>,
    (on, known): (Day, Day),
    edition: Edition,
) -> Result<Standings, Unanswered> {
    let (case, mut left_out) = edition::shown_case(as_of::as_of(whole, on, known), edition);
    let case = &case;
    let now = monitor.findings(on, known);
    let accused = (edition != Edition::Team).then(|| Accused::of(case, evidence, edition, now.iter()));
    let guard = accused.as_ref().map(Accused::guard);
    let courses = Courses::follow(case, monitor, (on, known), edition, accused);
    let ground = Ground {
        case,
        evidence,
        on,
        known,
        since: Since::Asked(on),
        now: guarded(now, guard.as_ref()),
        then: Vec::new(),
        courses,
        guard: guard.as_ref(),
    };
    // Tracks and meetings have no place in this answer, so that nothing is missing without them.
    left_out.retain(|it| !matches!(it, LeftOut::Meetings(_)));
    left_out.extend(marked::told(edition));
    left_out.extend(guard.as_ref().map(Guard::count));
    left_out.push(super::incidents(evidence, edition));
    let answer = Standings {
        format: Standings::FORMAT,
        title: case.title.clone(),
        edition,
        on,
        known,
        time_zone: case.time_zone.clone(),
        instruments: agreements::instruments(&ground),
        due: meeting::due(&ground),
        axis: ground.courses.axis.clone(),
        names: sources::names(case),
        sources: case.sources.clone(),
        evidence: sources::evidence(&ground),
        left_out: Vec::new(),
    };
    unless_damaged(monitor, edition::close_standings(answer, left_out))
}
