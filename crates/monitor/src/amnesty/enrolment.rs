//! Enrolments that were verified: which have an effect, and which come too late, too early or a second time.

use super::{door::Group, hall::Hall};
use crate::{
    Ref,
    corner::{Least, Reading},
    finding::{Ineffective, WithoutEffect},
    quantity::QuantityId,
};
use salida_world::{Span, Step};

/// One enrolment that was verified.
pub(super) struct Enrolment<'d> {
    pub(super) whose: u32,
    pub(super) group: &'d Group,
    pub(super) reports: Vec<Ref>,
    pub(super) during: Span,
}

/// Enrolments with an effect, and those without, in the order of their days.
pub(super) fn enrolments<'d>(hall: &Hall<'d>) -> (Vec<Enrolment<'d>>, Vec<WithoutEffect>) {
    let (door, evidence) = (hall.door, hall.evidence);
    let quantities: Vec<QuantityId> = door.groups.iter().map(|group| group.enrolments).collect();
    let told = evidence.readings_of_each(&quantities);
    let (mut effective, mut idle) = (Vec::new(), Vec::new());
    for (whose, (group, readings)) in (0_u32..).zip(door.groups.iter().zip(&told)) {
        let mut is_enrolled = false;
        for (during, reading) in own(hall, group, readings, &told) {
            let in_window = hall.is_open_on(during);
            let because = match (in_window, is_enrolled && door.once) {
                (true, false) => None,
                (false, _) => Some(Ineffective::OutsideWindow),
                (true, true) => Some(Ineffective::SecondTime),
            };
            let Some(because) = because else {
                is_enrolled = true;
                effective.push(Enrolment {
                    whose,
                    group,
                    reports: reading.reports().collect(),
                    during,
                });
                continue;
            };
            let report = reading.report();
            idle.push(WithoutEffect::Enrolment { report, because });
        }
    }
    effective.sort_by(|a, b| (a.during, &a.reports).cmp(&(b.during, &b.reports)));
    idle.sort_by_key(|it| match it {
        WithoutEffect::Enrolment { report, .. } => *report,
        WithoutEffect::Act { .. } => Ref(0),
    });
    (effective, idle)
}

/// What was verified of a group up to the day asked about, in the order of days. Who enrols as a part does not enrol the
/// whole: `told` are the readings of every group.
fn own<'r>(hall: &Hall<'_>, group: &Group, readings: &'r [Reading], told: &[Vec<Reading>]) -> Vec<(Span, &'r Reading)> {
    let by_a_part = |reading: &Reading| {
        let parts = group.parts.iter().filter_map(|part| told.get(*part)).flatten();
        { parts }.any(|other| other.happening() == reading.happening() && verified(other).is_some())
    };
    let own = readings.iter().filter(|reading| !by_a_part(reading));
    let mut own: Vec<(Span, &Reading)> = own
        .filter_map(|reading| Some((verified(reading)?.during, reading)))
        .filter(|(during, _)| during.first() <= hall.evidence.on)
        .collect();
    own.sort_by_key(|(during, reading)| (*during, reading.report()));
    own
}

/// What is surely so once it is verified.
fn verified(reading: &Reading) -> Option<Least> {
    reading
        .least(Step::Verified)
        .filter(|least| least.chance >= 1.0 && least.count > 0)
}
