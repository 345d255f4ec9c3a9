//! The search of one size, which goes on from where it stopped when somebody asks for more.

use super::{bound::Bound, core::Core};

/// A search for the sets of ways of one size.
pub(super) struct Level {
    size: usize,
    made: Vec<bool>,
    barred: Vec<bool>,
    bound: Bound,
    /// Room for the clauses that are not met, with how many ways are left to meet each.
    unmet: Vec<(usize, usize)>,
    /// For each number of ways chosen, the clauses that no way before the last one meets for good.
    standing: Vec<Vec<usize>>,
    chosen: Vec<u32>,
    /// The clauses that were gone into, each with its ways and how many of them were tried.
    path: Vec<(Vec<u32>, usize)>,
    turn: Turn,
    /// Smaller sets.
    known: Vec<Vec<u32>>,
    found: Vec<Found>,
    effort: u64,
    /// The effort up to the last step that was begun.
    begun: u64,
    /// At least so many ways are needed with nothing chosen.
    pub(super) needed: usize,
    /// True when larger sets were passed by.
    pub(super) was_cut: bool,
}

/// A set of ways, sorted, and the effort that had gone before the step that found it.
struct Found {
    ways: Vec<u32>,
    begun: u64,
}

/// What is to be done next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    /// Look at what is chosen.
    Enter,
    /// Take the next way of the last clause.
    Try,
    /// Take back the last way.
    Leave,
    /// Nothing.
    Through,
}

/// What comes next, within so much effort.
pub(super) enum Next {
    /// A set of ways, sorted.
    Set(Vec<u32>),
    /// Every set of this size has been told, for so much effort.
    Through(u64),
    /// The effort does not reach further.
    Limit,
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

impl Level {
    pub(super) fn new(core: &Core, size: usize, known: Vec<Vec<u32>>) -> Self {
        let ways = core.ways.len();
        Self {
            size,
            made: vec![false; ways],
            barred: vec![false; ways],
            bound: Bound::new(ways),
            unmet: Vec::new(),
            standing: vec![(0..core.clauses.len()).collect()],
            chosen: Vec::new(),
            path: Vec::new(),
            turn: Turn::Enter,
            known,
            found: Vec::new(),
            effort: 0,
            begun: 0,
            needed: 0,
            was_cut: false,
        }
    }

    /// The sets that were found so far.
    pub(super) fn found(&self) -> impl Iterator<Item = &Vec<u32>> {
        self.found.iter().map(|it| &it.ways)
    }

    /// The set with this number, in the order in which they are found. It is the same whoever asked before.
    pub(super) fn get(&mut self, core: &Core, number: usize, effort: u64) -> Next {
        while self.found.len() <= number && self.turn != Turn::Through {
            if self.turn == Turn::Enter && self.effort > effort {
                return Next::Limit;
            }
            self.step(core);
        }
        match self.found.get(number) {
            Some(found) if found.begun <= effort => Next::Set(found.ways.clone()),
            None if self.begun <= effort => Next::Through(self.effort),
            _ => Next::Limit,
        }
    }

    fn step(&mut self, core: &Core) {
        match self.turn {
            Turn::Enter => {
                self.begun = self.effort;
                self.turn = match self.open(core) {
                    Open::Clause(ways) => {
                        self.path.push((ways, 0));
                        Turn::Try
                    }
                    Open::Nothing => {
                        self.take_down();
                        Turn::Leave
                    }
                    Open::Dead => Turn::Leave,
                };
            }
            Turn::Try => {
                let next = self.path.last().map(|(ways, tried)| ways.get(*tried).copied());
                self.turn = match next {
                    Some(Some(way)) => {
                        self.set(way, true, false);
                        self.chosen.push(way);
                        if self.holds_smaller(way) {
                            Turn::Leave
                        } else {
                            Turn::Enter
                        }
                    }
                    _ => {
                        for way in self.path.pop().into_iter().flat_map(|(ways, _)| ways) {
                            self.set(way, false, false);
                        }
                        Turn::Leave
                    }
                };
            }
            Turn::Leave => {
                self.turn = match (self.path.last_mut(), self.chosen.pop()) {
                    (Some((_, tried)), Some(way)) => {
                        *tried += 1;
                        self.set(way, false, true);
                        Turn::Try
                    }
                    _ => Turn::Through,
                };
            }
            Turn::Through => {}
        }
    }

    fn set(&mut self, way: u32, made: bool, barred: bool) {
        if let (Some(is_made), Some(is_barred)) = (self.made.get_mut(way as usize), self.barred.get_mut(way as usize)) {
            (*is_made, *is_barred) = (made, barred);
        }
    }

    /// True when what is chosen holds a smaller set with this way in it: whatever is added, it stays that way.
    fn holds_smaller(&self, way: u32) -> bool {
        let smaller = self.known.iter().filter(|set| set.binary_search(&way).is_ok());
        smaller
            .into_iter()
            .any(|set| set.iter().all(|way| is_set(&self.made, *way)))
    }

    /// Keeps what is chosen, when it is of this size.
    fn take_down(&mut self) {
        if self.chosen.len() == self.size {
            let mut ways = self.chosen.clone();
            ways.sort_unstable();
            let begun = self.begun;
            self.found.push(Found { ways, begun });
        }
    }

    /// Looks at every clause that is not met.
    fn open(&mut self, core: &Core) -> Open {
        let mut unmet = std::mem::take(&mut self.unmet);
        unmet.clear();
        let is_dead = self.sift(core, &mut unmet);
        let open = if is_dead {
            if self.chosen.is_empty() {
                self.needed = usize::MAX;
            }
            Open::Dead
        } else {
            self.narrowest(core, &mut unmet)
        };
        self.unmet = unmet;
        open
    }

    /// Leaves to what is chosen after this only the clauses that could still ask for something, and tells those that are not met.
    /// True when there is one that nothing can meet any more.
    fn sift(&mut self, core: &Core, unmet: &mut Vec<(usize, usize)>) -> bool {
        let (depth, last) = (self.chosen.len(), self.chosen.last());
        self.standing.resize_with(self.standing.len().max(depth + 2), Vec::new);
        let mut left = { self.standing.get_mut(depth + 1) }
            .map(std::mem::take)
            .unwrap_or_default();
        left.clear();
        let mut is_dead = false;
        for at in self.standing.get(depth).into_iter().flatten() {
            let Some(clause) = core.clauses.get(*at) else { continue };
            self.effort += 1 + clause.made.len() as u64 + clause.unmade.len() as u64;
            // What is barred here stays unmade whatever is chosen after this.
            let is_met = clause.made.iter().any(|way| Some(way) == last);
            if is_met || clause.unmade.iter().any(|way| is_set(&self.barred, *way)) {
                continue;
            }
            left.push(*at);
            if clause.unmade.iter().any(|way| !is_set(&self.made, *way)) {
                continue;
            }
            let count = clause.made.iter().filter(|way| !is_set(&self.barred, **way)).count();
            if count == 0 {
                is_dead = true;
                break;
            }
            unmet.push((count, *at));
        }
        if let Some(place) = self.standing.get_mut(depth + 1) {
            *place = left;
        }
        is_dead
    }

    /// The clause with the fewest ways left, where there is room for all that are not met.
    fn narrowest(&mut self, core: &Core, unmet: &mut [(usize, usize)]) -> Open {
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
            self.bound.needed(core, unmet, &self.barred, &mut self.effort)
        };
        if self.chosen.is_empty() {
            self.needed = needed;
        }
        if needed > room {
            self.was_cut = true;
            return Open::Dead;
        }
        let ways = core.clauses.get(at).map(|clause| clause.made.as_slice());
        let ways = ways.unwrap_or_default().iter().copied();
        Open::Clause(ways.filter(|way| !is_set(&self.barred, *way)).collect())
    }
}

pub(super) fn is_set(flags: &[bool], way: u32) -> bool {
    flags.get(way as usize).copied().unwrap_or(false)
}
