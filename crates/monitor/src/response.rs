//! `shall … within T of D`: an answer to each happening of D (rules 9 and 10).

use crate::{calendar::Calendar, corner::Reading, finding::Instance, owing::Owing, view::View};
use salida_case::covenant::Length;
use salida_world::{Day, Step};

/// What is owed for each happening that calls for an answer, on an active day of force.
pub(crate) fn owed(
    view: &View<'_>,
    calendar: &Calendar,
    at_least: u64,
    after: Option<Length>,
    within: Length,
) -> Vec<Owing> {
    let calls = view
        .duty
        .clauses
        .trigger
        .map_or_else(Vec::new, |quantity| view.evidence.readings(quantity));
    let calling = calls.iter().filter(|it| it.share_high > 0.0 && it.most().0 > 0);
    let calling = calling.filter(|it| view.calendar.possibly(it.during).is_some());
    calling
        .filter_map(|it| owing(view, calendar, at_least, after, within, it))
        .collect()
}

fn owing(
    view: &View<'_>,
    calendar: &Calendar,
    at_least: u64,
    after: Option<Length>,
    within: Length,
    call: &Reading,
) -> Option<Owing> {
    let report = call.report();
    let during = call.during;
    let start = |day: Day| after.map_or_else(|| calendar.number(day), |after| calendar.after(day, after));
    let end = |day: Day| calendar.after(day, within);
    let sure = call
        .least(Step::Verified)
        .filter(|least| least.chance >= 1.0 && least.count > 0);
    let sure = sure.filter(|least| view.calendar.surely(least.during).is_some());
    let widest = sure.map_or(during, |least| least.during);
    let latest = end(during.last());
    let cut = |number: i32| {
        let end = view.calendar.end().filter(|_| !view.duty.survives);
        end.map_or(number, |end| number.min(end))
    };
    Some(Owing {
        instance: Instance::Trigger { report, during },
        at_least,
        widest: (start(widest.first()), cut(end(widest.last()))),
        narrowest: (start(during.last()), cut(end(during.first()))),
        called: (f64::from(u8::from(sure.is_some())), call.most().1),
        due: Some(calendar.day(latest)),
        survives: view.duty.survives,
    })
}
