//! What would take too long to judge is refused before it begins.

use crate::{Asked, Opened, codes};
use salida_case::Case;
use salida_events::Evidence;
use salida_monitor::{Monitor, Plan};
use salida_note::{Code, Note};
use salida_world::{Day, InstrumentId, Name};

/// Most periods that are judged: of one clause five hundred years of days, or for thirty years the days of a clause that
/// others read. Judging so many takes some seconds.
const PERIODS_MAX: u64 = 200_000;

/// Most duties that the commitments of a case are taken apart into.
const DUTIES_MAX: u64 = 200_000;

/// Why nothing is judged on the day asked about, where there would be too much of it.
pub fn too_much(opened: &Opened, asked: &Asked) -> Option<Note> {
    let case = opened.case.as_ref()?;
    if let Some(note) = too_many_duties(case) {
        return Some(note);
    }
    let (on, _) = asked.days(opened)?;
    let plan = Plan::compile(case);
    // What was reported adds no periods, but acts may.
    let monitor = super::hear(&plan, case, &Evidence::default());
    too_much_for(&monitor, case, on)
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
    let clause = found.and_then(|it| it.commitments.iter().find(|own| own.name == *commitment));
    clause.map_or_else(|| Note::general(code), |clause| Note::at(code, clause.place.clone()))
}

/// The same of a monitor that has heard the acts.
pub(crate) fn too_much_for(monitor: &Monitor<'_>, case: &Case, on: Day) -> Option<Note> {
    let work = monitor.work(on);
    if work.all <= PERIODS_MAX {
        return None;
    }
    let (instrument, commitment, periods) = work.most?;
    let note = at_clause(case, &instrument, &commitment, codes::TOO_MANY_PERIODS);
    let note = note.with("on", on.to_string()).with("commitment", commitment.as_str());
    Some(note.with("periods", periods).with("allowed", PERIODS_MAX))
}
