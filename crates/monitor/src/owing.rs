//! What is owed on one occasion: so much between two days, judged alike for deadlines, milestones, periods, answers and
//! what follows a breach (rules 1, 9, 15, 16 and 18).

use crate::{
    Finding, Standing,
    calendar::Calendar,
    corner::Reading,
    finding::{Instance, Probability, Scales, Settling},
    ledger::Ledger,
    monitor::decide,
    scope::Stretches,
    verdict::Verdict,
    view::View,
};
use salida_world::{Day, Span, Step};
use std::rc::Rc;

/// Whoever gives is known: a delivery counts once it is verified, without a separate attribution.
const ESTABLISHED: Step = Step::Verified;

/// So much between two days.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Owing {
    pub(crate) instance: Instance,
    pub(crate) at_least: u64,
    /// Active numbers between which it may count where everything favours the party.
    pub(crate) widest: (i32, i32),
    /// The same where everything is against it.
    pub(crate) narrowest: (i32, i32),
    /// The days that need coverage after the deadline.
    pub(crate) heard: (i32, i32),
    /// The chance, least and most, that it was called for at all.
    pub(crate) called: (f64, f64),
    /// The last day on which it can be done in time; `None` without a deadline.
    pub(crate) due: Option<Day>,
    /// True when it goes on after force has ended.
    pub(crate) survives: bool,
}

/// Both corners of what was done, on days that run on after force has ended.
pub(crate) struct Done {
    calendar: Calendar,
    least: Rc<Ledger>,
    most: Rc<Ledger>,
    /// The least where no scope confines it: what was done late.
    late: Rc<Ledger>,
}

impl Done {
    pub(crate) fn of(view: &View<'_>) -> Self {
        let calendar = view.calendar.surviving();
        let whole = Stretches::whole(&calendar);
        let late = view.least(&calendar, &whole, ESTABLISHED);
        if !view.stretches.is_confined {
            return Self {
                least: Rc::clone(&late),
                most: view.most(&calendar, &whole),
                late,
                calendar,
            };
        }
        Self {
            least: view.least(&calendar, &view.stretches, ESTABLISHED),
            most: view.most(&calendar, &view.stretches),
            late,
            calendar,
        }
    }

    /// The least in the stretches of the scope up to a deadline, and on any day after it.
    fn late_in_scope(&self, view: &View<'_>, due: i32) -> Rc<Ledger> {
        let timely = view.stretches.sure.iter().filter(|stretch| stretch.0 <= due);
        let timely = timely.map(|stretch| (stretch.0, stretch.1.min(due)));
        let since = (due.saturating_add(1), Day::MAX.number());
        let sure: Vec<(i32, i32)> = timely.chain([since]).collect();
        let stretches = Stretches {
            sure,
            ..view.stretches.clone()
        };
        view.least(&self.calendar, &stretches, ESTABLISHED)
    }

    /// Active days, counted on after force has ended.
    pub(crate) fn calendar(&self) -> &Calendar {
        &self.calendar
    }
}

impl Owing {
    /// Between a first active number and a deadline, called for without doubt.
    pub(crate) fn between(instance: Instance, at_least: u64, days: (i32, i32), due: Option<Day>) -> Self {
        Self {
            instance,
            at_least,
            widest: days,
            narrowest: days,
            heard: days,
            called: (1.0, 1.0),
            due,
            survives: false,
        }
    }

    /// First and last number of the days on which what is done can count in time.
    pub(crate) fn reach(&self) -> (i32, i32) {
        (self.widest.0.min(self.narrowest.0), self.widest.1.max(self.narrowest.1))
    }

    /// What is decided of it.
    pub(crate) fn decide(&self, view: &View<'_>, done: &Done) -> Verdict {
        let probability = self.probability(done);
        let standing = self.standing(view, done, probability);
        let is_breached = standing == Standing::Breached;
        Verdict {
            instance: self.instance.clone(),
            standing,
            in_breach_now: is_breached && !self.is_done_late(view, done),
            ever_breached: is_breached,
            probability: Some(probability),
            breached_on: self.due.filter(|_| is_breached),
            breaches: u32::from(is_breached),
            closes: self.due,
        }
    }

    /// True when the most surely holds enough: then it is not surely missed.
    fn may_be_done(&self, most: &Ledger) -> bool {
        most.surely_holds(self.widest.0, self.widest.1, self.at_least)
    }

    fn probability(&self, done: &Done) -> Probability {
        let (widest, narrowest, at_least) = (self.widest, self.narrowest, self.at_least);
        // What may not have been called for at all is not surely missed, whatever was done.
        let low = if self.called.0 <= 0.0 || self.may_be_done(&done.most) {
            0.0
        } else {
            done.most.touching(widest.0, widest.1).falls_short_of(at_least).low
        };
        let high = if done.least.surely_holds(narrowest.0, narrowest.1, at_least) {
            0.0
        } else {
            done.least
                .inside(narrowest.0, narrowest.1)
                .falls_short_of(at_least)
                .high
        };
        Probability {
            low: self.called.0 * low,
            high: self.called.1 * high,
        }
    }

    fn standing(&self, view: &View<'_>, done: &Done, probability: Probability) -> Standing {
        let standard = view.duty.standard;
        if probability.high <= 1.0 - standard {
            return Standing::Kept;
        }
        if !self.survives && self.is_cut_short(view) {
            return Standing::Discharged;
        }
        if self.due.is_none_or(|due| view.on <= due) {
            return Standing::InEffect;
        }
        // Silence on a delivery is a breach only where somebody looked, or where the party has to show it (rule 16).
        let heard = view.duty.burden_on_party || view.is_observed(&self.to_be_heard(done));
        match decide(probability, standard, heard) {
            Standing::Breached if !heard => Standing::Unknown,
            decided => decided,
        }
    }

    /// True when force has ended before the deadline.
    fn is_cut_short(&self, view: &View<'_>) -> bool {
        let last = view.calendar.last().filter(|_| view.calendar.is_over());
        last.is_some_and(|last| self.due.is_none_or(|due| last < due))
    }

    fn observed(&self, view: &View<'_>, done: &Done) -> crate::coverage::Observed {
        view.observed(&self.to_be_heard(done))
    }

    /// The days that need coverage, as far as they have passed.
    fn to_be_heard(&self, done: &Done) -> Vec<Span> {
        done.calendar
            .pieces(self.heard.0, self.heard.1.min(done.calendar.today()))
    }

    /// What was done late is looked for after this number, in this ledger.
    fn late(&self, view: &View<'_>, done: &Done) -> (i32, Rc<Ledger>) {
        let before = || self.narrowest.0.saturating_sub(1);
        let due = self.due.map_or_else(before, |due| done.calendar.number_up_to(due));
        let late = if view.stretches.is_confined {
            done.late_in_scope(view, due)
        } else {
            Rc::clone(&done.late)
        };
        (due, late)
    }

    /// True when by a number it was complete.
    fn is_complete(&self, view: &View<'_>, late: &Ledger, by: i32) -> bool {
        let from = self.narrowest.0;
        late.surely_holds(from, by, self.at_least) || {
            let missed = late.inside(from, by).falls_short_of(self.at_least);
            self.called.1 * missed.high <= 1.0 - view.duty.standard
        }
    }

    /// True when it was complete on some day, late (rule 15): more days hold more, so all of them tell.
    fn is_done_late(&self, view: &View<'_>, done: &Done) -> bool {
        let (due, late) = self.late(view, done);
        late.goes_on_after(due) && self.is_complete(view, &late, i32::MAX)
    }

    /// The day on which it was complete, late.
    fn done_late(&self, view: &View<'_>, done: &Done) -> Option<Day> {
        let (due, late) = self.late(view, done);
        let days = late.last_days_after(due);
        let at = days.partition_point(|day| !self.is_complete(view, &late, *day));
        days.get(at).map(|day| done.calendar.day(*day))
    }

    /// What carries the verdict.
    pub(crate) fn explain(&self, view: &View<'_>, done: &Done, verdict: &Verdict) -> Finding {
        let mut finding = view.finding(self.instance.clone(), verdict.standing);
        let sure = done.least.inside(self.narrowest.0, self.narrowest.1);
        let possible = done.most.touching(self.widest.0, self.widest.1);
        finding.probability = verdict.probability;
        finding.coverage = Some(self.observed(view, done).part);
        finding.scales = Some(Scales::of(sure.certain, self.at_least, self.time_used(view, done)));
        finding.why.due = self.due;
        finding.why.counted = Some((sure.certain as f64, possible.sum() as f64));
        finding.why.against = Some((self.at_least as f64, self.at_least as f64));
        if verdict.ever_breached {
            finding.why.done_late = self.done_late(view, done);
        }
        let within: Vec<&Reading> = view.touching(&done.calendar, self.widest.0, self.widest.1).collect();
        finding.why.reports = within.iter().flat_map(|reading| reading.reports()).collect();
        if matches!(verdict.standing, Standing::Contested | Standing::Unknown) {
            finding.why.settled_by = self.settling(view, done, &within);
        }
        finding
    }

    /// The part of the active days to the deadline that has passed, also where force ends before the deadline and what is
    /// done counts only until then.
    fn time_used(&self, view: &View<'_>, done: &Done) -> Option<f64> {
        let due = self.due?;
        if due < view.on {
            return Some(1.0);
        }
        let days = |to: i32| f64::from((to - self.narrowest.0 + 1).max(0));
        let all = days(done.calendar.number_up_to(due));
        Some(if all > 0.0 {
            (days(done.calendar.today()) / all).min(1.0)
        } else {
            1.0
        })
    }

    fn settling(&self, view: &View<'_>, done: &Done, within: &[&Reading]) -> Vec<Settling> {
        let roles = &view.duty.roles;
        if within.is_empty() {
            let from = roles.monitored_by.iter().chain(&roles.verified_by).cloned().collect();
            let gap = self.observed(view, done).gap;
            return gap
                .map(|period| Settling::Observation { period, from })
                .into_iter()
                .collect();
        }
        let open = { within.iter() }.filter(|it| it.step < ESTABLISHED || it.count.low < it.count.high);
        open.map(|reading| reading.report())
            .map(|report| Settling::Verification {
                report,
                from: roles.verified_by.clone(),
            })
            .collect()
    }
}
