//! How many changes more are needed at the least: clauses that share no way need one each.

use super::{
    core::{Core, Need},
    level::is_set,
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
    /// The clauses that join no two sides.
    others: Vec<usize>,
}

/// The ways that are left to meet a clause.
fn left<'a>(need: &'a Need, barred: &'a [bool]) -> impl Iterator<Item = u32> + 'a {
    let ways = need.made.iter().copied();
    ways.filter(|way| !is_set(barred, *way))
}

/// The way that ends a label and the other one, where a clause has one of each left.
fn edge(core: &Core, need: &Need, barred: &[bool]) -> Option<(u32, u32)> {
    let mut ways = left(need, barred);
    let (one, other) = (ways.next()?, ways.next()?);
    match (is_set(&core.ending, one), is_set(&core.ending, other)) {
        (true, false) => Some((one, other)),
        (false, true) => Some((other, one)),
        _ => None,
    }
}

impl Bound {
    pub(super) fn new(ways: usize) -> Self {
        Self {
            mate: vec![NONE; ways],
            joined: vec![Vec::new(); ways],
            seen: vec![0; ways],
            round: 0,
            others: Vec::new(),
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
        let mut count = 0;
        self.others.clear();
        for (ways, at) in unmet {
            let Some(need) = clause(*at) else { continue };
            let Some((label, rule)) = (*ways == 2).then(|| edge(core, need, barred)).flatten() else {
                self.others.push(*at);
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
        let others = std::mem::take(&mut self.others);
        for need in others.iter().copied().filter_map(clause) {
            *effort += need.made.len() as u64;
            if left(need, barred).all(|way| self.of(way) == NONE) {
                left(need, barred).for_each(|way| self.join(way, way));
                count += 1;
            }
        }
        self.others = others;
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

#[cfg(test)]
mod tests {
    use super::{Bound, Core, Need};

    /// A linear congruential generator (Knuth), so that every run draws the same clauses.
    struct Draws(u64);

    impl Draws {
        fn below(&mut self, limit: u32) -> u32 {
            self.0 = self
                .0
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            u32::try_from(self.0 >> 33).unwrap_or(0) % limit
        }
    }

    /// Ways of which the first half end labels, and clauses over them.
    fn core(ways: u32, clauses: Vec<Vec<u32>>) -> Core {
        Core {
            ways: (0..ways).map(|way| vec![way]).collect(),
            clauses: clauses
                .into_iter()
                .map(|made| Need {
                    made,
                    unmade: Vec::new(),
                })
                .collect(),
            ending: (0..ways).map(|way| way < ways / 2).collect(),
        }
    }

    fn needed(core: &Core) -> usize {
        let mut unmet: Vec<(usize, usize)> = core
            .clauses
            .iter()
            .enumerate()
            .map(|(at, clause)| (clause.made.len(), at))
            .collect();
        unmet.sort_unstable();
        let barred = vec![false; core.ways.len()];
        Bound::new(core.ways.len()).needed(core, &unmet, &barred, &mut 0)
    }

    /// The fewest ways that meet every clause, by trying every set.
    fn fewest(core: &Core) -> usize {
        let meets = |set: &u32| {
            core.clauses
                .iter()
                .all(|clause| clause.made.iter().any(|way| set & (1 << way) != 0))
        };
        let sets = (0..1_u32 << core.ways.len()).filter(meets);
        sets.map(|set| set.count_ones() as usize).min().unwrap_or(0)
    }

    #[test]
    fn m14_no_fewer_changes_do_than_the_bound_says_and_between_two_sides_just_as_many_do() {
        let mut draws = Draws(1931);
        for _ in 0..2_000 {
            let edges = (0..draws.below(12)).map(|_| {
                let (label, rule) = (draws.below(5), 5 + draws.below(5));
                vec![label, rule]
            });
            let edges: Vec<Vec<u32>> = edges.collect();
            let two_sides = core(10, edges.clone());
            assert_eq!(needed(&two_sides), fewest(&two_sides), "{edges:?}");
            let mut wider = edges;
            for clause in &mut wider {
                clause.extend((0..draws.below(2)).map(|_| draws.below(10)));
                clause.sort_unstable();
                clause.dedup();
            }
            let wider = core(10, wider);
            assert!(needed(&wider) <= fewest(&wider), "{:?}", wider.clauses);
        }
    }
}
