//! Times a whole process: wall and CPU, as the shell's own `time` gives them, which asks the kernel for the child's usage.

use std::{
    path::Path,
    process::{Command, Stdio},
};

/// Seconds after which a run is ended, where nobody has to wait for more.
pub(super) const PATIENCE: u32 = 600;
/// What `timeout` ends with then.
const TIMED_OUT: i32 = 124;

/// What one run of a process took, and what it said.
#[derive(Debug, Clone, Default)]
pub(super) struct Run {
    /// Seconds by the clock.
    pub(super) wall: f64,
    /// Seconds of processor, in user and kernel mode together.
    pub(super) cpu: f64,
    /// Its standard output.
    pub(super) said: String,
}

impl Run {
    /// A figure that the process printed as `name=value`.
    pub(super) fn figure(&self, name: &str) -> Option<f64> {
        self.word(name)?.parse().ok()
    }

    /// A word that the process printed as `name=value`.
    pub(super) fn word(&self, name: &str) -> Option<&str> {
        let lines = self.said.lines();
        lines
            .filter_map(|line| line.split_once('='))
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value)
    }
}

/// Runs a program to its end. Its output goes to `into` where that is given, so that printing costs a peer no more than
/// it has to. It is ended after so many seconds, and told as one that takes too long.
pub(super) fn time(program: &Path, arguments: &[String], into: Option<&Path>, patience: u32) -> Result<Run, String> {
    let target = into.map_or(String::new(), |file| format!(" > '{}'", file.display()));
    let script = format!("TIMEFORMAT='%R %U %S'; time timeout {patience} \"$@\" 2>/dev/null{target}");
    let done = Command::new("bash")
        .args(["-c", &script, "bench"])
        .arg(program)
        .args(arguments)
        .env("LC_ALL", "C")
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("{}: {error}", program.display()))?;
    let told = String::from_utf8_lossy(&done.stderr).into_owned();
    let figures: Vec<f64> = told.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    match (done.status.success(), figures.as_slice()) {
        (true, [wall, user, kernel]) => Ok(Run {
            wall: *wall,
            cpu: user + kernel,
            said: String::from_utf8_lossy(&done.stdout).into_owned(),
        }),
        _ if done.status.code() == Some(TIMED_OUT) => Err(format!("over {patience} s")),
        _ => Err(format!(
            "{} {}: {}",
            program.display(),
            arguments.join(" "),
            done.status
        )),
    }
}

/// The median; 0 of nothing.
pub(super) fn median(figures: impl IntoIterator<Item = f64>) -> f64 {
    let mut sorted: Vec<f64> = figures.into_iter().collect();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match (
        sorted.get(middle),
        middle.checked_sub(1).and_then(|below| sorted.get(below)),
    ) {
        (Some(upper), Some(lower)) if sorted.len().is_multiple_of(2) => f64::midpoint(*lower, *upper),
        (Some(upper), _) => *upper,
        _ => 0.0,
    }
}

/// The most memory that this process has held so far, in bytes, where the system tells it.
pub(super) fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kibibytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kibibytes * 1024)
}

#[cfg(test)]
mod tests {
    use super::{Run, median};

    #[test]
    fn the_median_is_the_middle_or_half_way_between_the_two_in_the_middle() {
        assert_eq!(median([3.0, 1.0, 2.0]), 2.0);
        assert_eq!(median([4.0, 1.0, 2.0, 3.0]), 2.5);
        assert_eq!(median([]), 0.0);
    }

    #[test]
    fn a_figure_is_found_by_its_name() {
        let run = Run {
            said: "rows=12\nhash=ab\n".to_owned(),
            ..Run::default()
        };
        assert_eq!(run.figure("rows"), Some(12.0));
        assert_eq!(run.word("hash"), Some("ab"));
        assert_eq!(run.figure("hash"), None);
    }
}
