//! `for T after D`, `for T before D`, `between D and E`: the stretches of active days to which a duty is confined.

use crate::{Ref, calendar::Calendar, clause::Confinement, corner::Reading, evidence::Evidence, quantity::QuantityId};
use salida_case::covenant::Length;
use salida_world::{Day, Span, Step};
use std::collections::BTreeSet;

/// First and last active number of a stretch.
pub(crate) type Stretch = (i32, i32);

/// The stretches of active days in which a duty is judged, in order and apart.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Stretches {
    /// Days that lie inside wherever the triggers lie.
    pub(crate) sure: Vec<Stretch>,
    /// Days that may lie inside.
    pub(crate) possible: Vec<Stretch>,
    /// True when a scope confines the duty.
    pub(crate) is_confined: bool,
}

/// What opens or closes a stretch.
#[derive(Debug, Clone)]
struct Trigger {
    /// Which happening it is.
    happening: Ref,
    /// False where it is told once and dated to a day: then it can not seem to follow itself.
    is_spread: bool,
    /// The days of its least, where that has chance 1.
    least: Option<Span>,
    /// The days of its most.
    most: Span,
}

impl Stretches {
    /// All of force as one stretch.
    pub(crate) fn whole(calendar: &Calendar) -> Self {
        let all = force(calendar);
        let all: Vec<Stretch> = (all.0 <= all.1).then_some(all).into_iter().collect();
        Self {
            sure: all.clone(),
            possible: all,
            is_confined: false,
        }
    }

    /// The stretches of a scope, from what is known of its triggers.
    pub(crate) fn of(confinement: Option<&Confinement>, calendar: &Calendar, evidence: &Evidence<'_>) -> Self {
        let Some(confinement) = confinement else {
            return Self::whole(calendar);
        };
        let (sure, possible) = match confinement {
            Confinement::After(length, of) => around(calendar, &triggers(evidence, *of), |days| {
                after(calendar, days, *length)
            }),
            Confinement::Before(length, of) => around(calendar, &triggers(evidence, *of), |days| {
                before(calendar, days, *length)
            }),
            Confinement::Between(opens, closes) => {
                between(calendar, &triggers(evidence, *opens), &triggers(evidence, *closes))
            }
        };
        Self {
            sure,
            possible,
            is_confined: true,
        }
    }

    /// True when no day up to a number lies in a stretch.
    pub(crate) fn nothing_up_to(&self, today: i32) -> bool {
        self.possible.first().is_none_or(|(from, _)| *from > today)
    }
}

/// The stretch that holds all of these numbers.
pub(crate) fn holding(stretches: &[Stretch], from: i32, to: i32) -> Option<Stretch> {
    let at = stretches.partition_point(|stretch| stretch.1 < from);
    stretches
        .get(at)
        .copied()
        .filter(|stretch| stretch.0 <= from && to <= stretch.1)
}

/// True when all of these numbers lie in stretches that follow one another without a gap.
pub(crate) fn covers(stretches: &[Stretch], from: i32, to: i32) -> bool {
    if from > to {
        return true;
    }
    let at = stretches.partition_point(|stretch| stretch.1 < from);
    let mut next = from;
    for stretch in stretches.iter().skip(at) {
        if stretch.0 > next {
            return false;
        }
        if to <= stretch.1 {
            return true;
        }
        next = stretch.1.saturating_add(1);
    }
    false
}

/// The stretches that hold some of these numbers.
pub(crate) fn touched(stretches: &[Stretch], from: i32, to: i32) -> &[Stretch] {
    let first = stretches.partition_point(|stretch| stretch.1 < from);
    let last = stretches.partition_point(|stretch| stretch.0 <= to);
    stretches.get(first..last).unwrap_or(&[])
}

fn force(calendar: &Calendar) -> Stretch {
    (calendar.start(), calendar.end().unwrap_or(Day::MAX.number()))
}

/// Happenings of a trigger, in the order of days: sure where their least has chance 1.
fn triggers(evidence: &Evidence<'_>, quantity: Option<QuantityId>) -> Vec<Trigger> {
    let readings = quantity.map_or_else(Vec::new, |quantity| evidence.readings(quantity));
    let possible = readings
        .iter()
        .filter(|reading| reading.share_high > 0.0 && reading.most().0 > 0);
    possible.map(Trigger::of).collect()
}

impl Trigger {
    fn of(reading: &Reading) -> Self {
        let least = reading
            .least(Step::Verified)
            .filter(|least| least.chance >= 1.0 && least.count > 0);
        Self {
            happening: reading.happening(),
            is_spread: reading.during.days() > 1 || reading.is_told_again(),
            least: least.map(|least| least.during),
            most: reading.during,
        }
    }
}

/// Stretches after or before each trigger, joined where they overlap.
fn around(
    calendar: &Calendar,
    triggers: &[Trigger],
    stretch: impl Fn(Span) -> (Stretch, Stretch),
) -> (Vec<Stretch>, Vec<Stretch>) {
    let (mut sure, mut possible) = (Vec::new(), Vec::new());
    for trigger in triggers {
        sure.extend(trigger.least.map(|days| stretch(days).0));
        possible.push(stretch(trigger.most).1);
    }
    (joined(calendar, sure), joined(calendar, possible))
}

fn after(calendar: &Calendar, days: Span, length: Length) -> (Stretch, Stretch) {
    let (first, last) = (calendar.number_up_to(days.first()), calendar.number_up_to(days.last()));
    let ends = (
        calendar.after(days.first(), length),
        calendar.after(days.last(), length),
    );
    ((last + 1, ends.0), (first + 1, ends.1))
}

fn before(calendar: &Calendar, days: Span, length: Length) -> (Stretch, Stretch) {
    let (first, last) = (calendar.number(days.first()), calendar.number(days.last()));
    let start = |day: Day, number: i32| number.saturating_sub(day.number() - length.before(day).number());
    let starts = (start(days.first(), first), start(days.last(), last));
    ((starts.1, first - 1), (starts.0, last - 1))
}

/// From the day after each opening to the first closing on a later day. A closing that may have happened bounds what is
/// sure, and only a sure one bounds what is possible.
fn between(calendar: &Calendar, opens: &[Trigger], closes: &[Trigger]) -> (Vec<Stretch>, Vec<Stretch>) {
    let (mut sure, mut possible) = (Vec::new(), Vec::new());
    let all = Closings::of(closes.iter());
    let spread = closes.iter().filter(|close| close.is_spread);
    let closing: BTreeSet<Ref> = spread.map(|close| close.happening).collect();
    let stretch = |opened: Day, closed: Day| (calendar.number_up_to(opened) + 1, calendar.number_up_to(closed));
    for open in opens {
        let is_another = |close: &&Trigger| close.happening != open.happening;
        let others = closing.contains(&open.happening);
        let others = others.then(|| Closings::of(closes.iter().filter(is_another)));
        let closings = others.as_ref().unwrap_or(&all);
        if let Some(days) = open.least {
            let end = closings.surely(days);
            sure.extend(end.map(|end| stretch(days.last(), end)));
        }
        let end = closings.possibly(open.most);
        possible.extend(end.map(|end| stretch(open.most.first(), end)));
    }
    (joined(calendar, sure), joined(calendar, possible))
}

/// What can close a stretch, ready for many openings.
struct Closings {
    /// Days on which a closing may lie, by their last.
    mosts: Vec<Span>,
    earliest: Vec<Day>,
    /// Days on which one surely lies, by their first.
    leasts: Vec<Span>,
    first_sure: Vec<Day>,
}

impl Closings {
    fn of<'t>(closes: impl Iterator<Item = &'t Trigger> + Clone) -> Self {
        let mut mosts: Vec<Span> = closes.clone().map(|close| close.most).collect();
        mosts.sort_by_key(|days| days.last());
        let mut leasts: Vec<Span> = closes.filter_map(|close| close.least).collect();
        leasts.sort_unstable();
        Self {
            earliest: suffix_least(&mosts, Span::first),
            first_sure: suffix_least(&leasts, Span::last),
            mosts,
            leasts,
        }
    }

    /// The last day by which the first closing that surely follows has come.
    fn closing(&self, open: Span) -> Option<Day> {
        let at = self.leasts.partition_point(|close| close.first() <= open.last());
        self.first_sure.get(at).copied()
    }

    /// The day up to which a stretch surely goes.
    fn surely(&self, open: Span) -> Option<Day> {
        self.closing(open)?;
        let following = self.mosts.partition_point(|close| close.last() <= open.first());
        self.earliest.get(following).copied().filter(|end| *end > open.last())
    }

    /// The day up to which a stretch may go.
    fn possibly(&self, open: Span) -> Option<Day> {
        let latest = self.mosts.last().map(|close| close.last());
        self.closing(open).or(latest.filter(|end| *end > open.first()))
    }
}

/// For each position the earliest day from there on.
fn suffix_least(spans: &[Span], day: impl Fn(Span) -> Day) -> Vec<Day> {
    let mut least: Vec<Day> = spans.iter().map(|span| day(*span)).collect();
    for at in (1..least.len()).rev() {
        let next = least[at];
        least[at - 1] = least[at - 1].min(next);
    }
    least
}

/// Within force, in order; those that share a day become one.
fn joined(calendar: &Calendar, mut stretches: Vec<Stretch>) -> Vec<Stretch> {
    let force = force(calendar);
    stretches.sort_unstable();
    let mut joined: Vec<Stretch> = Vec::new();
    for (from, to) in stretches {
        let (from, to) = (from.max(force.0), to.min(force.1));
        match joined.last_mut() {
            _ if from > to => {}
            Some(open) if from <= open.1 => open.1 = open.1.max(to),
            _ => joined.push((from, to)),
        }
    }
    joined
}
