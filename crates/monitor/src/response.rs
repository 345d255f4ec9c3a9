//! `shall … within T of D`: an answer to each happening of D (rules 9 and 10).

use crate::{calendar::Calendar, corner::Reading, finding::Instance, owing::Owing, scope, view::View};
use salida_case::covenant::Length;
use salida_world::{Day, Span, Step};

/// What is owed for each happening that calls for an answer, on an active day of force and of scope.
pub(crate) fn owed(
    view: &View<'_>,
    calendar: &Calendar,
    at_least: u64,
    after: Option<Length>,
    within: Length,
) -> Vec<Owing> {
    let trigger = view.duty.clauses.trigger;
    let calls = trigger.map_or_else(Vec::new, |quantity| view.evidence.readings(quantity));
    let calls = calls.iter();
    calls
        .filter_map(|call| owed_for(view, calendar, at_least, after, within, call))
        .collect()
}

/// What is owed for one happening, if it may call for an answer.
pub(crate) fn owed_for(
    view: &View<'_>,
    calendar: &Calendar,
    at_least: u64,
    after: Option<Length>,
    within: Length,
    call: &Reading,
) -> Option<Owing> {
    let asked = Asked {
        view,
        calendar,
        at_least,
        after,
        within,
    };
    let may_call = call.share_high > 0.0 && call.most().0 > 0;
    may_call.then(|| asked.owing(call)).flatten()
}

/// What an answer has to be.
struct Asked<'v> {
    view: &'v View<'v>,
    calendar: &'v Calendar,
    at_least: u64,
    after: Option<Length>,
    within: Length,
}

impl Asked<'_> {
    fn owing(&self, call: &Reading) -> Option<Owing> {
        let view = self.view;
        let seen = view.calendar.possibly(call.during)?;
        if scope::touched(&view.stretches.possible, seen.0, seen.1).is_empty() {
            return None;
        }
        let least = call.least(Step::Verified);
        let least = least.filter(|least| least.chance >= 1.0 && least.count > 0);
        let least = least.filter(|least| {
            let active = view.calendar.surely(least.during);
            active.is_some_and(|(from, to)| scope::covers(&view.stretches.sure, from, to))
        });
        let most = self.in_force(call.during)?;
        let surest = least.map_or(most, |least| least.during);
        let latest = self.end(most.last());
        Some(Owing {
            instance: Instance::Trigger {
                report: call.report(),
                during: call.during,
            },
            at_least: self.at_least,
            widest: (self.start(surest.first()), self.cut(self.end(surest.last()))),
            narrowest: (self.start(most.last()), self.cut(self.end(most.first()))),
            heard: (self.start(most.first()), self.cut(latest)),
            called: (f64::from(u8::from(least.is_some())), call.most().1),
            due: Some(self.calendar.day(latest)),
            survives: view.duty.survives,
        })
    }

    /// The active days of force among these, from the first to the last.
    fn in_force(&self, days: Span) -> Option<Span> {
        let calendar = &self.view.calendar;
        let first = days.first().max(calendar.first());
        let last = calendar.last().map_or(days.last(), |last| last.min(days.last()));
        let first = calendar.day(calendar.number(first));
        Span::new(first, calendar.day(calendar.number_up_to(last)))
    }

    fn start(&self, day: Day) -> i32 {
        let at_once = || self.calendar.number(day);
        self.after.map_or_else(at_once, |after| self.calendar.after(day, after))
    }

    fn end(&self, day: Day) -> i32 {
        self.calendar.after(day, self.within)
    }

    /// Nothing done after the end of force counts, unless the commitment survives.
    fn cut(&self, number: i32) -> i32 {
        let end = self.view.calendar.end().filter(|_| !self.view.duty.survives);
        end.map_or(number, |end| number.min(end))
    }
}
