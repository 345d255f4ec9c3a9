//! Every minimal set of changes, the smallest first.
//!
//! A set that meets all clauses and holds no smaller one that does is what is sought. Of such a set *M*, begin with nothing and
//! take any clause that is not met yet: *M* meets it, and not by leaving something unmade that has been made already, so
//! one of the changes that meet it is in *M*. Taking each of them in turn, and the earlier ones never again, visits every *M*
//! exactly once. What is visited besides holds a smaller set, found before, since sizes are searched in order. Changes that
//! stand in for one another are gone through together, as one way, and told apart in what is found.

use super::{Limits, body::Body, bound::Bound, core::Core, greedy};
use std::collections::BTreeSet;

/// Sets larger than this help nobody.
const MOST_CHANGES: usize = 40;

/// What taking changes from a set that was found roughly may cost, however little effort was allowed before.
const LEAST_EFFORT: u64 = 1_000_000;

/// What was found.
pub(super) struct Found {
    /// The sets, each sorted, with the branch in which it was found.
    pub(super) sets: Vec<(usize, Vec<u32>)>,
    pub(super) at_least: usize,
    pub(super) complete_to: usize,
    pub(super) complete: bool,
}

/// How the search of one size ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// Every set is known, of whatever size.
    All,
    /// Every set of this size is known.
    Level,
    /// It was broken off.
    Limit,
}

pub(super) fn minimal(body: &Body, limits: Limits) -> Found {
    let mut found = by_size(body, limits, None);
    if found.sets.is_empty() && !found.complete {
        // No smallest set within reach. One that none can be taken from helps more than none, and is told as that.
        let rough = (0..body.branches()).find_map(|branch| greedy::set(body, branch));
        let (sets, effort) = (1, limits.effort.max(LEAST_EFFORT));
        found.sets = rough.map_or_else(Vec::new, |rough| {
            by_size(body, Limits { sets, effort }, Some(&rough)).sets
        });
    }
    found
}

/// Goes through the sizes; among the changes of `within` alone, where that is given.
fn by_size(body: &Body, limits: Limits, within: Option<&[u32]>) -> Found {
    let mut found = Found {
        sets: Vec::new(),
        at_least: 0,
        complete_to: 0,
        complete: false,
    };
    let mut effort = 0;
    let mut cores: Vec<Branch> = (0..body.branches())
        .map(|branch| Branch {
            core: Core::of(body, branch, within),
            known: Vec::new(),
            needed: 0,
        })
        .collect();
    let most = within.map_or(MOST_CHANGES, <[u32]>::len);
    let mut size = 0;
    while size <= most {
        let end = level(&mut cores, size, limits, &mut effort, &mut found.sets);
        // Where each branch needs more at its beginning, no size below that has to be gone through.
        let next = cores.iter().map(|own| own.needed).min().unwrap_or(0).max(size + 1);
        if found.sets.is_empty() {
            found.at_least = if end == End::Limit { size } else { next };
        }
        match end {
            End::All => (found.complete_to, found.complete) = (size, true),
            End::Level => found.complete_to = next - 1,
            End::Limit => {}
        }
        if end != End::Level || found.sets.len() >= limits.sets {
            break;
        }
        size = next;
    }
    if let Some((_, smallest)) = found.sets.first() {
        found.at_least = smallest.len();
    }
    found
}

fn level(
    cores: &mut [Branch],
    size: usize,
    limits: Limits,
    effort: &mut u64,
    sets: &mut Vec<(usize, Vec<u32>)>,
) -> End {
    let known: Vec<Vec<u32>> = sets.iter().map(|(_, set)| set.clone()).collect();
    let mut listed: BTreeSet<Vec<u32>> = BTreeSet::new();
    let mut was_cut = false;
    for (branch, own) in cores.iter_mut().enumerate() {
        let ways = own.core.ways.len();
        let mut search = Search {
            core: &own.core,
            made: vec![false; ways],
            barred: vec![false; ways],
            bound: Bound::new(ways),
            unmet: Vec::new(),
            chosen: Vec::new(),
            size,
            room: limits.sets.saturating_sub(known.len() + listed.len()),
            effort: *effort,
            effort_most: limits.effort,
            known_ways: &own.known,
            known: &known,
            listed: &mut listed,
            found: Vec::new(),
            found_ways: Vec::new(),
            needed: 0,
            was_cut: false,
        };
        let went_through = search.descend();
        *effort = search.effort;
        was_cut |= search.was_cut;
        own.needed = search.needed;
        let (found, found_ways) = (search.found, search.found_ways);
        sets.extend(found.into_iter().map(|set| (branch, set)));
        own.known.extend(found_ways);
        if !went_through {
            return End::Limit;
        }
    }
    if was_cut { End::Level } else { End::All }
}

/// What is searched of a branch, and the sets of ways that have been found in it.
struct Branch {
    core: Core,
    known: Vec<Vec<u32>>,
    /// At least so many ways are needed.
    needed: usize,
}

/// The search of one branch for sets of one size.
struct Search<'b> {
    core: &'b Core,
    made: Vec<bool>,
    barred: Vec<bool>,
    bound: Bound,
    /// Room for the clauses that are not met, with how many ways are left to meet each.
    unmet: Vec<(usize, usize)>,
    chosen: Vec<u32>,
    size: usize,
    /// So many sets more are enough.
    room: usize,
    effort: u64,
    effort_most: u64,
    /// Smaller sets of this branch, as ways, and of all branches, as changes.
    known_ways: &'b [Vec<u32>],
    known: &'b [Vec<u32>],
    /// Every set of this size, of whatever branch.
    listed: &'b mut BTreeSet<Vec<u32>>,
    found: Vec<Vec<u32>>,
    found_ways: Vec<Vec<u32>>,
    /// At least so many are needed with nothing chosen.
    needed: usize,
    was_cut: bool,
}

/// What stands open after the ways chosen so far.
enum Open {
    /// Nothing.
    Nothing,
    /// A clause that nothing can meet any more, or more clauses than there is room for.
    Dead,
    /// The clause with the fewest ways left.
    Clause(Vec<u32>),
}

impl Search<'_> {
    /// Goes on from what is chosen. False when a limit broke it off.
    fn descend(&mut self) -> bool {
        if self.effort > self.effort_most {
            return false;
        }
        let ways = match self.open() {
            Open::Dead => return true,
            Open::Nothing => return self.take_down(),
            Open::Clause(ways) => ways,
        };
        let mut whole = true;
        for way in &ways {
            self.set(*way, true, false);
            self.chosen.push(*way);
            whole = self.holds_smaller(*way) || self.descend();
            self.chosen.pop();
            self.set(*way, false, true);
            if !whole {
                break;
            }
        }
        for way in &ways {
            self.set(*way, false, false);
        }
        whole
    }

    fn set(&mut self, way: u32, made: bool, barred: bool) {
        if let (Some(is_made), Some(is_barred)) = (self.made.get_mut(way as usize), self.barred.get_mut(way as usize)) {
            (*is_made, *is_barred) = (made, barred);
        }
    }

    /// True when what is chosen holds a smaller set with this way in it: whatever is added, it stays that way.
    fn holds_smaller(&self, way: u32) -> bool {
        let smaller = self.known_ways.iter().filter(|set| set.binary_search(&way).is_ok());
        smaller
            .into_iter()
            .any(|set| set.iter().all(|way| is_set(&self.made, *way)))
    }

    /// Keeps what is chosen, when it is of this size: a set for each choice of one change from each way. False when there is
    /// room for no more.
    fn take_down(&mut self) -> bool {
        if self.chosen.len() < self.size {
            return true;
        }
        let mut ways = self.chosen.clone();
        ways.sort_unstable();
        let members: Vec<&[u32]> = ways
            .iter()
            .filter_map(|way| self.core.ways.get(*way as usize).map(Vec::as_slice))
            .collect();
        let mut choice = vec![0; members.len()];
        loop {
            let one = members
                .iter()
                .zip(&choice)
                .filter_map(|(members, at): (_, &usize)| members.get(*at));
            let mut set: Vec<u32> = one.copied().collect();
            set.sort_unstable();
            let holds = |smaller: &Vec<u32>| smaller.iter().all(|var| set.binary_search(var).is_ok());
            // In another branch a change of this way may have done without the others.
            if !self.listed.contains(&set) && !self.known.iter().any(holds) {
                if self.found.len() >= self.room {
                    return false;
                }
                self.listed.insert(set.clone());
                self.found.push(set);
            }
            if !next(&mut choice, &members) {
                break;
            }
        }
        self.found_ways.push(ways);
        true
    }

    /// Looks at every clause that is not met.
    fn open(&mut self) -> Open {
        let mut unmet = std::mem::take(&mut self.unmet);
        unmet.clear();
        let mut dead = false;
        for (at, clause) in self.core.clauses.iter().enumerate() {
            self.effort += 1 + clause.made.len() as u64 + clause.unmade.len() as u64;
            let is_met = clause.made.iter().any(|way| is_set(&self.made, *way))
                || clause.unmade.iter().any(|way| !is_set(&self.made, *way));
            if is_met {
                continue;
            }
            let count = clause.made.iter().filter(|way| !is_set(&self.barred, **way)).count();
            if count == 0 {
                dead = true;
                break;
            }
            unmet.push((count, at));
        }
        let open = if dead {
            if self.chosen.is_empty() {
                self.needed = usize::MAX;
            }
            Open::Dead
        } else {
            self.narrowest(&mut unmet)
        };
        self.unmet = unmet;
        open
    }

    /// The clause with the fewest ways left, where there is room for all that are not met.
    fn narrowest(&mut self, unmet: &mut [(usize, usize)]) -> Open {
        let Some((fewest, at)) = unmet.iter().min().copied() else {
            return Open::Nothing;
        };
        let room = self.size.saturating_sub(self.chosen.len());
        // A clause that leaves no choice is taken at once; how many more are needed is asked where there is one, and at the
        // beginning.
        let needed = if fewest == 1 && !self.chosen.is_empty() {
            1
        } else {
            // Clauses with few ways first: they are the ones that stand apart.
            unmet.sort_unstable();
            self.bound.needed(self.core, unmet, &self.barred, &mut self.effort)
        };
        if self.chosen.is_empty() {
            self.needed = needed;
        }
        if needed > room {
            self.was_cut = true;
            return Open::Dead;
        }
        let ways = self.core.clauses.get(at).map(|clause| clause.made.as_slice());
        let ways = ways.unwrap_or_default().iter().copied();
        Open::Clause(ways.filter(|way| !is_set(&self.barred, *way)).collect())
    }
}

/// The next choice, like the next number of a counter. False after the last.
fn next(choice: &mut [usize], members: &[&[u32]]) -> bool {
    for (at, members) in choice.iter_mut().zip(members).rev() {
        *at += 1;
        if *at < members.len() {
            return true;
        }
        *at = 0;
    }
    false
}

pub(super) fn is_set(flags: &[bool], way: u32) -> bool {
    flags.get(way as usize).copied().unwrap_or(false)
}
