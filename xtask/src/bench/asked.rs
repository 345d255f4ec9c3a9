//! What the bench is asked for, as written on the command line.

use salida_world::Day;
use std::{collections::BTreeSet, path::PathBuf};

/// Without `--peers` the others are looked for here; `target` is not under version control.
pub(super) const PEERS: &str = "target/peers";

/// The words of one call.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    /// Where the other monitors are installed.
    pub(super) peers: PathBuf,
    /// Which parts to run.
    pub(super) parts: BTreeSet<char>,
    /// How often each figure is taken.
    pub(super) runs: usize,
    /// Rows of a trace.
    pub(super) rows: usize,
    /// Rows of a trace for the one monitor that needs minutes for more.
    pub(super) few_rows: usize,
    /// Incidents of the city.
    pub(super) incidents: usize,
    /// The day of the measurement, as an argument, because nothing here asks what day it is.
    pub(super) date: Option<Day>,
    /// Whether `docs/benchmarks.md` is written.
    pub(super) write: bool,
}

/// How to call it.
pub(super) const USAGE: &str =
    "cargo xtask bench monitor [--install FOLDER] [--peers FOLDER] [--parts abcd] [--runs 5] \
[--rows 1000000] [--few-rows 20000] [--incidents 1000000] [--date YYYY-MM-DD --write]
cargo xtask bench map [--install FOLDER] [--peers FOLDER] [--rules]
cargo xtask bench impact [--install FOLDER] [--peers FOLDER] [--runs 5] [--pieces large,series] [--date YYYY-MM-DD --write]";

impl Asked {
    pub(super) fn read(words: &[&str]) -> Result<Self, String> {
        let mut asked = Self {
            peers: PathBuf::from(PEERS),
            parts: "abcd".chars().collect(),
            runs: 5,
            rows: 1_000_000,
            few_rows: 20_000,
            incidents: 1_000_000,
            date: None,
            write: false,
        };
        let mut left = words.iter();
        while let Some(word) = left.next() {
            let mut value = || {
                left.next()
                    .copied()
                    .ok_or_else(|| format!("{word}: nothing follows\n{USAGE}"))
            };
            match *word {
                "--write" => asked.write = true,
                "--peers" => asked.peers = PathBuf::from(value()?),
                "--parts" => asked.parts = value()?.chars().collect(),
                "--runs" => asked.runs = number(value()?)?.max(1),
                "--rows" => asked.rows = number(value()?)?,
                "--few-rows" => asked.few_rows = number(value()?)?,
                "--incidents" => asked.incidents = number(value()?)?,
                "--date" => asked.date = Some(value()?.parse().map_err(|_| "--date: YYYY-MM-DD".to_owned())?),
                _ => return Err(format!("{word}?\n{USAGE}")),
            }
        }
        if asked.write && asked.date.is_none() {
            return Err(format!("--write needs --date\n{USAGE}"));
        }
        Ok(asked)
    }
}

fn number(text: &str) -> Result<usize, String> {
    text.replace('_', "")
        .parse()
        .map_err(|_| format!("{text}: not a number"))
}

#[cfg(test)]
mod tests {
    use super::Asked;

    #[test]
    fn a_page_is_not_written_without_the_day_of_the_measurement() {
        assert!(Asked::read(&["--write"]).is_err());
        let asked = Asked::read(&["--write", "--date", "2031-05-01", "--rows", "1_000", "--parts", "be"]).unwrap();
        assert_eq!((asked.rows, asked.parts.len()), (1000, 2));
        assert!(Asked::read(&["--rows"]).is_err() && Asked::read(&["--speed"]).is_err());
    }
}
