//! The tables of panels with twenty donors, written to a page of their own.

mod coverage;
mod page;
pub(super) mod ratios;
mod scenario;
mod size;

use coverage::Coverage;
use scenario::Scenario;
use size::Sizes;
use std::process::ExitCode;

/// Simulated panels for each line.
const PANELS: usize = 2000;
/// Panels of each line whose placebo tests are tried under all assignments, each with twenty-one of them.
const ASSIGNED: usize = 200;
const PAGE: &str = "docs/calibration-panels.md";

/// What is counted on the panels of a line.
#[derive(Debug, Clone, Default)]
struct Counted {
    coverage: Coverage,
    sizes: Sizes,
}

/// Simulates and writes the page, line by line, so that a run that is stopped leaves the lines it has finished.
pub(super) fn run(threads: usize, panels: Option<usize>) -> ExitCode {
    let scenarios = Scenario::all();
    let wanted = panels.unwrap_or(PANELS);
    let mut counted: Vec<Counted> = Vec::new();
    for (line, scenario) in scenarios.iter().enumerate() {
        let add = |counted: &mut Counted, _: usize, panel: usize| {
            let drawn = scenario.simulate(line, panel);
            counted.coverage.add(&drawn, panel);
            if panel < ASSIGNED {
                counted.sizes.add(&drawn);
            }
        };
        let merge = |own: &mut Counted, more: &Counted| {
            own.coverage.merge(&more.coverage);
            own.sizes.merge(&more.sizes);
        };
        counted.extend(super::shards::measure(1, wanted, threads, add, merge));
        let page = page::write(&scenarios[..=line], &counted, wanted);
        // A trial with another number of panels is looked at, and not kept.
        let code = if panels.is_none() {
            super::keep(PAGE, &page)
        } else {
            ExitCode::SUCCESS
        };
        if code != ExitCode::SUCCESS {
            return code;
        }
        eprintln!("{} of {} lines", line + 1, scenarios.len());
    }
    println!("{}", page::write(&scenarios, &counted, wanted));
    ExitCode::SUCCESS
}
