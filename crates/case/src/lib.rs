//! Text to a checked case: actors, labels, zones, process, agreements, strategies, claims.
//!
//! Parsing never fails: [`read`](fn@read) takes the texts of a case folder and returns the [`Case`] that could be read together
//! with every note. It opens no files; the desk hands it the texts.

pub mod actor;
pub mod case;
pub mod claim;
pub mod codes;
pub mod covenant;
pub mod data;
pub mod label;
pub mod market;
pub mod process;
mod read;
mod schema;
pub mod source;
pub mod strategy;
mod template;
pub mod terrain;
mod written;

pub use case::{Allowance, Case};
pub use read::{CASE_FILE, MOST_BYTES, PROCESS_FILE, Texts, read};
pub use schema::{schema_case, schema_process};
pub use template::template;
