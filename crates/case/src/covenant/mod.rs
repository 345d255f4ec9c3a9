//! The covenant language: a small controlled language that people sign and the machine reads.
//!
//! Text goes through `token` (three keyword tables, one grammar), `grammar` (recursive descent that recovers) and
//! `resolve` (names to the case); `print` writes any instrument in any of the three languages.

mod instrument;

pub use instrument::*;
