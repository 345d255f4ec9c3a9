//! What one duty sees on an event day, as known on a recorded day.

use crate::{
    Finding, Standing,
    calendar::Calendar,
    corner::Reading,
    coverage,
    evidence::Evidence,
    finding::{Instance, Why, WithoutEffect},
    force::Force,
    history::History,
    ledger::{Ledger, Weight},
    plan::{Duty, Plan},
    quantity::QuantityId,
    scope::{self, Stretches},
    seen::Seen,
};
use salida_world::{Day, Span, Step};
use std::{ops::Deref, rc::Rc};

/// What one duty sees on an event day, as known on a recorded day.
pub(crate) struct View<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) history: &'a History,
    pub(crate) evidence: Evidence<'a>,
    /// Position of the duty in the plan.
    pub(crate) index: usize,
    pub(crate) duty: &'a Duty,
    pub(crate) on: Day,
    pub(crate) calendar: Calendar,
    pub(crate) stretches: Stretches,
    /// Acts that changed nothing.
    pub(crate) without_effect: Vec<WithoutEffect>,
    /// True when it matters on which day a breach came about, and how many there were.
    pub(crate) asks_when: bool,
    /// What is known of the quantity that it counts; duties that count the same share it.
    seen: Rc<Seen<'a>>,
}

impl<'a> Deref for View<'a> {
    type Target = Seen<'a>;

    fn deref(&self) -> &Seen<'a> {
        &self.seen
    }
}

/// A duty and all that there is to judge it by.
pub(crate) struct Matter<'a> {
    pub(crate) plan: &'a Plan,
    /// Position of the duty in the plan.
    pub(crate) index: usize,
    pub(crate) evidence: Evidence<'a>,
    pub(crate) history: &'a History,
    /// What is known of the quantity that it counts.
    pub(crate) seen: Rc<Seen<'a>>,
}

impl<'a> Matter<'a> {
    /// With what is known of its quantity still to be gathered; none when there is no such duty.
    pub(crate) fn of(plan: &'a Plan, index: usize, evidence: Evidence<'a>, history: &'a History) -> Option<Self> {
        Some(Self {
            plan,
            index,
            evidence,
            history,
            seen: Rc::new(Seen::of(evidence, plan.duties.get(index)?.counts)),
        })
    }

    /// What the duty sees; before its force has begun, the acts that came too early.
    pub(crate) fn view(&self) -> Option<Result<View<'a>, Vec<WithoutEffect>>> {
        let Self {
            plan,
            index,
            evidence,
            history,
            ..
        } = *self;
        let duty = plan.duties.get(index)?;
        let force = Force::of(plan, duty, &evidence, history.course(index));
        let Some(calendar) = force.calendar else {
            return Some(Err(force.without_effect));
        };
        let stretches = Stretches::of(duty.clauses.scope.as_ref(), &calendar, &evidence);
        Some(Ok(View {
            plan,
            history,
            evidence,
            index,
            duty,
            on: evidence.on,
            stretches,
            without_effect: force.without_effect,
            asks_when: true,
            calendar,
            seen: Rc::clone(&self.seen),
        }))
    }
}

impl View<'_> {
    /// The same where only what depends on it asks when a breach came about.
    pub(crate) fn of_standings(self) -> Self {
        let clauses = &self.duty.clauses;
        Self {
            asks_when: !clauses.chain.is_empty() || clauses.excused_if.is_some(),
            ..self
        }
    }

    /// The same duty, looking at another quantity: what a link of its chain counts.
    pub(crate) fn counting_instead(&self, quantity: QuantityId) -> Self {
        Self {
            calendar: self.calendar.clone(),
            stretches: Stretches::whole(&self.calendar.surviving()),
            without_effect: Vec::new(),
            seen: Rc::new(Seen::of_acts(self.evidence, quantity)),
            ..*self
        }
    }

    /// A finding of this duty; everything else starts empty.
    pub(crate) fn finding(&self, instance: Instance, standing: Standing) -> Finding {
        finding(self.duty, instance, standing)
    }

    /// How much of some days was observed.
    pub(crate) fn observed(&self, days: &[Span]) -> coverage::Observed {
        coverage::observed_of(days, &self.watches)
    }

    /// True when all of some days were fully observed: nearly always by one who looked at all of them.
    pub(crate) fn is_observed(&self, days: &[Span]) -> bool {
        let looks_at_all = |watch: &coverage::Watch| days.iter().all(|days| watch.during.covers(*days));
        let mut full = self.watches.iter().filter(|watch| watch.part >= 1.0);
        full.any(looks_at_all) || self.observed(days).full()
    }

    /// The days judged so far: active, and possibly within a stretch of scope.
    pub(crate) fn days_judged(&self) -> Vec<Span> {
        let today = self.calendar.today();
        let stretches = self.stretches.possible.iter();
        stretches
            .flat_map(|(from, to)| self.calendar.pieces(*from, (*to).min(today)))
            .collect()
    }

    /// Acts in the reading in which the least was done, on the active days of a calendar. Those outside its force may be
    /// among them: ask for days of force.
    pub(crate) fn least(&self, calendar: &Calendar, stretches: &Stretches, established: Step) -> Rc<Ledger> {
        if calendar.is_plain() && !stretches.is_confined {
            return self.seen.least(established);
        }
        Rc::new(self.least_left(calendar, stretches, established, |_| 1.0))
    }

    /// The same where of the chance of each act no more than so much is left.
    pub(crate) fn least_left(
        &self,
        calendar: &Calendar,
        stretches: &Stretches,
        established: Step,
        left: impl Fn(&Reading) -> f64,
    ) -> Ledger {
        Ledger::of(self.readings().iter().filter_map(|reading| {
            let least = reading.least(established)?;
            let (first, last) = calendar.surely(least.during)?;
            scope::covers(&stretches.sure, first, last).then(|| Weight {
                first,
                last,
                count: least.count,
                chance: least.chance.min(left(reading)),
            })
        }))
    }

    /// Acts in the reading in which the most was done, likewise.
    pub(crate) fn most(&self, calendar: &Calendar, stretches: &Stretches) -> Rc<Ledger> {
        if calendar.is_plain() && !stretches.is_confined {
            return self.seen.most();
        }
        Rc::new(self.most_left(calendar, stretches, |_| 1.0))
    }

    /// The same where of the chance of each act no more than so much is left.
    pub(crate) fn most_left(
        &self,
        calendar: &Calendar,
        stretches: &Stretches,
        left: impl Fn(&Reading) -> f64,
    ) -> Ledger {
        Ledger::of(self.readings().iter().filter_map(|reading| {
            let (count, chance) = reading.most();
            let (first, last) = calendar.possibly(reading.during)?;
            let touched = scope::touched(&stretches.possible, first, last);
            let (from, to) = (touched.first()?.0, touched.last()?.1);
            Some(Weight {
                first: first.max(from),
                last: last.min(to),
                count,
                chance: chance.min(left(reading)),
            })
        }))
    }

    /// Readings that may lie between two active numbers, in the order of their days.
    pub(crate) fn touching(&self, calendar: &Calendar, from: i32, to: i32) -> impl Iterator<Item = &Reading> {
        let days = Span::new(calendar.day(from), calendar.day(to));
        let near = days.into_iter().flat_map(|days| self.seen.near(days));
        near.filter(move |reading| days.is_some_and(|days| days.overlap(reading.during).is_some()))
            .filter(|reading| calendar.possibly(reading.during).is_some())
    }
}

/// A finding of a duty; everything else starts empty.
pub(crate) fn finding(duty: &Duty, instance: Instance, standing: Standing) -> Finding {
    Finding {
        instrument: duty.instrument.clone(),
        commitment: duty.commitment.clone(),
        parties: duty.parties.clone(),
        zones: duty.region.clone(),
        link: None,
        follows: None,
        deeds: duty.deeds.clone(),
        instance,
        standing,
        in_breach_now: false,
        ever_breached: standing == Standing::Breached,
        probability: None,
        coverage: None,
        scales: None,
        why: Why::default(),
    }
}
