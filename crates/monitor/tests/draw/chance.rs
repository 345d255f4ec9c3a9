//! A small linear congruential generator: the same seed draws the same case on every machine.

/// The state of the generator.
#[derive(Debug, Clone)]
pub(crate) struct Chance {
    state: u64,
    /// Where the draws come from bytes, what is left of them, the next one last.
    bytes: Vec<u8>,
}

impl Chance {
    pub(crate) fn of(seed: u64) -> Self {
        Self::from(seed, Vec::new())
    }

    /// Draws what the bytes say while they last, and then as from a fixed seed.
    pub(crate) fn of_bytes(bytes: &[u8]) -> Self {
        Self::from(0, bytes.iter().rev().copied().collect())
    }

    fn from(seed: u64, bytes: Vec<u8>) -> Self {
        let mut chance = Self {
            state: seed ^ 0x5a11_da00,
            bytes: Vec::new(),
        };
        for _ in 0..4 {
            chance.next();
        }
        chance.bytes = bytes;
        chance
    }

    fn next(&mut self) -> u64 {
        self.state = self
            .state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        if let Some(byte) = self.bytes.pop() {
            return u64::from(byte);
        }
        self.state >> 33
    }

    /// A number from 0 to `below` less one.
    pub(crate) fn below(&mut self, below: usize) -> usize {
        usize::try_from(self.next()).unwrap_or(0) % below.max(1)
    }

    pub(crate) fn below_i32(&mut self, below: i32) -> i32 {
        i32::try_from(self.below(usize::try_from(below).unwrap_or(1))).unwrap_or(0)
    }

    pub(crate) fn below_u32(&mut self, below: u32) -> u32 {
        u32::try_from(self.below(below as usize)).unwrap_or(0)
    }

    pub(crate) fn in_a_hundred(&mut self, cases: usize) -> bool {
        self.below(100) < cases
    }

    pub(crate) fn one_of<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }

    /// From one to all of them, in their order.
    pub(crate) fn some_of<T: Clone>(&mut self, of: &[T]) -> Vec<T> {
        let mut some: Vec<T> = of.iter().filter(|_| self.in_a_hundred(40)).cloned().collect();
        if some.is_empty() {
            some.push(self.one_of(of).clone());
        }
        some
    }

    pub(crate) fn shuffled(&mut self, many: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..many).collect();
        for last in (1..many).rev() {
            order.swap(last, self.below(last + 1));
        }
        order
    }
}
