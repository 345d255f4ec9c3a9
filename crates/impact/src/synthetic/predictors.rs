//! What is known of units besides their path: means over stated periods, each in its own standard deviation.

use crate::panel::{Block, Covariate, Flaw, Outcome, Panel};
use nalgebra::DMatrix;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// One predictor: the mean of a column over stated periods, missing ones left out (and counted in [`Features`]).
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Predictor {
    /// What it is called.
    pub name: String,
    /// The periods of its mean; empty for a value that belongs to no period.
    pub periods: Vec<String>,
    /// By unit: one value per period, or a single one where there are no periods.
    pub cells: BTreeMap<String, Vec<Option<f64>>>,
}

/// What is done with the periods of a predictor, or of a fit window, that lie under the measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Beyond {
    /// They are left out, and so are periods that the block does not have: what the measure may have moved predicts
    /// nothing. A pretended earlier date thus takes its predictors from before that date.
    #[default]
    LeaveOut,
    /// They are used as stated, as some published studies did.
    Use,
}

/// The predictors of a block's units, each divided by its standard deviation over treated and donors together
/// (divisor n − 1), which makes them free of units.
#[derive(Debug, Clone, PartialEq)]
pub struct Features {
    /// The predictors that are in use, by their place among those that were given.
    pub in_use: Vec<usize>,
    /// Predictors × donors.
    pub donors: DMatrix<f64>,
    /// Of the treated; their mean where they are several.
    pub treated: Vec<f64>,
    /// What each was divided by.
    pub deviations: Vec<f64>,
    /// Predictors that are not in use: the same for every unit, or without any period left.
    pub idle: Vec<String>,
    /// Values that are missing and were left out of a mean.
    pub missing: usize,
    /// Values of periods under the measure: left out, or used where [`Beyond::Use`] was asked for.
    pub late: usize,
}

impl Predictor {
    /// The mean of a covariate over `periods` of `panel`.
    pub fn of_covariate(panel: &Panel, covariate: &Covariate, periods: &[usize]) -> Self {
        Self::of(panel, &covariate.name, periods, |place| {
            covariate.values.get(place).copied().flatten()
        })
    }

    /// The mean of an outcome over `periods` of `panel`, at its best values.
    pub fn of_outcome(panel: &Panel, outcome: &Outcome, periods: &[usize]) -> Self {
        Self::of(panel, &outcome.name, periods, |place| {
            outcome.cells.get(place).copied().flatten().map(|cell| cell.value.best)
        })
    }

    /// One value per unit that belongs to no period, and was known before the measure.
    pub fn fixed(name: &str, values: BTreeMap<String, f64>) -> Self {
        Self {
            name: name.to_owned(),
            periods: Vec::new(),
            cells: values
                .into_iter()
                .map(|(unit, value)| (unit, vec![Some(value)]))
                .collect(),
        }
    }

    fn of(panel: &Panel, name: &str, periods: &[usize], value: impl Fn(usize) -> Option<f64>) -> Self {
        let cells = |unit: usize| periods.iter().map(|period| value(panel.place(unit, *period))).collect();
        Self {
            name: name.to_owned(),
            periods: periods
                .iter()
                .filter_map(|period| panel.periods.get(*period).cloned())
                .collect(),
            cells: (panel.units.iter().enumerate())
                .map(|(unit, name)| (name.clone(), cells(unit)))
                .collect(),
        }
    }
}

/// What the means of one predictor are, unit by unit.
struct Row {
    means: Vec<f64>,
    missing: usize,
    late: usize,
}

impl Features {
    /// The predictors of the units of `block`.
    ///
    /// Fails where a unit has no value of a predictor at all, or no predictor differs between units.
    pub fn new(block: &Block, predictors: &[Predictor], beyond: Beyond) -> Result<Self, Flaw> {
        let mut features = Self {
            in_use: Vec::new(),
            donors: DMatrix::zeros(0, block.donors()),
            treated: Vec::new(),
            deviations: Vec::new(),
            idle: Vec::new(),
            missing: 0,
            late: 0,
        };
        let mut rows: Vec<Vec<f64>> = Vec::new();
        let before: BTreeSet<&str> = names(block, block.pre());
        for (place, predictor) in predictors.iter().enumerate() {
            let kept: Vec<bool> = (predictor.periods.iter())
                .map(|period| before.contains(period.as_str()))
                .collect();
            let is_empty = !kept.is_empty() && beyond == Beyond::LeaveOut && !kept.contains(&true);
            if is_empty {
                features.idle.push(predictor.name.clone());
                continue;
            }
            let row = Row::of(block, predictor, &kept, beyond)?;
            features.missing += row.missing;
            features.late += row.late;
            let deviation = deviation(&row.means);
            if deviation > 0.0 {
                features.in_use.push(place);
                features.deviations.push(deviation);
                rows.push(row.means.iter().map(|mean| mean / deviation).collect());
            } else {
                features.idle.push(predictor.name.clone());
            }
        }
        if rows.is_empty() {
            return Err(Flaw::NoPredictor);
        }
        let all = DMatrix::from_fn(rows.len(), block.units().len(), |row, unit| rows[row][unit]);
        let count = block.treated() as f64;
        features.treated = (all.columns(block.donors(), block.treated()).row_iter())
            .map(|row| row.iter().sum::<f64>() / count)
            .collect();
        features.donors = all.columns(0, block.donors()).into_owned();
        Ok(features)
    }

    /// Donors less the treated: since weights add up to one, weighting it gives the distance of predictors at once,
    /// and levels that all units share cancel before they can cost digits.
    pub(crate) fn apart(&self) -> DMatrix<f64> {
        let mut apart = self.donors.clone();
        for mut column in apart.column_iter_mut() {
            for (value, own) in column.iter_mut().zip(&self.treated) {
                *value -= own;
            }
        }
        apart
    }

    /// The same without the predictors that are idle in `other`.
    pub(crate) fn shared_with(&self, other: &Self) -> Self {
        let is_shared = |row: &usize| other.in_use.contains(&self.in_use[*row]);
        let rows: Vec<usize> = (0..self.in_use.len()).filter(is_shared).collect();
        let pick = |values: &[f64]| rows.iter().map(|row| values[*row]).collect();
        Self {
            in_use: rows.iter().map(|row| self.in_use[*row]).collect(),
            donors: self.donors.select_rows(&rows),
            treated: pick(&self.treated),
            deviations: pick(&self.deviations),
            idle: self.idle.clone(),
            ..*self
        }
    }
}

impl Row {
    fn of(block: &Block, predictor: &Predictor, kept: &[bool], beyond: Beyond) -> Result<Self, Flaw> {
        let mut row = Self {
            means: Vec::new(),
            missing: 0,
            late: 0,
        };
        for unit in block.units() {
            let cells = predictor.cells.get(unit).ok_or(Flaw::NoPredictor)?;
            let (mut sum, mut count) = (0.0, 0.0);
            for (index, cell) in cells.iter().enumerate() {
                let is_late = kept.get(index).is_some_and(|is_before| !is_before);
                row.late += usize::from(is_late);
                if is_late && beyond == Beyond::LeaveOut {
                    continue;
                }
                match cell {
                    Some(value) if !value.is_finite() => return Err(Flaw::NotFinite),
                    Some(value) => (sum, count) = (sum + value, count + 1.0),
                    None => row.missing += 1,
                }
            }
            if count == 0.0 {
                return Err(Flaw::NoPredictor);
            }
            row.means.push(sum / count);
        }
        Ok(row)
    }
}

fn names(block: &Block, window: std::ops::Range<usize>) -> BTreeSet<&str> {
    let periods = block.periods().get(window).unwrap_or(&[]);
    periods.iter().map(String::as_str).collect()
}

/// Standard deviation with divisor n − 1; rounding around a common value counts as none.
fn deviation(values: &[f64]) -> f64 {
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count;
    let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
    let deviation = libm::sqrt(squares / (count - 1.0));
    if deviation > 16.0 * f64::EPSILON * mean.abs() {
        deviation
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::{Beyond, Features, Predictor};
    use crate::panel::{Block, Flaw};
    use nalgebra::DMatrix;
    use std::collections::BTreeMap;

    fn block() -> Block {
        let names = |all: &[&str]| all.iter().map(|name| (*name).to_owned()).collect();
        Block::new(
            names(&["a", "b", "treated"]),
            names(&["1", "2", "3"]),
            DMatrix::from_element(3, 3, 1.0),
            2,
            2,
        )
        .expect("complete")
    }

    fn predictor(name: &str, cells: [[Option<f64>; 3]; 3]) -> Predictor {
        let units = ["a", "b", "treated"].into_iter().zip(cells);
        Predictor {
            name: name.to_owned(),
            periods: ["1", "2", "3"].map(str::to_owned).to_vec(),
            cells: units.map(|(unit, cells)| (unit.to_owned(), cells.to_vec())).collect(),
        }
    }

    #[test]
    fn missing_values_leave_the_mean_and_are_counted() {
        let known = [
            [Some(1.0), Some(3.0), Some(100.0)],
            [None, Some(4.0), Some(100.0)],
            [Some(6.0), None, Some(100.0)],
        ];
        let features = Features::new(&block(), &[predictor("x", known)], Beyond::LeaveOut).expect("a predictor");
        // Means 2, 4 and 6: a standard deviation of 2.
        assert_eq!(features.deviations, [2.0]);
        assert_eq!(features.donors.as_slice(), [1.0, 2.0]);
        assert_eq!(features.treated, [3.0]);
        assert_eq!((features.missing, features.late), (2, 3));
    }

    #[test]
    fn what_lies_under_the_measure_is_used_only_when_asked_for() {
        let known = [[Some(0.0), Some(0.0), Some(3.0)], [Some(0.0); 3], [Some(0.0); 3]];
        let late = [predictor("late", known)];
        assert_eq!(Features::new(&block(), &late, Beyond::LeaveOut), Err(Flaw::NoPredictor));
        let used = Features::new(&block(), &late, Beyond::Use).expect("a predictor");
        assert_eq!((used.in_use.as_slice(), used.late), ([0].as_slice(), 3));
    }

    #[test]
    fn predictors_that_tell_nothing_apart_are_idle_and_named() {
        let same = Predictor::fixed("same", ["a", "b", "treated"].map(|unit| (unit.to_owned(), 0.1)).into());
        let other = Predictor::fixed(
            "other",
            [("a", 1.0), ("b", 2.0), ("treated", 1.5)]
                .map(|(unit, value)| (unit.to_owned(), value))
                .into(),
        );
        let features = Features::new(&block(), &[same, other], Beyond::LeaveOut).expect("a predictor");
        assert_eq!((features.idle, features.in_use), (vec!["same".to_owned()], vec![1]));
    }

    #[test]
    fn a_unit_without_any_value_is_refused() {
        let partial = Predictor::fixed("x", BTreeMap::from([("a".to_owned(), 1.0)]));
        assert_eq!(
            Features::new(&block(), &[partial], Beyond::LeaveOut),
            Err(Flaw::NoPredictor)
        );
    }
}
