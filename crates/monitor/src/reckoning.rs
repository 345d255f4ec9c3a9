//! What official counts and incidents say of some days, against a limit: each source by itself, those that agree
//! tightening one another (rules 5, 6 and 7).

use crate::{
    Finding, Ref, Standing,
    calendar::Calendar,
    coverage,
    finding::{Probability, Settling},
    ledger::Ledger,
    limit, scope,
    scope::{Stretch, Stretches},
    total::{self, Counting, Known},
    view::View,
};
use salida_case::covenant::{Amount, Bound, Limit, Per, Thousandths};
use salida_world::{ActorId, Day, Span, Step};
use std::rc::Rc;

/// A limit is on the situation: what happened counts once it is verified, whoever did it.
const ESTABLISHED: Step = Step::Verified;

/// Some active days of a limit, in the stretches that surely hold them and in those that may.
#[derive(Debug, Clone, PartialEq)]
struct Days {
    from: i32,
    to: i32,
    sure: Vec<Span>,
    possible: Vec<Span>,
}

impl Days {
    /// Between two active numbers, as far as the scope of the duty goes.
    fn of(view: &View<'_>, calendar: &Calendar, (from, to): Stretch) -> Self {
        let within = |stretches: &[Stretch]| -> Vec<Span> {
            let touched = scope::touched(stretches, from, to).iter();
            let pieces = touched.flat_map(|stretch| calendar.pieces(stretch.0.max(from), stretch.1.min(to)));
            pieces.collect()
        };
        Self {
            from,
            to,
            sure: within(&view.stretches.sure),
            possible: within(&view.stretches.possible),
        }
    }

    /// All between two active numbers.
    fn all(calendar: &Calendar, (from, to): Stretch) -> Self {
        let all = calendar.pieces(from, to);
        Self {
            from,
            to,
            sure: all.clone(),
            possible: all,
        }
    }

    /// True when the scope surely holds one of them: before that nothing can surely be missed.
    fn is_any_sure(&self) -> bool {
        !self.sure.is_empty()
    }

    /// From the first day to the last.
    fn hull(&self) -> Option<Span> {
        let (first, last) = (self.possible.first()?, self.possible.last()?);
        Span::new(first.first(), last.last())
    }
}

/// A limit with everything that is counted against it, ready for many windows.
pub(crate) struct Reckoning<'v> {
    pub(crate) view: &'v View<'v>,
    pub(crate) limit: &'v Limit,
    pub(crate) calendar: Calendar,
    pub(crate) least: Rc<Ledger>,
    pub(crate) most: Rc<Ledger>,
    /// True when the scope may leave out some of the days that are judged together.
    is_confined: bool,
    /// Active numbers that were fully observed, in order and with gaps between them.
    pub(crate) observed: Vec<Stretch>,
    /// What was counted in the baseline by incidents, and by each agency.
    baselines: (Option<Known>, Vec<Option<Known>>),
}

/// One way to read the evidence: figures that agree with one another, against the limit they imply.
struct Reading {
    known: Known,
    /// Whose figures they are.
    agencies: Vec<ActorId>,
    /// The limit, low and high: a limit against a baseline is known as well as the baseline.
    against: (f64, f64),
    /// Breach in the reading's most lenient corner, and in its strictest.
    breach: (bool, bool),
    /// True when incidents are among them.
    has_incidents: bool,
}

/// What is decided of some days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Judged {
    pub(crate) probability: Probability,
    /// True when enough of it was counted.
    pub(crate) is_covered: bool,
}

impl Judged {
    /// Of what nobody says anything.
    pub(crate) const OPEN: Self = Self {
        probability: Probability { low: 0.0, high: 1.0 },
        is_covered: false,
    };
}

/// What one agency, or the incidents, say of the days, and the limit that goes with it.
#[derive(Clone)]
struct Witness {
    known: Known,
    against: (f64, f64),
}

impl<'v> Reckoning<'v> {
    pub(crate) fn of(view: &'v View<'v>, limit: &'v Limit) -> Self {
        let calendar = view.calendar.clone();
        let observed = coverage::fully_observed(&view.watches);
        let observed = observed.iter().filter_map(|span| calendar.possibly(*span));
        let observed = scope::without_gaps(observed);
        let baselines = match limit.amount {
            Amount::PercentOf {
                baseline: Some(baseline),
                ..
            } => (
                Some(incidents_of(view, baseline)),
                view.counting
                    .iter()
                    .map(|counting| Some(counting.within(baseline)))
                    .collect(),
            ),
            _ => (None, view.counting.iter().map(|_| None).collect()),
        };
        // A window lies wholly in a stretch. What is in it is in the stretch as well, and need not be looked for there.
        let all = Stretches::whole(&calendar);
        let is_window = matches!(limit.per, Per::AnyDays(_));
        let stretches = if is_window { &all } else { &view.stretches };
        Self {
            least: view.least(&calendar, stretches, ESTABLISHED),
            most: view.most(&calendar, stretches),
            is_confined: stretches.is_confined,
            observed,
            calendar,
            view,
            limit,
            baselines,
        }
    }

    /// What is decided of the active days between two numbers, against the limit for the `whole` period.
    pub(crate) fn judge(&self, days: Stretch, whole: Span) -> Judged {
        if !self.is_plain() {
            let days = self.days(days);
            return Reading::judge(&self.readings(&days, whole), self.limit.bound, &days);
        }
        let (low, high) = self.incidents(days);
        let mut judged = self.weigh(low, high, self.limit_on_incidents(whole));
        if days.0 > days.1 {
            judged.probability.low = 0.0;
        }
        judged
    }

    fn days(&self, days: Stretch) -> Days {
        if self.is_confined {
            Days::of(self.view, &self.calendar, days)
        } else {
            Days::all(&self.calendar, days)
        }
    }

    /// The limit for a period as incidents know it.
    pub(crate) fn limit_on_incidents(&self, whole: Span) -> Option<(f64, f64)> {
        self.against(whole, self.baselines.0.as_ref())
    }

    /// What is decided where only incidents speak: so many at least, and so many at most where all was observed.
    pub(crate) fn weigh(&self, low: u64, high: Option<u64>, against: Option<(f64, f64)>) -> Judged {
        let Some(against) = against else {
            return Judged::OPEN;
        };
        let bound = self.limit.bound;
        let (least, most) = (low as f64, high.map_or(f64::INFINITY, |high| high as f64));
        let breach = breach(bound, (least, most), against);
        Judged {
            probability: Probability {
                low: f64::from(u8::from(breach.0)),
                high: f64::from(u8::from(breach.1)),
            },
            is_covered: high.is_some() || (bound == Bound::AtLeast && !breach.1),
        }
    }

    /// True when only incidents speak, and of all days that are judged together, so that one reading tells everything.
    pub(crate) fn is_plain(&self) -> bool {
        self.view.counting.is_empty() && !self.is_confined
    }

    /// The counts of incidents between two active numbers; none from above where not all of it was observed.
    fn incidents(&self, (from, to): Stretch) -> (u64, Option<u64>) {
        let low = self.least.inside(from, to).sum();
        let full = scope::covers(&self.observed, from, to);
        (low, full.then(|| self.most.touching(from, to).sum()))
    }

    /// The same where only the days within the scope have to be observed.
    fn incidents_in_scope(&self, days: &Days) -> (u64, Option<u64>) {
        let low = self.least.inside(days.from, days.to).sum();
        let full = self.view.observed(&days.possible).full();
        (low, full.then(|| self.most.touching(days.from, days.to).sum()))
    }

    /// Sources that agree tighten one another; sources that disagree are taken separately (rules 1 and 6). A source that
    /// only bounds the count widely disagrees with nobody. Incidents are a witness of the same quantity, never added to
    /// a tally. The evidence is that of the `days`, so far as they have passed; the limit is that of the `whole` period.
    fn readings(&self, days: &Days, whole: Span) -> Vec<Reading> {
        let witnesses = self.witnesses(days, whole);
        let mut sets: Vec<Vec<usize>> = Vec::new();
        for start in &witnesses {
            let agreeing = |it: &Witness| it.known.low <= start.known.low && start.known.low <= upper(&it.known);
            let set: Vec<usize> = (0..witnesses.len())
                .filter(|index| agreeing(&witnesses[*index]))
                .collect();
            sets.push(set);
        }
        // Intervals on a line that agree in pairs agree all together, in a point that is somebody's lower end: these
        // sets hold every largest one. Those inside another say nothing of their own.
        let inside = |small: &[usize], large: &[usize]| small.iter().all(|index| large.contains(index));
        let largest = |at: usize| {
            // Of several that are the same the first is kept.
            let beaten = |(other, set): (usize, &Vec<usize>)| {
                inside(&sets[at], set) && (set.len() > sets[at].len() || other < at)
            };
            !sets.iter().enumerate().any(beaten)
        };
        let kept = (0..sets.len()).filter(|at| largest(*at));
        kept.filter_map(|at| Reading::of(&sets[at], &witnesses, self.limit.bound))
            .collect()
    }

    fn witnesses(&self, days: &Days, whole: Span) -> Vec<Witness> {
        let counting = self.view.counting.iter().zip(&self.baselines.1);
        let counted = counting.filter_map(|(counting, baseline)| {
            Some(Witness {
                against: self.against(whole, baseline.as_ref())?,
                known: within(counting, days),
            })
        });
        let (low, high) = if self.is_confined {
            self.incidents_in_scope(days)
        } else {
            self.incidents((days.from, days.to))
        };
        let own = self.limit_on_incidents(whole).map(|against| Witness {
            known: Known {
                agency: None,
                low: low as f64,
                high: high.map(|high| high as f64),
                reports: Vec::new(),
            },
            against,
        });
        // Where nothing is owed at all, not knowing the count is no doubt.
        let is_met_anyhow = |it: &Witness| self.limit.bound == Bound::AtLeast && it.against.1 <= 0.0;
        let says_something = |it: &Witness| it.known.high.is_some() || it.known.low > 0.0 || is_met_anyhow(it);
        counted.chain(own).filter(says_something).collect()
    }

    /// The limit for a period. Against a baseline it is scaled by months where both are whole months, else by days (sliding
    /// windows always, so that all of them have one limit), and a figure is compared with the baseline of the same source
    /// only. A period of which days are suspended has its active share of it (rule 9).
    pub(crate) fn against(&self, days: Span, baseline: Option<&Known>) -> Option<(f64, f64)> {
        let share = self.active_share(days);
        match self.limit.amount {
            Amount::Count(count) => {
                let count = if share < 1.0 {
                    crate::recurring::share(count, self.calendar.active_among(days), days.days())
                } else {
                    count
                };
                Some((count as f64, count as f64))
            }
            Amount::PerDay(mean) => {
                // A product first, so that the one division is the only place to round.
                let Per::AnyDays(window) = self.limit.per else {
                    return None;
                };
                let most = decimal(mean) * f64::from(window) / 1000.0;
                Some((most, most))
            }
            Amount::Rate { count, people } => {
                let inhabitants = self.view.duty.inhabitants(days.first()).filter(|_| people > 0)?;
                let scaled = |living: u64| share * decimal(count) * living as f64 / (1000.0 * people as f64);
                Some((scaled(inhabitants.0), scaled(inhabitants.1)))
            }
            Amount::PercentOf { baseline: None, .. } => None,
            Amount::PercentOf {
                percent,
                baseline: Some(span),
            } => {
                let known = baseline?;
                // Products first: with whole counts and percentages the one division is the only place to round, so that
                // exactly 60 % of a baseline is not a hair above it.
                let (part, whole) = match self.limit.per {
                    Per::AnyDays(days) => (percent * f64::from(days), 100.0 * f64::from(span.days())),
                    _ => (percent * length(days, span), 100.0 * length(span, days)),
                };
                Some((known.low * share * part / whole, known.high? * share * part / whole))
            }
        }
    }

    /// The active part of a calendar period; everything else counts active days only from the start.
    fn active_share(&self, days: Span) -> f64 {
        if limit::months(self.limit.per).is_none() || self.calendar.suspended().is_empty() {
            return 1.0;
        }
        f64::from(self.calendar.active_among(days)) / f64::from(days.days())
    }

    /// The days of everything that can change what a window sees, as active numbers.
    pub(crate) fn evidence(&self) -> impl Iterator<Item = Span> + '_ {
        self.days_of(self.view.readings().iter())
    }

    /// The same of what may lie between two numbers.
    fn evidence_near(&self, from: i32, to: i32) -> impl Iterator<Item = Span> + '_ {
        let near = Span::new(Day::from_number(from), Day::from_number(to));
        let days = self.days_of(self.view.touching(&self.calendar, from, to));
        days.filter(move |days| near.is_some_and(|near| near.overlap(*days).is_some()))
    }

    fn days_of<'s>(
        &'s self,
        readings: impl Iterator<Item = &'s crate::corner::Reading> + 's,
    ) -> impl Iterator<Item = Span> + 's {
        let figures = self.view.counting.iter().flat_map(Counting::spans);
        let incidents = readings.flat_map(|reading| {
            let least = reading.least(ESTABLISHED);
            least.map(|least| least.during).into_iter().chain([reading.during])
        });
        let watched = self.view.watches.iter().map(|watch| watch.during);
        let all = figures.chain(incidents).chain(watched).chain(self.living());
        all.filter_map(|span| {
            let (from, to) = (
                self.calendar.number(span.first()),
                self.calendar.number_up_to(span.last()),
            );
            Span::new(Day::from_number(from), Day::from_number(to))
        })
    }

    /// The days for which each number of inhabitants stands, where the limit is in proportion to them.
    fn living(&self) -> impl Iterator<Item = Span> + '_ {
        self.view.duty.population.iter().flatten().map(|living| living.during)
    }

    /// The numbers from which on a window that starts there may have another limit than one that starts a day before.
    pub(crate) fn limit_turns(&self) -> Vec<i32> {
        let edges = self.living().flat_map(|days| [days.first(), days.last().plus(1)]);
        let mut turns: Vec<i32> = edges.map(|day| self.calendar.number(day)).collect();
        turns.sort_unstable();
        turns.dedup();
        turns
    }

    /// The first day on which the evidence so far was too much; the last day for a lower limit.
    pub(crate) fn crossed(&self, (from, to): Stretch, whole: Span) -> Day {
        if self.limit.bound == Bound::AtLeast {
            return whole.last();
        }
        let crossed = if self.view.counting.is_empty() {
            let limit = self.limit_on_incidents(whole);
            limit.and_then(|limit| self.least.exceeds_at(from, to, limit.1))
        } else {
            let standard = self.view.duty.standard;
            let mut turns = total::turns(self.evidence_near(from, to), (from, to), 1).into_iter();
            turns.find(|to| self.judge((from, *to), whole).probability.low >= standard)
        };
        self.calendar.day(crossed.unwrap_or(to))
    }

    /// What was counted against what, and what would settle it.
    pub(crate) fn explain(&self, days: Stretch, whole: Span, finding: &mut Finding) {
        let days = self.days(days);
        let readings = self.readings(&days, whole);
        let low = readings.iter().map(|it| it.known.low).reduce(f64::min);
        let high = readings
            .iter()
            .map(|it| it.known.high.unwrap_or(f64::INFINITY))
            .reduce(f64::max);
        finding.why.counted = low.zip(high.filter(|high| high.is_finite()));
        let least = readings.iter().map(|it| it.against.0).reduce(f64::min);
        finding.why.against = least.zip(readings.iter().map(|it| it.against.1).reduce(f64::max));
        let touching = self.view.touching(&self.calendar, days.from, days.to);
        let told: Vec<Ref> = touching.flat_map(crate::corner::Reading::reports).collect();
        let mut reports: Vec<Ref> = { readings.iter() }
            .flat_map(|it| it.known.reports.iter().copied())
            .chain(told.into_iter().filter(|_| readings.iter().any(|it| it.has_incidents)))
            .collect();
        reports.sort_unstable();
        reports.dedup();
        finding.why.reports = reports;
        if matches!(finding.standing, Standing::Contested | Standing::Unknown) {
            finding.why.settled_by = self.settling(days.hull().unwrap_or(whole), &readings);
        }
    }

    fn settling(&self, days: Span, readings: &[Reading]) -> Vec<Settling> {
        let (yes, no) = (
            readings.iter().any(|it| it.breach.0),
            readings.iter().any(|it| !it.breach.1),
        );
        if yes && no {
            let mut from: Vec<ActorId> = readings.iter().flat_map(|it| it.agencies.iter().cloned()).collect();
            from.sort();
            from.dedup();
            return vec![Settling::AgreedFigure { period: days, from }];
        }
        let missing_baseline = match self.limit.amount {
            Amount::PercentOf {
                baseline: Some(baseline),
                ..
            } if readings.is_empty() => Some(baseline),
            _ => None,
        };
        let from: Vec<ActorId> = { self.view.counting.iter() }
            .map(|counting| counting.agency.clone())
            .collect();
        let figures = std::iter::once(days).chain(missing_baseline);
        figures
            .map(|period| Settling::FigureFor {
                period,
                from: from.clone(),
            })
            .collect()
    }
}

impl Reading {
    fn of(set: &[usize], witnesses: &[Witness], bound: Bound) -> Option<Self> {
        let mut agreeing = set.iter().map(|index| witnesses[*index].clone());
        let mut joined = agreeing.next()?;
        let mut agencies: Vec<ActorId> = joined.known.agency.iter().cloned().collect();
        let mut has_incidents = joined.known.agency.is_none();
        for other in agreeing {
            has_incidents |= other.known.agency.is_none();
            agencies.extend(other.known.agency.clone());
            joined.known.low = joined.known.low.max(other.known.low);
            let high = upper(&joined.known).min(upper(&other.known));
            joined.known.high = high.is_finite().then_some(high);
            joined.known.reports.extend(other.known.reports);
            joined.against = (
                joined.against.0.min(other.against.0),
                joined.against.1.max(other.against.1),
            );
        }
        let (low, high) = (joined.known.low, upper(&joined.known));
        let breach = breach(bound, (low, high), joined.against);
        Some(Self {
            known: joined.known,
            agencies,
            against: joined.against,
            breach,
            has_incidents,
        })
    }

    fn judge(readings: &[Self], bound: Bound, days: &Days) -> Judged {
        if readings.is_empty() {
            return Judged::OPEN;
        }
        let certain = days.is_any_sure() && readings.iter().all(|it| it.breach.0);
        let possible = readings.iter().any(|it| it.breach.1);
        // A count from above is needed, except where enough was surely counted already.
        let reached = bound == Bound::AtLeast && !possible;
        Judged {
            probability: Probability {
                low: f64::from(u8::from(certain)),
                high: f64::from(u8::from(possible)),
            },
            is_covered: reached || readings.iter().any(|it| it.known.high.is_some()),
        }
    }
}

/// Breach in the most lenient corner of what was counted against what, and in the strictest.
fn breach(bound: Bound, counted: (f64, f64), against: (f64, f64)) -> (bool, bool) {
    match bound {
        Bound::AtMost => (counted.0 > against.1, counted.1 > against.0),
        Bound::AtLeast => (counted.1 < against.0, counted.0 < against.1),
    }
}

fn upper(known: &Known) -> f64 {
    known.high.unwrap_or(f64::INFINITY)
}

/// What an agency says: from below of the days that are surely meant, from above of those that may be.
fn within(counting: &Counting, days: &Days) -> Known {
    if days.sure == days.possible {
        return counting.within_all(&days.possible);
    }
    Known {
        low: counting.within_all(&days.sure).low,
        ..counting.within_all(&days.possible)
    }
}

/// What incidents say of some civil days, whether in force or not: every author counts, because the limit is on the
/// situation.
fn incidents_of(view: &View<'_>, days: Span) -> Known {
    let touching = view
        .readings()
        .iter()
        .filter(|reading| days.overlap(reading.during).is_some());
    let inside = view.readings().iter().filter_map(|reading| reading.least(ESTABLISHED));
    let inside = inside.filter(|least| days.covers(least.during));
    // Sums start at 0, because the sum of nothing is otherwise a negative zero.
    let low = inside.fold(0.0, |sum, least| sum + least.count as f64);
    let high = touching.fold(0.0, |sum, reading| sum + reading.most().0 as f64);
    Known {
        agency: None,
        low,
        high: view.observed(&[days]).full().then_some(high),
        reports: Vec::new(),
    }
}

/// So many thousandths, as a number.
fn decimal(thousandths: Thousandths) -> f64 {
    thousandths.0 as f64
}

/// Length of `span` in the unit in which it is compared with `other`.
fn length(span: Span, other: Span) -> f64 {
    if span.is_whole_months() && other.is_whole_months() {
        return span.months().count() as f64;
    }
    f64::from(span.days())
}
