//! Text to rows: as they stand where they have no quote, and by the rules of quotes where they have.

use super::{Lines, plain::plain_line};
use crate::{
    codes,
    table::{Full, MAX_COLUMNS, MAX_FIELD, Row, findings::Findings},
};
use csv_core::{ReadFieldResult, ReaderBuilder};
use salida_note::Note;

/// Why reading stopped before the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stop {
    Full(Full),
    FieldTooLong,
    UnclosedQuote,
    TooManyColumns,
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
    pub(super) fn finish(&mut self, take: &mut impl FnMut(Row<'_>) -> Result<(), Full>) -> Result<(), Stop> {
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

    /// Notes why reading stopped.
    pub(super) fn explain(&self, stop: Stop, findings: &mut Findings) {
        let (code, limit) = match stop {
            Stop::Full(full) => return findings.add_full(full, self.row_line),
            Stop::FieldTooLong => (codes::FIELD_TOO_LONG, MAX_FIELD),
            Stop::UnclosedQuote => (codes::UNCLOSED_CELL, MAX_FIELD),
            Stop::TooManyColumns => (codes::TOO_MANY_COLUMNS, MAX_COLUMNS),
        };
        findings.add(Note::at(code, findings.cell(self.field_line, None)).with("limit", limit));
    }
}
