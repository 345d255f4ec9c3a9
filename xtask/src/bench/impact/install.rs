//! Installs the programs that are measured beside ours, each in an environment of its own because they need other
//! versions of the same libraries, and says which of R's there are.

use std::{fs, path::Path, process::Command};

/// Environments, and what is put into each: the versions that the figures were taken with.
const ENVIRONMENTS: [(&str, &[&str]); 8] = [
    ("synthdid", &["synthdid==0.10.1"]),
    ("causaltensor", &["causaltensor==0.1.12"]),
    ("mlsynth", &["mlsynth==1.0.0"]),
    ("pysyncon", &["pysyncon==1.7.0"]),
    ("pyfixest", &["pyfixest==0.60.0"]),
    ("csdid", &["csdid==0.4.3"]),
    ("causalpy", &["CausalPy==0.9.0", "pymc==5.28.5"]),
    ("tfp-causalimpact", &["tfp-causalimpact==0.2.0", "tf_keras==2.21.0"]),
];
/// Seconds after which an installation is given up.
const PATIENCE: &str = "900";
/// R's, as Debian would name them.
const OF_R: [&str; 2] = ["r-cran-synth", "r-cran-synthdid"];

/// The folder of a program. PyMC is the one that CausalPy brings.
pub(super) fn environment(program: &str) -> &str {
    if program == "pymc" { "causalpy" } else { program }
}

/// Whether a folder beside others is one of the environments.
pub(super) fn is_environment(folder: &std::ffi::OsStr) -> bool {
    ENVIRONMENTS.iter().any(|(name, _)| folder == *name)
}

/// Installs every program. One that fails does not keep the others from being tried; what pip said of it is kept.
pub(in crate::bench) fn install(folder: &Path) -> Result<(), String> {
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for (name, packages) in ENVIRONMENTS {
        println!("installing {}", packages.join(" "));
        if let Err(why) = one(&folder.join(name), packages) {
            println!("NOT INSTALLED: {name}: {why}");
            fs::write(folder.join(format!("{name}.failed")), &why).map_err(|error| format!("{name}: {error}"))?;
        }
    }
    println!("{}", of_r());
    Ok(())
}

fn one(place: &Path, packages: &[&str]) -> Result<(), String> {
    if !place.join("bin/python").is_file() {
        said(Command::new("python3").args(["-m", "venv"]).arg(place))?;
    }
    let mut pip = Command::new("nice");
    pip.args(["timeout", PATIENCE]).arg(place.join("bin/pip")).args([
        "install",
        "--quiet",
        "--disable-pip-version-check",
    ]);
    said(pip.args(packages))
}

/// Runs a step; when it fails, the last line that it said.
fn said(command: &mut Command) -> Result<(), String> {
    let done = command.output().map_err(|error| error.to_string())?;
    if done.status.success() {
        return Ok(());
    }
    let told = String::from_utf8_lossy(&done.stderr).into_owned();
    let last = told.lines().rev().find(|line| !line.trim().is_empty());
    Err(format!("{}: {}", done.status, last.unwrap_or("no word")))
}

/// What pip said when a program could not be installed.
pub(super) fn failure(folder: &Path, program: &str) -> String {
    fs::read_to_string(folder.join(format!("{}.failed", environment(program))))
        .map_or_else(|_| "not installed".to_owned(), |why| format!("not installed: {why}"))
}

/// Which of R's packages the system could provide.
pub(super) fn of_r() -> String {
    let told: Vec<String> = OF_R.iter().map(|name| offered(name)).collect();
    format!(
        "R's packages, as apt knows them: {}. None of them is compared with.",
        told.join(", ")
    )
}

fn offered(name: &str) -> String {
    let Ok(done) = Command::new("apt-cache").args(["policy", name]).output() else {
        return format!("`{name}` (no apt here to ask)");
    };
    let told = String::from_utf8_lossy(&done.stdout).into_owned();
    let candidate = told.lines().find_map(|line| line.trim().strip_prefix("Candidate:"));
    match candidate.map(str::trim) {
        None | Some("(none)") => format!("`{name}` is not in the Debian that was asked"),
        Some(version) => format!("`{name}` {version} is offered"),
    }
}
