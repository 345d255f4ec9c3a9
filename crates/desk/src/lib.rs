//! The desk: opens a case folder, runs the crates below, one file per verb, and returns plain data.
//!
//! The only crate below the doors that reads and writes files. [`open`] reads a folder whole; [`check`](fn@check) and [`report`](fn@report)
//! answer from what was opened, and the same question gives the same bytes.

pub mod agreement;
mod check;
pub mod codes;
mod data;
mod exchange;
pub mod folder;
mod gather;
mod impact;
mod library;
mod new;
mod opened;
pub mod panel;
pub mod report;
pub mod watch;
pub mod write;

pub use check::{Checkup, check};
pub use exchange::{Exported, Imported, export, import};
pub use gather::{MapAsked, Unanswered, atlas, map, open_to, report, standing, standing_from, standings, too_much};
pub use impact::Estimator;
pub use new::new_case;
pub use opened::{Asked, Opened, open};

/// The seed of everything that is drawn when nobody asks for another.
pub const SEED: u64 = 20_120_309;
