//! The methods that can be asked for, by name, in the order in which they are told.

use salida_impact::difference::DifferenceOfMeans;
use salida_impact::method::Method;
use salida_impact::panel::Block;
use salida_impact::synthetic::OutcomeOnly;
use salida_impact::synthetic_difference::{SyntheticDifference, noise};

/// A method that several threads may use.
pub(super) type Shared = Box<dyn Method + Send + Sync>;

/// A method by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named(usize);

/// A row of the table of methods.
struct Row {
    name: &'static str,
    /// True when it works on counts with their exposure beside them, and not on rates.
    counts: bool,
    /// The method for a block and whatever is cut from it for placebos.
    make: fn(&Block) -> Shared,
}

/// Each method with its name, in no order of results.
const TABLE: &[Row] = &[
    Row {
        name: "synthetic-control",
        counts: false,
        make: |_| Box::new(OutcomeOnly::default()),
    },
    Row {
        name: "synthetic-difference",
        counts: false,
        // Placebos keep the noise of the block, so that they are penalised as the treated are.
        make: |block| {
            Box::new(SyntheticDifference {
                noise: noise(block).ok(),
            })
        },
    },
    Row {
        name: "difference-in-differences",
        counts: false,
        make: |_| Box::new(DifferenceOfMeans),
    },
];

impl Named {
    /// All methods.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..TABLE.len()).map(Self)
    }

    /// The names of all methods.
    pub fn words() -> Vec<&'static str> {
        TABLE.iter().map(|row| row.name).collect()
    }

    /// The method of that name.
    pub fn from_word(word: &str) -> Option<Self> {
        TABLE.iter().position(|row| row.name == word).map(Self)
    }

    /// Its name.
    pub fn word(self) -> &'static str {
        TABLE.get(self.0).map_or("", |row| row.name)
    }

    /// True when it works on counts with their exposure beside them.
    pub(super) fn takes_counts(self) -> bool {
        TABLE.get(self.0).is_some_and(|row| row.counts)
    }

    /// The method itself.
    pub(super) fn made(self, block: &Block) -> Option<Shared> {
        TABLE.get(self.0).map(|row| (row.make)(block))
    }
}

#[cfg(test)]
mod tests {
    use super::Named;
    use salida_impact::panel::Block;

    #[test]
    fn a_method_is_called_as_it_calls_itself() {
        let names = |many: usize| (0..many).map(|at| at.to_string()).collect::<Vec<_>>();
        let outcomes = nalgebra::DMatrix::from_fn(4, 3, |row, column| (row * column) as f64);
        let block = Block::new(names(3), names(4), outcomes, 2, 3).unwrap();
        for named in Named::all() {
            assert_eq!(named.made(&block).unwrap().name(), named.word());
            assert_eq!(Named::from_word(named.word()), Some(named));
        }
        assert_eq!(Named::from_word("magic"), None);
    }
}
