//! The page of figures: what was measured beside what was aimed for, in plain tables.

use super::asked::Asked;
use std::process::Command;

/// What stands above the tables: how they came about, on what, and what they do not say.
pub(super) fn head(asked: &Asked) -> String {
    let model = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = model
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let compiler = Command::new("rustc").arg("--version").output();
    let compiler = compiler.map(|done| String::from_utf8_lossy(&done.stdout).trim().to_owned());
    format!(
        "# How fast the monitor is\n\nThis page is written by\n\n```\ncargo xtask bench monitor --install target/peers\n\
         cargo xtask bench monitor --runs {} --rows {} --few-rows {} --incidents {} --date {} --write\n```\n\n\
         on {} ({threads} threads), with {}. {PREFACE}\n",
        asked.runs,
        asked.rows,
        asked.few_rows,
        asked.incidents,
        asked.date.map_or("YYYY-MM-DD".to_owned(), |day| day.to_string()),
        model.map_or("an unnamed processor", |(_, name)| name),
        compiler.as_deref().unwrap_or("an unnamed compiler"),
    )
}

const PREFACE: &str = "\
Every figure is the median of the runs; every run is a process of its own, timed from outside, from opening its table to \
its last verdict. CPU is user and kernel time together. All monitors read the same tables in the same call, one after the other.\n\n\
**What is compared.** Ten temporal properties over four booleans, at three pairs of bounds. The traces are drawn by the bench from the \
words of the properties and satisfy them at every step. Before anything is timed, every monitor judges a trace of 20,000 steps whose \
ending breaks the property; its verdict at every step has to be that of a literal evaluator, else the table says `differs` and the \
monitor is not compared with. On the long trace every run has to find nothing amiss.\n\n\
**How the others are told.** R2U2, Reelay and RTAMT read one formula of past-time logic, written in their notation; the formula for R2U2 is \
compiled before and not timed. RTLola reads counters and states written by hand. R2U2 prints a verdict for every step, as it comes. Reelay \
and RTAMT are libraries of Python: reading the table is left out of their time, in their favour. RTAMT needs minutes for what takes the \
others seconds, so it runs over fewer steps (`--few-rows`) and is compared by its rate; where an operator occurs twice in a formula it moves \
on twice a step (0.4.10), which is why it differs where a span needs one condition in two places.\n\n\
**How ours is told.** A step is a day from 2000-01-01; each true cell that the property names is an incident. Most properties are one commitment \
each: `shall not p` or `keep p at least 1 in any W days`, `for U days after q`, `before r`, `between q and r`. A span whose length has \
bounds takes two more (`shall not r` for L − 1 days after q, and `keep r at least 1 in any U days` between q and r). A response takes four: `shall s \
after 1 day and within U days of p`; `shall not s`; `may s` for U days after p; `shall not s` for L − 1 days after p. The last is stricter \
than the property where a second p comes before the first is answered, which no trace here does. The verdict of each step is read from the \
episodes and the missed deadlines of the findings on the last day; ours knows them for every step only then, while the others answer step by step. \
Standings are asked for first, and findings, which explain them, only where something was ever breached: on the traces that are timed nothing is, so that no explanation is paid for, as none of the others gives one.\n";

/// `met` or `not met`, so that no reader has to compare.
pub(super) fn told(met: bool) -> &'static str {
    if met { "met" } else { "**not met**" }
}

/// A rate in events or incidents per second, in millions where it is that large.
pub(super) fn rate(per_second: f64) -> String {
    if per_second >= 100_000.0 {
        format!("{:.2} M", per_second / 1e6)
    } else {
        format!("{per_second:.0}")
    }
}

/// Seconds with as many digits as they deserve.
pub(super) fn seconds(seconds: f64) -> String {
    match seconds {
        it if it >= 0.1 => format!("{it:.2} s"),
        it if it >= 0.000_1 => format!("{:.2} ms", it * 1e3),
        it => format!("{:.1} µs", it * 1e6),
    }
}

#[cfg(test)]
mod tests {
    use super::{rate, seconds};

    #[test]
    fn figures_are_written_in_the_unit_that_suits_them() {
        assert_eq!([rate(3_210_000.0), rate(1654.4)], ["3.21 M", "1654"]);
        assert_eq!(
            [seconds(1.5), seconds(0.0123), seconds(0.000_02)],
            ["1.50 s", "12.30 ms", "20.0 µs"]
        );
    }
}
