//! An amnesty on the days asked about: what lies within its force, and who looked.

use super::{door::Door, lore::Lore};
use crate::{Standing, calendar::Calendar, corner::Reading, coverage, evidence::Evidence, quantity::QuantityId};
use salida_world::{Day, Span, Step};

/// An amnesty on the days asked about.
pub(super) struct Hall<'a> {
    pub(super) door: &'a Door,
    pub(super) evidence: &'a Evidence<'a>,
    /// The active days since force began, also after it ended: acts are counted then as well.
    pub(super) days: Calendar,
    /// The days on which one may enrol; `None` where there are none.
    pub(super) window: Option<Span>,
    pub(super) is_over: bool,
    pub(super) last: Option<Day>,
    pub(super) lore: Lore,
}

impl Hall<'_> {
    /// The standing of an amnesty under which nobody has enrolled.
    pub(super) fn waiting(&self) -> Standing {
        let on = self.evidence.on;
        let opens = self
            .door
            .open_from
            .map_or(self.days.first(), |open| open.max(self.days.first()));
        let closes = [self.door.open_until, self.last].into_iter().flatten().min();
        if on < opens {
            Standing::Pending
        } else if closes.is_some_and(|day| day < on) {
            Standing::Discharged
        } else if self.days.is_suspended_today() {
            Standing::Suspended
        } else {
            Standing::InEffect
        }
    }

    /// True when all of these days are days on which one may enrol, none of them suspended.
    pub(super) fn is_open_on(&self, during: Span) -> bool {
        let inside = self.window.is_some_and(|window| window.covers(during));
        inside && !self.days.suspended().iter().any(|span| span.overlap(during).is_some())
    }

    /// True when all days of an act are active, seen, and between two days.
    fn surely(&self, during: Span, first: Day, last: Day) -> bool {
        let inside = Span::new(first, last).is_some_and(|days| days.covers(during));
        inside && self.days.surely(during).is_some()
    }

    /// True when some day of an act is active, seen, and between two days.
    fn possibly(&self, during: Span, first: Day, last: Day) -> bool {
        let inside = Span::new(first, last).and_then(|days| days.overlap(during));
        inside.is_some_and(|days| self.days.possibly(days).is_some())
    }

    /// True when somebody looked on every active day between two days, so far as they have passed.
    pub(super) fn is_watched(&self, quantity: QuantityId, first: Day, last: Day) -> bool {
        let (from, to) = (
            self.days.number(first),
            self.days.number_up_to(last.min(self.evidence.on)),
        );
        let ground = self.evidence.plan.grounds.get(quantity.index());
        let watches = ground.and_then(|ground| self.lore.watches.get(ground));
        let watches = watches.map_or(&[][..], Vec::as_slice);
        let mut pieces = self.days.pieces(from, to).into_iter();
        pieces.all(|days| coverage::observed(days, watches.iter()).full())
    }

    /// The probability that nothing was done surely between two days.
    pub(super) fn none_surely(&self, readings: &[Reading], established: Step, first: Day, last: Day) -> f64 {
        let sure = readings.iter().filter_map(|reading| reading.least(established));
        let sure = sure.filter(|least| least.count > 0 && self.surely(least.during, first, last));
        sure.fold(1.0, |none, least| none * (1.0 - least.chance))
    }

    /// The probability that nothing was done even if all that is possible between two days was.
    pub(super) fn none_possibly(&self, readings: &[Reading], first: Day, last: Day) -> f64 {
        let possible = readings.iter().filter(|it| self.possibly(it.during, first, last));
        let weights = possible.map(Reading::most).filter(|(count, _)| *count > 0);
        weights.fold(1.0, |none, (_, chance)| none * (1.0 - chance))
    }
}
