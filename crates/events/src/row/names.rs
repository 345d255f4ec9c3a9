//! The names a case knows, each as one id that all rows share.

use crate::Known;
use salida_world::{ActorId, Day, DeedId, Register, SourceId, ZoneId};

/// Ids by name.
pub(crate) struct Names<T> {
    numbers: Numbers,
    ids: Vec<T>,
}

/// Numbers of texts, in a register behind a small table of short ones, which are compared in two words.
pub(super) struct Numbers {
    register: Register,
    short: Vec<(Short, u32)>,
}

/// How many short texts are found at once: a power of two.
const AT_HAND: usize = 512;

/// The whole of a text of at most 16 bytes: its first bytes, its last, and how many there are.
#[derive(Clone, Copy, PartialEq, Eq)]
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

impl Default for Numbers {
    fn default() -> Self {
        Self {
            register: Register::default(),
            short: vec![(NONE, 0); AT_HAND],
        }
    }
}

impl Numbers {
    #[inline]
    pub(super) fn get(&self, text: &str) -> Option<u32> {
        if let Some(short) = Short::of(text) {
            let (known, number) = self.short[short.place()];
            if known == short {
                return Some(number);
            }
        }
        self.register.number(text)
    }

    /// The number of a text, and whether it is new. Of two short texts with one place the later is at hand.
    pub(super) fn enter(&mut self, text: &str) -> (u32, bool) {
        let (number, is_new) = self.register.enter(text);
        if let Some(short) = Short::of(text) {
            self.short[short.place()] = (short, number);
        }
        (number, is_new)
    }
}

/// A name that the case knows, and its number among those of its kind.
#[derive(Debug)]
pub(crate) struct Named<'a, T> {
    pub(crate) number: u32,
    pub(crate) id: &'a T,
}

/// All names that rows may hold.
pub(crate) struct Roster {
    pub(crate) zones: Names<ZoneId>,
    pub(crate) deeds: Names<DeedId>,
    pub(crate) actors: Names<ActorId>,
    /// Each with the day on which it was published, where that is known.
    pub(crate) sources: Names<(SourceId, Option<Day>)>,
}

impl<T> Names<T> {
    fn of<'k>(names: impl Iterator<Item = &'k str>, id: impl Fn(&str) -> T) -> Self {
        let mut numbers = Numbers::default();
        let mut ids = Vec::new();
        for name in names {
            if numbers.enter(name).1 {
                ids.push(id(name));
            }
        }
        Self { numbers, ids }
    }

    /// A name that the case knows.
    #[inline]
    pub(crate) fn get(&self, name: &str) -> Option<Named<'_, T>> {
        let number = self.numbers.get(name)?;
        let id = self.ids.get(number as usize)?;
        Some(Named { number, id })
    }
}

impl Roster {
    pub(crate) fn of(known: &Known<'_>) -> Self {
        Self {
            zones: Names::of(known.zones.iter().copied(), |name| ZoneId::from(name)),
            deeds: Names::of(known.deeds.iter().copied(), |name| DeedId::from(name)),
            actors: Names::of(known.actors.iter().copied(), |name| ActorId::from(name)),
            sources: Names::of(known.sources.keys().copied(), |name| {
                let published = known.sources.get(name).copied().flatten();
                (SourceId::from(name), published)
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Numbers;

    #[test]
    fn short_texts_and_long_ones_keep_their_numbers_also_where_they_share_a_place() {
        let texts: Vec<String> = (0..3_000_u32)
            .flat_map(|number| {
                let stem = "abcdefghijklmnopqrs".get(..number as usize % 19).unwrap_or_default();
                [format!("{stem}{number}"), format!("{number}{stem}\0")]
            })
            .collect();
        let mut numbers = Numbers::default();
        for (number, text) in (0..).zip(&texts) {
            assert_eq!(numbers.get(text), None, "{text:?}");
            assert_eq!(numbers.enter(text), (number, true));
        }
        for (number, text) in (0..).zip(&texts) {
            assert_eq!(numbers.get(text), Some(number), "{text:?}");
        }
        assert_eq!((numbers.get(""), numbers.get("\0")), (None, None));
    }
}
