//! Staggered dates: an effect of its own for each date and period, against places that are not under the measure.

mod adoption;
mod aggregate;
mod bands;
mod cell;

use crate::codes;
use crate::method::{Fit, Method};
use crate::panel::{Block, Flaw, Panel};
use crate::synthetic::weighted_path;
use adoption::Adoption;
pub use aggregate::{Aggregate, Event, Groups, Totals};
pub use bands::Bands;
pub use cell::GroupPeriod;
use salida_note::{Checked, Note};
use serde::Serialize;

/// Group-time effects of Callaway and Sant'Anna (2021), unconditional.
///
/// ```text
/// ATT(g, t) = mean of (Y_t − Y_b) over places whose measure began in g − the same mean over controls,   b the base period
/// ```
///
/// It rests on parallel trends in the scale of the outcome between each group and its controls, on no
/// anticipation beyond what is said, and on measures that stay. Each unit counts alike, whatever its size. Misleads on
/// counts of places of very different size, where trends run parallel in per cent if at all, and where the base
/// period was an odd one: every effect of a group hangs on that one period.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GroupTime {
    /// Who is compared with.
    pub controls: Controls,
    /// What a period before is compared with.
    pub base: Base,
    /// Periods before the date in which people may have acted on it already.
    pub anticipation: usize,
    /// The outcome per so much exposure (100 000 for a rate per 100 000); counts as they are when none.
    pub per: Option<f64>,
}

/// Who is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Controls {
    /// Places that never come under the measure.
    NeverTreated,
    /// These, and places that come under it later than both periods that are compared.
    NotYetTreated,
}

/// What a period before the measure is compared with; periods under it always with the last one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Base {
    /// The last period before: placebo effects lie on one line with the effects, as an event study shows them.
    LastBefore,
    /// The period just before it: each placebo effect is a change over one period (the default of `did` in R).
    Previous,
}

impl Default for GroupTime {
    fn default() -> Self {
        Self {
            controls: Controls::NeverTreated,
            base: Base::LastBefore,
            anticipation: 0,
            per: None,
        }
    }
}

/// All that group-time effects say.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GroupTimeEstimate {
    /// ATT(g, t), by group, then period; periods before as placebos.
    pub cells: Vec<GroupPeriod>,
    /// Mean over all treated cells, each group as heavy as it has units.
    pub overall: Aggregate,
    /// Effects by periods since the date, and the placebos before it.
    pub by_event: Vec<Event>,
    /// Mean of the effects by event time from the date on.
    pub event_mean: Aggregate,
    /// Mean over the treated periods of each group, and over the groups.
    pub by_group: Vec<Groups>,
    /// Mean over groups of their means.
    pub group_mean: Aggregate,
    /// Effects in each calendar period.
    pub by_period: Vec<Groups>,
    /// Mean over calendar periods.
    pub period_mean: Aggregate,
    /// Sums over the treated cells, for deaths averted and the rate ratio.
    pub totals: Totals,
    /// Units compared, treated ones among them.
    pub units: usize,
    /// Units that come under the measure and have a period before.
    pub treated: usize,
    /// The last period before the date that effects are measured from, in event time.
    pub reference: i64,
    /// Contributions of each unit to each event time, in the order of `by_event`.
    #[serde(skip)]
    pub(super) influence: Vec<Vec<f64>>,
}

impl GroupTime {
    /// Effects in an outcome of a panel. Refused where some unit leaves the measure again.
    pub fn of_panel(&self, panel: &Panel, outcome: &str) -> Result<Checked<GroupTimeEstimate>, Flaw> {
        self.of(&Adoption::of_panel(panel, outcome, self.per)?)
    }

    /// Effects in a block: one group.
    pub fn of_block(&self, block: &Block) -> Result<Checked<GroupTimeEstimate>, Flaw> {
        self.of(&Adoption::of_block(block, self.per)?)
    }

    fn of(&self, adoption: &Adoption) -> Result<Checked<GroupTimeEstimate>, Flaw> {
        let early = adoption.firsts(|first| first < 1 + self.anticipation);
        let mut notes = Vec::new();
        if early > 0 {
            notes.push(Note::general(codes::TREATED_FROM_THE_START).with("units", early));
        }
        let estimate = aggregate::estimate(self, adoption)?;
        let incomplete = estimate.cells.iter().filter(|cell| cell.missing > 0).count();
        if incomplete > 0 {
            let note = Note::general(codes::INCOMPLETE_COMPARISONS);
            notes.push(note.with("cells", incomplete).with("of", estimate.cells.len()));
        }
        if estimate.overall.error.is_none() {
            let note = Note::general(codes::TOO_FEW_CLUSTERS);
            notes.push(note.with("treated", estimate.treated).with("needed", 2_usize));
        }
        Ok(Checked::new(estimate, notes))
    }
}

impl Method for GroupTime {
    fn name(&self) -> &'static str {
        "group-time"
    }

    /// The path that the donors' mean takes from the base period of the treated on. Counts, never rates.
    fn fit(&self, block: &Block) -> Result<Fit, Flaw> {
        let base = (block.before() - 1)
            .checked_sub(self.anticipation)
            .ok_or(Flaw::TooFewBefore)?;
        let weights = vec![1.0 / block.donors() as f64; block.donors()];
        let shift = weighted_path(block, &weights, 0.0).mean_gap(base..base + 1);
        let period_weight = |period| if period == base { 1.0 } else { 0.0 };
        Ok(Fit {
            path: weighted_path(block, &weights, shift),
            donor_weights: weights,
            period_weights: block.pre().map(period_weight).collect(),
            certificate: None,
        })
    }
}

#[cfg(test)]
mod tests;
