//! What conditions and breaches set going, simulated day by day with what was known then (rules 12 and 13).
//!
//! A condition on day *d* reads standings at the close of *d* − 1, so one pass over the days in order finds them all, for
//! any number of duties that read one another. Only duties that somebody reads, or whose breach has consequences, are
//! judged again, and only on days on which something can change for them.

mod course;
mod days;
mod happened;
mod turns;
mod watched;

pub(crate) use course::{Begun, Close, Course};
pub(crate) use watched::Watched;

use crate::quantity::QuantityId;
use happened::Happened;
use salida_world::Day;
use std::collections::BTreeMap;

/// What conditions and breaches have set going, up to a day as known on a day.
#[derive(Debug, Clone, Default)]
pub(crate) struct History {
    courses: BTreeMap<usize, Course>,
    happened: BTreeMap<QuantityId, Happened>,
}

impl History {
    /// The same up to the close of an earlier day, as known on the same day.
    pub(crate) fn up_to(&self, day: Day) -> Self {
        Self {
            courses: self.courses.iter().map(|(duty, it)| (*duty, it.up_to(day))).collect(),
            happened: self.happened.iter().map(|(what, it)| (*what, it.up_to(day))).collect(),
        }
    }

    /// What happened to a duty; `None` for one that nothing can happen to.
    pub(crate) fn course(&self, duty: usize) -> Option<&Course> {
        self.courses.get(&duty)
    }

    /// How a duty stood at the close of a day.
    pub(crate) fn close(&self, duty: usize, day: Day) -> Option<Close> {
        self.courses.get(&duty)?.close(day)
    }

    /// Whether something had surely happened at the close of a day.
    pub(crate) fn has_happened(&self, quantity: QuantityId, day: Day) -> bool {
        { self.happened.get(&quantity) }.is_some_and(|happened| happened.at(day))
    }

    /// What has begun under one link of a duty's chain.
    pub(crate) fn begun(&self, duty: usize, link: usize) -> &[Begun] {
        let links = self
            .courses
            .get(&duty)
            .map_or(&[][..], |course| course.begun.as_slice());
        links.get(link).map_or(&[], Vec::as_slice)
    }
}
