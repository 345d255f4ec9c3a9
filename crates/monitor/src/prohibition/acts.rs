//! The acts that a prohibition is about, each with the starts of the windows that hold it: in favour of the party only what
//! is certainly inside, against it all that is possible.

use super::Rule;
use crate::{
    corner::{Least, Reading},
    law::Act,
    ledger::{Ledger, Weight},
    scope::{self, Stretch},
};
use salida_world::{Span, Step};
use std::rc::Rc;

/// A reading of the evidence: in favour of the party, or against it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Corner {
    Least,
    Most,
}

/// An act with its days, as active numbers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Dated {
    pub(crate) first: i32,
    pub(crate) last: i32,
    pub(crate) act: Act,
}

/// Both corners with the position of the reading that each act is of.
pub(super) struct Traced {
    pub(super) least: Vec<(usize, Act)>,
    pub(super) most: Vec<(usize, Act)>,
}

impl Rule<'_> {
    /// Acts in a corner, as the quantity's columns hold them.
    pub(super) fn acts(&self, corner: Corner, ledger: &Ledger) -> Vec<Dated> {
        self.acts_from(corner, ledger, self.view.calendar.start())
    }

    /// The same of those that touch the days from a number on.
    pub(super) fn acts_from(&self, corner: Corner, ledger: &Ledger, near: i32) -> Vec<Dated> {
        let calendar = &self.view.calendar;
        let (from, to) = (calendar.start(), calendar.today());
        let dated = |it: Weight| {
            let starts = match corner {
                // What does not lie wholly in force, or has not passed, is in no stretch or in no ledger of the least.
                Corner::Least => self.surely_in(it.first, it.last),
                Corner::Most => self.possibly_in(it.first.max(from), it.last.min(to)),
            };
            Some(Dated {
                first: it.first,
                last: it.last,
                act: act(starts?, it.count, it.chance)?,
            })
        };
        ledger.acts(near.max(from), to).filter_map(dated).collect()
    }

    pub(super) fn least_of_all(&self) -> Rc<Ledger> {
        let (calendar, stretches) = (&self.view.calendar, &self.view.stretches);
        if self.permissions.is_empty() {
            return self.view.least(calendar, stretches, Step::Attributed);
        }
        let left = |reading: &Reading| self.permissions.least(reading);
        Rc::new(self.view.least_left(calendar, stretches, Step::Attributed, left))
    }

    pub(super) fn most_of_all(&self) -> Rc<Ledger> {
        let (calendar, stretches) = (&self.view.calendar, &self.view.stretches);
        if self.permissions.is_empty() {
            return self.view.most(calendar, stretches);
        }
        let left = |reading: &Reading| self.permissions.most(reading);
        Rc::new(self.view.most_left(calendar, stretches, left))
    }

    /// The same with the readings that they are of.
    pub(super) fn told(&self) -> Traced {
        let mut told = Traced {
            least: Vec::new(),
            most: Vec::new(),
        };
        for (at, reading) in self.view.readings().iter().enumerate() {
            let (least, most) = (self.permissions.least(reading), self.permissions.most(reading));
            told.least.extend(self.least(reading, least).map(|act| (at, act)));
            told.most.extend(self.most(reading, most).map(|act| (at, act)));
        }
        told
    }

    /// What was verified, whoever did it, with its days as active numbers: what a total would have to hold.
    pub(super) fn verified(&self) -> Vec<((i32, i32), Act)> {
        let told = self.view.readings().iter().chain(self.view.by_others());
        let verified = told.filter_map(|reading| {
            let Least { during, count, .. } = reading.least(Step::Verified)?;
            let stretches = &self.view.stretches.possible;
            let act = self.within(stretches, during, count, 1.0)?;
            Some((self.view.calendar.surely(during)?, act))
        });
        verified.collect()
    }

    /// The act in the reading most in favour of the party: only what is certainly inside.
    fn least(&self, reading: &Reading, left: f64) -> Option<Act> {
        let Least { during, count, chance } = reading.least(Step::Attributed)?;
        self.within(&self.view.stretches.sure, during, count, chance.min(left))
    }

    /// The act in the reading most against the party: all that is possible.
    fn most(&self, reading: &Reading, left: f64) -> Option<Act> {
        let (count, chance) = reading.most();
        let (first, last) = self.view.calendar.possibly(reading.during)?;
        act(self.possibly_in(first, last)?, count, chance.min(left))
    }

    /// An act all of whose days are active and lie within these stretches.
    fn within(&self, stretches: &[Stretch], during: Span, count: u64, chance: f64) -> Option<Act> {
        let (first, last) = self.view.calendar.surely(during)?;
        act(self.held_in(stretches, first, last)?, count, chance)
    }

    /// The starts of the windows that surely hold these days.
    fn surely_in(&self, first: i32, last: i32) -> Option<(i32, i32)> {
        self.held_in(&self.view.stretches.sure, first, last)
    }

    /// The starts of the windows within these stretches that hold all of these days.
    fn held_in(&self, stretches: &[Stretch], first: i32, last: i32) -> Option<(i32, i32)> {
        let Some(days) = self.days else {
            return scope::covers(stretches, first, last).then_some((0, 0));
        };
        // Of what begins before the stretch or ends after it no start is left.
        let stretch = scope::beginning(stretches, first)?;
        let latest = stretch.1.saturating_sub(days - 1);
        Some((last.saturating_sub(days - 1).max(stretch.0), first.min(latest)))
    }

    /// The starts of the windows that may hold some of these days. Between two stretches no window starts, so that one
    /// range of starts can hold those of several.
    fn possibly_in(&self, first: i32, last: i32) -> Option<(i32, i32)> {
        let touched = scope::touched(&self.view.stretches.possible, first, last);
        let Some(days) = self.days else {
            return (!touched.is_empty()).then_some((0, 0));
        };
        let starts = touched.iter().filter_map(|stretch| {
            let from = first.saturating_sub(days - 1).max(stretch.0);
            let to = last.min(stretch.1.saturating_sub(days - 1));
            (from <= to).then_some((from, to))
        });
        starts.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
    }
}

fn act(starts: (i32, i32), count: u64, chance: f64) -> Option<Act> {
    let (from, to) = starts;
    (count > 0 && chance > 0.0 && from <= to).then_some(Act {
        from,
        to,
        count,
        chance,
    })
}
