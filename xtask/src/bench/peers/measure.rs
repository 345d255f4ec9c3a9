//! Part (a): each property at each bound, ours and every monitor that is installed, over the same table.

use super::roster::{Peer, Seen};
use crate::bench::{
    asked::Asked,
    clock::{self, Run},
    page::{rate, told},
    pattern::{Bounds, Ending, Property, generate, literally_violated},
};
use std::{
    fmt::Write,
    fs::{self, File},
    io::BufWriter,
    path::{Path, PathBuf},
};

/// Target (a): events per second of processor.
const PER_SECOND: f64 = 3e6;
/// Target (a): how much faster than the fastest other monitor.
const TIMES: f64 = 3.0;
/// Rows on which every verdict is compared with the words, before anything is timed.
const COMPARED: usize = 20_000;
/// "Flat in the bound": the cost at the largest bound is at most so many times that at the smallest. Traces differ in how
/// much happens in them, so that a ratio of exactly 1 cannot be expected.
const FLAT: f64 = 1.5;

/// One property at one bound.
struct Line {
    property: Property,
    bounds: Bounds,
    rows: usize,
    /// Seconds of processor and by the clock.
    ours: (f64, f64),
    /// True when our verdicts are right at every step.
    right: bool,
    /// Steps per second of processor, where the verdicts are those of the words.
    peers: Vec<(Peer, Result<f64, String>)>,
}

/// The whole table, printed line by line as it is measured.
pub(in crate::bench) fn patterns(asked: &Asked, folder: &Path) -> Result<String, String> {
    let here: Vec<(Peer, Option<String>)> = Peer::ALL.map(|peer| (peer, peer.version(&asked.peers))).to_vec();
    let mut text = String::new();
    for (peer, version) in &here {
        let _ = match version {
            Some(version) => writeln!(text, "- {}: {version}", peer.name()),
            None => writeln!(text, "- {}: not installed, and not compared with", peer.name()),
        };
    }
    let installed: Vec<Peer> = here
        .into_iter()
        .filter_map(|(peer, version)| version.map(|_| peer))
        .collect();
    let mut lines = Vec::new();
    for property in Property::ALL {
        for bounds in Bounds::ALL {
            let line = Line::measure(asked, folder, &installed, property, bounds)?;
            eprintln!("{}", line.written(&installed));
            lines.push(line);
        }
    }
    let names: Vec<&str> = installed.iter().map(|peer| peer.name()).collect();
    let _ = write!(
        text,
        "\n| property | bounds | rows | ours: CPU | wall | ours | 3 M | {} | times the fastest | 3 × |\n|---|---|--:|--:|--:|--:|---|{}--:|---|\n",
        names.join(" | "),
        "--:|".repeat(names.len())
    );
    for line in &lines {
        let _ = writeln!(text, "{}", line.written(&installed));
    }
    text.push_str(&flatness(&lines));
    Ok(text)
}

impl Line {
    fn measure(
        asked: &Asked,
        folder: &Path,
        peers: &[Peer],
        property: Property,
        bounds: Bounds,
    ) -> Result<Self, String> {
        let tables = Tables::write(asked, folder, property, bounds)?;
        let job = Job {
            asked,
            tables: &tables,
            property,
            bounds,
        };
        let mut right =
            ours(property, bounds, &tables.short, &tables.place).is_ok_and(|it| it.violations == tables.expected);
        let mut tried: Vec<Tried> = peers.iter().map(|peer| Tried::first(*peer, &job)).collect();
        let mut taken: Vec<Run> = Vec::new();
        for _ in 0..asked.runs {
            if right {
                let seen = ours(property, bounds, &tables.long, &tables.place)?;
                right = seen.violations.is_empty();
                taken.push(seen.run);
            }
            for peer in &mut tried {
                peer.again(&job);
            }
        }
        Ok(Self {
            property,
            bounds,
            rows: tables.rows,
            ours: (
                clock::median(taken.iter().map(|run| run.cpu)),
                clock::median(taken.iter().map(|run| run.wall)),
            ),
            right,
            peers: tried.into_iter().map(Tried::result).collect(),
        })
    }

    fn rate(&self) -> f64 {
        self.rows as f64 / self.ours.0
    }

    fn written(&self, peers: &[Peer]) -> String {
        let others: Vec<String> = peers
            .iter()
            .map(|peer| match self.peers.iter().find(|(known, _)| known == peer) {
                Some((_, Ok(per_second))) => rate(*per_second),
                Some((_, Err(why))) => why.lines().next().unwrap_or("–").to_owned(),
                None => "–".to_owned(),
            })
            .collect();
        let fastest = self
            .peers
            .iter()
            .filter_map(|(_, rate)| rate.as_ref().ok())
            .copied()
            .reduce(f64::max);
        let Bounds { lower, upper } = self.bounds;
        let head = format!("| {} | {lower}, {upper} | {} |", self.property, self.rows);
        if !self.right {
            return format!(
                "{head} – | – | differs | {} | {} | – | {} |",
                told(false),
                others.join(" | "),
                told(false)
            );
        }
        let times = fastest.map(|fastest| self.rate() / fastest);
        format!(
            "{head} {:.2} s | {:.2} s | {} | {} | {} | {} | {} |",
            self.ours.0,
            self.ours.1,
            rate(self.rate()),
            told(self.rate() >= PER_SECOND),
            others.join(" | "),
            times.map_or("–".to_owned(), |times| format!("{times:.1}")),
            times.map_or("–", |times| told(times >= TIMES)),
        )
    }
}

/// How the cost of each property grows from the smallest to the largest bound.
fn flatness(lines: &[Line]) -> String {
    let mut text = "\n| property | CPU at 1000 over CPU at 10 | flat |\n|---|--:|---|\n".to_owned();
    for property in Property::ALL {
        let cost = |upper: usize| {
            let line = lines
                .iter()
                .find(|line| line.property == property && line.bounds.upper == upper)?;
            line.right.then_some(1.0 / line.rate())
        };
        let _ = match cost(1000).zip(cost(10)) {
            Some((large, small)) => {
                writeln!(
                    text,
                    "| {property} | {:.2} | {} |",
                    large / small,
                    told(large <= FLAT * small)
                )
            }
            None => writeln!(text, "| {property} | – | {} |", told(false)),
        };
    }
    text
}

/// The tables of one property at one bound.
struct Tables {
    place: PathBuf,
    /// Broken at its end, and short enough for the words.
    short: PathBuf,
    short_rows: usize,
    expected: Vec<usize>,
    /// Kept, for the clock.
    long: PathBuf,
    rows: usize,
    /// The same for the slow.
    few: PathBuf,
    few_rows: usize,
}

impl Tables {
    fn write(asked: &Asked, folder: &Path, property: Property, bounds: Bounds) -> Result<Self, String> {
        let place = folder.join(format!("{property}-{}", bounds.upper));
        fs::create_dir_all(&place).map_err(|error| format!("{}: {error}", place.display()))?;
        let broken = generate(property, bounds, COMPARED, Ending::Broken, 1);
        let long = generate(property, bounds, asked.rows, Ending::Kept, 2);
        let few = generate(property, bounds, asked.few_rows, Ending::Kept, 2);
        Ok(Self {
            short: table(&place, "short.csv", &broken)?,
            short_rows: broken.rows.len(),
            expected: literally_violated(property, bounds, &broken),
            long: table(&place, "long.csv", &long)?,
            rows: long.rows.len(),
            few: table(&place, "few.csv", &few)?,
            few_rows: few.rows.len(),
            place,
        })
    }
}

/// What a monitor is asked to do.
struct Job<'a> {
    asked: &'a Asked,
    tables: &'a Tables,
    property: Property,
    bounds: Bounds,
}

/// Another monitor, as far as it has been tried.
struct Tried {
    peer: Peer,
    /// Steps per second of processor, one for each run.
    rates: Vec<f64>,
    /// Why it is not compared with.
    refused: Option<String>,
}

impl Tried {
    /// Compares its verdicts with the words, before anything is timed.
    fn first(peer: Peer, job: &Job<'_>) -> Self {
        let tables = job.tables;
        let refused = match Self::run(peer, job, &tables.short, tables.short_rows) {
            Ok((violations, _)) if violations == tables.expected => None,
            Ok(_) => Some("differs".to_owned()),
            Err(error) => {
                eprintln!("{}: {error}", peer.name());
                Some(if error.starts_with("over") {
                    error
                } else {
                    "fails".to_owned()
                })
            }
        };
        Self {
            peer,
            rates: Vec::new(),
            refused,
        }
    }

    fn again(&mut self, job: &Job<'_>) {
        if self.refused.is_some() {
            return;
        }
        let tables = job.tables;
        let (table, rows) = if self.peer.is_slow() {
            (&tables.few, tables.few_rows)
        } else {
            (&tables.long, tables.rows)
        };
        match Self::run(self.peer, job, table, rows) {
            Ok((violations, cpu)) if violations.is_empty() => self.rates.push(rows as f64 / cpu),
            Ok(_) => self.refused = Some("differs on the long table".to_owned()),
            Err(error) => self.refused = Some(error),
        }
    }

    /// The violated steps of the table, and what the run took. Verdicts about steps that the table does not have are
    /// forecasts, and left out.
    fn run(peer: Peer, job: &Job<'_>, table: &Path, rows: usize) -> Result<(Vec<usize>, f64), String> {
        let mut seen = peer.run(&job.asked.peers, &job.tables.place, job.property, job.bounds, table)?;
        seen.violations.retain(|step| *step < rows);
        let cpu = seen.cpu();
        Ok((seen.violations, cpu))
    }

    fn result(self) -> (Peer, Result<f64, String>) {
        let rate = self.refused.map_or(Ok(clock::median(self.rates)), Err);
        (self.peer, rate)
    }
}

fn table(place: &Path, name: &str, trace: &crate::bench::pattern::Trace) -> Result<PathBuf, String> {
    let path = place.join(name);
    let written = File::create(&path).and_then(|file| trace.write(BufWriter::new(file), false));
    written
        .map(|()| path.clone())
        .map_err(|error| format!("{}: {error}", path.display()))
}

/// Our own worker over a table.
fn ours(property: Property, bounds: Bounds, table: &Path, place: &Path) -> Result<Seen, String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let output = place.join("said-by-us.txt");
    let words = [
        "bench-worker".to_owned(),
        "trace".to_owned(),
        property.to_string(),
        bounds.lower.to_string(),
        bounds.upper.to_string(),
        table.display().to_string(),
    ];
    let mut run = clock::time(&program, &words, Some(&output), clock::PATIENCE)?;
    run.said = fs::read_to_string(&output).map_err(|error| format!("{}: {error}", output.display()))?;
    let violations = run.said.lines().filter_map(|line| line.parse().ok()).collect();
    Ok(Seen { run, violations })
}
