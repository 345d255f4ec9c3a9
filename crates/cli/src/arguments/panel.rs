//! What can be asked of `salida impact --panel`: which column holds what, who is under the measure, what is compared.

use super::Refused;
use clap::Args;
use salida_desk::Estimator;
use salida_desk::panel::{Columns, Named, PanelAsked};
use std::path::PathBuf;

/// The options of a panel without a case.
#[expect(clippy::struct_field_names, reason = "a field is named as its option is")]
#[derive(Debug, Args)]
pub(crate) struct Panel {
    /// Instead of a case: a table with one row per unit and period
    #[arg(long, value_name = "FILE", conflicts_with_all = ["case", "on", "known"])]
    pub(crate) panel: Option<PathBuf>,
    /// Column of units [default: unit]
    #[arg(long, value_name = "COLUMN", requires = "panel")]
    pub(crate) unit: Option<String>,
    /// Column of periods: years, numbers, 2012-03, 2012Q1, days [default: period]
    #[arg(long, value_name = "COLUMN", requires = "panel")]
    pub(crate) period: Option<String>,
    /// Column of the last period of a figure over several; none of them is split
    #[arg(long, value_name = "COLUMN", requires = "panel")]
    pub(crate) until: Option<String>,
    /// Column of what was counted or measured; may be given several times [default: outcome]. Of a case: which of its
    /// outcomes [default: the first]
    #[arg(long, value_name = "COLUMN")]
    pub(crate) outcome: Vec<String>,
    /// Column of 1 and 0: under the measure or not [default: treated]
    #[arg(long, value_name = "COLUMN", requires = "panel", conflicts_with_all = ["first_treated", "treated_unit"])]
    pub(crate) treated: Option<String>,
    /// Column of the first period under the measure; empty or 0 where there is none
    #[arg(long, value_name = "COLUMN", requires = "panel", conflicts_with_all = ["treated_unit", "from"])]
    pub(crate) first_treated: Option<String>,
    /// A unit under the measure, where no column tells; needs --from; may be given several times
    #[arg(long, value_name = "NAME", requires = "from")]
    pub(crate) treated_unit: Vec<String>,
    /// The first period under the measure, of units named or ever marked
    #[arg(long, value_name = "PERIOD", requires = "panel")]
    pub(crate) from: Option<String>,
    /// Column of exposure (people, person-years): methods then compare rates
    #[arg(long, value_name = "COLUMN", requires = "panel")]
    pub(crate) exposure: Option<String>,
    /// Rates are told per so many of the exposure [default: 100000]
    #[arg(long, value_name = "NUMBER", requires = "exposure", value_parser = number)]
    pub(crate) per: Option<f64>,
    /// Column of a covariate; may be given several times
    #[arg(long, value_name = "COLUMN", requires = "panel")]
    pub(crate) covariate: Vec<String>,
    /// Column of the least that the first outcome may have been
    #[arg(long, value_name = "COLUMN", requires = "panel")]
    pub(crate) low: Option<String>,
    /// Column of the most that the first outcome may have been
    #[arg(long, value_name = "COLUMN", requires = "panel")]
    pub(crate) high: Option<String>,
    /// Column of 1 where somebody filled the outcome in
    #[arg(long, value_name = "COLUMN", requires = "panel")]
    pub(crate) imputed: Option<String>,
    /// Only rows with this value in that column; the same column again allows a further value
    #[arg(long, value_name = "COLUMN-VALUE", requires = "panel", value_parser = pair)]
    pub(crate) r#where: Vec<(String, String)>,
    /// What divides decimals where the numbers alone do not tell: point, comma
    #[arg(long, value_name = "MARK", requires = "panel", value_parser = mark)]
    pub(crate) decimal: Option<char>,
    /// Only these periods: FIRST..LAST
    #[arg(long, value_name = "PERIODS", requires = "panel")]
    pub(crate) window: Option<String>,
    /// A stretch after the beginning with an effect of its own: NAME=FIRST..LAST; may be given several times
    #[arg(long, value_name = "PHASE", requires = "panel")]
    pub(crate) phase: Vec<String>,
    /// A unit that may be no donor; may be given several times
    #[arg(long, value_name = "NAME", requires = "panel")]
    pub(crate) donors_without: Vec<String>,
    /// At most so many placebos for each method [default: all, or a seeded draw, by what they cost]
    #[arg(long, value_name = "NUMBER", requires = "panel")]
    pub(crate) placebos: Option<usize>,
    /// A method; may be given several times [default: all that are affordable]
    #[arg(long, value_name = "METHOD", value_parser = method)]
    pub(crate) method: Vec<&'static str>,
    /// The paths of a panel as CSV: observed, counterfactual and gap of each method and period; of a case each method and phase
    #[arg(long, conflicts_with_all = ["json", "out"])]
    pub(crate) csv: bool,
    /// Write a page with plots and their tables
    #[arg(long, value_name = "FILE", requires = "panel", conflicts_with = "json")]
    pub(crate) out: Option<PathBuf>,
}

impl Panel {
    /// The question, where a panel is asked about.
    pub(crate) fn asked(&self, seed: u64) -> Option<PanelAsked> {
        Some(PanelAsked {
            file: self.panel.clone()?,
            columns: Columns {
                unit: self.unit.clone(),
                period: self.period.clone(),
                until: self.until.clone(),
                outcomes: self.outcome.clone(),
                treated: self.treated.clone(),
                first_treated: self.first_treated.clone(),
                exposure: self.exposure.clone(),
                covariates: self.covariate.clone(),
                low: self.low.clone(),
                high: self.high.clone(),
                imputed: self.imputed.clone(),
            },
            decimal: self.decimal,
            keep: self.r#where.clone(),
            treated_units: self.treated_unit.clone(),
            from: self.from.clone(),
            window: self.window.clone(),
            phases: self.phase.clone(),
            donors_without: self.donors_without.clone(),
            methods: self.method.iter().filter_map(|word| Named::from_word(word)).collect(),
            per: self.per,
            placebos: self.placebos,
            seed,
        })
    }
}

/// The methods of panels and of cases: which of them can be asked for is known once both are told apart.
fn method(text: &str) -> Result<&'static str, Refused> {
    let of_a_case = Estimator::ALL.map(Estimator::word);
    let words: Vec<&'static str> = Named::words().into_iter().chain(of_a_case).collect();
    let found = words.iter().find(|word| **word == text).copied();
    found.ok_or(Refused::NotOneOf(words))
}

fn mark(text: &str) -> Result<char, Refused> {
    match text {
        "point" => Ok('.'),
        "comma" => Ok(','),
        _ => Err(Refused::NotOneOf(vec!["point", "comma"])),
    }
}

fn pair(text: &str) -> Result<(String, String), Refused> {
    let (column, value) = text.split_once('=').ok_or(Refused::NotAPair)?;
    Ok((column.to_owned(), value.to_owned()))
}

fn number(text: &str) -> Result<f64, Refused> {
    let number: f64 = text.parse().map_err(|_| Refused::NotANumber)?;
    Some(number)
        .filter(|number| number.is_finite() && *number > 0.0)
        .ok_or(Refused::NotANumber)
}
