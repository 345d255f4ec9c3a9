//! Rows of a table of which nothing is stated, one at a time: for tables that are no reports.

use crate::codes;
use crate::table::{Full, csv::Opened, delimiter, findings::Findings};
use salida_note::Note;
use std::io::Read;

/// Hands over each row of a CSV file with its line, the header first, until there is no more or `take` has enough. Its
/// encoding and what stands between its cells are told from its beginning, and stated; `looked_for` names columns that it
/// may have. Rows that cannot be decoded are told and left out.
pub fn each_row(
    file: &str,
    reader: impl Read,
    looked_for: &[&str],
    mut take: impl FnMut(u64, &[&str]) -> bool,
) -> Vec<Note> {
    let mut findings = Findings::new(file);
    let Some(opened) = Opened::untold(reader, looked_for, &mut findings) else {
        return findings.finish();
    };
    let between = delimiter::word(opened.delimiter);
    let mut unreadable = findings.beside();
    let (mut going, mut rows) = (true, 0_usize);
    let passed = opened.pass(&mut findings, &mut |row| {
        if !going || row.is_blank() {
            return Ok(());
        }
        if rows > crate::table::MAX_ROWS {
            return Err(Full::Rows);
        }
        rows += 1;
        if row.is_undecodable() {
            let note = Note::at(codes::UNDECODABLE_TEXT, unreadable.cell(row.line, None));
            unreadable.add(note.with("encoding", "UTF-8"));
            return Ok(());
        }
        let cells: Vec<&str> = row.cells().collect();
        going = take(row.line, &cells);
        Ok(())
    });
    findings.append(unreadable);
    if rows == 0 {
        findings.add_whole(codes::EMPTY_FILE);
        return findings.finish();
    }
    let note = Note::at(codes::PLAIN_TABLE_READ_AS, findings.whole()).with("encoding", passed.encoding);
    findings.add(note.with("delimiter", between).with("rows", rows.saturating_sub(1)));
    findings.finish()
}
