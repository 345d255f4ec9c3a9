//! Numbers for names, in a table of our own: hash maps are banned for their order, and trees are slow for a million names.

use crate::Fingerprint;

/// Names, each once, numbered from 0 in the order in which they were first entered.
#[derive(Debug, Clone, Default)]
pub struct Register {
    text: String,
    /// Where each name ends in the text.
    ends: Vec<usize>,
    /// Always a power of two and never full; a name stands at the first free slot from the one its fingerprint tells.
    slots: Vec<Slot>,
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
        if self.slots.is_empty() {
            return None;
        }
        let slot = self.slots[self.slot(tag(name), name)];
        (slot.number != FREE.number).then_some(slot.number)
    }

    /// The number of a name, and whether it is new.
    pub fn enter(&mut self, name: &str) -> (u32, bool) {
        if (self.ends.len() + 1) * 4 > self.slots.len() * 3 {
            self.grow();
        }
        let tag = tag(name);
        let at = self.slot(tag, name);
        let known = self.slots[at].number;
        if known != FREE.number {
            return (known, false);
        }
        let number = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        self.slots[at] = Slot { tag, number };
        self.text.push_str(name);
        self.ends.push(self.text.len());
        (number, true)
    }

    /// The name of a number; empty when there is none.
    pub fn name(&self, number: u32) -> &str {
        let number = number as usize;
        let end = self.ends.get(number).copied().unwrap_or(0);
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before));
        self.text.get(start.copied().unwrap_or(0)..end).unwrap_or_default()
    }

    /// How many names were entered.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// True when none was.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
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

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(16);
        let old = std::mem::replace(&mut self.slots, vec![FREE; size]);
        let mask = size - 1;
        for slot in old.into_iter().filter(|slot| slot.number != FREE.number) {
            let mut at = slot.tag as usize & mask;
            while self.slots[at].number != FREE.number {
                at = (at + 1) & mask;
            }
            self.slots[at] = slot;
        }
    }
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
}
