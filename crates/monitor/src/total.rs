//! Official totals as a duty sees them: each agency by itself, overlapping totals tightening one another (rules 5 to 7).

use crate::{Ref, consistent, view::View};
use salida_events::{Sum, Sums};
use salida_world::{ActorId, Day, Span};

/// A total that says something about a duty's deed and region.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Figure {
    /// Several where the agency said it more than once.
    pub(crate) reports: Vec<Ref>,
    pub(crate) during: Span,
    pub(crate) agency: ActorId,
    /// At least so many in the region.
    pub(crate) low: u64,
    /// At most so many; open where the total covers only a part of the region or a narrower deed.
    pub(crate) high: Option<u64>,
}

impl Figure {
    /// Takes in what the same agency said of the same days in another report.
    pub(crate) fn widen(&mut self, report: Ref, low: u64, high: Option<u64>) {
        self.reports.push(report);
        self.reports.sort_unstable();
        self.low = self.low.min(low);
        self.high = self.high.zip(high).map(|(one, other)| one.max(other));
    }
}

/// What is known of a quantity in some days, from one agency or from incidents.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Known {
    pub(crate) agency: Option<ActorId>,
    pub(crate) low: f64,
    pub(crate) high: Option<f64>,
    pub(crate) reports: Vec<Ref>,
}

/// What each agency's totals say, taken together; agencies in the order of their ids.
pub(crate) fn by_agency(figures: &[&Figure]) -> Vec<Counting> {
    let mut agencies: Vec<&ActorId> = figures.iter().map(|figure| &figure.agency).collect();
    agencies.sort();
    agencies.dedup();
    agencies
        .into_iter()
        .map(|agency| Counting::of(agency, figures))
        .collect()
}

/// One agency's totals with what they determine together.
pub(crate) struct Counting {
    pub(crate) agency: ActorId,
    /// In the order of their days, which do not overlap.
    clusters: Vec<Cluster>,
}

/// Totals whose days overlap, directly or through others between them. They tighten one another; totals of other days
/// say nothing about these.
struct Cluster {
    /// From the first day of any to the last.
    during: Span,
    /// Every largest part of them that can be true together: one, unless they contradict one another. None where there
    /// are more than can be held: then the days are as if nobody had counted.
    parts: Vec<Sums>,
    rows: Vec<(Span, Ref)>,
}

impl Counting {
    fn of(agency: &ActorId, figures: &[&Figure]) -> Self {
        let mut own: Vec<&Figure> = figures.iter().copied().filter(|it| it.agency == *agency).collect();
        own.sort_by(|a, b| (a.during, &a.reports).cmp(&(b.during, &b.reports)));
        let mut groups: Vec<(Span, Vec<&Figure>)> = Vec::new();
        for figure in own {
            match groups.last_mut() {
                Some((days, group)) if figure.during.first() <= days.last() => {
                    *days = Span::new(days.first(), days.last().max(figure.during.last())).unwrap_or(*days);
                    group.push(figure);
                }
                _ => groups.push((figure.during, vec![figure])),
            }
        }
        let clusters = groups.into_iter().map(|(days, group)| Cluster::of(days, &group));
        Self {
            agency: agency.clone(),
            clusters: clusters.collect(),
        }
    }

    /// The days of each of its totals.
    pub(crate) fn spans(&self) -> impl Iterator<Item = Span> {
        let rows = self.clusters.iter().flat_map(|cluster| &cluster.rows);
        rows.map(|(during, _)| *during)
    }

    /// The same of several stretches of days together, in order and apart. What a total says of the days from the first
    /// to the last, less what others say of the gaps, bounds them as well as the sum over the stretches.
    pub(crate) fn within_all(&self, days: &[Span]) -> Known {
        let (Some(first), Some(last)) = (days.first(), days.last()) else {
            return Known {
                agency: Some(self.agency.clone()),
                low: 0.0,
                high: Some(0.0),
                reports: Vec::new(),
            };
        };
        let Some(hull) = Span::new(first.first(), last.last()).filter(|_| days.len() > 1) else {
            return self.within(*first);
        };
        let around = self.within(hull);
        let each: Vec<Known> = days.iter().map(|span| self.within(*span)).collect();
        let gaps = days.windows(2).filter_map(|pair| match pair {
            [before, after] => Span::new(before.last().plus(1), after.first().plus(-1)),
            _ => None,
        });
        let gaps: Vec<Known> = gaps.map(|gap| self.within(gap)).collect();
        let gaps_high: Option<f64> = gaps.iter().map(|known| known.high).sum();
        let lowest = |all: &[Known]| all.iter().fold(0.0, |sum, known| sum + known.low);
        let low = lowest(&each);
        let high: Option<f64> = each.iter().map(|known| known.high).sum();
        let around_high = around.high.map(|high| high - lowest(&gaps));
        Known {
            agency: around.agency,
            low: gaps_high.map_or(low, |gaps| low.max(around.low - gaps)),
            high: match (high, around_high) {
                (Some(one), Some(other)) => Some(one.min(other)),
                (one, other) => one.or(other),
            },
            reports: around.reports,
        }
    }

    /// What the agency's totals say of some days: nothing from above where some of the days are in no total.
    pub(crate) fn within(&self, days: Span) -> Known {
        let mut known = Known {
            agency: Some(self.agency.clone()),
            low: 0.0,
            high: Some(0.0),
            reports: Vec::new(),
        };
        let mut counted = 0;
        let first = self
            .clusters
            .partition_point(|cluster| cluster.during.last() < days.first());
        for cluster in self.clusters.iter().skip(first) {
            let Some(part) = cluster.during.overlap(days) else {
                break;
            };
            let (low, high) = cluster.limits(part);
            known.low += low;
            known.high = known.high.zip(high).map(|(sum, high)| sum + high);
            counted += part.days();
            let touching = cluster.rows.iter().filter(|(during, _)| during.overlap(days).is_some());
            known.reports.extend(touching.map(|(_, report)| *report));
        }
        known.high = known.high.filter(|_| counted == days.days());
        known
    }
}

impl Cluster {
    fn of(during: Span, figures: &[&Figure]) -> Self {
        let sums: Vec<Sum> = { figures.iter() }
            .map(|figure| Sum {
                during: figure.during,
                low: figure.low as f64,
                high: figure.high.map_or(f64::INFINITY, |high| high as f64),
            })
            .collect();
        let rows = figures
            .iter()
            .flat_map(|figure| figure.reports.iter().map(|report| (figure.during, *report)));
        Self {
            during,
            parts: consistent::parts(&sums),
            rows: rows.collect(),
        }
    }

    /// The least and the greatest that any part says.
    fn limits(&self, part: Span) -> (f64, Option<f64>) {
        let limits = self.parts.iter().map(|sums| sums.limits(part));
        let each = limits.map(|limits| (limits.low, limits.high));
        each.reduce(|(low, high), (lower, higher)| {
            (low.min(lower), high.zip(higher).map(|(one, other)| one.max(other)))
        })
        .unwrap_or((0.0, None))
    }
}

/// A window that the totals can tell from others: its first active number, and its days as far as they have been seen.
pub(crate) struct Window {
    pub(crate) start: i32,
    days: Vec<Span>,
}

/// The agencies that leave at most so many possible in every one of these windows.
pub(crate) fn clearing<'v>(view: &'v View<'_>, windows: &[Window], allowed: u64) -> Vec<&'v Counting> {
    let leaves_no_more = |counting: &&Counting, window: &Window| {
        let high = counting.within_all(&window.days).high;
        high.is_some_and(|high| high <= allowed as f64)
    };
    let clear = |counting: &&Counting| windows.iter().all(|window| leaves_no_more(counting, window));
    view.counting.iter().filter(clear).collect()
}

/// The greatest count that those agencies leave possible in a window.
pub(crate) fn ceiling(clearing: &[&Counting], window: &Window) -> f64 {
    let highs = { clearing.iter() }.filter_map(|counting| counting.within_all(&window.days).high);
    highs.fold(f64::INFINITY, f64::min)
}

/// One window of each kind that the totals and some other stretches of active numbers can tell apart, within the stretches
/// in which the duty may be judged. Without a length there is one, of all days judged.
pub(crate) fn windows(view: &View<'_>, days: Option<i32>, others: &[(i32, i32)]) -> Vec<Window> {
    let Some(length) = days else {
        let days = view.days_judged();
        return vec![Window { start: 0, days }];
    };
    let calendar = &view.calendar;
    let today = calendar.today();
    let mut windows = Vec::new();
    for (from, to) in &view.stretches.possible {
        let first = *from;
        let last = (*to).min(today).saturating_sub(length - 1).max(first);
        let figures = view.counting.iter().flat_map(Counting::spans);
        let figures = figures.map(|span| (calendar.number(span.first()), calendar.number_up_to(span.last())));
        let told = figures.chain(others.iter().copied());
        let told = told.filter_map(|(from, to)| Span::new(Day::from_number(from), Day::from_number(to)));
        for start in turns(told, (first, last), length) {
            let end = start.saturating_add(length - 1).min(*to).min(today);
            let days = calendar.pieces(start, end);
            windows.extend((!days.is_empty()).then_some(Window { start, days }));
        }
    }
    windows
}

/// The starts between two day numbers at which a window of so many days begins to see something else: where an end of it
/// comes to an edge of one of `spans`, and the day after. Between two turns nothing that depends on the spans changes.
/// At most eight for each span, whatever the number of days; O(n log n).
pub(crate) fn turns(spans: impl Iterator<Item = Span>, starts: (i32, i32), length: i32) -> Vec<i32> {
    let (first, last) = starts;
    let edges = spans.flat_map(|span| [span.first().number(), span.last().number() + 1]);
    let near = edges.flat_map(|edge| {
        let ending = edge.saturating_sub(length);
        [edge, edge.saturating_add(1), ending, ending.saturating_add(1)]
    });
    let inside = near.filter(|start| first < *start && *start < last);
    if first > last {
        return Vec::new();
    }
    if i64::from(last) - i64::from(first) < MARKED_MAX {
        // Marks on the days cost less than sorting what may be many times as much.
        let at = |start: i32| usize::try_from(i64::from(start) - i64::from(first)).unwrap_or(0);
        let mut marks = vec![false; at(last) + 1];
        for start in inside.chain([first, last]) {
            marks[at(start)] = true;
        }
        let marked = (first..=last).zip(marks).filter(|(_, is_marked)| *is_marked);
        return marked.map(|(start, _)| start).collect();
    }
    let mut turns: Vec<i32> = inside.chain([first, last]).collect();
    turns.sort_unstable();
    turns.dedup();
    turns
}

/// Up to so many starts each has a mark of its own.
const MARKED_MAX: i64 = 1 << 16;

/// The reports of agencies that count more than `allowed` in some window, though others leave no room for it.
pub(crate) fn differing(view: &View<'_>, windows: &[Window], allowed: u64) -> Vec<Ref> {
    let mut found: Vec<Ref> = Vec::new();
    for counting in &view.counting {
        let over = windows.iter().map(|window| counting.within_all(&window.days));
        if let Some(known) = { over }.find(|known| known.low > allowed as f64) {
            found.extend(known.reports);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::turns;
    use salida_world::{Day, Span};

    /// How a window lies to each span: apart, touching some of its days, holding all of them.
    fn sight(spans: &[Span], start: i32, length: i32) -> Vec<(bool, bool, bool)> {
        let window = Span::new(Day::from_number(start), Day::from_number(start + length - 1)).unwrap();
        let each = spans.iter();
        each.map(|span| {
            (
                window.overlap(*span).is_some(),
                window.covers(*span),
                span.covers(window),
            )
        })
        .collect()
    }

    #[test]
    fn between_two_turns_every_window_sees_the_same() {
        let mut state = 7_u32;
        let mut draw = |below: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            i32::try_from((state >> 16) % below).unwrap()
        };
        for _ in 0..500 {
            let spans: Vec<Span> = (0..draw(5))
                .map(|_| {
                    let first = draw(60);
                    Span::new(Day::from_number(first), Day::from_number(first + draw(20))).unwrap()
                })
                .collect();
            let (length, last) = (1 + draw(15), draw(70));
            let turns = turns(spans.iter().copied(), (0, last), length);
            for start in 0..=last {
                let turn = turns.iter().copied().rfind(|turn| *turn <= start).unwrap();
                assert_eq!(
                    sight(&spans, start, length),
                    sight(&spans, turn, length),
                    "{spans:?} {start}"
                );
            }
        }
    }
}
