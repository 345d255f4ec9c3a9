//! Lines of a large file, one at a time, in bounded memory.

use std::io::BufRead;

/// Bytes of one line.
const MOST_BYTES: usize = 4 << 20;

/// Lines with their number.
pub(super) struct Lines<R> {
    reader: R,
    line: Vec<u8>,
    at: u64,
}

/// What came next.
pub(super) enum Line<'l> {
    /// A line that is not blank.
    Text(&'l [u8], u64),
    /// A line too long to be held; it was passed over.
    TooLong(u64),
    /// The reader failed.
    Unreadable(String),
}

impl<R: BufRead> Lines<R> {
    pub(super) fn new(reader: R) -> Self {
        Self {
            reader,
            line: Vec::new(),
            at: 0,
        }
    }

    /// The number of the last line.
    pub(super) fn at(&self) -> u64 {
        self.at
    }

    /// The next line that is not blank.
    pub(super) fn next(&mut self) -> Option<Line<'_>> {
        loop {
            self.line.clear();
            self.at += 1;
            match self.fill() {
                Err(error) => return Some(Line::Unreadable(error.kind().to_string())),
                Ok(Filled::End) => return None,
                Ok(Filled::TooLong) => return Some(Line::TooLong(self.at)),
                Ok(Filled::Line) => {}
            }
            if self.at == 1 && self.line.starts_with(b"\xef\xbb\xbf") {
                self.line.drain(..3);
            }
            if !self.line.trim_ascii().is_empty() {
                break;
            }
        }
        Some(Line::Text(self.line.trim_ascii(), self.at))
    }

    fn fill(&mut self) -> std::io::Result<Filled> {
        let (mut any, mut fits) = (false, true);
        loop {
            let chunk = match self.reader.fill_buf() {
                Ok(chunk) => chunk,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if chunk.is_empty() {
                return Ok(if any { Filled::of(fits) } else { Filled::End });
            }
            any = true;
            let end = chunk.iter().position(|byte| *byte == b'\n');
            let piece = chunk.get(..end.unwrap_or(chunk.len())).unwrap_or_default();
            fits = fits && self.line.len() + piece.len() <= MOST_BYTES;
            if fits {
                self.line.extend_from_slice(piece);
            }
            let used = piece.len() + usize::from(end.is_some());
            self.reader.consume(used);
            if end.is_some() {
                return Ok(Filled::of(fits));
            }
        }
    }
}

enum Filled {
    Line,
    TooLong,
    End,
}

impl Filled {
    fn of(fits: bool) -> Self {
        if fits { Self::Line } else { Self::TooLong }
    }
}
