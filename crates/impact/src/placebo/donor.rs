//! What the answer owes to one donor.

use crate::method::{Fit, Method};
use crate::panel::{Block, Flaw};
use serde::Serialize;

/// The answer without one donor.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LeftOut {
    /// Its column.
    pub donor: usize,
    /// Mean gap under the measure, or why there is none.
    pub effect: Result<f64, Flaw>,
    /// Root of the mean squared gap before.
    pub pre_rmspe: Option<f64>,
}

/// Fits anew without each donor that has a weight in `fit`, the heaviest first.
pub fn leave_one_donor_out(method: &dyn Method, block: &Block, fit: &Fit) -> Vec<LeftOut> {
    let weight = |donor: &usize| fit.donor_weights.get(*donor).copied().unwrap_or(0.0);
    let mut heavy: Vec<usize> = (0..block.donors()).filter(|donor| weight(donor) != 0.0).collect();
    heavy.sort_by(|left, right| weight(right).abs().total_cmp(&weight(left).abs()).then(left.cmp(right)));
    heavy.into_iter().map(|donor| without(method, block, donor)).collect()
}

fn without(method: &dyn Method, block: &Block, donor: usize) -> LeftOut {
    let others: Vec<usize> = (0..block.donors()).filter(|other| *other != donor).collect();
    let treated: Vec<usize> = (block.donors()..block.units().len()).collect();
    let path = block
        .regrouped(&others, &treated)
        .and_then(|rest| method.fit(&rest))
        .map(|fit| fit.path);
    LeftOut {
        donor,
        pre_rmspe: path.as_ref().ok().map(|path| path.rmspe(path.pre())),
        effect: path.map(|path| path.effect()),
    }
}
