//! In-time placebos: an earlier date inside the time before.

use crate::method::Method;
use crate::panel::{Block, Flaw};
use serde::Serialize;

/// What a method finds at a date at which nothing began.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InTime {
    /// The pretended first period under the measure.
    pub from: usize,
    /// Mean gap from there to the end of the time before, or why there is none.
    pub effect: Result<f64, Flaw>,
    /// Root of the mean squared gap before the pretended date.
    pub pre_rmspe: Option<f64>,
    /// Periods from the pretended date to the true one.
    pub horizon: usize,
}

/// The placebo at `from`, on the periods before the true date alone.
pub fn in_time(method: &dyn Method, block: &Block, from: usize) -> InTime {
    let fitted = block.cut(block.before(), from).and_then(|earlier| method.fit(&earlier));
    let path = fitted.map(|fit| fit.path);
    InTime {
        from,
        pre_rmspe: path.as_ref().ok().map(|path| path.rmspe(path.pre())),
        effect: path.map(|path| path.effect()),
        horizon: block.before().saturating_sub(from),
    }
}
