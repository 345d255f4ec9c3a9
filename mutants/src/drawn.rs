//! Drawn agreements and streams: a mutant is tried on as many as are asked for of those that reach its place.

use crate::program::{Program, Said};
use std::{collections::BTreeMap, error::Error, path::Path, sync::Mutex, thread};

/// So many pairs are looked at together.
const TOGETHER: u32 = 20;

/// Which pairs reach which mutant.
pub struct Drawn {
    program: Program,
    /// The first seeds of the groups in which a pair reaches it.
    groups: BTreeMap<u32, Vec<u64>>,
    /// Seconds of the processor for a pair.
    each: f64,
}

impl Drawn {
    /// Looks among the first `seeds` pairs for `enough` of them for each mutant.
    pub fn new(program: Program, seeds: u64, enough: u64, jobs: usize, folder: &Path) -> Result<Self, Box<dyn Error>> {
        let of = |from: u64| Program {
            seeds: Some(format!("{from}..{}", from + u64::from(TOGETHER))),
            ..program.clone()
        };
        let each = of(0).seconds()? / f64::from(TOGETHER);
        let starts = Mutex::new((0..seeds).step_by(TOGETHER as usize));
        let groups: Mutex<BTreeMap<u32, Vec<u64>>> = Mutex::default();
        let most = usize::try_from(enough.div_ceil(u64::from(TOGETHER)))?;
        let work = || -> Result<(), String> {
            loop {
                let next = starts.lock().map_err(|it| it.to_string())?.next();
                let Some(from) = next else { return Ok(()) };
                let list = folder.join(format!("reached-{from}.txt"));
                let reached = of(from).reached(&list).map_err(|it| it.to_string())?;
                let mut groups = groups.lock().map_err(|it| it.to_string())?;
                for number in reached {
                    let known = groups.entry(number).or_default();
                    if known.len() < most {
                        known.push(from);
                    }
                }
            }
        };
        thread::scope(|scope| {
            let workers: Vec<_> = (0..jobs).map(|_| scope.spawn(work)).collect();
            let ended = workers
                .into_iter()
                .map(|it| it.join().unwrap_or_else(|_| Err(String::from("a worker panicked"))));
            ended.collect::<Result<Vec<()>, String>>()
        })?;
        let groups = groups.into_inner().map_err(|it| it.to_string())?;
        Ok(Self { program, groups, each })
    }

    /// What they say of a mutant; `None` where none reaches it.
    pub fn judge(&self, number: u32) -> Result<Option<Said>, Box<dyn Error>> {
        let Some(groups) = self.groups.get(&number) else {
            return Ok(None);
        };
        let seeds: Vec<String> = groups
            .iter()
            .flat_map(|from| *from..from + u64::from(TOGETHER))
            .map(|it| it.to_string())
            .collect();
        let pairs = f64::from(TOGETHER * u32::try_from(groups.len())?);
        let limit = 3.0 + (pairs * self.each * 8.0).ceil();
        let seeds = Some(seeds.join(","));
        Program {
            seeds,
            limit,
            ..self.program.clone()
        }
        .judge(number)
        .map(Some)
    }
}
