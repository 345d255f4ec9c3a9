//! The readers, from the outside: bytes in, reports and notes out.
#![expect(clippy::panic, reason = "a helper of a test fails by panicking")]

mod csv;
mod dates_and_numbers;
mod evidence;
mod feed;
mod harbour;
mod hostile;
mod workbook;
