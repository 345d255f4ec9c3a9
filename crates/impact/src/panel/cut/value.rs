//! One number of a block: a count or a rate, at the best figure or at an end of what is possible.

use super::Cut;
use crate::panel::Panel;
use serde::Serialize;

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scale {
    /// The outcome as it was recorded.
    AsRecorded,
    /// The outcome as it was recorded, with its exposure beside it for methods of counts.
    WithExposure,
    /// The outcome divided by its exposure, times this.
    Per(f64),
}

/// Which of the three figures of a cell is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// The best.
    Best,
    /// The least of the treated beside the most of donors: the strongest fall that the figures allow.
    Lowest,
    /// The most of the treated beside the least of donors.
    Highest,
}

pub(super) fn of(panel: &Panel, wanted: &Cut<'_>, unit: usize, period: usize, treated: bool) -> Option<f64> {
    let cell = panel.outcomes.get(wanted.outcome)?.cell(panel, unit, period)?;
    let value = match (wanted.reading, treated) {
        (Reading::Best, _) => cell.value.best,
        (Reading::Lowest, true) | (Reading::Highest, false) => cell.value.low,
        (Reading::Lowest, false) | (Reading::Highest, true) => cell.value.high,
    };
    match wanted.scale {
        Scale::AsRecorded => Some(value),
        Scale::WithExposure => exposure(panel, unit, period).map(|_| value),
        Scale::Per(per) => exposure(panel, unit, period).map(|exposure| value / exposure * per),
    }
}

/// How many people, or how long; none where that is not known to be above zero.
pub(super) fn exposure(panel: &Panel, unit: usize, period: usize) -> Option<f64> {
    let exposure = panel.exposure.get(panel.place(unit, period)).copied().flatten()?;
    (exposure.is_finite() && exposure > 0.0).then_some(exposure)
}
