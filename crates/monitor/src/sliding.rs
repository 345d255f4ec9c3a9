//! `keep … in any N days`: a limit in every window of so many days that lies wholly in force (rule 8).

use crate::{
    Finding, Standing,
    finding::{Episode, Probability},
    limit::{self, Reading},
    monitor::decide,
    total::{self, Counting},
    view::View,
};
use salida_case::covenant::{Bound, Limit};
use salida_world::{Day, Span};

/// Windows that follow one another and see the same evidence; judged once, on the first of them.
struct Stretch {
    /// The first of its windows.
    window: Span,
    /// The days of all its windows together.
    days: Span,
    /// The days of the first window that have passed.
    passed: Span,
    /// True when its windows have ended.
    ended: bool,
    readings: Vec<Reading>,
    probability: Probability,
}

/// Judges the worst window. An upper limit can be crossed before a window ends, a lower one only when it has.
///
/// Cost: one judgement of the evidence for each turn of the evidence, at most eight for each report, however many days
/// force has.
pub(crate) fn judge(view: &View<'_>, window: Span, limit: &Limit, days: u32) -> Finding {
    let length = i32::try_from(days).unwrap_or(i32::MAX);
    let stretches = stretches(view, window, limit, length);
    let decisive = || stretches.iter().filter(|it| it.ended || limit.bound == Bound::AtMost);
    let worst = decisive().fold(Probability { low: 0.0, high: 0.0 }, |worst, it| Probability {
        low: worst.low.max(it.probability.low),
        high: worst.high.max(it.probability.high),
    });
    // Windows that run are parts of the last that has ended, once there is one. Where none can ever lie wholly in force,
    // nothing is owed and nothing needs to be observed.
    let any_ended = stretches.iter().any(|it| it.ended);
    let mut needed = stretches.iter().filter(|it| it.ended == any_ended);
    let covered = needed.all(|it| limit::covered(limit, &it.readings));
    let standing = match decide(worst, view.duty.standard, covered) {
        Standing::Kept if !view.duty.force_over(view.on) => Standing::InEffect,
        decided => decided,
    };
    let mut finding = view.finding(None, standing);
    finding.probability = Some(worst);
    if let Some(heaviest) = heaviest(decisive()).or(stretches.first()) {
        limit::explain(view, limit, heaviest.passed, &heaviest.readings, &mut finding);
    }
    if standing == Standing::Breached {
        finding.why.episodes = episodes(view, limit, decisive());
        let now = |episode: &Episode| episode.days.contains(view.on);
        finding.in_breach_now = finding.why.episodes.iter().any(now);
    }
    finding
}

fn heaviest<'a>(stretches: impl Iterator<Item = &'a Stretch>) -> Option<&'a Stretch> {
    let weight = |it: &Stretch| it.probability.low + it.probability.high;
    stretches.max_by(|a, b| {
        weight(a)
            .total_cmp(&weight(b))
            .then(b.window.first().cmp(&a.window.first()))
    })
}

/// All windows that have begun and lie wholly in force, those that see the same taken together.
fn stretches(view: &View<'_>, window: Span, limit: &Limit, length: i32) -> Vec<Stretch> {
    let last_of_force = view.duty.until.unwrap_or(Day::MAX).number();
    let last = last_of_force.saturating_sub(length - 1).min(view.on.number());
    let spans = evidence(view).chain([window]);
    let turns = total::turns(spans, (window.first().number(), last), length);
    let ends = turns.iter().skip(1).map(|next| next - 1).chain([last]);
    let starts = turns.iter().copied().zip(ends);
    starts
        .filter_map(|starts| Stretch::of(view, limit, starts, length))
        .collect()
}

/// The days of everything that can change what a window sees.
fn evidence<'a>(view: &'a View<'_>) -> impl Iterator<Item = Span> + 'a {
    let figures = view.counting.iter().flat_map(Counting::spans);
    let incidents = view.readings.iter().flat_map(|reading| {
        let least = reading.least(limit::ESTABLISHED);
        least.map(|least| least.during).into_iter().chain([reading.during])
    });
    figures
        .chain(incidents)
        .chain(view.watches.iter().map(|watch| watch.during))
}

impl Stretch {
    fn of(view: &View<'_>, limit: &Limit, starts: (i32, i32), length: i32) -> Option<Self> {
        let start = Day::from_number(starts.0);
        let end = |start: i32| Day::from_number(start.saturating_add(length - 1));
        let window = Span::new(start, end(starts.0))?;
        let passed = Span::new(start, window.last().min(view.on))?;
        let readings = limit::readings(view, limit, window, passed);
        Some(Self {
            window,
            days: Span::new(start, end(starts.1))?,
            passed,
            ended: window.last() <= view.on,
            probability: limit::probability(&readings),
            readings,
        })
    }
}

/// Violating windows, joined where they overlap.
fn episodes<'a>(view: &View<'_>, limit: &Limit, stretches: impl Iterator<Item = &'a Stretch>) -> Vec<Episode> {
    let mut found: Vec<Episode> = Vec::new();
    for stretch in stretches.filter(|it| it.probability.low >= view.duty.standard) {
        match found.last_mut() {
            Some(open) if stretch.days.first() <= open.days.last() => {
                open.days = Span::new(open.days.first(), stretch.days.last()).unwrap_or(open.days);
            }
            _ => found.push(Episode {
                crossed: crossed(view, limit, stretch),
                days: stretch.days,
            }),
        }
    }
    found
}

/// The first day on which the evidence of the window so far was too much; the last day of it for a lower limit.
fn crossed(view: &View<'_>, limit: &Limit, stretch: &Stretch) -> Day {
    let last = stretch.passed.last();
    if limit.bound == Bound::AtLeast {
        return last;
    }
    let first = stretch.passed.first();
    let days = total::turns(evidence(view), (first.number(), last.number()), 1);
    let so_far = days
        .into_iter()
        .filter_map(|day| Span::new(first, Day::from_number(day)));
    let too_much = |span: &Span| {
        let readings = limit::readings(view, limit, stretch.window, *span);
        limit::probability(&readings).low >= view.duty.standard
    };
    { so_far }.find(too_much).map_or(last, Span::last)
}
