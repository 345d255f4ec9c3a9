//! From a panel to the complete block that methods compare: who and what is left out is named, and nothing is filled in.
//!
//! The treated decide the periods: one in which a treated unit was not counted is left out. Donors have to be complete in
//! the periods that stay. Sums over several periods are never split, so their periods count as not counted.

mod left;
mod value;

pub use left::{Left, Why};
pub use value::{Reading, Scale};

use super::{Block, Flaw, Panel};
use nalgebra::DMatrix;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// What is to be compared.
#[derive(Debug, Clone)]
pub struct Cut<'a> {
    /// Which outcome, by its place in the panel.
    pub outcome: usize,
    /// The treated units, by their place; they have the same first period.
    pub treated: &'a [usize],
    /// Their first period under the measure.
    pub from: usize,
    /// Units that may be no donors, by their place.
    pub without: &'a BTreeSet<usize>,
    /// The periods to look at.
    pub window: RangeInclusive<usize>,
    /// Counts or rates.
    pub scale: Scale,
    /// Which of low, best and high.
    pub reading: Reading,
}

/// A block, what it was cut from, and what fell off.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// The rectangle.
    pub block: Block,
    /// Its columns, by their place in the panel.
    pub units: Vec<usize>,
    /// Its rows, by their place in the panel.
    pub periods: Vec<usize>,
    /// Donors that never had anything but zero before the measure, by their place in the panel.
    pub all_zero: Vec<usize>,
    /// Units with a value below zero.
    pub negative: Vec<usize>,
    /// Cells that somebody filled in, of donors and of the treated.
    pub imputed: (usize, usize),
}

/// Units with the same first treated period, and that period; by time.
///
/// Those under the measure in the first period of `window` come with that period: nothing was seen of them before.
pub fn cohorts(panel: &Panel, window: &RangeInclusive<usize>) -> Vec<(usize, Vec<usize>)> {
    let mut found: Vec<(usize, Vec<usize>)> = Vec::new();
    for unit in 0..panel.units.len() {
        let Some(first) = panel.treatment.first(unit).filter(|first| first <= window.end()) else {
            continue;
        };
        let first = first.max(*window.start());
        match found.iter_mut().find(|(from, _)| *from == first) {
            Some((_, units)) => units.push(unit),
            None => found.push((first, vec![unit])),
        }
    }
    found.sort_by_key(|(from, _)| *from);
    found
}

/// Cuts the block out of a panel. What was left out comes whether or not there is one.
pub fn cut(panel: &Panel, wanted: &Cut<'_>) -> (Result<Piece, Flaw>, Vec<Left>) {
    let mut left = Vec::new();
    let periods = periods(panel, wanted, &mut left);
    let donors = donors(panel, wanted, &periods, &mut left);
    (piece(panel, wanted, donors, periods), left)
}

/// The periods in which every treated unit was counted.
fn periods(panel: &Panel, wanted: &Cut<'_>, left: &mut Vec<Left>) -> Vec<usize> {
    let known = |period: &usize| {
        let of = |unit: &usize| value::of(panel, wanted, *unit, *period, true).is_some();
        wanted.treated.iter().all(of)
    };
    let (stay, go): (Vec<usize>, Vec<usize>) = wanted.window.clone().partition(known);
    left.extend(go.into_iter().map(|period| Left::Period { period }));
    stay
}

/// The units that may be compared with, complete in these periods.
fn donors(panel: &Panel, wanted: &Cut<'_>, periods: &[usize], left: &mut Vec<Left>) -> Vec<usize> {
    let mut donors = Vec::new();
    for unit in (0..panel.units.len()).filter(|unit| !wanted.treated.contains(unit)) {
        match why_not(panel, wanted, unit, periods) {
            None => donors.push(unit),
            Some(why) => left.push(Left::Unit { unit, why }),
        }
    }
    donors
}

fn why_not(panel: &Panel, wanted: &Cut<'_>, unit: usize, periods: &[usize]) -> Option<Why> {
    if wanted.without.contains(&unit) {
        return Some(Why::AskedFor);
    }
    let first = panel.treatment.first(unit);
    if first.is_some_and(|first| first <= *wanted.window.start()) {
        return Some(Why::TreatedFromTheStart);
    }
    if first.is_some_and(|first| first <= *wanted.window.end()) {
        return Some(Why::TreatedToo);
    }
    let missing = |period: &&usize| value::of(panel, wanted, unit, **period, false).is_none();
    let (before, all): (Vec<&usize>, Vec<&usize>) = (
        periods.iter().filter(|period| **period < wanted.from).collect(),
        periods.iter().collect(),
    );
    let gone = all.iter().copied().filter(missing).count();
    match gone {
        0 => None,
        _ if before.iter().copied().all(|period| missing(&period)) => Some(Why::NothingBefore),
        _ => Some(Why::Incomplete { missing: gone }),
    }
}

fn piece(panel: &Panel, wanted: &Cut<'_>, donors: Vec<usize>, periods: Vec<usize>) -> Result<Piece, Flaw> {
    let before = periods.iter().filter(|period| **period < wanted.from).count();
    let many = donors.len();
    let units: Vec<usize> = donors.into_iter().chain(wanted.treated.iter().copied()).collect();
    let value = |row: usize, column: usize| {
        let (unit, period) = (units.get(column)?, periods.get(row)?);
        value::of(panel, wanted, *unit, *period, column >= many)
    };
    let outcomes = DMatrix::from_fn(periods.len(), units.len(), |row, column| {
        value(row, column).unwrap_or(f64::NAN)
    });
    let names = |list: &[String], places: &[usize]| -> Vec<String> {
        places.iter().filter_map(|place| list.get(*place).cloned()).collect()
    };
    let block = Block::new(
        names(&panel.units, &units),
        names(&panel.periods, &periods),
        outcomes,
        many,
        before,
    )?;
    let block = match wanted.scale {
        Scale::WithExposure => {
            let of = |row: usize, column: usize| value::exposure(panel, *units.get(column)?, *periods.get(row)?);
            let people = |row, column| of(row, column).unwrap_or(f64::NAN);
            block.with_exposure(DMatrix::from_fn(periods.len(), units.len(), people))?
        }
        Scale::AsRecorded | Scale::Per(_) => block,
    };
    let all = |column: usize, is: fn(&f64) -> bool| block.unit(column).iter().take(before).all(is);
    let all_zero = (0..many).filter(|column| all(*column, |value| *value == 0.0));
    let any_below = (0..units.len()).filter(|column| block.unit(*column).iter().any(|value| *value < 0.0));
    let place = |column: usize| units.get(column).copied();
    Ok(Piece {
        all_zero: all_zero.filter_map(place).collect(),
        negative: any_below.filter_map(place).collect(),
        imputed: imputed(panel, wanted, &units, many, &periods),
        units: units.clone(),
        periods,
        block,
    })
}

fn imputed(panel: &Panel, wanted: &Cut<'_>, units: &[usize], donors: usize, periods: &[usize]) -> (usize, usize) {
    let Some(outcome) = panel.outcomes.get(wanted.outcome) else {
        return (0, 0);
    };
    let of = |unit: &usize| {
        let cells = periods.iter().filter_map(|period| outcome.cell(panel, *unit, *period));
        cells.filter(|cell| cell.imputed).count()
    };
    let (donors, treated) = units.split_at(donors.min(units.len()));
    (donors.iter().map(of).sum(), treated.iter().map(of).sum())
}

#[cfg(test)]
mod tests;
