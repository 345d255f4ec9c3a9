//! Two groups, two times: the oldest comparison of changes.

use crate::method::{Fit, Method};
use crate::panel::{Block, Flaw};
use crate::synthetic::weighted_path;

/// All donors alike, all periods alike. Equal to linear two-way fixed effects on a block.
///
/// Rests on parallel trends: without the measure the treated would have moved as the donors' mean did. On counts of
/// places of different size that is rarely so in levels; the ratio of ratios asks it in logarithms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DifferenceOfMeans;

impl Method for DifferenceOfMeans {
    fn name(&self) -> &'static str {
        "difference-in-differences"
    }

    fn fit(&self, block: &Block) -> Result<Fit, Flaw> {
        let weights = vec![1.0 / block.donors() as f64; block.donors()];
        let path = weighted_path(block, &weights, 0.0);
        let shift = path.mean_gap(path.pre());
        Ok(Fit {
            path: weighted_path(block, &weights, shift),
            donor_weights: weights,
            period_weights: vec![1.0 / block.before() as f64; block.before()],
            certificate: None,
        })
    }
}
