//! The log-linear model of counts over time, fitted on totals exactly as they were reported.
//!
//! The mean of an observation over a region R of days is a sum inside the observation,
//! `μ_R(β) = Σ days · exp(x′β)`, over pieces that are calendar months or parts of them, with x taken at the middle
//! of the piece. The exponential of a sum is not the sum of exponentials: a half-year total is never cut into six
//! imputed months, and its derivative is the sum of those of its pieces.

mod design;
mod diagnostics;
mod fit;
mod nb1;
mod quasi;
mod term;

pub(crate) use design::{Design, Frame, months_touched};
pub use diagnostics::{Diagnostics, Fitted, SerialDependence};
pub(crate) use diagnostics::{dependence, diagnose, months_covered, residuals};
pub use fit::{Coefficient, Law};
pub(crate) use fit::{Optimum, fit};
pub(crate) use term::identify;
pub use term::{MONTHS_FOR_SEASON, OBSERVATIONS_PER_PARAMETER, Term};
