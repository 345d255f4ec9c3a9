//! What conditions and breaches set going, simulated day by day with what was known then (rules 12 and 13).
//!
//! A condition on day *d* reads standings at the close of *d* − 1, so one pass over the days in order finds them all, for
//! any number of duties that read one another. Only duties that somebody reads, or whose breach has consequences, are
//! judged again, and only on days on which something can change for them.

use crate::{
    Standing,
    clause::Test,
    condition, consequence,
    evidence::Evidence,
    finding::Instance,
    judge,
    owing::Done,
    plan::{Duty, Plan},
    quantity::QuantityId,
    verdict::Verdict,
    view::View,
    wake::Wake,
};
use salida_world::{Day, Span};
use std::collections::{BTreeMap, BTreeSet};

/// What conditions and breaches have set going, up to a day as known on a day.
#[derive(Debug, Clone, Default)]
pub(crate) struct History {
    courses: BTreeMap<usize, Course>,
    happened: BTreeMap<QuantityId, Happened>,
}

/// What happened to one duty.
#[derive(Debug, Clone, Default)]
pub(crate) struct Course {
    /// Days on which `suspended while` held.
    pub(crate) suspended: Vec<Span>,
    /// The first day on which `ends when` held.
    pub(crate) ended: Option<Day>,
    /// How it stood from the close of a day on, in the order of days.
    closes: Vec<(Day, Close)>,
    /// What has begun to follow its breaches, for each link of its chain.
    begun: Vec<Vec<Begun>>,
    /// The greatest number of breaches at any close, for each instance of the duty and of its links.
    breaches: BTreeMap<(usize, usize, Instance), u32>,
}

impl Course {
    /// How many things have come about in it.
    fn events(&self) -> (usize, usize) {
        (self.closes.len(), self.begun.iter().map(Vec::len).sum())
    }

    fn up_to(&self, day: Day) -> Self {
        let seen = Span::new(Day::MIN, day);
        let suspended = self.suspended.iter().filter_map(|span| span.overlap(seen?));
        let begun = { self.begun.iter() }.map(|link| link.iter().filter(|it| it.known <= day).copied().collect());
        Self {
            suspended: suspended.collect(),
            ended: self.ended.filter(|ended| *ended <= day),
            closes: until(&self.closes, day),
            begun: begun.collect(),
            breaches: BTreeMap::new(),
        }
    }
}

/// What is dated up to a day, of what is in the order of days.
fn until<T: Copy>(dated: &[(Day, T)], day: Day) -> Vec<(Day, T)> {
    let many = dated.partition_point(|(from, _)| *from <= day);
    dated.iter().take(many).copied().collect()
}

/// How a duty stood at the close of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Close {
    /// The roll-up of its instances; `None` without any.
    pub(crate) standing: Option<Standing>,
    pub(crate) in_breach_now: bool,
}

/// What followed a breach from the day on which it became known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Begun {
    pub(crate) known: Day,
    /// Which one of that day, from 1.
    pub(crate) number: u32,
}

/// Whether something happened, at the closes so far: the days on which the answer changed to yes or no.
#[derive(Debug, Clone, Default)]
struct Happened {
    turns: Vec<(Day, bool)>,
    days: BTreeSet<Day>,
}

impl History {
    /// Of all duties, up to the close of the event day. Nothing is done for a plan without conditions and consequences.
    pub(crate) fn of(plan: &Plan, evidence: Evidence<'_>) -> Self {
        let mut history = Self::default();
        let watched = Watched::of(plan);
        if watched.is_empty() {
            return history;
        }
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
                let happening = happening.filter_map(|it| it.days.range(then..).next().copied());
                let begins = begins.range(then..).next().copied();
                woken.chain(happening).chain(begins).min()
            };
            history.stay_suspended(day, next.map_or(evidence.on, |next| next.plus(-1).min(evidence.on)));
        }
        history
    }

    /// The same up to the close of an earlier day, as known on the same day.
    pub(crate) fn up_to(&self, day: Day) -> Self {
        let course = |course: &Course| course.up_to(day);
        let happened = |it: &Happened| Happened {
            turns: until(&it.turns, day),
            days: BTreeSet::new(),
        };
        Self {
            courses: self.courses.iter().map(|(duty, it)| (*duty, course(it))).collect(),
            happened: self.happened.iter().map(|(what, it)| (*what, happened(it))).collect(),
        }
    }

    /// What is suspended on a day is so on the days after it on which nothing changes.
    fn stay_suspended(&mut self, day: Day, until: Day) {
        for course in self.courses.values_mut() {
            if let Some(open) = course.suspended.last_mut().filter(|span| span.last() == day) {
                *open = Span::new(open.first(), until).unwrap_or(*open);
            }
        }
    }

    /// What happened to a duty; `None` for one that nothing can happen to.
    pub(crate) fn course(&self, duty: usize) -> Option<&Course> {
        self.courses.get(&duty)
    }

    /// How a duty stood at the close of a day.
    pub(crate) fn close(&self, duty: usize, day: Day) -> Option<Close> {
        let closes = &self.courses.get(&duty)?.closes;
        let at = closes.partition_point(|(from, _)| *from <= day);
        at.checked_sub(1)
            .and_then(|last| closes.get(last))
            .map(|(_, close)| *close)
    }

    /// Whether something had surely happened at the close of a day.
    pub(crate) fn has_happened(&self, quantity: QuantityId, day: Day) -> bool {
        let Some(happened) = self.happened.get(&quantity) else {
            return false;
        };
        let at = happened.turns.partition_point(|(from, _)| *from <= day);
        at.checked_sub(1)
            .and_then(|last| happened.turns.get(last))
            .is_some_and(|(_, is)| *is)
    }

    /// What has begun under one link of a duty's chain.
    pub(crate) fn begun(&self, duty: usize, link: usize) -> &[Begun] {
        let links = self
            .courses
            .get(&duty)
            .map_or(&[][..], |course| course.begun.as_slice());
        links.get(link).map_or(&[], Vec::as_slice)
    }

    fn begin(&mut self, plan: &Plan, watched: &Watched, evidence: &Evidence<'_>) {
        for index in watched.all() {
            let course = self.courses.entry(index).or_default();
            let links = plan.duties.get(index).map_or(0, |duty| duty.clauses.chain.len());
            course.begun = vec![Vec::new(); links];
        }
        for quantity in watched.quantities.iter().copied() {
            let stirs = evidence.stirs(quantity);
            let days = stirs.iter().flat_map(|stir| [stir.known, stir.during.last()]);
            let happened = Happened {
                turns: Vec::new(),
                days: days.collect(),
            };
            self.happened.insert(quantity, happened);
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
            if happened.turns.is_empty() || happened.days.contains(&day) {
                let so_far = Span::new(Day::MIN, day);
                let is = so_far.is_some_and(|days| condition::surely_happened(&then, *quantity, days));
                if happened.turns.last().is_none_or(|(_, was)| *was != is) {
                    happened.turns.push((day, is));
                    has_changed = true;
                }
            }
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
        let is_suspended = in_force(duty.from) && holds(&duty.clauses.suspended_while);
        let Some(course) = self.courses.get_mut(&index) else {
            return false;
        };
        let mut flipped = is_over && course.ended.is_none();
        if is_over && course.ended.is_none() {
            course.ended = Some(day);
        }
        let before = course.suspended.last_mut().filter(|span| span.last() == day.plus(-1));
        flipped |= is_suspended != before.is_some();
        match before {
            Some(open) if is_suspended => *open = Span::new(open.first(), day).unwrap_or(*open),
            _ if is_suspended => course.suspended.push(Span::day(day)),
            _ => {}
        }
        flipped
    }

    /// Judges a duty at the close of a day. Gives how its active days run, where its force has begun.
    fn judge(&mut self, plan: &Plan, index: usize, then: Evidence<'_>) -> Option<crate::calendar::Calendar> {
        let view = View::of(plan, index, then, self);
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
        if links > 0 {
            self.count(index, 0, verdicts.iter().map(|it| (0, it)), then.on);
            for position in 0..links {
                let followed = self.followed(plan, index, position, then);
                let each = followed.iter().map(|(owed, verdict)| (*owed, verdict));
                self.count(index, position + 1, each, then.on);
            }
        }
        Some(calendar)
    }

    fn remember(&mut self, index: usize, day: Day, close: Close) {
        if let Some(course) = self.courses.get_mut(&index)
            && course.closes.last().is_none_or(|(_, last)| *last != close)
        {
            course.closes.push((day, close));
        }
    }

    /// How the links of one position stand: for each the party list that it is about, and the verdict.
    fn followed(&self, plan: &Plan, index: usize, position: usize, then: Evidence<'_>) -> Vec<(usize, Verdict)> {
        let is_last = plan
            .duties
            .get(index)
            .is_none_or(|duty| position + 1 >= duty.clauses.chain.len());
        if is_last || self.begun(index, position).is_empty() {
            return Vec::new();
        }
        let Some(Ok(view)) = View::of(plan, index, then, self) else {
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

    /// Breaches above the number at any earlier close begin the next link, numbered within the day.
    fn count<'v>(&mut self, index: usize, link: usize, verdicts: impl Iterator<Item = (usize, &'v Verdict)>, day: Day) {
        let Some(course) = self.courses.get_mut(&index) else {
            return;
        };
        let mut number = 0;
        for (owed, verdict) in verdicts {
            let key = (link, owed, identity(&verdict.instance));
            let before = course.breaches.entry(key).or_insert(0);
            let more = verdict.breaches.saturating_sub(*before);
            *before = (*before).max(verdict.breaches);
            if let Some(begun) = course.begun.get_mut(link) {
                for _ in 0..more {
                    number += 1;
                    begun.push(Begun { known: day, number });
                }
            }
        }
    }
}

/// An answer stays the same instance when the days of what called for it are told more exactly.
fn identity(instance: &Instance) -> Instance {
    match instance {
        Instance::Trigger { report, .. } => Instance::Trigger {
            report: *report,
            during: Span::day(Day::MIN),
        },
        other => other.clone(),
    }
}

/// Which duties and quantities the history looks at.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Watched {
    /// Duties whose force or activity depends on a condition.
    conditioned: Vec<usize>,
    /// Duties that a condition reads, or whose breach has consequences.
    judged: Vec<usize>,
    /// Quantities that conditions look at by themselves.
    quantities: BTreeSet<QuantityId>,
}

impl Watched {
    pub(crate) fn of(plan: &Plan) -> Self {
        let mut judged: BTreeSet<usize> = BTreeSet::new();
        let mut watched = Self::default();
        for (index, duty) in plan.duties.iter().enumerate() {
            let clauses = &duty.clauses;
            let forcing = || {
                { clauses.suspended_while.iter() }
                    .chain(&clauses.ends_when)
                    .chain(&clauses.ends_whole)
            };
            if forcing().next().is_some() {
                watched.conditioned.push(index);
            }
            watched.quantities.extend(forcing().flat_map(Test::quantities));
            judged.extend(forcing().chain(&clauses.excused_if).flat_map(Test::targets));
            if !clauses.chain.is_empty() {
                judged.insert(index);
            }
        }
        watched.judged = judged.into_iter().collect();
        watched
    }

    /// True for a duty that a condition reads, or whose breach has consequences.
    pub(crate) fn judges(&self, duty: usize) -> bool {
        self.judged.binary_search(&duty).is_ok()
    }

    fn is_empty(&self) -> bool {
        self.conditioned.is_empty() && self.judged.is_empty()
    }

    fn all(&self) -> BTreeSet<usize> {
        self.conditioned.iter().chain(&self.judged).copied().collect()
    }

    /// The days on which any of them, or what it stands in, comes into force.
    fn begins(&self, plan: &Plan) -> BTreeSet<Day> {
        let duties = self.all().into_iter().filter_map(|index| plan.duties.get(index));
        let firsts = duties.flat_map(|duty| [duty.from, plan.terms.get(duty.terms).and_then(|terms| terms.from)]);
        firsts.flatten().collect()
    }
}
