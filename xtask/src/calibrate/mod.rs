//! `cargo xtask calibrate`: how often the intervals of the impact crate hold the truth, measured on simulated series.
//!
//! Every series has its own stream of random numbers, so the table is the same on any number of threads.

mod coverage;
mod page;
mod scenario;

use coverage::Coverage;
use scenario::Scenario;
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Simulated series for each line of the table.
const SERIES: usize = 2000;
/// Series of them that are bootstrapped where a series has 200 months, which is most of the work.
const BOOTSTRAPPED_OF_LONG: usize = 1000;
/// Bootstrap replicates for each series.
const REPLICATES: usize = 199;
/// Series that one thread takes at a time.
const SHARD: usize = 100;

/// Simulates, prints the table and writes `docs/calibration.md`.
pub(crate) fn run() -> ExitCode {
    let scenarios = Scenario::all();
    let coverages = measure(&scenarios);
    let page = page::write(&scenarios, &coverages);
    println!("{page}");
    let written = std::fs::write("docs/calibration.md", page);
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("docs/calibration.md: {error}");
            ExitCode::from(3)
        }
    }
}

/// The coverage of each scenario. Threads take shards from one queue; sums of hits do not depend on who took which.
fn measure(scenarios: &[Scenario]) -> Vec<Coverage> {
    let shards = SERIES / SHARD;
    let next = AtomicUsize::new(0);
    let work = || {
        let mut found = vec![Coverage::default(); scenarios.len()];
        loop {
            let job = next.fetch_add(1, Ordering::Relaxed);
            let (line, shard) = (job / shards, job % shards);
            let (Some(scenario), Some(coverage)) = (scenarios.get(line), found.get_mut(line)) else {
                return found;
            };
            for series in shard * SHARD..(shard + 1) * SHARD {
                coverage.add(scenario, &scenario.simulate(line, series), series);
            }
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let parts = std::thread::scope(|scope| {
        let started: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        started
            .into_iter()
            .filter_map(|thread| thread.join().ok())
            .collect::<Vec<_>>()
    });
    let mut total = vec![Coverage::default(); scenarios.len()];
    for part in parts {
        for (sum, more) in total.iter_mut().zip(part) {
            sum.merge(&more);
        }
    }
    total
}
