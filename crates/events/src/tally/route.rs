//! The count in a span as a signed sum of the fewest published totals, and the same sum with other published figures.

use salida_world::{Day, Name, Range, Span};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

use super::{Entered, Limits, Total, Totals};

/// One published total in a sum.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Step {
    /// The total.
    pub total: Total,
    /// True when it is added, false when it is taken away.
    pub adds: bool,
}

/// A span's count as a signed sum of published totals.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Route {
    /// The span.
    pub span: Span,
    /// The totals, by first day, longer ones first.
    pub steps: Vec<Step>,
    /// Their signed sum. Where totals disagree it may lie outside [`Totals::limits`]: it is what was published, summed.
    pub sum: Range<f64>,
}

/// A route with one total replaced by another published figure for exactly the same period.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Variant {
    /// The report of the total that is replaced.
    pub replaced: Name,
    /// The figure in its place: another agency's, or an earlier or later revision.
    pub by: Total,
    /// The sum that results.
    pub sum: Range<f64>,
}

/// No signed sum of totals gives the span.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Unreached {
    /// What the totals allow.
    pub limits: Limits,
    /// The smallest span between boundaries that holds the span, when there is one.
    pub around: Option<Span>,
    /// The largest span between boundaries that lies in the span, when there is one.
    pub within: Option<Span>,
}

impl Totals {
    /// The signed sum for a span: with the fewest ranges, then the fewest totals, then by preference of agencies, then by
    /// report id. All totals that entered serve, agreed or not. Time is n log n in the number of totals for each length.
    pub fn route(&self, span: Span) -> Result<Route, Unreached> {
        let links = self.used.iter().enumerate();
        let network = Network::new(links.map(|(index, entered)| Link::of(index, entered)));
        let (from, until) = (span.first().number(), span.last().number() + 1);
        let Some(indices) = network.shortest(from, until) else {
            return Err(self.unreached(span));
        };
        let steps = self.steps(&indices);
        let sum = sum(&steps);
        Ok(Route { span, steps, sum })
    }

    /// The route with one total replaced in turn by every other published figure for exactly the same period.
    pub fn variants(&self, route: &Route) -> Vec<Variant> {
        let mut variants = Vec::new();
        for (index, step) in route.steps.iter().enumerate() {
            let same = |total: &&Total| total.during == step.total.during && total.report != step.total.report;
            for by in self.used().chain(self.others()).filter(same) {
                let mut steps = route.steps.clone();
                if let Some(step) = steps.get_mut(index) {
                    step.total = by.clone();
                }
                variants.push(Variant {
                    replaced: step.total.report.clone(),
                    by: by.clone(),
                    sum: sum(&steps),
                });
            }
        }
        variants
    }

    /// The totals of a path with their signs, in reading order.
    pub(super) fn steps(&self, path: &[(usize, bool)]) -> Vec<Step> {
        let step = |(index, adds): &(usize, bool)| {
            let total = self.used.get(*index)?.total.clone();
            Some(Step { total, adds: *adds })
        };
        let mut steps: Vec<Step> = path.iter().filter_map(step).collect();
        steps.sort_by_key(|step| (step.total.from(), std::cmp::Reverse(step.total.until())));
        steps
    }

    fn unreached(&self, span: Span) -> Unreached {
        let (outer, inner) = self.agreed.around(span);
        let day = |at: usize| self.agreed.days().get(at).copied();
        let between = |(from, until): (usize, usize)| {
            let (first, last) = (Day::from_number(day(from)?), Day::from_number(day(until)? - 1));
            Span::new(first, last)
        };
        Unreached {
            limits: self.limits(span),
            around: outer.and_then(between),
            within: inner.and_then(between),
        }
    }
}

fn sum(steps: &[Step]) -> Range<f64> {
    let mut sum = Range::exact(0.0);
    for step in steps {
        let count = step.total.count.map(|count| count as f64);
        if step.adds {
            sum = Range {
                low: sum.low + count.low,
                best: sum.best + count.best,
                high: sum.high + count.high,
            };
        } else {
            sum = Range {
                low: sum.low - count.high,
                best: sum.best - count.best,
                high: sum.high - count.low,
            };
        }
    }
    sum
}

/// A total as a link between two boundaries.
#[derive(Debug, Clone, Copy)]
pub(super) struct Link {
    index: usize,
    from: i32,
    until: i32,
    ranged: bool,
    rank: usize,
}

impl Link {
    pub(super) fn of(index: usize, entered: &Entered) -> Self {
        Self {
            index,
            from: entered.total.from(),
            until: entered.total.until(),
            ranged: !entered.total.count.is_exact(),
            rank: entered.rank,
        }
    }
}

/// What a path costs, compared from left to right: ranges, totals, ranks, then the totals themselves in their order.
type Cost = (usize, usize, usize, Vec<(usize, bool)>);

/// Links by the boundaries they touch: where each leads, and whether it is added on the way.
#[derive(Debug)]
pub(super) struct Network {
    touching: BTreeMap<i32, Vec<(i32, bool, Link)>>,
}

impl Network {
    pub(super) fn new(links: impl Iterator<Item = Link>) -> Self {
        let mut touching: BTreeMap<i32, Vec<(i32, bool, Link)>> = BTreeMap::new();
        for link in links {
            touching.entry(link.from).or_default().push((link.until, true, link));
            touching.entry(link.until).or_default().push((link.from, false, link));
        }
        Self { touching }
    }

    /// The cheapest path from one boundary to another, each total with its sign (Dijkstra; each part of the cost only grows).
    pub(super) fn shortest(&self, from: i32, until: i32) -> Option<Vec<(usize, bool)>> {
        let mut open: BTreeSet<(Cost, i32)> = BTreeSet::from([((0, 0, 0, Vec::new()), from)]);
        let mut closed = BTreeSet::new();
        while let Some(((ranges, count, ranks, path), at)) = open.pop_first() {
            if at == until {
                return Some(path);
            }
            if !closed.insert(at) {
                continue;
            }
            for (next, adds, link) in self.touching.get(&at).into_iter().flatten() {
                if !closed.contains(next) {
                    let mut path = path.clone();
                    path.push((link.index, *adds));
                    let ranges = ranges + usize::from(link.ranged);
                    open.insert(((ranges, count + 1, ranks + link.rank, path), *next));
                }
            }
        }
        None
    }
}
