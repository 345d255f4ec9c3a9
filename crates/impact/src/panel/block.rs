//! A complete rectangle: donors and treated units over periods before and after one date.

use nalgebra::DMatrix;
use serde::Serialize;
use std::ops::Range;

/// Outcomes of donors and treated units, none missing, with one first treated period.
///
/// A unit is a column, so that its path lies together in memory: donors first, then the treated.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    units: Vec<String>,
    periods: Vec<String>,
    outcomes: DMatrix<f64>,
    exposure: Option<DMatrix<f64>>,
    donors: usize,
    before: usize,
}

/// Why no block can be made, or a method can not work on one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Flaw {
    /// Names and numbers do not belong to each other.
    Shape,
    /// A value is not a finite number.
    NotFinite,
    /// There is nobody to compare with.
    NoDonors,
    /// Nobody is treated.
    NoTreated,
    /// Nothing was seen before the measure, or less than the method needs.
    TooFewBefore,
    /// Nothing was seen under the measure.
    NothingAfter,
    /// More than one unit is treated where the method knows only one.
    SeveralTreated,
    /// One unit is treated where the method needs two.
    OneTreated,
    /// Fewer donors than the method needs.
    TooFewDonors,
    /// A negative value where counts are meant.
    Negative,
    /// There is no predictor that differs between units, or a unit has no value of one.
    NoPredictor,
    /// Nothing in the data moves what the method looks for.
    NoVariation,
    /// The method weighs periods by whether they are treated, where a test has to treat all alike.
    WeighsPeriods,
    /// Donor weights do not add up to one, where a test takes them for shares.
    WeightsNoShares,
    /// The search did not end within its steps.
    Unsettled,
    /// Some unit leaves the measure again, and the method knows only measures that stay.
    Reversible,
    /// Exposure is not a positive number everywhere.
    NoExposure,
    /// There is no outcome of that name.
    NoOutcome,
}

impl Block {
    /// A block of `outcomes` (periods × units, the first `donors` columns untreated), treated from row `before` on.
    pub fn new(
        units: Vec<String>,
        periods: Vec<String>,
        outcomes: DMatrix<f64>,
        donors: usize,
        before: usize,
    ) -> Result<Self, Flaw> {
        let flaws = [
            (
                outcomes.shape() != (periods.len(), units.len()) || donors > units.len(),
                Flaw::Shape,
            ),
            (donors == 0, Flaw::NoDonors),
            (donors == units.len(), Flaw::NoTreated),
            (before == 0, Flaw::TooFewBefore),
            (before >= periods.len(), Flaw::NothingAfter),
            (outcomes.iter().any(|value| !value.is_finite()), Flaw::NotFinite),
        ];
        if let Some((_, flaw)) = flaws.into_iter().find(|(is_so, _)| *is_so) {
            return Err(flaw);
        }
        Ok(Self {
            units,
            periods,
            outcomes,
            exposure: None,
            donors,
            before,
        })
    }

    /// The same block with the exposure of each cell (people, person-years; periods × units), for methods of counts.
    pub fn with_exposure(self, exposure: DMatrix<f64>) -> Result<Self, Flaw> {
        if exposure.shape() != self.outcomes.shape() {
            return Err(Flaw::Shape);
        }
        if exposure.iter().any(|people| !(people.is_finite() && *people > 0.0)) {
            return Err(Flaw::NoExposure);
        }
        Ok(Self {
            exposure: Some(exposure),
            ..self
        })
    }

    /// The same block with other outcomes: everything else stays, exposure too.
    pub fn with_outcomes(&self, outcomes: DMatrix<f64>) -> Result<Self, Flaw> {
        let own = Self::new(
            self.units.clone(),
            self.periods.clone(),
            outcomes,
            self.donors,
            self.before,
        )?;
        Ok(Self {
            exposure: self.exposure.clone(),
            ..own
        })
    }

    /// Exposure of each cell, periods × units, where it was given.
    pub fn exposure(&self) -> Option<&DMatrix<f64>> {
        self.exposure.as_ref()
    }

    /// Names of units, donors first.
    pub fn units(&self) -> &[String] {
        &self.units
    }

    /// Names of periods.
    pub fn periods(&self) -> &[String] {
        &self.periods
    }

    /// How many donors there are; they are the first columns.
    pub fn donors(&self) -> usize {
        self.donors
    }

    /// How many treated units there are; they follow the donors.
    pub fn treated(&self) -> usize {
        self.units.len() - self.donors
    }

    /// How many periods there are before the measure.
    pub fn before(&self) -> usize {
        self.before
    }

    /// The periods before.
    pub fn pre(&self) -> Range<usize> {
        0..self.before
    }

    /// The periods under the measure.
    pub fn post(&self) -> Range<usize> {
        self.before..self.periods.len()
    }

    /// Periods × units.
    pub fn outcomes(&self) -> &DMatrix<f64> {
        &self.outcomes
    }

    /// The path of one unit, by its column.
    pub fn unit(&self, column: usize) -> &[f64] {
        let rows = self.periods.len();
        self.outcomes
            .as_slice()
            .get(column * rows..(column + 1) * rows)
            .unwrap_or(&[])
    }

    /// Mean of the treated in each period.
    pub fn treated_mean(&self) -> Vec<f64> {
        self.mean(self.donors..self.units.len())
    }

    /// Mean of the donors in each period.
    pub fn donor_mean(&self) -> Vec<f64> {
        self.mean(0..self.donors)
    }

    fn mean(&self, columns: Range<usize>) -> Vec<f64> {
        let count = columns.len() as f64;
        let mut total = vec![0.0; self.periods.len()];
        for column in columns {
            for (sum, value) in total.iter_mut().zip(self.unit(column)) {
                *sum += value;
            }
        }
        total.into_iter().map(|sum| sum / count).collect()
    }

    /// The same data with other columns: `donors` and `treated` name columns of this block, in the order wanted.
    ///
    /// Placebos are made so: one donor goes to the treated, and who was treated is left out.
    pub fn regrouped(&self, donors: &[usize], treated: &[usize]) -> Result<Self, Flaw> {
        let columns: Vec<usize> = donors.iter().chain(treated).copied().collect();
        if columns.iter().any(|column| *column >= self.units.len()) {
            return Err(Flaw::Shape);
        }
        let units = columns
            .iter()
            .filter_map(|column| self.units.get(*column).cloned())
            .collect();
        let outcomes = self.outcomes.select_columns(&columns);
        let own = Self::new(units, self.periods.clone(), outcomes, donors.len(), self.before)?;
        Ok(Self {
            exposure: self.exposure.as_ref().map(|people| people.select_columns(&columns)),
            ..own
        })
    }

    /// The data as they would be had `effects` moved the treated in each treated period: with them taken away, all
    /// periods count as before, so that a fit looks at all alike. A copy of the last row stands after, because a block
    /// has a period after; nothing is to be read from it.
    pub fn without_effects(&self, effects: &[f64]) -> Result<Self, Flaw> {
        let rows = self.periods.len();
        let value = |row: usize, column: usize| {
            let row = row.min(rows - 1);
            let moved = if column < self.donors {
                None
            } else {
                row.checked_sub(self.before)
            };
            let effect = moved.and_then(|step| effects.get(step)).copied().unwrap_or(0.0);
            self.outcomes[(row, column)] - effect
        };
        let outcomes = DMatrix::from_fn(rows + 1, self.units.len(), value);
        let mut periods = self.periods.clone();
        periods.extend(self.periods.last().cloned());
        let own = Self::new(self.units.clone(), periods, outcomes, self.donors, rows)?;
        let people = |row: usize, column: usize| {
            self.exposure
                .as_ref()
                .map_or(1.0, |own| own[(row.min(rows - 1), column)])
        };
        Ok(Self {
            exposure: self
                .exposure
                .is_some()
                .then(|| DMatrix::from_fn(rows + 1, self.units.len(), people)),
            ..own
        })
    }

    /// The same block with another path for its one treated unit.
    pub fn with_treated(&self, path: &[f64]) -> Result<Self, Flaw> {
        if self.treated() != 1 {
            return Err(Flaw::SeveralTreated);
        }
        if path.len() != self.periods.len() || path.iter().any(|value| !value.is_finite()) {
            return Err(Flaw::Shape);
        }
        let mut moved = self.clone();
        moved.outcomes.column_mut(self.donors).copy_from_slice(path);
        Ok(moved)
    }

    /// The same units over the first `periods`, treated from period `before` on: a pretended date.
    pub fn cut(&self, periods: usize, before: usize) -> Result<Self, Flaw> {
        let rows = periods.min(self.periods.len());
        let names = self.periods.iter().take(rows).cloned().collect();
        let outcomes = self.outcomes.rows(0, rows).into_owned();
        let own = Self::new(self.units.clone(), names, outcomes, self.donors, before)?;
        Ok(Self {
            exposure: self.exposure.as_ref().map(|people| people.rows(0, rows).into_owned()),
            ..own
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Block, Flaw};
    use nalgebra::DMatrix;

    fn names(stem: &str, count: usize) -> Vec<String> {
        (0..count).map(|index| format!("{stem}{index}")).collect()
    }

    fn block() -> Block {
        let outcomes = DMatrix::from_fn(4, 3, |row, column| (10 * column + row) as f64);
        Block::new(names("u", 3), names("t", 4), outcomes, 2, 3).expect("complete")
    }

    #[test]
    fn a_placebo_takes_a_donor_for_the_treated() {
        let placebo = block().regrouped(&[1], &[0]).expect("complete");
        assert_eq!(placebo.units(), ["u1", "u0"]);
        assert_eq!(placebo.treated_mean(), [0.0, 1.0, 2.0, 3.0]);
        assert_eq!(placebo.donor_mean(), [10.0, 11.0, 12.0, 13.0]);
    }

    #[test]
    fn a_pretended_date_leaves_out_what_came_later() {
        let earlier = block().cut(3, 1).expect("complete");
        assert_eq!((earlier.pre(), earlier.post()), (0..1, 1..3));
    }

    #[test]
    fn exposure_goes_where_its_cells_go() {
        let people = DMatrix::from_fn(4, 3, |row, column| (1 + 10 * column + row) as f64);
        let block = block().with_exposure(people).expect("positive");
        let placebo = block.regrouped(&[1], &[0]).and_then(|own| own.cut(3, 1));
        let placebo = placebo.expect("complete");
        let people = placebo.exposure().expect("kept");
        assert_eq!((people.shape(), people[(2, 0)], people[(2, 1)]), ((3, 2), 13.0, 3.0));
        let other = block.with_outcomes(DMatrix::zeros(4, 3)).expect("complete");
        assert_eq!(other.exposure(), block.exposure());
        let none = block.clone().with_exposure(DMatrix::zeros(4, 3));
        assert_eq!(none.err(), Some(Flaw::NoExposure));
    }

    #[test]
    fn what_is_no_block_is_refused() {
        let made = |donors, before, value| {
            Block::new(
                names("u", 3),
                names("t", 4),
                DMatrix::from_element(4, 3, value),
                donors,
                before,
            )
            .err()
        };
        assert_eq!(made(0, 3, 1.0), Some(Flaw::NoDonors));
        assert_eq!(made(3, 3, 1.0), Some(Flaw::NoTreated));
        assert_eq!(made(2, 0, 1.0), Some(Flaw::TooFewBefore));
        assert_eq!(made(2, 4, 1.0), Some(Flaw::NothingAfter));
        assert_eq!(made(2, 3, f64::NAN), Some(Flaw::NotFinite));
        assert_eq!(made(4, 3, 1.0), Some(Flaw::Shape));
    }
}
