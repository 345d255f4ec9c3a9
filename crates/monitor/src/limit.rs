//! `keep`: a limit on a situation, nobody's breach by itself (rules 5, 6, 7, 8 and 9).

use crate::{
    Finding, Ref, Standing,
    finding::{Probability, Settling},
    monitor::decide,
    sliding,
    total::{Counting, Known},
    view::View,
};
use salida_case::covenant::{Amount, Bound, Limit, Per, Thousandths};
use salida_world::{ActorId, Month, Span, Step};

/// A limit is on the situation: what happened counts once it is verified, whoever did it.
pub(crate) const ESTABLISHED: Step = Step::Verified;

/// Judges every instance that has begun: each whole period in force, or force as one.
pub(crate) fn judge(view: &View<'_>, window: Span, limit: &Limit) -> Vec<Finding> {
    if let Some(months) = months(limit.per) {
        let whole = periods(view, window, months);
        let judged = whole.map(|period| instance(view, limit, Some(period), period, period.last() <= view.on));
        return judged.collect();
    }
    match limit.per {
        Per::AnyDays(days) => vec![sliding::judge(view, window, limit, days)],
        _ => vec![instance(view, limit, None, window, view.duty.force_over(view.on))],
    }
}

/// How many calendar months a period has; `None` for what is no calendar period.
pub(crate) fn months(per: Per) -> Option<u8> {
    match per {
        Per::Month => Some(1),
        Per::Quarter => Some(3),
        Per::Year => Some(12),
        Per::AnyDays(_) | Per::Force => None,
    }
}

/// Calendar periods of so many months wholly in force that have begun; a partial one owes nothing (rule 9).
pub(crate) fn periods(view: &View<'_>, window: Span, months: u8) -> impl Iterator<Item = Span> {
    let (on, until) = (view.on, view.duty.until);
    let firsts = window
        .months()
        .filter(move |month| (month.number_in_year() - 1) % months == 0);
    let periods = firsts.filter_map(move |month| period(month, months));
    let periods = periods.filter(move |it| window.first() <= it.first() && it.first() <= on);
    periods.filter(move |it| until.is_none_or(|until| it.last() <= until))
}

fn period(first: Month, months: u8) -> Option<Span> {
    let last = (1..months).fold(first, |month, _| month.next());
    Span::new(first.span().first(), last.span().last())
}

/// One period, judged on the days up to the day asked about: what a longer total says of them it says as any total that
/// straddles (rule 7).
fn instance(view: &View<'_>, limit: &Limit, period: Option<Span>, whole: Span, closed: bool) -> Finding {
    let days = Span::new(whole.first(), whole.last().min(view.on)).unwrap_or(whole);
    let readings = readings(view, limit, whole, days);
    let probability = probability(&readings);
    let standing = match decide(probability, view.duty.standard, covered(limit, &readings)) {
        // While a period runs, more can still be counted; only a limit already crossed is decided.
        Standing::Breached if closed || limit.bound == Bound::AtMost => Standing::Breached,
        _ if !closed => Standing::InEffect,
        decided => decided,
    };
    let mut finding = view.finding(period, standing);
    finding.probability = Some(probability);
    finding.in_breach_now = standing == Standing::Breached && days.contains(view.on);
    explain(view, limit, days, &readings, &mut finding);
    finding
}

/// A count from above is needed, except where enough was surely counted already.
pub(crate) fn covered(limit: &Limit, readings: &[Reading]) -> bool {
    let reached = limit.bound == Bound::AtLeast && !readings.iter().any(|it| it.breach.1);
    readings.iter().any(|it| it.known.high.is_some()) || (reached && !readings.is_empty())
}

/// One way to read the evidence: figures that agree with one another, against the limit they imply.
pub(crate) struct Reading {
    known: Known,
    /// Whose figures they are.
    agencies: Vec<ActorId>,
    /// The limit, low and high: a limit against a baseline is known as well as the baseline.
    against: (f64, f64),
    /// Breach in the reading's most lenient corner, and in its strictest.
    breach: (bool, bool),
}

/// What one agency, or the incidents, say of the days, and the limit that goes with it.
#[derive(Clone)]
struct Witness {
    known: Known,
    against: (f64, f64),
}

/// Sources that agree tighten one another; sources that disagree are taken separately (rules 1 and 6). A source that
/// only bounds the count widely disagrees with nobody. Incidents are a witness of the same quantity, never added to a
/// tally. The evidence is that of `days`, so far as they have passed; the limit is that of the `whole` period.
pub(crate) fn readings(view: &View<'_>, limit: &Limit, whole: Span, days: Span) -> Vec<Reading> {
    let witnesses = witnesses(view, limit, whole, days);
    let mut sets: Vec<Vec<usize>> = Vec::new();
    for start in &witnesses {
        let agreeing = |it: &Witness| it.known.low <= start.known.low && start.known.low <= upper(&it.known);
        let set: Vec<usize> = (0..witnesses.len())
            .filter(|index| agreeing(&witnesses[*index]))
            .collect();
        sets.push(set);
    }
    // Intervals on a line that agree in pairs agree all together, in a point that is somebody's lower end: these sets
    // hold every largest one. Those inside another say nothing of their own.
    let inside = |small: &[usize], large: &[usize]| small.iter().all(|index| large.contains(index));
    let largest = |at: usize| {
        let beaten = |(other, set): (usize, &Vec<usize>)| {
            let larger = set.len() > sets[at].len() || (set.len() == sets[at].len() && other < at);
            other != at && larger && inside(&sets[at], set)
        };
        !sets.iter().enumerate().any(beaten)
    };
    let kept = (0..sets.len()).filter(|at| largest(*at));
    kept.filter_map(|at| Reading::of(&sets[at], &witnesses, limit.bound))
        .collect()
}

fn witnesses(view: &View<'_>, limit: &Limit, whole: Span, days: Span) -> Vec<Witness> {
    let counted = view.counting.iter().filter_map(|counting| {
        let known = counting.within(days);
        Some(Witness {
            against: against(view, limit, whole, Some(counting))?,
            known,
        })
    });
    let incidents = incidents(view, days);
    let own = against(view, limit, whole, None).map(|against| Witness {
        known: incidents,
        against,
    });
    // Where nothing is owed at all, not knowing the count is no doubt.
    let is_met_anyhow = |it: &Witness| limit.bound == Bound::AtLeast && it.against.1 <= 0.0;
    let says_something = |it: &Witness| it.known.high.is_some() || it.known.low > 0.0 || is_met_anyhow(it);
    counted.chain(own).filter(says_something).collect()
}

fn upper(known: &Known) -> f64 {
    known.high.unwrap_or(f64::INFINITY)
}

impl Reading {
    fn of(set: &[usize], witnesses: &[Witness], bound: Bound) -> Option<Self> {
        let mut agreeing = set.iter().map(|index| witnesses[*index].clone());
        let mut joined = agreeing.next()?;
        let mut agencies: Vec<ActorId> = joined.known.agency.iter().cloned().collect();
        for other in agreeing {
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
        let breach = match bound {
            Bound::AtMost => (low > joined.against.1, high > joined.against.0),
            Bound::AtLeast => (high < joined.against.0, low < joined.against.1),
        };
        Some(Self {
            known: joined.known,
            agencies,
            against: joined.against,
            breach,
        })
    }
}

pub(crate) fn probability(readings: &[Reading]) -> Probability {
    if readings.is_empty() {
        return Probability { low: 0.0, high: 1.0 };
    }
    let certain = readings.iter().all(|it| it.breach.0);
    let possible = readings.iter().any(|it| it.breach.1);
    Probability {
        low: f64::from(u8::from(certain)),
        high: f64::from(u8::from(possible)),
    }
}

/// What incidents say: every author counts, because the limit is on the situation.
fn incidents(view: &View<'_>, days: Span) -> Known {
    let touching = view
        .readings
        .iter()
        .filter(|reading| days.overlap(reading.during).is_some());
    let inside = view.readings.iter().filter_map(|reading| reading.least(ESTABLISHED));
    let inside = inside.filter(|least| days.covers(least.during));
    // Sums start at 0, because the sum of nothing is otherwise a negative zero.
    let low = inside.fold(0.0, |sum, least| sum + least.count as f64);
    let high = touching.clone().fold(0.0, |sum, reading| sum + reading.most().0 as f64);
    let reports: Vec<Ref> = touching.flat_map(|reading| reading.reports()).collect();
    let high = view.observed(days).full().then_some(high);
    Known {
        agency: None,
        low,
        high,
        reports,
    }
}

/// The limit for a period. Against a baseline it is scaled by months where both are whole months, else by days (sliding
/// windows always, so that all of them have one limit), and a figure is compared with the baseline of the same agency only.
fn against(view: &View<'_>, limit: &Limit, days: Span, counting: Option<&Counting>) -> Option<(f64, f64)> {
    match limit.amount {
        Amount::Count(count) => Some((count as f64, count as f64)),
        Amount::PerDay(mean) => {
            // A product first, so that the one division is the only place to round.
            let Per::AnyDays(window) = limit.per else { return None };
            let most = decimal(mean) * f64::from(window) / 1000.0;
            Some((most, most))
        }
        Amount::Rate { count, people } => {
            let inhabitants = view.duty.inhabitants(days.first()).filter(|_| people > 0)?;
            let scaled = |living: u64| decimal(count) * living as f64 / (1000.0 * people as f64);
            Some((scaled(inhabitants.low), scaled(inhabitants.high)))
        }
        Amount::PercentOf { baseline: None, .. } => None,
        Amount::PercentOf {
            percent,
            baseline: Some(baseline),
        } => {
            let known = counting.map_or_else(|| incidents(view, baseline), |counting| counting.within(baseline));
            // Products first: with whole counts and percentages the one division is the only place to round, so that
            // exactly 60 % of a baseline is not a hair above it.
            let (part, whole) = match limit.per {
                Per::AnyDays(days) => (percent * f64::from(days), 100.0 * f64::from(baseline.days())),
                _ => (percent * length(days, baseline), 100.0 * length(baseline, days)),
            };
            Some((known.low * part / whole, known.high? * part / whole))
        }
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

pub(crate) fn explain(view: &View<'_>, limit: &Limit, days: Span, readings: &[Reading], finding: &mut Finding) {
    let low = readings.iter().map(|it| it.known.low).reduce(f64::min);
    let high = readings
        .iter()
        .map(|it| it.known.high.unwrap_or(f64::INFINITY))
        .reduce(f64::max);
    finding.why.counted = low.zip(high.filter(|high| high.is_finite()));
    let least = readings.iter().map(|it| it.against.0).reduce(f64::min);
    finding.why.against = least.zip(readings.iter().map(|it| it.against.1).reduce(f64::max));
    let mut reports: Vec<Ref> = readings
        .iter()
        .flat_map(|it| it.known.reports.iter().copied())
        .collect();
    reports.sort_unstable();
    reports.dedup();
    finding.why.reports = reports;
    if matches!(finding.standing, Standing::Contested | Standing::Unknown) {
        finding.why.settled_by = settling(view, limit, days, readings);
    }
}

fn settling(view: &View<'_>, limit: &Limit, days: Span, readings: &[Reading]) -> Vec<Settling> {
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
    let missing_baseline = match limit.amount {
        Amount::PercentOf {
            baseline: Some(baseline),
            ..
        } if readings.is_empty() => Some(baseline),
        _ => None,
    };
    let from: Vec<ActorId> = view.counting.iter().map(|counting| counting.agency.clone()).collect();
    let figures = std::iter::once(days).chain(missing_baseline);
    figures
        .map(|period| Settling::FigureFor {
            period,
            from: from.clone(),
        })
        .collect()
}
