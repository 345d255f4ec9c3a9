//! An amnesty, judged for each group that enrolled (rule 17).

use crate::{
    Finding, Ref, Standing,
    calendar::Calendar,
    corner::{Least, Reading},
    coverage::{self, Watch},
    evidence::Evidence,
    finding::{Ineffective, Instance, Probability, Settling, WithoutEffect},
    force::Force,
    history::History,
    plan::{Duty, Plan},
    quantity::{Quantities, QuantityId},
    view,
};
use salida_case::{
    Case,
    covenant::{Amnesty, Length},
};
use salida_world::{ActorId, Day, DeedId, Span, Step};
use std::collections::{BTreeMap, BTreeSet};

/// The deed by which a group enrols.
const ENROLMENT: &str = "enrolment";

/// An amnesty, taken apart.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Door {
    /// When it is in force, and what findings call it.
    pub(crate) duty: Duty,
    /// Where its force stands among the duties of the plan.
    pub(crate) index: usize,
    open_from: Option<Day>,
    open_until: Option<Day>,
    once: bool,
    within: Option<Length>,
    groups: Vec<Group>,
}

/// Who may enrol, and what is counted of it then.
#[derive(Debug, Clone, PartialEq)]
struct Group {
    actor: ActorId,
    /// Positions of the groups that are part of it: who enrols as a part does not enrol the whole.
    parts: Vec<usize>,
    enrolments: QuantityId,
    /// One for each deed that is owed in return.
    returns: Vec<QuantityId>,
    revoking: Option<QuantityId>,
    excepted: Option<QuantityId>,
}

impl Door {
    /// An amnesty for those who are invited.
    pub(crate) fn new(duty: Duty, amnesty: &Amnesty, invited: &[Invited<'_>], quantities: &mut Quantities) -> Self {
        let region = duty.region.clone();
        let groups = invited.iter().map(|Invited { actor, parts }| {
            let by = std::slice::from_ref(*actor);
            let mut counted = |deeds: &[DeedId]| quantities.id(deeds, &region, by);
            Group {
                actor: (*actor).clone(),
                parts: parts.clone(),
                enrolments: counted(&[DeedId::from(ENROLMENT)]),
                returns: { amnesty.in_return_for.iter() }
                    .map(|deed| counted(std::slice::from_ref(deed)))
                    .collect(),
                revoking: (!amnesty.revoked_on.is_empty()).then(|| counted(&amnesty.revoked_on)),
                excepted: (!amnesty.except.is_empty()).then(|| counted(&amnesty.except)),
            }
        });
        let groups = groups.collect();
        Self {
            groups,
            open_from: amnesty.open_from,
            open_until: amnesty.open_until,
            once: amnesty.once,
            within: amnesty.within,
            index: 0,
            duty,
        }
    }
}

impl Group {
    /// All that is looked at once it has enrolled.
    fn counted(&self) -> impl Iterator<Item = QuantityId> {
        { self.returns.iter() }
            .chain(&self.revoking)
            .chain(&self.excepted)
            .copied()
    }
}

/// What each actor is part of.
pub(crate) struct Wholes<'a>(BTreeMap<&'a ActorId, &'a ActorId>);

impl<'a> Wholes<'a> {
    pub(crate) fn of(case: &'a Case) -> Self {
        let parts = { case.actors.iter() }.filter_map(|actor| Some((&actor.id, actor.part_of.as_ref()?)));
        Self(parts.collect())
    }

    /// An actor and all that it is part of.
    pub(crate) fn around(&self, actor: &'a ActorId) -> impl Iterator<Item = &'a ActorId> {
        let next = |inner: &&'a ActorId| self.0.get(*inner).copied();
        // Readers break circles; whoever builds a case by hand may have left one.
        std::iter::successors(Some(actor), next).take(self.0.len() + 1)
    }
}

/// Who may enrol, and the positions of those who may and are part of it.
pub(crate) struct Invited<'a> {
    actor: &'a ActorId,
    parts: Vec<usize>,
}

/// All whom an amnesty names and all that are part of them, in the order of the case. Linear in actors × what they are part of.
pub(crate) fn invited<'a>(case: &'a Case, amnesty: &Amnesty) -> Vec<Invited<'a>> {
    let wholes = Wholes::of(case);
    let named: BTreeSet<&ActorId> = amnesty.to.iter().collect();
    let actors = case.actors.iter().map(|actor| &actor.id);
    let invited = actors.filter(|actor| wholes.around(actor).any(|id| named.contains(id)));
    let mut invited: Vec<Invited<'a>> = invited
        .map(|actor| Invited {
            actor,
            parts: Vec::new(),
        })
        .collect();
    let at: BTreeMap<&ActorId, usize> = invited.iter().enumerate().map(|(at, it)| (it.actor, at)).collect();
    for (part, actor) in { invited.iter() }.map(|it| it.actor).enumerate().collect::<Vec<_>>() {
        let around = wholes.around(actor).skip(1).filter(|whole| *whole != actor);
        for whole in around.filter_map(|whole| at.get(whole)) {
            invited[*whole].parts.push(part);
        }
    }
    invited
}

/// An amnesty on the days asked about.
struct Hall<'a> {
    door: &'a Door,
    evidence: &'a Evidence<'a>,
    /// The active days since force began, also after it ended: acts are counted then as well.
    days: Calendar,
    /// The days on which one may enrol; `None` where there are none.
    window: Option<Span>,
    is_over: bool,
    last: Option<Day>,
    lore: Lore,
}

/// What is known of those who enrolled, each row looked at for all of them.
#[derive(Default)]
struct Lore {
    readings: BTreeMap<QuantityId, Vec<Reading>>,
    /// Who looked, by the number that quantities of the same deeds share.
    watches: BTreeMap<u32, Vec<Watch>>,
}

impl Lore {
    fn of(evidence: &Evidence<'_>, mut quantities: Vec<QuantityId>) -> Self {
        let ground = |quantity: &QuantityId| evidence.plan.grounds.get(quantity.index()).copied();
        quantities.sort_by_key(|quantity| (ground(quantity), *quantity));
        quantities.dedup();
        let mut lore = Self::default();
        for same in quantities.chunk_by(|one, other| ground(one) == ground(other)) {
            let each = same.iter().copied();
            lore.readings.extend(each.zip(evidence.readings_of_each(same)));
            if let Some((ground, first)) = same.first().and_then(|first| Some((ground(first)?, first))) {
                lore.watches.insert(ground, evidence.watches(*first));
            }
        }
        lore
    }

    fn readings(&self, quantity: QuantityId) -> &[Reading] {
        self.readings.get(&quantity).map_or(&[], Vec::as_slice)
    }
}

/// One enrolment that was verified.
struct Enrolment<'d> {
    whose: u32,
    group: &'d Group,
    reports: Vec<Ref>,
    during: Span,
}

/// A finding for each effective enrolment, or one for the amnesty itself where there is none.
/// Each comes with the number of its group.
pub(crate) fn judge(plan: &Plan, door: &Door, evidence: &Evidence<'_>, history: &History) -> Vec<(u32, Finding)> {
    let force = Force::of(plan, &door.duty, evidence, history.course(door.index));
    let Some(calendar) = force.calendar else {
        let mut finding = view::finding(&door.duty, Instance::Whole, Standing::Pending);
        finding.why.without_effect = force.without_effect;
        return vec![(0, finding)];
    };
    let mut hall = Hall {
        lore: Lore::default(),
        door,
        evidence,
        window: door.window(&calendar),
        is_over: calendar.is_over(),
        last: calendar.last(),
        days: calendar.surviving(),
    };
    let (effective, idle) = enrolments(&hall);
    hall.lore = Lore::of(evidence, effective.iter().flat_map(|it| it.group.counted()).collect());
    let mut findings: Vec<(u32, Finding)> = { effective.iter() }
        .map(|enrolment| (enrolment.whose, enrolled(&hall, enrolment)))
        .collect();
    if findings.is_empty() {
        findings.push((0, view::finding(&door.duty, Instance::Whole, hall.waiting())));
    }
    if let Some((_, first)) = findings.first_mut() {
        first.why.without_effect = force.without_effect;
        first.why.without_effect.extend(idle);
    }
    findings
}

impl Door {
    /// The group of a number.
    pub(crate) fn group(&self, whose: u32) -> Option<&ActorId> {
        let group = self.groups.get(usize::try_from(whose).ok()?)?;
        Some(&group.actor)
    }

    /// The days on which one may enrol, within force.
    fn window(&self, force: &Calendar) -> Option<Span> {
        let last = force.last().unwrap_or(Day::MAX);
        let first = self.open_from.map_or(force.first(), |open| open.max(force.first()));
        Span::new(first, self.open_until.map_or(last, |until| until.min(last)))
    }
}

impl Hall<'_> {
    /// The standing of an amnesty under which nobody has enrolled.
    fn waiting(&self) -> Standing {
        let on = self.evidence.on;
        let opens = self
            .door
            .open_from
            .map_or(self.days.first(), |open| open.max(self.days.first()));
        let closes = [self.door.open_until, self.last].into_iter().flatten().min();
        if on < opens {
            Standing::Pending
        } else if closes.is_some_and(|day| day < on) {
            Standing::Discharged
        } else if self.days.is_suspended_today() {
            Standing::Suspended
        } else {
            Standing::InEffect
        }
    }

    /// True when all of these days are days on which one may enrol, none of them suspended.
    fn is_open_on(&self, during: Span) -> bool {
        let inside = self.window.is_some_and(|window| window.covers(during));
        inside && !self.days.suspended().iter().any(|span| span.overlap(during).is_some())
    }

    /// True when all days of an act are active, seen, and between two days.
    fn surely(&self, during: Span, first: Day, last: Day) -> bool {
        let inside = Span::new(first, last).is_some_and(|days| days.covers(during));
        inside && self.days.surely(during).is_some()
    }

    /// True when some day of an act is active, seen, and between two days.
    fn possibly(&self, during: Span, first: Day, last: Day) -> bool {
        let inside = Span::new(first, last).and_then(|days| days.overlap(during));
        inside.is_some_and(|days| self.days.possibly(days).is_some())
    }

    /// True when somebody looked on every active day between two days, so far as they have passed.
    fn is_watched(&self, quantity: QuantityId, first: Day, last: Day) -> bool {
        let (from, to) = (
            self.days.number(first),
            self.days.number_up_to(last.min(self.evidence.on)),
        );
        let ground = self.evidence.plan.grounds.get(quantity.index());
        let watches = ground.and_then(|ground| self.lore.watches.get(ground));
        let watches = watches.map_or(&[][..], Vec::as_slice);
        let mut pieces = self.days.pieces(from, to).into_iter();
        pieces.all(|days| coverage::observed(days, watches.iter()).full())
    }
}

/// Enrolments with an effect, and those without, in the order of their days.
fn enrolments<'d>(hall: &Hall<'d>) -> (Vec<Enrolment<'d>>, Vec<WithoutEffect>) {
    let (door, evidence) = (hall.door, hall.evidence);
    let quantities: Vec<QuantityId> = door.groups.iter().map(|group| group.enrolments).collect();
    let told = evidence.readings_of_each(&quantities);
    let (mut effective, mut idle) = (Vec::new(), Vec::new());
    for (whose, (group, readings)) in (0_u32..).zip(door.groups.iter().zip(&told)) {
        let by_a_part = |reading: &Reading| {
            let parts = group.parts.iter().filter_map(|part| told.get(*part)).flatten();
            { parts }.any(|other| other.happening() == reading.happening() && verified(other).is_some())
        };
        let own = readings.iter().filter(|reading| !by_a_part(reading));
        let mut own: Vec<(Span, &Reading)> = own
            .filter_map(|reading| Some((verified(reading)?.during, reading)))
            .filter(|(during, _)| during.first() <= evidence.on)
            .collect();
        own.sort_by_key(|(during, reading)| (*during, reading.report()));
        let mut is_enrolled = false;
        for (during, reading) in own {
            let in_window = hall.is_open_on(during);
            let because = match (in_window, is_enrolled && door.once) {
                (true, false) => None,
                (false, _) => Some(Ineffective::OutsideWindow),
                (true, true) => Some(Ineffective::SecondTime),
            };
            let Some(because) = because else {
                is_enrolled = true;
                effective.push(Enrolment {
                    whose,
                    group,
                    reports: reading.reports().collect(),
                    during,
                });
                continue;
            };
            let report = reading.report();
            idle.push(WithoutEffect::Enrolment { report, because });
        }
    }
    effective.sort_by(|a, b| (a.during, &a.reports).cmp(&(b.during, &b.reports)));
    idle.sort_by_key(|it| match it {
        WithoutEffect::Enrolment { report, .. } => *report,
        WithoutEffect::Act { .. } => Ref(0),
    });
    (effective, idle)
}

/// What is surely so once it is verified.
fn verified(reading: &Reading) -> Option<Least> {
    reading
        .least(Step::Verified)
        .filter(|least| least.chance >= 1.0 && least.count > 0)
}

fn enrolled(hall: &Hall<'_>, enrolment: &Enrolment<'_>) -> Finding {
    let (door, evidence) = (hall.door, hall.evidence);
    let returned = returned(hall, enrolment);
    let revoking = { enrolment.group.revoking }.map_or(&[][..], |quantity| hall.lore.readings(quantity));
    let revoked = revoked(hall, revoking, enrolment.during);
    let standard = door.duty.standard;
    let missed = |miss: f64| if returned.is_covered { miss } else { 0.0 };
    let probability = Probability {
        low: either(missed(returned.missed.low), revoked.low),
        high: either(returned.missed.high, revoked.high),
    };
    let is_open = !hall.is_over && (!returned.is_done(standard) || enrolment.group.revoking.is_some());
    let standing = if probability.low >= standard {
        Standing::Breached
    } else if hall.days.is_suspended_today() {
        Standing::Suspended
    } else if !returned.is_covered && returned.missed.high > 1.0 - standard {
        Standing::Unknown
    } else if probability.high > 1.0 - standard {
        Standing::Contested
    } else if is_open {
        Standing::InEffect
    } else if watched(hall, enrolment) {
        Standing::Kept
    } else {
        Standing::Unknown
    };
    let report = enrolment.reports.first().copied().unwrap_or(Ref(0));
    let during = enrolment.during;
    let mut finding = view::finding(&door.duty, Instance::Enrolment { report, during }, standing);
    finding.parties = vec![enrolment.group.actor.clone()];
    finding.in_breach_now = standing == Standing::Breached;
    finding.probability = Some(probability);
    finding.why.due = returned.due.map(|(_, latest)| latest);
    finding.why.reports.clone_from(&enrolment.reports);
    let weighs = |reading: &&Reading| reading.share_high > 0.0 && reading.during.last() > during.first();
    finding
        .why
        .reports
        .extend(revoking.iter().filter(weighs).flat_map(Reading::reports));
    finding.why.not_covered = not_covered(hall, enrolment.group);
    if matches!(standing, Standing::Contested | Standing::Unknown) {
        finding.why.settled_by = settling(door, evidence, enrolment, revoking.iter().filter(weighs));
    }
    finding
}

/// How what is owed in return stands.
struct Returned {
    /// The earliest and the latest day that the deadline may be.
    due: Option<(Day, Day)>,
    /// The probability that something owed was not done in time; nothing before the deadline has passed.
    missed: Probability,
    /// The same as if the deadline were now.
    so_far: f64,
    /// True when somebody looked.
    is_covered: bool,
}

impl Returned {
    fn is_done(&self, standard: f64) -> bool {
        self.so_far <= 1.0 - standard
    }
}

fn returned(hall: &Hall<'_>, enrolment: &Enrolment<'_>) -> Returned {
    let (first, last, on) = (enrolment.during.first(), enrolment.during.last(), hall.evidence.on);
    let due = match hall.door.within {
        Some(within) => {
            let deadline = |day| hall.days.day(hall.days.after(day, within));
            Some((deadline(first), deadline(last)))
        }
        None => hall.last.map(|last| (last, last)),
    };
    let due = due.filter(|_| !enrolment.group.returns.is_empty());
    let is_past = due.is_some_and(|(_, latest)| latest < on);
    let (earliest, latest) = due.unwrap_or((on, on));
    let (mut kept_low, mut kept_high, mut is_covered) = (1.0, 1.0, true);
    for quantity in &enrolment.group.returns {
        let readings = hall.lore.readings(*quantity);
        kept_low *= 1.0 - none_surely(hall, readings, Step::Verified, last, earliest);
        kept_high *= 1.0 - none_possibly(hall, readings, first, latest);
        is_covered &= hall.is_watched(*quantity, first, latest);
    }
    let so_far = 1.0 - kept_low;
    let missed = Probability {
        low: 1.0 - kept_high,
        high: so_far,
    };
    let nothing = Probability { low: 0.0, high: 0.0 };
    Returned {
        due,
        missed: if is_past { missed } else { nothing },
        so_far,
        is_covered,
    }
}

/// The probability that nothing was done surely between two days.
fn none_surely(hall: &Hall<'_>, readings: &[Reading], established: Step, first: Day, last: Day) -> f64 {
    let sure = readings.iter().filter_map(|reading| reading.least(established));
    let sure = sure.filter(|least| least.count > 0 && hall.surely(least.during, first, last));
    sure.fold(1.0, |none, least| none * (1.0 - least.chance))
}

/// The probability that nothing was done even if all that is possible between two days was.
fn none_possibly(hall: &Hall<'_>, readings: &[Reading], first: Day, last: Day) -> f64 {
    let possible = readings.iter().filter(|it| hall.possibly(it.during, first, last));
    let weights = possible.map(Reading::most).filter(|(count, _)| *count > 0);
    weights.fold(1.0, |none, (_, chance)| none * (1.0 - chance))
}

/// The probability that the group did after its enrolment what revokes it.
fn revoked(hall: &Hall<'_>, readings: &[Reading], enrolment: Span) -> Probability {
    let (surely_after, maybe_after) = (enrolment.last().plus(1), enrolment.first().plus(1));
    Probability {
        low: 1.0 - none_surely(hall, readings, Step::Attributed, surely_after, hall.evidence.on),
        high: 1.0 - none_possibly(hall, readings, maybe_after, hall.evidence.on),
    }
}

/// The probability that one of two independent things is so.
fn either(one: f64, other: f64) -> f64 {
    1.0 - (1.0 - one) * (1.0 - other)
}

/// True when somebody looked for what revokes, from the day after enrolment to the end of force.
fn watched(hall: &Hall<'_>, enrolment: &Enrolment<'_>) -> bool {
    let last = hall.last.unwrap_or(hall.evidence.on);
    { enrolment.group.revoking }.is_none_or(|quantity| hall.is_watched(quantity, enrolment.during.last().plus(1), last))
}

/// Reports of acts attributed to the group that the amnesty never covers.
fn not_covered(hall: &Hall<'_>, group: &Group) -> Vec<Ref> {
    let Some(excepted) = group.excepted else {
        return Vec::new();
    };
    let readings = hall.lore.readings(excepted);
    let attributed = readings.iter().filter(|reading| {
        let least = reading.least(Step::Attributed);
        least.is_some_and(|least| least.chance > 0.0)
    });
    let mut reports: Vec<Ref> = attributed.flat_map(Reading::reports).collect();
    reports.sort_unstable();
    reports
}

fn settling<'r>(
    door: &Door,
    evidence: &Evidence<'_>,
    enrolment: &Enrolment<'_>,
    revoking: impl Iterator<Item = &'r Reading>,
) -> Vec<Settling> {
    let roles = &door.duty.roles;
    let mut open: Vec<Settling> = Vec::new();
    for reading in revoking {
        let report = reading.report();
        if reading.step == Step::Alleged {
            let from = roles.verified_by.clone();
            open.push(Settling::Verification { report, from });
        }
        if reading.step < Step::Attributed {
            let from = roles.attributed_by.clone();
            open.push(Settling::Attribution { report, from });
        }
    }
    if open.is_empty() {
        let period = Span::new(enrolment.during.first(), evidence.on).unwrap_or(enrolment.during);
        let from = roles.monitored_by.iter().chain(&roles.verified_by).cloned().collect();
        open.push(Settling::Observation { period, from });
    }
    open
}
