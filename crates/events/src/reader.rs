//! The readers: a CSV stream or a workbook's bytes to reports, each row kept or reported, each decision stated.

use salida_note::{Checked, Note};
use std::io::Read;
use std::{cell::Cell, sync::Arc};

use crate::row::{Fields, RecordedBy, Roster, Sense};
use crate::table::{
    Rows, Table, columns::Columns, csv, dates, delimiter, findings::Findings, numbers, numbers::Decimal, sheet,
};
use crate::{Known, Recorded, codes};
use salida_world::{DateForm, Mapping};

/// How many rows of a file are told the nearest known name.
const HINTS: u32 = 100;

/// Reads a CSV file. `file` is its path inside the case folder, under which its notes and its rows are known.
///
/// The reader is read once, in bounded memory beside the rows kept; a quote that is never closed stops it after 64 KiB.
pub fn read_csv(file: &str, reader: impl Read, mapping: &Mapping, known: &Known<'_>) -> Checked<Vec<Recorded>> {
    let mut findings = Findings::new(file);
    let mut reports = Vec::new();
    if let Some(read) = csv::read(reader, mapping, &mut findings) {
        let rows = read.table.rows().len();
        let kept = reports_of(&read.table, read.encoding, file, mapping, known, &mut findings);
        let note = Note::at(codes::CSV_READ_AS, findings.whole())
            .with("encoding", read.encoding)
            .with("delimiter", delimiter::word(read.delimiter));
        findings.add(kept.stated(note, rows));
        reports = kept.reports;
    }
    Checked::new(reports, findings.finish())
}

/// Reads one sheet of an XLSX workbook, otherwise like [`read_csv`].
pub fn read_xlsx(file: &str, bytes: &[u8], mapping: &Mapping, known: &Known<'_>) -> Checked<Vec<Recorded>> {
    let mut findings = Findings::new(file);
    let mut reports = Vec::new();
    if let Some(read) = sheet::read(bytes, mapping, &mut findings) {
        let rows = read.table.rows().len();
        let kept = reports_of(&read.table, "UTF-8", file, mapping, known, &mut findings);
        let note = Note::at(codes::SHEET_READ_AS, findings.whole()).with("sheet", read.name);
        findings.add(kept.stated(note, rows));
        reports = kept.reports;
    }
    Checked::new(reports, findings.finish())
}

/// The reports of a table, and how its cells were understood.
#[derive(Default)]
struct Kept {
    reports: Vec<Recorded>,
    form: Option<DateForm>,
    decimal: Option<Decimal>,
}

impl Kept {
    fn stated(&self, note: Note, rows: usize) -> Note {
        note.with("dates", self.form.map_or("none", DateForm::word))
            .with("decimal", self.decimal.map_or("none", Decimal::word))
            .with("rows", rows)
            .with("kept", self.reports.len())
    }
}

fn reports_of(
    table: &Table,
    encoding: &str,
    file: &str,
    mapping: &Mapping,
    known: &Known<'_>,
    findings: &mut Findings,
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
    let form = mapping.dates.or_else(|| date_form(rows, mapping, &columns, findings));
    let decimal = decimal(rows, mapping, &columns, findings);
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
        reports: read_rows(rows, &sense, encoding, findings),
        form,
        decimal: Some(decimal),
    }
}

fn read_rows(rows: Rows<'_>, sense: &Sense<'_>, encoding: &str, findings: &mut Findings) -> Vec<Recorded> {
    let mut reports = Vec::with_capacity(rows.len());
    let (mut published, mut period) = (0_u64, 0_u64);
    for row in rows.iter() {
        match sense.read(row, encoding) {
            Ok((report, by)) => {
                published += u64::from(by == RecordedBy::Source);
                period += u64::from(by == RecordedBy::Period);
                reports.push(report);
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
    reports
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

/// The form of dates, proved by the whole of every column of dates together.
pub(crate) fn date_form(
    rows: Rows<'_>,
    mapping: &Mapping,
    columns: &Columns,
    findings: &mut Findings,
) -> Option<DateForm> {
    let mut evidence = dates::Evidence::default();
    for field in ["during", "date", "from", "until", "recorded"] {
        for (line, cell) in cells(rows, field, mapping, columns) {
            evidence.look(line, cell);
        }
    }
    evidence.form(findings)
}

/// The decimal mark, told by every column of numbers together.
pub(crate) fn decimal(rows: Rows<'_>, mapping: &Mapping, columns: &Columns, findings: &mut Findings) -> Decimal {
    let mut evidence = numbers::Evidence::default();
    for field in ["count", "low", "best", "high", "part"] {
        for (line, cell) in cells(rows, field, mapping, columns) {
            evidence.look(line, cell);
        }
    }
    for (line, cell) in cells(rows, "by", mapping, columns) {
        for (_, share) in cell.split('|').filter_map(|piece| piece.rsplit_once(':')) {
            evidence.look(line, share);
        }
    }
    evidence.decimal(mapping.decimal, findings)
}

fn cells<'a>(
    rows: Rows<'a>,
    field: &'a str,
    mapping: &'a Mapping,
    columns: &Columns,
) -> impl Iterator<Item = (u64, &'a str)> {
    let place = columns.place(field);
    let meanings = mapping.values.get(field);
    let rows = place.map(|place| (place, rows.iter())).into_iter();
    rows.flat_map(move |(place, rows)| {
        rows.filter_map(move |row| {
            let cell = row.cell(place)?;
            let meaning = meanings.and_then(|known| known.get(cell)).map_or(cell, String::as_str);
            (!meaning.is_empty()).then_some((row.line, meaning))
        })
    })
}
