//! Force and active days: from when to when a clause binds, and which days a suspension takes out, day by day.

use super::{Clause, Deed, Literal, Verdict, conditions::Circle};
use salida_case::covenant::{PowerKind, Status};
use salida_world::Standing;
use std::{collections::BTreeSet, rc::Rc};

/// The days of a duty, as seen on a day.
#[derive(Debug, Clone)]
pub(crate) struct Clock {
    /// First day of force; a draft has none.
    pub start: Option<i32>,
    /// Last day of force; open without.
    pub end: Option<i32>,
    /// Last day of force where nothing ends it early.
    pub planned: Option<i32>,
    suspended: BTreeSet<i32>,
}

impl Clock {
    pub(crate) fn in_force(&self, day: i32) -> bool {
        self.start.is_some_and(|start| start <= day) && self.end.is_none_or(|end| day <= end)
    }

    /// The same days for what survives the end of force.
    pub(crate) fn outlived(&self) -> Self {
        Self {
            end: self.planned,
            ..self.clone()
        }
    }

    pub(crate) fn is_suspended(&self, day: i32) -> bool {
        self.suspended.contains(&day)
    }

    /// True where a suspension that is on sets a verdict aside: what was missed, and what had closed before the suspension
    /// began, stays as it was.
    pub(crate) fn sets_aside(&self, verdict: &Verdict, on: i32) -> bool {
        let mut since = on;
        while self.is_suspended(since - 1) {
            since -= 1;
        }
        let open = verdict.closes.is_none_or(|day| day >= since);
        self.is_suspended(on) && open && !matches!(verdict.standing, Standing::Breached | Standing::Pending)
    }

    pub(crate) fn is_active(&self, day: i32) -> bool {
        self.in_force(day) && !self.is_suspended(day)
    }

    pub(crate) fn is_over(&self, on: i32) -> bool {
        self.end.is_some_and(|end| end < on)
    }

    pub(crate) fn suspended_up_to(&self, on: i32) -> Vec<i32> {
        self.suspended.iter().copied().filter(|day| *day <= on).collect()
    }

    /// Active days in their order up to a day.
    pub(crate) fn active_days(&self, last: i32) -> Vec<i32> {
        let Some(start) = self.start else { return Vec::new() };
        let last = self.end.map_or(last, |end| end.min(last));
        (start..=last).filter(|day| self.is_active(*day)).collect()
    }

    /// The number of a day: 1 for the first that is not suspended; a suspended day has that of the one before.
    pub(crate) fn number(&self, day: i32) -> i32 {
        let start = self.start.unwrap_or(day);
        if day < start {
            return day - start + 1;
        }
        let days = (start..=day).filter(|day| !self.is_suspended(*day)).count();
        i32::try_from(days).unwrap()
    }

    /// The day that has that number.
    pub(crate) fn day_of(&self, number: i32) -> i32 {
        let start = self.start.unwrap_or(0);
        if number < 1 {
            return start + number - 1;
        }
        let mut day = start;
        while self.number(day) < number {
            day += 1;
        }
        day
    }
}

impl Literal<'_> {
    pub(super) fn clock(&self, duty: usize, on: i32, known: i32) -> Rc<Clock> {
        let known = self.turn(known);
        let again = self.clocks.borrow().get(&(duty, on, known)).cloned();
        again.unwrap_or_else(|| {
            let found = Rc::new(self.clock_anew(duty, on, known));
            self.clocks.borrow_mut().insert((duty, on, known), Rc::clone(&found));
            found
        })
    }

    fn clock_anew(&self, number: usize, on: i32, known: i32) -> Clock {
        let duty = &self.duties[number];
        let instrument = duty.instrument;
        let never = Clock {
            start: None,
            end: None,
            planned: None,
            suspended: BTreeSet::new(),
        };
        let (Some(first), true) = (instrument.from, instrument.status != Status::Draft) else {
            return never;
        };
        let first = first.number();
        let (own_from, own_until, suspended_while, ends_when) = match duty.clause {
            Clause::Commitment(it) => (it.from, it.until, it.suspended_while.as_ref(), it.ends_when.as_ref()),
            Clause::Amnesty(_) => (None, None, None, None),
        };
        let start = own_from.map_or(first, |day| day.number().max(first));
        let bound = match duty.clause {
            Clause::Commitment(_) => duty.parties.clone(),
            Clause::Amnesty(amnesty) => vec![self.lore.actor(&amnesty.by)],
        };
        let mut course = Course {
            last_of_all: instrument.until.map(salida_world::Day::number),
            last_of_own: own_until.map(salida_world::Day::number),
            ended: self.replaced_on(number).map(|day| day - 1),
            set_aside: false,
            left: BTreeSet::new(),
        };
        let mut suspended = BTreeSet::new();
        let whole = Circle::of_instrument(self, number);
        let own = Circle::of(self, number);
        for day in first..=on {
            if course.last().is_some_and(|last| last < day) {
                break;
            }
            for act in self.acts_on(duty, day, known) {
                let by = act.by.iter().map(|id| self.lore.actor(id));
                course.follow(act, by, &bound, day);
            }
            let over_all = instrument
                .ends_when
                .as_ref()
                .is_some_and(|it| self.holds(it, &whole, day, known));
            let over_own = day >= start && ends_when.is_some_and(|it| self.holds(it, &own, day, known));
            if over_all || over_own {
                course.ended = earliest([course.ended, Some(day)]);
            }
            let waits = day >= start && suspended_while.is_some_and(|it| self.holds(it, &own, day, known));
            if day >= start && (course.set_aside || waits) {
                suspended.insert(day);
            }
        }
        Clock {
            start: Some(start),
            end: course.last(),
            planned: earliest([course.last_of_all, course.last_of_own]),
            suspended,
        }
    }

    /// The first day of an instrument that puts something in the place of this commitment.
    fn replaced_on(&self, number: usize) -> Option<i32> {
        let duty = &self.duties[number];
        let amending = self.case.instruments.iter().filter(|it| {
            it.amends.as_ref() == Some(&duty.instrument.id)
                && it.status != Status::Draft
                && it.commitments.iter().any(|new| {
                    new.replaces
                        .as_ref()
                        .is_some_and(|old| old.as_str() == duty.clause.name())
                })
        });
        amending.filter_map(|it| it.from).map(salida_world::Day::number).min()
    }
}

/// How the force of a clause stands while the days go by.
struct Course {
    last_of_all: Option<i32>,
    last_of_own: Option<i32>,
    ended: Option<i32>,
    set_aside: bool,
    left: BTreeSet<usize>,
}

impl Course {
    fn last(&self) -> Option<i32> {
        earliest([self.last_of_all, self.last_of_own, self.ended])
    }

    /// What an act that has the power does on its day.
    fn follow(&mut self, act: &Deed, by: impl Iterator<Item = usize>, bound: &[usize], day: i32) {
        match act.kind {
            PowerKind::Suspend => self.set_aside = true,
            PowerKind::Resume => self.set_aside = false,
            PowerKind::End => self.ended = earliest([self.ended, Some(day)]),
            PowerKind::Extend => {
                let until = act.until.map(salida_world::Day::number);
                let last = if act.commitments.is_empty() {
                    &mut self.last_of_all
                } else {
                    &mut self.last_of_own
                };
                if let (Some(now), Some(until)) = (*last, until) {
                    *last = Some(now.max(until));
                }
            }
            PowerKind::Withdraw => {
                self.left.extend(by);
                if !bound.is_empty() && bound.iter().all(|party| self.left.contains(party)) {
                    self.ended = earliest([self.ended, Some(day)]);
                }
            }
            PowerKind::Amend => {}
        }
    }
}

fn earliest<const N: usize>(days: [Option<i32>; N]) -> Option<i32> {
    days.into_iter().flatten().min()
}
