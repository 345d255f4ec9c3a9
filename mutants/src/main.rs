//! Which small changes of the monitor no test notices: all changes in one build, each live when its number is asked for.

mod compile;
mod copy;
mod drawn;
mod explained;
mod find;
mod mutant;
mod outcome;
mod program;
mod shape;
mod suite;
mod swap;
mod table;

use std::{
    collections::BTreeMap,
    env,
    error::Error,
    path::{Path, PathBuf},
    process::ExitCode,
};

const USAGE: &str = "salida-mutants FOLDER [--only FILE,FILE] [--seeds N] [--pairs N] [--jobs N] [--again]
FOLDER   gets a copy of the workspace (a folder outside it)
--only   tries mutants of these files of the monitor's sources
--seeds  among how many drawn pairs those are looked for that reach a mutant (10000)
--pairs  how many of those it is tried on (1000)
--jobs   how many mutants are tried at a time (2)
--again  only what no earlier run in FOLDER saw caught, and nobody explained";

struct Asked {
    folder: PathBuf,
    only: Vec<String>,
    seeds: u64,
    pairs: u64,
    jobs: usize,
    again: bool,
}

fn main() -> ExitCode {
    match asked().and_then(|asked| run(&asked)) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(open) => {
            println!("{open} changes that no test noticed and nobody explained");
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn asked() -> Result<Asked, Box<dyn Error>> {
    let mut words = env::args().skip(1);
    let folder = PathBuf::from(words.next().filter(|it| !it.starts_with('-')).ok_or(USAGE)?);
    let mut asked = Asked {
        folder,
        only: Vec::new(),
        seeds: 10_000,
        pairs: 1_000,
        jobs: 2,
        again: false,
    };
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or(USAGE);
        match word.as_str() {
            "--only" => asked.only = value()?.split(',').map(str::to_owned).collect(),
            "--seeds" => asked.seeds = value()?.parse()?,
            "--pairs" => asked.pairs = value()?.parse()?,
            "--jobs" => asked.jobs = value()?.parse()?,
            "--again" => asked.again = true,
            _ => return Err(USAGE.into()),
        }
    }
    Ok(asked)
}

fn run(asked: &Asked) -> Result<usize, Box<dyn Error>> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let explained = explained::Explained::read(&here.join("explained.toml"))?;
    let mut copy = copy::Copy::new(&here.join(".."), &asked.folder)?;
    let refused = compile::leave_out(&mut copy)?;
    let is_asked = |file: &String| asked.only.is_empty() || asked.only.contains(file);
    let programs = compile::programs(&copy)?;
    let suites = suite::suites(&programs, &asked.folder)?;
    let drawn = drawn::Drawn::new(
        suite::drawn(&programs)?,
        asked.seeds,
        asked.pairs,
        asked.jobs,
        &asked.folder,
    )?;
    let file = asked.folder.join("outcomes.tsv");
    let earlier = if asked.again {
        outcome::earlier(&file)
    } else {
        BTreeMap::new()
    };
    // What was explained is taken as it was found when somebody looked.
    let is_explained = |mutant: &mutant::Mutant| explained.has(mutant);
    copy.mutants.retain(|it| is_asked(&it.file));
    let outcomes = outcome::judge(
        &copy.mutants,
        (&earlier, &is_explained),
        (&suites, &drawn),
        asked.jobs,
        &file,
    )?;
    Ok(table::print(&copy.mutants, &outcomes, refused, &explained))
}
