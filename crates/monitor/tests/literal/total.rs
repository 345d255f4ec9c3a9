//! What an agency's totals say of some days: the least and the greatest sum over all daily counts that satisfy them.

use super::{Literal, lore::What};

/// A total, as a bound on what was done in the region on its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sum {
    pub first: i32,
    pub last: i32,
    /// At least so many, where it counts nothing but what lies in the region.
    pub low: Option<u64>,
    /// At most so many, where it counts all that lies in the region.
    pub high: Option<u64>,
}

/// What one agency says: where its totals contradict one another, every largest part of them that does not.
#[derive(Debug, Clone)]
pub(crate) struct Counting {
    parts: Vec<Vec<Sum>>,
}

impl Literal<'_> {
    /// The totals of each agency.
    pub(super) fn counting(&self, deeds: &[usize], zones: &[usize], known: i32) -> Vec<Counting> {
        let mut agencies: Vec<(usize, Vec<Sum>)> = Vec::new();
        for total in self.totals(known) {
            let inside = deeds.iter().any(|wide| self.lore.deed_in(total.deed, *wide))
                && zones.iter().any(|wide| self.lore.zone_in(total.zone, *wide));
            let around = deeds.iter().all(|narrow| self.lore.deed_in(*narrow, total.deed))
                && zones.iter().all(|narrow| self.lore.zone_in(*narrow, total.zone));
            if !inside && !around {
                continue;
            }
            let sum = Sum {
                first: total.days.0,
                last: total.days.1,
                low: inside.then_some(total.low),
                high: around.then_some(total.high),
            };
            match agencies.iter_mut().find(|(known, _)| *known == total.agency) {
                Some((_, sums)) => sums.push(sum),
                None => agencies.push((total.agency, vec![sum])),
            }
        }
        let agencies = agencies.into_iter().map(|(_, sums)| Counting {
            parts: consistent_parts(&sums),
        });
        agencies.collect()
    }
}

/// What an agency counted, from the smallest low to the greatest high of all that it said of the same.
struct Total {
    agency: usize,
    deed: usize,
    zone: usize,
    days: (i32, i32),
    low: u64,
    high: u64,
}

impl Literal<'_> {
    fn totals(&self, known: i32) -> Vec<Total> {
        let mut totals: Vec<Total> = Vec::new();
        for lineage in self.lineages(known).iter() {
            for at in &lineage.heads {
                if let What::Tally {
                    deed,
                    zone,
                    first,
                    last,
                    low,
                    high,
                    agency,
                } = self.tales[*at].what
                {
                    let days = (first, last);
                    let same = |it: &&mut Total| (it.agency, it.deed, it.zone, it.days) == (agency, deed, zone, days);
                    if let Some(total) = totals.iter_mut().find(same) {
                        total.low = total.low.min(low);
                        total.high = total.high.max(high);
                        continue;
                    }
                    totals.push(Total {
                        agency,
                        deed,
                        zone,
                        days,
                        low,
                        high,
                    });
                }
            }
        }
        totals
    }
}

/// The largest parts of some totals that can all be true.
fn consistent_parts(sums: &[Sum]) -> Vec<Vec<Sum>> {
    if distances(sums, &[]).is_some() {
        return vec![sums.to_vec()];
    }
    let part = |mask: usize| -> Vec<Sum> {
        let kept = sums.iter().enumerate().filter(|(at, _)| mask >> at & 1 == 1);
        kept.map(|(_, sum)| *sum).collect()
    };
    let mut masks: Vec<usize> = (0..1_usize << sums.len())
        .filter(|mask| distances(&part(*mask), &[]).is_some())
        .collect();
    masks.sort_by_key(|mask| std::cmp::Reverse(mask.count_ones()));
    let mut largest: Vec<usize> = Vec::new();
    for mask in masks {
        if !largest.iter().any(|kept| kept & mask == mask) {
            largest.push(mask);
        }
    }
    largest.into_iter().map(part).collect()
}

impl Counting {
    /// The least and the greatest number on these days; nothing where there is no upper bound. Of several stretches it is what
    /// is said of each, added up, or what is said of all days from the first to the last less the days between.
    pub(crate) fn bounds(&self, days: &[i32]) -> (u64, Option<u64>) {
        let mut runs: Vec<(i32, i32)> = Vec::new();
        for day in days {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == *day => *last = *day,
                _ => runs.push((*day, *day)),
            }
        }
        let (Some(first), Some(last)) = (runs.first(), runs.last()) else {
            return (0, Some(0));
        };
        let (low, high) = self.sum(&runs);
        let whole = self.together((first.0, last.1));
        let between: Vec<(i32, i32)> = runs.windows(2).map(|two| (two[0].1 + 1, two[1].0 - 1)).collect();
        let between = self.sum(&between);
        let least = between.1.map_or(0, |most| whole.0.saturating_sub(most));
        let most = whole.1.map(|most| most.saturating_sub(between.0));
        (low.max(least), high.into_iter().chain(most).min())
    }

    fn sum(&self, runs: &[(i32, i32)]) -> (u64, Option<u64>) {
        let each = runs.iter().map(|run| self.together(*run));
        each.fold((0, Some(0)), |sum, it| {
            (sum.0 + it.0, sum.1.zip(it.1).map(|(one, other)| one + other))
        })
    }

    /// The least and the greatest number on some days in a row that any part allows.
    fn together(&self, (first, last): (i32, i32)) -> (u64, Option<u64>) {
        let bounds = self.parts.iter().map(|sums| bounds_of(sums, first, last));
        let all = bounds.reduce(|one, other| {
            let high = one.1.zip(other.1).map(|(one, other)| one.max(other));
            (one.0.min(other.0), high)
        });
        all.unwrap_or((0, None))
    }
}

fn bounds_of(sums: &[Sum], first: i32, last: i32) -> (u64, Option<u64>) {
    let Some((edges, distances)) = distances(sums, &[first - 1, last]) else {
        return (0, None);
    };
    let at = |edge: i32| edges.iter().position(|known| *known == edge).unwrap();
    let (from, to) = (at(first - 1), at(last));
    let least = -distances[to][from].unwrap_or(0);
    let most = distances[from][to].map(|most| u64::try_from(most).unwrap());
    (u64::try_from(least).unwrap_or(0), most)
}

type Distances = (Vec<i32>, Vec<Vec<Option<i64>>>);

/// The greatest difference between the running sums at any two edges of days; nothing where the totals contradict
/// one another. An edge is the last day before it.
fn distances(sums: &[Sum], more: &[i32]) -> Option<Distances> {
    let mut edges: Vec<i32> = sums
        .iter()
        .flat_map(|sum| [sum.first - 1, sum.last])
        .chain(more.iter().copied())
        .collect();
    edges.sort_unstable();
    edges.dedup();
    let at = |edge: i32| edges.iter().position(|known| *known == edge).unwrap();
    // What was counted by a later edge is never less than by an earlier one.
    let row = |from: usize| (0..edges.len()).map(|to| (to <= from).then_some(0)).collect();
    let mut most: Vec<Vec<Option<i64>>> = (0..edges.len()).map(row).collect();
    let mut bound = |from: usize, to: usize, by: i64| {
        most[from][to] = Some(most[from][to].map_or(by, |known| known.min(by)));
    };
    for sum in sums {
        let (from, to) = (at(sum.first - 1), at(sum.last));
        if let Some(high) = sum.high {
            bound(from, to, i64::try_from(high).unwrap());
        }
        if let Some(low) = sum.low {
            bound(to, from, -i64::try_from(low).unwrap());
        }
    }
    for by in 0..edges.len() {
        for from in 0..edges.len() {
            for to in 0..edges.len() {
                if let (Some(one), Some(two)) = (most[from][by], most[by][to]) {
                    let sum = one + two;
                    most[from][to] = Some(most[from][to].map_or(sum, |known| known.min(sum)));
                }
            }
        }
    }
    let consistent = (0..edges.len()).all(|edge| most[edge][edge].is_none_or(|sum| sum >= 0));
    consistent.then_some((edges, most))
}
