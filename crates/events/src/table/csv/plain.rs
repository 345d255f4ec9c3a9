//! Lines without a quote, cut where they stand, eight bytes at a time.

use crate::table::{MAX_COLUMNS, MAX_FIELD};
use std::ops::Range;

/// A line from a byte on, without its end, with the ends of its cells. `None` where it has a quote or a lone return, does
/// not end here, or is too long or too wide to be taken as it is.
pub(super) fn plain_line(bytes: &[u8], start: usize, delimiter: u8, ends: &mut Vec<u32>) -> Option<Range<usize>> {
    ends.clear();
    let rest = bytes.get(start..)?;
    let rest = rest.get(..MAX_FIELD + 1).unwrap_or(rest);
    let (words, tail) = rest.as_chunks::<8>();
    let sought = Sought::new(delimiter);
    let mut last = [0; 8];
    last.iter_mut().zip(tail).for_each(|(to, from)| *to = *from);
    let mut number = 0_u32;
    for word in words.iter().chain([&last]) {
        let (mut cuts, others) = sought.marks(*word);
        if others == 0 {
            // Nothing here but cells and what stands between them.
            while cuts != 0 {
                ends.push(number + cuts.trailing_zeros() / 8);
                cuts &= cuts - 1;
            }
            number += 8;
            continue;
        }
        let mut marks = cuts | others;
        while marks != 0 {
            let at = number + marks.trailing_zeros() / 8;
            match rest.get(at as usize)? {
                byte if *byte == delimiter => ends.push(at),
                b'"' => return None,
                ending @ (b'\n' | b'\r') => return closed(bytes, start, at, *ending, ends),
                _ => {}
            }
            marks &= marks - 1;
        }
        number += 8;
    }
    None
}

/// The line that ends with this byte, when that is the whole of a line end.
fn closed(bytes: &[u8], start: usize, length: u32, ending: u8, ends: &mut Vec<u32>) -> Option<Range<usize>> {
    ends.push(length);
    let end = start + length as usize;
    // A return at the end of what there is may be half a line end.
    let whole = ending == b'\n' || bytes.get(end + 1) == Some(&b'\n');
    (whole && ends.len() <= MAX_COLUMNS).then_some(start..end)
}

/// The bytes at which a plain line is perhaps cut or given up, eight at a time.
#[derive(Clone, Copy)]
struct Sought {
    delimiter: u64,
}

/// Quotes and line ends, the usual delimiters but for the semicolon and the bar, and little else come before this byte.
const FIRST_COMMON: u8 = b'-';

impl Sought {
    fn new(delimiter: u8) -> Self {
        Self {
            delimiter: everywhere(delimiter),
        }
    }

    /// The highest bit of every byte that is the delimiter, and of every other that may be a quote or end a line; the first
    /// byte is the lowest.
    #[inline]
    fn marks(self, word: [u8; 8]) -> (u64, u64) {
        const LOW: u64 = everywhere(0x7f);
        let word = u64::from_le_bytes(word);
        let is_common = ((word & LOW) + const { everywhere(0x80 - FIRST_COMMON) }) | word;
        let differing = word ^ self.delimiter;
        let is_other = ((differing & LOW) + LOW) | differing;
        (!(is_other | LOW), is_other & !(is_common | LOW))
    }
}

const fn everywhere(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

#[cfg(test)]
mod tests {
    use super::{MAX_COLUMNS, MAX_FIELD, plain_line};
    use std::ops::Range;

    /// The same, one byte after the other.
    fn literal(bytes: &[u8], start: usize, delimiter: u8) -> Option<(Range<usize>, Vec<u32>)> {
        let mut ends = Vec::new();
        let line: Vec<u8> = { bytes[start..].iter() }
            .copied()
            .take_while(|byte| !b"\r\n".contains(byte) || *byte == delimiter)
            .collect();
        for (at, byte) in line.iter().enumerate() {
            if *byte == delimiter {
                ends.push(u32::try_from(at).unwrap());
            }
        }
        ends.push(u32::try_from(line.len()).unwrap());
        let end = start + line.len();
        let closed = bytes.get(end) == Some(&b'\n') || bytes.get(end..end + 2) == Some(b"\r\n");
        let plain = closed && !line.contains(&b'"') && line.len() <= MAX_FIELD && ends.len() <= MAX_COLUMNS;
        plain.then_some((start..end, ends))
    }

    fn found(bytes: &[u8], start: usize, delimiter: u8) -> Option<(Range<usize>, Vec<u32>)> {
        let mut ends = Vec::new();
        plain_line(bytes, start, delimiter, &mut ends).map(|line| (line, ends))
    }

    #[test]
    fn a_line_is_cut_eight_bytes_at_a_time_as_one_byte_at_a_time() {
        const LETTERS: &[u8] = b"ab,;\n\r\"-\xc3\xb1+\x8a\xac.a0123456789abcdefgh";
        let mut state = 7_u64;
        let mut below = |below: usize| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(state >> 33).unwrap() % below
        };
        let mut plain = 0;
        for _ in 0..20_000 {
            let few = 1 + below(LETTERS.len());
            let bytes: Vec<u8> = (0..below(60)).map(|_| LETTERS[below(few)]).chain(*b"\r\n").collect();
            let start = below(bytes.len() + 1);
            for delimiter in *b",;\t" {
                let expected = literal(&bytes, start, delimiter);
                plain += usize::from(expected.is_some());
                assert_eq!(found(&bytes, start, delimiter), expected, "{bytes:?} from {start}");
            }
        }
        assert!(plain > 10_000);
    }

    #[test]
    fn a_line_that_is_too_long_or_too_wide_is_not_plain() {
        for (letter, most) in [(b'a', MAX_FIELD), (b',', MAX_COLUMNS - 1)] {
            for length in [most - 1, most, most + 1] {
                let line = [vec![letter; length], b"\n".to_vec()].concat();
                assert_eq!(found(&line, 0, b',').is_some(), length <= most);
                assert_eq!(found(&line, 0, b','), literal(&line, 0, b','));
            }
        }
    }
}
