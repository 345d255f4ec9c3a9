//! How many changes more are needed at the least: clauses that share no way need one each.

use super::{
    core::{Core, Need},
    search::is_set,
};

/// Stands for no way.
const NONE: u32 = u32::MAX;

/// Room for what is counted, kept from one count to the next.
pub(super) struct Bound {
    /// For each way the way that it is joined with.
    mate: Vec<u32>,
    /// For each way that ends a label the other ends of its clauses.
    joined: Vec<Vec<u32>>,
    /// Which ways a path has come by.
    seen: Vec<u32>,
    round: u32,
}

impl Bound {
    pub(super) fn new(ways: usize) -> Self {
        Self {
            mate: vec![NONE; ways],
            joined: vec![Vec::new(); ways],
            seen: vec![0; ways],
            round: 0,
        }
    }

    /// At least so many ways more are needed for these clauses, the narrowest of which come first.
    ///
    /// A clause with two ways left, of which one ends a label and the other does not, is an edge between two sides. As many of
    /// them as share no end are found by augmenting paths (König: no fewer ways meet all of them). Of the others those are
    /// added that touch none of these ends, one after the other.
    pub(super) fn needed(&mut self, core: &Core, unmet: &[(usize, usize)], barred: &[bool], effort: &mut u64) -> usize {
        self.mate.fill(NONE);
        self.joined.iter_mut().for_each(Vec::clear);
        let clause = |at: usize| core.clauses.get(at);
        let left = |need: &'_ Need| -> Vec<u32> {
            let ways = need.made.iter().copied();
            ways.filter(|way| !is_set(barred, *way)).collect()
        };
        let mut count = 0;
        let mut others: Vec<usize> = Vec::new();
        for (ways, at) in unmet {
            let Some(need) = clause(*at) else { continue };
            let edge = (*ways == 2).then(|| left(need)).and_then(|ends| match ends.as_slice() {
                [one, other] if is_set(&core.ending, *one) && !is_set(&core.ending, *other) => Some((*one, *other)),
                [one, other] if is_set(&core.ending, *other) && !is_set(&core.ending, *one) => Some((*other, *one)),
                _ => None,
            });
            let Some((label, rule)) = edge else {
                others.push(*at);
                continue;
            };
            if let Some(joined) = self.joined.get_mut(label as usize) {
                joined.push(rule);
            }
            if self.of(label) == NONE && self.of(rule) == NONE {
                self.join(label, rule);
                count += 1;
            }
        }
        *effort += unmet.len() as u64;
        for label in 0..u32::try_from(self.joined.len()).unwrap_or(NONE) {
            let has_clauses = self.joined.get(label as usize).is_some_and(|joined| !joined.is_empty());
            if has_clauses && self.of(label) == NONE {
                self.round += 1;
                count += usize::from(self.augment(label, effort));
            }
        }
        for need in others.into_iter().filter_map(clause) {
            let ways = left(need);
            *effort += ways.len() as u64;
            if ways.iter().all(|way| self.of(*way) == NONE) {
                for way in ways {
                    self.join(way, way);
                }
                count += 1;
            }
        }
        count
    }

    fn of(&self, way: u32) -> u32 {
        self.mate.get(way as usize).copied().unwrap_or(NONE)
    }

    fn join(&mut self, one: u32, other: u32) {
        for (way, with) in [(one, other), (other, one)] {
            if let Some(mate) = self.mate.get_mut(way as usize) {
                *mate = with;
            }
        }
    }

    /// Looks for a path by which one clause more can stand apart, beginning with this label.
    fn augment(&mut self, label: u32, effort: &mut u64) -> bool {
        // The labels of the path, each with how many of its clauses were tried and by which rule it was left.
        let mut path: Vec<(u32, usize, u32)> = vec![(label, 0, NONE)];
        while let Some((label, tried, by)) = path.last_mut() {
            let Some(rule) = self
                .joined
                .get(*label as usize)
                .and_then(|joined| joined.get(*tried))
                .copied()
            else {
                path.pop();
                continue;
            };
            (*tried, *by) = (*tried + 1, rule);
            *effort += 1;
            let Some(seen) = self.seen.get_mut(rule as usize) else {
                continue;
            };
            if std::mem::replace(seen, self.round) == self.round {
                continue;
            }
            match self.of(rule) {
                NONE => {
                    for (label, _, by) in path {
                        self.join(label, by);
                    }
                    return true;
                }
                next => path.push((next, 0, NONE)),
            }
        }
        false
    }
}
