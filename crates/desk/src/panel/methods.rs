//! The methods that can be asked for, by name, in the order in which they are told.

use salida_impact::completion::MatrixCompletion;
use salida_impact::difference::{DifferenceOfMeans, GroupTime, RatioOfRatios};
use salida_impact::method::Method;
use salida_impact::panel::{Block, Flaw, Panel};
use salida_impact::synthetic::importance::{Design, Nested, Search};
use salida_impact::synthetic::predictors::{Beyond, Predictor};
use salida_impact::synthetic::{CountControl, OutcomeOnly};
use salida_impact::synthetic_difference::{SyntheticDifference, noise};

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

/// A row of the table of methods.
struct Row {
    name: &'static str,
    /// True when it works on counts with their exposure beside them, and not on rates.
    counts: bool,
    /// The method for a block and whatever is cut from it for placebos.
    make: fn(&Given<'_>) -> Result<Shared, Flaw>,
}

/// Each method with its name, in no order of results.
const TABLE: &[Row] = &[
    Row {
        name: "synthetic-control",
        counts: false,
        make: |_| Ok(Box::new(OutcomeOnly::default())),
    },
    Row {
        name: "synthetic-control-covariates",
        counts: false,
        make: nested,
    },
    Row {
        name: "count-synthetic-control",
        counts: true,
        make: |_| Ok(Box::new(CountControl::default())),
    },
    Row {
        name: "synthetic-difference",
        counts: false,
        // Placebos keep the noise of the block, so that they are penalised as the treated are.
        make: |given| {
            Ok(Box::new(SyntheticDifference {
                noise: noise(given.block).ok(),
            }))
        },
    },
    Row {
        name: "matrix-completion",
        counts: false,
        make: |_| Ok(Box::new(MatrixCompletion::default())),
    },
    Row {
        name: "difference-in-differences",
        counts: false,
        make: |_| Ok(Box::new(DifferenceOfMeans)),
    },
    Row {
        name: "group-time",
        counts: false,
        make: |_| Ok(Box::new(GroupTime::default())),
    },
    Row {
        name: "ratio-of-ratios",
        counts: true,
        make: |_| Ok(Box::new(RatioOfRatios)),
    },
];

/// The covariates as means over the time before; refused where there are none.
fn nested(given: &Given<'_>) -> Result<Shared, Flaw> {
    let before = given.periods.get(given.block.pre()).unwrap_or(&[]);
    let predictor = |covariate| Predictor::of_covariate(given.panel, covariate, before);
    let predictors: Vec<Predictor> = given.panel.covariates.iter().map(predictor).collect();
    if predictors.is_empty() {
        return Err(Flaw::NoPredictor);
    }
    Ok(Box::new(Nested {
        training: None,
        main: Design {
            predictors,
            window: given.block.pre(),
            beyond: Beyond::LeaveOut,
        },
        search: Search {
            seed: given.seed,
            ..Search::default()
        },
    }))
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

    /// True when it works on counts with their exposure beside them.
    pub(super) fn takes_counts(self) -> bool {
        TABLE.get(self.0).is_some_and(|row| row.counts)
    }

    /// The method itself, or why there is none for this panel.
    pub(super) fn made(self, given: &Given<'_>) -> Result<Shared, Flaw> {
        let row = TABLE.get(self.0).ok_or(Flaw::Shape)?;
        (row.make)(given)
    }
}

#[cfg(test)]
mod tests {
    use super::{Given, Named};
    use salida_impact::panel::{Block, Covariate, Panel};

    #[test]
    fn a_method_is_called_as_it_calls_itself() {
        let names = |many: usize| (0..many).map(|at| at.to_string()).collect::<Vec<_>>();
        let outcomes = nalgebra::DMatrix::from_fn(4, 3, |row, column| (row * column) as f64);
        let panel = Panel {
            units: names(3),
            periods: names(4),
            covariates: vec![Covariate {
                name: "income".to_owned(),
                values: vec![Some(1.0); 12],
            }],
            ..Panel::default()
        };
        let given = Given {
            block: &Block::new(names(3), names(4), outcomes, 2, 3).unwrap(),
            panel: &panel,
            periods: &[0, 1, 2, 3],
            seed: 1,
        };
        for named in Named::all() {
            assert_eq!(named.made(&given).unwrap().name(), named.word());
            assert_eq!(Named::from_word(named.word()), Some(named));
        }
        assert_eq!(Named::from_word("magic"), None);
    }
}
