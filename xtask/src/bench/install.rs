//! Installs the monitors that ours is measured against, each at a pinned version, into a folder of its own.

use std::{fs, path::Path, process::Command};

/// The versions that the figures in `docs/benchmarks.md` were taken with.
const CRATES: [(&str, &str); 2] = [("r2u2_cli", "4.2.4"), ("rtlola-cli", "0.1.2")];
const PACKAGES: [(&str, &str); 2] = [("reelay", "25.0.0"), ("rtamt", "0.4.10")];

/// Installs every peer; one that fails does not keep the others from being tried.
pub(super) fn run(folder: &Path) -> Result<(), String> {
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut failed = Vec::new();
    for (name, version) in CRATES {
        let mut cargo = Command::new("nice");
        cargo.args([
            "cargo",
            "install",
            "--locked",
            "--quiet",
            "-j",
            "1",
            name,
            "--version",
            version,
        ]);
        cargo
            .arg("--root")
            .arg(folder)
            .arg("--target-dir")
            .arg(folder.join("target"));
        failed.extend(tell(name, version, &mut cargo));
    }
    let venv = folder.join("venv");
    failed.extend(tell(
        "venv",
        "",
        Command::new("python3").args(["-m", "venv"]).arg(&venv),
    ));
    for (name, version) in PACKAGES {
        let mut pip = Command::new("nice");
        pip.arg(venv.join("bin/pip"))
            .args(["install", "--quiet", "--disable-pip-version-check"]);
        pip.arg(format!("{name}=={version}"));
        failed.extend(tell(name, version, &mut pip));
    }
    if failed.is_empty() {
        Ok(())
    } else {
        Err(format!("not installed: {}", failed.join(", ")))
    }
}

/// Runs one step and names it when it fails.
fn tell(name: &str, version: &str, command: &mut Command) -> Option<String> {
    println!("installing {name} {version}");
    let done = command.status();
    (!done.is_ok_and(|status| status.success())).then(|| name.to_owned())
}
