//! Families of names: all that reports have linked to one another, by revising and by "the same as".

use salida_world::Fingerprint;

/// For each name the family that it is of, whose number is that of one of its names.
///
/// This goes as far as the last name that was ever linked; a name after it is a family by itself, and nothing is kept of
/// that.
#[derive(Debug, Clone, Default)]
pub(super) struct Families {
    /// For each name another of its family; the first has itself.
    parents: Vec<u32>,
    /// The next name of the family, in a ring.
    next: Vec<u32>,
}

impl Families {
    /// How many names are kept.
    pub(super) fn len(&self) -> usize {
        self.parents.len()
    }

    /// Keeps so many names: those that are new are families by themselves.
    pub(super) fn keep_up_to(&mut self, all: usize) {
        let number = |many: usize| u32::try_from(many).unwrap_or(u32::MAX);
        let new = number(self.len())..number(all);
        self.parents.extend(new.clone());
        self.next.extend(new);
    }

    /// True when it has no name but this.
    pub(super) fn is_alone(&self, name: u32) -> bool {
        self.next(name) == name
    }

    fn parent(&self, name: u32) -> u32 {
        self.parents.get(name as usize).copied().unwrap_or(name)
    }

    fn next(&self, name: u32) -> u32 {
        self.next.get(name as usize).copied().unwrap_or(name)
    }

    /// The family of a name.
    pub(super) fn of(&self, name: u32) -> u32 {
        let mut at = name;
        while self.parent(at) != at {
            at = self.parent(at);
        }
        at
    }

    /// The same, and the way to it is shorter afterwards.
    pub(super) fn of_halving(&mut self, name: u32) -> u32 {
        let mut at = name;
        while self.parent(at) != at {
            let parent = self.parents[at as usize];
            self.parents[at as usize] = self.parents[parent as usize];
            at = parent;
        }
        at
    }

    /// All names of the family of one, beginning with it.
    pub(super) fn ring(&self, name: u32) -> impl Iterator<Item = u32> {
        let on = move |at: &u32| Some(self.next(*at)).filter(|next| *next != name);
        std::iter::successors(Some(name), on)
    }

    /// Joins the families of two names. Gives the one that is kept and the one that is gone; `None` where they are one
    /// already.
    pub(super) fn join(&mut self, one: u32, other: u32) -> Option<(u32, u32)> {
        let (a, b) = (self.of_halving(one), self.of_halving(other));
        if a == b {
            return None;
        }
        // Which of two families takes the other in is decided without a pattern, so that no order makes the ways long.
        let chance = |name: u32| Fingerprint::EMPTY.with(u64::from(name)).number();
        let (keep, gone) = if chance(a) < chance(b) { (a, b) } else { (b, a) };
        self.parents[gone as usize] = keep;
        self.next.swap(one as usize, other as usize);
        Some((keep, gone))
    }
}
