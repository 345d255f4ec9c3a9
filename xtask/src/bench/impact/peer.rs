//! The same work by other programs: what they find first, then what it takes them.

use super::{Piece, RUNS};
use crate::bench::clock::{self, Run, median};
use std::{fs, path::Path, process::Command};

/// The versions that are compared with. R's packages are not installed: this needs Python alone.
const PACKAGES: [(&str, &str); 4] = [
    ("synthdid", "0.10.1"),
    ("causaltensor", "0.1.12"),
    ("mlsynth", "1.0.0"),
    ("pyfixest", "0.60.0"),
];
const SCRIPT: &str = include_str!("panels.py");

/// Which program does which piece: its name in the script, the piece, how far its effect may be from ours.
const RIVALS: [(&str, &str, f64); 5] = [
    ("mlsynth", "outcome-only", 5e-3),
    ("synthdid", "synthetic-difference", 5e-3),
    ("causaltensor", "synthetic-difference", 5e-3),
    ("synthdid", "large", 1.5e-2),
    ("causaltensor", "large", 1.5e-2),
];

/// Puts each program into an environment of its own.
pub(in crate::bench) fn install(folder: &Path) -> Result<(), String> {
    let venv = folder.join("venv");
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let made = Command::new("python3").args(["-m", "venv"]).arg(&venv).status();
    if !made.is_ok_and(|status| status.success()) {
        return Err("python3 makes no virtual environment".to_owned());
    }
    for (name, version) in PACKAGES {
        println!("installing {name} {version}");
        let mut pip = Command::new(venv.join("bin/pip"));
        pip.args(["install", "--quiet", "--disable-pip-version-check"]);
        if !pip
            .arg(format!("{name}=={version}"))
            .status()
            .is_ok_and(|status| status.success())
        {
            println!("not installed: {name}");
        }
    }
    Ok(())
}

/// What each installed program finds and takes, beside ours.
pub(super) fn compare(peers: &Path, ours: &[(&Piece, Run)]) -> Result<(), String> {
    let python = peers.join("venv/bin/python");
    if !python.is_file() {
        println!(
            "\nNo other program is installed in {}: `--install FOLDER`, then `--peers FOLDER`.",
            peers.display()
        );
        return Ok(());
    }
    let folder = Path::new("target/bench");
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let script = folder.join("panels.py");
    fs::write(&script, SCRIPT).map_err(|error| format!("{}: {error}", script.display()))?;
    println!("\nOthers' whole process, imports included; the CPU of their fit alone where they tell it.\n");
    println!("| program | what | effect | ours | CPU s | fit alone | ours | times |");
    println!("|---|---|--:|--:|--:|--:|--:|--:|");
    for (program, name, tolerance) in RIVALS {
        let Some((piece, own)) = ours.iter().find(|(piece, _)| piece.name == name) else {
            continue;
        };
        let words = [
            script.display().to_string(),
            program.to_owned(),
            name.to_owned(),
            piece.table.to_owned(),
        ];
        let runs: Result<Vec<Run>, String> = (0..RUNS)
            .map(|_| clock::time(&python, &words, None, clock::PATIENCE))
            .collect();
        match runs {
            Err(why) => println!("| {program} | {} | {why} | | | | | |", piece.what),
            Ok(runs) => tell(program, piece, &runs, own, tolerance),
        }
    }
    Ok(())
}

fn tell(program: &str, piece: &Piece, runs: &[Run], own: &Run, tolerance: f64) {
    let figure = |name: &'static str| median(runs.iter().filter_map(|run| run.figure(name)));
    let (effect, fit) = (figure("effect"), figure("fit"));
    let mine = own.figure("effect").unwrap_or(f64::NAN);
    let apart = (effect - mine).abs() / mine.abs();
    let is_same = if apart <= tolerance { "" } else { " (another answer)" };
    let taken = median(runs.iter().map(|run| run.cpu));
    println!(
        "| {program} | {} | {effect:.6}{is_same} | {mine:.6} | {taken:.2} | {fit:.3} | {:.3} | {:.0} |",
        piece.what,
        own.cpu,
        fit / own.cpu,
    );
}
