//! What the cells of a table together prove about how its dates and its numbers are written.

use crate::table::{Row, columns::Columns, dates, numbers};
use salida_world::Mapping;
use std::collections::BTreeMap;

const DATES: [&str; 5] = ["during", "date", "from", "until", "recorded"];
const NUMBERS: [&str; 5] = ["count", "low", "best", "high", "part"];

/// What was proved: of two cells that prove the same, the one in the first of these columns is kept.
#[derive(Debug, Default)]
pub(crate) struct Proved {
    /// The order of day and month, by every column of dates.
    pub(crate) dates: dates::Evidence,
    /// The decimal mark, by every column of numbers.
    pub(crate) numbers: numbers::Evidence,
}

/// The columns that prove anything, as far as the rows of a table were looked at.
#[derive(Debug)]
pub(crate) struct Proofs<'m> {
    dates: Vec<Column<'m, dates::Evidence>>,
    numbers: Vec<Column<'m, numbers::Evidence>>,
    shares: Vec<Column<'m, numbers::Evidence>>,
}

/// A column to be looked at, and what it has proved so far.
#[derive(Debug)]
struct Column<'m, T> {
    place: usize,
    meanings: Option<&'m BTreeMap<String, String>>,
    proved: T,
}

impl<'m, T: Default> Column<'m, T> {
    fn all(fields: &[&str], mapping: &'m Mapping, columns: &Columns) -> Vec<Self> {
        let column = |field: &&str| {
            Some(Self {
                place: columns.place(field)?,
                meanings: mapping.values.get(*field),
                proved: T::default(),
            })
        };
        fields.iter().filter_map(column).collect()
    }

    /// The meaning of the cell in this column, when it has any.
    #[inline]
    fn cell<'a>(&self, row: Row<'a>) -> Option<&'a str>
    where
        'm: 'a,
    {
        let cell = row.cell(self.place)?;
        let translated = self.meanings.and_then(|known| known.get(cell));
        Some(translated.map_or(cell, String::as_str)).filter(|meaning| !meaning.is_empty())
    }
}

impl<'m> Proofs<'m> {
    /// Nothing is proved yet.
    pub(crate) fn new(mapping: &'m Mapping, columns: &Columns) -> Self {
        Self {
            dates: Column::all(&DATES, mapping, columns),
            numbers: Column::all(&NUMBERS, mapping, columns),
            shares: Column::all(&["by"], mapping, columns),
        }
    }

    /// Looks at the next row.
    #[inline]
    pub(crate) fn look(&mut self, row: Row<'_>) {
        for column in &mut self.dates {
            if let Some(cell) = column.cell(row) {
                column.proved.look(row.line, cell);
            }
        }
        for column in &mut self.numbers {
            if let Some(cell) = column.cell(row) {
                column.proved.look(row.line, cell);
            }
        }
        for column in &mut self.shares {
            let Some(cell) = column.cell(row).filter(|cell| column.proved.may_learn_from(cell)) else {
                continue;
            };
            for (_, share) in cell.split('|').filter_map(|piece| piece.rsplit_once(':')) {
                column.proved.look(row.line, share);
            }
        }
    }

    /// What the rows prove together.
    pub(crate) fn proved(self) -> Proved {
        let dates = self.dates.into_iter().map(|column| column.proved);
        let numbers = { self.numbers.into_iter() }
            .chain(self.shares)
            .map(|column| column.proved);
        Proved {
            dates: dates.fold(dates::Evidence::default(), dates::Evidence::before),
            numbers: numbers.fold(numbers::Evidence::default(), numbers::Evidence::before),
        }
    }
}
