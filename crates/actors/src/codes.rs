//! The codes of notes about what the map reads.

use salida_note::Code;

/// A table of labels lacks a column without which a row says nothing; none of its rows was read.
/// Facts: `column`, `known` (the columns that are there). Way out: name the column, or add it.
pub const LABEL_COLUMN_MISSING: Code = Code::error("label-column-missing");

/// A row of a table of labels was left out.
/// Facts: `column`, `found`, `because` (one of `empty`, `nobody`, `no-category`, `no-source`, `no-day`, `earlier`, `no-word`).
/// Way out: mend the cell.
pub const LABEL_ROW_LEFT_OUT: Code = Code::error("label-row-left-out");

/// A table of labels was read.
/// Facts: `rows`, `kept` (counts).
pub const LABELS_READ: Code = Code::statement("labels-read");

/// Every code of this module, in the order of this page.
pub const ALL: &[Code] = &[LABEL_COLUMN_MISSING, LABEL_ROW_LEFT_OUT, LABELS_READ];
