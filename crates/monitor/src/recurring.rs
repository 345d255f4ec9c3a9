//! `shall … every month`, quarter, year or so many days: an instance for each period (rule 9).

use crate::Standing;
use crate::{
    calendar::Calendar, delivery, finding::Instance, limit, owing::Owing, scope, verdict::Verdict, view::View,
};
use salida_case::covenant::Period;
use salida_world::{Day, Span};

/// What is owed in each period that has begun.
pub(crate) fn owed(
    view: &View<'_>,
    calendar: &Calendar,
    at_least: u64,
    period: Period,
    cumulative: bool,
    pro_rata: bool,
) -> Vec<Owing> {
    let mut sum = 0_u64;
    let mut owed = Vec::new();
    for (whole, days) in periods(view, period) {
        if whole != days && !pro_rata {
            continue;
        }
        let amount = share(at_least, calendar.active_among(days), whole.days());
        sum = sum.saturating_add(amount);
        let (from, amount) = if cumulative {
            (calendar.start(), sum)
        } else {
            (calendar.number(days.first()), amount)
        };
        let to = delivery::cut(view, calendar, days.last());
        owed.push(Owing {
            survives: view.duty.survives,
            ..Owing::between(Instance::Period { days }, amount, (from, to), Some(days.last()))
        });
    }
    owed
}

/// A period without an active day is suspended, whatever was done. One of which no day may lie within the scope owes
/// nothing.
pub(crate) fn set_aside(view: &View<'_>, verdict: &mut Verdict) {
    let Instance::Period { days } = verdict.instance else {
        return;
    };
    let calendar = &view.calendar;
    let (from, to) = (calendar.number(days.first()), calendar.number_up_to(days.last()));
    if calendar.active_among(days) == 0 {
        *verdict = Verdict::plain(verdict.instance.clone(), Standing::Suspended);
    } else if view.stretches.is_confined && scope::touched(&view.stretches.possible, from, to).is_empty() {
        let is_over = days.last() < view.on;
        let standing = if is_over {
            Standing::Discharged
        } else {
            Standing::InEffect
        };
        *verdict = Verdict::plain(verdict.instance.clone(), standing);
    }
}

/// So much of an amount as days of all days, rounded up.
pub(crate) fn share(amount: u64, days: u32, all: u32) -> u64 {
    let product = u128::from(amount) * u128::from(days);
    u64::try_from(product.div_ceil(u128::from(all.max(1)))).unwrap_or(u64::MAX)
}

/// The periods that have begun, each with those of its days that are in force.
fn periods(view: &View<'_>, period: Period) -> Vec<(Span, Span)> {
    let first = view.calendar.first();
    let last = view.calendar.last();
    let seen = Span::new(first, last.map_or(view.on, |last| last.min(view.on)));
    let (Some(seen), Some(force)) = (seen, Span::new(first, last.unwrap_or(Day::MAX))) else {
        return Vec::new();
    };
    let all: Vec<Span> = match period {
        Period::Month => limit::calendar_periods(seen, 1).collect(),
        Period::Quarter => limit::calendar_periods(seen, 3).collect(),
        Period::Year => limit::calendar_periods(seen, 12).collect(),
        Period::Days(days) => blocks(seen, days),
    };
    let in_force = all.into_iter().filter_map(|whole| Some((whole, whole.overlap(force)?)));
    in_force.collect()
}

fn blocks(seen: Span, days: u32) -> Vec<Span> {
    let step = i32::try_from(days).unwrap_or(i32::MAX).max(1);
    let reach = seen.last().number() - seen.first().number();
    let firsts = (0..=reach / step).map(|at| seen.first().plus(at * step));
    firsts
        .filter_map(|first| Span::new(first, first.plus(step - 1)))
        .collect()
}
