//! What a table holds and how its columns are named: the plain data that tells a reader what it is looking at.

use crate::{ActorId, DeedId, SourceId, ZoneId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How to read one table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Mapping {
    /// What its rows are.
    pub kind: TableKind,
    /// The sheet of a workbook; the first one when not given.
    pub sheet: Option<String>,
    /// Title lines (rows of a sheet) above the header row.
    pub skip_lines: u64,
    /// Encoding by name (`windows-1252`); detected and stated when not given. A byte-order mark wins over it.
    pub encoding: Option<String>,
    /// The one character between fields; detected and stated when not given.
    pub delimiter: Option<char>,
    /// The decimal mark, `.` or `,`; detected and stated when not given.
    pub decimal: Option<char>,
    /// The form of dates; detected and stated when not given.
    pub dates: Option<DateForm>,
    /// Field to column of the file. Fields not named here are looked up under their own name.
    pub columns: BTreeMap<String, String>,
    /// Values in the file to ids and words of the case, per field.
    pub values: BTreeMap<String, BTreeMap<String, String>>,
    /// What every row shares when there is no such column, or when its cell is empty.
    pub every_row: EveryRow,
}

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TableKind {
    /// Dated, placed acts.
    Incidents,
    /// Official counts.
    Tallies,
    /// Ordinal judgements.
    Assessments,
    /// What was observed.
    Coverage,
}

/// How dates are written in a table. A year in front is understood in every form, because it can mean one thing only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DateForm {
    /// `2012-03-09`, and its coarser forms `2012-03` and `2012`, and spans with `..`.
    YearMonthDay,
    /// `9/3/2012`, `09.03.2012`, `9-3-2012`.
    DayMonthYear,
    /// `3/9/2012`.
    MonthDayYear,
}

/// Values shared by every row of a table.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct EveryRow {
    /// The deed.
    pub deed: Option<DeedId>,
    /// The zone.
    pub zone: Option<ZoneId>,
    /// The agency.
    pub agency: Option<ActorId>,
    /// The source.
    pub source: Option<SourceId>,
}

impl Mapping {
    /// A mapping that leaves everything to be found under its own name and in its own form.
    pub fn plain(kind: TableKind) -> Self {
        Self {
            kind,
            sheet: None,
            skip_lines: 0,
            encoding: None,
            delimiter: None,
            decimal: None,
            dates: None,
            columns: BTreeMap::new(),
            values: BTreeMap::new(),
            every_row: EveryRow::default(),
        }
    }

    /// The column in which a field is looked up.
    pub fn column<'a>(&'a self, field: &'a str) -> &'a str {
        self.columns.get(field).map_or(field, String::as_str)
    }

    /// What a cell means once the values of its field are translated.
    pub fn meaning<'a>(&'a self, field: &str, cell: &'a str) -> &'a str {
        let translated = self.values.get(field).and_then(|known| known.get(cell));
        translated.map_or(cell, String::as_str)
    }
}

impl TableKind {
    /// Every kind of table.
    pub const ALL: [Self; 4] = [Self::Incidents, Self::Tallies, Self::Assessments, Self::Coverage];

    /// The fields that a row of this kind may have, required or not.
    pub fn fields(self) -> impl Iterator<Item = &'static str> {
        const COMMON: [&str; 8] = [
            "id",
            "source",
            "recorded",
            "revises",
            "withdrawn",
            "same_as",
            "deed",
            "zone",
        ];
        const PERIOD: [&str; 3] = ["during", "from", "until"];
        const COUNT: [&str; 4] = ["count", "low", "best", "high"];
        let own: [&[&str]; 3] = match self {
            Self::Incidents => [&["date", "by", "step"], &PERIOD, &COUNT],
            Self::Tallies => [&["agency"], &PERIOD, &COUNT],
            Self::Assessments => [&["trend", "method"], &PERIOD, &[]],
            Self::Coverage => [&["part", "method"], &PERIOD, &[]],
        };
        COMMON.into_iter().chain(own.into_iter().flatten().copied())
    }
}

impl DateForm {
    /// The form as it is written in a case folder.
    pub fn word(self) -> &'static str {
        match self {
            Self::YearMonthDay => "year-month-day",
            Self::DayMonthYear => "day-month-year",
            Self::MonthDayYear => "month-day-year",
        }
    }
}
