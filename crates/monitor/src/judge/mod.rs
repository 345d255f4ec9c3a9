//! What every duty goes through, whatever its form: force, scope, the judge of the form, excuse and suspension.
//!
//! What is decided and how it is explained are kept apart: conditions and large plans ask only for the verdicts.

mod findings;
mod standings;

pub(crate) use findings::{Occasion, Wanted, episodes, findings, settle};
pub(crate) use standings::{answer, broken, is_settled, occasions, stands, stands_at, stands_near, stays};

use crate::{
    Standing, delivery, excuse,
    finding::Instance,
    limit,
    owing::{Done, Owing},
    permission, prohibition, recurring, response,
    trend::{self, Asked},
    verdict::Verdict,
    view::View,
};
use salida_case::covenant::{Due, Form};

/// What is decided of every instance of a duty itself, without what follows its breach.
pub(crate) fn verdicts(view: &View<'_>) -> Vec<Verdict> {
    let idle = idle(view);
    if !idle.is_empty() {
        return idle.into_iter().map(|verdict| set_aside(view, verdict)).collect();
    }
    let verdicts = match &view.duty.form {
        Form::ShallNot { allowing, .. } => vec![prohibition::decide(view, *allowing)],
        Form::May { .. } => vec![permission::verdict(view)],
        Form::Keep { limit, .. } => limit::decide(view, limit),
        Form::KeepTrend {
            ordinal, methods, per, ..
        } => trend::decide(
            view,
            Asked {
                ordinal: *ordinal,
                methods,
                per: *per,
            },
        ),
        Form::Shall { at_least, due, .. } => {
            let done = Done::of(view);
            let owed = owed(view, &done, *at_least, due);
            let decided = owed.iter().map(|it| decided(view, &done, it));
            decided.collect()
        }
    };
    verdicts
        .into_iter()
        .map(|verdict| after_clauses(view, verdict))
        .collect()
}

fn after_clauses(view: &View<'_>, mut verdict: Verdict) -> Verdict {
    excuse::apply(view, &mut verdict);
    set_aside(view, verdict)
}

/// What is owed on each occasion.
fn owed(view: &View<'_>, done: &Done, at_least: u64, due: &Due) -> Vec<Owing> {
    let calendar = done.calendar();
    match due {
        Due::By { day } => delivery::by(view, calendar, at_least, *day),
        Due::Milestones { milestones } => delivery::milestones(view, calendar, milestones),
        Due::Every {
            period,
            cumulative,
            pro_rata,
        } => recurring::owed(view, calendar, at_least, *period, *cumulative, *pro_rata),
        Due::Within { after, within, .. } => response::owed(view, calendar, at_least, *after, *within),
    }
}

fn decided(view: &View<'_>, done: &Done, owing: &Owing) -> Verdict {
    let mut verdict = owing.decide(view, done);
    recurring::set_aside(view, &mut verdict);
    verdict
}

/// Where no day can be judged: a scope that has not been opened, or a force that ended before it began. Periods and
/// answers are looked at one by one instead.
fn idle(view: &View<'_>) -> Vec<Verdict> {
    let never = view.calendar.last().is_some_and(|last| last < view.calendar.first());
    let unopened = view.stretches.is_confined && view.stretches.nothing_up_to(view.calendar.today());
    let by_themselves = match &view.duty.form {
        Form::Keep { limit, .. } => limit::months(limit.per).is_some(),
        Form::Shall { due, .. } => matches!(due, Due::Every { .. } | Due::Within { .. }),
        Form::May { .. } => true,
        Form::ShallNot { .. } | Form::KeepTrend { .. } => false,
    };
    let never = never && !matches!(view.duty.form, Form::Shall { .. });
    if by_themselves || !(never || unopened) {
        return Vec::new();
    }
    let standing = if view.calendar.is_over() {
        Standing::Discharged
    } else {
        Standing::InEffect
    };
    all(&view.duty.form, standing)
}

/// One verdict for each instance that is there from the first: the whole, or every milestone.
fn all(form: &Form, standing: Standing) -> Vec<Verdict> {
    match form {
        Form::Shall {
            due: Due::Milestones { milestones },
            ..
        } => { milestones.iter() }
            .map(|it| Verdict::plain(Instance::Milestone { by: it.by }, standing))
            .collect(),
        _ => vec![Verdict::plain(Instance::Whole, standing)],
    }
}

/// On a day that is itself suspended the standing is suspended, unless what happened before was a breach, or the period or
/// the deadline had passed before the suspension began (rule 14).
pub(crate) fn set_aside(view: &View<'_>, verdict: Verdict) -> Verdict {
    let Some(since) = view.calendar.suspended_since() else {
        return verdict;
    };
    if verdict.ever_breached || verdict.closes.is_some_and(|day| day < since) {
        return verdict;
    }
    Verdict {
        standing: Standing::Suspended,
        in_breach_now: false,
        ..verdict
    }
}
