//! `cargo xtask calibrate`: how often the intervals of the impact crate hold the truth, measured on simulated series.
//!
//! Every series has its own stream of random numbers, so the tables are the same on any number of threads.

mod coverage;
mod dates;
mod dependent;
mod page;
mod panels;
mod scenario;
mod shards;

use coverage::Coverage;
use scenario::Scenario;
use std::process::ExitCode;

/// Simulated series for each line of the table.
const SERIES: usize = 2000;
/// Series of them that are bootstrapped where a series has 200 months, which is most of the work.
const BOOTSTRAPPED_OF_LONG: usize = 1000;
/// Bootstrap replicates for each series.
const REPLICATES: usize = 199;

/// What is asked for: a table, and how to compute it.
struct Wanted {
    threads: usize,
    series: Option<usize>,
    tables: Vec<String>,
}

/// `[TABLE] [--threads N] [--series N]`: simulates, prints the tables and writes their pages. With another number of series
/// nothing is written.
pub(crate) fn run(arguments: &[&str]) -> ExitCode {
    let Some(wanted) = wanted(arguments) else {
        eprintln!("cargo xtask calibrate [independence|dependence|dates|panels|ratios] [--threads N] [--series N]");
        return ExitCode::from(2);
    };
    for table in &wanted.tables {
        let code = match table.as_str() {
            "independence" => independent(wanted.threads, wanted.series),
            "dates" => dates::run(wanted.threads, wanted.series),
            "panels" => panels::run(wanted.threads, wanted.series),
            "ratios" => panels::ratios::run(wanted.threads, wanted.series),
            _ => dependent::run(wanted.threads, wanted.series),
        };
        if code != ExitCode::SUCCESS {
            return code;
        }
    }
    ExitCode::SUCCESS
}

fn wanted(arguments: &[&str]) -> Option<Wanted> {
    let mut wanted = Wanted {
        threads: std::thread::available_parallelism().map_or(1, usize::from),
        series: None,
        tables: Vec::new(),
    };
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match *argument {
            "--threads" => wanted.threads = rest.next()?.parse().ok()?,
            "--series" => wanted.series = Some(rest.next()?.parse().ok()?),
            "independence" | "dependence" | "dates" | "panels" | "ratios" => wanted.tables.push((*argument).to_owned()),
            _ => return None,
        }
    }
    if wanted.tables.is_empty() {
        wanted.tables = ["independence", "dependence", "dates", "panels", "ratios"]
            .map(str::to_owned)
            .into();
    }
    Some(wanted)
}

fn independent(threads: usize, series: Option<usize>) -> ExitCode {
    let scenarios = Scenario::all();
    let add = |coverage: &mut Coverage, line: usize, number: usize| {
        let scenario = &scenarios[line];
        coverage.add(scenario, &scenario.simulate(line, number), number);
    };
    let coverages = shards::measure(scenarios.len(), series.unwrap_or(SERIES), threads, add, Coverage::merge);
    let page = page::write(&scenarios, &coverages);
    println!("{page}");
    if series.is_some() {
        ExitCode::SUCCESS
    } else {
        keep("docs/calibration.md", &page)
    }
}

/// Writes a page of the manual.
fn keep(path: &str, page: &str) -> ExitCode {
    match std::fs::write(path, page) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{path}: {error}");
            ExitCode::from(3)
        }
    }
}
