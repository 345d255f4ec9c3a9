//! What the cells of a table together prove about how its dates and its numbers are written.

use crate::table::{Row, Rows, columns::Columns, dates, numbers};
use salida_world::Mapping;
use std::collections::BTreeMap;

const DATES: [&str; 5] = ["during", "date", "from", "until", "recorded"];
const NUMBERS: [&str; 5] = ["count", "low", "best", "high", "part"];

/// What was proved: of two cells that prove the same, the one in the first of these columns is kept.
#[derive(Debug, Default)]
pub(crate) struct Proofs<'a> {
    /// The order of day and month, by every column of dates.
    pub(crate) dates: dates::Evidence<'a>,
    /// The decimal mark, by every column of numbers.
    pub(crate) numbers: numbers::Evidence<'a>,
}

/// A column to be looked at, and what it has proved so far.
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

impl<'a> Proofs<'a> {
    /// Looks at every row once.
    pub(crate) fn of(rows: Rows<'a>, mapping: &'a Mapping, columns: &Columns) -> Self {
        let mut dates: Vec<Column<'a, dates::Evidence<'a>>> = Column::all(&DATES, mapping, columns);
        let mut numbers: Vec<Column<'a, numbers::Evidence<'a>>> = Column::all(&NUMBERS, mapping, columns);
        let mut shares: Vec<Column<'a, numbers::Evidence<'a>>> = Column::all(&["by"], mapping, columns);
        for row in rows.iter() {
            for column in &mut dates {
                if let Some(cell) = column.cell(row) {
                    column.proved.look(row.line, cell);
                }
            }
            for column in &mut numbers {
                if let Some(cell) = column.cell(row) {
                    column.proved.look(row.line, cell);
                }
            }
            for column in &mut shares {
                let pieces = column.cell(row).into_iter().flat_map(|cell| cell.split('|'));
                for (_, share) in pieces.filter_map(|piece| piece.rsplit_once(':')) {
                    column.proved.look(row.line, share);
                }
            }
        }
        let dates = dates.into_iter().map(|column| column.proved);
        let numbers = { numbers.into_iter() }.chain(shares).map(|column| column.proved);
        Self {
            dates: dates.fold(dates::Evidence::default(), dates::Evidence::before),
            numbers: numbers.fold(numbers::Evidence::default(), numbers::Evidence::before),
        }
    }
}
