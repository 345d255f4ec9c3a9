//! `cargo xtask bench impact`: panel methods against their targets, and beside other programs on the same tables.

mod asked;
mod install;
mod page;
mod peer;
mod piece;
mod read;
mod work;

pub(super) use asked::Asked;
pub(super) use install::install;
pub(super) use work::work;

use super::clock::{self, Run, median};
use piece::{PIECES, Piece};
use std::path::Path;

const PAGE: &str = "docs/benchmarks-impact.md";

/// Measures every piece whose table is there, each followed by what others find and take for the same.
pub(super) fn run(asked: &Asked) -> Result<(), String> {
    let own = std::env::current_exe().map_err(|error| format!("this program: {error}"))?;
    let mut page = page::head(asked);
    println!("{page}");
    for piece in PIECES.iter().filter(|piece| is_wanted(asked, piece)) {
        let section = if Path::new(piece.table).is_file() {
            measured(piece, asked, &own)?
        } else {
            format!("## {}\n\nLeft out: {} is not there.\n", piece.what, piece.table)
        };
        println!("{section}");
        page.push_str(&section);
        page.push('\n');
    }
    let closing = page::closing(&asked.peers);
    println!("{closing}");
    page.push_str(&closing);
    if asked.write {
        std::fs::write(PAGE, page).map_err(|error| format!("{PAGE}: {error}"))?;
    }
    Ok(())
}

fn is_wanted(asked: &Asked, piece: &Piece) -> bool {
    asked.pieces.is_empty() || asked.pieces.iter().any(|name| name == piece.name)
}

fn measured(piece: &Piece, asked: &Asked, own: &Path) -> Result<String, String> {
    let words = ["bench-worker", "impact", piece.name, piece.table].map(str::to_owned);
    let runs = (0..asked.runs).map(|_| clock::time(own, &words, None, clock::PATIENCE));
    let runs = runs.collect::<Result<Vec<Run>, String>>()?;
    let cpu = median(runs.iter().map(|run| run.cpu));
    let least = runs.iter().map(|run| run.cpu).fold(f64::INFINITY, f64::min);
    let most = runs.iter().map(|run| run.cpu).fold(0.0, f64::max);
    let Some(ours) = middle(runs) else {
        return Err(format!("{}: no run", piece.name));
    };
    let mut section = page::section(piece, &ours, cpu, (least, most), asked.runs);
    for rival in piece.rivals {
        section.push_str(&peer::row(piece, rival, &ours, cpu, asked)?);
    }
    Ok(section)
}

/// The run in the middle by its processor time.
fn middle(mut runs: Vec<Run>) -> Option<Run> {
    runs.sort_by(|left, right| left.cpu.total_cmp(&right.cpu));
    let half = runs.len() / 2;
    runs.into_iter().nth(half)
}
