//! A table as it stands in a file, before anything in it has a meaning: a header, rows, and the line of each.

pub(crate) mod columns;
pub(crate) mod csv;
pub(crate) mod dates;
pub(crate) mod delimiter;
pub(crate) mod encoding;
pub(crate) mod findings;
pub(crate) mod numbers;
pub(crate) mod sheet;

/// Rows below the header of one table.
pub(crate) const MAX_ROWS: usize = 10_000_000;
/// Columns of one row.
pub(crate) const MAX_COLUMNS: usize = 1_000;
/// Bytes of one field, in UTF-8.
pub(crate) const MAX_FIELD: usize = 64 * 1024;
/// Bytes of all rows together, in UTF-8.
pub(crate) const MAX_TEXT: usize = 1024 * 1024 * 1024;

/// A header and the rows below it.
#[derive(Debug, Default)]
pub(crate) struct Table {
    /// The row that names the columns, when there is any row at all.
    pub(crate) header: Option<Row>,
    /// The rows, in the order of the file, without those in which every cell is empty.
    pub(crate) rows: Vec<Row>,
    held: usize,
}

/// One row: its line, and its cells in one stretch of text.
#[derive(Debug)]
pub(crate) struct Row {
    /// Line in the file, or row in the sheet, from 1.
    pub(crate) line: u64,
    text: Box<str>,
    ends: Box<[usize]>,
}

/// Why a table takes no more rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Full {
    /// [`MAX_ROWS`] are held.
    Rows,
    /// [`MAX_TEXT`] bytes are held.
    Text,
}

impl Row {
    /// A row whose cells end at `ends` in `text`.
    pub(crate) fn new(line: u64, text: &str, ends: &[usize]) -> Self {
        Self {
            line,
            text: text.into(),
            ends: ends.into(),
        }
    }

    /// Number of cells.
    pub(crate) fn width(&self) -> usize {
        self.ends.len()
    }

    /// The cell in that column, counted from 0, without white space around it.
    pub(crate) fn cell(&self, column: usize) -> Option<&str> {
        let end = *self.ends.get(column)?;
        let start = column.checked_sub(1).and_then(|before| self.ends.get(before));
        self.text.get(start.copied().unwrap_or(0)..end).map(str::trim)
    }

    /// All cells in order.
    pub(crate) fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.width()).filter_map(|column| self.cell(column))
    }

    /// True when a character had to be replaced, because the bytes meant none in the encoding.
    pub(crate) fn is_undecodable(&self) -> bool {
        self.text.contains(char::REPLACEMENT_CHARACTER)
    }

    /// True for a row of HXL hashtags: every filled cell is `#` and a small letter, as in `#date+start`.
    pub(crate) fn is_hint(&self) -> bool {
        let is_tag = |cell: &str| cell.starts_with('#') && cell.as_bytes().get(1).is_some_and(u8::is_ascii_lowercase);
        self.cells().any(|cell| !cell.is_empty()) && self.cells().all(|cell| cell.is_empty() || is_tag(cell))
    }
}

impl Table {
    /// Takes the next row: the first one is the header, rows of empty cells are left out.
    pub(crate) fn take(&mut self, row: Row) -> Result<(), Full> {
        if row.cells().all(str::is_empty) {
            return Ok(());
        }
        if self.rows.len() == MAX_ROWS {
            return Err(Full::Rows);
        }
        self.held += row.text.len();
        if self.held > MAX_TEXT {
            return Err(Full::Text);
        }
        match self.header {
            None => self.header = Some(row),
            Some(_) => self.rows.push(row),
        }
        Ok(())
    }
}
