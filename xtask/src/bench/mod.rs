//! `cargo xtask bench monitor`: the monitor against its targets and against other monitors, on the same files; and
//! `cargo xtask bench map`: the map against its targets, and beside networkx; and `cargo xtask bench impact`: panel methods
//! against theirs, and beside other programs.
//!
//! Everything that is timed runs as a process of its own: ours as `xtask bench-worker`, the others as they come.

mod asked;
mod chance;
mod city;
mod clock;
mod impact;
mod install;
mod map;
mod page;
mod pattern;
mod peers;

use asked::Asked;
use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Reads the arguments after `bench` and runs what they ask for.
pub(crate) fn run(arguments: &[&str]) -> ExitCode {
    told(match arguments {
        ["monitor", "--install", folder] => install::run(Path::new(folder)),
        ["impact", "--install", folder] => impact::install(Path::new(folder)),
        ["impact", rest @ ..] => impact::Asked::read(rest).and_then(|asked| impact::run(&asked)),
        ["map", "--install", folder] => map::install(Path::new(folder)),
        ["map"] => map::run(Path::new(asked::PEERS)),
        ["map", "--rules"] => map::rules(),
        ["map", "--peers", folder] => map::run(Path::new(folder)),
        ["monitor", rest @ ..] => Asked::read(rest).and_then(|asked| measure(&asked)),
        _ => Err(asked::USAGE.to_owned()),
    })
}

/// One piece of work to be timed from outside.
pub(crate) fn work(arguments: &[&str]) -> ExitCode {
    told(match arguments {
        ["city", size, path] => size.parse().and_then(|size| city::run(size, Path::new(path))),
        ["city-alone", size, path] => size.parse().and_then(|size| city::alone(size, Path::new(path))),
        ["late", times, size, path] => {
            let times = times.parse().map_err(|_| format!("{times}: not a number"));
            times.and_then(|times| city::late(size.parse()?, Path::new(path), times))
        }
        ["impact", piece, path] => impact::work(piece, Path::new(path)),
        ["ftm", path] => map::import(Path::new(path)),
        ["trace", property, lower, upper, path] => trace(property, lower, upper, Path::new(path)),
        _ => Err("no such work".to_owned()),
    })
}

fn trace(property: &str, lower: &str, upper: &str, path: &Path) -> Result<(), String> {
    let bound = |text: &str| text.parse::<usize>().map_err(|error| format!("{text}: {error}"));
    let bounds = pattern::Bounds {
        lower: bound(lower)?,
        upper: bound(upper)?,
    };
    peers::run(property.parse()?, bounds, path)
}

/// Every part that was asked for; each is shown as soon as it is there.
fn measure(asked: &Asked) -> Result<(), String> {
    let folder = PathBuf::from("target/bench");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let parts: [Part; 4] = [
        ('a', "Temporal patterns", peers::patterns),
        ('b', "A city in memory, and (e) its memory", city::whole),
        ('c', "One late revision", city::late_reports),
        ('d', "Growth", city::growth),
    ];
    let mut page = page::head(asked);
    for (letter, title, run) in parts {
        if asked.parts.contains(&letter) {
            let section = format!("## ({letter}) {title}\n\n{}\n", run(asked, &folder)?);
            println!("{section}");
            page.push_str(&section);
        }
    }
    if asked.write {
        fs::write("docs/benchmarks.md", page).map_err(|error| format!("docs/benchmarks.md: {error}"))?;
    }
    Ok(())
}

/// A part: its letter, its title, what measures it.
type Part = (char, &'static str, fn(&Asked, &Path) -> Result<String, String>);

fn told(done: Result<(), String>) -> ExitCode {
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error}");
            ExitCode::FAILURE
        }
    }
}
