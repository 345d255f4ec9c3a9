//! What official counts and incidents say of some days, against a limit: each source by itself, those that agree
//! tightening one another (rules 5, 6 and 7).

mod days;
mod explanation;
mod reading;
mod threshold;
mod turns;

use crate::{
    calendar::Calendar,
    coverage,
    finding::Probability,
    ledger::Ledger,
    scope::{self, Stretch, Stretches},
    total::{self, Known},
    view::View,
};
use days::Days;
use reading::Reading;
use salida_case::covenant::{Amount, Bound, Limit, Per};
use salida_world::{Day, Span, Step};
use std::rc::Rc;

/// A limit is on the situation: what happened counts once it is verified, whoever did it.
const ESTABLISHED: Step = Step::Verified;

/// A limit with everything that is counted against it, ready for many windows.
pub(crate) struct Reckoning<'v> {
    pub(crate) view: &'v View<'v>,
    pub(crate) limit: &'v Limit,
    pub(crate) calendar: Calendar,
    pub(crate) least: Rc<Ledger>,
    pub(crate) most: Rc<Ledger>,
    /// True when the scope may leave out some of the days that are judged together.
    is_confined: bool,
    /// Active numbers that were fully observed, in order and with gaps between them.
    pub(crate) observed: Vec<Stretch>,
    /// What was counted in the baseline by incidents, and by each agency.
    baselines: (Option<Known>, Vec<Option<Known>>),
}

/// What is decided of some days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Judged {
    pub(crate) probability: Probability,
    /// True when enough of it was counted.
    pub(crate) is_covered: bool,
}

impl Judged {
    /// Of what nobody says anything.
    pub(crate) const OPEN: Self = Self {
        probability: Probability { low: 0.0, high: 1.0 },
        is_covered: false,
    };

    /// Of a breach in the most lenient reading and in the strictest. A count from above is needed, except where there is no
    /// breach in any reading: enough was surely counted already.
    fn of(breach: (bool, bool), is_bounded: bool) -> Self {
        Self {
            probability: Probability {
                low: f64::from(u8::from(breach.0)),
                high: f64::from(u8::from(breach.1)),
            },
            is_covered: is_bounded || !breach.1,
        }
    }
}

impl<'v> Reckoning<'v> {
    pub(crate) fn of(view: &'v View<'v>, limit: &'v Limit) -> Self {
        let calendar = view.calendar.clone();
        let observed = coverage::fully_observed(&view.watches);
        let observed = observed.iter().filter_map(|span| calendar.possibly(*span));
        let observed = scope::without_gaps(observed);
        // A window lies wholly in a stretch. What is in it is in the stretch as well, and need not be looked for there.
        let all = Stretches::whole(&calendar);
        let is_window = matches!(limit.per, Per::AnyDays(_));
        let stretches = if is_window { &all } else { &view.stretches };
        Self {
            least: view.least(&calendar, stretches, ESTABLISHED),
            most: view.most(&calendar, stretches),
            is_confined: stretches.is_confined,
            observed,
            calendar,
            view,
            limit,
            baselines: baselines(view, limit),
        }
    }

    /// What is decided of the active days between two numbers, against the limit for the `whole` period.
    pub(crate) fn judge(&self, days: Stretch, whole: Span) -> Judged {
        if !self.is_plain() {
            let days = self.days(days);
            return Reading::judge(&self.readings(&days, whole), &days);
        }
        let (low, high) = self.incidents(days);
        let mut judged = self.weigh(low, high, self.limit_on_incidents(whole));
        if days.0 > days.1 {
            judged.probability.low = 0.0;
        }
        judged
    }

    fn days(&self, days: Stretch) -> Days {
        if self.is_confined {
            Days::of(self.view, &self.calendar, days)
        } else {
            Days::all(&self.calendar, days)
        }
    }

    /// The limit for a period as incidents know it.
    pub(crate) fn limit_on_incidents(&self, whole: Span) -> Option<(f64, f64)> {
        self.against(whole, self.baselines.0.as_ref())
    }

    /// What is decided where only incidents speak: so many at least, and so many at most where all was observed.
    pub(crate) fn weigh(&self, low: u64, high: Option<u64>, against: Option<(f64, f64)>) -> Judged {
        let Some(against) = against else {
            return Judged::OPEN;
        };
        let (least, most) = (low as f64, high.map_or(f64::INFINITY, |high| high as f64));
        let breach = breach(self.limit.bound, (least, most), against);
        Judged::of(breach, high.is_some())
    }

    /// True when only incidents speak, and of all days that are judged together, so that one reading tells everything.
    pub(crate) fn is_plain(&self) -> bool {
        self.view.counting.is_empty() && !self.is_confined
    }

    /// The counts of incidents between two active numbers; none from above where not all of it was observed.
    fn incidents(&self, (from, to): Stretch) -> (u64, Option<u64>) {
        let low = self.least.inside(from, to).sum();
        let full = scope::covers(&self.observed, from, to);
        (low, full.then(|| self.most.touching(from, to).sum()))
    }

    /// The same where only the days within the scope have to be observed.
    fn incidents_in_scope(&self, days: &Days) -> (u64, Option<u64>) {
        let low = self.least.inside(days.from, days.to).sum();
        let full = self.view.observed(&days.possible).full();
        (low, full.then(|| self.most.touching(days.from, days.to).sum()))
    }

    /// The first day on which the evidence so far was too much; the last day for a lower limit.
    pub(crate) fn crossed(&self, (from, to): Stretch, whole: Span) -> Day {
        if self.limit.bound == Bound::AtLeast {
            return whole.last();
        }
        let crossed = if self.view.counting.is_empty() {
            let limit = self.limit_on_incidents(whole);
            limit.and_then(|limit| self.least.exceeds_at(from, to, limit.1))
        } else {
            let standard = self.view.duty.standard;
            let mut turns = total::turns(self.evidence_near(from, to), (from, to), 1).into_iter();
            turns.find(|to| self.judge((from, *to), whole).probability.low >= standard)
        };
        self.calendar.day(crossed.unwrap_or(to))
    }
}

/// Breach in the most lenient corner of what was counted against what, and in the strictest.
fn breach(bound: Bound, counted: (f64, f64), against: (f64, f64)) -> (bool, bool) {
    match bound {
        Bound::AtMost => (counted.0 > against.1, counted.1 > against.0),
        Bound::AtLeast => (counted.1 < against.0, counted.0 < against.1),
    }
}

/// What was counted in the baseline of a limit by incidents, and by each agency.
fn baselines(view: &View<'_>, limit: &Limit) -> (Option<Known>, Vec<Option<Known>>) {
    let Amount::PercentOf {
        baseline: Some(baseline),
        ..
    } = limit.amount
    else {
        return (None, view.counting.iter().map(|_| None).collect());
    };
    let counted = view.counting.iter().map(|counting| Some(counting.within(baseline)));
    (Some(incidents_of(view, baseline)), counted.collect())
}

/// What incidents say of some civil days, whether in force or not: every author counts, because the limit is on the
/// situation.
fn incidents_of(view: &View<'_>, days: Span) -> Known {
    let touching = view
        .readings()
        .iter()
        .filter(|reading| days.overlap(reading.during).is_some());
    let inside = view.readings().iter().filter_map(|reading| reading.least(ESTABLISHED));
    let inside = inside.filter(|least| days.covers(least.during));
    // Sums start at 0, because the sum of nothing is otherwise a negative zero.
    let low = inside.fold(0.0, |sum, least| sum + least.count as f64);
    let high = touching.fold(0.0, |sum, reading| sum + reading.most().0 as f64);
    Known {
        agency: None,
        low,
        high: view.observed(&[days]).full().then_some(high),
        reports: Vec::new(),
    }
}
