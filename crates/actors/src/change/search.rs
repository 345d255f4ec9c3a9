//! Every minimal set of changes, the smallest first.
//!
//! A set that meets all clauses and holds no smaller one that does is what is sought. Of such a set *M*, begin with nothing and
//! take any clause that is not met yet: *M* meets it, and not by leaving something unmade that has been made already, so
//! one of the changes that meet it is in *M*. Taking each of them in turn, and the earlier ones never again, visits every *M*
//! exactly once. What is visited besides holds a smaller set, found before, since sizes are searched in order. Changes that
//! stand in for one another are gone through together, as one way, and told apart in what is found. What several questions
//! leave to decide alike is searched once; each is answered as if it had been asked alone.

use super::{
    Limits,
    body::Body,
    core::{Core, Need},
    greedy,
    level::{Level, Next},
    pool::Pool,
    residue::Residue,
};
use std::{
    cell::OnceCell,
    collections::{BTreeMap, BTreeSet},
};

/// Sets larger than this help nobody.
const MOST_CHANGES: usize = 40;

/// What taking changes from a set that was found roughly may cost, however little effort was allowed before.
const LEAST_EFFORT: u64 = 1_000_000;

/// What was found.
pub(super) struct Found {
    /// The sets, each sorted by number, with the branch in which it was found.
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

/// What has been searched, by what was left to decide.
#[derive(Default)]
pub(super) struct Searched {
    known: BTreeMap<Vec<Need>, usize>,
    searches: Vec<Search>,
}

/// The search of what one or several branches leave to decide.
struct Search {
    core: Core,
    levels: BTreeMap<usize, Level>,
    /// A set that was found roughly, where one was asked for.
    rough: OnceCell<Option<Vec<u32>>>,
}

/// What a branch needs in any case, and which search goes through the rest.
struct Branch {
    forced: Vec<u32>,
    search: usize,
    /// At least so many changes are needed.
    needed: usize,
}

impl Searched {
    /// The number of the search of a branch.
    fn branch(&mut self, residue: Residue, pool: &Pool) -> Branch {
        let Residue { forced, needs } = residue;
        let search = match self.known.get(&needs) {
            Some(search) => *search,
            None => {
                self.searches.push(Search {
                    core: Core::of(&needs, pool),
                    levels: BTreeMap::new(),
                    rough: OnceCell::new(),
                });
                self.known.insert(needs, self.searches.len() - 1);
                self.searches.len() - 1
            }
        };
        let needed = forced.len();
        Branch { forced, search, needed }
    }

    /// A set for a branch that was found roughly, sorted.
    fn rough(&mut self, residue: Residue, pool: &Pool) -> Option<Vec<u32>> {
        let mut branch = self.branch(residue, pool);
        let search = self.searches.get(branch.search)?;
        let rough = search.rough.get_or_init(|| greedy::set(&search.core));
        branch.forced.extend(rough.as_ref()?);
        branch.forced.sort_unstable();
        Some(branch.forced)
    }
}

impl Search {
    /// The set of ways of this size with this number.
    fn get(&mut self, size: usize, number: usize, effort: u64) -> Next {
        if !self.levels.contains_key(&size) {
            let smaller = self.levels.range(..size).flat_map(|(_, level)| level.found());
            let level = Level::new(&self.core, size, smaller.cloned().collect());
            self.levels.insert(size, level);
        }
        let level = self.levels.get_mut(&size);
        level.map_or(Next::Limit, |level| level.get(&self.core, number, effort))
    }
}

pub(super) fn minimal(body: &Body<'_>, limits: Limits, searched: &mut Searched) -> Found {
    let mut found = by_size(body, limits, None, searched);
    if found.sets.is_empty() && !found.complete {
        // No smallest set within reach. One that none can be taken from helps more than none, and is told as that.
        let rough = (0..body.branches()).find_map(|branch| {
            let residue = Residue::of(body, branch, None);
            searched.rough(residue, body.pool)
        });
        let (sets, effort) = (1, limits.effort.max(LEAST_EFFORT));
        found.sets = rough.map_or_else(Vec::new, |rough| {
            by_size(body, Limits { sets, effort }, Some(&rough), searched).sets
        });
    }
    found
}

/// Goes through the sizes; among the changes of `within` alone, where that is given.
fn by_size(body: &Body<'_>, limits: Limits, within: Option<&[u32]>, searched: &mut Searched) -> Found {
    let mut found = Found {
        sets: Vec::new(),
        at_least: 0,
        complete_to: 0,
        complete: false,
    };
    let mut spent = 0;
    let mut branches: Vec<Branch> = (0..body.branches())
        .map(|branch| searched.branch(Residue::of(body, branch, within), body.pool))
        .collect();
    let most = within.map_or(MOST_CHANGES, <[u32]>::len);
    let mut size = 0;
    while size <= most {
        let end = level(&mut branches, size, limits, &mut spent, &mut found.sets, searched);
        // Where each branch needs more at its beginning, no size below that has to be gone through.
        let next = branches.iter().map(|own| own.needed).min().unwrap_or(0).max(size + 1);
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

/// The sets of one size.
fn level(
    branches: &mut [Branch],
    size: usize,
    limits: Limits,
    spent: &mut u64,
    sets: &mut Vec<(usize, Vec<u32>)>,
    searched: &mut Searched,
) -> End {
    let mut told = Told {
        known: sets.iter().map(|(_, set)| set.clone()).collect(),
        listed: BTreeSet::new(),
        most: limits.sets,
    };
    let mut was_cut = false;
    for (at, own) in branches.iter_mut().enumerate() {
        let (Some(size), Some(search)) = (
            size.checked_sub(own.forced.len()),
            searched.searches.get_mut(own.search),
        ) else {
            was_cut = true;
            continue;
        };
        let Some(effort) = limits.effort.checked_sub(*spent) else {
            return End::Limit;
        };
        for number in 0.. {
            match search.get(size, number, effort) {
                Next::Set(ways) => {
                    if !told.take(&own.forced, &ways, &search.core, |set| sets.push((at, set))) {
                        return End::Limit;
                    }
                }
                Next::Through(effort) => {
                    *spent += effort;
                    break;
                }
                Next::Limit => return End::Limit,
            }
        }
        if let Some(level) = search.levels.get(&size) {
            was_cut |= level.was_cut;
            own.needed = level.needed.saturating_add(own.forced.len());
        }
    }
    if was_cut { End::Level } else { End::All }
}

/// The sets that have been told.
struct Told {
    /// Smaller ones.
    known: Vec<Vec<u32>>,
    /// Every one of this size, of whatever branch.
    listed: BTreeSet<Vec<u32>>,
    /// So many are enough.
    most: usize,
}

impl Told {
    /// Tells a set for each choice of one change from each way. False when there is room for no more.
    fn take(&mut self, forced: &[u32], ways: &[u32], core: &Core, mut tell: impl FnMut(Vec<u32>)) -> bool {
        let members = ways.iter().filter_map(|way| core.ways.get(*way as usize));
        let members: Vec<&[u32]> = members.map(Vec::as_slice).collect();
        let mut choice = vec![0; members.len()];
        loop {
            let one = members.iter().zip(&choice);
            let one = one.filter_map(|(members, at): (_, &usize)| members.get(*at));
            let mut set: Vec<u32> = one.chain(forced).copied().collect();
            set.sort_unstable();
            let holds = |smaller: &Vec<u32>| smaller.iter().all(|var| set.binary_search(var).is_ok());
            // In another branch a change of this way may have done without the others.
            if !self.listed.contains(&set) && !self.known.iter().any(holds) {
                if self.known.len() + self.listed.len() >= self.most {
                    return false;
                }
                self.listed.insert(set.clone());
                tell(set);
            }
            if !next(&mut choice, &members) {
                return true;
            }
        }
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
