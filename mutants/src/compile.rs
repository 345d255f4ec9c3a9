//! Builds the copy, and leaves out the mutants that the compiler refuses.

use crate::{
    copy::{Copy, SOURCES},
    mutant,
};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    error::Error,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// Leaves out mutants until the crate compiles; how many were left out. Those that were refused once are written down, so
/// that another run finds the sources as this one left them and builds nothing anew.
pub fn leave_out(copy: &mut Copy) -> Result<usize, Box<dyn Error>> {
    let (all, file) = (copy.mutants.len(), copy.folder.join("refused.tsv"));
    let names = mutant::names(&copy.mutants);
    let names: BTreeMap<u32, String> = copy.mutants.iter().map(|it| it.number).zip(names).collect();
    let mut known: BTreeSet<String> =
        { fs::read_to_string(&file) }.map_or_else(|_| BTreeSet::new(), |it| it.lines().map(str::to_owned).collect());
    loop {
        copy.mutants.retain(|it| !known.contains(&names[&it.number]));
        copy.write()?;
        let said = cargo(&copy.folder, &["check", "--lib"])?;
        let errors: Vec<&Value> = said.iter().filter(|it| it["message"]["level"] == "error").collect();
        let refused: BTreeSet<u32> = errors.iter().filter_map(|it| blamed(copy, &it["message"])).collect();
        if errors.is_empty() {
            return Ok(all - copy.mutants.len());
        }
        if refused.is_empty() {
            return Err(errors[0]["message"]["rendered"].to_string().into());
        }
        eprintln!("{} changes do not compile", refused.len());
        known.extend(refused.iter().map(|number| names[number].clone()));
        fs::write(
            &file,
            known.iter().flat_map(|it| [it.as_str(), "\n"]).collect::<String>(),
        )?;
    }
}

/// The built test programs by name.
pub fn programs(copy: &Copy) -> Result<Vec<(String, PathBuf)>, Box<dyn Error>> {
    let said = cargo(&copy.folder, &["test", "--no-run"])?;
    let built = said.iter().filter_map(|it| {
        let program = it["executable"].as_str()?;
        Some((it["target"]["name"].as_str()?.to_owned(), PathBuf::from(program)))
    });
    let built: Vec<(String, PathBuf)> = built.collect();
    if built.is_empty() {
        Err("no test was built".into())
    } else {
        Ok(built)
    }
}

/// What cargo says, message by message. Optimised, with the checks that tests have; linking across crates would only cost.
fn cargo(folder: &Path, arguments: &[&str]) -> Result<Vec<Value>, Box<dyn Error>> {
    let mut command = Command::new("cargo");
    command
        .args(arguments)
        .args(["-p", "salida-monitor", "--release", "--message-format=json"]);
    command.current_dir(folder).stderr(Stdio::inherit());
    command.env("CARGO_TARGET_DIR", folder.join("target"));
    command.env("RUSTFLAGS", "-Awarnings");
    for (key, value) in [
        ("DEBUG_ASSERTIONS", "true"),
        ("OVERFLOW_CHECKS", "true"),
        ("LTO", "off"),
        ("OPT_LEVEL", "2"),
        ("CODEGEN_UNITS", "16"),
    ] {
        command.env(format!("CARGO_PROFILE_RELEASE_{key}"), value);
    }
    let output = command.output()?;
    let said = String::from_utf8(output.stdout)?;
    Ok(said
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok())
        .collect())
}

/// The mutant at the place of an error, or at a place that the error also names.
fn blamed(copy: &Copy, message: &Value) -> Option<u32> {
    let mut spans: Vec<&Value> = message["spans"].as_array()?.iter().collect();
    spans.sort_by_key(|it| it["is_primary"] != true);
    spans.iter().find_map(|span| {
        let (_, file) = span["file_name"].as_str()?.split_once(&format!("{SOURCES}/"))?;
        copy.blamed(file, usize::try_from(span["byte_start"].as_u64()?).ok()?)
    })
}
