//! The page: how it came about, and the table of each piece.

use super::asked::Asked;
use super::install::{is_environment, of_r};
use super::piece::Piece;
use crate::bench::clock::Run;
use std::path::Path;
use std::process::Command;

/// What stands above the tables.
pub(super) fn head(asked: &Asked) -> String {
    let model = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = model
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let compiler = Command::new("rustc").arg("--version").output();
    let compiler = compiler.map(|done| String::from_utf8_lossy(&done.stdout).trim().to_owned());
    format!(
        "# What impact on a panel takes, beside other programs\n\nThis page is written by\n\n```\n.ci/panel\n\
         cargo xtask bench impact --install target/peers\n\
         cargo xtask bench impact --runs {} --date {} --write\n```\n\non one core of {}, with {}. {PREFACE}\n",
        asked.runs,
        asked.date.map_or("YYYY-MM-DD".to_owned(), |day| day.to_string()),
        model.map_or("an unnamed processor", |(_, name)| name),
        compiler.as_deref().unwrap_or("an unnamed compiler"),
    )
}

const PREFACE: &str = "\
Every run is a process of its own, timed from outside; CPU is user and kernel time together, the median of the runs (their \
number in brackets). The others are told to use one thread. **CPU s** is their whole process with its imports; **fit** is what they take for the \
work alone, once everything is imported and the table stands in memory. Ours is always the whole process, reading included. **÷ ours** divides both \
by our whole process in the same call of the bench, the second in brackets. **MB** is the most memory the process held, which for the others is mostly what they import.\n\n\
Estimates come before times: **gap** is theirs less ours, and a row whose estimate is not ours says so; its time is then the time of another answer. \
**error or rank** is what the program says of its uncertainty: a standard error (se), a rank among placebos, or limits of 95 %; r-hat is above 1.01 where chains have not mixed. \
What fails is shown with the word it failed with.\n";

/// The heading of a piece, what is compared, and our own row.
pub(super) fn section(piece: &Piece, ours: &Run, cpu: f64, (least, most): (f64, f64), runs: usize) -> String {
    let peak = ours.figure("peak").map(|bytes| bytes / 1e6);
    let met = |is_met: bool| if is_met { "met" } else { "**not met**" };
    let mut text = format!("## {}\n\n", capital(piece.what));
    if let Some(seconds) = piece.seconds {
        text.push_str(&format!("Target {seconds} s of CPU: {}", met(cpu < seconds)));
        if let Some(memory) = piece.memory {
            let is_met = peak.is_some_and(|peak| peak < memory);
            text.push_str(&format!("; {memory} MB: {}", met(is_met)));
        }
        text.push_str(&format!(". Ours over {runs} runs: {least:.3} to {most:.3} s.\n\n"));
    }
    text.push_str(&format!(
        "| program | {} | gap | error or rank | CPU s | fit | ÷ ours | MB | ÷ ours |\n|---|--:|--:|---|--:|--:|--:|--:|--:|\n",
        piece.figure
    ));
    text.push_str(&format!(
        "| **ours** | {} | | {} | {cpu:.3} ({runs}) | | 1 | {} | 1 |\n",
        figure(ours, "effect", 7),
        uncertainty(ours),
        peak.map_or_else(|| "–".to_owned(), |peak| format!("{peak:.0}")),
    ));
    text
}

/// What a run says of its uncertainty.
pub(super) fn uncertainty(run: &Run) -> String {
    let mut told = Vec::new();
    if run.figure("error").is_some_and(f64::is_finite) {
        told.push(format!("se {}", figure(run, "error", 6)));
    }
    if let Some(rank) = run.word("rank") {
        told.push(rank.to_owned());
    }
    if run.figure("low").is_some() {
        told.push(format!("[{}, {}]", figure(run, "low", 3), figure(run, "high", 3)));
    }
    if let Some(loss) = run.figure("loss") {
        told.push(format!("loss {loss:.6}"));
    }
    if let Some(mixing) = run.figure("mixing") {
        told.push(format!("r-hat up to {mixing:.2}"));
    }
    if run.figure("lost").is_some_and(|lost| lost > 0.0) {
        told.push(format!("{} failed", figure(run, "lost", 0)));
    }
    told.join(", ")
}

/// A figure with so many decimals.
pub(super) fn figure(run: &Run, name: &str, decimals: usize) -> String {
    run.figure(name)
        .map_or_else(|| "–".to_owned(), |value| format!("{value:.decimals$}"))
}

/// How many times as much.
pub(super) fn times(ratio: f64) -> String {
    if ratio >= 10.0 {
        format!("{ratio:.0}")
    } else {
        format!("{ratio:.2}")
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// What is absent, and what everything ran on.
pub(super) fn closing(peers: &Path) -> String {
    let mut text = format!("## What is not here\n\n{}\n\n", of_r());
    text.push_str(
        "Two hundred placebo sets on the large panel are not asked of the others: it is two hundred times their row above.\n\n\
         | environment | with |\n|---|---|\n",
    );
    let mut folders: Vec<_> = std::fs::read_dir(peers)
        .map(|list| list.flatten().collect())
        .unwrap_or_default();
    folders.sort_by_key(std::fs::DirEntry::file_name);
    for folder in folders
        .iter()
        .filter(|folder| is_environment(&folder.file_name()) && folder.path().join("bin/pip").is_file())
    {
        let frozen = Command::new(folder.path().join("bin/pip")).arg("freeze").output();
        let frozen = frozen
            .map(|done| String::from_utf8_lossy(&done.stdout).into_owned())
            .unwrap_or_default();
        let kept: Vec<&str> = frozen.lines().filter(|line| is_told(line)).collect();
        text.push_str(&format!(
            "| {} | {} |\n",
            folder.file_name().to_string_lossy(),
            kept.join(", ")
        ));
    }
    text
}

/// The libraries that do the work, whose versions change times.
fn is_told(line: &str) -> bool {
    const TOLD: [&str; 12] = [
        "numpy",
        "scipy",
        "pandas",
        "cvxpy",
        "clarabel",
        "osqp",
        "statsmodels",
        "tensorflow",
        "tf_keras",
        "pymc",
        "pytensor",
        "numba",
    ];
    line.split_once("==")
        .is_some_and(|(name, _)| TOLD.contains(&name.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::{times, uncertainty};
    use crate::bench::clock::Run;

    #[test]
    fn what_a_program_says_of_its_uncertainty_is_told_in_one_cell() {
        let run = Run {
            said: "effect=1\nerror=0.5\nrank=3/39\nlost=0\n".to_owned(),
            ..Run::default()
        };
        assert_eq!(uncertainty(&run), "se 0.500000, 3/39");
        assert_eq!(uncertainty(&Run::default()), "");
        assert_eq!([times(3.25), times(1234.4)], ["3.25", "1234"]);
    }
}
