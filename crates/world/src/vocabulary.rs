//! Numbers for few names that come again and again: the deeds, zones and actors of a million rows.

use crate::Register;

/// A register behind a small table of short names, which are compared in two words.
#[derive(Debug, Clone)]
pub struct Vocabulary {
    register: Register,
    short: Vec<(Short, u32)>,
}

/// How many short texts are found at once: a power of two.
const AT_HAND: usize = 512;

/// The whole of a text of at most 16 bytes: its first bytes, its last, and how many there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Short(u64, u64, usize);

/// No text has that.
const NONE: Short = Short(0, 0, usize::MAX);

impl Short {
    #[inline]
    fn of(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let (first, last) = match (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
            (Some(first), Some(last)) if bytes.len() <= 16 => (u64::from_le_bytes(*first), u64::from_le_bytes(*last)),
            (Some(_), _) => return None,
            _ => (bytes.iter().fold(0, |all, byte| all << 8 | u64::from(*byte)), 0),
        };
        Some(Self(first, last, bytes.len()))
    }

    /// Its place in the table.
    #[inline]
    fn place(self) -> usize {
        let mixed = (self.0 ^ self.1.rotate_left(23)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        usize::try_from(mixed >> (u64::BITS - AT_HAND.ilog2())).unwrap_or(0)
    }
}

impl Default for Vocabulary {
    fn default() -> Self {
        Self {
            register: Register::default(),
            short: vec![(NONE, 0); AT_HAND],
        }
    }
}

impl Vocabulary {
    /// The number of a name, when it was entered.
    #[inline]
    pub fn number(&self, text: &str) -> Option<u32> {
        let at_hand = Short::of(text).and_then(|short| self.at_hand(short));
        at_hand.or_else(|| self.register.number(text))
    }

    /// The number of a name, and whether it is new. Of two short names with one place the later is at hand.
    #[inline]
    pub fn enter(&mut self, text: &str) -> (u32, bool) {
        let short = Short::of(text);
        if let Some(number) = short.and_then(|short| self.at_hand(short)) {
            return (number, false);
        }
        let (number, is_new) = self.register.enter(text);
        if let Some(short) = short {
            self.short[short.place()] = (short, number);
        }
        (number, is_new)
    }

    /// The name of a number; empty when there is none.
    pub fn name(&self, number: u32) -> &str {
        self.register.name(number)
    }

    /// How many names were entered.
    pub fn len(&self) -> usize {
        self.register.len()
    }

    /// True when none was.
    pub fn is_empty(&self) -> bool {
        self.register.is_empty()
    }

    #[inline]
    fn at_hand(&self, short: Short) -> Option<u32> {
        let (known, number) = self.short[short.place()];
        (known == short).then_some(number)
    }
}

#[cfg(test)]
mod tests {
    use super::Vocabulary;

    #[test]
    fn short_texts_and_long_ones_keep_their_numbers_also_where_they_share_a_place() {
        let texts: Vec<String> = (0..3_000_u32)
            .flat_map(|number| {
                let stem = "abcdefghijklmnopqrs".get(..number as usize % 19).unwrap_or_default();
                [format!("{stem}{number}"), format!("{number}{stem}\0")]
            })
            .collect();
        let mut numbers = Vocabulary::default();
        for (number, text) in (0..).zip(&texts) {
            assert_eq!(numbers.number(text), None, "{text:?}");
            assert_eq!(numbers.enter(text), (number, true));
        }
        for (number, text) in (0..).zip(&texts) {
            assert_eq!(numbers.number(text), Some(number), "{text:?}");
        }
        assert_eq!((numbers.number(""), numbers.number("\0")), (None, None));
    }
}
