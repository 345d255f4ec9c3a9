//! What explains a finding about an enrolment: its reports, acts that no amnesty covers, and what would settle it.

use super::{
    door::{Door, Group},
    enrolment::Enrolment,
    hall::Hall,
};
use crate::{Finding, Ref, Standing, corner::Reading, evidence::Evidence, finding::Settling};
use salida_world::{Span, Step};

/// Tells with a finding what carries it. `revoking` is what was told of the group that would revoke the amnesty.
pub(super) fn explain(hall: &Hall<'_>, enrolment: &Enrolment<'_>, revoking: &[Reading], finding: &mut Finding) {
    let (door, evidence, during) = (hall.door, hall.evidence, enrolment.during);
    finding.why.reports.clone_from(&enrolment.reports);
    let weighs = |reading: &&Reading| reading.share_high > 0.0 && reading.during.last() > during.first();
    finding
        .why
        .reports
        .extend(revoking.iter().filter(weighs).flat_map(Reading::reports));
    finding.why.not_covered = not_covered(hall, enrolment.group);
    if matches!(finding.standing, Standing::Contested | Standing::Unknown) {
        finding.why.settled_by = settling(door, evidence, enrolment, revoking.iter().filter(weighs));
    }
}

/// Reports of acts attributed to the group that the amnesty never covers.
fn not_covered(hall: &Hall<'_>, group: &Group) -> Vec<Ref> {
    let Some(excepted) = group.excepted else {
        return Vec::new();
    };
    let readings = hall.lore.readings(excepted);
    let attributed = readings.iter().filter(|reading| {
        let least = reading.least(Step::Attributed);
        least.is_some_and(|least| least.chance > 0.0)
    });
    let mut reports: Vec<Ref> = attributed.flat_map(Reading::reports).collect();
    reports.sort_unstable();
    reports
}

fn settling<'r>(
    door: &Door,
    evidence: &Evidence<'_>,
    enrolment: &Enrolment<'_>,
    revoking: impl Iterator<Item = &'r Reading>,
) -> Vec<Settling> {
    let roles = &door.duty.roles;
    let mut open: Vec<Settling> = Vec::new();
    for reading in revoking {
        let report = reading.report();
        if reading.step == Step::Alleged {
            let from = roles.verified_by.clone();
            open.push(Settling::Verification { report, from });
        }
        if reading.step < Step::Attributed {
            let from = roles.attributed_by.clone();
            open.push(Settling::Attribution { report, from });
        }
    }
    if open.is_empty() {
        let period = Span::new(enrolment.during.first(), evidence.on).unwrap_or(enrolment.during);
        let from = roles.monitored_by.iter().chain(&roles.verified_by).cloned().collect();
        open.push(Settling::Observation { period, from });
    }
    open
}
