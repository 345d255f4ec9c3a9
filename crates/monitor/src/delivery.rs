//! `shall … by`: a delivery with a deadline (rules 1, 9, 15, 16 and 18).

use crate::{
    Finding, Standing,
    corner::Reading,
    finding::{Probability, Settling},
    law,
    monitor::decide,
    view::View,
};
use salida_world::{Day, Span, Step};

/// Whoever gives is known: a delivery counts once it is verified, without a separate attribution.
const ESTABLISHED: Step = Step::Verified;

pub(crate) fn judge(view: &View<'_>, force: Span, at_least: u64, by: Day) -> Finding {
    // Deliveries count from the first day of force to the deadline, both included; an act before that was not owed.
    let due = Span::new(force.first(), by.min(view.on).max(force.first())).unwrap_or(force);
    let probability = missed(view, due, at_least);
    let standing = standing(view, probability, by, force);
    let mut finding = view.finding(None, standing);
    finding.probability = Some(probability);
    finding.coverage = Some(view.observed(due).part);
    explain(view, due, at_least, &mut finding);
    if standing == Standing::Breached {
        finding.why.done_late = done_on(view, force.first(), at_least);
        finding.in_breach_now = finding.why.done_late.is_none();
    }
    finding
}

/// The probability that less than `at_least` was delivered: least with everything possible, most with only what is sure.
fn missed(view: &View<'_>, due: Span, at_least: u64) -> Probability {
    let Some(below) = at_least.checked_sub(1) else {
        return Probability { low: 0.0, high: 0.0 };
    };
    let possible: Vec<(u64, f64)> = view
        .readings
        .iter()
        .filter(|r| r.during.overlap(due).is_some())
        .map(Reading::most)
        .collect();
    Probability {
        low: 1.0 - law::exceeds(&possible, below).high,
        high: 1.0 - law::exceeds(&sure(view, due), below).low,
    }
}

fn sure(view: &View<'_>, due: Span) -> Vec<(u64, f64)> {
    view.readings
        .iter()
        .filter_map(|reading| reading.least(ESTABLISHED))
        .filter(|least| due.covers(least.during))
        .map(|least| (least.count, least.chance))
        .collect()
}

fn standing(view: &View<'_>, probability: Probability, by: Day, force: Span) -> Standing {
    let delivered = probability.high <= 1.0 - view.duty.standard;
    if delivered {
        return Standing::Kept;
    }
    if view.duty.force_over(view.on) && force.last() < by && !view.duty.survives {
        return Standing::Discharged;
    }
    if view.on <= by {
        return Standing::InEffect;
    }
    // Silence on a delivery is a breach only where somebody looked, or where the party has to show it (rule 16).
    let heard = Span::new(force.first(), by).is_some_and(|due| view.observed(due).full()) || view.duty.burden_on_party;
    match decide(probability, view.duty.standard, heard) {
        Standing::Breached if !heard => Standing::Unknown,
        decided => decided,
    }
}

/// The day on which the delivery was complete, late (rule 15).
fn done_on(view: &View<'_>, from: Day, at_least: u64) -> Option<Day> {
    let below = at_least.checked_sub(1)?;
    let mut days: Vec<Day> = view
        .readings
        .iter()
        .filter_map(|reading| Some(reading.least(ESTABLISHED)?.during.last()))
        .filter(|day| *day <= view.on)
        .collect();
    days.sort_unstable();
    days.into_iter().find(|day| {
        let so_far = Span::new(from, *day);
        so_far.is_some_and(|so_far| law::exceeds(&sure(view, so_far), below).low >= view.duty.standard)
    })
}

fn explain(view: &View<'_>, due: Span, at_least: u64, finding: &mut Finding) {
    let within: Vec<&Reading> = view
        .readings
        .iter()
        .filter(|reading| reading.during.overlap(due).is_some())
        .collect();
    let low = sure(view, due)
        .iter()
        .filter(|(_, chance)| *chance >= 1.0)
        .fold(0_u64, |sum, (count, _)| sum.saturating_add(*count));
    let high = within
        .iter()
        .fold(0_u64, |sum, reading| sum.saturating_add(reading.most().0));
    finding.why.counted = Some((low as f64, high as f64));
    finding.why.against = Some((at_least as f64, at_least as f64));
    finding.why.reports = within.iter().flat_map(|reading| reading.reports()).collect();
    let roles = &view.duty.roles;
    match finding.standing {
        Standing::Contested | Standing::Unknown if within.is_empty() => {
            let from = roles.monitored_by.iter().chain(&roles.verified_by).cloned().collect();
            finding.why.settled_by.extend(
                view.observed(due)
                    .gap
                    .map(|period| Settling::Observation { period, from }),
            );
        }
        Standing::Contested | Standing::Unknown => {
            let open = within
                .iter()
                .filter(|reading| reading.step < ESTABLISHED || reading.count.low < reading.count.high);
            finding.why.settled_by = open
                .map(|reading| reading.report())
                .map(|report| Settling::Verification {
                    report,
                    from: roles.verified_by.clone(),
                })
                .collect();
        }
        _ => {}
    }
}
