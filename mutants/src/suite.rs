//! The tests, cheapest first: a few drawn pairs, what is quick, more drawn pairs, what is slow.

use crate::program::Program;
use std::{
    collections::BTreeSet,
    error::Error,
    path::{Path, PathBuf},
    process::Command,
};

/// The test that draws agreements and streams. It is asked for by its seeds, and left out where all else is run.
const DRAWN: &str = "both_monitors_find_the_same_for_every_pair";

/// A test that takes more than so many seconds of the processor is left for later.
const SLOW: f64 = 0.15;

/// Some tests, and the mutants whose place they reach.
pub struct Suite {
    pub program: Program,
    pub reached: BTreeSet<u32>,
}

/// What draws pairs, among the built programs.
pub fn drawn(programs: &[(String, PathBuf)]) -> Result<Program, Box<dyn Error>> {
    let (_, file) = { programs.iter() }
        .find(|(name, _)| name == "literal")
        .ok_or("nothing draws pairs")?;
    Ok(Program::new(file, &["--exact", DRAWN].map(str::to_owned)))
}

/// All suites of the built programs.
pub fn suites(programs: &[(String, PathBuf)], folder: &Path) -> Result<Vec<Suite>, Box<dyn Error>> {
    let drawn = drawn(programs)?;
    let few = |seeds: &str| Program {
        seeds: Some(seeds.to_owned()),
        ..drawn.clone()
    };
    let (mut quick, mut slow) = (Vec::new(), Vec::new());
    for (_, file) in programs {
        let mut skipped = vec![String::from("--skip"), DRAWN.to_owned()];
        for test in tests(file)? {
            let alone = Program::new(file, &[String::from("--exact"), test.clone()]);
            if test != DRAWN && alone.seconds()? > SLOW {
                skipped.extend([String::from("--skip"), test]);
                slow.push(alone);
            }
        }
        quick.push(Program::new(file, &skipped));
    }
    let ordered = std::iter::once(few("0..20"))
        .chain(quick)
        .chain([few("20..150")])
        .chain(slow);
    ordered.map(|program| Suite::of(program, folder)).collect()
}

impl Suite {
    /// Many times what it takes without a mutant is what it may take with one.
    fn of(program: Program, folder: &Path) -> Result<Self, Box<dyn Error>> {
        let seconds = program.seconds()?;
        let reached = program.reached(&folder.join("reached.txt"))?;
        let limit = 3.0 + (seconds * 8.0).ceil();
        Ok(Self {
            program: Program { limit, ..program },
            reached,
        })
    }
}

/// The tests of a program by name.
fn tests(file: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let listed = String::from_utf8(Command::new(file).arg("--list").output()?.stdout)?;
    Ok({ listed.lines() }
        .filter_map(|line| Some(line.strip_suffix(": test")?.to_owned()))
        .collect())
}
