//! What is printed: a row for each file, then every change that no test noticed and nobody explained.

use crate::{explained::Explained, mutant::Mutant, outcome::Outcome};
use std::collections::BTreeMap;

/// How many of each outcome.
#[derive(Default)]
struct Row {
    caught: usize,
    timed_out: usize,
    not_reached: usize,
    survived: usize,
    explained: usize,
}

impl Row {
    fn count(&mut self, outcome: Outcome, explained: bool) {
        match outcome {
            Outcome::Caught => self.caught += 1,
            Outcome::TimedOut => self.timed_out += 1,
            _ if explained => self.explained += 1,
            Outcome::NotReached => self.not_reached += 1,
            Outcome::Survived => self.survived += 1,
        }
    }

    fn line(&self, name: &str) -> String {
        format!(
            "{name:<22} {:>7} {:>9} {:>11} {:>8} {:>9}",
            self.caught, self.timed_out, self.not_reached, self.survived, self.explained
        )
    }
}

/// Prints the table, and how many changes nobody explained.
pub fn print(mutants: &[Mutant], outcomes: &[Outcome], refused: usize, explained: &Explained) -> usize {
    let mut rows: BTreeMap<&str, Row> = BTreeMap::new();
    let mut all = Row::default();
    let mut open = Vec::new();
    let mut unnoticed = Vec::new();
    for (mutant, outcome) in mutants.iter().zip(outcomes) {
        let reason = explained.has(mutant);
        rows.entry(&mutant.file).or_default().count(*outcome, reason);
        all.count(*outcome, reason);
        if *outcome >= Outcome::NotReached {
            unnoticed.push(mutant);
            open.extend((!reason).then_some((mutant, outcome)));
        }
    }
    println!("file                    caught timed out not reached survived explained");
    for (file, row) in &rows {
        println!("{}", row.line(file));
    }
    println!(
        "{}\n{} changes tried, {refused} do not compile",
        all.line("all"),
        mutants.len()
    );
    for (mutant, outcome) in &open {
        println!(
            "{}:{} {} ({outcome}): {}",
            mutant.file, mutant.line, mutant.function, mutant.change
        );
    }
    for gone in explained.stale(&unnoticed) {
        println!("explained, but no longer unnoticed: {gone}");
    }
    open.len()
}
