//! Every minimal set of changes, the smallest first.
//!
//! A set that meets all clauses and holds no smaller one that does is what is sought. Of such a set *M*, begin with nothing and
//! take any clause that is not met yet: *M* meets it, and not by leaving something unmade that has been made already, so
//! one of the changes that meet it is in *M*. Taking each of them in turn, and the earlier ones never again, visits every *M*
//! exactly once. What is visited besides holds a smaller set, found before, since sizes are searched in order.

use super::{
    Limits,
    body::{Body, Clause},
    greedy,
};
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
    for size in 0..=MOST_CHANGES {
        let end = level(body, size, (limits, within), &mut effort, &mut found.sets);
        if found.sets.is_empty() {
            found.at_least = if end == End::Limit { size } else { size + 1 };
        }
        match end {
            End::All => (found.complete_to, found.complete) = (size, true),
            End::Level => found.complete_to = size,
            End::Limit => {}
        }
        if end != End::Level || found.sets.len() >= limits.sets {
            break;
        }
    }
    if let Some((_, smallest)) = found.sets.first() {
        found.at_least = smallest.len();
    }
    found
}

fn level(
    body: &Body,
    size: usize,
    (limits, within): (Limits, Option<&[u32]>),
    effort: &mut u64,
    sets: &mut Vec<(usize, Vec<u32>)>,
) -> End {
    let mut new: BTreeSet<Vec<u32>> = BTreeSet::new();
    let mut was_cut = false;
    let known: Vec<Vec<u32>> = sets.iter().map(|(_, set)| set.clone()).collect();
    for branch in 0..body.branches() {
        let mut search = Search {
            clauses: body.clauses(branch).collect(),
            made: vec![false; body.changes.len()],
            barred: barred(body, within),
            marks: vec![0; body.changes.len()],
            mark: 0,
            unmet: Vec::new(),
            chosen: Vec::new(),
            size,
            room: limits.sets.saturating_sub(known.len() + new.len()),
            effort: *effort,
            effort_most: limits.effort,
            known: &known,
            found: Vec::new(),
            was_cut: false,
        };
        let went_through = search.descend();
        *effort = search.effort;
        was_cut |= search.was_cut;
        for set in search.found {
            if new.insert(set.clone()) {
                sets.push((branch, set));
            }
        }
        if !went_through {
            return End::Limit;
        }
    }
    if was_cut { End::Level } else { End::All }
}

/// The changes outside `within` are never made.
fn barred(body: &Body, within: Option<&[u32]>) -> Vec<bool> {
    let mut barred = vec![within.is_some(); body.changes.len()];
    for var in within.into_iter().flatten() {
        if let Some(barred) = barred.get_mut(*var as usize) {
            *barred = false;
        }
    }
    barred
}

/// The search of one branch for sets of one size.
struct Search<'b> {
    clauses: Vec<&'b Clause>,
    made: Vec<bool>,
    barred: Vec<bool>,
    /// Which changes the clauses counted in the bound already use, by the number of the bound.
    marks: Vec<u32>,
    mark: u32,
    /// Room for the clauses that are not met, with the ways left to meet each.
    unmet: Vec<(usize, usize)>,
    chosen: Vec<u32>,
    size: usize,
    room: usize,
    effort: u64,
    effort_most: u64,
    known: &'b [Vec<u32>],
    found: Vec<Vec<u32>>,
    was_cut: bool,
}

/// What stands open after the changes chosen so far.
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

    fn set(&mut self, var: u32, made: bool, barred: bool) {
        if let (Some(is_made), Some(is_barred)) = (self.made.get_mut(var as usize), self.barred.get_mut(var as usize)) {
            (*is_made, *is_barred) = (made, barred);
        }
    }

    /// True when what is chosen holds a smaller set with this change in it: whatever is added, it stays that way.
    fn holds_smaller(&self, way: u32) -> bool {
        let is_chosen = |var: &u32| self.made.get(*var as usize).copied().unwrap_or(false);
        let smaller = self.known.iter().filter(|set| set.binary_search(&way).is_ok());
        smaller.into_iter().any(|set| set.iter().all(is_chosen))
    }

    /// Keeps what is chosen, when it is of this size. False when there is room for no more.
    fn take_down(&mut self) -> bool {
        if self.chosen.len() < self.size {
            return true;
        }
        if self.found.len() >= self.room {
            return false;
        }
        let mut set = self.chosen.clone();
        set.sort_unstable();
        self.found.push(set);
        true
    }

    /// Looks at every clause. Clauses that share no way need a change each, which bounds the size from below.
    fn open(&mut self) -> Open {
        let is = is_set;
        let mut unmet: Vec<(usize, usize)> = std::mem::take(&mut self.unmet);
        unmet.clear();
        for (at, clause) in self.clauses.iter().enumerate() {
            self.effort += 1 + clause.made.len() as u64 + clause.unmade.len() as u64;
            if clause.is_met(|var| is(&self.made, var)) {
                continue;
            }
            let count = clause.made.iter().filter(|var| !is(&self.barred, **var)).count();
            if count == 0 {
                self.unmet = unmet;
                return Open::Dead;
            }
            unmet.push((count, at));
        }
        // Clauses with few ways first: they are the ones that stand apart.
        unmet.sort_unstable();
        let fewest = unmet.first().map(|(_, at)| *at);
        let apart = self.apart(&unmet);
        self.unmet = unmet;
        let Some(at) = fewest else { return Open::Nothing };
        if self.chosen.len() + apart > self.size {
            self.was_cut = true;
            return Open::Dead;
        }
        let ways = self
            .clauses
            .get(at)
            .map(|clause| clause.made.as_slice())
            .unwrap_or_default();
        Open::Clause(ways.iter().copied().filter(|var| !is(&self.barred, *var)).collect())
    }

    /// How many of these clauses share no way with one another, taken in order.
    fn apart(&mut self, unmet: &[(usize, usize)]) -> usize {
        self.mark += 1;
        let mut apart = 0;
        for (_, at) in unmet {
            let Some(clause) = self.clauses.get(*at) else { continue };
            let ways = || clause.made.iter().filter(|var| !is_set(&self.barred, **var));
            if ways().any(|var| self.marks.get(*var as usize) == Some(&self.mark)) {
                continue;
            }
            apart += 1;
            for var in clause.made.iter().filter(|var| !is_set(&self.barred, **var)) {
                if let Some(mark) = self.marks.get_mut(*var as usize) {
                    *mark = self.mark;
                }
            }
        }
        apart
    }
}

fn is_set(flags: &[bool], var: u32) -> bool {
    flags.get(var as usize).copied().unwrap_or(false)
}
