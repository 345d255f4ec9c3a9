//! `excused if`: what sets a breach aside without taking it off the record.

use crate::{Standing, clause::Test, condition, quantity::QuantityId, verdict::Verdict, view::View};
use salida_case::covenant::Length;
use salida_world::{Day, Span};

/// A breached instance is excused when its condition holds.
pub(crate) fn apply(view: &View<'_>, verdict: &mut Verdict) {
    let Some(test) = &view.duty.clauses.excused_if else {
        return;
    };
    if verdict.breached_on.is_some_and(|day| holds(test, view, day)) {
        verdict.standing = Standing::Excused;
        verdict.in_breach_now = false;
        verdict.breaches = 0;
    }
}

/// A standing is read at the close of the day before the breach; a happening lies within so long of the breach.
fn holds(test: &Test, view: &View<'_>, breached_on: Day) -> bool {
    match test {
        Test::All(of) => of.iter().all(|it| holds(it, view, breached_on)),
        Test::Any(of) => of.iter().any(|it| holds(it, view, breached_on)),
        Test::Standing { of, is } => condition::stands(of, is, view.history, breached_on),
        Test::Happens { what, within } => what.is_some_and(|what| happens(what, *within, view, breached_on)),
    }
}

fn happens(what: QuantityId, within: Option<Length>, view: &View<'_>, breached_on: Day) -> bool {
    let calendar = view.calendar.surviving();
    let latest = within.map(|within| calendar.day(calendar.after(breached_on, within)));
    let days = Span::new(breached_on, latest.map_or(view.on, |latest| latest.min(view.on)));
    days.is_some_and(|days| condition::surely_happened(&view.evidence, what, days))
}
