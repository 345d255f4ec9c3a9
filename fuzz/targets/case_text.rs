//! Any text as `case.toml` and `process.toml`.
#![no_main]

#[path = "../../crates/case/tests/properties/case_text.rs"]
mod properties;

libfuzzer_sys::fuzz_target!(|text: &str| properties::what_is_read_is_a_case_or_an_error(text));
