//! One small change of a source file, and what names it.

use std::{collections::BTreeMap, ops::Range};

/// One change, behind a condition that is true when it is live.
#[derive(Debug, Clone)]
pub struct Mutant {
    /// What names it to the built tests; 0 is none.
    pub number: u32,
    /// Within the sources of the crate.
    pub file: String,
    pub line: usize,
    /// The function it stands in, with its type.
    pub function: String,
    /// What was there, and what it becomes.
    pub change: String,
    /// The bytes that it takes the place of.
    pub at: Range<usize>,
    /// What is written before those bytes, and after them.
    pub before: String,
    pub after: String,
}

/// A name that outlives a new line above it: file, function, change, and the how manieth such change it is.
pub fn names(mutants: &[Mutant]) -> Vec<String> {
    let mut met: BTreeMap<String, usize> = BTreeMap::new();
    let name = |it: &Mutant| {
        let name = format!("{}\t{}\t{}", it.file, it.function, it.change);
        let count = met.entry(name.clone()).or_default();
        *count += 1;
        format!("{name}\t{count}")
    };
    mutants.iter().map(name).collect()
}
