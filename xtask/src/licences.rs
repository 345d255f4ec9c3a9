//! `cargo xtask licences`: every crate of the build under a licence that `deny.toml` allows, from the registry only.

use std::process::{Command, ExitCode};

/// Asks cargo for the crates of the build and compares their licences with the list in `deny.toml`.
pub(crate) fn run() -> ExitCode {
    let allowed = match std::fs::read_to_string("deny.toml") {
        Ok(text) => allowed(&text),
        Err(error) => return failed(&format!("deny.toml: {error}")),
    };
    let tree = Command::new("cargo")
        .args([
            "tree",
            "--workspace",
            "--edges",
            "normal,build,dev",
            "--prefix",
            "none",
            "--format",
            "{p}\t{l}",
        ])
        .output();
    let tree = match tree {
        Ok(output) if output.status.success() => String::from_utf8_lossy(&output.stdout).into_owned(),
        Ok(output) => return failed(&String::from_utf8_lossy(&output.stderr)),
        Err(error) => return failed(&format!("cargo tree: {error}")),
    };
    let mut crates: Vec<(&str, &str)> = tree
        .lines()
        .filter_map(|line| line.trim_end_matches(" (*)").split_once('\t'))
        .collect();
    crates.sort_unstable();
    crates.dedup();
    let refused: Vec<_> = crates
        .iter()
        .filter(|(_, licence)| !permitted(licence, &allowed))
        .collect();
    for (name, licence) in &refused {
        println!("{name}: {licence}");
    }
    println!(
        "{} crates in the build, {} under a licence that deny.toml does not allow",
        crates.len(),
        refused.len()
    );
    if refused.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn failed(why: &str) -> ExitCode {
    println!("licences: {why}");
    ExitCode::FAILURE
}

/// The strings in the `allow` list.
fn allowed(text: &str) -> Vec<String> {
    let list = text
        .split("allow = [")
        .nth(1)
        .and_then(|rest| rest.split(']').next())
        .unwrap_or_default();
    list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// An SPDX expression is permitted when some way of choosing among its `OR`s needs permitted licences only. The
/// expressions of the build nest at most once, so that `(A OR B) AND C` is all there is to read.
fn permitted(expression: &str, allowed: &[String]) -> bool {
    let plain = |licence: &str| {
        allowed
            .iter()
            .any(|known| known == licence.trim().trim_matches(['(', ')']))
    };
    let choice = |part: &str| part.replace('/', " OR ").split(" OR ").any(plain);
    if expression.contains('(') {
        return expression.split(" AND ").all(choice);
    }
    expression
        .replace('/', " OR ")
        .split(" OR ")
        .any(|way| way.split(" AND ").all(plain))
}

#[cfg(test)]
mod tests {
    use super::permitted;

    #[test]
    fn a_choice_needs_one_permitted_licence_and_a_sum_needs_all() {
        let allowed: Vec<String> = ["MIT", "Apache-2.0", "Unicode-3.0"].map(str::to_owned).to_vec();
        for fine in [
            "MIT",
            "GPL-3.0 OR MIT",
            "MIT/Apache-2.0",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "MIT AND Apache-2.0",
        ] {
            assert!(permitted(fine, &allowed), "{fine}");
        }
        for refused in ["GPL-3.0", "MIT AND GPL-3.0", "(GPL-3.0 OR AGPL-3.0) AND MIT", ""] {
            assert!(!permitted(refused, &allowed), "{refused}");
        }
    }
}
