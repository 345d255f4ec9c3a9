//! Data files: what they hold and how their columns are named.

use salida_note::Place;
use salida_world::{ActorId, DeedId, SourceId, ZoneId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A table of the case, with the mapping of its columns.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DataFile {
    /// Path inside the case folder: `data/tallies.csv`, `data/report.xlsx`.
    pub path: String,
    /// What its rows are.
    pub kind: DataKind,
    /// The sheet of a workbook; the first one when not given.
    pub sheet: Option<String>,
    /// Title lines above the header row.
    pub skip_lines: u64,
    /// Encoding by name (`windows-1252`); detected and stated when not given.
    pub encoding: Option<String>,
    /// The one character between fields; detected and stated when not given.
    pub delimiter: Option<char>,
    /// The decimal mark, `.` or `,`; detected and stated when not given.
    pub decimal: Option<char>,
    /// The form of dates; detected and stated when not given.
    pub dates: Option<DateForm>,
    /// Field of Salida to column of the file. Fields not named here are looked up under their own name.
    pub columns: BTreeMap<String, String>,
    /// Values in the file to ids of the case, per field: `agency.PNC = "pnc"`.
    pub values: BTreeMap<String, BTreeMap<String, String>>,
    /// What every row shares when there is no such column.
    pub every_row: EveryRow,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DataKind {
    /// Dated, placed acts.
    Incidents,
    /// Official counts.
    Tallies,
    /// Ordinal judgements.
    Assessments,
    /// What was observed.
    Coverage,
}

/// How dates are written in a table.
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
    /// The deed, when there is no such column.
    pub deed: Option<DeedId>,
    /// The zone, when there is no such column.
    pub zone: Option<ZoneId>,
    /// The agency, when there is no such column.
    pub agency: Option<ActorId>,
    /// The source, when there is no such column.
    pub source: Option<SourceId>,
}
