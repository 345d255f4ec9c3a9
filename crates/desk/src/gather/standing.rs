//! Where each commitment stands, without the rest of the report: what `salida standing` answers.

use super::{Accused, Ground, Guard, agreements, as_of, course::Courses, edition, guarded, hear, meeting, sources};
use crate::{
    Asked, Opened,
    report::{Edition, LeftOut, Since, Standings},
};
use salida_case::Case;
use salida_events::Evidence;
use salida_monitor::{Monitor, Plan};
use salida_world::Day;

/// Where each commitment stands on the day asked about. `None` when the case could not be read, or when nothing says of
/// which day to speak, or for what [`super::too_much`] says.
pub fn standing(opened: &Opened, asked: &Asked) -> Option<Standings> {
    let whole = opened.case.as_ref()?;
    let days = asked.days(opened)?;
    if super::too_much(opened, asked).is_some() {
        return None;
    }
    let plan = Plan::compile(&edition::shown_case(whole.clone(), asked.edition).0);
    let monitor = hear(&plan, &as_of::as_of(whole, days.0, days.1), &opened.evidence);
    Some(answer(whole, &opened.evidence, &monitor, days, asked.edition))
}

/// The answer of a monitor that has heard all of the evidence.
pub(crate) fn answer(
    whole: &Case,
    evidence: &Evidence,
    monitor: &Monitor<'_>,
    (on, known): (Day, Day),
    edition: Edition,
) -> Standings {
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
    edition::close_standings(answer, left_out)
}
