//! What an amnesty asks of a group that enrolled: what it owes in return, and not to do again what revokes it.

use super::{enrolment::Enrolment, hall::Hall};
use crate::{corner::Reading, finding::Probability};
use salida_world::{Day, Span, Step};

/// How what is owed in return stands.
pub(super) struct Returned {
    /// The earliest and the latest day that the deadline may be.
    pub(super) due: Option<(Day, Day)>,
    /// The probability that something owed was not done in time; nothing before the deadline has passed.
    pub(super) missed: Probability,
    /// The same as if the deadline were now.
    so_far: f64,
    /// True when somebody looked.
    pub(super) is_covered: bool,
}

impl Returned {
    /// True when all that is owed was surely done, as far as the standard of proof asks.
    pub(super) fn is_done(&self, standard: f64) -> bool {
        self.so_far <= 1.0 - standard
    }
}

/// What is owed in return of an enrolment.
pub(super) fn returned(hall: &Hall<'_>, enrolment: &Enrolment<'_>) -> Returned {
    let (first, last, on) = (enrolment.during.first(), enrolment.during.last(), hall.evidence.on);
    let due = match hall.door.within {
        Some(within) => {
            let deadline = |day| hall.days.day(hall.days.after(day, within));
            Some((deadline(first), deadline(last)))
        }
        None => hall.last.map(|last| (last, last)),
    };
    let due = due.filter(|_| !enrolment.group.returns.is_empty());
    let is_past = due.is_some_and(|(_, latest)| latest < on);
    let (earliest, latest) = due.unwrap_or((on, on));
    let (mut kept_low, mut kept_high, mut is_covered) = (1.0, 1.0, true);
    for quantity in &enrolment.group.returns {
        let readings = hall.lore.readings(*quantity);
        kept_low *= 1.0 - hall.none_surely(readings, Step::Verified, last, earliest);
        kept_high *= 1.0 - hall.none_possibly(readings, first, latest);
        is_covered &= hall.is_watched(*quantity, first, latest);
    }
    let so_far = 1.0 - kept_low;
    let missed = Probability {
        low: 1.0 - kept_high,
        high: so_far,
    };
    let nothing = Probability { low: 0.0, high: 0.0 };
    Returned {
        due,
        missed: if is_past { missed } else { nothing },
        so_far,
        is_covered,
    }
}

/// The probability that the group did after its enrolment what revokes it.
pub(super) fn revoked(hall: &Hall<'_>, readings: &[Reading], enrolment: Span) -> Probability {
    let (surely_after, maybe_after) = (enrolment.last().plus(1), enrolment.first().plus(1));
    Probability {
        low: 1.0 - hall.none_surely(readings, Step::Attributed, surely_after, hall.evidence.on),
        high: 1.0 - hall.none_possibly(readings, maybe_after, hall.evidence.on),
    }
}

/// True when somebody looked for what revokes, from the day after enrolment to the end of force.
pub(super) fn watched(hall: &Hall<'_>, enrolment: &Enrolment<'_>) -> bool {
    let last = hall.last.unwrap_or(hall.evidence.on);
    { enrolment.group.revoking }.is_none_or(|quantity| hall.is_watched(quantity, enrolment.during.last().plus(1), last))
}
