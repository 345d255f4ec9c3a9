//! Lines to a row: one line, unless a quote is still open at its end.

use crate::table::{
    Table,
    csv::{Lines, Splitter},
};

/// Lines that a row may run over; after more of them the quote that opens it counts as never closed.
pub(super) const LINES_MAX: usize = 16;

/// The rows in complete lines; none while a quote is open.
pub(super) fn rows(lines: &[String], delimiter: u8, from: Lines) -> Table {
    let mut table = Table::default();
    let mut splitter = Splitter::new(delimiter, from);
    let mut text = lines.join("\n");
    text.push('\n');
    // What cannot be split is a field that is too long: it counts like a quote that is never closed.
    let split = splitter.feed(&text, &mut |row| table.take(row));
    if split.is_err() || !splitter.is_between_rows() {
        return Table::default();
    }
    table
}
