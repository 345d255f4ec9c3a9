//! Any bytes as a table: CSV and workbook, of every kind.
#![no_main]

#[path = "../../crates/events/tests/properties/table.rs"]
mod properties;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| properties::what_is_read_is_kept_or_told(bytes));
