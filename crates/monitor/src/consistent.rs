//! Totals that contradict one another: every largest part of them that can be true together (rule 7).

use salida_events::{NoSums, Sum, Sums};
use std::collections::BTreeSet;

/// More largest parts than this are not told apart: then the days are as if nobody had counted.
const PARTS_MAX: usize = 64;

/// The search gives up when the totals of all the sets that it tried, each squared, are more than this together: what one
/// set costs grows at least so with its totals.
const TRIED_MAX: usize = 1 << 24;

/// Every largest part of some totals that can be true together; none where there are too many.
///
/// Which totals to leave out is a smallest way to hit every contradiction: the search takes one contradiction after the
/// other and branches over which of its totals is left out (Reiter, *Artificial Intelligence* 32, 1987, the tree of
/// hitting sets).
pub(crate) fn parts(sums: &[Sum]) -> Vec<Sums> {
    match Sums::new(sums) {
        Ok(whole) => return vec![whole],
        Err(NoSums::TooMany) => return Vec::new(),
        Err(NoSums::Contradiction(_)) => {}
    }
    let Some(left_out) = left_out(sums) else {
        return Vec::new();
    };
    let smaller = |one: &BTreeSet<usize>| left_out.iter().any(|other| other != one && other.is_subset(one));
    let smallest = left_out.iter().filter(|one| !smaller(one));
    let parts = smallest.filter_map(|out| Sums::new(&those(sums, &kept(sums, out))).ok());
    parts.collect()
}

/// Ways to leave totals out so that the rest can be true; among them every smallest one. `None` where there are too many.
fn left_out(sums: &[Sum]) -> Option<BTreeSet<BTreeSet<usize>>> {
    let (mut found, mut seen) = (BTreeSet::new(), BTreeSet::new());
    let mut open: Vec<BTreeSet<usize>> = vec![BTreeSet::new()];
    while let Some(out) = open.pop() {
        if !seen.insert(out.clone()) {
            continue;
        }
        let tried = seen.len().saturating_mul(sums.len()).saturating_mul(sums.len());
        if seen.len() > PARTS_MAX * PARTS_MAX || tried > TRIED_MAX {
            return None;
        }
        match contradiction(sums, &out) {
            None => {
                found.insert(out);
                if found.len() > PARTS_MAX {
                    return None;
                }
            }
            Some(totals) => open.extend(totals.into_iter().map(|total| {
                let mut more = out.clone();
                more.insert(total);
                more
            })),
        }
    }
    Some(found)
}

/// Totals that contradict one another, among those not left out.
fn contradiction(sums: &[Sum], out: &BTreeSet<usize>) -> Option<Vec<usize>> {
    let kept = kept(sums, out);
    match Sums::new(&those(sums, &kept)) {
        Err(NoSums::Contradiction(places)) => Some(places.iter().filter_map(|at| kept.get(*at).copied()).collect()),
        Ok(_) | Err(NoSums::TooMany) => None,
    }
}

/// The positions of the totals that are not left out.
fn kept(sums: &[Sum], out: &BTreeSet<usize>) -> Vec<usize> {
    (0..sums.len()).filter(|at| !out.contains(at)).collect()
}

fn those(sums: &[Sum], kept: &[usize]) -> Vec<Sum> {
    kept.iter().filter_map(|at| sums.get(*at).copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::parts;
    use salida_events::{Sum, Sums};

    fn sum(during: &str, count: f64) -> Sum {
        Sum {
            during: during.parse().unwrap(),
            low: count,
            high: count,
        }
    }

    #[test]
    fn the_parts_are_those_of_a_literal_search_over_all_sets() {
        let mut state = 11_u32;
        let mut draw = |below: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 16) % below
        };
        for _ in 0..300 {
            let sums: Vec<Sum> = (0..2 + draw(6))
                .map(|_| {
                    let first = 1 + draw(6);
                    let last = first + draw(7 - first);
                    let low = f64::from(draw(6));
                    Sum {
                        high: low + f64::from(draw(2)),
                        ..sum(&format!("2031-{first:02}..2031-{last:02}"), low)
                    }
                })
                .collect();
            let set = |mask: u32| -> Vec<Sum> {
                let each = sums.iter().enumerate();
                each.filter(|(at, _)| mask >> at & 1 == 1)
                    .map(|(_, sum)| *sum)
                    .collect()
            };
            let can_be: Vec<u32> = (0..1 << sums.len())
                .filter(|mask| Sums::new(&set(*mask)).is_ok())
                .collect();
            let is_largest = |mask: &&u32| can_be.iter().all(|other| other == *mask || *other & **mask != **mask);
            let year = "2031-01..2031-06".parse().unwrap();
            let said = |sums: &Sums| format!("{:?}", sums.limits(year));
            let mut literal: Vec<String> = { can_be.iter().filter(is_largest) }
                .map(|mask| said(&Sums::new(&set(*mask)).unwrap()))
                .collect();
            let mut found: Vec<String> = parts(&sums).iter().map(said).collect();
            literal.sort();
            found.sort();
            assert_eq!(found, literal, "{sums:?}");
        }
    }

    #[test]
    fn many_contradictions_among_many_totals_are_given_up() {
        let months = (1..=9).flat_map(|year| (1..=12).map(move |month| format!("200{year}-{month:02}")));
        let mut sums: Vec<Sum> = months.map(|month| sum(&month, 8.0)).collect();
        sums.extend((1..=9).map(|year| sum(&format!("200{year}"), 10.0)));
        assert!(parts(&sums).is_empty());
    }

    #[test]
    fn of_two_months_that_are_more_than_both_together_any_two_figures_can_be_true() {
        let sums = [sum("2031-01..2031-02", 10.0), sum("2031-01", 8.0), sum("2031-02", 5.0)];
        let parts = parts(&sums);
        let january = "2031-01".parse().unwrap();
        let mut found: Vec<(f64, Option<f64>)> = { parts.iter() }
            .map(|part| part.limits(january))
            .map(|limits| (limits.low, limits.high))
            .collect();
        found.sort_by(|a, b| a.0.total_cmp(&b.0));
        assert_eq!(found, [(5.0, Some(5.0)), (8.0, Some(8.0)), (8.0, Some(8.0))]);
    }
}
