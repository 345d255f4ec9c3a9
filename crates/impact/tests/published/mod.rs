//! Reads the published panels of the data folder beside the checkout, and compares figures.

use nalgebra::DMatrix;
use salida_impact::panel::Block;
use std::collections::BTreeMap;
use std::path::Path;

/// A long table: unit, period, columns by name.
pub(crate) struct Published {
    pub(crate) values: BTreeMap<(String, String), BTreeMap<String, f64>>,
    units: Vec<String>,
    periods: Vec<String>,
    outcome: String,
}

/// Says that a reference test did not run; CI takes the word for a failure where the data should be.
#[expect(clippy::print_stdout, reason = "a test that is left out says so")]
pub(crate) fn missing(name: &str) {
    println!("skipped: {name} is not beside the checkout");
}

/// Asserts a relative distance.
pub(crate) fn close(found: f64, expected: f64, tolerance: f64) {
    let apart = (found - expected).abs() / expected.abs();
    assert!(apart <= tolerance, "{found} for {expected}: {apart:e} apart");
}

impl Published {
    pub(crate) fn basque() -> Option<Self> {
        let mut table = Self::read("basque.csv", "regionname", "year", "gdpcap")?;
        table.units.retain(|unit| !unit.starts_with("Spain"));
        Some(table)
    }

    pub(crate) fn smoking() -> Option<Self> {
        Self::read("smoking_prop99_covariates.csv", "state", "year", "cigsale")
    }

    pub(crate) fn germany() -> Option<Self> {
        Self::read("germany.csv", "country", "year", "gdp")
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "a reference test reads the data beside the checkout"
    )]
    fn read(file: &str, unit: &str, period: &str, outcome: &str) -> Option<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/synth-benchmarks");
        let text = std::fs::read_to_string(folder.join(file)).ok()?;
        let mut lines = text.lines();
        let names: Vec<&str> = lines.next()?.split(',').collect();
        let at = |name: &str| names.iter().position(|own| *own == name);
        let (unit, period) = (at(unit)?, at(period)?);
        let (mut values, mut units, mut periods) = (BTreeMap::new(), Vec::new(), Vec::new());
        for line in lines.filter(|line| !line.is_empty()) {
            let cells: Vec<&str> = line.split(',').collect();
            let place = cells[unit].to_owned();
            let time = cells[period].trim_end_matches(".0").to_owned();
            let numbers = names
                .iter()
                .zip(&cells)
                .filter_map(|(name, cell)| Some(((*name).to_owned(), cell.parse().ok()?)));
            for (list, name) in [(&mut units, &place), (&mut periods, &time)] {
                if !list.contains(name) {
                    list.push(name.clone());
                }
            }
            values.insert((place, time), numbers.collect());
        }
        units.sort();
        periods.sort();
        Some(Self {
            values,
            units,
            periods,
            outcome: outcome.to_owned(),
        })
    }

    /// The block in which `treated` is under the measure from `first` on and all others are donors.
    pub(crate) fn block(&self, treated: &str, first: &str) -> Block {
        let mut units: Vec<String> = self.units.iter().filter(|unit| *unit != treated).cloned().collect();
        let donors = units.len();
        units.push(treated.to_owned());
        let value = |row: usize, column: usize| {
            let key = (units[column].clone(), self.periods[row].clone());
            self.values[&key][&self.outcome]
        };
        let outcomes = DMatrix::from_fn(self.periods.len(), units.len(), value);
        let before = self.periods.iter().position(|period| period == first).expect("a year");
        Block::new(units, self.periods.clone(), outcomes, donors, before).expect("complete")
    }
}
