//! A table as it stands in a file, before anything in it has a meaning: a header, rows, and the line of each.

pub(crate) mod columns;
pub(crate) mod csv;
pub(crate) mod dates;
pub(crate) mod delimiter;
pub(crate) mod encoding;
pub(crate) mod findings;
pub(crate) mod numbers;
pub(crate) mod sheet;
pub(crate) mod twice;

use findings::Findings;

/// Rows below the header of one table.
pub(crate) const MAX_ROWS: usize = 10_000_000;
/// Columns of one row.
pub(crate) const MAX_COLUMNS: usize = 1_000;
/// Bytes of one field, in UTF-8.
pub(crate) const MAX_FIELD: usize = 64 * 1024;
/// Bytes of all rows together, in UTF-8.
pub(crate) const MAX_TEXT: usize = 1024 * 1024 * 1024;

/// A header and the rows below it, in one stretch of text: a million rows are three allocations.
#[derive(Debug, Default)]
pub(crate) struct Table {
    text: String,
    ends: Vec<u32>,
    /// The row that names the columns first, then the others in the order of the file, without those in which every cell
    /// is empty.
    spots: Vec<Spot>,
    measure: Measure,
}

/// How much of a table was taken so far.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Measure {
    rows: usize,
    text: usize,
}

impl Measure {
    /// Takes the measure of the next row: the first one is the header. False for a row of empty cells, which counts for
    /// nothing.
    #[inline]
    pub(crate) fn take(&mut self, row: Row<'_>) -> Result<bool, Full> {
        if row.is_blank() {
            return Ok(false);
        }
        if self.rows > MAX_ROWS {
            return Err(Full::Rows);
        }
        self.text += row.weight();
        if self.text > MAX_TEXT {
            return Err(Full::Text);
        }
        self.rows += 1;
        Ok(true)
    }

    /// How many rows there are, the header among them.
    pub(crate) fn rows(self) -> usize {
        self.rows
    }
}

/// A table whose rows can be gone through more than once.
pub(crate) trait Source {
    /// Hands over every row that has a filled cell, the header first. What there is to say about the file is noted.
    fn each(&mut self, findings: &mut Findings, take: &mut impl FnMut(Row<'_>));

    /// The encoding of the file, once all rows were gone through.
    fn encoding(&self) -> &'static str;
}

/// Where a row lies.
#[derive(Debug, Clone, Copy)]
struct Spot {
    line: u64,
    text: usize,
    ends: usize,
    gap: bool,
}

/// One row: its line, and its cells in one stretch of text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row<'a> {
    /// Line in the file, or row in the sheet, from 1.
    pub(crate) line: u64,
    text: &'a str,
    /// Where each cell ends.
    ends: &'a [u32],
    /// True when the delimiters still stand between the cells.
    gap: bool,
}

/// Rows of a table, in the order of the file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rows<'a> {
    table: &'a Table,
}

/// Why a table takes no more rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Full {
    /// [`MAX_ROWS`] are held.
    Rows,
    /// [`MAX_TEXT`] bytes are held.
    Text,
}

impl<'a> Row<'a> {
    /// A row whose cells end at `ends` in `text`, one after the other.
    pub(crate) fn new(line: u64, text: &'a str, ends: &'a [u32]) -> Self {
        let gap = false;
        Self { line, text, ends, gap }
    }

    /// A row as it stands in the file, with one character between its cells.
    pub(crate) fn as_written(line: u64, text: &'a str, ends: &'a [u32]) -> Self {
        let gap = true;
        Self { line, text, ends, gap }
    }

    /// Number of cells.
    pub(crate) fn width(self) -> usize {
        self.ends.len()
    }

    /// The cell in that column, counted from 0, without white space around it.
    pub(crate) fn cell(self, column: usize) -> Option<&'a str> {
        let end = *self.ends.get(column)? as usize;
        let before = column.checked_sub(1).and_then(|before| self.ends.get(before));
        let start = before.map_or(0, |before| *before as usize + usize::from(self.gap));
        self.text.get(start..end).map(trimmed)
    }

    /// All cells in order.
    pub(crate) fn cells(self) -> impl Iterator<Item = &'a str> {
        (0..self.width()).filter_map(move |column| self.cell(column))
    }

    /// True when every cell is empty.
    #[inline]
    pub(crate) fn is_blank(self) -> bool {
        self.cells().all(str::is_empty)
    }

    /// True when a character had to be replaced, because the bytes meant none in the encoding.
    pub(crate) fn is_undecodable(self) -> bool {
        // The replacement character is no ASCII, and nearly every row is.
        !self.text.is_ascii() && self.text.contains(char::REPLACEMENT_CHARACTER)
    }

    /// True for a row of HXL hashtags: every filled cell is `#` and a small letter, as in `#date+start`.
    pub(crate) fn is_hint(self) -> bool {
        let is_tag = |cell: &str| cell.starts_with('#') && cell.as_bytes().get(1).is_some_and(u8::is_ascii_lowercase);
        self.cells().any(|cell| !cell.is_empty()) && self.cells().all(|cell| cell.is_empty() || is_tag(cell))
    }

    /// Bytes of its cells.
    fn weight(self) -> usize {
        let between = if self.gap { self.width().saturating_sub(1) } else { 0 };
        self.text.len() - between
    }
}

/// Without white space around it; what begins and ends with a plain visible character has none.
#[inline]
fn trimmed(cell: &str) -> &str {
    let bare = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_graphic);
    let bytes = cell.as_bytes();
    if bare(bytes.first()) && bare(bytes.last()) {
        cell
    } else {
        cell.trim()
    }
}

impl Table {
    /// Takes the next row: the first one is the header, rows of empty cells are left out.
    pub(crate) fn take(&mut self, row: Row<'_>) -> Result<(), Full> {
        if !self.measure.take(row)? {
            return Ok(());
        }
        self.push(row);
        Ok(())
    }

    /// Takes a row whatever is in it.
    pub(crate) fn push(&mut self, row: Row<'_>) {
        self.spots.push(Spot {
            line: row.line,
            text: self.text.len(),
            ends: self.ends.len(),
            gap: row.gap,
        });
        self.text.push_str(row.text);
        self.ends.extend_from_slice(row.ends);
    }

    /// The row that names the columns, when there is any row at all.
    pub(crate) fn header(&self) -> Option<Row<'_>> {
        self.row(0)
    }

    /// The rows, the first one among them.
    pub(crate) fn all(&self) -> Rows<'_> {
        Rows { table: self }
    }

    fn row(&self, at: usize) -> Option<Row<'_>> {
        let spot = self.spots.get(at)?;
        let next = self.spots.get(at + 1);
        let (text, ends) = next.map_or((self.text.len(), self.ends.len()), |next| (next.text, next.ends));
        Some(Row {
            line: spot.line,
            text: self.text.get(spot.text..text)?,
            ends: self.ends.get(spot.ends..ends)?,
            gap: spot.gap,
        })
    }
}

impl<'a> Rows<'a> {
    /// How many.
    pub(crate) fn len(self) -> usize {
        self.table.spots.len()
    }

    /// The first of them.
    pub(crate) fn first(self) -> Option<Row<'a>> {
        self.table.row(0)
    }

    /// One after the other.
    pub(crate) fn iter(self) -> impl Iterator<Item = Row<'a>> {
        (0..self.table.spots.len()).filter_map(move |at| self.table.row(at))
    }
}
