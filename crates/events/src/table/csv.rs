//! CSV to rows in bounded memory: beside the rows that are kept, no more than a chunk and a row are held.

use csv_core::{ReadFieldResult, ReaderBuilder};
use salida_note::Note;
use std::io::Read;

use super::{Full, MAX_COLUMNS, MAX_FIELD, Row, Table, delimiter, encoding::Text, findings::Findings};
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

/// Reads a table. `None`, with a note, when the bytes cannot be read as text at all.
pub(crate) fn read(reader: impl Read, mapping: &Mapping, findings: &mut Findings) -> Option<Csv> {
    let stated = match mapping.delimiter.map(|stated| (stated, delimiter::as_byte(stated))) {
        Some((stated, None)) => {
            let note = Note::at(codes::UNUSABLE_DELIMITER, findings.whole());
            findings.add(note.with("found", stated.to_string()));
            return None;
        }
        Some((_, byte)) => byte,
        None => None,
    };
    let mut text = Text::open(reader, mapping.encoding.as_deref(), findings)?;
    let mut lines = Lines::default();
    let (mut head, mut skipping) = (String::new(), mapping.skip_lines);
    let mut more = true;
    while more && head.len() < SAMPLE {
        more = text.next_into(&mut head, findings);
        let skipped = lines.skip(head.as_bytes(), &mut skipping);
        head.drain(..skipped);
    }
    let delimiter = stated.unwrap_or_else(|| {
        let looked_for: Vec<&str> = mapping.kind.fields().map(|field| mapping.column(field)).collect();
        delimiter::told_by(&head, !more, &looked_for)
    });
    let table = rows(&mut text, head, delimiter, lines, findings);
    Some(Csv {
        table,
        encoding: text.encoding(),
        delimiter,
    })
}

fn rows<R: Read>(text: &mut Text<R>, head: String, delimiter: u8, lines: Lines, findings: &mut Findings) -> Table {
    let mut table = Table::default();
    let mut splitter = Splitter::new(delimiter, lines);
    let mut chunk = head;
    let outcome = loop {
        if let Err(stop) = splitter.feed(chunk.as_bytes(), &mut |row| table.take(row)) {
            break Err(stop);
        }
        chunk.clear();
        if !text.next_into(&mut chunk, findings) {
            break splitter.finish(&mut |row| table.take(row));
        }
    };
    if let Err(stop) = outcome {
        splitter.explain(stop, findings);
    }
    table
}

/// At most `limit` rows of a sample; where the sample cannot be split further, those before.
pub(crate) fn first_rows(sample: &str, delimiter: u8, limit: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut splitter = Splitter::new(delimiter, Lines::default());
    let mut take = |row| {
        rows.push(row);
        if rows.len() < limit { Ok(()) } else { Err(Full::Rows) }
    };
    if splitter.feed(sample.as_bytes(), &mut take).is_ok() {
        // An unclosed quote only means that the sample ends inside a field.
        let _sample_ends = splitter.finish(&mut take);
    }
    rows
}

/// Why reading stopped before the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stop {
    Full(Full),
    FieldTooLong,
    UnclosedQuote,
    TooManyColumns,
}

/// Counts lines: `\n`, `\r\n` and a lone `\r` each end one.
#[derive(Debug, Clone, Copy)]
struct Lines {
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
struct Splitter {
    csv: csv_core::Reader,
    lines: Lines,
    row_line: u64,
    row_text: String,
    ends: Vec<usize>,
    field: Vec<u8>,
    filled: usize,
    field_line: u64,
    began: bool,
    quoted: bool,
    quotes: u64,
}

impl Splitter {
    fn new(delimiter: u8, lines: Lines) -> Self {
        Self {
            csv: ReaderBuilder::new().delimiter(delimiter).build(),
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

    fn feed(&mut self, mut input: &[u8], take: &mut impl FnMut(Row) -> Result<(), Full>) -> Result<(), Stop> {
        while !input.is_empty() {
            let room = self.field.get_mut(self.filled..).unwrap_or_default();
            let (result, read, written) = self.csv.read_field(input, room);
            let (passed, rest) = input.split_at(read.min(input.len()));
            self.pass(passed);
            input = rest;
            self.filled += written;
            match result {
                ReadFieldResult::InputEmpty | ReadFieldResult::End => {}
                ReadFieldResult::OutputFull => return Err(self.too_long()),
                ReadFieldResult::Field { record_end } => self.end_field(record_end, take)?,
            }
        }
        Ok(())
    }

    /// Ends the last row. A quote that is still open here was never closed.
    fn finish(&mut self, take: &mut impl FnMut(Row) -> Result<(), Full>) -> Result<(), Stop> {
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

    fn end_field(&mut self, row_ends: bool, take: &mut impl FnMut(Row) -> Result<(), Full>) -> Result<(), Stop> {
        let field = self.field.get(..self.filled).unwrap_or_default();
        self.row_text.push_str(&String::from_utf8_lossy(field));
        self.ends.push(self.row_text.len());
        (self.filled, self.began, self.quotes) = (0, false, 0);
        if self.ends.len() > MAX_COLUMNS {
            return Err(Stop::TooManyColumns);
        }
        if row_ends {
            let row = Row::new(self.row_line, &self.row_text, &self.ends);
            self.row_text.clear();
            self.ends.clear();
            take(row).map_err(Stop::Full)?;
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
