//! Which column holds what: the names asked for, else the default ones, which are stated and never guessed.

use super::told::Told;
use crate::codes;
use crate::panel::asked::{Columns, PanelAsked};
use salida_note::nearest;
use serde::Serialize;

/// A column that is read, and as what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Role {
    /// What it holds: `unit`, `period`, `outcome` and so on, the names of the options.
    pub holds: &'static str,
    /// The column.
    pub column: String,
    /// True when nobody named it, so that the default name was looked for.
    pub by_default: bool,
    /// Its place in a row.
    #[serde(skip)]
    pub place: usize,
}

/// The columns of a table that are read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) roles: Vec<Role>,
    /// Conditions on rows: a column, and the values of which it must have one.
    pub(super) keep: Vec<(usize, Vec<String>)>,
    pub(super) width: usize,
    /// Columns that nobody asked for.
    pub(super) unused: Vec<String>,
}

impl Header {
    /// Finds the columns; none, with a note for each that is not there, when rows cannot be read.
    pub(super) fn find(cells: &[&str], line: u64, asked: &PanelAsked, told: &mut Told) -> Option<Self> {
        let mut header = Self {
            width: cells.len(),
            ..Self::default()
        };
        let mut sound = true;
        for (role, name, by_default) in wanted(asked) {
            match place(cells, &name) {
                Some(place) => header.roles.push(Role {
                    holds: role,
                    column: name,
                    by_default,
                    place,
                }),
                None => {
                    sound = false;
                    told.add(missing(told, role, &name, cells, line));
                }
            }
        }
        for (column, value) in &asked.keep {
            let Some(place) = place(cells, column) else {
                sound = false;
                told.add(missing(told, "where", column, cells, line));
                continue;
            };
            match header.keep.iter_mut().find(|(known, _)| *known == place) {
                Some((_, values)) => values.push(value.clone()),
                None => header.keep.push((place, vec![value.clone()])),
            }
        }
        let used = |at: &usize| {
            header.roles.iter().any(|role| role.place == *at) || header.keep.iter().any(|(place, _)| place == at)
        };
        let unused = cells
            .iter()
            .enumerate()
            .filter(|(at, name)| !name.is_empty() && !used(at));
        header.unused = unused.map(|(_, name)| (*name).to_owned()).collect();
        sound.then_some(header)
    }

    /// The places of the columns with that role.
    pub(super) fn all<'a>(&'a self, role: &'a str) -> impl Iterator<Item = usize> + 'a {
        self.roles
            .iter()
            .filter(move |own| own.holds == role)
            .map(|own| own.place)
    }

    /// The place of the first column with that role.
    pub(super) fn one(&self, role: &str) -> Option<usize> {
        self.all(role).next()
    }

    /// The names of the columns with that role.
    pub(super) fn names(&self, role: &str) -> Vec<String> {
        let own = self.roles.iter().filter(|own| own.holds == role);
        own.map(|own| own.column.clone()).collect()
    }

    /// True when a row has what the question asks for.
    pub(super) fn keeps(&self, cells: &[&str]) -> bool {
        let has = |(place, values): &(usize, Vec<String>)| {
            cells
                .get(*place)
                .is_some_and(|cell| values.iter().any(|value| value == cell))
        };
        self.keep.iter().all(has)
    }
}

fn place(cells: &[&str], name: &str) -> Option<usize> {
    cells.iter().position(|cell| *cell == name)
}

fn missing(told: &Told, role: &str, name: &str, cells: &[&str], line: u64) -> salida_note::Note {
    let columns: Vec<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
    told.cell(codes::PANEL_COLUMN_MISSING, line, None)
        .with("option", role)
        .with("column", name)
        .with("columns", columns)
        .with_some("nearest", nearest(name, cells.iter().copied()))
}

/// Roles with the names of their columns, and whether a name is the default one.
fn wanted(asked: &PanelAsked) -> Vec<(&'static str, String, bool)> {
    let Columns {
        unit,
        period,
        until,
        outcomes,
        treated,
        first_treated,
        exposure,
        covariates,
        low,
        high,
        imputed,
    } = &asked.columns;
    let or_default =
        |role: &'static str, name: &Option<String>| (role, name.as_deref().unwrap_or(role).to_owned(), name.is_none());
    let mut wanted = vec![or_default("unit", unit), or_default("period", period)];
    if outcomes.is_empty() {
        wanted.push(("outcome", "outcome".to_owned(), true));
    }
    wanted.extend(outcomes.iter().map(|name| ("outcome", name.clone(), false)));
    if first_treated.is_none() && asked.treated_units.is_empty() {
        wanted.push(or_default("treated", treated));
    }
    let more = [
        ("first-treated", first_treated),
        ("until", until),
        ("exposure", exposure),
        ("low", low),
        ("high", high),
        ("imputed", imputed),
    ];
    wanted.extend(
        more.into_iter()
            .filter_map(|(role, name)| Some((role, name.clone()?, false))),
    );
    wanted.extend(covariates.iter().map(|name| ("covariate", name.clone(), false)));
    wanted
}
