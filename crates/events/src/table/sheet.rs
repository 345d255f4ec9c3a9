//! A sheet of a workbook to rows: cells as a person would have written them, without trusting what the archive promises.

use calamine::{Data, DataRef, Reader, Xlsx, XlsxError};
use salida_note::{Note, nearest};
use std::io::Cursor;

use super::{Full, MAX_COLUMNS, Row, Source, Table, dates, findings::Findings};
use crate::codes;
use salida_world::Mapping;

/// Bytes of a workbook.
const MAX_PACKED: usize = 64 * 1024 * 1024;
/// Bytes of everything in it once unpacked. The unpacker stops each part at the size that its entry declares.
const MAX_UNPACKED: u64 = 512 * 1024 * 1024;

/// A table, and the sheet it was read from.
pub(crate) struct Sheet {
    pub(crate) table: Table,
    pub(crate) name: String,
}

impl Source for Sheet {
    fn each(&mut self, _: &mut Findings, take: &mut impl FnMut(Row<'_>)) {
        self.table.all().iter().for_each(take);
    }

    fn encoding(&self) -> &'static str {
        "UTF-8"
    }
}

/// Reads a sheet. `None`, with a note, when there is none to read.
pub(crate) fn read(bytes: &[u8], mapping: &Mapping, findings: &mut Findings) -> Option<Sheet> {
    if bytes.is_empty() {
        findings.add_whole(codes::EMPTY_FILE);
        return None;
    }
    if bytes.len() > MAX_PACKED || declared(bytes) > MAX_UNPACKED {
        let note = Note::at(codes::WORKBOOK_TOO_LARGE, findings.whole());
        findings.add(note.with("limit", MAX_UNPACKED));
        return None;
    }
    let mut book = match Xlsx::new(Cursor::new(bytes)) {
        Ok(book) => book,
        Err(flaw) => {
            broken(&flaw, findings);
            return None;
        }
    };
    let name = choose(&book.sheet_names(), mapping.sheet.as_deref(), findings)?;
    let mut table = Table::default();
    if let Err(flaw) = rows(&mut book, &name, mapping.skip_lines, &mut table, findings) {
        broken(&flaw, findings);
    }
    Some(Sheet { table, name })
}

/// The sum of the sizes that the archive's entries declare. Every entry the unpacker can find begins with this signature, so
/// that looking for the signature itself, wherever it stands, never counts too little.
fn declared(bytes: &[u8]) -> u64 {
    const SIGNATURE: &[u8] = b"PK\x01\x02";
    const SIZE_AT: usize = 24;
    let entries = bytes.windows(SIZE_AT + 4).filter(|entry| entry.starts_with(SIGNATURE));
    let sizes = entries.map(|entry| match entry.get(SIZE_AT..) {
        Some(&[a, b, c, d]) => u64::from(u32::from_le_bytes([a, b, c, d])),
        _ => 0,
    });
    sizes.sum()
}

fn broken(flaw: &XlsxError, findings: &mut Findings) {
    let note = Note::at(codes::BROKEN_WORKBOOK, findings.whole());
    findings.add(note.with("found", flaw.to_string()));
}

fn choose(sheets: &[String], stated: Option<&str>, findings: &mut Findings) -> Option<String> {
    let chosen = match stated {
        Some(stated) => sheets.iter().find(|sheet| *sheet == stated),
        None => sheets.first(),
    };
    if chosen.is_none() {
        let stated = stated.unwrap_or_default();
        let note = Note::at(codes::UNKNOWN_SHEET, findings.whole())
            .with("found", stated)
            .with("sheets", sheets.to_vec());
        findings.add(note.with_some("nearest", nearest(stated, sheets.iter().map(String::as_str))));
    }
    chosen.cloned()
}

/// Gathers the cells of one row after the other; a sheet that returns to an earlier row begins a new one with its number.
fn rows(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    skip: u64,
    table: &mut Table,
    findings: &mut Findings,
) -> Result<(), XlsxError> {
    let mut cells = book.worksheet_cells_reader(name)?;
    let mut gathered = Gathered::default();
    while let Some(cell) = cells.next_cell()? {
        let (row, column) = cell.get_position();
        let (line, column) = (u64::from(row) + 1, column as usize);
        if line <= skip {
            continue;
        }
        if column >= MAX_COLUMNS {
            let note = Note::at(codes::TOO_MANY_COLUMNS, findings.cell(line, None));
            findings.add(note.with("limit", MAX_COLUMNS));
            return Ok(());
        }
        if line != gathered.line
            && let Err(full) = gathered.hand_over(table)
        {
            findings.add_full(full, line);
            return Ok(());
        }
        gathered.line = line;
        gathered.put(column, as_written(cell.get_value()));
    }
    if let Err(full) = gathered.hand_over(table) {
        findings.add_full(full, gathered.line);
    }
    Ok(())
}

/// The cells of the row being read.
#[derive(Default)]
struct Gathered {
    line: u64,
    cells: Vec<String>,
}

impl Gathered {
    fn put(&mut self, column: usize, text: String) {
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        if let Some(cell) = self.cells.get_mut(column) {
            *cell = text;
        }
    }

    /// Hands the row to the table. Empty cells at its end are not stored in sheets, so that the header decides the width.
    fn hand_over(&mut self, table: &mut Table) -> Result<(), Full> {
        let mut width = table.header().map_or(0, Row::width);
        if table.header().is_none() || self.cells.len() > width {
            let filled = self.cells.iter().rposition(|cell| !cell.trim().is_empty());
            width = width.max(filled.map_or(0, |last| last + 1));
        }
        self.cells.resize(width, String::new());
        let mut end = 0_usize;
        let mark = |cell: &String| {
            end += cell.len();
            u32::try_from(end).unwrap_or(u32::MAX)
        };
        let ends: Vec<u32> = self.cells.iter().map(mark).collect();
        let text = self.cells.concat();
        self.cells.clear();
        table.take(Row::new(self.line, &text, &ends))
    }
}

/// A cell as a person would have written it into a CSV file: days in ISO form, whole numbers without a point.
fn as_written(value: &DataRef<'_>) -> String {
    match value {
        DataRef::DateTime(moment) => dates::serial(moment).unwrap_or_else(|| moment.as_f64().to_string()),
        DataRef::DateTimeIso(text) => day_of(text).to_owned(),
        DataRef::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        other => Data::from(other.clone()).to_string(),
    }
}

/// The day in front of a time of day.
fn day_of(text: &str) -> &str {
    text.split_once('T').map_or(text, |(day, _)| day)
}
