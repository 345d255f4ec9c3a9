//! What a duty owes on each occasion, as a board keeps it from one report to the next.

use crate::{
    Standing,
    column::{Columns, Moved},
    corner::Reading,
    finding::Instance,
    owing::Owing,
    verdict::Stand,
};
use salida_world::Span;

/// What is owed on each occasion, in the order of the stands of the duty.
#[derive(Debug, Clone, Default)]
pub(crate) struct Occasions {
    owed: Vec<Owing>,
    /// The same in few bytes, because it is looked through with every report.
    spells: Vec<Spell>,
}

/// The days of what is owed, and how it stands.
#[derive(Debug, Clone, Copy)]
struct Spell {
    /// First and last number on which what is done counts in time.
    days: (i32, i32),
    ever_breached: bool,
    /// True when what only may have been done can change it: it was surely called for, and not yet surely done.
    is_open: bool,
    /// True when it was neither surely done nor surely not.
    is_contested: bool,
}

impl Spell {
    fn of(owing: &Owing, stand: &Stand) -> Self {
        Self {
            days: owing.reach(),
            ever_breached: stand.ever_breached,
            is_open: owing.called.0 > 0.0 && stand.standing != Standing::Kept,
            is_contested: stand.standing == Standing::Contested,
        }
    }

    /// True when what moved can change it: in time, or late where it was breached.
    fn depends_on(&self, moved: Moved) -> bool {
        let (from, to) = moved.days;
        let is_near = self.days.0 <= to && (from <= self.days.1 || (moved.is_sure && self.ever_breached));
        is_near && (moved.is_sure || self.is_open)
    }
}

impl Occasions {
    /// What is owed, with how it stands.
    pub(crate) fn of(owed: Vec<Owing>, stands: &[Stand]) -> Option<Self> {
        let spells = owed.iter().zip(stands).map(|(owing, stand)| Spell::of(owing, stand));
        let spells: Vec<Spell> = spells.collect();
        (owed.len() == stands.len()).then_some(Self { owed, spells })
    }

    /// The positions of those that what moved can change.
    pub(crate) fn near(&self, moved: Moved) -> Vec<usize> {
        let each = self.spells.iter().enumerate();
        let near = each.filter(|(_, spell)| spell.depends_on(moved));
        near.map(|(at, _)| at).collect()
    }

    /// True when something that is not sure moved and leaves it contested: that needs no more than a most that surely holds
    /// enough, while the least and what was observed are what they were.
    pub(crate) fn stays_contested(&self, at: usize, columns: &Columns) -> bool {
        let contested = self.spells.get(at).is_some_and(|spell| spell.is_contested);
        let may_be_done = |owing: &Owing| columns.may_hold(owing.widest, owing.at_least);
        contested && self.owed(at).is_some_and(may_be_done)
    }

    /// The days of those that something that is not sure can change.
    pub(crate) fn open(&self) -> impl Iterator<Item = (i32, i32)> {
        let open = self.spells.iter().filter(|spell| spell.is_open);
        open.map(|spell| spell.days)
    }

    /// Keeps how what is owed at a position stands now.
    pub(crate) fn stand(&mut self, at: usize, stand: &Stand) {
        if let Some((spell, owing)) = self.spells.get_mut(at).zip(self.owed.get(at)) {
            *spell = Spell::of(owing, stand);
        }
    }

    /// What is owed at a position.
    pub(crate) fn owed(&self, at: usize) -> Option<&Owing> {
        self.owed.get(at)
    }

    /// Where what a happening called for stands, or would stand.
    pub(crate) fn place(&self, call: &Reading) -> Place {
        let called = (call.during, call.report());
        let first = self.owed.partition_point(|it| key(it).is_some_and(|it| it < called));
        let same = { self.owed.iter().skip(first) }.take_while(|it| key(it) == Some(called));
        match same.count() {
            0 => Place::Free(first),
            1 => Place::Taken(first),
            _ => Place::Shared,
        }
    }

    /// Puts what is owed now in the place of what was owed on one occasion, and gives where it stands now. Only what lies
    /// between the two moves; `same` moves along.
    pub(crate) fn exchange(&mut self, at: usize, now: (Owing, &Stand), same: &mut [Stand]) -> Option<Exchanged> {
        let (owing, stand) = now;
        let called = key(&owing);
        let before = |it: &Owing| key(it) < called;
        let to = match self.owed.partition_point(before) {
            to if to > at => to - 1,
            to => to,
        };
        let spell = std::mem::replace(self.spells.get_mut(at)?, Spell::of(&owing, stand));
        *self.owed.get_mut(at)? = owing;
        let was = std::mem::replace(same.get_mut(at)?, stand.clone());
        moved(&mut self.owed, at, to);
        moved(&mut self.spells, at, to);
        moved(same, at, to);
        let is_open = self.spells.get(to).is_some_and(|spell| spell.is_open);
        Some(Exchanged {
            was,
            opens: spell.is_open || is_open,
        })
    }

    pub(crate) fn insert(&mut self, at: usize, owing: Owing, stand: &Stand) {
        self.spells.insert(at, Spell::of(&owing, stand));
        self.owed.insert(at, owing);
    }

    pub(crate) fn remove(&mut self, at: usize) {
        self.spells.remove(at);
        self.owed.remove(at);
    }
}

/// What stood in the place of something else.
pub(crate) struct Exchanged {
    pub(crate) was: Stand,
    /// True when one of the two is open to what is not sure.
    pub(crate) opens: bool,
}

/// Moves one to another place, and those between by one.
fn moved<T>(all: &mut [T], from: usize, to: usize) {
    if from < to {
        all.get_mut(from..=to)
            .into_iter()
            .for_each(|between| between.rotate_left(1));
    } else {
        all.get_mut(to..=from)
            .into_iter()
            .for_each(|between| between.rotate_right(1));
    }
}

/// The place of what a happening called for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// It would stand here.
    Free(usize),
    /// It stands here.
    Taken(usize),
    /// Several stand there.
    Shared,
}

fn key(owing: &Owing) -> Option<(Span, crate::Ref)> {
    match owing.instance {
        Instance::Trigger { report, during } => Some((during, report)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn what_is_moved_to_another_place_leaves_the_order_of_the_others() {
        for from in 0..7 {
            for to in 0..7 {
                let mut all: Vec<usize> = (0..7).collect();
                let mut expected = all.clone();
                let one = expected.remove(from);
                expected.insert(to, one);
                moved(&mut all, from, to);
                assert_eq!(all, expected);
            }
        }
    }
}
