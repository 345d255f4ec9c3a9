//! Units over periods: what was recorded ([`Panel`]), and the complete [`Block`] that panel methods compare.
//!
//! A [`Panel`] keeps counts as they are known: low, best and high, missing, imputed, or known only as a sum over several
//! periods. A [`Block`] is a rectangle cut from it, with no cell missing, one first treated period and the treated
//! units apart from the donors. Every method of this crate that works on complete rectangles takes a block and answers
//! with a [`Path`]: what was observed of the treated beside what would have been.

mod block;
mod cell;
mod collinear;
mod cut;
mod path;
mod recorded;
mod treatment;

pub use block::{Block, Flaw};
pub use cell::{Cell, Sum};
pub use collinear::collinear;
pub use cut::{Cut, Left, Piece, Reading, Scale, Why, cohorts, cut};
pub use path::Path;
pub use recorded::{Covariate, Outcome, Panel, Stage};
pub use treatment::{Spell, Treatment};
