//! A table whose first column is broken between words, so that the whole fits the terminal.

use super::{standing::WIDTH, wrap::wrapped};

/// The narrowest first column.
const FIRST_MIN: usize = 20;

/// One row: what it is about, its cells, and what is said below it.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) about: String,
    pub(super) cells: Vec<String>,
    pub(super) below: Vec<String>,
}

/// The columns of a table: which of them say anything, and how wide each is.
pub(super) struct Columns {
    first: usize,
    others: Vec<(usize, usize)>,
}

impl Columns {
    /// The columns that rows under those heads need. One in which no row says anything is left out.
    pub(super) fn of<'r>(heads: &'r Row, rows: &[&'r Row]) -> Self {
        let said = |column: &usize| rows.iter().any(|row| !cell(row, *column).is_empty());
        let width = |column: usize| {
            let cells = rows
                .iter()
                .copied()
                .chain([heads])
                .map(|row| cell(row, column).chars().count());
            cells.max().unwrap_or(0)
        };
        let others: Vec<(usize, usize)> = (0..heads.cells.len())
            .filter(said)
            .map(|column| (column, width(column)))
            .collect();
        let taken: usize = others.iter().map(|(_, width)| width + 2).sum();
        Self {
            first: WIDTH.saturating_sub(taken + 2).max(FIRST_MIN),
            others,
        }
    }

    /// One row, with what is said below it.
    pub(super) fn row(&self, row: &Row) -> String {
        one(row, self.first, &self.others)
    }
}

fn cell(row: &Row, column: usize) -> &str {
    row.cells.get(column).map_or("", String::as_str)
}

fn one(row: &Row, first: usize, columns: &[(usize, usize)]) -> String {
    let mut out = String::new();
    for (index, line) in wrapped(&row.about, "", "  ", first).lines().enumerate() {
        let mut whole = format!("  {line}");
        if index == 0 {
            let gap = first.saturating_sub(line.chars().count());
            whole.push_str(&" ".repeat(gap));
            for (column, width) in columns {
                whole.push_str("  ");
                let cell = cell(row, *column);
                whole.push_str(cell);
                whole.push_str(&" ".repeat(width.saturating_sub(cell.chars().count())));
            }
        }
        out.push_str(whole.trim_end());
        out.push('\n');
    }
    for sentence in &row.below {
        out.push_str(&wrapped(sentence, "      ", "      ", WIDTH));
    }
    out
}
