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

/// Target (c), in seconds.
const LATE: (f64, f64) = (50e-6, 1e-3);
/// Late revisions told to one warmed monitor.
const REVISIONS: &str = "1000";
/// Target (d): the greatest exponent that counts as linear, with room for noise.
const LINEAR: f64 = 1.1;

/// The size that was asked for.
pub(in crate::bench) fn asked_size(asked: &Asked) -> Size {
    Size {
        incidents: asked.incidents,
        ..Size::FULL
    }
}

/// One worker over one size; its table is written first where it is missing.
fn worker(size: Size, folder: &Path, work: &[&str]) -> Result<Run, String> {
    let file = size.file(folder);
    if !file.exists() {
        super::write(size, &file).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let (size, file) = (size.word(), file.display().to_string());
    let words = work.iter().copied().chain([size.as_str(), file.as_str()]);
    let words: Vec<String> = std::iter::once("bench-worker")
        .chain(words)
        .map(str::to_owned)
        .collect();
    clock::time(&program, &words, None, clock::PATIENCE)
}

/// Parts (b) and (e): from the table to final standings.
pub(in crate::bench) fn whole(asked: &Asked, folder: &Path) -> Result<String, String> {
    let size = asked_size(asked);
    let runs: Result<Vec<Run>, String> = (0..asked.runs).map(|_| worker(size, folder, &["city"])).collect();
    let runs = runs?;
    let median = |name: &str| clock::median(runs.iter().filter_map(|run| run.figure(name)));
    let (cpu, wall) = (
        clock::median(runs.iter().map(|run| run.cpu)),
        clock::median(runs.iter().map(|run| run.wall)),
    );
    let (incidents, bytes) = (median("incidents"), median("memory") / median("incidents"));
    let mut text = format!(
        "{incidents} incidents, {} duties, {} findings, {} runs. CPU {} (wall {}), of it by the clock: reading and \
         taking {}, finding {}.\n\n| | measured | target | |\n|---|--:|--:|---|\n",
        median("duties"),
        median("found"),
        runs.len(),
        seconds(cpu),
        seconds(wall),
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
        "| peak bytes per incident, with the text of the table | {bytes:.0} | | |"
    );
    let alone = worker(size, folder, &["city-alone"])?.figure("memory").unwrap_or(0.0) / incidents;
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

/// Part (c): late revisions after the whole table, each told to the same warmed monitor.
pub(in crate::bench) fn late_reports(asked: &Asked, folder: &Path) -> Result<String, String> {
    let size = asked_size(asked);
    let runs: Result<Vec<Run>, String> = (0..asked.runs)
        .map(|_| worker(size, folder, &["late", REVISIONS]))
        .collect();
    let runs = runs?;
    let figure = |name: &str| runs.iter().filter_map(|run| run.figure(name)).collect::<Vec<f64>>();
    let median = |name: &str| clock::median(figure(name));
    let worst = |name: &str| figure(name).into_iter().fold(0.0, f64::max);
    let mut text = format!(
        "{REVISIONS} late revisions after {} incidents, in each of {} runs, told to a board that keeps {} standings; {} of them \
         changed. At the end the board says what the standings put together anew say, or the run fails.\n\n",
        size.incidents,
        runs.len(),
        median("kept"),
        median("changed"),
    );
    text.push_str("| | measured | target | |\n|---|--:|--:|---|\n");
    let (median_answer, worst_answer) = (median("answer"), worst("answer-worst"));
    let _ = writeln!(
        text,
        "| a revision and what it changes, median | {} | 50 µs | {} |",
        seconds(median_answer),
        told(median_answer < LATE.0)
    );
    let _ = writeln!(
        text,
        "| the same, worst of all | {} | 1 ms | {} |",
        seconds(worst_answer),
        told(worst_answer < LATE.1)
    );
    Ok(text)
}

/// Part (d): what happens to the time when one thing grows and the rest stays.
pub(in crate::bench) fn growth(asked: &Asked, folder: &Path) -> Result<String, String> {
    let base = Size {
        incidents: asked.incidents / 10,
        ..Size::FULL
    };
    let ladders: [(&str, [Size; 4]); 5] = [
        (
            "commitments",
            [15, 30, 60, 120].map(|commitments| Size { commitments, ..base }),
        ),
        ("zones", [5, 10, 20, 40].map(|zones| Size { zones, ..base })),
        ("parties", [5, 10, 20, 40].map(|parties| Size { parties, ..base })),
        ("window, days", [10, 30, 90, 270].map(|window| Size { window, ..base })),
        (
            "trace, incidents and days together",
            [1, 2, 4, 8].map(|times| Size {
                incidents: base.incidents * times / 2,
                days: base.days * times / 2,
                ..base
            }),
        ),
    ];
    let mut text = format!(
        "{} incidents in three years, 30 commitments, 20 zones, 10 parties and windows of 30 days where nothing else is said; CPU of the whole process.\n\n\
         | what grows | sizes | CPU | exponent | at most linear |\n|---|---|---|--:|---|\n",
        base.incidents
    );
    for (name, sizes) in ladders {
        let measured: Result<Vec<f64>, String> = sizes.iter().map(|size| cpu(*size, asked, folder)).collect();
        let measured = measured?;
        let steps = sizes.map(|size| grown(name, size) as f64);
        let exponent = exponent(&steps, &measured);
        let listed = |figures: Vec<String>| figures.join(", ");
        let _ = writeln!(
            text,
            "| {name} | {} | {} | {exponent:.2} | {} |",
            listed(steps.iter().map(|step| format!("{step}")).collect()),
            listed(measured.iter().map(|cpu| seconds(*cpu)).collect()),
            told(exponent <= LINEAR)
        );
    }
    Ok(text)
}

fn grown(name: &str, size: Size) -> usize {
    match name {
        "commitments" => size.commitments,
        "zones" => size.zones,
        "parties" => size.parties,
        "window, days" => size.window as usize,
        _ => size.incidents,
    }
}

fn cpu(size: Size, asked: &Asked, folder: &Path) -> Result<f64, String> {
    let runs: Result<Vec<Run>, String> = (0..asked.runs).map(|_| worker(size, folder, &["city"])).collect();
    Ok(clock::median(runs?.iter().map(|run| run.cpu)))
}

/// The slope of the logarithm of the time over the logarithm of the size, by least squares.
fn exponent(sizes: &[f64], times: &[f64]) -> f64 {
    let points: Vec<(f64, f64)> = sizes
        .iter()
        .zip(times)
        .map(|(x, y)| (libm::log(*x), libm::log(*y)))
        .collect();
    let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / points.len() as f64;
    let (x, y) = (mean(|it| it.0), mean(|it| it.1));
    let together: f64 = points.iter().map(|it| (it.0 - x) * (it.1 - y)).sum();
    let alone: f64 = points.iter().map(|it| (it.0 - x) * (it.0 - x)).sum();
    together / alone
}

#[cfg(test)]
mod tests {
    use super::exponent;

    #[test]
    fn the_exponent_of_a_power_is_that_power() {
        let sizes = [1.0, 2.0, 4.0, 8.0];
        for power in [0.0, 1.0, 1.5, 2.0] {
            let times = sizes.map(|size: f64| 3.0 * libm::pow(size, power));
            assert!((exponent(&sizes, &times) - power).abs() < 1e-12);
        }
    }
}
