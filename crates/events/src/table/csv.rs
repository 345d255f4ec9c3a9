//! CSV to rows in bounded memory: beside the rows that are kept, no more than a chunk and a row are held.

use csv_core::{ReadFieldResult, ReaderBuilder};
use salida_note::Note;
use std::{io::Read, ops::Range};

use super::{Full, MAX_COLUMNS, MAX_FIELD, Row, Source, Table, delimiter, encoding::Text, findings::Findings};
use crate::codes;
use salida_world::Mapping;

/// Bytes of text looked at before the delimiter is decided.
const SAMPLE: usize = 32 * 1024;

/// A table, and what was decided about its characters.
pub(crate) struct Csv {
    pub(crate) table: Table,
    pub(crate) encoding: &'static str,
    pub(crate) delimiter: u8,
}

impl Source for Csv {
    fn each(&mut self, _: &mut Findings, take: &mut impl FnMut(Row<'_>)) {
        self.table.all().iter().for_each(take);
    }

    fn encoding(&self) -> &'static str {
        self.encoding
    }
}

/// Reads a table. `None`, with a note, when the bytes cannot be read as text at all.
pub(crate) fn read(reader: impl Read, mapping: &Mapping, findings: &mut Findings) -> Option<Csv> {
    let opened = Opened::new(reader, mapping, None, findings)?;
    let delimiter = opened.delimiter;
    let mut table = Table::default();
    let passed = opened.pass(findings, &mut |row| table.take(row));
    Some(Csv {
        table,
        encoding: passed.encoding,
        delimiter,
    })
}

/// A file whose beginning was looked at, and nothing more.
pub(crate) struct Opened<R> {
    text: Text<R>,
    head: String,
    lines: Lines,
    pub(crate) delimiter: u8,
}

/// What is known of a file after all of it has passed.
pub(crate) struct Passed {
    pub(crate) encoding: &'static str,
    /// Two passes over the same text have the same sum.
    pub(crate) sum: Sum,
}

impl<R: Read> Opened<R> {
    /// Looks at the beginning of a file: in what it is written, and what divides its cells where that is not told already.
    pub(crate) fn new(reader: R, mapping: &Mapping, told: Option<u8>, findings: &mut Findings) -> Option<Self> {
        let stated = match mapping.delimiter.map(|stated| (stated, delimiter::as_byte(stated))) {
            Some((stated, None)) => {
                let note = Note::at(codes::UNUSABLE_DELIMITER, findings.whole());
                findings.add(note.with("found", stated.to_string()));
                return None;
            }
            Some((_, byte)) => byte,
            None => told,
        };
        let looked_for: Vec<&str> = mapping.kind.fields().map(|field| mapping.column(field)).collect();
        let text = Text::open(reader, mapping.encoding.as_deref(), findings)?;
        Some(Self::sampled(text, mapping.skip_lines, stated, &looked_for, findings))
    }

    /// A table of which nothing is stated: its beginning tells all, and `looked_for` names columns that it may have.
    pub(crate) fn untold(reader: R, looked_for: &[&str], findings: &mut Findings) -> Option<Self> {
        let text = Text::open(reader, None, findings)?;
        Some(Self::sampled(text, 0, None, looked_for, findings))
    }

    fn sampled(
        mut text: Text<R>,
        mut skipping: u64,
        stated: Option<u8>,
        looked_for: &[&str],
        findings: &mut Findings,
    ) -> Self {
        let mut lines = Lines::default();
        let mut head = String::new();
        let mut more = true;
        while more && head.len() < SAMPLE {
            more = text.next_into(&mut head, findings);
            let skipped = lines.skip(head.as_bytes(), &mut skipping);
            head.drain(..skipped);
        }
        let delimiter = stated.unwrap_or_else(|| delimiter::told_by(&head, !more, looked_for));
        Self {
            text,
            head,
            lines,
            delimiter,
        }
    }

    /// Hands over every row, a chunk of text at a time. Why it stopped before the end is noted.
    pub(crate) fn pass(self, findings: &mut Findings, take: &mut impl FnMut(Row<'_>) -> Result<(), Full>) -> Passed {
        let Self {
            mut text,
            head: mut chunk,
            lines,
            delimiter,
        } = self;
        let mut splitter = Splitter::new(delimiter, lines);
        let mut sum = Sum::default();
        let outcome = loop {
            sum.add(chunk.as_bytes());
            if let Err(stop) = splitter.feed(&chunk, take) {
                break Err(stop);
            }
            chunk.clear();
            if !text.next_into(&mut chunk, findings) {
                break splitter.finish(take);
            }
        };
        if let Err(stop) = outcome {
            splitter.explain(stop, findings);
        }
        Passed {
            encoding: text.encoding(),
            sum,
        }
    }
}

/// A sum over bytes that tells whether they are the same as before; not meant to withstand anybody who forges it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Sum {
    plain: u64,
    weighed: u64,
    length: u64,
}

impl Sum {
    fn add(&mut self, bytes: &[u8]) {
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

/// At most `limit` rows of a sample; where the sample cannot be split further, those before.
pub(crate) fn first_rows(sample: &str, delimiter: u8, limit: usize) -> Table {
    let mut table = Table::default();
    let mut splitter = Splitter::new(delimiter, Lines::default());
    let mut take = |row: Row<'_>| {
        table.push(row);
        if table.all().len() < limit {
            Ok(())
        } else {
            Err(Full::Rows)
        }
    };
    if splitter.feed(sample, &mut take).is_ok() {
        // An unclosed quote only means that the sample ends inside a field.
        let _sample_ends = splitter.finish(&mut take);
    }
    table
}

/// Why reading stopped before the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stop {
    Full(Full),
    FieldTooLong,
    UnclosedQuote,
    TooManyColumns,
}

/// Counts lines: `\n`, `\r\n` and a lone `\r` each end one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lines {
    line: u64,
    after_return: bool,
}

impl Default for Lines {
    fn default() -> Self {
        Self {
            line: 1,
            after_return: false,
        }
    }
}

impl Lines {
    /// Counting goes on from that line.
    pub(crate) fn at(line: u64) -> Self {
        Self {
            line,
            after_return: false,
        }
    }

    fn pass(&mut self, byte: u8) {
        self.line += u64::from(byte == b'\r' || (byte == b'\n' && !self.after_return));
        self.after_return = byte == b'\r';
    }

    /// Passes title lines until none is left to skip; returns the bytes passed.
    fn skip(&mut self, bytes: &[u8], left: &mut u64) -> usize {
        let goal = self.line.saturating_add(*left);
        let passed = bytes.iter().take_while(|byte| {
            // The second half of a `\r\n` still belongs to the line before.
            let goes = self.line < goal || (self.after_return && **byte == b'\n' && goal > 1);
            if goes {
                self.pass(**byte);
            }
            goes
        });
        let passed = passed.count();
        *left = goal - self.line;
        passed
    }
}

/// Splits text into rows. The delimiter and the quote are ASCII, so that every field is whole characters.
pub(crate) struct Splitter {
    csv: csv_core::Reader,
    delimiter: u8,
    /// True once a row was split byte by byte: what may stand before the first one is dealt with.
    any_row: bool,
    lines: Lines,
    row_line: u64,
    row_text: String,
    ends: Vec<u32>,
    field: Vec<u8>,
    filled: usize,
    field_line: u64,
    began: bool,
    quoted: bool,
    quotes: u64,
}

impl Splitter {
    pub(crate) fn new(delimiter: u8, lines: Lines) -> Self {
        Self {
            csv: ReaderBuilder::new().delimiter(delimiter).build(),
            delimiter,
            any_row: false,
            lines,
            row_line: lines.line,
            row_text: String::new(),
            ends: Vec::new(),
            field: vec![0; MAX_FIELD],
            filled: 0,
            field_line: lines.line,
            began: false,
            quoted: false,
            quotes: 0,
        }
    }

    /// True when nothing is left open: neither a quote nor a row.
    pub(crate) fn is_between_rows(&self) -> bool {
        !self.began && self.ends.is_empty()
    }

    /// Takes the next stretch of text and gives every row that it completes.
    pub(crate) fn feed(&mut self, text: &str, take: &mut impl FnMut(Row<'_>) -> Result<(), Full>) -> Result<(), Stop> {
        let mut at = 0;
        loop {
            if self.any_row && self.ends.is_empty() && self.filled == 0 && !self.began {
                at = self.plain_rows(text, at, take)?;
            }
            let input = text.as_bytes().get(at..).unwrap_or_default();
            if input.is_empty() {
                return Ok(());
            }
            let room = self.field.get_mut(self.filled..).unwrap_or_default();
            let (result, read, written) = self.csv.read_field(input, room);
            self.pass(input.get(..read).unwrap_or_default());
            at += read;
            self.filled += written;
            match result {
                ReadFieldResult::InputEmpty | ReadFieldResult::End => {}
                ReadFieldResult::OutputFull => return Err(self.too_long()),
                ReadFieldResult::Field { record_end } => self.end_field(record_end, take)?,
            }
        }
    }

    /// Takes whole rows without a quote, from byte `at` on, as they stand; gives the first byte of what is none. Nearly
    /// every row of nearly every table is one, and this is several times faster than going through the quotes' rules.
    fn plain_rows(
        &mut self,
        text: &str,
        at: usize,
        take: &mut impl FnMut(Row<'_>) -> Result<(), Full>,
    ) -> Result<usize, Stop> {
        let bytes = text.as_bytes();
        let mut start = at;
        // The second half of a line end whose first half ended the row before.
        if self.lines.after_return && bytes.get(start) == Some(&b'\n') {
            self.lines.pass(b'\n');
            start += 1;
        }
        while let Some(line) = plain_line(bytes, start, self.delimiter, &mut self.ends) {
            if !line.is_empty() {
                let row = Row::as_written(self.lines.line, text.get(line.clone()).unwrap_or_default(), &self.ends);
                self.row_line = row.line;
                take(row).map_err(Stop::Full)?;
            }
            let ends_in_return = bytes.get(line.end) == Some(&b'\r');
            start = line.end + 1 + usize::from(ends_in_return);
            self.lines.line += 1;
            self.lines.after_return = false;
        }
        self.ends.clear();
        Ok(start)
    }

    /// Ends the last row. A quote that is still open here was never closed.
    fn finish(&mut self, take: &mut impl FnMut(Row<'_>) -> Result<(), Full>) -> Result<(), Stop> {
        if self.began && self.quoted && self.quotes % 2 == 1 {
            return Err(Stop::UnclosedQuote);
        }
        loop {
            let room = self.field.get_mut(self.filled..).unwrap_or_default();
            let (result, _, written) = self.csv.read_field(&[], room);
            self.filled += written;
            match result {
                ReadFieldResult::Field { record_end } => self.end_field(record_end, take)?,
                ReadFieldResult::OutputFull => return Err(self.too_long()),
                ReadFieldResult::InputEmpty | ReadFieldResult::End => return Ok(()),
            }
        }
    }

    /// Follows lines and quotes through the bytes just read, all of which belong to one field.
    fn pass(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            let between_rows = self.ends.is_empty() && matches!(byte, b'\r' | b'\n');
            if !self.began && !between_rows {
                self.began = true;
                self.quoted = byte == b'"';
                self.field_line = self.lines.line;
                if self.ends.is_empty() {
                    self.row_line = self.lines.line;
                }
            }
            self.quotes += u64::from(byte == b'"');
            self.lines.pass(byte);
        }
    }

    fn end_field(&mut self, row_ends: bool, take: &mut impl FnMut(Row<'_>) -> Result<(), Full>) -> Result<(), Stop> {
        let field = self.field.get(..self.filled).unwrap_or_default();
        self.row_text.push_str(&String::from_utf8_lossy(field));
        self.ends.push(u32::try_from(self.row_text.len()).unwrap_or(u32::MAX));
        (self.filled, self.began, self.quotes) = (0, false, 0);
        if self.ends.len() > MAX_COLUMNS {
            return Err(Stop::TooManyColumns);
        }
        if row_ends {
            self.any_row = true;
            let taken = take(Row::new(self.row_line, &self.row_text, &self.ends));
            self.row_text.clear();
            self.ends.clear();
            taken.map_err(Stop::Full)?;
        }
        Ok(())
    }

    fn too_long(&self) -> Stop {
        if self.quoted {
            Stop::UnclosedQuote
        } else {
            Stop::FieldTooLong
        }
    }

    fn explain(&self, stop: Stop, findings: &mut Findings) {
        let (code, limit) = match stop {
            Stop::Full(full) => return findings.add_full(full, self.row_line),
            Stop::FieldTooLong => (codes::FIELD_TOO_LONG, MAX_FIELD),
            Stop::UnclosedQuote => (codes::UNCLOSED_CELL, MAX_FIELD),
            Stop::TooManyColumns => (codes::TOO_MANY_COLUMNS, MAX_COLUMNS),
        };
        findings.add(Note::at(code, findings.cell(self.field_line, None)).with("limit", limit));
    }
}

/// A line from a byte on, without its end, with the ends of its cells. `None` where it has a quote or a lone return, does
/// not end here, or is too long or too wide to be taken as it is.
fn plain_line(bytes: &[u8], start: usize, delimiter: u8, ends: &mut Vec<u32>) -> Option<Range<usize>> {
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
