//! Every minimal set of changes, the smallest first.
//!
//! A set that meets all clauses and holds no smaller one that does is what is sought. Of such a set *M*, begin with nothing and
//! take any clause that is not met yet: *M* meets it, and not by leaving something unmade that has been made already, so
//! one of the changes that meet it is in *M*. Taking each of them in turn, and the earlier ones never again, visits every *M*
//! exactly once. What is visited besides holds a smaller set, found before, since sizes are searched in order.

use super::{
    Limits,
    body::{Body, Clause},
};
use std::collections::BTreeSet;

/// Sets larger than this help nobody.
const MOST_CHANGES: usize = 40;

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
    let mut found = Found {
        sets: Vec::new(),
        at_least: 0,
        complete_to: 0,
        complete: false,
    };
    let mut effort = 0;
    for size in 0..=MOST_CHANGES {
        let end = level(body, size, limits, &mut effort, &mut found.sets);
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

fn level(body: &Body, size: usize, limits: Limits, effort: &mut u64, sets: &mut Vec<(usize, Vec<u32>)>) -> End {
    let mut new: BTreeSet<Vec<u32>> = BTreeSet::new();
    let mut was_cut = false;
    let known: Vec<Vec<u32>> = sets.iter().map(|(_, set)| set.clone()).collect();
    for branch in 0..body.branches() {
        let mut search = Search {
            clauses: body.clauses(branch).collect(),
            made: vec![false; body.changes.len()],
            barred: vec![false; body.changes.len()],
            marks: vec![0; body.changes.len()],
            mark: 0,
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

/// The search of one branch for sets of one size.
struct Search<'b> {
    clauses: Vec<&'b Clause>,
    made: Vec<bool>,
    barred: Vec<bool>,
    /// Which changes the clauses counted in the bound already use, by the number of the bound.
    marks: Vec<u32>,
    mark: u32,
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
            whole = self.descend();
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

    /// Keeps what is chosen, when it is of this size and holds no smaller set. False when there is room for no more.
    fn take_down(&mut self) -> bool {
        if self.chosen.len() < self.size {
            return true;
        }
        let is_chosen = |var: &u32| self.made.get(*var as usize).copied().unwrap_or(false);
        if self.known.iter().any(|set| set.iter().all(is_chosen)) {
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
        let is = |flags: &[bool], var: u32| flags.get(var as usize).copied().unwrap_or(false);
        let mut fewest: Option<(usize, usize)> = None;
        let mut apart = 0;
        self.mark += 1;
        for (at, clause) in self.clauses.iter().enumerate() {
            self.effort += 1 + clause.made.len() as u64 + clause.unmade.len() as u64;
            if clause.is_met(|var| is(&self.made, var)) {
                continue;
            }
            let ways = || clause.made.iter().filter(|var| !is(&self.barred, **var));
            let count = ways().count();
            if count == 0 {
                return Open::Dead;
            }
            if ways().all(|var| self.marks.get(*var as usize) != Some(&self.mark)) {
                apart += 1;
                for var in clause.made.iter().filter(|var| !is(&self.barred, **var)) {
                    if let Some(mark) = self.marks.get_mut(*var as usize) {
                        *mark = self.mark;
                    }
                }
            }
            if fewest.is_none_or(|(_, least)| count < least) {
                fewest = Some((at, count));
            }
        }
        let Some((at, _)) = fewest else { return Open::Nothing };
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
}
