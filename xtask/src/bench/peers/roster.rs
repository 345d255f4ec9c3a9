//! The other monitors: how each is told a property, run over a table, and understood.

use crate::bench::{
    clock::{self, Run},
    pattern::{self, Bounds, Property, Syntax},
};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

const SCRIPT: &str = include_str!("monitors.py");

/// Another monitor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Peer {
    R2u2,
    Rtlola,
    Reelay,
    Rtamt,
}

/// A run of a monitor: what it took, and the steps at which it saw the property violated.
pub(super) struct Seen {
    pub(super) run: Run,
    pub(super) violations: Vec<usize>,
}

impl Seen {
    /// Seconds of processor for the comparison: without reading the table where the monitor is a library of Python, which
    /// is in its favour.
    pub(super) fn cpu(&self) -> f64 {
        self.run.figure("monitoring").unwrap_or(self.run.cpu)
    }
}

impl Peer {
    pub(super) const ALL: [Self; 4] = [Self::R2u2, Self::Rtlola, Self::Reelay, Self::Rtamt];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::R2u2 => "R2U2",
            Self::Rtlola => "RTLola",
            Self::Reelay => "Reelay",
            Self::Rtamt => "RTAMT",
        }
    }

    /// RTAMT needs minutes where the others need seconds; it is run over fewer rows and compared by its rate.
    pub(super) fn is_slow(self) -> bool {
        self == Self::Rtamt
    }

    fn program(self, installed: &Path) -> PathBuf {
        match self {
            Self::R2u2 => installed.join("bin/r2u2_cli"),
            Self::Rtlola => installed.join("bin/rtlola-cli"),
            Self::Reelay | Self::Rtamt => installed.join("venv/bin/python"),
        }
    }

    /// The version that is installed, as its installer tells it; `None` when it is absent.
    pub(super) fn version(self, installed: &Path) -> Option<String> {
        let program = fs::canonicalize(self.program(installed))
            .is_ok()
            .then(|| self.program(installed))?;
        let arguments: &[&str] = match self {
            Self::R2u2 | Self::Rtlola => &["--version"],
            Self::Reelay => &[
                "-c",
                "import reelay, importlib.metadata as m; print('reelay', m.version('reelay'))",
            ],
            Self::Rtamt => &[
                "-c",
                "import rtamt, importlib.metadata as m; print('rtamt', m.version('rtamt'))",
            ],
        };
        let done = Command::new(program).args(arguments).output().ok()?;
        let told = String::from_utf8_lossy(&done.stdout).trim().to_owned();
        (done.status.success() && !told.is_empty()).then_some(told)
    }

    /// Runs it over a table. What it needs beforehand, such as a compiled formula, is made first and not timed.
    pub(super) fn run(
        self,
        installed: &Path,
        folder: &Path,
        property: Property,
        bounds: Bounds,
        table: &Path,
    ) -> Result<Seen, String> {
        let arguments = self.prepare(installed, folder, property, bounds, table)?;
        let output = folder.join(format!("said-by-{}.txt", self.name()));
        let mut run = clock::time(
            &self.program(installed),
            &arguments,
            Some(&output),
            if self.is_slow() { 20 } else { clock::PATIENCE },
        )?;
        run.said = fs::read_to_string(&output).map_err(|error| format!("{}: {error}", output.display()))?;
        let violations = self.understand(&run.said);
        Ok(Seen { run, violations })
    }

    fn prepare(
        self,
        installed: &Path,
        folder: &Path,
        property: Property,
        bounds: Bounds,
        table: &Path,
    ) -> Result<Vec<String>, String> {
        let shown = |path: &Path| path.display().to_string();
        let write = |name: &str, text: &str| {
            let file = folder.join(name);
            fs::write(&file, text)
                .map(|()| file)
                .map_err(|error| format!("{name}: {error}"))
        };
        Ok(match self {
            Self::R2u2 => {
                let formula = pattern::text(property, bounds, Syntax::C2po);
                let text = format!("INPUT\n p,q,r,s: bool;\nPTSPEC\n holds: {formula};\n");
                let specification = write("property.c2po", &text)?;
                let header = write("columns.csv", "# time,p,q,r,s\n")?;
                let compiled = Command::new(self.program(installed))
                    .arg("compile")
                    .args([&specification, &header])
                    .arg("--output")
                    .arg(folder)
                    .output();
                if !compiled.is_ok_and(|done| done.status.success()) {
                    return Err(format!("{} does not compile {text}", self.name()));
                }
                vec!["run".to_owned(), shown(&folder.join("spec.bin")), shown(table)]
            }
            Self::Rtlola => {
                let specification = write("property.lola", &pattern::equations(property, bounds))?;
                let mut words = ["monitor", "--offline", "relative", "--csv-time-column", "1", "--csv-in"]
                    .map(str::to_owned)
                    .to_vec();
                words.extend([shown(table), shown(&specification)]);
                words
            }
            Self::Reelay | Self::Rtamt => {
                let script = write("monitors.py", SCRIPT)?;
                let (name, syntax) = match self {
                    Self::Reelay => ("reelay", Syntax::Reelay),
                    _ => ("rtamt", Syntax::Rtamt),
                };
                vec![
                    shown(&script),
                    name.to_owned(),
                    pattern::text(property, bounds, syntax),
                    shown(table),
                ]
            }
        })
    }

    /// The violated steps in what a monitor printed.
    fn understand(self, said: &str) -> Vec<usize> {
        match self {
            Self::R2u2 => ranges(said),
            Self::Rtlola => {
                let times = said.lines().filter_map(|line| line.strip_prefix('[')?.split_once('.'));
                let mut steps: Vec<usize> = times.filter_map(|(whole, _)| whole.parse().ok()).collect();
                steps.dedup();
                steps
            }
            Self::Reelay | Self::Rtamt => said.lines().filter_map(|line| line.parse().ok()).collect(),
        }
    }
}

/// `0:7,T` and then `0:9,F`: the formula held up to step 7, and not at steps 8 and 9.
fn ranges(said: &str) -> Vec<usize> {
    let mut steps = Vec::new();
    let mut next = 0;
    for line in said.lines() {
        let verdict = line.strip_prefix("0:").and_then(|rest| rest.split_once(','));
        let Some((Ok(last), truth)) = verdict.map(|(step, truth)| (step.parse::<usize>(), truth)) else {
            continue;
        };
        if truth == "F" {
            steps.extend(next..=last);
        }
        next = last + 1;
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::Peer;

    #[test]
    fn what_each_monitor_prints_becomes_the_same_list_of_steps() {
        assert_eq!(Peer::R2u2.understand("0:1,T\n0:3,F\n0:4,T\n0:5,F\n"), [2, 3, 5]);
        assert_eq!(
            Peer::Rtlola.understand("[2.000000000][Trigger][#0][Value] = \"\"\n[3.000000000][x\n"),
            [2, 3]
        );
        assert_eq!(Peer::Reelay.understand("2\n3\nsteps=5\nmonitoring=0.1\n"), [2, 3]);
    }
}
