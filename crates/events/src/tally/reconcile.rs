//! A regular monthly series from irregular totals: each month with low, best and high, and with what it rests on.

use salida_note::{Checked, Note};
use salida_world::{Month, Name, Span};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

use super::even::{Sum, most_even};
use super::{Entered, Limits, Total, Totals};
use crate::codes;

/// A regular series.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Series {
    /// The window asked for.
    pub window: Span,
    /// Its months in order, whole months even where the window cuts one.
    pub cells: Vec<Cell>,
}

/// One month.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Cell {
    /// The month.
    pub month: Month,
    /// How its figure is known.
    pub status: Status,
    /// What all totals allow, widened where they disagree.
    pub limits: Limits,
    /// The most preferred figure published for exactly this month, else that of the best series; none where no total covers
    /// the whole month.
    pub best: Option<f64>,
    /// The reports of the totals it rests on.
    pub rests_on: Vec<Name>,
    /// Every published figure for exactly this month, superseded ones and those of other agencies included.
    pub figures: Vec<Total>,
    /// True when totals that it rests on disagree with others.
    pub disagreeing: bool,
}

/// How a month's figure is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// A total is for exactly this month; the others may imply another figure, and then the month is disagreeing.
    Observed,
    /// No total is for exactly this month, and agreed ones determine it by differences.
    Derived,
    /// It is a share of longer totals, spread evenly: never an observation.
    Imputed,
    /// No agreed total covers the whole month.
    Unknown,
}

impl Totals {
    /// The months of a window. The best series meets every agreed total exactly and otherwise has daily rates as even as possible:
    /// the least Σ count²/days over segments, which are months, cut further where a total begins or ends inside one.
    ///
    /// A figure published for exactly a month is never replaced by one that longer totals imply. Where they disagree the cell
    /// gives the published figure, its limits hold both, and the months no longer sum to those totals; they do wherever totals
    /// agree.
    pub fn reconcile(&self, window: Span) -> Checked<Series> {
        let months: Vec<Month> = window.months().collect();
        let best = self.best_by_cut(&months);
        let cells: Vec<Cell> = months.iter().map(|month| self.cell(*month, &best)).collect();
        let unknown = cells.iter().filter(|cell| cell.status == Status::Unknown);
        let unknown: Vec<String> = unknown.map(|cell| cell.month.to_string()).collect();
        let mut notes = Vec::new();
        if !unknown.is_empty() {
            let note = Note::general(codes::MONTHS_WITHOUT_TOTAL).with("count", unknown.len());
            notes.push(note.with("months", unknown));
        }
        Checked::new(Series { window, cells }, notes)
    }

    fn cell(&self, month: Month, best: &BTreeMap<i32, Option<f64>>) -> Cell {
        let span = month.span();
        let shared = self.shared(span, best);
        let (status, rests_on) = self.standing(span, shared.is_some());
        let published = self.used().chain(self.others()).filter(|total| total.during == span);
        let rests_on: Vec<&Entered> = rests_on.iter().filter_map(|index| self.used.get(*index)).collect();
        let (best, limits) = match rests_on.first().filter(|_| status == Status::Observed) {
            Some(entered) => self.observed(entered),
            None => (shared, self.limits(span)),
        };
        Cell {
            month,
            status,
            limits,
            best,
            rests_on: rests_on.iter().map(|entered| entered.total.report.clone()).collect(),
            figures: published.cloned().collect(),
            disagreeing: rests_on.iter().any(|entered| entered.contested),
        }
    }

    /// The figure published for exactly a month, and limits that hold it and what the agreed totals imply.
    fn observed(&self, entered: &Entered) -> (Option<f64>, Limits) {
        let figure = entered.taken.unwrap_or(entered.total.count.best as f64);
        let (limits, implied) = (
            self.limits(entered.total.during),
            self.agreed.limits(entered.total.during),
        );
        let high = limits.high.zip(implied.high);
        let limits = Limits {
            low: limits.low.min(implied.low).min(figure),
            high: high.map(|(wide, implied)| wide.max(implied).max(figure)),
        };
        (Some(figure), limits)
    }

    /// The month's share of the best series, when totals cover all of it.
    fn shared(&self, span: Span, best: &BTreeMap<i32, Option<f64>>) -> Option<f64> {
        let segments = best.range(span.first().number()..=span.last().number());
        let sum: Option<f64> = segments.map(|(_, count)| *count).sum();
        let agreed = self.agreed.limits(span);
        // A determined figure is a whole number; the solver meets it to rounding only.
        let determined = Some(agreed.low).filter(|low| agreed.high == Some(*low));
        let sum = sum.filter(|_| best.contains_key(&span.first().number()))?;
        // What is not determined is met to rounding as well, and the limits are exact.
        let limits = self.limits(span);
        let sum = determined.unwrap_or(sum).max(limits.low);
        Some(sum.min(limits.high.unwrap_or(f64::INFINITY)) + 0.0)
    }

    /// How a month is known, and the totals it rests on: the most preferred one for exactly the month, when there is one.
    fn standing(&self, span: Span, covered: bool) -> (Status, BTreeSet<usize>) {
        let exactly = |entered: &Entered| entered.total.during == span;
        if let Some(index) = self.used.iter().position(exactly) {
            return (Status::Observed, BTreeSet::from([index]));
        }
        let agreed = self.agreed.limits(span);
        let on = |bounds: &super::Bounds| {
            let both = [true, false].map(|upper| bounds.path(span, upper).totals());
            both.into_iter().flatten().collect()
        };
        match (covered, agreed.high == Some(agreed.low)) {
            (false, _) => (Status::Unknown, on(&self.widened)),
            (true, true) => (Status::Derived, on(&self.agreed)),
            (true, false) => (Status::Imputed, on(&self.widened)),
        }
    }

    /// The best count of each segment under the day it begins; `None` where no agreed total covers it.
    fn best_by_cut(&self, months: &[Month]) -> BTreeMap<i32, Option<f64>> {
        let mut cuts: BTreeSet<i32> = self.agreed.days().iter().copied().collect();
        for span in months.iter().map(|month| month.span()) {
            cuts.extend([span.first().number(), span.last().number() + 1]);
        }
        let cuts: Vec<i32> = cuts.into_iter().collect();
        let days: Vec<f64> = cuts
            .iter()
            .zip(cuts.iter().skip(1))
            .map(|(from, until)| f64::from(until - from))
            .collect();
        let place = |day: i32| cuts.partition_point(|cut| *cut < day);
        let mut covered = vec![false; days.len()];
        for total in self
            .used
            .iter()
            .filter(|entered| entered.taken.is_some())
            .map(|entered| &entered.total)
        {
            for slot in covered
                .get_mut(place(total.from())..place(total.until()))
                .into_iter()
                .flatten()
            {
                *slot = true;
            }
        }
        let sum = |entered: &Entered| {
            Some(Sum {
                from: place(entered.total.from()),
                until: place(entered.total.until()),
                total: entered.taken?,
            })
        };
        let sums: Vec<Sum> = independent(&self.used).into_iter().filter_map(sum).collect();
        let counts = most_even(&days, &sums);
        let best = counts
            .into_iter()
            .zip(covered)
            .map(|(count, covered)| covered.then_some(count));
        cuts.into_iter().zip(best).collect()
    }
}

/// The agreed totals that are not sums and differences of those before them: a forest over the boundaries.
fn independent(used: &[Entered]) -> Vec<&Entered> {
    let mut tree: BTreeMap<i32, i32> = BTreeMap::new();
    let mut kept = Vec::new();
    for entered in used.iter().filter(|entered| entered.taken.is_some()) {
        let from = super::regions::root(&mut tree, entered.total.from());
        let until = super::regions::root(&mut tree, entered.total.until());
        if from != until {
            tree.insert(from.max(until), from.min(until));
            kept.push(entered);
        }
    }
    kept
}
