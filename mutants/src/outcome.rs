//! What became of each mutant: judged by the suites one after another, several mutants at a time.

use crate::{
    drawn::Drawn,
    mutant::{Mutant, names},
    program::Said,
    suite::Suite,
};
use std::{
    collections::{BTreeMap, VecDeque},
    error::Error,
    fmt, fs,
    io::Write,
    path::Path,
    sync::Mutex,
    thread,
};

/// What became of a mutant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    Caught,
    TimedOut,
    NotReached,
    Survived,
}

impl fmt::Display for Outcome {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(match self {
            Self::Caught => "caught",
            Self::TimedOut => "timed out",
            Self::NotReached => "not reached",
            Self::Survived => "survived",
        })
    }
}

/// The outcomes that an earlier run wrote down.
pub fn earlier(file: &Path) -> BTreeMap<String, Outcome> {
    let text = fs::read_to_string(file).unwrap_or_default();
    let all = [
        Outcome::Caught,
        Outcome::TimedOut,
        Outcome::NotReached,
        Outcome::Survived,
    ];
    let line = |line: &str| {
        let (outcome, name) = line.split_once('\t')?;
        let outcome = all.into_iter().find(|it| it.to_string() == outcome)?;
        Some((name.to_owned(), outcome))
    };
    text.lines().filter_map(line).collect()
}

/// Judges every mutant that was not caught earlier, nor survived and was explained, new ones first, and writes down what it
/// finds as it goes.
pub fn judge(
    mutants: &[Mutant],
    (earlier, is_explained): (&BTreeMap<String, Outcome>, &dyn Fn(&Mutant) -> bool),
    tests: (&[Suite], &Drawn),
    jobs: usize,
    file: &Path,
) -> Result<Vec<Outcome>, Box<dyn Error>> {
    let names = names(mutants);
    let known = names.iter().zip(mutants).filter_map(|(name, mutant)| {
        let outcome = *earlier.get(name)?;
        (outcome < Outcome::NotReached || is_explained(mutant)).then(|| (name.clone(), outcome))
    });
    let known: BTreeMap<String, Outcome> = known.collect();
    let open = (0..mutants.len()).filter(|at| !known.contains_key(&names[*at]));
    let (new, again): (Vec<usize>, Vec<usize>) = open.partition(|at| !earlier.contains_key(&names[*at]));
    let waiting: VecDeque<usize> = new.into_iter().chain(again).collect();
    let all = waiting.len();
    let (waiting, found) = (Mutex::new(waiting), Mutex::new(known));
    let mut log = fs::File::create(file)?;
    for (name, outcome) in earlier {
        writeln!(log, "{outcome}\t{name}")?;
    }
    let log = Mutex::new(log);
    let work = || -> Result<(), String> {
        loop {
            let Some(at) = waiting.lock().map_err(|it| it.to_string())?.pop_front() else {
                return Ok(());
            };
            let outcome = of(mutants[at].number, tests).map_err(|it| it.to_string())?;
            writeln!(log.lock().map_err(|it| it.to_string())?, "{outcome}\t{}", names[at])
                .map_err(|it| it.to_string())?;
            let mut found = found.lock().map_err(|it| it.to_string())?;
            found.insert(names[at].clone(), outcome);
            if at % 100 == 0 {
                eprintln!("{} of {all} left", waiting.lock().map_err(|it| it.to_string())?.len());
            }
        }
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..jobs).map(|_| scope.spawn(work)).collect();
        workers
            .into_iter()
            .try_for_each(|it| it.join().unwrap_or_else(|_| Err(String::from("a worker panicked"))))
    })?;
    let found = found.into_inner().map_err(|it| it.to_string())?;
    Ok(names.iter().map(|name| found[name]).collect())
}

fn of(number: u32, (suites, drawn): (&[Suite], &Drawn)) -> Result<Outcome, Box<dyn Error>> {
    let reaching = suites.iter().filter(|it| it.reached.contains(&number));
    let in_suites = reaching.map(|it| it.program.judge(number).map(Some));
    let mut outcome = Outcome::NotReached;
    for said in in_suites.chain(std::iter::once_with(|| drawn.judge(number))) {
        match said? {
            None => {}
            Some(Said::Passed) => outcome = Outcome::Survived,
            Some(Said::Failed) => return Ok(Outcome::Caught),
            Some(Said::TimedOut) => return Ok(Outcome::TimedOut),
        }
    }
    Ok(outcome)
}
