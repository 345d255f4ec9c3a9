//! Where something is written: a file of the case folder, and a spot in it.

use crate::Lines;
use serde::Serialize;
use std::ops::Range;
use std::sync::Arc;

/// Where something is written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// Path inside the case folder, with `/` on every system: `case.toml`, `agreements/truce.md`, `data/tallies.csv`.
    pub file: Arc<str>,
    /// The spot in the file.
    #[serde(flatten)]
    pub at: At,
}

/// A spot in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(untagged)]
pub enum At {
    /// The file as a whole.
    Whole,
    /// Bytes of a text that is kept whole in memory (TOML, Markdown).
    Bytes {
        /// First byte.
        start: usize,
        /// One past the last byte.
        end: usize,
    },
    /// A cell of a table that may be too large to keep (CSV, a sheet).
    Cell {
        /// Line in the file (CSV) or row in the sheet, counted from 1.
        line: u64,
        /// Column name, when the note is about one column.
        #[serde(skip_serializing_if = "Option::is_none")]
        column: Option<Arc<str>>,
    },
}

/// Line and column, both counted from 1; the column counts characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct LineColumn {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl Place {
    /// The file as a whole.
    pub fn whole(file: impl Into<Arc<str>>) -> Self {
        Self {
            file: file.into(),
            at: At::Whole,
        }
    }

    /// A stretch of bytes in a text.
    pub fn bytes(file: impl Into<Arc<str>>, range: Range<usize>) -> Self {
        Self {
            file: file.into(),
            at: At::Bytes {
                start: range.start,
                end: range.end,
            },
        }
    }

    /// A line of a table, or one cell of it.
    pub fn cell(file: impl Into<Arc<str>>, line: u64, column: Option<&str>) -> Self {
        Self {
            file: file.into(),
            at: At::Cell {
                line,
                column: column.map(Arc::from),
            },
        }
    }

    /// Line and column of the start, given the lines of the text for a stretch of bytes. Bytes past the end count as the
    /// end.
    pub fn line_column(&self, lines: Option<&Lines<'_>>) -> Option<LineColumn> {
        match (&self.at, lines) {
            (At::Cell { line, .. }, _) => Some(LineColumn {
                line: usize::try_from(*line).unwrap_or(usize::MAX),
                column: 1,
            }),
            (At::Bytes { start, .. }, Some(lines)) => Some(lines.line_column(*start)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{LineColumn, Place};
    use crate::Lines;

    #[test]
    fn columns_count_characters_and_the_end_is_safe() {
        let text = Lines::of("añb\nc");
        let third = Place::bytes("case.toml", 3..4).line_column(Some(&text));
        assert_eq!(third, Some(LineColumn { line: 1, column: 3 }));
        let past = Place::bytes("case.toml", 99..100).line_column(Some(&text));
        assert_eq!(past, Some(LineColumn { line: 2, column: 2 }));
    }
}
