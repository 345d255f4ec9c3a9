//! `for T after D`, `for T before D`, `between D and E`: the stretches of active days to which a duty is confined.

use crate::{Ref, calendar::Calendar, clause::Confinement, corner::Reading, evidence::Evidence, quantity::QuantityId};
use salida_case::covenant::Length;
use salida_world::{Day, Span, Step};

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

/// The only stretch that can hold what begins with a number: the first that does not end before it.
pub(crate) fn beginning(stretches: &[Stretch], from: i32) -> Option<Stretch> {
    let at = stretches.partition_point(|stretch| stretch.1 < from);
    stretches.get(at).copied()
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

/// Stretches in order and apart; those that follow one another without a gap become one.
pub(crate) fn without_gaps(stretches: impl Iterator<Item = Stretch>) -> Vec<Stretch> {
    let mut joined: Vec<Stretch> = Vec::new();
    for (from, to) in stretches {
        match joined.last_mut() {
            Some(open) if from <= open.1.saturating_add(1) => open.1 = to,
            _ => joined.push((from, to)),
        }
    }
    joined
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

/// Happenings of a trigger, in any order: sure where their least has chance 1.
fn triggers(evidence: &Evidence<'_>, quantity: Option<QuantityId>) -> Vec<Trigger> {
    let mut triggers = Vec::new();
    if let Some(quantity) = quantity {
        evidence.tell(quantity, |heard| {
            let reading = heard.reading();
            if reading.share_high > 0.0 && reading.most().0 > 0 {
                triggers.push(Trigger::of(&reading));
            }
        });
    }
    triggers
}

impl Trigger {
    fn of(reading: &Reading) -> Self {
        let least = reading
            .least(Step::Verified)
            .filter(|least| least.chance >= 1.0 && least.count > 0);
        Self {
            happening: reading.happening(),
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
    let closings = Closings::of(closes);
    let stretch = |opened: Day, closed: Day| (calendar.number_up_to(opened) + 1, calendar.number_up_to(closed));
    for open in opens {
        let itself = closings.itself(open);
        if let Some(days) = open.least {
            let end = closings.surely(days, itself);
            sure.extend(end.map(|end| stretch(days.last(), end)));
        }
        let end = closings.possibly(open.most, itself);
        possible.extend(end.map(|end| stretch(open.most.first(), end)));
    }
    (joined(calendar, sure), joined(calendar, possible))
}

/// What can close a stretch, ready for many openings. One closing at most is the happening that opened; it is left out.
struct Closings {
    /// Days on which a closing may lie, by their last.
    mosts: Vec<(Span, usize)>,
    earliest: Vec<Earliest>,
    /// Days on which one surely lies, by their first.
    leasts: Vec<(Span, usize)>,
    first_sure: Vec<Earliest>,
    /// Which closing each happening is.
    happenings: Vec<(Ref, usize)>,
}

/// The earliest day from a position on, and the closing it is of; and the earliest of another closing.
type Earliest = [Option<(Day, usize)>; 2];

impl Closings {
    fn of(closes: &[Trigger]) -> Self {
        let each = || closes.iter().enumerate();
        let mut mosts: Vec<(Span, usize)> = each().map(|(at, close)| (close.most, at)).collect();
        mosts.sort_by_key(|(days, _)| days.last());
        let mut leasts: Vec<(Span, usize)> = each().filter_map(|(at, close)| Some((close.least?, at))).collect();
        leasts.sort();
        let mut happenings: Vec<(Ref, usize)> = each().map(|(at, close)| (close.happening, at)).collect();
        happenings.sort_unstable();
        Self {
            earliest: earliest(&mosts, Span::first),
            first_sure: earliest(&leasts, Span::last),
            mosts,
            leasts,
            happenings,
        }
    }

    /// The closing that is the same happening as an opening, and must not seem to follow itself.
    fn itself(&self, open: &Trigger) -> Option<usize> {
        let at = { &self.happenings }.binary_search_by_key(&open.happening, |(it, _)| *it);
        self.happenings.get(at.ok()?).map(|(_, closing)| *closing)
    }

    /// The last day by which the first closing that surely follows has come.
    fn closing(&self, open: Span, itself: Option<usize>) -> Option<Day> {
        let at = self.leasts.partition_point(|(close, _)| close.first() <= open.last());
        other(self.first_sure.get(at)?, itself)
    }

    /// The day up to which a stretch surely goes: what closes it comes on the day after the opening at the earliest. One that
    /// lies not after the last day of the opening leaves nothing of it.
    fn surely(&self, open: Span, itself: Option<usize>) -> Option<Day> {
        self.closing(open, itself)?;
        let following = self.mosts.partition_point(|(close, _)| close.last() <= open.first());
        let earliest = other(self.earliest.get(following)?, itself)?;
        Some(earliest.max(open.first().plus(1)))
    }

    /// The day up to which a stretch may go, likewise.
    fn possibly(&self, open: Span, itself: Option<usize>) -> Option<Day> {
        let mut others = self.mosts.iter().rev().filter(|(_, at)| Some(*at) != itself);
        let latest = others.next().map(|(close, _)| close.last());
        self.closing(open, itself).or(latest)
    }
}

/// For each position the earliest days from there on, of two closings.
fn earliest(spans: &[(Span, usize)], day: impl Fn(Span) -> Day) -> Vec<Earliest> {
    let mut held: Earliest = [None, None];
    let mut found: Vec<Earliest> = Vec::with_capacity(spans.len());
    for (span, at) in spans.iter().rev() {
        let mut three = [held[0], held[1], Some((day(*span), *at))];
        three.sort_unstable_by_key(|it| (it.is_none(), *it));
        held = [three[0], three[1]];
        found.push(held);
    }
    found.reverse();
    found
}

/// The earliest day that is not of a closing left out.
fn other(days: &Earliest, left_out: Option<usize>) -> Option<Day> {
    let mut others = days.iter().flatten().filter(|(_, at)| Some(*at) != left_out);
    others.next().map(|(day, _)| *day)
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
