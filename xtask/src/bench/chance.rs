//! Seeded draws for the traces and tables of the bench: the same seed gives the same file everywhere.

/// A stream of numbers (SplitMix64, in the public domain).
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A whole number from `low` to `high`, both counted; `low` where they are the wrong way round. The bias of the
    /// remainder is below 2^-40 for the small ranges here.
    pub(super) fn between(&mut self, low: usize, high: usize) -> usize {
        let width = high.saturating_sub(low) as u64 + 1;
        low + usize::try_from(self.next() % width).unwrap_or(0)
    }

    /// True so many times in a thousand.
    pub(super) fn in_thousand(&mut self, times: usize) -> bool {
        self.between(0, 999) < times
    }
}

#[cfg(test)]
mod tests {
    use super::Chance;

    #[test]
    fn draws_repeat_with_their_seed_and_stay_in_their_range() {
        let draw = |seed| {
            let mut chance = Chance::new(seed);
            (0..200).map(|_| chance.between(3, 10)).collect::<Vec<_>>()
        };
        assert_eq!(draw(7), draw(7));
        assert_ne!(draw(7), draw(8));
        assert!((3..=10).all(|number| draw(7).contains(&number)));
        assert!(draw(7).iter().all(|number| (3..=10).contains(number)));
    }
}
