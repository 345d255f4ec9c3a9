//! What `bench impact` is asked for, as written on the command line.

use super::super::asked::{PEERS, USAGE};
use salida_world::Day;
use std::path::PathBuf;

/// The words of one call.
pub(in crate::bench) struct Asked {
    /// Where the other programs are installed.
    pub(super) peers: PathBuf,
    /// How often each of our figures is taken.
    pub(super) runs: usize,
    /// Pieces wanted; all where none is named.
    pub(super) pieces: Vec<String>,
    /// The day of the measurement, as an argument, because nothing here asks what day it is.
    pub(super) date: Option<Day>,
    /// Whether the page is written.
    pub(super) write: bool,
}

impl Asked {
    pub(in crate::bench) fn read(words: &[&str]) -> Result<Self, String> {
        let mut asked = Self {
            peers: PathBuf::from(PEERS),
            runs: 5,
            pieces: Vec::new(),
            date: None,
            write: false,
        };
        let mut left = words.iter();
        while let Some(word) = left.next() {
            let value = || {
                left.clone()
                    .next()
                    .copied()
                    .ok_or(format!("{word}: nothing follows\n{USAGE}"))
            };
            match *word {
                "--write" => asked.write = true,
                "--peers" => asked.peers = PathBuf::from(value()?),
                "--runs" => asked.runs = value()?.parse().map_err(|_| "--runs: a number".to_owned())?,
                "--pieces" => asked.pieces = value()?.split(',').map(str::to_owned).collect(),
                "--date" => asked.date = Some(value()?.parse().map_err(|_| "--date: YYYY-MM-DD".to_owned())?),
                _ => return Err(format!("{word}?\n{USAGE}")),
            }
            if *word != "--write" {
                left.next();
            }
        }
        if asked.runs == 0 || (asked.write && (asked.date.is_none() || !asked.pieces.is_empty())) {
            return Err(format!("--write needs --date and all pieces\n{USAGE}"));
        }
        Ok(asked)
    }
}

#[cfg(test)]
mod tests {
    use super::Asked;

    #[test]
    fn a_page_is_written_with_its_day_and_all_pieces_only() {
        assert!(Asked::read(&["--write"]).is_err());
        assert!(Asked::read(&["--write", "--date", "2031-05-01", "--pieces", "large"]).is_err());
        assert!(Asked::read(&["--runs"]).is_err() && Asked::read(&["--runs", "0"]).is_err());
        let asked = Asked::read(&["--runs", "3", "--date", "2031-05-01", "--write"]).unwrap();
        assert_eq!((asked.runs, asked.write), (3, true));
    }
}
