//! The second time through a table: each row finds its cell, and two rows for one cell are told.

use super::{
    header::Header,
    survey::{Places, is_missing},
    told::Told,
};
use crate::codes;
use salida_events::Figures;
use salida_impact::panel::{Cell, Covariate, Outcome, Sum};
use salida_note::Note;
use salida_world::Range;
use std::cmp::Ordering;

/// The columns of a panel while they are filled.
pub(super) struct Filling<'a> {
    header: &'a Header,
    places: &'a Places,
    figures: Figures,
    pub(super) outcomes: Vec<Outcome>,
    pub(super) exposure: Vec<Option<f64>>,
    pub(super) covariates: Vec<Covariate>,
    /// Marks of treatment by unit, then period; none where nothing was said.
    pub(super) marks: Vec<Option<bool>>,
    /// First treated periods of units as they were written.
    pub(super) firsts: Vec<Option<String>>,
    /// The line from which each cell is known; `CONTRADICTED` where lines disagree.
    lines: Vec<u32>,
    pub(super) missing: usize,
}

const CONTRADICTED: u32 = u32::MAX;

/// What a row says, as far as it could be understood.
struct Said {
    outcomes: Vec<Option<Cell>>,
    exposure: Option<f64>,
    covariates: Vec<Option<f64>>,
    mark: Option<bool>,
}

impl<'a> Filling<'a> {
    pub(super) fn new(header: &'a Header, places: &'a Places, figures: Figures) -> Self {
        let cells = places.unit_names.len() * places.order.names.len();
        let some = |role: &str| if header.one(role).is_some() { cells } else { 0 };
        let outcome = |name: String| Outcome {
            name,
            cells: vec![None; cells],
            sums: Vec::new(),
        };
        let covariate = |name: String| Covariate {
            name,
            values: vec![None; cells],
        };
        Self {
            outcomes: header.names("outcome").into_iter().map(outcome).collect(),
            covariates: header.names("covariate").into_iter().map(covariate).collect(),
            exposure: vec![None; some("exposure")],
            marks: vec![None; some("treated")],
            firsts: vec![None; places.unit_names.len()],
            lines: vec![0; cells],
            missing: 0,
            header,
            places,
            figures,
        }
    }

    /// Takes a row. False when it names what the first time through did not: the file was written to meanwhile.
    pub(super) fn take(&mut self, line: u64, cells: &[&str], told: &mut Told) -> bool {
        let named = |role: &str| {
            self.header
                .one(role)
                .and_then(|place| cells.get(place))
                .copied()
                .unwrap_or("")
        };
        let (unit, period, until) = (named("unit"), named("period"), named("until"));
        if cells.len() != self.header.width || !self.header.keeps(cells) || is_missing(unit) || is_missing(period) {
            return true;
        }
        let (Some(unit), Some(first)) = (self.places.units.get(unit), self.places.periods.get(period)) else {
            return false;
        };
        let (unit, first) = (*unit, *first);
        let last = if is_missing(until) {
            Some(first)
        } else {
            self.places.periods.get(until).copied()
        };
        let Some(last) = last else { return false };
        let said = self.said(line, cells, told);
        self.first_treated(unit, named("first-treated"), line, told);
        match last.cmp(&first) {
            Ordering::Less => {
                let note = told.cell(salida_events::codes::REVERSED_SPAN_IN_ROW, line, Some("until"));
                told.add(note.with("field", "until").with("found", format!("{period}..{until}")));
            }
            Ordering::Greater => self.sum(unit, first, last, &said),
            Ordering::Equal => self.put(unit * self.places.order.names.len() + first, said, line, (cells, told)),
        }
        true
    }

    fn said(&mut self, line: u64, cells: &[&str], told: &mut Told) -> Said {
        let mut outcomes: Vec<Option<Cell>> = Vec::with_capacity(self.outcomes.len());
        let header = self.header;
        for (at, place) in header.all("outcome").enumerate() {
            let best = self.number(place, line, cells, told);
            let cell = best.and_then(|best| {
                if at == 0 {
                    self.bounded(best, line, cells, told)
                } else {
                    Some(Cell::exact(best))
                }
            });
            self.missing += usize::from(cell.is_none());
            outcomes.push(cell);
        }
        let covariates = header.all("covariate");
        let exposure = header.one("exposure").and_then(|place| {
            let exposure = self.number(place, line, cells, told)?;
            if exposure <= 0.0 {
                let note = told.cell(codes::PANEL_EXPOSURE_NOT_POSITIVE, line, None);
                told.add(note.with("found", exposure));
            }
            (exposure > 0.0).then_some(exposure)
        });
        Said {
            outcomes,
            exposure,
            covariates: covariates.map(|place| self.number(place, line, cells, told)).collect(),
            mark: self.mark(line, cells, told),
        }
    }

    /// A number, or none where nothing is known; what is neither is told.
    fn number(&self, place: usize, line: u64, cells: &[&str], told: &mut Told) -> Option<f64> {
        let cell = cells.get(place).filter(|cell| !is_missing(cell))?;
        let number = self.figures.number(cell);
        if number.is_none() {
            told.add(self.not_understood(salida_events::codes::NOT_A_NUMBER, place, line, cell, told));
        }
        number
    }

    fn not_understood(&self, code: salida_note::Code, place: usize, line: u64, cell: &str, told: &Told) -> Note {
        let own = self.header.roles.iter().find(|role| role.place == place);
        let column = own.map_or("", |role| role.column.as_str());
        told.cell(code, line, Some(column))
            .with("found", cell)
            .with("field", column)
    }

    /// The first outcome between its bounds. Out of order they bound nothing, and the cell is not known.
    fn bounded(&self, best: f64, line: u64, cells: &[&str], told: &mut Told) -> Option<Cell> {
        let mut end = |role: &str| -> Option<f64> {
            let place = self.header.one(role)?;
            self.number(place, line, cells, told)
        };
        let (low, high) = (end("low").unwrap_or(best), end("high").unwrap_or(best));
        let value = Range::new(low, best, high);
        if value.is_none() {
            let note = told.cell(salida_events::codes::RANGE_OUT_OF_ORDER, line, None);
            told.add(note.with("low", low).with("best", best).with("high", high));
        }
        let imputed = self.header.one("imputed").and_then(|place| cells.get(place));
        let imputed = imputed.is_some_and(|cell| yes_or_no(cell) == Some(true));
        value.map(|value| Cell { value, imputed })
    }

    fn mark(&self, line: u64, cells: &[&str], told: &mut Told) -> Option<bool> {
        let place = self.header.one("treated")?;
        let cell = *cells.get(place)?;
        let mark = yes_or_no(cell);
        if mark.is_none() {
            told.add(self.not_understood(codes::PANEL_TREATMENT_NOT_UNDERSTOOD, place, line, cell, told));
        }
        mark
    }

    fn first_treated(&mut self, unit: usize, cell: &str, line: u64, told: &mut Told) {
        let period = |name: &&str| *name != "0" || self.places.order.place("0").is_some();
        let never = is_missing(cell) || matches!(cell, "Inf" | "inf" | "never");
        let first = Some(cell).filter(|_| !never).filter(period).map(str::to_owned);
        let Some(own) = self.firsts.get_mut(unit) else { return };
        match (&own, first) {
            (None, first) => *own = first,
            (Some(known), Some(first)) if *known != first => {
                let note = told.cell(codes::PANEL_TREATMENT_NOT_UNDERSTOOD, line, Some("first-treated"));
                told.add(note.with("found", first).with("field", "first-treated"));
            }
            _ => {}
        }
    }

    fn sum(&mut self, unit: usize, first: usize, last: usize, said: &Said) {
        for (outcome, cell) in self.outcomes.iter_mut().zip(&said.outcomes) {
            outcome.sums.extend(cell.map(|cell| Sum {
                unit,
                first,
                last,
                value: cell.value,
            }));
        }
    }

    fn put(&mut self, place: usize, said: Said, line: u64, (cells, told): (&[&str], &mut Told)) {
        let Some(known) = self.lines.get(place).copied() else {
            return;
        };
        if known != 0 {
            return self.again(place, &said, line, (cells, told));
        }
        if let Some(slot) = self.lines.get_mut(place) {
            *slot = u32::try_from(line).unwrap_or(CONTRADICTED - 1);
        }
        for (outcome, cell) in self.outcomes.iter_mut().zip(said.outcomes) {
            set(&mut outcome.cells, place, cell);
        }
        for (covariate, value) in self.covariates.iter_mut().zip(said.covariates) {
            set(&mut covariate.values, place, value);
        }
        set(&mut self.exposure, place, said.exposure);
        set(&mut self.marks, place, said.mark);
    }

    /// A second row for one cell: the same again says nothing new, another leaves nothing known.
    fn again(&mut self, place: usize, said: &Said, line: u64, (cells, told): (&[&str], &mut Told)) {
        let own = |values: &[Option<f64>]| values.get(place).copied().flatten();
        let same_outcomes = { self.outcomes.iter().zip(&said.outcomes) }
            .all(|(outcome, cell)| outcome.cells.get(place).copied().flatten() == *cell);
        let same_covariates =
            { self.covariates.iter().zip(&said.covariates) }.all(|(covariate, value)| own(&covariate.values) == *value);
        let same_mark = self.marks.get(place).copied().flatten() == said.mark;
        let same = same_outcomes && same_covariates && same_mark && own(&self.exposure) == said.exposure;
        let named = |role: &str| {
            self.header
                .one(role)
                .and_then(|at| cells.get(at))
                .copied()
                .unwrap_or("")
        };
        let code = if same {
            codes::PANEL_ROW_TWICE
        } else {
            codes::PANEL_ROWS_CONTRADICT
        };
        let mut note = told
            .cell(code, line, None)
            .with("unit", named("unit"))
            .with("period", named("period"));
        if let Some(first) = self.lines.get(place).filter(|first| **first != CONTRADICTED) {
            note = note.with("first", u64::from(*first));
        }
        told.add(note);
        if !same {
            set(&mut self.lines, place, CONTRADICTED);
            self.outcomes
                .iter_mut()
                .for_each(|outcome| set(&mut outcome.cells, place, None));
        }
    }
}

fn set<T>(values: &mut [T], place: usize, value: T) {
    if let Some(slot) = values.get_mut(place) {
        *slot = value;
    }
}

/// 1 and 0 as statistics programs write them.
fn yes_or_no(cell: &str) -> Option<bool> {
    match cell {
        "1" | "1.0" | "TRUE" | "True" | "true" | "T" => Some(true),
        "0" | "0.0" | "FALSE" | "False" | "false" | "F" => Some(false),
        _ => None,
    }
}
