//! CSV to rows in bounded memory: beside the rows that are kept, no more than a chunk and a row are held.

mod lines;
mod plain;
mod splitter;
mod sum;

pub(crate) use lines::Lines;
pub(crate) use splitter::Splitter;
pub(crate) use sum::Sum;

use super::{Full, Row, Source, Table, delimiter, encoding::Text, findings::Findings};
use crate::codes;
use salida_note::Note;
use salida_world::Mapping;
use std::io::Read;

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
