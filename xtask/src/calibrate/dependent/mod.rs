//! The table of series whose months depend on each other, written to a page of its own.

mod coverage;
mod page;
mod scenario;

use coverage::Coverage;
pub(super) use scenario::{DEVIATION, SIZE, Scenario};
use std::process::ExitCode;

/// Simulated series for each line of the table.
const SERIES: usize = 2000;
/// Bootstrap replicates for each series.
const REPLICATES: usize = 199;
/// Joint paths of the latent series for each series.
const DRAWS: usize = 999;
/// Where the page lies.
pub(super) const PAGE: &str = "docs/calibration-dependence.md";

/// Simulates and writes the page, line by line, so that a run that is stopped leaves the lines it has finished.
pub(super) fn run(threads: usize, series: Option<usize>) -> ExitCode {
    let scenarios = Scenario::all();
    let wanted = series.unwrap_or(SERIES);
    let mut coverages: Vec<Coverage> = Vec::new();
    for (line, scenario) in scenarios.iter().enumerate() {
        let add = |coverage: &mut Coverage, _: usize, number: usize| {
            coverage.add(&scenario.simulate(line, number), number);
        };
        coverages.extend(super::shards::measure(1, wanted, threads, add, Coverage::merge));
        let page = page::write(&scenarios[..=line], &coverages, wanted);
        // A trial with another number of series is looked at, and not kept.
        let code = if series.is_none() {
            super::keep(PAGE, &page)
        } else {
            ExitCode::SUCCESS
        };
        if code != ExitCode::SUCCESS {
            return code;
        }
        eprintln!("{} of {} lines", line + 1, scenarios.len());
    }
    println!("{}", page::write(&scenarios, &coverages, wanted));
    ExitCode::SUCCESS
}
