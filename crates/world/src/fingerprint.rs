//! A small stable hash: the same on every machine and in every run, so that it may decide a tie (rule 11).

use crate::{Happening, Incident};

/// The fingerprint of some content. Not meant to withstand anybody who looks for two contents of one fingerprint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fingerprint(u64);

/// An odd number without a pattern, from the digits of the golden ratio.
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

impl Fingerprint {
    /// The fingerprint of nothing.
    pub const EMPTY: Self = Self(0xcbf2_9ce4_8422_2325);

    /// The fingerprint of a text.
    pub fn of(text: &str) -> Self {
        Self::EMPTY.with_text(text)
    }

    /// Adds a number to the content.
    #[must_use]
    pub fn with(self, number: u64) -> Self {
        Self((self.0.rotate_left(5) ^ number).wrapping_mul(SPREAD))
    }

    /// Adds a text to the content. Its length counts, so that two texts in a row are not one.
    #[must_use]
    pub fn with_text(self, text: &str) -> Self {
        let (words, rest) = text.as_bytes().as_chunks::<8>();
        let sum = words.iter().fold(self, |sum, word| sum.with(u64::from_le_bytes(*word)));
        sum.with(tail(text.as_bytes(), rest)).with(text.len() as u64)
    }

    /// The number, with every bit of the content in every part of it.
    pub fn number(self) -> u64 {
        let folded = (self.0 ^ self.0 >> 32).wrapping_mul(SPREAD);
        folded ^ folded >> 29
    }
}

/// The bytes after the last whole word as one number, the first of them highest. A long text is read from its end, a few
/// bytes at once where there are so many: names are short, and this is most of what looking one up costs.
fn tail(text: &[u8], rest: &[u8]) -> u64 {
    if let Some(last) = text.last_chunk::<8>() {
        let unwanted = 64 - 8 * rest.len();
        return (u64::from_be_bytes(*last) << (unwanted & 63) >> (unwanted & 63)) * u64::from(unwanted < 64);
    }
    let (first, bytes) = rest.split_first_chunk::<4>().map_or((0, rest), |(first, bytes)| {
        (u64::from(u32::from_be_bytes(*first)), bytes)
    });
    bytes.iter().fold(first, |number, byte| number << 8 | u64::from(*byte))
}

impl Happening {
    /// The fingerprint of all that it says.
    pub fn fingerprint(&self) -> Fingerprint {
        let days = self.during();
        let shared = Fingerprint::of(self.deed().as_str()).with_text(self.zone().as_str());
        let shared = shared
            .with(signed(days.first().number()))
            .with(signed(days.last().number()));
        match self {
            Self::Incident(incident) => of_incident(shared.with(1), incident),
            Self::Tally(tally) => { shared.with(2) }
                .with(tally.count.low)
                .with(tally.count.best)
                .with(tally.count.high)
                .with_text(tally.agency.as_str()),
            Self::Assessment(judged) => shared.with(3).with(judged.trend as u64).with_text(&judged.method),
            Self::Coverage(seen) => shared.with(4).with(seen.part.to_bits()).with_text(&seen.method),
        }
    }
}

fn of_incident(shared: Fingerprint, incident: &Incident) -> Fingerprint {
    let count = shared.with(incident.count.low).with(incident.count.high);
    let step = count.with(incident.step as u64);
    let authors = incident.by.iter();
    authors.fold(step, |sum, share| {
        sum.with_text(share.actor.as_str()).with(share.share.to_bits())
    })
}

fn signed(number: i32) -> u64 {
    u64::from(number.cast_unsigned())
}

#[cfg(test)]
mod tests {
    use super::Fingerprint;

    /// The same, one byte after the other.
    fn literal(text: &str) -> Fingerprint {
        let (words, rest) = text.as_bytes().as_chunks::<8>();
        let sum = words
            .iter()
            .fold(Fingerprint::EMPTY, |sum, word| sum.with(u64::from_le_bytes(*word)));
        let rest = rest.iter().fold(0, |number, byte| number << 8 | u64::from(*byte));
        sum.with(rest).with(text.len() as u64)
    }

    #[test]
    fn the_end_of_a_text_counts_byte_by_byte_whatever_its_length() {
        let text: String = ('!'..='~').cycle().take(300).collect();
        for (start, length) in (0..150).flat_map(|start| (0..40).map(move |length| (start, length))) {
            let piece = &text[start..start + length];
            assert_eq!(Fingerprint::of(piece), literal(piece), "{piece}");
        }
        assert_eq!(Fingerprint::of("ñandú ño"), literal("ñandú ño"));
    }

    #[test]
    fn a_fingerprint_tells_texts_apart_and_never_changes() {
        let texts = [
            "",
            "a",
            "b",
            "ab",
            "harbour",
            "harbour ",
            "a-name-longer-than-eight",
            "a-name-longer-than-eighs",
        ];
        let numbers: Vec<u64> = texts.iter().map(|text| Fingerprint::of(text).number()).collect();
        let mut distinct = numbers.clone();
        distinct.sort_unstable();
        distinct.dedup();
        assert_eq!(distinct.len(), texts.len());
        assert_ne!(
            Fingerprint::of("ab").with_text("c"),
            Fingerprint::of("a").with_text("bc")
        );
        // Written down, because standings may rest on it: a change of the hash is a change of results.
        assert_eq!(Fingerprint::of("harbour").number(), 18_132_619_723_544_613_758);
    }
}
