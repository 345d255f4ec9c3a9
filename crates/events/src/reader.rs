//! The readers: a CSV stream or a workbook's bytes to reports, each row kept or reported, each decision stated.

use salida_note::{Checked, Note};
use std::io::Read;
use std::{cell::Cell, sync::Arc};

use crate::proofs::Proofs;
use crate::row::{Fields, RecordedBy, Roster, Sense};
use crate::table::{Rows, Table, columns::Columns, csv, delimiter, findings::Findings, numbers::Decimal, sheet};
use crate::{Known, Recorded, codes};
use salida_world::{DateForm, Mapping};

/// How many rows of a file are told the nearest known name.
const HINTS: u32 = 100;

/// Reads a CSV file. `file` is its path inside the case folder, under which its notes and its rows are known.
///
/// The reader is read once, in bounded memory beside the rows kept; a quote that is never closed stops it after 64 KiB.
pub fn read_csv(file: &str, reader: impl Read, mapping: &Mapping, known: &Known<'_>) -> Checked<Vec<Recorded>> {
    let mut reports = Vec::new();
    let notes = stream_csv(file, reader, mapping, known, |report| reports.push(report));
    Checked::new(reports, notes)
}

/// Reads a CSV file like [`read_csv`] and hands over each report in the order of the rows, keeping none; gives the notes.
///
/// Only the text of the table is held, because the whole of it proves how its dates and numbers are written.
pub fn stream_csv(
    file: &str,
    reader: impl Read,
    mapping: &Mapping,
    known: &Known<'_>,
    take: impl FnMut(Recorded),
) -> Vec<Note> {
    let mut findings = Findings::new(file);
    if let Some(read) = csv::read(reader, mapping, &mut findings) {
        let rows = read.table.rows().len();
        let kept = hand_over(&read.table, read.encoding, file, mapping, known, &mut findings, take);
        let note = Note::at(codes::CSV_READ_AS, findings.whole())
            .with("encoding", read.encoding)
            .with("delimiter", delimiter::word(read.delimiter));
        findings.add(kept.stated(note, rows));
    }
    findings.finish()
}

/// Reads one sheet of an XLSX workbook, otherwise like [`read_csv`].
pub fn read_xlsx(file: &str, bytes: &[u8], mapping: &Mapping, known: &Known<'_>) -> Checked<Vec<Recorded>> {
    let mut findings = Findings::new(file);
    let mut reports = Vec::new();
    if let Some(read) = sheet::read(bytes, mapping, &mut findings) {
        let rows = read.table.rows().len();
        let take = |report| reports.push(report);
        let kept = hand_over(&read.table, "UTF-8", file, mapping, known, &mut findings, take);
        let note = Note::at(codes::SHEET_READ_AS, findings.whole()).with("sheet", read.name);
        findings.add(kept.stated(note, rows));
    }
    Checked::new(reports, findings.finish())
}

/// How many reports a table gave, and how its cells were understood.
#[derive(Default)]
struct Kept {
    reports: usize,
    form: Option<DateForm>,
    decimal: Option<Decimal>,
}

impl Kept {
    fn stated(&self, note: Note, rows: usize) -> Note {
        note.with("dates", self.form.map_or("none", DateForm::word))
            .with("decimal", self.decimal.map_or("none", Decimal::word))
            .with("rows", rows)
            .with("kept", self.reports)
    }
}

fn hand_over(
    table: &Table,
    encoding: &str,
    file: &str,
    mapping: &Mapping,
    known: &Known<'_>,
    findings: &mut Findings,
    take: impl FnMut(Recorded),
) -> Kept {
    let Some(header) = table.header() else {
        findings.add_whole(codes::EMPTY_FILE);
        return Kept::default();
    };
    let Some(columns) = Columns::find(header, mapping, findings) else {
        return Kept::default();
    };
    let rows = without_hint(table.rows(), findings);
    if rows.len() == 0 {
        findings.add(Note::at(codes::HEADER_WITHOUT_ROWS, findings.cell(header.line, None)));
    }
    let proofs = Proofs::of(rows, mapping, &columns);
    let form = mapping.dates.or_else(|| proofs.dates.form(findings));
    let decimal = proofs.numbers.decimal(mapping.decimal, findings);
    let sense = Sense {
        file: Arc::from(file),
        mapping,
        known,
        fields: Fields::of(&columns, mapping),
        roster: &Roster::of(known),
        width: columns.width(),
        form,
        decimal,
        hints_left: Cell::new(HINTS),
    };
    Kept {
        reports: read_rows(rows, &sense, encoding, findings, take),
        form,
        decimal: Some(decimal),
    }
}

/// Hands every report over; gives how many there were.
fn read_rows(
    rows: Rows<'_>,
    sense: &Sense<'_>,
    encoding: &str,
    findings: &mut Findings,
    mut take: impl FnMut(Recorded),
) -> usize {
    let (mut read, mut published, mut period) = (0, 0_u64, 0_u64);
    for row in rows.iter() {
        match sense.read(row, encoding) {
            Ok((report, by)) => {
                read += 1;
                published += u64::from(by == RecordedBy::Source);
                period += u64::from(by == RecordedBy::Period);
                take(report);
            }
            Err(flaw) => findings.add(flaw.into_note()),
        }
    }
    if published + period > 0 {
        let note = Note::at(codes::RECORDED_DAY_ASSUMED, findings.whole())
            .with("count", published + period)
            .with("published", published);
        findings.add(note.with("period", period));
    }
    read
}

/// The rows below a row of HXL hashtags, where the table has one.
fn without_hint<'a>(rows: Rows<'a>, findings: &mut Findings) -> Rows<'a> {
    match rows.first() {
        Some(hint) if hint.is_hint() => {
            findings.add(Note::at(codes::HINT_ROW_SKIPPED, findings.cell(hint.line, None)));
            rows.rest()
        }
        _ => rows,
    }
}
