//! Any bytes as an agreement and what was reported: the monitor and the slow literal one find the same.
#![no_main]
#![allow(dead_code)]

#[path = "../../crates/monitor/tests/compare/mod.rs"]
mod compare;
#[path = "../../crates/monitor/tests/draw/mod.rs"]
mod draw;
#[path = "../../crates/monitor/tests/literal/mod.rs"]
mod literal;
#[path = "../../crates/monitor/tests/paged/mod.rs"]
mod paged;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let pair = draw::pair_of(draw::Chance::of_bytes(bytes));
    let found = compare::differences(&pair, &mut compare::Met::default());
    assert!(found.is_empty(), "{}", compare::shrunk(&pair));
});
