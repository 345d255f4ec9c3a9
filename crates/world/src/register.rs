//! Numbers for names, in a table of our own: hash maps are banned for their order, and trees are slow for a million names.

use crate::Fingerprint;
use std::{cmp::Ordering, ops::Range};

/// Names, each once, numbered from 0 in the order in which they were first entered.
///
/// The ids of a file nearly always ascend. Such names are a list in order by themselves: a look at the last tells that the
/// next is new, and none of them takes a slot, which was a tenth of the time of hearing a million reports.
#[derive(Debug, Clone, Default)]
pub struct Register {
    text: String,
    /// Where each name ends in the text.
    ends: Vec<usize>,
    /// Numbers of names that ascend and are in no slot: the last ones, until one comes that does not follow.
    run: Range<usize>,
    /// How often the run was searched for a name. Once that is as often as it is long its names take slots, so that names
    /// in no order cost little more than these.
    searches: usize,
    /// Always a power of two and never full; a name stands at the first free slot from the one its fingerprint tells.
    slots: Vec<Slot>,
    /// A bit for every length of the names in slots, the last for all that are longer: most that are not there are known not
    /// to be by their length.
    lengths: u64,
}

/// The fingerprint of a name, so that others need not be compared letter by letter, and its number.
#[derive(Debug, Clone, Copy)]
struct Slot {
    tag: u32,
    number: u32,
}

const FREE: Slot = Slot {
    tag: 0,
    number: u32::MAX,
};

impl Register {
    /// The number of a name, when it was entered.
    pub fn number(&self, name: &str) -> Option<u32> {
        self.in_slots(name).or_else(|| self.in_run(name))
    }

    /// The number of a name, and whether it is new.
    pub fn enter(&mut self, name: &str) -> (u32, bool) {
        if let Some(known) = self.in_slots(name) {
            return (known, false);
        }
        let last = self.run.clone().next_back();
        let follows = last.is_none_or(|last| order(self.at(last), name).is_lt());
        if !follows {
            let known = self.in_run(name);
            self.searches += 1;
            if self.searches >= self.run.len() {
                self.end_run();
            }
            if let Some(known) = known {
                return (known, false);
            }
        }
        (self.push(name, follows), true)
    }

    /// The name of a number; empty when there is none.
    pub fn name(&self, number: u32) -> &str {
        self.at(number as usize)
    }

    /// How many names were entered.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// True when none was.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    #[inline]
    fn at(&self, at: usize) -> &str {
        let end = self.ends.get(at).copied().unwrap_or(0);
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before));
        self.text.get(start.copied().unwrap_or(0)..end).unwrap_or_default()
    }

    /// Adds a new name; `follows` tells whether it comes after the run.
    fn push(&mut self, name: &str, follows: bool) -> u32 {
        let at = self.ends.len();
        self.text.push_str(name);
        self.ends.push(self.text.len());
        if self.run.end == at && (follows || self.run.is_empty()) {
            self.run.end += 1;
        } else {
            self.put(at);
        }
        u32::try_from(at).unwrap_or(u32::MAX)
    }

    fn in_slots(&self, name: &str) -> Option<u32> {
        if self.lengths & length(name) == 0 {
            return None;
        }
        let slot = self.slots[self.slot(tag(name), name)];
        (slot.number != FREE.number).then_some(slot.number)
    }

    /// Looks from the end of the run on, in ever longer steps: what is named again was nearly always named lately.
    fn in_run(&self, name: &str) -> Option<u32> {
        let is_before = |at: usize| order(self.at(at), name).is_lt();
        let Range { start: mut low, end } = self.run.clone();
        let (mut high, mut step) = (end, 1);
        while let Some(at) = high.checked_sub(step).filter(|at| *at > low) {
            if is_before(at) {
                low = at + 1;
                break;
            }
            (high, step) = (at, step * 2);
        }
        while low < high {
            let middle = low + (high - low) / 2;
            if is_before(middle) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let is_there = low < end && self.at(low) == name;
        is_there.then(|| u32::try_from(low).unwrap_or(u32::MAX))
    }

    /// Gives every name of the run a slot; the next name begins another.
    fn end_run(&mut self) {
        let all = self.ends.len();
        for at in std::mem::replace(&mut self.run, all..all) {
            self.put(at);
        }
        self.searches = 0;
    }

    /// Gives a name that has none a slot.
    fn put(&mut self, at: usize) {
        if (self.ends.len() - self.run.len()) * 4 > self.slots.len() * 3 {
            self.grow();
        }
        let name = self.at(at);
        let (tag, length) = (tag(name), length(name));
        self.lengths |= length;
        let free = self.free(tag);
        let number = u32::try_from(at).unwrap_or(u32::MAX);
        self.slots[free] = Slot { tag, number };
    }

    /// Where the name stands, or the free slot where it would.
    fn slot(&self, tag: u32, name: &str) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = tag as usize & mask;
        loop {
            let slot = self.slots[at];
            if slot.number == FREE.number || (slot.tag == tag && self.name(slot.number) == name) {
                return at;
            }
            at = (at + 1) & mask;
        }
    }

    /// The free slot for a name that is in none.
    fn free(&self, tag: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = tag as usize & mask;
        while self.slots[at].number != FREE.number {
            at = (at + 1) & mask;
        }
        at
    }

    /// Makes the slots at least twice as many, and enough for all names that are not in the run.
    fn grow(&mut self) {
        let many = (self.ends.len() - self.run.len()) * 4 / 3 + 1;
        let size = (self.slots.len() * 2).max(16).max(many.next_power_of_two());
        let old = std::mem::replace(&mut self.slots, vec![FREE; size]);
        for slot in old.into_iter().filter(|slot| slot.number != FREE.number) {
            let free = self.free(slot.tag);
            self.slots[free] = slot;
        }
    }
}

/// The bit of a length.
#[inline]
fn length(name: &str) -> u64 {
    1 << name.len().min(63)
}

/// Shorter names first, so that numbers ascend also where nobody wrote noughts before them.
#[inline]
fn order(one: &str, other: &str) -> Ordering {
    one.len().cmp(&other.len()).then_with(|| one.cmp(other))
}

/// Names that differ only in their last letter or figure lie side by side: most names of a file are numbered, and a table
/// of a million is otherwise read at a place far from the last one for each.
#[expect(clippy::cast_possible_truncation, reason = "half of the fingerprint is enough")]
fn tag(name: &str) -> u32 {
    let last = name.bytes().last().unwrap_or(0);
    let rest = name.get(..name.len().saturating_sub(1)).unwrap_or(name);
    Fingerprint::of(rest).number() as u32 & !BESIDE | u32::from(last) & BESIDE
}

/// How many names lie side by side, less one: ten figures, and few places that stay free beside them.
const BESIDE: u32 = 15;

#[cfg(test)]
mod tests {
    use super::Register;

    #[test]
    fn names_keep_the_numbers_of_their_first_entry_however_many_there_are() {
        let mut register = Register::default();
        let name = |number: u32| format!("report-{}", number.wrapping_mul(2_654_435_761));
        for number in 0..5_000 {
            assert_eq!(register.number(&name(number)), None);
            assert_eq!(register.enter(&name(number)), (number, true));
        }
        for number in 0..5_000 {
            assert_eq!(register.enter(&name(number)), (number, false));
            assert_eq!(register.name(number), name(number));
        }
        assert_eq!(register.len(), 5_000);
    }

    /// A row of numbers without a pattern.
    struct Dice(u64);

    impl Dice {
        fn below(&mut self, below: usize) -> usize {
            self.0 = { self.0 }
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(self.0 >> 33).unwrap() % below
        }
    }

    #[test]
    fn names_that_ascend_for_a_while_keep_their_numbers_like_any_others() {
        let mut dice = Dice(5);
        for _ in 0..400 {
            let (mut register, mut literal) = (Register::default(), Vec::<String>::new());
            let (mut next, in_order) = (0, 1 + dice.below(60));
            for _ in 0..200 {
                let name = match dice.below(in_order) {
                    0 => format!("{}", dice.below(400)),
                    1 => format!("n{}", dice.below(30)),
                    2 if dice.below(20) == 0 => {
                        next = 0;
                        continue;
                    }
                    _ => {
                        next += 1 + dice.below(2);
                        next.to_string()
                    }
                };
                let known = literal.iter().position(|known| *known == name);
                assert_eq!(register.number(&name), known.map(|at| u32::try_from(at).unwrap()));
                let number = known.unwrap_or(literal.len());
                let expected = (u32::try_from(number).unwrap(), known.is_none());
                assert_eq!(register.enter(&name), expected, "{name}");
                if known.is_none() {
                    literal.push(name);
                }
            }
            for (number, name) in (0..).zip(&literal) {
                assert_eq!(
                    (register.number(name), register.name(number)),
                    (Some(number), name.as_str())
                );
            }
            assert_eq!(register.len(), literal.len());
        }
    }
}
