//! What is left to decide of a branch: most of it is the same for every institution that the same rules bind.

use super::{
    body::{Body, Clause},
    core::Need,
};

/// A branch without what leaves no choice. Its minimal sets are those of what is left, each with all that has to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Residue {
    /// What has to be made, sorted.
    pub(super) forced: Vec<u32>,
    /// The clauses that are left, each once, sorted.
    pub(super) needs: Vec<Need>,
}

impl Residue {
    /// Of the changes of `within` alone, where that is given: the others are never made.
    pub(super) fn of(body: &Body<'_>, branch: usize, within: Option<&[u32]>) -> Self {
        let may = |var: &u32| within.is_none_or(|within| within.binary_search(var).is_ok());
        let kept = |clause: &Clause| -> Option<Need> {
            // What is never made meets each clause that asks for it not to be.
            let met = clause.unmade.iter().any(|var| !may(var));
            let mut need = Need {
                made: clause.made.iter().copied().filter(may).collect(),
                unmade: clause.unmade.clone(),
            };
            for vars in [&mut need.made, &mut need.unmade] {
                vars.sort_unstable();
                vars.dedup();
            }
            (!met).then_some(need)
        };
        let mut residue = Self {
            forced: Vec::new(),
            needs: body.clauses(branch).filter_map(kept).collect(),
        };
        residue.decide(body.pool.len());
        residue.forced.sort_unstable();
        residue.needs.sort_unstable();
        residue.needs.dedup();
        residue
    }

    /// Decides what leaves no choice, until nothing does any more.
    fn decide(&mut self, changes: usize) {
        loop {
            let before = self.needs.len();
            self.leave_unmade(changes);
            let forced = self.make(changes);
            if !forced && self.needs.len() == before {
                return;
            }
        }
    }

    /// What no clause asks to be made is in no minimal set, and meets each clause that asks for it not to be.
    fn leave_unmade(&mut self, changes: usize) {
        let mut asked = vec![false; changes];
        for var in self.needs.iter().flat_map(|need| &need.made) {
            asked.get_mut(*var as usize).into_iter().for_each(|it| *it = true);
        }
        let is_asked = |var: &u32| asked.get(*var as usize).copied().unwrap_or(false);
        self.needs.retain(|need| need.unmade.iter().all(is_asked));
    }

    /// A clause that one change alone can meet has it made. True when there was one.
    fn make(&mut self, changes: usize) -> bool {
        let mut made = vec![false; changes];
        let mut forced: Vec<u32> = Vec::new();
        for need in &self.needs {
            if let (&[var], []) = (need.made.as_slice(), need.unmade.as_slice())
                && let Some(made) = made.get_mut(var as usize)
                && !std::mem::replace(made, true)
            {
                forced.push(var);
            }
        }
        let is_made = |var: &u32| made.get(*var as usize).copied().unwrap_or(false);
        if !forced.is_empty() {
            self.needs.retain(|need| !need.made.iter().any(is_made));
            for need in &mut self.needs {
                need.unmade.retain(|var| !is_made(var));
            }
        }
        let was_any = !forced.is_empty();
        self.forced.append(&mut forced);
        was_any
    }
}
