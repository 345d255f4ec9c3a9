//! An amnesty, judged for each group that enrolled (rule 17).

mod conditions;
mod door;
mod enrolment;
mod explanation;
mod hall;
mod invited;
mod lore;

pub(crate) use door::Door;
pub(crate) use invited::{Wholes, invited};

use crate::{
    Finding, Ref, Standing,
    evidence::Evidence,
    finding::{Instance, Probability},
    force::Force,
    history::History,
    plan::Plan,
    view,
};
use conditions::{Returned, returned, revoked, watched};
use enrolment::{Enrolment, enrolments};
use hall::Hall;
use lore::Lore;

/// A finding for each effective enrolment, or one for the amnesty itself where there is none.
/// Each comes with the number of its group.
pub(crate) fn judge(plan: &Plan, door: &Door, evidence: &Evidence<'_>, history: &History) -> Vec<(u32, Finding)> {
    let force = Force::of(plan, &door.duty, evidence, history.course(door.index));
    let Some(calendar) = force.calendar else {
        let mut finding = view::finding(&door.duty, Instance::Whole, Standing::Pending);
        finding.why.without_effect = force.without_effect;
        return vec![(0, finding)];
    };
    let mut hall = Hall {
        lore: Lore::default(),
        door,
        evidence,
        window: door.window(&calendar),
        is_over: calendar.is_over(),
        last: calendar.last(),
        days: calendar.surviving(),
    };
    let (effective, idle) = enrolments(&hall);
    hall.lore = Lore::of(evidence, effective.iter().flat_map(|it| it.group.counted()).collect());
    let mut findings: Vec<(u32, Finding)> = { effective.iter() }
        .map(|enrolment| (enrolment.whose, enrolled(&hall, enrolment)))
        .collect();
    if findings.is_empty() {
        findings.push((0, view::finding(&door.duty, Instance::Whole, hall.waiting())));
    }
    if let Some((_, first)) = findings.first_mut() {
        first.why.without_effect = force.without_effect;
        first.why.without_effect.extend(idle);
    }
    findings
}

/// What is found of one enrolment.
fn enrolled(hall: &Hall<'_>, enrolment: &Enrolment<'_>) -> Finding {
    let door = hall.door;
    let returned = returned(hall, enrolment);
    let revoking = { enrolment.group.revoking }.map_or(&[][..], |quantity| hall.lore.readings(quantity));
    let revoked = revoked(hall, revoking, enrolment.during);
    let missed = |miss: f64| if returned.is_covered { miss } else { 0.0 };
    let probability = Probability {
        low: either(missed(returned.missed.low), revoked.low),
        high: either(returned.missed.high, revoked.high),
    };
    let standing = standing(hall, enrolment, &returned, probability);
    let report = enrolment.reports.first().copied().unwrap_or(Ref(0));
    let during = enrolment.during;
    let mut finding = view::finding(&door.duty, Instance::Enrolment { report, during }, standing);
    finding.parties = vec![enrolment.group.actor.clone()];
    finding.in_breach_now = standing == Standing::Breached;
    finding.probability = Some(probability);
    finding.why.due = returned.due.map(|(_, latest)| latest);
    explanation::explain(hall, enrolment, revoking, &mut finding);
    finding
}

fn standing(hall: &Hall<'_>, enrolment: &Enrolment<'_>, returned: &Returned, probability: Probability) -> Standing {
    let standard = hall.door.duty.standard;
    let is_open = !hall.is_over && (!returned.is_done(standard) || enrolment.group.revoking.is_some());
    if probability.low >= standard {
        Standing::Breached
    } else if hall.days.is_suspended_today() {
        Standing::Suspended
    } else if !returned.is_covered && returned.missed.high > 1.0 - standard {
        Standing::Unknown
    } else if probability.high > 1.0 - standard {
        Standing::Contested
    } else if is_open {
        Standing::InEffect
    } else if watched(hall, enrolment) {
        Standing::Kept
    } else {
        Standing::Unknown
    }
}

/// The probability that one of two independent things is so.
fn either(one: f64, other: f64) -> f64 {
    1.0 - (1.0 - one) * (1.0 - other)
}
