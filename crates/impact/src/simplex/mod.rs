//! Least squares over the simplex: the one convex problem under synthetic controls, their placebos and SDID.
//!
//! ```text
//! minimise  ‖A w − b‖² + ρ ‖w‖² + c′w   over  w ≥ 0, Σ w = 1
//! ```
//!
//! A primal active set walks from one set of positive weights to the next and solves the equality-constrained problem on
//! each exactly, as Lawson and Hanson (1974, chapter 23) do for non-negative least squares. Where a ridge makes most
//! weights positive, accelerated projected gradients (Beck and Teboulle 2009, with the restart of O'Donoghue and Candès
//! 2015) find nearly the right set first. Every answer carries a [`Certificate`]: an upper bound of what is still to gain.
//!
//! One pass over all weights costs O(rows × weights); a step of the active set adds O(k³) for k positive weights, or
//! O(rows³) where k is larger than the number of rows and there is a ridge.

mod active;
mod certificate;
mod descent;
mod face;
mod problem;
mod product;

pub use certificate::Certificate;
pub use problem::{Problem, Solution};
pub(crate) use product::dot;
