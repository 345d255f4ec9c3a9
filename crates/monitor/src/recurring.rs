//! `shall … every month`, quarter, year or so many days: an instance for each period (rule 9).

use crate::Standing;
use crate::{calendar::Calendar, delivery, finding::Instance, limit, owing::Owing, verdict::Verdict, view::View};
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
    for days in periods(view, period, pro_rata) {
        let Some(inside) = inside(view, days, pro_rata) else {
            continue;
        };
        let amount = share(at_least, calendar.active_among(inside), days.days());
        sum = sum.saturating_add(amount);
        let (from, amount) = if cumulative {
            (calendar.start(), sum)
        } else {
            (calendar.number(inside.first()), amount)
        };
        let to = delivery::cut(view, calendar, inside.last());
        owed.push(Owing {
            survives: view.duty.survives,
            ..Owing::between(Instance::Period { days }, amount, (from, to), Some(inside.last()))
        });
    }
    owed
}

/// A period without an active day is suspended, whatever was done.
pub(crate) fn set_aside(calendar: &Calendar, verdict: &mut Verdict) {
    if let Instance::Period { days } = verdict.instance {
        if calendar.active_among(days) == 0 {
            *verdict = Verdict::plain(verdict.instance.clone(), Standing::Suspended);
        }
    }
}

/// So much of an amount as days of all days, rounded up.
pub(crate) fn share(amount: u64, days: u32, all: u32) -> u64 {
    let product = u128::from(amount) * u128::from(days);
    u64::try_from(product.div_ceil(u128::from(all.max(1)))).unwrap_or(u64::MAX)
}

/// The days of a period that are in force: all of them, or with `pro rata` those that are.
fn inside(view: &View<'_>, days: Span, pro_rata: bool) -> Option<Span> {
    if !pro_rata {
        return Some(days);
    }
    let last = view.calendar.last().or(view.written).unwrap_or(Day::MAX);
    Span::new(view.calendar.first(), last)?.overlap(days)
}

/// The periods that have begun and lie wholly in force, with `pro rata` also those that do so in part.
fn periods(view: &View<'_>, period: Period, pro_rata: bool) -> Vec<Span> {
    let first = view.calendar.first();
    let Some(seen) = Span::new(first, view.calendar.last().map_or(view.on, |last| last.min(view.on))) else {
        return Vec::new();
    };
    let all: Vec<Span> = match period {
        Period::Month => limit::calendar_periods(seen, 1).collect(),
        Period::Quarter => limit::calendar_periods(seen, 3).collect(),
        Period::Year => limit::calendar_periods(seen, 12).collect(),
        Period::Days(days) => blocks(seen, days),
    };
    let whole = |days: &Span| first <= days.first() && view.written.is_none_or(|last| days.last() <= last);
    all.into_iter().filter(|days| pro_rata || whole(days)).collect()
}

fn blocks(seen: Span, days: u32) -> Vec<Span> {
    let step = i32::try_from(days).unwrap_or(i32::MAX).max(1);
    let firsts = std::iter::successors(Some(seen.first()), |first| {
        Some(first.plus(step)).filter(|next| next > first)
    });
    let firsts = firsts.take_while(|first| *first <= seen.last());
    firsts
        .filter_map(|first| Span::new(first, first.plus(step - 1)))
        .collect()
}
