//! A sum over what was read.

/// A sum over bytes that tells whether they are the same as before; not meant to withstand anybody who forges it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Sum {
    plain: u64,
    weighed: u64,
    length: u64,
}

impl Sum {
    pub(super) fn add(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        let mut last = [0; 8];
        last.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
        for word in words.iter().chain([&last]) {
            self.plain = self.plain.wrapping_add(u64::from_le_bytes(*word));
            self.weighed = self.weighed.wrapping_add(self.plain);
        }
        self.length += bytes.len() as u64;
    }
}
