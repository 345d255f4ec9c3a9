//! Where what a window sees can change: the days of the evidence, and the days on which the limit itself does.

use super::{ESTABLISHED, Reckoning};
use crate::{corner::Reading, total::Counting};
use salida_world::{Day, Span};

impl Reckoning<'_> {
    /// The days of everything that can change what a window sees, as active numbers.
    pub(crate) fn evidence(&self) -> impl Iterator<Item = Span> + '_ {
        self.days_of(self.view.readings().iter())
    }

    /// The same of what may lie between two numbers.
    pub(super) fn evidence_near(&self, from: i32, to: i32) -> impl Iterator<Item = Span> + '_ {
        let near = Span::new(Day::from_number(from), Day::from_number(to));
        let days = self.days_of(self.view.touching(&self.calendar, from, to));
        days.filter(move |days| near.is_some_and(|near| near.overlap(*days).is_some()))
    }

    fn days_of<'s>(&'s self, readings: impl Iterator<Item = &'s Reading> + 's) -> impl Iterator<Item = Span> + 's {
        let figures = self.view.counting.iter().flat_map(Counting::spans);
        let incidents = readings.flat_map(|reading| {
            let least = reading.least(ESTABLISHED);
            least.map(|least| least.during).into_iter().chain([reading.during])
        });
        let watched = self.view.watches.iter().map(|watch| watch.during);
        let all = figures.chain(incidents).chain(watched).chain(self.living());
        all.filter_map(|span| {
            let (from, to) = (
                self.calendar.number(span.first()),
                self.calendar.number_up_to(span.last()),
            );
            Span::new(Day::from_number(from), Day::from_number(to))
        })
    }

    /// The days for which each number of inhabitants stands, where the limit is in proportion to them.
    fn living(&self) -> impl Iterator<Item = Span> + '_ {
        self.view.duty.population.iter().flatten().map(|living| living.during)
    }

    /// The numbers from which on a window that starts there may have another limit than one that starts a day before.
    pub(crate) fn limit_turns(&self) -> Vec<i32> {
        let edges = self.living().flat_map(|days| [days.first(), days.last().plus(1)]);
        let mut turns: Vec<i32> = edges.map(|day| self.calendar.number(day)).collect();
        turns.sort_unstable();
        turns.dedup();
        turns
    }
}
