//! The methods that can be asked for, by name, in the order in which they are told.

mod cost;
mod family;
mod table;

pub use family::Family;

use salida_impact::method::Method;
use salida_impact::panel::{Block, Flaw, Panel};
use salida_impact::synthetic::importance::Nested;
use table::{EVENT_STUDY, POOLED, TABLE};

/// A method that several threads may use.
pub(super) type Shared = Box<dyn Method + Send + Sync>;

/// A method by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named(usize);

/// What a method is made for: a block, and the panel that it was cut from.
pub(super) struct Given<'a> {
    pub(super) block: &'a Block,
    pub(super) panel: &'a Panel,
    /// The rows of the block, by their place in the panel.
    pub(super) periods: &'a [usize],
    pub(super) seed: u64,
}

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

    /// What it hangs on.
    pub fn family(self) -> Family {
        TABLE.get(self.0).map_or(Family::ParallelTrends, |row| row.family)
    }

    /// True when it compares units that came under the measure at one time; else it looks at all times at once.
    pub(super) fn is_of_a_block(self) -> bool {
        TABLE.get(self.0).is_some_and(|row| row.make.is_some())
    }

    /// True for what is worked out for units of several dates at once.
    pub(super) fn is_of_all_dates(self) -> bool {
        [EVENT_STUDY, POOLED].contains(&self.word())
    }

    /// True for the synthetic control with covariates, whose importances have a spread.
    pub(super) fn has_importances(self) -> bool {
        self.word() == "synthetic-control-covariates"
    }

    /// True for the plain synthetic control, for which there are prediction intervals.
    pub(super) fn has_prediction(self) -> bool {
        self.word() == "synthetic-control"
    }

    /// The work of one fit.
    pub(super) fn cost(self, block: &Block) -> f64 {
        TABLE.get(self.0).map_or(0.0, |row| (row.cost)(block))
    }

    /// True when it works on counts with their exposure beside them.
    pub(super) fn takes_counts(self) -> bool {
        TABLE.get(self.0).is_some_and(|row| row.counts)
    }

    /// The synthetic control with covariates, whose importances can be looked at, or why there is none.
    pub(super) fn nested(given: &Given<'_>) -> Result<Nested, Flaw> {
        table::nested(given)
    }

    /// The method itself, or why there is none for this panel.
    pub(super) fn made(self, given: &Given<'_>) -> Result<Shared, Flaw> {
        let row = TABLE.get(self.0).ok_or(Flaw::Shape)?;
        row.make.map_or(Err(Flaw::Shape), |make| make(given))
    }
}

#[cfg(test)]
mod tests {
    use super::{Given, Named};
    use salida_impact::panel::{Block, Covariate, Panel};

    #[test]
    fn a_method_is_called_as_it_calls_itself() {
        let names = |many: usize| (0..many).map(|at| at.to_string()).collect::<Vec<_>>();
        let outcomes = nalgebra::DMatrix::from_fn(4, 4, |row, column| (row * column) as f64);
        let panel = Panel {
            units: names(4),
            periods: names(4),
            covariates: vec![Covariate {
                name: "income".to_owned(),
                values: vec![Some(1.0); 16],
            }],
            ..Panel::default()
        };
        let given = Given {
            block: &Block::new(names(4), names(4), outcomes, 2, 3).unwrap(),
            panel: &panel,
            periods: &[0, 1, 2, 3],
            seed: 1,
        };
        for named in Named::all() {
            if named.is_of_a_block() {
                assert_eq!(named.made(&given).unwrap().name(), named.word());
            }
            assert_eq!(Named::from_word(named.word()), Some(named));
        }
        assert_eq!(Named::from_word("magic"), None);
    }
}
