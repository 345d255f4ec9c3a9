//! Any text as an agreement: what is read prints, in every language, and reads back.
#![no_main]

#[path = "../../crates/case/tests/properties/covenant.rs"]
mod properties;

libfuzzer_sys::fuzz_target!(|text: &str| {
    properties::what_is_read_prints_and_reads_back(text);
    // Most texts hold no fence; the same text inside one reaches the grammar.
    properties::what_is_read_prints_and_reads_back(&format!("```covenant\n{text}\n```\n"));
});
