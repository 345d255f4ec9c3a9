//! The monitor against the slow literal one, on random agreements and streams: the same standings, flags and probabilities,
//! asked in between or at the end, whatever the order of arrival.
//!
//! `cargo test` takes a slice; with `SALIDA_LITERAL=full` it is a hundred thousand pairs (run that with `--release`).
//! `SALIDA_LITERAL=12..40` takes those seeds, `SALIDA_LITERAL=7,12` these and tells the story of each that differs;
//! `SALIDA_LITERAL_KIND=keep` shows only stories whose difference says so. `SALIDA_LITERAL_STOP=first` ends at the first pair
//! that differs, and tells nothing.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a pair that cannot be drawn or told is a failed test"
)]

mod compare;
mod draw;
#[path = "literal/mod.rs"]
mod literal;
mod paged;

use compare::{Met, differences, shrunk};
use std::{
    collections::BTreeMap,
    panic::{AssertUnwindSafe, catch_unwind},
};

#[test]
fn both_monitors_find_the_same_for_every_pair() {
    let seeds = seeds();
    let whole = seeds.len() >= 100_000;
    let stops = asked("SALIDA_LITERAL_STOP") == "first";
    let each = seeds.len() < 200;
    let mut met = Met::default();
    let mut kinds: BTreeMap<String, Vec<u64>> = BTreeMap::new();
    for seed in seeds {
        let pair = draw::pair(seed);
        let found = catch_unwind(AssertUnwindSafe(|| differences(&pair, &mut met)));
        let found = found.unwrap_or_else(|_| vec![String::from("a monitor panicked")]);
        if let Some(first) = found.first() {
            assert!(!stops, "{first}");
            kinds.entry(kind(first)).or_default().push(seed);
        }
    }
    println!("{met}");
    for (kind, seeds) in &kinds {
        println!("{} of {kind}: {:?}", seeds.len(), &seeds[..seeds.len().min(16)]);
    }
    let shown = asked("SALIDA_LITERAL_KIND");
    let asked = kinds.iter().filter(|(kind, _)| kind.contains(&shown));
    let told: Vec<u64> = asked
        .flat_map(|(_, seeds)| &seeds[..if each { seeds.len() } else { 1 }])
        .copied()
        .collect();
    for seed in &told[..told.len().min(if each { 200 } else { 16 })] {
        println!("\n== seed {seed}\n{}", shrunk(&draw::pair(*seed)));
    }
    assert!(
        kinds.is_empty(),
        "{} pairs differ",
        kinds.values().map(Vec::len).sum::<usize>()
    );
    if whole {
        assert_eq!(met.never(), Vec::<String>::new(), "never met");
    }
}

/// Each leans to scopes, to their openings and closings, to totals in windows, or to conditions. `SALIDA_LITERAL_LEAN=12..40` takes those seeds.
#[test]
fn both_monitors_find_the_same_for_pairs_that_lean_to_what_is_rare() {
    let asked = asked("SALIDA_LITERAL_LEAN");
    let (from, to) = asked.split_once("..").unwrap_or(("0", "600"));
    for seed in from.parse().unwrap()..to.parse().unwrap() {
        let pair = draw::leaning(seed);
        let found = differences(&pair, &mut Met::default());
        assert!(found.is_empty(), "seed {seed}\n{}", shrunk(&pair));
    }
}

/// As the fuzz target draws them.
#[test]
fn both_monitors_find_the_same_for_pairs_drawn_from_bytes() {
    for length in 0..40_u8 {
        let bytes: Vec<u8> = (0..length).map(|at| at.wrapping_mul(length).wrapping_add(37)).collect();
        let pair = draw::pair_of(draw::Chance::of_bytes(&bytes));
        let found = differences(&pair, &mut Met::default());
        assert!(found.is_empty(), "{}", shrunk(&pair));
    }
}

/// What the fuzz target found, each named by what both monitors had to learn from it.
const FOUND: &[(&str, &[u8])] = &[
    (
        "two-breaches-allow-the-same",
        include_bytes!("found/two-breaches-allow-the-same"),
    ),
    (
        "a-doubtful-act-after-a-breach",
        include_bytes!("found/a-doubtful-act-after-a-breach"),
    ),
    ("late-across-a-deadline", include_bytes!("found/late-across-a-deadline")),
    (
        "a-scope-opens-on-a-doubtful-day",
        include_bytes!("found/a-scope-opens-on-a-doubtful-day"),
    ),
    (
        "an-answer-is-told-again",
        include_bytes!("found/an-answer-is-told-again"),
    ),
    (
        "a-count-and-rumours-against-a-baseline",
        include_bytes!("found/a-count-and-rumours-against-a-baseline"),
    ),
];

#[test]
fn both_monitors_find_the_same_for_what_fuzzing_has_found() {
    for (name, bytes) in FOUND {
        let pair = draw::pair_of(draw::Chance::of_bytes(bytes));
        let found = differences(&pair, &mut Met::default());
        assert!(found.is_empty(), "{name}\n{}", shrunk(&pair));
    }
}

/// Which pairs to draw.
fn seeds() -> Vec<u64> {
    let asked = asked("SALIDA_LITERAL");
    if let Some((from, to)) = asked.split_once("..") {
        return (from.parse().unwrap()..to.parse().unwrap()).collect();
    }
    if asked == "full" {
        return (0..100_000).collect();
    }
    let listed: Vec<u64> = asked.split(',').filter_map(|seed| seed.parse().ok()).collect();
    if listed.is_empty() {
        (0..2_500).collect()
    } else {
        listed
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "how many pairs are drawn, as for the hostile tests"
)]
fn asked(name: &str) -> String {
    std::env::var(name).unwrap_or_default()
}

/// What a difference is about, without its names and days.
fn kind(difference: &str) -> String {
    let words = difference.split(": ").nth(1).unwrap_or(difference);
    let form = words.split(" Key").next().unwrap_or(words);
    if form.starts_with("only") {
        return format!("{form} {}", difference.rsplit("instance: ").next().unwrap_or_default())
            .chars()
            .filter(|it| !it.is_ascii_digit())
            .collect();
    }
    let standings = difference.split('(').filter_map(|part| part.split(',').next());
    let told = standings.filter(|it| it.chars().next().is_some_and(char::is_uppercase));
    let told: Vec<&str> = told.take(2).collect();
    format!("{form} {}", told.join(" against "))
}
