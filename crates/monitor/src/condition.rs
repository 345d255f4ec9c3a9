//! Conditions on standings and happenings, read at the close of the day before (rules 12 and 13).

use crate::{Standing, clause::Test, evidence::Evidence, history::History, quantity::QuantityId};
use salida_case::covenant::Asked;
use salida_world::{Day, Span, Step};

/// True when a condition holds on a day: standings and happenings as they were, and as they were known, at the close of
/// the day before.
pub(crate) fn holds(test: &Test, history: &History, day: Day) -> bool {
    match test {
        Test::All(of) => of.iter().all(|it| holds(it, history, day)),
        Test::Any(of) => of.iter().any(|it| holds(it, history, day)),
        Test::Standing { of, is } => stands(of, is, history, day),
        Test::Happens { what, .. } => what.is_some_and(|quantity| history.has_happened(quantity, day.plus(-1))),
    }
}

/// Of several duties the roll-up speaks; what has no instance yet reads pending.
pub(crate) fn stands(of: &[usize], is: &Asked, history: &History, day: Day) -> bool {
    let closes = || of.iter().filter_map(|duty| history.close(*duty, day.plus(-1)));
    let standing = Standing::roll_up(closes().filter_map(|close| close.standing)).unwrap_or(Standing::Pending);
    match is {
        Asked::OneOf(these) => these.contains(&standing),
        Asked::NoneOf(these) => !these.contains(&standing),
        Asked::InBreachNow => closes().any(|close| close.in_breach_now),
    }
}

/// True when some happening, surely and with chance 1, lies wholly within these days.
pub(crate) fn surely_happened(evidence: &Evidence<'_>, quantity: QuantityId, days: Span) -> bool {
    let readings = evidence.readings(quantity);
    let sure = readings.iter().filter_map(|reading| reading.least(Step::Verified));
    let mut sure = sure.filter(|least| least.chance >= 1.0 && least.count > 0);
    sure.any(|least| days.covers(least.during))
}
