//! The pieces of work that are timed, each as a process of its own that prints what it found.

use nalgebra::DMatrix;
use salida_impact::method::Method;
use salida_impact::panel::Block;
use salida_impact::placebo::{InSpace, Trial, fixed_weight_jackknife, pseudo_treated, trial};
use salida_impact::synthetic::OutcomeOnly;
use salida_impact::synthetic_difference::{SyntheticDifference, noise};
use std::{collections::BTreeMap, fs, path::Path};

use crate::bench::clock::peak_memory;

/// Runs one piece on the file it reads.
pub(crate) fn work(piece: &str, path: &Path) -> Result<(), String> {
    match piece {
        "outcome-only" => with_placebos(&OutcomeOnly::default(), &smoking(path)?),
        "synthetic-difference" => {
            let block = smoking(path)?;
            let method = SyntheticDifference {
                noise: noise(&block).ok(),
            };
            with_placebos(&method, &block)
        }
        "large" => large(path, 0),
        "large-jackknife" => large(path, 1),
        "large-placebos" => large(path, 200),
        _ => Err(format!("{piece}: no such piece")),
    }?;
    if let Some(bytes) = peak_memory() {
        println!("peak={bytes}");
    }
    Ok(())
}

fn with_placebos(method: &dyn Method, block: &Block) -> Result<(), String> {
    let space = in_space(method, block, 1000)?;
    let error = space.standard_error().unwrap_or(f64::NAN);
    let rank = space.by_ratio();
    println!("effect={}\nerror={error}", space.treated.effect);
    println!("rank={}/{}\nfailed={}", rank.at_least, rank.of, space.failed());
    Ok(())
}

fn in_space(method: &dyn Method, block: &Block, most: usize) -> Result<InSpace, String> {
    let fit = method.fit(block).map_err(|flaw| format!("{flaw:?}"))?;
    let sets = pseudo_treated(block.donors(), block.treated(), most, 1);
    Ok(InSpace {
        treated: Trial::from(&fit.path),
        placebos: sets.groups.iter().map(|group| trial(method, block, group)).collect(),
        enumerated: sets.enumerated,
    })
}

/// Synthetic differences on the large panel; its jackknife, or so many placebo sets.
fn large(path: &Path, sets: usize) -> Result<(), String> {
    let block = panel(path)?;
    let method = SyntheticDifference::default();
    if sets > 1 {
        let method = SyntheticDifference {
            noise: noise(&block).ok(),
        };
        let space = in_space(&method, &block, sets)?;
        println!(
            "effect={}\nerror={}",
            space.treated.effect,
            space.standard_error().unwrap_or(f64::NAN)
        );
        return Ok(());
    }
    let fit = method.fit(&block).map_err(|flaw| format!("{flaw:?}"))?;
    println!("effect={}", fit.effect());
    if sets == 1 {
        let error = fixed_weight_jackknife(&block, &fit).map_err(|flaw| format!("{flaw:?}"))?;
        println!("error={error}");
    }
    Ok(())
}

/// California among the states of the published table, under the measure from 1989.
fn smoking(path: &Path) -> Result<Block, String> {
    let text = read(path)?;
    let mut lines = text.lines();
    let names: Vec<&str> = lines.next().unwrap_or_default().split(',').collect();
    let at = |name: &str| {
        names
            .iter()
            .position(|own| *own == name)
            .ok_or(format!("{name}: no such column"))
    };
    let (unit, period, outcome) = (at("state")?, at("year")?, at("cigsale")?);
    let mut paths = BTreeMap::<(bool, String), BTreeMap<String, f64>>::new();
    for line in lines {
        let cells: Vec<&str> = line.split(',').collect();
        let (Some(unit), Some(period), Some(value)) = (cells.get(unit), cells.get(period), cells.get(outcome)) else {
            return Err(format!("{line}: a short line"));
        };
        let value = value.parse().map_err(|_| format!("{value}: not a number"))?;
        let key = (*unit == "California", (*unit).to_owned());
        paths.entry(key).or_default().insert((*period).to_owned(), value);
    }
    let periods: Vec<String> = paths
        .values()
        .next()
        .map(|path| path.keys().cloned().collect())
        .unwrap_or_default();
    let columns: Vec<f64> = paths.values().flat_map(|path| path.values().copied()).collect();
    let before = periods
        .iter()
        .position(|period| period.starts_with("1989"))
        .unwrap_or(0);
    let units: Vec<String> = paths.into_keys().map(|(_, unit)| unit).collect();
    if columns.len() != units.len() * periods.len() {
        return Err("the table has holes".to_owned());
    }
    let outcomes = DMatrix::from_vec(periods.len(), units.len(), columns);
    let donors = units.len() - 1;
    Block::new(units, periods, outcomes, donors, before).map_err(|flaw| format!("{flaw:?}"))
}

/// The panel that `.ci/panel` draws: the treated last, 180 of 240 periods before.
fn panel(path: &Path) -> Result<Block, String> {
    let treated = read(&path.with_file_name("treated.csv"))?;
    let treated: Vec<usize> = treated.lines().filter_map(|line| line.parse().ok()).collect();
    let text = read(path)?;
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

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}
