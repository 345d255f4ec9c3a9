//! Which character stands between the fields of a table, told from its first rows.

use super::csv;

/// What may stand between fields, in the order in which a tie is decided, with the word under which it is stated.
const CANDIDATES: [(u8, &str); 4] = [(b',', "comma"), (b';', "semicolon"), (b'\t', "tab"), (b'|', "pipe")];

/// How many rows are looked at.
const LOOKED_AT: usize = 20;

/// The delimiter under which the header names the most columns that are looked for; then the one under which the first
/// rows agree in their number of fields; then the one that gives the most fields. A table of one column has a comma.
///
/// `complete` tells whether `sample` is the whole file, so that its last row is no fragment.
pub(crate) fn told_by(sample: &str, complete: bool, looked_for: &[&str]) -> u8 {
    let score = |delimiter: u8| {
        let table = csv::first_rows(sample, delimiter, LOOKED_AT);
        let rows = table.all();
        let fragment = usize::from(!complete && rows.len() < LOOKED_AT);
        let whole = || rows.iter().take(rows.len() - fragment.min(rows.len()));
        let header = whole().next();
        let width = header.map_or(1, super::Row::width);
        let named = header.map_or(0, |header| {
            header.cells().filter(|cell| looked_for.contains(cell)).count()
        });
        let even = width > 1 && whole().all(|row| row.width() == width);
        (named, even, width)
    };
    let (mut best, mut highest) = (b',', (0, false, 1));
    for (candidate, _) in CANDIDATES {
        let reached = score(candidate);
        if reached > highest {
            (best, highest) = (candidate, reached);
        }
    }
    best
}

/// The word under which a delimiter is stated.
pub(crate) fn word(delimiter: u8) -> String {
    let usual = CANDIDATES.iter().find(|(known, _)| *known == delimiter);
    usual.map_or_else(|| char::from(delimiter).to_string(), |(_, word)| (*word).to_owned())
}

/// A stated delimiter as the one byte it must be.
pub(crate) fn as_byte(stated: char) -> Option<u8> {
    let usable = stated.is_ascii() && !matches!(stated, '"' | '\n' | '\r' | '\0');
    usable.then_some(stated as u8)
}
