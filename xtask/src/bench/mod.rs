//! `cargo xtask bench monitor`: the monitor against its targets and against other monitors, on the same files.
//!
//! Everything that is timed runs as a process of its own: ours as `xtask bench-worker`, the others as they come.

mod asked;
mod chance;
mod city;
mod clock;
mod install;
mod page;

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
        ["monitor", rest @ ..] => Asked::read(rest).and_then(|asked| measure(&asked)),
        _ => Err(asked::USAGE.to_owned()),
    })
}

/// One piece of work to be timed from outside.
pub(crate) fn work(arguments: &[&str]) -> ExitCode {
    told(match arguments {
        ["city", size, path] => size.parse().and_then(|size| city::run(size, Path::new(path))),
        ["city-alone", size, path] => size.parse().and_then(|size| city::alone(size, Path::new(path))),
        _ => Err("no such work".to_owned()),
    })
}

/// Every part that was asked for; each is shown as soon as it is there.
fn measure(asked: &Asked) -> Result<(), String> {
    let folder = PathBuf::from("target/bench");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let parts: [Part; 1] = [('b', "A city in memory", city::whole)];
    let mut page = String::new();
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
