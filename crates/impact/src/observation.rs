//! An exact count over the days it covers, which may be one day, a half-year, or a year without its March.

use crate::codes;
use salida_note::Note;
use salida_world::{Day, Month, Span};
use serde::Serialize;
use std::collections::BTreeMap;

/// One independent number: how many were counted over all days of `spans` together.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Observation {
    /// The days it covers; the spans do not overlap, in any order.
    pub spans: Vec<Span>,
    /// How many.
    pub count: u64,
}

/// The unit in which exposure is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Days.
    Days,
    /// Calendar months; a piece of a month counts as its share of that month's days.
    Months,
}

impl Unit {
    /// Both units, in the order in which they are printed.
    pub const ALL: [Self; 2] = [Self::Days, Self::Months];

    /// The length of a span in this unit.
    pub fn length(self, span: Span) -> f64 {
        match self {
            Self::Days => f64::from(span.days()),
            Self::Months => months(span),
        }
    }
}

/// Whole months between the two ends, and the shares of the months at the ends.
fn months(span: Span) -> f64 {
    let share = |month: Month| {
        let piece = month.span().overlap(span).map_or(0, Span::days);
        f64::from(piece) / f64::from(month.span().days())
    };
    let (first, last) = (Month::of(span.first()), Month::of(span.last()));
    if first == last {
        return share(first);
    }
    share(first) + f64::from(last.since(first) - 1) + share(last)
}

impl Observation {
    /// A count over one span.
    pub fn new(span: Span, count: u64) -> Self {
        Self {
            spans: vec![span],
            count,
        }
    }

    /// The first day it covers, when it covers any.
    pub fn first(&self) -> Option<Day> {
        self.spans.iter().map(|span| span.first()).min()
    }

    /// The last day it covers, when it covers any.
    pub fn last(&self) -> Option<Day> {
        self.spans.iter().map(|span| span.last()).max()
    }

    /// Its exposure.
    pub fn exposure(&self, unit: Unit) -> f64 {
        self.spans.iter().fold(0.0, |sum, span| sum + unit.length(*span))
    }

    /// Its number of days.
    pub fn days(&self) -> u64 {
        self.spans.iter().map(|span| u64::from(span.days())).sum()
    }

    /// True when every day of it lies in `span`.
    pub fn lies_in(&self, span: Span) -> bool {
        self.spans.iter().all(|own| span.covers(*own))
    }

    /// True when a day of it lies in `span`.
    pub fn touches(&self, span: Span) -> bool {
        self.spans.iter().any(|own| own.overlap(span).is_some())
    }

    /// Its days as text, one span after the other.
    pub(crate) fn spans_text(&self) -> Vec<String> {
        self.spans.iter().map(ToString::to_string).collect()
    }

    pub(crate) fn note(&self, code: salida_note::Code) -> Note {
        Note::general(code)
            .with("count", self.count)
            .with("spans", self.spans_text())
    }
}

/// The observations that can stand together, by their first day: each covers some day and none covers a day twice.
///
/// Of two that overlap the one given first is kept. What is left out is noted.
pub(crate) fn disjoint(observations: &[Observation], notes: &mut Vec<Note>) -> Vec<Observation> {
    let mut taken = BTreeMap::new();
    let mut kept = Vec::new();
    for observation in observations {
        let mut alone = BTreeMap::new();
        let clear = !observation.spans.is_empty() && observation.spans.iter().all(|span| claim_days(&mut alone, *span));
        if !clear {
            notes.push(observation.note(codes::OBSERVATION_WITHOUT_CLEAR_DAYS));
        } else if observation.spans.iter().any(|span| meets(&taken, *span)) {
            notes.push(observation.note(codes::OVERLAPPING_OBSERVATIONS));
        } else {
            taken.append(&mut alone);
            kept.push(observation.clone());
        }
    }
    kept.sort_by_key(Observation::first);
    kept
}

/// First day to last day of spans that do not overlap.
type Taken = BTreeMap<Day, Day>;

fn meets(taken: &Taken, span: Span) -> bool {
    let before = taken.range(..=span.last()).next_back();
    before.is_some_and(|(_, last)| *last >= span.first())
}

fn claim_days(taken: &mut Taken, span: Span) -> bool {
    let free = !meets(taken, span);
    if free {
        taken.insert(span.first(), span.last());
    }
    free
}

#[cfg(test)]
mod tests {
    use super::{Observation, Unit, disjoint};
    use salida_world::Span;

    fn span(text: &str) -> Span {
        text.parse().expect("a span")
    }

    #[test]
    fn exposure_in_days_and_months() {
        let year_without_march = Observation {
            spans: vec![span("2012-01..2012-02"), span("2012-04..2012-12")],
            count: 7,
        };
        assert_eq!(year_without_march.exposure(Unit::Days), 335.0);
        assert_eq!(year_without_march.exposure(Unit::Months), 11.0);
        let half = Unit::Months.length(span("2013-02-01..2013-02-14"));
        assert!((half - 0.5).abs() < 1e-15);
        let across = Unit::Months.length(span("2013-02-15..2013-04-15"));
        assert!((across - 2.0).abs() < 1e-15);
    }

    #[test]
    fn what_overlaps_is_left_out_and_noted() {
        let given = [
            Observation::new(span("2012-03"), 255),
            Observation::new(span("2012"), 2594),
            Observation {
                spans: vec![],
                count: 3,
            },
            Observation {
                spans: vec![span("2011"), span("2011-05")],
                count: 9,
            },
            Observation::new(span("2012-01..2012-02"), 814),
        ];
        let mut notes = Vec::new();
        let kept = disjoint(&given, &mut notes);
        assert_eq!(kept.iter().map(|o| o.count).collect::<Vec<_>>(), [814, 255]);
        let names: Vec<_> = notes.iter().map(|note| note.code.name).collect();
        let [overlap, unclear] = ["overlapping-observations", "observation-without-clear-days"];
        assert_eq!(names, [overlap, unclear, unclear]);
    }
}
