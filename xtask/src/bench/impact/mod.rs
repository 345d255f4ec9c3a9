//! `cargo xtask bench impact`: panel methods against their targets, and beside other programs on the same tables.

mod peer;
mod work;

pub(super) use peer::install;
pub(super) use work::work;

use super::clock::{self, Run, median};
use std::path::{Path, PathBuf};

/// How often each figure is taken.
const RUNS: usize = 5;
/// The published table, in the data folder beside the checkout.
const SMOKING: &str = "../shared/data/synth-benchmarks/smoking_prop99_covariates.csv";
/// What `.ci/panel` draws.
const LARGE: &str = "target/panel/counts.csv";

/// One piece of work: its name, what it is, what it reads, the seconds of processor that it may take, and in MB.
struct Piece {
    name: &'static str,
    what: &'static str,
    table: &'static str,
    seconds: f64,
    memory: Option<f64>,
}

const PIECES: [Piece; 5] = [
    Piece {
        name: "outcome-only",
        what: "synthetic control on outcomes, Prop 99, all 38 placebos",
        table: SMOKING,
        seconds: 0.05,
        memory: None,
    },
    Piece {
        name: "synthetic-difference",
        what: "synthetic differences, Prop 99, all 38 placebos",
        table: SMOKING,
        seconds: 0.2,
        memory: None,
    },
    Piece {
        name: "large",
        what: "synthetic differences, 2,400 × 240, 100 treated",
        table: LARGE,
        seconds: 0.5,
        memory: Some(300.0),
    },
    Piece {
        name: "large-jackknife",
        what: "the same with the jackknife",
        table: LARGE,
        seconds: 1.5,
        memory: Some(300.0),
    },
    Piece {
        name: "large-placebos",
        what: "the same with 200 placebo sets",
        table: LARGE,
        seconds: 60.0,
        memory: Some(300.0),
    },
];

/// Measures every piece whose table is there, then what others take for the same.
pub(super) fn run(peers: &Path) -> Result<(), String> {
    let own = std::env::current_exe().map_err(|error| format!("this program: {error}"))?;
    println!("| what | CPU s, median of {RUNS} | least | most | target | peak MB | effect | error |");
    println!("|---|--:|--:|--:|--:|--:|--:|--:|");
    let mut found: Vec<(&Piece, Run)> = Vec::new();
    for piece in &PIECES {
        if !PathBuf::from(piece.table).is_file() {
            println!("| {} | {} is not there | | | | | | |", piece.what, piece.table);
            continue;
        }
        let words = ["bench-worker", "impact", piece.name, piece.table].map(str::to_owned);
        let runs = (0..RUNS).map(|_| clock::time(&own, &words, None, clock::PATIENCE));
        let runs = runs.collect::<Result<Vec<Run>, String>>()?;
        tell(piece, &runs);
        found.extend(middle(runs).map(|run| (piece, run)));
    }
    peer::compare(peers, &found)
}

fn tell(piece: &Piece, runs: &[Run]) {
    let cpu = || runs.iter().map(|run| run.cpu);
    let figure = |name: &str| runs.first().and_then(|run| run.figure(name));
    let told = |name: &str| figure(name).map_or_else(|| "–".to_owned(), |value| format!("{value:.9}"));
    let peak = figure("peak").map(|bytes| bytes / 1e6);
    let taken = median(cpu());
    let is_met = taken < piece.seconds && piece.memory.is_none_or(|most| peak.is_some_and(|peak| peak < most));
    println!(
        "| {} | {taken:.3} | {:.3} | {:.3} | {} {} | {} | {} | {} |",
        piece.what,
        cpu().fold(f64::INFINITY, f64::min),
        cpu().fold(0.0, f64::max),
        piece.seconds,
        if is_met { "met" } else { "NOT MET" },
        peak.map_or_else(|| "–".to_owned(), |peak| format!("{peak:.0}")),
        told("effect"),
        told("error"),
    );
}

/// The run in the middle by its processor time.
fn middle(mut runs: Vec<Run>) -> Option<Run> {
    runs.sort_by(|left, right| left.cpu.total_cmp(&right.cpu));
    let half = runs.len() / 2;
    runs.into_iter().nth(half)
}
