//! The tables that the pieces work on, read as whoever brings one would.

use nalgebra::DMatrix;
use salida_impact::Observation;
use salida_impact::panel::Block;
use salida_impact::synthetic::importance::Design;
use salida_impact::synthetic::predictors::{Beyond, Predictor};
use salida_world::{Day, Month};
use std::{collections::BTreeMap, fs, path::Path};

/// What is known of one state in one year, by column.
type Row = BTreeMap<String, f64>;

/// The published table of states.
pub(super) struct Smoking {
    rows: BTreeMap<(String, String), Row>,
}

impl Smoking {
    pub(super) fn read(path: &Path) -> Result<Self, String> {
        let text = text(path)?;
        let mut lines = text.lines();
        let names: Vec<&str> = lines.next().unwrap_or_default().split(',').collect();
        let mut rows = BTreeMap::new();
        for line in lines {
            let cells: BTreeMap<&str, &str> = names.iter().copied().zip(line.split(',')).collect();
            let word = |name: &str| cells.get(name).copied().ok_or(format!("{line}: no {name}"));
            let key = (
                word("state")?.to_owned(),
                word("year")?.trim_end_matches(".0").to_owned(),
            );
            let numbers = cells
                .iter()
                .filter_map(|(name, cell)| Some(((*name).to_owned(), cell.parse().ok()?)));
            rows.insert(key, numbers.collect());
        }
        Ok(Self { rows })
    }

    /// California among the states, under the measure from 1989.
    pub(super) fn block(&self) -> Result<Block, String> {
        let list = |of: fn(&(String, String)) -> &String| {
            let mut names: Vec<String> = self.rows.keys().map(of).cloned().collect();
            names.sort_by(|left, right| (left == "California", left).cmp(&(right == "California", right)));
            names.dedup();
            names
        };
        let (units, years) = (list(|key| &key.0), list(|key| &key.1));
        let before = years.iter().position(|year| year == "1989").unwrap_or(0);
        let value = |row: usize, column: usize| {
            let cell = |unit: &String| {
                self.rows
                    .get(&(unit.clone(), years.get(row)?.clone()))?
                    .get("cigsale")
                    .copied()
            };
            units.get(column).and_then(cell).unwrap_or(f64::NAN)
        };
        let outcomes = DMatrix::from_fn(years.len(), units.len(), value);
        let donors = units.len() - 1;
        Block::new(units, years, outcomes, donors, before).map_err(|flaw| format!("{flaw:?}"))
    }

    /// The predictors of the published study, and all years before as the window.
    pub(super) fn design(&self, block: &Block) -> Design {
        let mut predictors: Vec<Predictor> = ["lnincome", "retprice", "age15to24"]
            .iter()
            .map(|column| self.averaged(block, column, 1980..=1988))
            .collect();
        predictors.push(self.averaged(block, "beer", 1984..=1988));
        predictors.extend([1975, 1980, 1988].map(|year| self.averaged(block, "cigsale", year..=year)));
        Design {
            predictors,
            window: block.pre(),
            beyond: Beyond::LeaveOut,
        }
    }

    fn averaged(&self, block: &Block, column: &str, years: std::ops::RangeInclusive<u32>) -> Predictor {
        let years: Vec<String> = years.map(|year| year.to_string()).collect();
        let cell = |unit: &String, year: &String| self.rows.get(&(unit.clone(), year.clone()))?.get(column).copied();
        let cells = |unit: &String| years.iter().map(|year| cell(unit, year)).collect();
        Predictor {
            name: format!("{column} {}", years.join(" ")),
            cells: block.units().iter().map(|unit| (unit.clone(), cells(unit))).collect(),
            periods: years,
        }
    }
}

/// The panel that `.ci/panel` draws: the treated last, 180 of 240 periods before.
pub(super) fn panel(path: &Path) -> Result<Block, String> {
    let treated = text(&path.with_file_name("treated.csv"))?;
    let treated: Vec<usize> = treated.lines().filter_map(|line| line.parse().ok()).collect();
    let text = text(path)?;
    let (mut columns, mut last, mut units) = (Vec::new(), Vec::new(), (Vec::new(), Vec::new()));
    for (unit, line) in text.lines().enumerate() {
        let cells = line.split(',').filter_map(|cell| cell.parse::<f64>().ok());
        if treated.contains(&unit) {
            last.extend(cells);
            units.1.push(unit.to_string());
        } else {
            columns.extend(cells);
            units.0.push(unit.to_string());
        }
    }
    let donors = units.0.len();
    columns.append(&mut last);
    units.0.append(&mut units.1);
    let rows = columns.len() / units.0.len().max(1);
    let periods = (0..rows).map(|period| period.to_string()).collect();
    let outcomes = DMatrix::from_vec(rows, units.0.len(), columns);
    Block::new(units.0, periods, outcomes, donors, 180).map_err(|flaw| format!("{flaw:?}"))
}

/// The counts of the series that `.ci/panel` draws, as months.
pub(super) fn series(path: &Path) -> Result<Vec<Observation>, String> {
    let text = text(path)?;
    let mut month = Month::of(Day::from_number(9131));
    let mut list = Vec::new();
    for line in text.lines() {
        let count = line.split(',').next().and_then(|cell| cell.parse().ok());
        let count = count.ok_or_else(|| format!("{line}: not a count"))?;
        list.push(Observation::new(month.span(), count));
        month = month.next();
    }
    Ok(list)
}

fn text(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}
