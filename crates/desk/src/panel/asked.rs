//! What is asked of a panel: which column holds what, who is under the measure and since when, what is compared.

use super::methods::Named;
use std::path::PathBuf;

/// A question about a panel in a file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PanelAsked {
    /// The table: one row per unit and period.
    pub file: PathBuf,
    /// Which column holds what.
    pub columns: Columns,
    /// What divides decimals, where the numbers alone do not tell.
    pub decimal: Option<char>,
    /// Only rows that have one of these values in that column: pairs of column and value.
    pub keep: Vec<(String, String)>,
    /// Units under the measure, where no column tells.
    pub treated_units: Vec<String>,
    /// Their first period under the measure; with a column of marks, that of every unit that is ever marked.
    pub from: Option<String>,
    /// The periods to look at, `FIRST..LAST`.
    pub window: Option<String>,
    /// Stretches after the beginning with an effect of their own, `NAME=FIRST..LAST`.
    pub phases: Vec<String>,
    /// Units that may be no donors.
    pub donors_without: Vec<String>,
    /// The methods; all that are affordable when empty.
    pub methods: Vec<Named>,
    /// Rates are told per so many of the exposure.
    pub per: Option<f64>,
    /// So many placebos at most for each method; as many as are affordable where none is given.
    pub placebos: Option<usize>,
    /// Seed of what is drawn.
    pub seed: u64,
}

/// Names of columns; what is `None` has its default name, or is not there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns {
    /// Who or where.
    pub unit: Option<String>,
    /// When.
    pub period: Option<String>,
    /// The last period of a figure over several.
    pub until: Option<String>,
    /// What was counted; the first one is compared, the others beside it.
    pub outcomes: Vec<String>,
    /// 1 in periods under the measure, else 0.
    pub treated: Option<String>,
    /// The first period under the measure, empty or 0 where there is none.
    pub first_treated: Option<String>,
    /// How many people, or how long.
    pub exposure: Option<String>,
    /// What may predict the outcome.
    pub covariates: Vec<String>,
    /// The least that the first outcome may have been.
    pub low: Option<String>,
    /// The most that it may have been.
    pub high: Option<String>,
    /// 1 where somebody filled the outcome in.
    pub imputed: Option<String>,
}
