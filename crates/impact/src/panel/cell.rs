//! One unit in one period, and sums that were never told apart.

use salida_world::Range;
use serde::Serialize;

/// What is known of one unit in one period. A cell that is missing is no `Cell` at all.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Cell {
    /// The value, between what is least and most possible.
    pub value: Range<f64>,
    /// True when nobody counted it: somebody filled it in. Methods use it and say how many there are.
    pub imputed: bool,
}

impl Cell {
    /// A value that was counted and is known exactly.
    pub fn exact(value: f64) -> Self {
        Self {
            value: Range::exact(value),
            imputed: false,
        }
    }
}

/// A figure over several periods of one unit, of which nobody knows the parts.
///
/// It is a term of a likelihood and never split into cells: splitting invents a path within the sum, and with it
/// a precision that nobody has.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Sum {
    /// The unit, by its place in [`super::Panel::units`].
    pub unit: usize,
    /// The first of its periods.
    pub first: usize,
    /// The last of its periods.
    pub last: usize,
    /// The figure.
    pub value: Range<f64>,
}
