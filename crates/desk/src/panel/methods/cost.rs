//! How much work a fit is, so that what is done by default does not depend on a clock.
//!
//! A unit is about a nanosecond of one core. The figures follow times measured once on panels from 39 × 31 to
//! 2,400 × 240. They only decide how many placebos are drawn and which checks are left out, never what a figure is.

use salida_impact::panel::Block;

/// Cells of donors before the measure.
fn before(block: &Block) -> f64 {
    (block.donors() * block.before()) as f64
}

/// Means of rows and columns.
pub(super) fn means(block: &Block) -> f64 {
    50.0 * (block.units().len() * block.periods().len()) as f64
}

/// One problem over the simplex. A mean of many treated units is smooth, so that many donors get a weight.
pub(super) fn simplex(block: &Block) -> f64 {
    80.0 * before(block) * block.treated().min(50) as f64
}

/// As many problems over the simplex as a grid has values, on a part of the time before.
pub(super) fn grid(block: &Block) -> f64 {
    1_000.0 * before(block) + 3.0 * simplex(block)
}

/// A problem for each period that is left out, and a ridge regression for each value of a grid.
pub(super) fn ridge(block: &Block) -> f64 {
    let (donors, periods) = (block.donors() as f64, block.before() as f64);
    periods * (simplex(block) + 16.0 * periods * periods * (donors + periods))
}

/// A problem for each treated unit, then rounds over all of them.
pub(super) fn pooled(block: &Block) -> f64 {
    900.0 * before(block) * block.treated() as f64
}

/// Problems over the simplex for as many importances as the search looks at.
pub(super) fn nested(block: &Block) -> f64 {
    500_000.0 * before(block)
}

/// Weights for counts, with their pull found by leaving periods out.
pub(super) fn count(block: &Block) -> f64 {
    5_000.0 * before(block) + 10.0 * simplex(block)
}

/// Weights of donors and of periods.
pub(super) fn difference(block: &Block) -> f64 {
    1_200.0 * before(block)
}

/// Singular values again and again, for folds and a grid of penalties.
pub(super) fn completion(block: &Block) -> f64 {
    let (units, periods) = (block.units().len(), block.periods().len());
    // Steps that hardly shrink make even the smallest panel slow.
    30e6 + 1_500.0 * (units * periods * units.min(periods)) as f64
}
