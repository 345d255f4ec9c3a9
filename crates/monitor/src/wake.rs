//! On which days something can change for a duty, so that it is judged again on those only.

use crate::{
    calendar::Calendar,
    clause::Confinement,
    evidence::Evidence,
    plan::{Duty, Plan},
    quantity::QuantityId,
};
use salida_case::covenant::{Due, Form, Length, Per, Period};
use salida_world::{Day, Month};
use std::collections::BTreeSet;

/// On which days something can change for a duty: when something of its evidence becomes known, begins or ends, a
/// length of time after such a day, and where its own text names a day. More days than needed do no harm.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wake {
    /// Since it was last judged.
    days: BTreeSet<Day>,
    /// The same in active numbers.
    numbers: BTreeSet<i32>,
    lengths: Vec<Length>,
    months: bool,
    blocks: Option<(Day, i32)>,
    /// True when what it depends on can change on any day.
    is_restless: bool,
    calendar: Option<Calendar>,
}

impl Wake {
    pub(crate) fn of(plan: &Plan, index: usize, evidence: &Evidence<'_>) -> Self {
        let Some(duty) = plan.duties.get(index) else {
            return Self::default();
        };
        let mut wake = Self {
            lengths: lengths(duty),
            months: has_months(&duty.form),
            blocks: blocks(duty),
            ..Self::default()
        };
        wake.name_days(plan, duty, evidence);
        let quantities = quantities(plan, duty).into_iter();
        for stir in quantities.flat_map(|quantity| evidence.stirs(quantity)) {
            wake.days.insert(stir.known);
            wake.on(stir.during.first());
            wake.on(stir.during.last());
        }
        let permissions = duty
            .clauses
            .permissions
            .iter()
            .filter_map(|leave| plan.duties.get(leave.duty));
        // What opens a permission can become known later, and what suspends it never reaches back.
        wake.is_restless = { permissions }.any(|it| it.clauses.scope.is_some());
        wake
    }

    /// The days that the text and the acts name.
    fn name_days(&mut self, plan: &Plan, duty: &Duty, evidence: &Evidence<'_>) {
        let acts = evidence.acts().filter(|act| act.instrument == duty.instrument);
        for act in acts {
            self.on(act.recorded);
            self.on(act.during.first());
            act.until.into_iter().for_each(|until| self.on(until));
        }
        let terms = plan.terms.get(duty.terms);
        let written = [
            duty.from,
            duty.until,
            duty.own_until,
            terms.and_then(|terms| terms.from),
            terms.and_then(|terms| terms.until),
            duty.clauses.replaced_after,
        ];
        written.into_iter().flatten().for_each(|day| self.on(day));
        // Where a limit is in proportion to inhabitants, it is another one when their number is.
        for living in duty.population.iter().flatten() {
            self.on(living.during.first());
            self.on(living.during.last().plus(1));
        }
        let permissions = duty
            .clauses
            .permissions
            .iter()
            .filter_map(|leave| plan.duties.get(leave.duty));
        permissions
            .flat_map(|it| [it.from, it.until])
            .flatten()
            .for_each(|day| self.on(day));
        for due in deadlines(&duty.form) {
            self.numbers.extend([due.number(), due.number() + 1]);
        }
    }

    /// Something changes on a day: a period that it cuts short is over on the day after.
    pub(crate) fn on(&mut self, day: Day) {
        self.days.extend([day, day.plus(1)]);
    }

    /// True when something can have changed by the close of a day.
    pub(crate) fn is_due(&self, day: Day) -> bool {
        let (month, next) = (Month::of(day), Month::of(day.plus(1)));
        let turns = self.has_periods() && self.months && (month != next || Month::of(day.plus(-1)) != month);
        // What was owed by the end of a block is missed on the first day of the next.
        let begins = |(from, days): (Day, i32)| (day.number() - from.number()).rem_euclid(days) == 0;
        let block = self.blocks.filter(|_| self.has_periods()).is_some_and(begins);
        let rings = self.rings().is_some_and(|rings| rings <= day);
        self.is_restless || turns || block || rings || self.days.contains(&day)
    }

    /// The first day after a day on which something can have changed, if nothing unforeseen happens before it.
    pub(crate) fn next_after(&self, day: Day) -> Option<Day> {
        let then = day.plus(1);
        if then == day {
            return None;
        }
        if self.is_restless {
            return Some(then);
        }
        let month = (self.has_periods() && self.months).then(|| {
            let begins = Month::of(then) != Month::of(day);
            if begins { then } else { Month::of(then).span().last() }
        });
        let block = self.blocks.filter(|_| self.has_periods()).map(|(from, days)| {
            let at = (then.number() - from.number()).rem_euclid(days);
            then.plus((days - at).rem_euclid(days))
        });
        let named = self.days.range(then..).next().copied();
        let rings = self.rings().map(|rings| rings.max(then));
        [month, block, named, rings].into_iter().flatten().min()
    }

    /// Once force is over no period begins or ends any more.
    fn has_periods(&self) -> bool {
        !self.calendar.as_ref().is_some_and(Calendar::is_over)
    }

    /// The day of the first active number that something waits for. On a suspended day no clock runs, and what ends the
    /// suspension is among the days.
    fn rings(&self) -> Option<Day> {
        let first = *self.numbers.first()?;
        match &self.calendar {
            Some(calendar) if calendar.is_suspended_today() => None,
            Some(calendar) => Some(calendar.day(first)),
            None => Some(Day::from_number(first)),
        }
    }

    /// After it was judged: sets what is to come, a length of time after each day that was named since it was judged before,
    /// and after this day where something changed on it. Without that the days would go on calling for later ones.
    pub(crate) fn after(&mut self, day: Day, calendar: Option<Calendar>, has_changed: bool) {
        let ahead = self.days.split_off(&day.plus(1));
        let mut from = std::mem::replace(&mut self.days, ahead);
        if has_changed {
            from.insert(day);
        }
        let number = |day: Day| {
            calendar
                .as_ref()
                .map_or(day.number(), |calendar| calendar.number_up_to(day))
        };
        let today = number(day);
        self.numbers = self.numbers.split_off(&today.saturating_add(1));
        for start in from {
            for length in &self.lengths {
                let days = length.after(start).number() - start.number();
                let then = number(start).saturating_add(days);
                let near = [then.saturating_sub(1), then, then.saturating_add(1)];
                self.numbers.extend(near.into_iter().filter(|then| *then > today));
            }
        }
        self.calendar = calendar;
    }
}

/// Everything that a duty and its chain look at.
fn quantities(plan: &Plan, duty: &Duty) -> Vec<QuantityId> {
    let clauses = &duty.clauses;
    let mut all = vec![duty.counts];
    all.extend(clauses.trigger);
    match clauses.scope {
        Some(Confinement::After(_, of) | Confinement::Before(_, of)) => all.extend(of),
        Some(Confinement::Between(opens, closes)) => all.extend(opens.into_iter().chain(closes)),
        None => {}
    }
    let permissions = clauses
        .permissions
        .iter()
        .filter_map(|leave| plan.duties.get(leave.duty));
    all.extend(permissions.map(|permission| permission.counts));
    all.extend(clauses.excused_if.iter().flat_map(crate::clause::Test::quantities));
    all.extend(
        clauses
            .chain
            .iter()
            .flat_map(|link| link.owed_by.iter().map(|owed| owed.counts)),
    );
    all
}

/// The lengths of time in the text of a duty.
fn lengths(duty: &Duty) -> Vec<Length> {
    let mut all = Vec::new();
    match &duty.form {
        Form::ShallNot { allowing, .. } => all.extend(allowing.map(|it| Length::Days(it.days))),
        Form::Keep { limit, .. } => {
            if let Per::AnyDays(days) = limit.per {
                all.push(Length::Days(days));
            }
        }
        Form::Shall {
            due: Due::Within { after, within, .. },
            ..
        } => all.extend(after.iter().chain([within])),
        _ => {}
    }
    if let Some(Confinement::After(length, _) | Confinement::Before(length, _)) = duty.clauses.scope {
        all.push(length);
    }
    all.extend(duty.clauses.chain.iter().filter_map(|link| link.within));
    all
}

fn deadlines(form: &Form) -> Vec<Day> {
    match form {
        Form::Shall {
            due: Due::By { day }, ..
        } => vec![*day],
        Form::Shall {
            due: Due::Milestones { milestones },
            ..
        } => milestones.iter().map(|milestone| milestone.by).collect(),
        _ => Vec::new(),
    }
}

fn has_months(form: &Form) -> bool {
    match form {
        Form::Keep { limit, .. } => !matches!(limit.per, Per::AnyDays(_)),
        Form::KeepTrend { .. } => true,
        Form::Shall {
            due: Due::Every { period, .. },
            ..
        } => !matches!(period, Period::Days(_)),
        _ => false,
    }
}

fn blocks(duty: &Duty) -> Option<(Day, i32)> {
    match &duty.form {
        Form::Shall {
            due: Due::Every {
                period: Period::Days(days),
                ..
            },
            ..
        } => Some((duty.from?, i32::try_from(*days).unwrap_or(i32::MAX).max(1))),
        _ => None,
    }
}
