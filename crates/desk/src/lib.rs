//! The desk: opens a case folder, runs the crates below, and returns plain data. The only crate that reads and writes files.

pub mod report;
