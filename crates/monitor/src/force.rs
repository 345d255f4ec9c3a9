//! From when to when a duty binds: its windows, acts of suspension, end, extension and withdrawal, replacement (rules 14
//! and 18).

use crate::{
    Act,
    calendar::Calendar,
    clause::Terms,
    evidence::Evidence,
    finding::{Ineffective, WithoutEffect},
    history::Course,
    plan::{Duty, Plan},
};
use salida_case::covenant::{Power, PowerKind};
use salida_world::{ActorId, Day, Span};
use std::collections::BTreeSet;

/// The days of a duty, and the acts that changed nothing about them.
pub(crate) struct Force {
    /// `None` before force begins.
    pub(crate) calendar: Option<Calendar>,
    pub(crate) without_effect: Vec<WithoutEffect>,
}

/// What acts have done to a duty so far.
struct State<'a> {
    duty: &'a Duty,
    /// Last day of force of the instrument, and of the commitment where it has one of its own.
    last_of_all: Option<Day>,
    last_of_own: Option<Day>,
    /// Ended by an act, a condition or a replacement.
    ended: Option<Day>,
    suspended_since: Option<Day>,
    suspended: Vec<Span>,
    left: BTreeSet<ActorId>,
}

impl Force {
    /// The force of a duty on a day, as known on a day; `course` says what its own conditions did.
    pub(crate) fn of(plan: &Plan, duty: &Duty, evidence: &Evidence<'_>, course: Option<&Course>) -> Self {
        let terms = plan.terms.get(duty.terms);
        let (Some(terms), Some(first)) = (terms, duty.from) else {
            return Self {
                calendar: None,
                without_effect: Vec::new(),
            };
        };
        let ended = [duty.clauses.replaced_after, course.and_then(|course| course.ended)];
        let mut state = State {
            duty,
            last_of_all: terms.until,
            last_of_own: duty.own_until,
            ended: ended.into_iter().flatten().min(),
            suspended_since: None,
            suspended: course.map_or_else(Vec::new, |course| course.suspended.clone()),
            left: BTreeSet::new(),
        };
        let mut without_effect = Vec::new();
        for act in evidence.acts().filter(|act| concerns(act, duty)) {
            if let Err(because) = state.take(act, terms) {
                let act = act.name.clone();
                without_effect.push(WithoutEffect::Act { act, because });
            }
        }
        if let Some(since) = state.suspended_since {
            state.suspended.extend(Span::new(since, evidence.on));
        }
        let last = state.last();
        let calendar = (first <= evidence.on)
            .then(|| Calendar::new(first, last, evidence.on).without(std::mem::take(&mut state.suspended)));
        Self {
            calendar,
            without_effect,
        }
    }
}

/// An act concerns what it names, or everything where it names nothing; a withdrawal only the duties of who withdraws.
fn concerns(act: &Act, duty: &Duty) -> bool {
    let named = act.commitments.is_empty() || act.commitments.contains(&duty.commitment);
    let leaves = act.kind != PowerKind::Withdraw || duty.parties.iter().any(|party| act.by.contains(party));
    act.instrument == duty.instrument && named && leaves
}

/// A joint power needs all its holders in one act; `each of` gives it to anybody alone (rule 18).
fn has_power(act: &Act, duty: &Duty, powers: &[Power]) -> bool {
    powers.iter().any(|power| {
        let over = power.over.is_empty() || power.over.contains(&duty.commitment);
        let mut holders = power.who.parties.iter();
        let held = if power.who.each {
            holders.any(|holder| act.by.contains(holder))
        } else {
            !power.who.parties.is_empty() && holders.all(|holder| act.by.contains(holder))
        };
        over && held && power.acts.contains(&act.kind)
    })
}

impl State<'_> {
    fn last(&self) -> Option<Day> {
        let lasts = [self.last_of_all, self.last_of_own, self.ended];
        lasts.into_iter().flatten().min()
    }

    fn take(&mut self, act: &Act, terms: &Terms) -> Result<(), Ineffective> {
        if act.during.days() > 1 {
            return Err(Ineffective::NoDay);
        }
        let day = act.during.first();
        if !has_power(act, self.duty, &terms.powers) {
            return Err(Ineffective::NoPower);
        }
        let begun = terms.from.is_some_and(|from| from <= day);
        if !begun || self.last().is_some_and(|last| last < day) {
            return Err(Ineffective::OutsideForce);
        }
        match act.kind {
            PowerKind::Suspend if self.suspended_since.is_none() => self.suspended_since = Some(day),
            PowerKind::Resume => {
                let since = self.suspended_since.take().ok_or(Ineffective::NothingToChange)?;
                self.suspended.extend(Span::new(since, day.plus(-1)));
            }
            PowerKind::Suspend => return Err(Ineffective::NothingToChange),
            PowerKind::End => self.end(day),
            PowerKind::Extend => self.extend(act)?,
            PowerKind::Withdraw => {
                self.left.extend(act.by.iter().cloned());
                if self.duty.parties.iter().all(|party| self.left.contains(party)) {
                    self.end(day);
                }
            }
            PowerKind::Amend => {}
        }
        Ok(())
    }

    fn end(&mut self, day: Day) {
        self.ended = Some(self.ended.map_or(day, |ended| ended.min(day)));
    }

    /// An act on the whole instrument moves its last day; one that names the commitment moves the commitment's own.
    fn extend(&mut self, act: &Act) -> Result<(), Ineffective> {
        let last = if act.commitments.is_empty() {
            &mut self.last_of_all
        } else {
            &mut self.last_of_own
        };
        match (*last, act.until) {
            (Some(now), Some(until)) if until > now => {
                *last = Some(until);
                Ok(())
            }
            _ => Err(Ineffective::NothingToChange),
        }
    }
}
