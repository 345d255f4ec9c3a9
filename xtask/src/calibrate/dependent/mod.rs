//! The table of series whose months depend on each other, written to a page of its own.

mod coverage;
mod page;
mod scenario;

use coverage::Coverage;
use scenario::Scenario;
use std::process::ExitCode;

/// Simulated series for each line of the table.
const SERIES: usize = 2000;
/// Bootstrap replicates for each series.
const REPLICATES: usize = 199;
/// Joint paths of the latent series for each series.
const DRAWS: usize = 999;
/// Where the page lies.
pub(super) const PAGE: &str = "docs/calibration-dependence.md";

/// Simulates, prints the table and writes the page.
pub(super) fn run(threads: usize, series: Option<usize>) -> ExitCode {
    let scenarios = Scenario::all();
    let wanted = series.unwrap_or(SERIES);
    let work = |coverage: &mut Coverage, line: usize, number: usize| {
        coverage.add(&scenarios[line].simulate(line, number), number);
    };
    let coverages = super::shards::measure(scenarios.len(), wanted, threads, work, Coverage::merge);
    let page = page::write(&scenarios, &coverages, wanted);
    println!("{page}");
    if series.is_some() {
        // A trial with another number of series is looked at, and not kept.
        return ExitCode::SUCCESS;
    }
    super::keep(PAGE, &page)
}
