//! The first time through a table: which units and periods there are, and how its numbers are written.

use super::{header::Header, order::Order, told::Told};
use crate::{codes, panel::asked::PanelAsked};
use salida_events::Marks;
use std::collections::BTreeMap;

/// Cells of a panel, of all its columns together: what fits into a few hundred megabytes.
const MAX_CELLS: usize = 8_000_000;
/// Bytes of all names of units and periods.
const MAX_NAMES: usize = 16 << 20;
/// The roles of columns that hold numbers.
pub(super) const NUMBERS: [&str; 5] = ["outcome", "low", "high", "exposure", "covariate"];

/// What was seen of a table.
#[derive(Default)]
pub(super) struct Survey {
    pub(super) header: Option<Header>,
    units: BTreeMap<String, usize>,
    periods: BTreeMap<String, usize>,
    pub(super) marks: Marks,
    /// Rows below the header, and those of them that were asked for.
    pub(super) rows: u64,
    pub(super) kept: u64,
    names: usize,
    stopped: bool,
}

/// Where the names of units and periods stand.
pub(super) struct Places {
    pub(super) units: BTreeMap<String, usize>,
    pub(super) periods: BTreeMap<String, usize>,
    pub(super) unit_names: Vec<String>,
    pub(super) order: Order,
}

/// What stands where nothing is known: what R, Stata, Python and spreadsheets write.
pub(super) fn is_missing(cell: &str) -> bool {
    matches!(cell, "" | "." | "NA" | "N/A" | "n/a" | "NaN" | "nan" | "NULL" | "null" | "None")
        // Stata's further kinds of missing: .a to .z.
        || (cell.len() == 2 && cell.starts_with('.') && cell.ends_with(|end: char| end.is_ascii_lowercase()))
}

impl Survey {
    /// Looks at a row; false when no more need be shown.
    pub(super) fn look(&mut self, line: u64, cells: &[&str], asked: &PanelAsked, told: &mut Told) -> bool {
        let Some(header) = &self.header else {
            self.header = Header::find(cells, line, asked, told);
            self.stopped = self.header.is_none();
            return !self.stopped;
        };
        self.rows += 1;
        if cells.len() != header.width {
            let note = told.cell(salida_events::codes::ROW_OF_WRONG_LENGTH, line, None);
            told.add(note.with("found", cells.len()).with("expected", header.width));
            return true;
        }
        if !header.keeps(cells) {
            return true;
        }
        self.kept += 1;
        for place in NUMBERS.iter().flat_map(|role| header.all(role)) {
            if let Some(cell) = cells.get(place).filter(|cell| !is_missing(cell)) {
                self.marks.look(line, cell);
            }
        }
        let named = |role: &str| {
            header
                .one(role)
                .and_then(|place| cells.get(place))
                .copied()
                .unwrap_or("")
        };
        let (unit, period, until) = (named("unit"), named("period"), named("until"));
        if is_missing(unit) || is_missing(period) {
            let column = if is_missing(unit) { "unit" } else { "period" };
            let note = told.cell(salida_events::codes::MISSING_VALUE, line, None);
            told.add(note.with("field", column));
            return true;
        }
        self.names += remember(&mut self.units, unit) + remember(&mut self.periods, period);
        if !is_missing(until) {
            self.names += remember(&mut self.periods, until);
        }
        self.stopped = self.is_too_large(line, told);
        !self.stopped
    }

    fn is_too_large(&self, line: u64, told: &mut Told) -> bool {
        let columns = self.header.as_ref().map_or(1, |header| header.roles.len());
        let cells = self
            .units
            .len()
            .saturating_mul(self.periods.len())
            .saturating_mul(columns);
        let too_large = cells > MAX_CELLS || self.names > MAX_NAMES;
        if too_large {
            let note = told.cell(codes::PANEL_TOO_LARGE, line, None);
            let note = note.with("units", self.units.len()).with("periods", self.periods.len());
            told.add(note.with("columns", columns).with("allowed", MAX_CELLS));
        }
        too_large
    }

    /// Puts units in the order of their names and periods in that of time.
    pub(super) fn places(&mut self, told: &mut Told) -> Option<Places> {
        if self.stopped {
            return None;
        }
        if self.kept == 0 {
            told.add(told.whole(salida_events::codes::HEADER_WITHOUT_ROWS));
            return None;
        }
        let order = match Order::of(self.periods.keys().map(String::as_str)) {
            Ok(order) => order,
            Err(period) => {
                told.add(told.whole(codes::PANEL_PERIODS_WITHOUT_ORDER).with("period", period));
                return None;
            }
        };
        let (lacking, after) = order.gaps();
        if let Some(after) = after {
            let note = told.whole(codes::PANEL_PERIODS_MISSING).with("count", lacking);
            told.add(note.with("after", after));
        }
        let mut units = std::mem::take(&mut self.units);
        units.values_mut().enumerate().for_each(|(place, own)| *own = place);
        let mut periods = std::mem::take(&mut self.periods);
        for (name, own) in &mut periods {
            *own = order.place(name).unwrap_or(0);
        }
        Some(Places {
            unit_names: units.keys().cloned().collect(),
            units,
            periods,
            order,
        })
    }
}

/// Remembers a name; gives the bytes that it takes when it is new.
fn remember(names: &mut BTreeMap<String, usize>, name: &str) -> usize {
    if names.contains_key(name) {
        return 0;
    }
    names.insert(name.to_owned(), names.len());
    name.len()
}
