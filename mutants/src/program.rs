//! A built test program, run with one mutant live, with limits.

use std::{
    collections::BTreeSet,
    error::Error,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// Addresses that a test may take, in KiB.
const MEMORY: u64 = 6_000_000;

/// A program with what it is asked to do.
#[derive(Debug, Clone)]
pub struct Program {
    pub file: PathBuf,
    pub arguments: Vec<String>,
    /// Which pairs it draws, where it draws some.
    pub seeds: Option<String>,
    /// Seconds of the processor after which it is stopped.
    pub limit: f64,
}

/// What a program says of a mutant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    Passed,
    Failed,
    TimedOut,
}

impl Program {
    /// Without a limit that any test comes near.
    pub fn new(file: &Path, arguments: &[String]) -> Self {
        let (file, arguments) = (file.to_owned(), arguments.to_vec());
        Self {
            file,
            arguments,
            seeds: None,
            limit: 3_600.0,
        }
    }

    /// What it says of a mutant.
    pub fn judge(&self, number: u32) -> Result<Said, Box<dyn Error>> {
        self.run(&number.to_string()).map(|(said, _)| said)
    }

    /// How many seconds of the processor it takes without any mutant: it has to pass.
    pub fn seconds(&self) -> Result<f64, Box<dyn Error>> {
        match self.run("0")? {
            (Said::Passed, seconds) => Ok(seconds),
            _ => Err(format!(
                "{} {:?} does not pass without a mutant",
                self.file.display(),
                self.arguments
            )
            .into()),
        }
    }

    /// The mutants whose place it reaches, written down in a file on the way.
    pub fn reached(&self, list: &Path) -> Result<BTreeSet<u32>, Box<dyn Error>> {
        fs::write(list, "")?;
        self.run(&list.to_string_lossy())?;
        let numbers = fs::read_to_string(list)?
            .lines()
            .filter_map(|line| line.parse().ok())
            .collect();
        fs::remove_file(list)?;
        Ok(numbers)
    }

    /// What it says, and how many seconds of the processor it took. The shell counts and limits them, which no other work on
    /// the machine disturbs.
    fn run(&self, mutant: &str) -> Result<(Said, f64), Box<dyn Error>> {
        let line = format!(
            "ulimit -v {MEMORY}; ulimit -c 0; TIMEFORMAT=%U; \
             time {{ (ulimit -t {:.0}; exec nice -n 1 \"$@\" >/dev/null 2>&1); }}; exit $?",
            self.limit
        );
        let mut command = Command::new("bash");
        command
            .args(["-c", &line, "bash"])
            .arg(&self.file)
            .args(&self.arguments);
        command.env("SALIDA_MUTANT", mutant).env("SALIDA_LITERAL_STOP", "first");
        command.env("RUST_BACKTRACE", "0").env("RUST_TEST_THREADS", "1");
        command.env("SALIDA_LITERAL", self.seeds.as_deref().unwrap_or_default());
        let output = command.stdin(Stdio::null()).stdout(Stdio::null()).output()?;
        let told = String::from_utf8_lossy(&output.stderr);
        let seconds = told.lines().last().and_then(|line| line.trim().parse().ok());
        let seconds: f64 = seconds.unwrap_or_default();
        let said = match output.status.success() {
            true => Said::Passed,
            false if seconds + 1.0 >= self.limit => Said::TimedOut,
            false => Said::Failed,
        };
        Ok((said, seconds))
    }
}
