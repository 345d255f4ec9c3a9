//! Totals, from the outside: sums and their variants, limits, independent regions, and the monthly series.
#![expect(clippy::panic, reason = "a helper of a test fails by panicking")]

mod figures;
mod limits;
mod regions;
mod routes;
mod series;
