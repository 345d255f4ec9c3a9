//! Who may have done an act, and with which share: each list of shares is kept once, however many acts name it.

use crate::reach::Side;
use salida_world::{Fingerprint, Share, Vocabulary};

/// The list that names nobody in particular.
pub(crate) const NOBODY: u32 = 0;

/// Lists of shares by number.
#[derive(Debug, Clone)]
pub(crate) struct Authors {
    actors: Vocabulary,
    shares: Vec<(u32, f64)>,
    /// Where each list ends.
    ends: Vec<u32>,
    /// Never full; a list stands at the first free slot from the one its fingerprint tells.
    slots: Vec<u32>,
    /// The list that was named last: often the next act has the same.
    last: u32,
}

const FREE: u32 = u32::MAX;

/// So many lists are weighed at once.
const FEW: u32 = 512;

/// The shares of the parties of a quantity in every list.
pub(crate) struct Portions<'a> {
    authors: &'a Authors,
    sides: Option<&'a [Side]>,
    each: Vec<(f64, f64)>,
}

impl Portions<'_> {
    /// How many lists were weighed beforehand, from the first on.
    pub(crate) fn weighed(&self) -> u32 {
        u32::try_from(self.each.len()).unwrap_or(0)
    }

    /// All lists.
    pub(crate) fn authors(&self) -> &Authors {
        self.authors
    }

    /// The actors by number who are parties of the quantity, or parts of them, or of whom they are part; all where it counts
    /// whoever did it.
    pub(crate) fn named(&self) -> impl Iterator<Item = usize> {
        let sides = self.sides.unwrap_or_default().iter().enumerate();
        let unheeded = self.sides.is_none().then_some(0..self.authors.actors.len());
        let named = sides.filter(|(_, side)| **side != Side::Other).map(|(actor, _)| actor);
        named.chain(unheeded.into_iter().flatten())
    }

    /// Low and high, as [`Authors::weigh`] says.
    #[inline]
    pub(crate) fn of(&self, list: u32) -> (f64, f64) {
        let known = self.each.get(list as usize).copied();
        known.unwrap_or_else(|| self.authors.weigh(list, self.sides))
    }
}

impl Authors {
    pub(crate) fn new(actors: Vocabulary) -> Self {
        Self {
            actors,
            shares: Vec::new(),
            ends: vec![0],
            slots: Vec::new(),
            last: 0,
        }
    }

    /// The number of a list, a new one when it was never named.
    #[inline]
    pub(crate) fn number(&mut self, by: &[Share]) -> u32 {
        if !self.is_last(by) {
            self.last = self.looked_up(by);
        }
        self.last
    }

    fn is_last(&self, by: &[Share]) -> bool {
        let last = self.shares(self.last);
        let is_same = |(known, told): (&(u32, f64), &Share)| {
            known.1.to_bits() == told.share.to_bits() && self.actors.name(known.0) == told.actor.as_str()
        };
        last.len() == by.len() && last.iter().zip(by).all(is_same)
    }

    fn looked_up(&mut self, by: &[Share]) -> u32 {
        if by.is_empty() {
            return NOBODY;
        }
        if self.ends.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let start = self.shares.len();
        for share in by {
            let actor = self.actors.enter(share.actor.as_str()).0;
            self.shares.push((actor, share.share));
        }
        let mask = self.slots.len() - 1;
        let mut at = slot(&self.shares[start..], mask);
        while self.slots[at] != FREE {
            let known = self.shares(self.slots[at]);
            if same(known, &self.shares[start..]) {
                self.shares.truncate(start);
                return self.slots[at];
            }
            at = (at + 1) & mask;
        }
        let number = u32::try_from(self.ends.len()).unwrap_or(FREE);
        self.slots[at] = number;
        self.ends.push(u32::try_from(self.shares.len()).unwrap_or(u32::MAX));
        number
    }

    /// The actors of a list by number, each with its share, in the order in which they were written.
    pub(crate) fn shares(&self, list: u32) -> &[(u32, f64)] {
        let Some(before) = list.checked_sub(1) else {
            return &[];
        };
        &self.shares[self.ends[before as usize] as usize..self.ends[list as usize] as usize]
    }

    /// The one actor whose acts alone a list tells, for all others surely did not do them.
    pub(crate) fn only(&self, list: u32) -> Option<u32> {
        match self.shares(list) {
            [(actor, share)] if *share >= 1.0 => Some(*actor),
            _ => None,
        }
    }

    /// The name of an actor.
    pub(crate) fn name(&self, actor: u32) -> &str {
        self.actors.name(actor)
    }

    /// Shares of authorship, low and high. What is left unattributed counts in the high corner, for it may be anybody's
    /// (rule 5). Both are 0 when it was surely somebody else: that still says where and when it was, against another
    /// report of the same happening and against the totals.
    #[inline]
    pub(crate) fn weigh(&self, list: u32, sides: Option<&[Side]>) -> (f64, f64) {
        let Some(sides) = sides else {
            // A limit on a situation counts every act, whoever did it.
            return (1.0, 1.0);
        };
        let (mut own, mut wider, mut named) = (0.0, 0.0, 0.0);
        for (actor, share) in self.shares(list) {
            named += share;
            match sides.get(*actor as usize).copied().unwrap_or(Side::Other) {
                Side::Own => own += share,
                Side::Around => wider += share,
                Side::Other => {}
            }
        }
        let clamp = |sum: f64| sum.clamp(0.0, 1.0);
        let (own, wider, named) = (clamp(own), clamp(wider), clamp(named));
        (own, clamp(own + wider + (1.0 - named)))
    }

    /// The shares of every list of the parties of a quantity. Where lists are few each is weighed once, whatever the number
    /// of acts; where nearly every act has its own, each when it is asked for.
    pub(crate) fn portions<'a>(&'a self, sides: Option<&'a [Side]>) -> Portions<'a> {
        let lists = u32::try_from(self.ends.len()).unwrap_or(FREE);
        let few = if lists <= FEW { 0..lists } else { 0..0 };
        Portions {
            authors: self,
            sides,
            each: few.map(|list| self.weigh(list, sides)).collect(),
        }
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(64);
        self.slots = vec![FREE; size];
        for list in 1..u32::try_from(self.ends.len()).unwrap_or(FREE) {
            let mut at = slot(self.shares(list), size - 1);
            while self.slots[at] != FREE {
                at = (at + 1) & (size - 1);
            }
            self.slots[at] = list;
        }
    }
}

fn same(one: &[(u32, f64)], other: &[(u32, f64)]) -> bool {
    let bits = |shares: &[(u32, f64)], at: usize| (shares[at].0, shares[at].1.to_bits());
    one.len() == other.len() && (0..one.len()).all(|at| bits(one, at) == bits(other, at))
}

#[expect(clippy::cast_possible_truncation, reason = "the mask takes what fits")]
fn slot(shares: &[(u32, f64)], mask: usize) -> usize {
    let sum = shares.iter().fold(Fingerprint::EMPTY, |sum, (actor, share)| {
        sum.with(u64::from(*actor)).with(share.to_bits())
    });
    sum.number() as usize & mask
}

#[cfg(test)]
mod tests {
    use super::Authors;
    use salida_world::{ActorId, Share, Vocabulary};

    #[test]
    fn every_list_is_kept_once_and_read_back_as_written() {
        let mut authors = Authors::new(Vocabulary::default());
        let list = |number: u32| -> Vec<Share> {
            let share = |actor: u32| Share {
                actor: ActorId::from(format!("a{actor}").as_str()),
                share: f64::from(number / 50 % 50) / 100.0,
            };
            // Many lists that follow one another have one of two actors, and its share, in common.
            let actors = [number % 7, number / 7 % 40];
            (0..number as usize / 500 % 3).map(|at| share(actors[at])).collect()
        };
        let numbers: Vec<u32> = (0..4_000).map(|it| authors.number(&list(it))).collect();
        for (it, number) in (0..4_000).zip(numbers) {
            assert_eq!(authors.number(&list(it)), number);
            let read: Vec<Share> = { authors.shares(number).iter() }
                .map(|(actor, share)| Share {
                    actor: ActorId::from(authors.name(*actor)),
                    share: *share,
                })
                .collect();
            assert_eq!(read, list(it));
        }
    }
}
