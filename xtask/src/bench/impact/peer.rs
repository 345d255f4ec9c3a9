//! The same piece by another program: what it finds first, then what it takes.

use super::install::{environment, failure};
use super::page::{figure, times};
use super::piece::{Piece, Rival};
use super::{Asked, middle};
use crate::bench::clock::{self, Run, median};
use std::{fs, path::Path};

const SCRIPT: &str = include_str!("panels.py");
/// Seconds by the clock after which another program is ended.
const PATIENCE: u32 = 180;

/// A row of the table of a piece.
pub(super) fn row(piece: &Piece, rival: &Rival, ours: &Run, cpu: f64, asked: &Asked) -> Result<String, String> {
    let failed = |why: &str| {
        Ok(format!(
            "| {} | {} | | | | | | | |\n",
            rival.program,
            why.replace('|', "/")
        ))
    };
    let python = asked.peers.join(environment(rival.program)).join("bin/python");
    let pip_failed = asked.peers.join(format!("{}.failed", environment(rival.program)));
    if !python.is_file() || pip_failed.is_file() {
        return failed(&failure(&asked.peers, rival.program));
    }
    let folder = Path::new("target/bench");
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let script = folder.join("panels.py");
    fs::write(&script, SCRIPT).map_err(|error| format!("{}: {error}", script.display()))?;
    let words = [&script.display().to_string(), rival.program, piece.name, piece.table].map(str::to_owned);
    let runs = (0..rival.runs.min(asked.runs)).map(|_| clock::time(&python, &words, None, PATIENCE));
    match runs.collect::<Result<Vec<Run>, String>>() {
        // Only what it says of itself: the call would name folders of this machine.
        Err(why) => failed(&format!("failed: {}", ending(&why))),
        Ok(runs) => match runs.iter().find_map(|run| run.word("failed")) {
            Some(why) => failed(&format!("failed: {why}")),
            None => Ok(compared(rival, runs, ours, cpu)),
        },
    }
}

fn compared(rival: &Rival, runs: Vec<Run>, ours: &Run, cpu: f64) -> String {
    let count = runs.len();
    let fit = median(runs.iter().filter_map(|run| run.figure("fit")));
    let taken = median(runs.iter().map(|run| run.cpu));
    let theirs = middle(runs).unwrap_or_default();
    let [own, other] = [ours, &theirs].map(|run| run.figure("effect").unwrap_or(f64::NAN));
    let gap = other - own;
    let same = if (gap / own).abs() <= rival.tolerance {
        ""
    } else {
        ", **another answer**"
    };
    let peak = |run: &Run| run.figure("peak").map(|bytes| bytes / 1e6);
    let memory = peak(&theirs).zip(peak(ours)).map(|(theirs, ours)| theirs / ours);
    format!(
        "| {} {}{} | {} | {gap:+.2e}{same} | {} | {taken:.2} ({count}) | {fit:.3} | {} ({}) | {} | {} |\n",
        rival.program,
        theirs.word("version").unwrap_or_default(),
        if rival.note.is_empty() {
            String::new()
        } else {
            format!(": {}", rival.note)
        },
        figure(&theirs, "effect", 7),
        super::page::uncertainty(&theirs),
        times(taken / cpu),
        times(fit / cpu),
        peak(&theirs).map_or_else(|| "–".to_owned(), |peak| format!("{peak:.0}")),
        memory.map_or_else(|| "–".to_owned(), times),
    )
}

/// How a process ended, without the folders of this machine that its call names.
fn ending(why: &str) -> &str {
    let at = ["signal: ", "exit status: "].iter().find_map(|word| why.rfind(word));
    at.and_then(|at| why.get(at..)).unwrap_or(why)
}

#[cfg(test)]
mod tests {
    use super::ending;

    #[test]
    fn how_a_process_ended_is_told_without_its_call() {
        assert_eq!(ending("/some/where x: exit status: 2"), "exit status: 2");
        assert_eq!(ending("/some/where x: signal: 9 (SIGKILL)"), "signal: 9 (SIGKILL)");
        assert_eq!(ending("over 1200 s"), "over 1200 s");
    }
}
