//! `shall … by` and `at least so many by each of several days`: deliveries with deadlines (rules 9, 14 and 18).

use crate::{calendar::Calendar, finding::Instance, owing::Owing, view::View};
use salida_case::covenant::Milestone;
use salida_world::Day;

/// What is owed by a day.
pub(crate) fn by(view: &View<'_>, calendar: &Calendar, at_least: u64, day: Day) -> Vec<Owing> {
    vec![owing(view, calendar, Instance::Whole, at_least, day)]
}

/// What is owed by each of several days, all counted from the first day of force.
pub(crate) fn milestones(view: &View<'_>, calendar: &Calendar, milestones: &[Milestone]) -> Vec<Owing> {
    let each = milestones.iter();
    each.map(|it| owing(view, calendar, Instance::Milestone { by: it.by }, it.at_least, it.by))
        .collect()
}

/// A deadline written as a date moves later by the suspended days before it, which is the day of its number (rule 14).
fn owing(view: &View<'_>, calendar: &Calendar, instance: Instance, at_least: u64, by: Day) -> Owing {
    let due = calendar.day(by.number());
    let counted_to = cut(view, calendar, due);
    Owing {
        survives: view.duty.survives,
        ..Owing::between(instance, at_least, (calendar.start(), counted_to), Some(due))
    }
}

/// The last active number that counts: the deadline, or the end of force where nothing goes on after it.
pub(crate) fn cut(view: &View<'_>, calendar: &Calendar, due: Day) -> i32 {
    let due = calendar.number_up_to(due);
    let end = view.calendar.end().filter(|_| !view.duty.survives);
    end.map_or(due, |end| end.min(due))
}
