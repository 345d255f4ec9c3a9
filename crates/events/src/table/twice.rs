//! A CSV file that is read once for each time that its rows are gone through, so that nothing of it is held.

use salida_note::Note;
use std::io::{Read, Seek, SeekFrom};

use super::{Full, Measure, Row, Source, csv::Opened, csv::Sum, findings::Findings};
use crate::codes;
use salida_world::Mapping;

/// The file, and what the first time told of it.
pub(crate) struct Twice<'m, R> {
    reader: R,
    start: u64,
    mapping: &'m Mapping,
    delimiter: u8,
    encoding: &'static str,
    /// How many rows were handed over, and the sum of the text in which they stand.
    seen: Option<(usize, Sum)>,
}

impl<'m, R: Read + Seek> Twice<'m, R> {
    /// Looks at the beginning. `None`, with a note, when the bytes cannot be read as text at all.
    pub(crate) fn open(mut reader: R, mapping: &'m Mapping, findings: &mut Findings) -> Option<Self> {
        let start = match reader.stream_position() {
            Ok(start) => start,
            Err(flaw) => {
                findings.add_unreadable(&flaw);
                return None;
            }
        };
        let delimiter = Opened::new(&mut reader, mapping, None, findings)?.delimiter;
        Some(Self {
            reader,
            start,
            mapping,
            delimiter,
            encoding: "UTF-8",
            seen: None,
        })
    }

    /// What divides the cells of a row.
    pub(crate) fn delimiter(&self) -> u8 {
        self.delimiter
    }

    fn again(&mut self) -> std::io::Result<()> {
        self.reader.seek(SeekFrom::Start(self.start)).map(drop)
    }
}

impl<R: Read + Seek> Source for Twice<'_, R> {
    fn each(&mut self, findings: &mut Findings, take: &mut impl FnMut(Row<'_>)) {
        if let Err(flaw) = self.again() {
            return findings.add_unreadable(&flaw);
        }
        // What the beginning is was told when it was opened, and why reading stopped after the first time.
        let (mut quiet, most) = (findings.beside(), self.seen.map(|(rows, _)| rows));
        let Some(opened) = Opened::new(&mut self.reader, self.mapping, Some(self.delimiter), &mut quiet) else {
            return;
        };
        let mut measure = Measure::default();
        let passed = opened.pass(if most.is_none() { findings } else { &mut quiet }, &mut |row| {
            if measure.take(row)? {
                if most.is_some_and(|most| measure.rows() > most) {
                    return Err(Full::Rows);
                }
                take(row);
            }
            Ok(())
        });
        let now = (measure.rows(), passed.sum);
        if self.seen.is_some_and(|before| before != now) {
            findings.add(Note::at(codes::CHANGED_WHILE_READ, findings.whole()));
        }
        self.encoding = passed.encoding;
        self.seen = Some(now);
    }

    fn encoding(&self) -> &'static str {
        self.encoding
    }
}
