//! Which mutant is live: put beside the sources of the crate whose mutants are tried, in a copy of the workspace.

#![allow(missing_docs, clippy::all, clippy::pedantic, clippy::disallowed_methods, clippy::disallowed_types)]

use std::io::Write;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::Relaxed};

const UNREAD: u32 = u32::MAX;
const WATCHING: u32 = u32::MAX - 1;

static LIVE: AtomicU32 = AtomicU32::new(UNREAD);
static REACHED: [AtomicBool; 1 << 14] = [const { AtomicBool::new(false) }; 1 << 14];

#[inline]
pub(crate) fn is(number: u32) -> bool {
    let live = LIVE.load(Relaxed);
    if live < WATCHING { live == number } else { first(number) }
}

/// Reads the environment once. Where it names a file instead of a number, none is live, and each that is asked for is
/// written down there.
#[cold]
fn first(number: u32) -> bool {
    let asked = std::env::var("SALIDA_MUTANT").unwrap_or_else(|_| String::from("0"));
    let live = asked.parse().unwrap_or(WATCHING);
    LIVE.store(live, Relaxed);
    if live == WATCHING && !REACHED[number as usize].swap(true, Relaxed) {
        let opened = std::fs::OpenOptions::new().append(true).create(true).open(asked);
        opened.unwrap().write_all(format!("{number}\n").as_bytes()).unwrap();
    }
    live == number
}
