//! What a monitor gets to hear: every report, and every act that may change the force of an agreement.

use salida_case::{Case, process};
use salida_events::{Evidence, Recorded};
use salida_monitor::{Act, Monitor, Plan, Ref, Report};
use salida_world::{Day, Name, SourceId};

/// A monitor that has heard everything. References count the reports in the order of the evidence.
pub(crate) fn hear<'p>(plan: &'p Plan, case: &Case, evidence: &Evidence) -> Monitor<'p> {
    hear_in(Monitor::new(plan), case, evidence)
}

/// The same of a monitor that has heard nothing yet.
pub(crate) fn hear_in<'p>(mut monitor: Monitor<'p>, case: &Case, evidence: &Evidence) -> Monitor<'p> {
    for act in case.process.acts.iter().filter_map(|act| done(case, act)) {
        monitor.act(act);
    }
    for (reference, recorded) in (0_u32..).zip(&evidence.reports) {
        monitor.take(&told(reference, recorded));
    }
    monitor
}

/// A report as the monitor hears it.
pub(crate) fn told(reference: u32, recorded: &Recorded) -> Report<'_> {
    Report {
        reference: Ref(reference),
        name: recorded.id.as_str(),
        happening: &recorded.happening,
        recorded: recorded.recorded,
        revises: recorded.revises.as_ref().map(Name::as_str),
        withdrawn: recorded.withdrawn,
        same_as: recorded.same_as.as_ref().map(Name::as_str),
    }
}

/// An act as the monitor hears it; none where it names no instrument or is of a kind that changes no force.
fn done(case: &Case, act: &process::Act) -> Option<Act> {
    Some(Act {
        name: act.id.clone(),
        by: act.actors().cloned().collect(),
        during: act.during,
        recorded: act.recorded.max(first_told(case, act)),
        kind: act.kind.power()?,
        instrument: act.instrument.clone()?,
        commitments: act.commitments.clone(),
        until: act.until,
    })
}

/// The day on which the first of its sources was published; a source without such a day may have told it in time.
fn first_told(case: &Case, act: &process::Act) -> Day {
    let published = |id: &SourceId| case.sources.iter().find(|source| source.id == *id)?.published;
    let days: Option<Vec<Day>> = act.sources.iter().map(published).collect();
    days.and_then(|days| days.into_iter().min()).unwrap_or(Day::MIN)
}
