//! From findings to a verdict at every step, as the other monitors give it.

use super::{Bounds, Property, Trace};
use salida_monitor::{Finding, Instance, Standing};
use salida_world::{Day, Span};

/// The day of step 0.
pub(in crate::bench) fn first_day() -> Day {
    Day::new(2000, 1, 1).unwrap_or(Day::MIN)
}

/// The steps at which the property is violated, from the episodes of the findings and the deadlines that were missed.
///
/// An episode lies on the days that broke the promise. Where the property is checked at a later step, at the r that ends
/// a stretch, that step is violated when an episode lies in its stretch.
pub(in crate::bench) fn violations(
    property: Property,
    bounds: Bounds,
    trace: &Trace,
    findings: &[Finding],
) -> Vec<usize> {
    let broken = Broken::of(findings);
    if broken.is_empty() {
        return Vec::new();
    }
    let upper = bounds.upper;
    let at = |name: char, step: usize| trace.rows.get(step).is_some_and(|row| row.holds(name));
    let ends = spans(trace);
    let steps = 0..trace.rows.len();
    let in_span = |(first, last): &(usize, usize)| broken.within(*first, *last, upper) || broken.early_at(*last);
    match property {
        Property::AbsenceAfter | Property::UniversalityAfter => steps
            .filter(|step| Broken::touches(&broken.main, *step, *step))
            .collect(),
        Property::AbsenceBefore | Property::UniversalityBefore => {
            let looked_back = |step: usize| (step.saturating_sub(upper), step.checked_sub(1));
            let ended = |step: &usize| match looked_back(*step) {
                (first, Some(last)) => at('r', *step) && Broken::touches(&broken.main, first, last),
                _ => false,
            };
            steps.filter(ended).collect()
        }
        Property::RecurrenceGlobal => {
            let silent = |step: &usize| {
                let first = (step + 1).checked_sub(upper);
                first.is_some_and(|first| broken.main.iter().any(|it| it.0 <= first && *step <= it.1))
            };
            steps.filter(silent).collect()
        }
        Property::ResponseGlobal => {
            let mut found: Vec<usize> = broken.missed.iter().map(|asked| asked + upper).collect();
            found.extend(broken.unasked.iter().chain(&broken.early).map(|it| it.0));
            found.sort_unstable();
            found.dedup();
            found
        }
        Property::ResponseBetween => {
            let answer_amiss = |it: &(usize, usize)| Broken::touches(&broken.early, it.0, it.1) || in_span(it);
            ends.iter().filter(|it| answer_amiss(it)).map(|it| it.1).collect()
        }
        _ => ends.iter().filter(|it| in_span(it)).map(|it| it.1).collect(),
    }
}

/// First and last step of every span that an r ended: after its first q up to that r.
fn spans(trace: &Trace) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut opened: Option<usize> = None;
    for (step, row) in trace.rows.iter().enumerate() {
        if let (true, Some(first)) = (row.r, opened) {
            found.push((first, step));
            opened = None;
        }
        if row.q && opened.is_none() {
            opened = Some(step + 1);
        }
    }
    found
}

/// The steps that broke each commitment, in order.
#[derive(Default)]
struct Broken {
    main: Vec<(usize, usize)>,
    early: Vec<(usize, usize)>,
    late: Vec<(usize, usize)>,
    unasked: Vec<(usize, usize)>,
    /// The steps of what was asked and not answered in time.
    missed: Vec<usize>,
}

impl Broken {
    fn of(findings: &[Finding]) -> Self {
        let mut broken = Self::default();
        for finding in findings {
            let episodes = finding.why.episodes.iter().map(|episode| steps_of(episode.days));
            match finding.commitment.as_str() {
                "early" => broken.early.extend(episodes),
                "late" => broken.late.extend(episodes),
                "unasked" => broken.unasked.extend(episodes),
                _ => match finding.instance {
                    Instance::Trigger { during, .. } if finding.standing == Standing::Breached => {
                        broken.missed.push(steps_of(during).0);
                    }
                    _ => broken.main.extend(episodes),
                },
            }
        }
        broken
    }

    fn is_empty(&self) -> bool {
        let episodes = [&self.main, &self.early, &self.late, &self.unasked];
        self.missed.is_empty() && episodes.iter().all(|it| it.is_empty())
    }

    fn touches(episodes: &[(usize, usize)], first: usize, last: usize) -> bool {
        episodes.iter().any(|it| it.0 <= last && first <= it.1)
    }

    fn early_at(&self, step: usize) -> bool {
        Self::touches(&self.early, step, step)
    }

    fn within(&self, first: usize, last: usize, upper: usize) -> bool {
        let missed = |asked: &usize| first <= *asked && asked + upper <= last;
        let several = [&self.main, &self.late, &self.unasked];
        several.iter().any(|it| Self::touches(it, first, last)) || self.missed.iter().any(missed)
    }
}

fn steps_of(days: Span) -> (usize, usize) {
    let step = |day: Day| usize::try_from(day.number() - first_day().number()).unwrap_or(0);
    (step(days.first()), step(days.last()))
}
