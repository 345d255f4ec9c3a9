//! Poisson counts with an effect of each unit and of each period: the reference that most papers print.

mod design;
mod fit;

use super::LogRatio;
use crate::codes;
use crate::panel::{Block, Flaw, Panel};
use design::Design;
use salida_note::{Checked, Note};
use serde::Serialize;

/// By maximum likelihood, exact to rounding:
///
/// ```text
/// ln μ_it = ln E_it + a_i + b_t + β D_it
/// ```
///
/// E is exposure, D is one where a unit is under the measure. Unit effects are conditioned away, so that only periods and
/// β are searched for; a figure over several periods is one Poisson count with the sum of their means. Only the form of
/// the mean has to hold: the error is the sandwich clustered by unit, times √(G/(G−1)) for G units with deaths.
///
/// It assumes one effect, the same in every place, from the first treated period to the last, that ends with the
/// measure. With staggered dates it compares late places with early ones that are under the measure already, and an
/// effect that grows can come out too small or with the wrong sign: the answer then carries a warning, and
/// [`super::GroupTime`] is the one to read.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TwoWayPoisson {
    /// β, and its standard error.
    pub effect: LogRatio,
    /// Counts in treated cells.
    pub observed: f64,
    /// What the model says of the same cells without the measure; averted is this less `observed`.
    pub counterfactual: f64,
    /// Units with deaths; the others say nothing of a ratio.
    pub units: usize,
    /// Units of these that are ever under the measure.
    pub treated: usize,
    /// Units without a death in any period, left out.
    pub silent: usize,
    /// Periods without a death in any unit, left out.
    pub silent_periods: usize,
    /// Different first dates.
    pub dates: usize,
    /// Steps of the search.
    pub steps: usize,
}

impl TwoWayPoisson {
    /// Fits an outcome of a panel. Missing cells are no terms; sums over periods are.
    pub fn of_panel(panel: &Panel, outcome: &str) -> Result<Checked<Self>, Flaw> {
        Self::of(&Design::of_panel(panel, outcome)?)
    }

    /// Fits a block: one date, nothing missing.
    pub fn of_block(block: &Block) -> Result<Checked<Self>, Flaw> {
        Self::of(&Design::of_block(block)?)
    }

    fn of(design: &Design) -> Result<Checked<Self>, Flaw> {
        let found = fit::fit(design)?;
        let mut notes = Vec::new();
        if design.dates() > 1 || design.ends_somewhere() {
            let note = Note::general(codes::FORBIDDEN_COMPARISONS);
            notes.push(note.with("dates", design.dates()).with("treated", design.treated()));
        }
        if found.effect.error.is_none() {
            let note = Note::general(codes::TOO_FEW_CLUSTERS);
            notes.push(note.with("treated", design.treated()).with("needed", 2_usize));
        }
        Ok(Checked::new(found, notes))
    }
}

#[cfg(test)]
mod tests;
