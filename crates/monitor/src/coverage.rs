//! What was observed at all: silence without coverage is unknown, never kept.

use crate::plan::{Duty, Plan};
use salida_world::{Coverage, Day, Span};

/// Observation of one duty's deed over its whole region, during a span.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Watch {
    pub(crate) during: Span,
    pub(crate) part: f64,
}

/// Observation counts for a duty when it looked for that deed or a wider one, in a zone around the whole region.
pub(crate) fn watches(plan: &Plan, duty: &Duty, coverage: &Coverage) -> bool {
    let deed = plan.deeds.is_a(duty.deed(), &coverage.deed);
    deed && !duty.region.is_empty() && duty.region.iter().all(|zone| plan.zones.lies_in(zone, &coverage.zone))
}

/// How much of a window was observed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Observed {
    /// Mean over the days of the best part observed on each, from 0 to 1.
    pub(crate) part: f64,
    /// The first stretch of days that were not fully observed.
    pub(crate) gap: Option<Span>,
}

impl Observed {
    pub(crate) fn full(&self) -> bool {
        self.gap.is_none()
    }
}

/// Sweeps the window once over the sorted edges of the watches: O(n log n) in their number, whatever its length.
pub(crate) fn observed<'a>(window: Span, watches: impl Iterator<Item = &'a Watch>) -> Observed {
    let inside: Vec<(Span, f64)> = watches
        .filter_map(|watch| Some((watch.during.overlap(window)?, watch.part)))
        .collect();
    let mut edges: Vec<Day> = vec![window.first()];
    for (span, _) in &inside {
        edges.push(span.first());
        if span.last() < window.last() {
            edges.push(span.last().plus(1));
        }
    }
    edges.sort_unstable();
    edges.dedup();
    let mut sum = 0.0;
    let mut gap: Option<Span> = None;
    for (index, first) in edges.iter().enumerate() {
        let last = edges.get(index + 1).map_or(window.last(), |next| next.plus(-1));
        let Some(stretch) = Span::new(*first, last) else {
            continue;
        };
        let part = inside
            .iter()
            .filter(|(span, _)| span.contains(*first))
            .map(|(_, part)| *part)
            .fold(0.0, f64::max);
        sum += part * f64::from(stretch.days());
        if part < 1.0 {
            gap = extend(gap, stretch);
        }
    }
    Observed {
        part: sum / f64::from(window.days()),
        gap,
    }
}

/// Keeps the first gap and lets it grow only while stretches touch.
fn extend(gap: Option<Span>, stretch: Span) -> Option<Span> {
    match gap {
        None => Some(stretch),
        Some(open) if open.last().plus(1) == stretch.first() => Span::new(open.first(), stretch.last()),
        closed => closed,
    }
}

#[cfg(test)]
mod tests {
    use super::{Watch, observed};
    use salida_world::Span;

    fn watch(during: &str, part: f64) -> Watch {
        Watch {
            during: during.parse::<Span>().unwrap(),
            part,
        }
    }

    #[test]
    fn half_a_month_of_patrols_covers_half_and_names_the_rest() {
        let april: Span = "2012-04".parse().unwrap();
        let seen = observed(april, [watch("2012-04-01..2012-04-15", 1.0)].iter());
        assert_eq!(seen.part, 0.5);
        assert_eq!(
            seen.gap.map(|gap| gap.to_string()).as_deref(),
            Some("2012-04-16..2012-04-30")
        );
        assert!(observed(april, [watch("2012-03..2012-05", 1.0)].iter()).full());
        assert!(!observed(april, [watch("2012-04", 0.9)].iter()).full());
    }
}
