//! A long table to a panel. The file is gone through twice, so that nothing of its text is held: once to see which units
//! and periods there are and how numbers are written, once for the cells.

mod fill;
mod header;
mod order;
mod survey;
mod told;
mod treatment;

pub use header::Role;

use super::asked::PanelAsked;
use crate::codes;
use fill::Filling;
use order::Order;
use salida_impact::panel::{Panel, Stage, Treatment, collinear};
use salida_note::{Checked, Note, Severity};
use serde::Serialize;
use std::collections::BTreeSet;
use std::io::Read;
use std::ops::RangeInclusive;
use survey::{Places, Survey};
use told::Told;

/// How often progress is told, in rows.
const EVERY: u64 = 100_000;

/// How a table was read, so that nothing is taken for granted.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReadAs {
    /// The name of the file, without its folder.
    pub file: String,
    /// Which column was read as what.
    pub columns: Vec<Role>,
    /// Columns that nobody asked for.
    pub unused: Vec<String>,
    /// Rows below the header, and those of them that were asked for.
    pub rows: u64,
    /// Rows that have what was asked for.
    pub rows_kept: u64,
    /// What divides decimals: `point`, `comma`, or `none` where no number has any.
    pub decimal: &'static str,
    /// Cells of outcomes in which nothing is known.
    pub missing: usize,
}

/// A panel, how it was read, and what of it is asked about.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    /// The panel.
    pub panel: Panel,
    /// How it was read.
    pub read: ReadAs,
    /// The periods to look at.
    pub window: RangeInclusive<usize>,
    /// Units that may be no donors.
    pub without: BTreeSet<usize>,
}

/// Reads a panel from a table that can be opened twice. `progress` is told the rows gone through.
///
/// There is no value where rows cannot be read or nobody is treated; then a note says why.
pub fn read<R: Read>(
    file: &str,
    mut open: impl FnMut() -> Result<R, Note>,
    asked: &PanelAsked,
    progress: &dyn Fn(u64),
) -> Checked<Option<Taken>> {
    let mut told = Told::new(file, Vec::new());
    let value = gone_through(file, &mut open, asked, progress, &mut told);
    let value = match value {
        Ok(value) => value,
        Err(note) => {
            told.add(note);
            None
        }
    };
    Checked::new(value, told.finish())
}

fn gone_through<R: Read>(
    file: &str,
    open: &mut impl FnMut() -> Result<R, Note>,
    asked: &PanelAsked,
    progress: &dyn Fn(u64),
    told: &mut Told,
) -> Result<Option<Taken>, Note> {
    let mut survey = Survey::default();
    let looked_for: Vec<&str> = looked_for(asked);
    let notes = salida_events::each_row(file, open()?, &looked_for, |line, cells| {
        if line % EVERY == 0 {
            progress(line);
        }
        survey.look(line, cells, asked, told)
    });
    let broken = notes.iter().any(is_broken);
    told.extend(notes);
    let Some(places) = survey.places(told).filter(|_| !broken) else {
        return Ok(None);
    };
    let Some(header) = &survey.header else { return Ok(None) };
    let mut notes = Vec::new();
    let figures = survey.marks.read(file, asked.decimal, &mut notes);
    told.extend(notes);
    let mut filling = Filling::new(header, &places, figures);
    let (mut going, mut rows) = (false, 0);
    let mut same = true;
    let _told_already = salida_events::each_row(file, open()?, &looked_for, |line, cells| {
        if line % EVERY == 0 {
            progress(line);
        }
        rows += u64::from(going);
        same &= !going || filling.take(line, cells, told);
        going = true;
        same
    });
    if !same || rows != survey.rows {
        told.add(told.whole(salida_events::codes::CHANGED_WHILE_READ));
        return Ok(None);
    }
    let read = ReadAs {
        file: name(file).to_owned(),
        columns: header.roles.clone(),
        unused: header.unused.clone(),
        rows: survey.rows,
        rows_kept: survey.kept,
        decimal: figures.word(),
        missing: filling.missing,
    };
    Ok(taken(filling, read, &places, asked, told))
}

/// What a half of the table must not pass for the whole of it. Rows that were left out one by one were told one by one.
/// The last part of a path: folders on somebody's machine are nobody's business.
fn name(file: &str) -> &str {
    file.rsplit(['/', '\\']).next().unwrap_or(file)
}

fn is_broken(note: &Note) -> bool {
    use salida_events::codes as of;
    let rows = [of::UNDECODABLE_TEXT, of::ROW_OF_WRONG_LENGTH];
    note.severity() == Severity::Error && !rows.contains(&note.code)
}

/// Names that tell what stands between cells.
fn looked_for(asked: &PanelAsked) -> Vec<&str> {
    let own = &asked.columns;
    let named = [&own.unit, &own.period, &own.treated, &own.first_treated, &own.exposure];
    let named = named.into_iter().flatten().chain(&own.outcomes).chain(&own.covariates);
    named
        .map(String::as_str)
        .chain(["unit", "period", "outcome", "treated"])
        .collect()
}

fn taken(filling: Filling<'_>, read: ReadAs, places: &Places, asked: &PanelAsked, told: &mut Told) -> Option<Taken> {
    let order = &places.order;
    let treatment = treatment(&filling, places, asked, told)?;
    if treatment.spells.iter().all(Vec::is_empty) {
        told.add(told.whole(codes::PANEL_WITHOUT_TREATMENT).with("reason", "nobody"));
        return None;
    }
    let panel = Panel {
        units: places.unit_names.clone(),
        periods: order.names.clone(),
        outcomes: filling.outcomes,
        exposure: filling.exposure,
        covariates: filling.covariates,
        treatment,
        stages: stages(order, asked, told),
    };
    let repeated: Vec<String> = { collinear(&panel).into_iter() }
        .filter_map(|place| Some(panel.covariates.get(place)?.name.clone()))
        .collect();
    if !repeated.is_empty() {
        told.add(
            told.whole(salida_impact::codes::COLLINEAR_COVARIATES)
                .with("covariates", repeated),
        );
    }
    let mut without = BTreeSet::new();
    for name in &asked.donors_without {
        match panel.units.iter().position(|unit| unit == name) {
            Some(place) => {
                without.insert(place);
            }
            None => told.add(treatment::unknown_unit(name, "donors-without", &panel.units, told)),
        }
    }
    let window = match &asked.window {
        None => Some(0..=order.names.len().saturating_sub(1)),
        Some(window) => stretch(window, "window", order, told),
    };
    Some(Taken {
        window: window?,
        panel,
        read,
        without,
    })
}

fn treatment(filling: &Filling<'_>, places: &Places, asked: &PanelAsked, told: &mut Told) -> Option<Treatment> {
    let order = &places.order;
    if !asked.treated_units.is_empty() {
        return treatment::from_names(&places.unit_names, order, asked, told);
    }
    if asked.columns.first_treated.is_some() {
        return Some(treatment::from_dates(&filling.firsts, order, told));
    }
    let marked = treatment::from_marks(&filling.marks, order.names.len());
    if asked.from.is_some() {
        return treatment::all_from(marked, order, asked, told);
    }
    Some(marked)
}

fn stages(order: &Order, asked: &PanelAsked, told: &mut Told) -> Vec<Stage> {
    let mut stages = Vec::new();
    for written in &asked.phases {
        let Some((name, days)) = written.split_once('=').filter(|(name, _)| !name.is_empty()) else {
            told.add(
                told.whole(codes::PANEL_STRETCH_NOT_UNDERSTOOD)
                    .with("option", "phase")
                    .with("value", written.as_str()),
            );
            continue;
        };
        stages.extend(stretch(days, "phase", order, told).map(|own| Stage {
            name: name.to_owned(),
            first: *own.start(),
            last: *own.end(),
        }));
    }
    stages.sort_by_key(|stage| (stage.first, stage.last));
    stages
}

/// `FIRST..LAST`, or one period alone.
fn stretch(written: &str, option: &str, order: &Order, told: &mut Told) -> Option<RangeInclusive<usize>> {
    let (first, last) = written.split_once("..").unwrap_or((written, written));
    let ends = (order.not_before(first.trim()), order.not_after(last.trim()));
    match ends {
        (Some(from), Some(to)) if from <= to => Some(from..=to),
        (Some(_), Some(_)) | (_, None) | (None, _) => {
            let note = told.whole(codes::PANEL_STRETCH_NOT_UNDERSTOOD).with("option", option);
            told.add(note.with("value", written));
            None
        }
    }
}
