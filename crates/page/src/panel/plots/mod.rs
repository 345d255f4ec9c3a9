//! Plots of a comparison, each beside a table that says the same.

mod choices;
mod events;
mod lines;
mod weights;

pub(super) use choices::choices;
pub(super) use events::events;
pub(super) use lines::{gaps, paths, placebos, study};
pub(super) use weights::weights;

use super::tables::Table;
use maud::Markup;

/// A plot, what it shows, and the same as a table.
pub(super) struct Shown {
    pub(super) about: String,
    pub(super) drawn: Markup,
    pub(super) table: Table,
}
