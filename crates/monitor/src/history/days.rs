//! The days of a history, one after the other: the conditions on each, and how everything stands at its close.

use super::{Close, Course, Happened, History, Watched};
use crate::{
    Standing,
    calendar::Calendar,
    clause::Test,
    condition, consequence,
    evidence::Evidence,
    judge,
    owing::Done,
    plan::{Duty, Plan},
    verdict::Verdict,
    view::Matter,
    wake::Wake,
};
use salida_world::Day;
use std::collections::BTreeMap;

impl History {
    /// Of all duties, up to the close of the event day. Nothing is done for a plan without conditions and consequences.
    pub(crate) fn of(plan: &Plan, evidence: Evidence<'_>) -> Self {
        let mut history = Self::default();
        let watched = Watched::of(plan);
        history.begin(plan, &watched, &evidence);
        let mut wakes: BTreeMap<usize, Wake> = BTreeMap::new();
        for index in watched.judged.iter().copied() {
            wakes.insert(index, Wake::of(plan, index, &evidence));
        }
        let begins = watched.begins(plan);
        let mut next = begins.first().map(|first| first.plus(-1));
        while let Some(day) = next.filter(|day| *day <= evidence.on) {
            let has_changed = history.pass(plan, &watched, &mut wakes, &evidence, day);
            let then = day.plus(1);
            if then == day {
                break;
            }
            // What changes today is read tomorrow. Otherwise all stays as it is until the next day that something names.
            next = if has_changed {
                Some(then)
            } else {
                let woken = wakes.values().filter_map(|wake| wake.next_after(day));
                let happening = history.happened.values();
                let happening = happening.filter_map(|it| it.next_from(then));
                let begins = begins.range(then..).next().copied();
                woken.chain(happening).chain(begins).min()
            };
            history.stay_suspended(day, next.map_or(evidence.on, |next| next.plus(-1).min(evidence.on)));
        }
        history
    }

    /// What is suspended on a day is so on the days after it on which nothing changes.
    fn stay_suspended(&mut self, day: Day, until: Day) {
        for course in self.courses.values_mut() {
            course.stay_suspended(day, until);
        }
    }

    fn begin(&mut self, plan: &Plan, watched: &Watched, evidence: &Evidence<'_>) {
        for index in watched.all() {
            let course = self.courses.entry(index).or_default();
            let links = plan.duties.get(index).map_or(0, |duty| duty.clauses.chain.len());
            course.begun = vec![Vec::new(); links];
        }
        for quantity in watched.quantities.iter().copied() {
            self.happened.insert(quantity, Happened::of(quantity, evidence));
        }
    }

    /// One day: first the conditions on it, then how everything stands at its close. True when any of it is not as it was
    /// on the day before.
    fn pass(
        &mut self,
        plan: &Plan,
        watched: &Watched,
        wakes: &mut BTreeMap<usize, Wake>,
        evidence: &Evidence<'_>,
        day: Day,
    ) -> bool {
        let mut has_changed = false;
        for index in watched.conditioned.iter().copied() {
            if let Some(duty) = plan.duties.get(index) {
                let flipped = self.condition(plan, index, duty, day);
                has_changed |= flipped;
                if let Some(wake) = wakes.get_mut(&index).filter(|_| flipped) {
                    wake.on(day);
                    wake.on(day.plus(1));
                }
            }
        }
        let then = evidence.at(day, evidence.known.min(day));
        for (quantity, happened) in &mut self.happened {
            has_changed |= happened.look(*quantity, &then);
        }
        for index in watched.judged.iter().copied() {
            let Some(wake) = wakes.get_mut(&index) else { continue };
            if wake.is_due(day) {
                let before = self.courses.get(&index).map(Course::events);
                let active = self.judge(plan, index, then);
                let is_new = self.courses.get(&index).map(Course::events) != before;
                has_changed |= is_new;
                wake.after(day, active, is_new);
            }
        }
        has_changed
    }

    /// Reads the conditions of a duty on a day; true when it becomes suspended, or is so no longer.
    fn condition(&mut self, plan: &Plan, index: usize, duty: &Duty, day: Day) -> bool {
        let holds = |test: &Option<Test>| test.as_ref().is_some_and(|test| condition::holds(test, self, day));
        let in_force = |from: Option<Day>| from.is_some_and(|from| from <= day);
        let terms = plan.terms.get(duty.terms);
        let is_over = (in_force(duty.from) && holds(&duty.clauses.ends_when))
            || (in_force(terms.and_then(|terms| terms.from)) && holds(&duty.clauses.ends_whole));
        // Days before force are no days of it, suspended or not.
        let is_suspended = holds(&duty.clauses.suspended_while);
        let course = self.courses.get_mut(&index);
        course.is_some_and(|course| course.turn(day, is_over, is_suspended))
    }

    /// Judges a duty at the close of a day. Gives how its active days run, where its force has begun.
    fn judge(&mut self, plan: &Plan, index: usize, then: Evidence<'_>) -> Option<Calendar> {
        let view = Matter::of(plan, index, then, self).and_then(|matter| matter.view());
        let Some(Ok(view)) = view else {
            let pending = Close {
                standing: Some(Standing::Pending),
                in_breach_now: false,
            };
            self.remember(index, then.on, pending);
            return None;
        };
        let verdicts = judge::verdicts(&view);
        let calendar = view.calendar.clone();
        let close = Close {
            standing: Standing::roll_up(verdicts.iter().map(|it| it.standing)),
            in_breach_now: verdicts.iter().any(|it| it.in_breach_now),
        };
        let links = view.duty.clauses.chain.len();
        drop(view);
        self.remember(index, then.on, close);
        // A link follows a breach of the duty itself, or of the link before it.
        let mut own: Vec<(usize, Verdict)> = verdicts.into_iter().map(|verdict| (0, verdict)).collect();
        for link in 0..links {
            if let Some(before) = link.checked_sub(1) {
                own = self.followed(plan, index, before, then);
            }
            if let Some(course) = self.courses.get_mut(&index) {
                course.count(link, &own, then.on);
            }
        }
        Some(calendar)
    }

    fn remember(&mut self, index: usize, day: Day, close: Close) {
        if let Some(course) = self.courses.get_mut(&index) {
            course.remember(day, close);
        }
    }

    /// How the links of one position stand: for each the party list that it is about, and the verdict.
    fn followed(&self, plan: &Plan, index: usize, position: usize, then: Evidence<'_>) -> Vec<(usize, Verdict)> {
        if self.begun(index, position).is_empty() {
            return Vec::new();
        }
        let Some(Ok(view)) = Matter::of(plan, index, then, self).and_then(|matter| matter.view()) else {
            return Vec::new();
        };
        let follows = consequence::follows(&view);
        let own = follows.iter().filter(|follow| follow.position == position);
        own.map(|follow| {
            let sees = view.counting_instead(follow.owed.counts);
            let done = Done::of(&sees);
            let at = follow.link.owed_by.iter().position(|owed| owed == follow.owed);
            (at.unwrap_or(0), follow.decide(&sees, &done))
        })
        .collect()
    }
}
