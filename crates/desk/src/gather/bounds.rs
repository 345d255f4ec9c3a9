//! What would take too long to judge is refused before it begins.

use super::{as_of::as_of, shown_case};
use crate::{Asked, Opened, codes};
use salida_case::Case;
use salida_events::Evidence;
use salida_monitor::{Monitor, Plan, Work};
use salida_note::{Code, Note};
use salida_world::{Day, InstrumentId, Name};

/// Most periods that are judged: of one clause five hundred years of days, or for thirty years the days of a clause that
/// others read. Judging so many takes some seconds.
const PERIODS_MAX: u64 = 200_000;

/// Most duties that the commitments of a case are taken apart into.
const DUTIES_MAX: u64 = 200_000;

/// What is judged, at most, to see what conditions have ended, where there would be too much on the day asked about: some
/// hundred years of months that others read.
const LOOKED_THROUGH: u64 = PERIODS_MAX / 20;

/// Why nothing is judged on the day asked about, where there would be too much of it.
pub fn too_much(opened: &Opened, asked: &Asked) -> Option<Note> {
    let case = opened.case.as_ref()?;
    if let Some(note) = too_many_duties(case) {
        return Some(note);
    }
    let (on, known) = asked.days(opened)?;
    let case = &as_of(case, on, known);
    let plan = Plan::compile(case);
    // What was reported adds no periods, but acts may.
    let monitor = super::hear(&plan, case, &Evidence::default());
    // A report also asks how everything stood when it was last spoken of, as it was known then.
    let since = super::since(&shown_case(case.clone(), asked.edition).0, asked, on).day();
    let note = { [(on, known), (since, since)].into_iter() }.find_map(|days| too_much_for(&monitor, case, days))?;
    if plan.ends_by_condition() {
        let monitor = super::hear(&plan, case, &opened.evidence);
        let left = |(on, known)| too_many_periods(&monitor.work_left(on, known, LOOKED_THROUGH), case, on);
        return [(on, known), (since, since)].into_iter().find_map(left);
    }
    Some(note)
}

/// The same for who goes on listening: what conditions have ended may be told otherwise by what is yet to come.
pub(crate) fn too_much_to_follow(opened: &Opened, asked: &Asked) -> Option<Note> {
    let case = opened.case.as_ref()?;
    if let Some(note) = too_many_duties(case) {
        return Some(note);
    }
    let plan = Plan::compile(case);
    let monitor = super::hear(&plan, case, &Evidence::default());
    too_much_for(&monitor, case, asked.days(opened)?)
}

/// Why a case is not even taken apart: every list under `each of` multiplies the others.
pub(crate) fn too_many_duties(case: &Case) -> Option<Note> {
    let extent = Plan::extent(case);
    if extent.all <= DUTIES_MAX {
        return None;
    }
    let (instrument, commitment, duties) = extent.most?;
    let note = at_clause(case, &instrument, &commitment, codes::TOO_MANY_DUTIES);
    let note = note.with("commitment", commitment.as_str()).with("duties", duties);
    Some(note.with("allowed", DUTIES_MAX))
}

fn at_clause(case: &Case, instrument: &InstrumentId, commitment: &Name, code: Code) -> Note {
    let found = case.instruments.iter().find(|it| it.id == *instrument);
    let place = found.and_then(|it| {
        let commitments = it.commitments.iter().map(|own| (&own.name, &own.place));
        let mut clauses = commitments.chain(it.amnesties.iter().map(|own| (&own.name, &own.place)));
        Some(clauses.find(|(name, _)| *name == commitment)?.1.clone())
    });
    place.map_or_else(|| Note::general(code), |place| Note::at(code, place))
}

/// Why nothing is judged by a monitor that has heard the acts, where there would be too much of it.
pub(crate) fn too_much_for(monitor: &Monitor<'_>, case: &Case, (on, known): (Day, Day)) -> Option<Note> {
    too_many_periods(&monitor.work(on, known), case, on)
}

fn too_many_periods(work: &Work, case: &Case, on: Day) -> Option<Note> {
    if work.all <= PERIODS_MAX {
        return None;
    }
    let (instrument, commitment, periods) = work.most.as_ref()?;
    let note = at_clause(case, instrument, commitment, codes::TOO_MANY_PERIODS);
    let note = note.with("on", on.to_string()).with("commitment", commitment.as_str());
    Some(note.with("periods", *periods).with("allowed", PERIODS_MAX))
}
