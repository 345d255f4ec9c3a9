//! The tests, cheapest first, and what one of them says of one mutant.

use std::{
    collections::BTreeSet,
    error::Error,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// Addresses that a test may take, in KiB.
const MEMORY: u64 = 6_000_000;

/// A test program with what it is asked to do.
pub struct Suite {
    pub name: String,
    program: PathBuf,
    arguments: Vec<String>,
    seeds: Option<String>,
    /// Seconds of the processor after which it is stopped: many times what it takes without a mutant.
    limit: f64,
    /// The mutants whose place it reaches.
    pub reached: BTreeSet<u32>,
}

/// What a suite says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    Passed,
    Failed,
    TimedOut,
}

const DRAWN: &str = "both_monitors_find_the_same_for_every_pair";

/// The suites of the built programs: a few drawn pairs, what is quick, and more and more drawn pairs.
pub fn suites(programs: &[(String, PathBuf)], seeds: u64) -> Vec<Suite> {
    let of = |name: &str, program: &Path, arguments: &[&str], drawn: Option<(u64, u64)>| Suite {
        name: name.to_owned(),
        program: program.to_owned(),
        arguments: arguments.iter().map(|it| (*it).to_owned()).collect(),
        seeds: drawn.map(|(from, to)| format!("{from}..{to}")),
        limit: 3_600.0,
        reached: BTreeSet::new(),
    };
    let literal = programs.iter().find(|(name, _)| name == "literal");
    let drawn = |from: u64, to: u64| {
        let (_, program) = literal?;
        (from < to.min(seeds)).then(|| of("drawn", program, &["--exact", DRAWN], Some((from, to.min(seeds)))))
    };
    let mut suites: Vec<Suite> = drawn(0, 150).into_iter().collect();
    for (name, program) in programs {
        suites.push(of(name, program, &["--skip", DRAWN], None));
    }
    suites.extend(
        [drawn(150, 2_500), drawn(2_500, 10_000), drawn(10_000, u64::MAX)]
            .into_iter()
            .flatten(),
    );
    suites
}

impl Suite {
    /// Runs it without any mutant: it has to pass, and shows how long it takes and which mutants it reaches.
    pub fn prepare(&mut self, folder: &Path) -> Result<(), Box<dyn Error>> {
        let (said, seconds) = self.run("0")?;
        if said != Said::Passed {
            return Err(format!("{} does not pass without a mutant", self.name).into());
        }
        let list = folder.join("reached.txt");
        fs::write(&list, "")?;
        self.run(&list.to_string_lossy())?;
        self.reached = fs::read_to_string(&list)?
            .lines()
            .filter_map(|line| line.parse().ok())
            .collect();
        self.limit = 3.0 + (seconds * 8.0).ceil();
        eprintln!(
            "{} {}: {seconds:.1} s, reaches {}",
            self.name,
            self.seeds.as_deref().unwrap_or_default(),
            self.reached.len()
        );
        Ok(())
    }

    /// What it says of a mutant.
    pub fn judge(&self, number: u32) -> Result<Said, Box<dyn Error>> {
        self.run(&number.to_string()).map(|(said, _)| said)
    }

    /// What it says, and how many seconds of the processor it took. The shell counts and limits them, which no other work on
    /// the machine disturbs.
    fn run(&self, mutant: &str) -> Result<(Said, f64), Box<dyn Error>> {
        let line = format!(
            "ulimit -v {MEMORY}; ulimit -c 0; TIMEFORMAT=%U; time {{ (ulimit -t {:.0}; exec nice \"$@\" >/dev/null 2>&1); }}; exit $?",
            self.limit
        );
        let mut command = Command::new("bash");
        command
            .args(["-c", &line, "bash"])
            .arg(&self.program)
            .args(&self.arguments);
        command.env("SALIDA_MUTANT", mutant).env("SALIDA_LITERAL_STOP", "first");
        command.env("RUST_BACKTRACE", "0").env("RUST_TEST_THREADS", "1");
        if let Some(seeds) = &self.seeds {
            command.env("SALIDA_LITERAL", seeds);
        }
        let output = command.stdin(Stdio::null()).stdout(Stdio::null()).output()?;
        let told = String::from_utf8_lossy(&output.stderr);
        let seconds: f64 = told
            .lines()
            .last()
            .and_then(|line| line.trim().parse().ok())
            .unwrap_or_default();
        let said = match output.status.success() {
            true => Said::Passed,
            false if seconds + 1.0 >= self.limit => Said::TimedOut,
            false => Said::Failed,
        };
        Ok((said, seconds))
    }
}
