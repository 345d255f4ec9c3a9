//! The readers: a CSV stream or a workbook's bytes to reports, each row kept or reported, each decision stated.

use salida_note::{Checked, Note};
use std::io::{Read, Seek};
use std::{cell::Cell, sync::Arc};

use crate::row::{Bylines, Fields, Lender, RecordedBy, Roster, Sense, Told};
use crate::survey::{Survey, Surveyed};
use crate::table::{Source, csv, delimiter, findings::Findings, numbers::Decimal, sheet, twice::Twice};
use crate::{Known, Lent, Recorded, codes};
use salida_world::{DateForm, Mapping};

/// How many rows of a file are told the nearest known name.
const HINTS: u32 = 100;

/// Reads a CSV file. `file` is its path inside the case folder, under which its notes and its rows are known.
///
/// The reader is read once, in bounded memory beside the rows kept; a quote that is never closed stops it after 64 KiB.
pub fn read_csv(file: &str, reader: impl Read, mapping: &Mapping, known: &Known<'_>) -> Checked<Vec<Recorded>> {
    let mut findings = Findings::new(file);
    let mut reports = Vec::new();
    if let Some(mut read) = csv::read(reader, mapping, &mut findings) {
        let table = Named { file, mapping, known };
        let kept = table.hand_over(&mut read, &mut findings, |report| reports.push(report.kept()));
        findings.add(stated(&kept, read.encoding, read.delimiter, &findings));
    }
    Checked::new(reports, findings.finish())
}

/// Reads a CSV file like [`read_csv`], but twice, from where the reader stands: what its dates and numbers prove together
/// has to be known before its first row is understood, and this way nothing of its text is held meanwhile.
pub fn read_csv_twice(
    file: &str,
    reader: impl Read + Seek,
    mapping: &Mapping,
    known: &Known<'_>,
) -> Checked<Vec<Recorded>> {
    let mut reports = Vec::new();
    let table = Named { file, mapping, known };
    let notes = table.twice(reader, |report| reports.push(report.kept()));
    Checked::new(reports, notes)
}

/// Reads a CSV file like [`read_csv_twice`] and lends each report in the order of the rows, keeping none; gives the notes.
pub fn stream_csv(
    file: &str,
    reader: impl Read + Seek,
    mapping: &Mapping,
    known: &Known<'_>,
    mut take: impl FnMut(Lent<'_>),
) -> Vec<Note> {
    let mut lender = Lender::default();
    let table = Named { file, mapping, known };
    table.twice(reader, |report| take(report.lent(&mut lender)))
}

/// Reads one sheet of an XLSX workbook, otherwise like [`read_csv`].
pub fn read_xlsx(file: &str, bytes: &[u8], mapping: &Mapping, known: &Known<'_>) -> Checked<Vec<Recorded>> {
    let mut findings = Findings::new(file);
    let mut reports = Vec::new();
    if let Some(mut read) = sheet::read(bytes, mapping, &mut findings) {
        let table = Named { file, mapping, known };
        let kept = table.hand_over(&mut read, &mut findings, |report| reports.push(report.kept()));
        let note = Note::at(codes::SHEET_READ_AS, findings.whole()).with("sheet", read.name);
        findings.add(kept.stated(note));
    }
    Checked::new(reports, findings.finish())
}

/// A report on its way: what its row says, and what it takes to keep it.
struct Report<'a> {
    told: Told<'a>,
    sense: &'a Sense<'a>,
    bylines: &'a Bylines,
}

impl<'a> Report<'a> {
    fn kept(self) -> Recorded {
        self.told.kept(self.sense, self.bylines)
    }

    fn lent(self, lender: &'a mut Lender) -> Lent<'a> {
        lender.lend(self.told, self.sense, self.bylines)
    }
}

/// How many reports a table gave of how many rows, and how its cells were understood.
#[derive(Default)]
struct Kept {
    rows: usize,
    reports: usize,
    form: Option<DateForm>,
    decimal: Option<Decimal>,
}

impl Kept {
    fn stated(&self, note: Note) -> Note {
        note.with("dates", self.form.map_or("none", DateForm::word))
            .with("decimal", self.decimal.map_or("none", Decimal::word))
            .with("rows", self.rows)
            .with("kept", self.reports)
    }
}

fn stated(kept: &Kept, encoding: &str, delimiter: u8, findings: &Findings) -> Note {
    let note = Note::at(codes::CSV_READ_AS, findings.whole()).with("encoding", encoding);
    kept.stated(note.with("delimiter", delimiter::word(delimiter)))
}

/// A table under its name, and how the case reads it.
#[derive(Clone, Copy)]
struct Named<'a> {
    file: &'a str,
    mapping: &'a Mapping,
    known: &'a Known<'a>,
}

impl Named<'_> {
    fn twice(self, reader: impl Read + Seek, take: impl FnMut(Report<'_>)) -> Vec<Note> {
        let mut findings = Findings::new(self.file);
        if let Some(mut table) = Twice::open(reader, self.mapping, &mut findings) {
            let kept = self.hand_over(&mut table, &mut findings, take);
            findings.add(stated(&kept, table.encoding(), table.delimiter(), &findings));
        }
        findings.finish()
    }

    /// Goes through the rows twice: to see what they prove together, and to hand each report over.
    fn hand_over(self, table: &mut impl Source, findings: &mut Findings, take: impl FnMut(Report<'_>)) -> Kept {
        let mut survey = Survey::new(self.mapping, self.file);
        table.each(findings, &mut |row| survey.look(row));
        let rows = survey.rows();
        let Some(Surveyed {
            columns,
            proved,
            before,
        }) = survey.surveyed(findings)
        else {
            return Kept {
                rows,
                ..Kept::default()
            };
        };
        let form = self.mapping.dates.or_else(|| proved.dates.form(findings));
        let decimal = proved.numbers.decimal(self.mapping.decimal, findings);
        let sense = Sense {
            file: Arc::from(self.file),
            mapping: self.mapping,
            known: self.known,
            fields: Fields::of(&columns, self.mapping),
            roster: &Roster::of(self.known),
            width: columns.width(),
            form,
            decimal,
            hints_left: Cell::new(HINTS),
        };
        Kept {
            rows,
            reports: read_rows(table, before, &sense, findings, take),
            form,
            decimal: Some(decimal),
        }
    }
}

/// Hands every report over; gives how many there were.
fn read_rows(
    table: &mut impl Source,
    before: usize,
    sense: &Sense<'_>,
    findings: &mut Findings,
    mut take: impl FnMut(Report<'_>),
) -> usize {
    let encoding = table.encoding();
    let mut bylines = Bylines::default();
    let mut later = findings.beside();
    let (mut left, mut read, mut published, mut period) = (before, 0, 0_u64, 0_u64);
    table.each(findings, &mut |row| {
        if left > 0 {
            left -= 1;
            return;
        }
        match sense.read(row, encoding, &mut bylines) {
            Ok(told) => {
                read += 1;
                published += u64::from(told.recorded_by() == RecordedBy::Source);
                period += u64::from(told.recorded_by() == RecordedBy::Period);
                take(Report {
                    told,
                    sense,
                    bylines: &bylines,
                });
            }
            Err(flaw) => later.add(flaw.into_note()),
        }
    });
    findings.append(later);
    if published + period > 0 {
        let note = Note::at(codes::RECORDED_DAY_ASSUMED, findings.whole())
            .with("count", published + period)
            .with("published", published);
        findings.add(note.with("period", period));
    }
    read
}
