//! What is owed on one occasion: so much between two days, judged alike for deadlines, milestones, periods, answers and
//! what follows a breach (rules 1, 9, 15, 16 and 18).

use crate::{
    Finding, Standing,
    calendar::Calendar,
    column::Moved,
    corner::Reading,
    finding::{Instance, Probability, Scales, Settling},
    ledger::Ledger,
    monitor::decide,
    scope::Stretches,
    verdict::{Stand, Verdict},
    view::View,
};
use salida_world::{Day, Step};
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
        let stretches = match &view.duty.clauses.scope {
            Some(_) if view.stretches.is_confined => view.stretches.clone(),
            _ => Stretches::whole(&calendar),
        };
        Self {
            least: view.least(&calendar, &stretches, ESTABLISHED),
            most: view.most(&calendar, &stretches),
            late: view.least(&calendar, &Stretches::whole(&calendar), ESTABLISHED),
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

    /// True when what moved can change how it stood: in time, or late where it was breached. What was surely done is done,
    /// whatever else may have been.
    pub(crate) fn depends_on(&self, moved: Moved, stood: &Stand) -> bool {
        if !moved.is_sure && stood.standing == Standing::Kept {
            return false;
        }
        let first = self.widest.0.min(self.narrowest.0);
        let last = self.widest.1.max(self.narrowest.1);
        first <= moved.days.1 && (moved.days.0 <= last || (stood.ever_breached && moved.is_sure))
    }

    /// What is decided of it.
    pub(crate) fn decide(&self, view: &View<'_>, done: &Done) -> Verdict {
        let probability = self.probability(done);
        let standing = self.standing(view, done, probability);
        let is_breached = standing == Standing::Breached;
        Verdict {
            instance: self.instance.clone(),
            standing,
            in_breach_now: is_breached && self.done_late(view, done).is_none(),
            ever_breached: is_breached,
            probability: Some(probability),
            breached_on: self.due.filter(|_| is_breached),
            breaches: u32::from(is_breached),
            closes: self.due,
        }
    }

    fn probability(&self, done: &Done) -> Probability {
        let possible = done.most.touching(self.widest.0, self.widest.1);
        let sure = done.least.inside(self.narrowest.0, self.narrowest.1);
        Probability {
            low: self.called.0 * possible.falls_short_of(self.at_least).low,
            high: self.called.1 * sure.falls_short_of(self.at_least).high,
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
        let heard = view.duty.burden_on_party || self.observed(view, done).full();
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
        let to = self.heard.1.min(done.calendar.today());
        view.observed(&done.calendar.pieces(self.heard.0, to))
    }

    /// The day on which it was complete, late (rule 15).
    fn done_late(&self, view: &View<'_>, done: &Done) -> Option<Day> {
        let from = self.narrowest.0;
        let due = self
            .due
            .map_or(from.saturating_sub(1), |due| done.calendar.number_up_to(due));
        let in_scope;
        let late = if view.stretches.is_confined {
            in_scope = done.late_in_scope(view, due);
            &in_scope
        } else {
            &done.late
        };
        let days = late.last_days_after(due);
        let complete = |day: i32| {
            let missed = late.inside(from, day).falls_short_of(self.at_least);
            self.called.1 * missed.high <= 1.0 - view.duty.standard
        };
        // More days hold more, so the first complete one is found by halving.
        let at = days.partition_point(|day| !complete(*day));
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

    /// The part of the active days to the deadline that has passed.
    fn time_used(&self, view: &View<'_>, done: &Done) -> Option<f64> {
        let due = self.due?;
        if due < view.on {
            return Some(1.0);
        }
        let days = |to: i32| f64::from((to - self.narrowest.0 + 1).max(0));
        let all = days(self.narrowest.1);
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
