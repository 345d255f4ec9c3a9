//! Totals that contradict one another: every largest part of them that can be true together (rule 7).

use salida_events::{NoSums, Sum, Sums};
use std::collections::BTreeSet;

/// More largest parts than this are not told apart: then the days are as if nobody had counted.
const PARTS_MAX: usize = 64;

/// More totals than this are not searched for the ones that contradict one another.
const SEARCHED_MAX: usize = 400;

/// Every largest part of some totals that can be true together; none where there are too many.
///
/// Which totals to leave out is a smallest way to hit every contradiction: the search takes one smallest contradiction
/// after the other and branches over which of its totals is left out (Reiter, *Artificial Intelligence* 32, 1987, the tree
/// of hitting sets).
pub(crate) fn parts(sums: &[Sum]) -> Vec<Sums> {
    match Sums::new(sums) {
        Ok(whole) => return vec![whole],
        Err(NoSums::TooMany) => return Vec::new(),
        Err(NoSums::Contradiction) if sums.len() > SEARCHED_MAX => return Vec::new(),
        Err(NoSums::Contradiction) => {}
    }
    let Some(left_out) = left_out(sums) else {
        return Vec::new();
    };
    let smaller = |one: &BTreeSet<usize>| left_out.iter().any(|other| other != one && other.is_subset(one));
    let smallest = left_out.iter().filter(|one| !smaller(one));
    smallest.filter_map(|out| Sums::new(&without(sums, out)).ok()).collect()
}

/// Ways to leave totals out so that the rest can be true; among them every smallest one. `None` where there are too many.
fn left_out(sums: &[Sum]) -> Option<BTreeSet<BTreeSet<usize>>> {
    let (mut found, mut seen) = (BTreeSet::new(), BTreeSet::new());
    let mut open: Vec<BTreeSet<usize>> = vec![BTreeSet::new()];
    while let Some(out) = open.pop() {
        if !seen.insert(out.clone()) {
            continue;
        }
        if seen.len() > PARTS_MAX * PARTS_MAX {
            return None;
        }
        match contradiction(sums, &out) {
            None => {
                found.insert(out);
            }
            Some(totals) => open.extend(totals.into_iter().map(|total| {
                let mut more = out.clone();
                more.insert(total);
                more
            })),
        }
    }
    (found.len() <= PARTS_MAX).then_some(found)
}

/// Totals that contradict one another, of which none can be spared, among those not left out.
fn contradiction(sums: &[Sum], out: &BTreeSet<usize>) -> Option<Vec<usize>> {
    let mut kept: Vec<usize> = (0..sums.len()).filter(|at| !out.contains(at)).collect();
    let can_be = |kept: &[usize]| {
        let chosen: Vec<Sum> = kept.iter().filter_map(|at| sums.get(*at).copied()).collect();
        Sums::new(&chosen).is_ok()
    };
    if can_be(&kept) {
        return None;
    }
    let mut at = 0;
    while at < kept.len() {
        let spared = kept.remove(at);
        if can_be(&kept) {
            kept.insert(at, spared);
            at += 1;
        }
    }
    Some(kept)
}

fn without(sums: &[Sum], out: &BTreeSet<usize>) -> Vec<Sum> {
    let kept = sums.iter().enumerate().filter(|(at, _)| !out.contains(at));
    kept.map(|(_, sum)| *sum).collect()
}

#[cfg(test)]
mod tests {
    use super::parts;
    use salida_events::Sum;

    fn sum(during: &str, count: f64) -> Sum {
        Sum {
            during: during.parse().unwrap(),
            low: count,
            high: count,
        }
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
