//! The changes that no test can notice, each with the reason.

use crate::mutant::Mutant;
use serde::Deserialize;
use std::{error::Error, fs, path::Path};

/// The list of what is explained.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Explained {
    #[serde(default)]
    explained: Vec<Explanation>,
}

/// Why nobody can notice some changes of a function.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Explanation {
    file: String,
    function: String,
    changes: Vec<String>,
    because: String,
}

impl Explained {
    /// Reads the list that lies beside this tool.
    pub fn read(file: &Path) -> Result<Self, Box<dyn Error>> {
        let explained: Self = toml::from_str(&fs::read_to_string(file)?)?;
        match explained.explained.iter().find(|it| it.because.trim().is_empty()) {
            Some(it) => Err(format!("{} {}: no reason is given", it.file, it.function).into()),
            None => Ok(explained),
        }
    }

    /// True where the list gives a reason for a mutant.
    pub fn has(&self, mutant: &Mutant) -> bool {
        { self.explained.iter() }.any(|it| it.is_of(mutant))
    }

    /// Entries with a change that is none of these mutants: what they tell of is gone.
    pub fn stale<'e>(&'e self, mutants: &[&Mutant]) -> Vec<String> {
        let gone = |it: &'e Explanation| {
            let met = |change: &&String| {
                !mutants
                    .iter()
                    .any(|mutant| it.names(mutant) && mutant.change == **change)
            };
            { it.changes.iter() }
                .filter(move |change| met(change))
                .map(|change| format!("{} {}: {change}", it.file, it.function))
        };
        self.explained.iter().flat_map(gone).collect()
    }
}

impl Explanation {
    fn names(&self, mutant: &Mutant) -> bool {
        self.file == mutant.file && self.function == mutant.function
    }

    fn is_of(&self, mutant: &Mutant) -> bool {
        self.names(mutant) && self.changes.contains(&mutant.change)
    }
}
