//! Independent observations: disjoint stretches of time, each with a count that the totals determine, as fine as they allow.

use salida_note::{Checked, Note};
use salida_world::{Day, Span};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

use super::route::{Link, Network, Step};
use super::{Entered, Total, Totals, described, names};
use crate::codes;

/// A stretch of time, not always in one piece, with its exact count.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Region {
    /// Its pieces, in order, with gaps between them.
    pub spans: Vec<Span>,
    /// The count in all pieces together, a whole number.
    pub count: f64,
    /// The totals that give it, signed; their signed sum is the count.
    pub from: Vec<Step>,
}

/// Boundaries that totals connect, sorted: the count between any two of them is known.
type Component = Vec<i32>;

impl Totals {
    /// The disjoint regions of a window whose counts the agreed exact totals determine.
    ///
    /// Boundaries that totals connect form components; between neighbouring boundaries of one the count is known. Where one
    /// component lies wholly between two neighbouring boundaries of another, the outer span is left with what the inner one
    /// does not hold. A total whose component would cross another without such nesting is set aside, in favour of those
    /// before it in preference, and reported. Regions that reach outside the window are left out.
    pub fn regions(&self, window: Span) -> Checked<Vec<Region>> {
        let (chosen, mut joined) = self.laminar();
        let notes = self.set_aside(&chosen, &mut joined);
        let components = joined.components;
        let links = chosen
            .iter()
            .filter_map(|index| self.used.get(*index).map(|entered| Link::of(*index, entered)));
        let network = Network::new(links);
        let mut regions: Vec<Region> = Vec::new();
        for component in components.values() {
            for (from, until) in component.iter().zip(component.iter().skip(1)) {
                let nested = maximal_within(components.values(), *from, *until);
                regions.extend(self.region(*from, *until, &nested, &network));
            }
        }
        regions.retain(|region| region.spans.iter().all(|span| window.covers(*span)));
        regions.sort_by(|a, b| a.spans.cmp(&b.spans));
        Checked::new(regions, notes)
    }

    fn region(&self, from: i32, until: i32, nested: &[(i32, i32)], network: &Network) -> Option<Region> {
        let mut path = network.shortest(from, until)?;
        let mut spans = Vec::new();
        let mut at = from;
        for (inner_from, inner_until) in nested {
            spans.extend(span(at, *inner_from));
            at = *inner_until;
            let inner = network.shortest(*inner_from, *inner_until)?;
            path.extend(inner.into_iter().map(|(index, adds)| (index, !adds)));
        }
        spans.extend(span(at, until));
        let from = self.steps(&path);
        let signed = |step: &Step| {
            let count = step.total.count.best as f64;
            if step.adds { count } else { -count }
        };
        Some(Region {
            spans,
            count: from.iter().map(signed).fold(0.0, |sum, count| sum + count),
            from,
        })
    }

    /// The totals whose components nest, taken in order; those set aside are tried again while others join, because a later
    /// total may connect what crossed.
    fn laminar(&self) -> (BTreeSet<usize>, Joined) {
        let (mut chosen, mut joined) = (BTreeSet::new(), Joined::default());
        let usable = |entered: &Entered| entered.taken.is_some() && entered.total.count.is_exact();
        let numbered = self.used.iter().enumerate();
        let mut waiting: Vec<(usize, &Entered)> = numbered.filter(|(_, entered)| usable(entered)).collect();
        loop {
            let before = waiting.len();
            waiting.retain(|(index, entered)| {
                let whole = joined.with(&entered.total);
                let crossed = joined.crossing(&whole).next().is_some();
                if !crossed {
                    joined.join(whole);
                    chosen.insert(*index);
                }
                crossed
            });
            if waiting.len() == before || waiting.is_empty() {
                break;
            }
        }
        (chosen, joined)
    }

    fn set_aside(&self, chosen: &BTreeSet<usize>, joined: &mut Joined) -> Vec<Note> {
        let mut notes = Vec::new();
        let numbered = self.used.iter().enumerate();
        for (_, entered) in numbered.filter(|(index, _)| !chosen.contains(index)) {
            let (reason, against) = if entered.taken.is_none() {
                ("disagrees", self.agreed_path(entered))
            } else if entered.total.count.is_exact() {
                ("crosses", self.crossing(chosen, &entered.total, joined))
            } else {
                ("not-exact", Vec::new())
            };
            let note = described(Note::general(codes::TOTAL_SET_ASIDE), &entered.total);
            notes.push(note.with("reason", reason).with("against", against));
        }
        notes
    }

    fn agreed_path(&self, entered: &Entered) -> Vec<String> {
        let both = [true, false].map(|upper| self.agreed.path(entered.total.during, upper).totals());
        let all: BTreeSet<usize> = both.into_iter().flatten().collect();
        names(&self.used, all)
    }

    fn crossing(&self, chosen: &BTreeSet<usize>, total: &Total, joined: &mut Joined) -> Vec<String> {
        let whole = joined.with(total);
        let crossed: BTreeSet<i32> = joined.crossing(&whole).flatten().copied().collect();
        let belongs = |at: &usize| {
            let from = self.used.get(*at).map(|entered| entered.total.from());
            from.is_some_and(|from| crossed.contains(&from))
        };
        names(&self.used, chosen.iter().copied().filter(belongs))
    }
}

/// The components of the totals joined so far.
#[derive(Debug, Default)]
struct Joined {
    parents: BTreeMap<i32, i32>,
    /// Each under its first boundary.
    components: BTreeMap<i32, Component>,
}

impl Joined {
    /// The component that a total would make of those at its two boundaries.
    fn with(&mut self, total: &Total) -> Component {
        let ends = BTreeSet::from([total.from(), total.until()].map(|day| root(&mut self.parents, day)));
        let held = |first: &i32| self.components.get(first).cloned().unwrap_or_else(|| vec![*first]);
        let mut whole: Component = ends.iter().flat_map(held).collect();
        whole.sort_unstable();
        whole
    }

    /// The components that would cross such a whole; those that are part of it do not.
    fn crossing<'a>(&'a self, whole: &'a [i32]) -> impl Iterator<Item = &'a Component> {
        let others = self
            .components
            .iter()
            .filter(|(first, _)| whole.binary_search(first).is_err());
        others.map(|(_, other)| other).filter(|other| cross(whole, other))
    }

    fn join(&mut self, whole: Component) {
        let Some(first) = whole.first().copied() else {
            return;
        };
        for day in &whole {
            self.components.remove(day);
            self.parents.insert(*day, first);
        }
        self.components.insert(first, whole);
    }
}

/// The first boundary of the component; shortens the way there.
pub(super) fn root(parents: &mut BTreeMap<i32, i32>, day: i32) -> i32 {
    let mut at = day;
    loop {
        let parent = *parents.entry(at).or_insert(at);
        if parent == at {
            return at;
        }
        let grandparent = parents.get(&parent).copied().unwrap_or(parent);
        parents.insert(at, grandparent);
        at = grandparent;
    }
}

/// True when two components overlap and neither lies between neighbouring boundaries of the other.
fn cross(one: &[i32], other: &[i32]) -> bool {
    let (Some((a, b)), Some((c, d))) = (ends(one), ends(other)) else {
        return false;
    };
    let disjoint = b <= c || d <= a;
    !disjoint && !lies_between(one, c, d) && !lies_between(other, a, b)
}

/// True when `from..until` lies between two neighbouring boundaries.
fn lies_between(boundaries: &[i32], from: i32, until: i32) -> bool {
    let before = boundaries.partition_point(|day| *day <= from);
    before > 0 && boundaries.get(before).is_some_and(|next| until <= *next)
}

fn ends(component: &[i32]) -> Option<(i32, i32)> {
    Some((*component.first()?, *component.last()?))
}

/// The largest components that lie strictly inside `from..until`, in order.
fn maximal_within<'a>(all: impl Iterator<Item = &'a Component>, from: i32, until: i32) -> Vec<(i32, i32)> {
    let inside = |(a, b): &(i32, i32)| from < *a && *b < until;
    let mut nested: Vec<(i32, i32)> = all.filter_map(|component| ends(component)).filter(inside).collect();
    nested.sort_by_key(|(a, b)| (*a, std::cmp::Reverse(*b)));
    let mut reached = from;
    nested.retain(|(a, b)| {
        let outermost = *a >= reached;
        if outermost {
            reached = *b;
        }
        outermost
    });
    nested
}

/// The days from one boundary to the day before another.
fn span(from: i32, until: i32) -> Option<Span> {
    Span::new(Day::from_number(from), Day::from_number(until - 1))
}
