//! Measures the city from outside: incidents per second, growth in every direction, memory.

use super::Size;
use crate::bench::{
    asked::Asked,
    clock::{self, Run},
    page::{rate, seconds, told},
};
use std::{fmt::Write, path::Path};

/// Target (b), in incidents per second of processor.
const PER_SECOND: f64 = 1e6;
/// Target (e), in bytes for each incident kept.
const BYTES: f64 = 200.0;

/// The size that was asked for.
pub(in crate::bench) fn asked_size(asked: &Asked) -> Size {
    Size {
        incidents: asked.incidents,
        ..Size::FULL
    }
}

/// One worker over one size; its table is written first where it is missing.
fn worker(size: Size, folder: &Path, work: &str) -> Result<Run, String> {
    let file = size.file(folder);
    if !file.exists() {
        super::write(size, &file).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let words = ["bench-worker", work, &size.word(), &file.display().to_string()].map(str::to_owned);
    clock::time(&program, &words, None)
}

/// Parts (b) and (e): from the table to final standings.
pub(in crate::bench) fn whole(asked: &Asked, folder: &Path) -> Result<String, String> {
    let size = asked_size(asked);
    let runs: Result<Vec<Run>, String> = (0..asked.runs).map(|_| worker(size, folder, "city")).collect();
    let runs = runs?;
    let median = |name: &str| clock::median(runs.iter().filter_map(|run| run.figure(name)));
    let (cpu, wall) = (
        clock::median(runs.iter().map(|run| run.cpu)),
        clock::median(runs.iter().map(|run| run.wall)),
    );
    let (incidents, bytes) = (median("incidents"), median("memory") / median("incidents"));
    let mut text = format!(
        "{incidents} incidents, {} duties, {} findings, {} runs. CPU {} (wall {}), of it by the clock: reading {}, gathering {}, \
         taking {}, finding {}.\n\n| | measured | target | |\n|---|--:|--:|---|\n",
        median("duties"),
        median("found"),
        runs.len(),
        seconds(cpu),
        seconds(wall),
        seconds(median("read")),
        seconds(median("gather")),
        seconds(median("take")),
        seconds(median("findings")),
    );
    let speed = incidents / cpu;
    let _ = writeln!(
        text,
        "| incidents per CPU-second | {} | 1.00 M | {} |",
        rate(speed),
        told(speed >= PER_SECOND)
    );
    let _ = writeln!(
        text,
        "| peak bytes per incident, with the reports read | {bytes:.0} | | |"
    );
    let alone = worker(size, folder, "city-alone")?.figure("memory").unwrap_or(0.0) / incidents;
    let _ = writeln!(
        text,
        "| peak bytes per incident kept by the monitor | {alone:.0} | 200 | {} |",
        told(alone < BYTES)
    );
    let _ = writeln!(
        text,
        "\nStandings: `{}`.",
        runs.first().and_then(|run| run.word("standings")).unwrap_or("none")
    );
    Ok(text)
}
