//! The invariants of the house that no compiler keeps: floors, module heads, file sizes, names, the lock file.
#![expect(clippy::unwrap_used, reason = "a source tree that cannot be read is a failed test")]
#![allow(
    clippy::disallowed_methods,
    reason = "a test of the source tree has to read the source tree"
)]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// Crates by floor. A crate may name only crates of lower floors.
const FLOORS: &[(&str, u8)] = &[
    ("note", 0),
    ("world", 0),
    ("case", 1),
    ("events", 1),
    ("actors", 2),
    ("monitor", 2),
    ("lessons", 3),
    ("impact", 3),
    ("desk", 6),
    ("page", 7),
    ("cli", 8),
];

/// Crates on floors below this one do no input or output.
const DESK: u8 = 6;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn rust_files(within: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(within).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() && path.file_name().is_some_and(|name| name != "target") {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn sources() -> Vec<PathBuf> {
    FLOORS
        .iter()
        .flat_map(|(name, _)| rust_files(&root().join("crates").join(name).join("src")))
        .collect()
}

/// The text before the tests that stand in a file: they may be as long as what they have to show. A `#[cfg(test)]` over
/// a module in a file of its own ends nothing.
fn without_tests(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let opens = |at: usize| lines[at] == "#[cfg(test)]" && lines.get(at + 1).is_some_and(|next| next.ends_with('{'));
    let end = (0..lines.len()).find(|at| opens(*at)).unwrap_or(lines.len());
    lines[..end].iter().flat_map(|line| [*line, "\n"]).collect()
}

#[test]
fn crates_use_only_lower_floors() {
    let floors: BTreeMap<&str, u8> = FLOORS.iter().copied().collect();
    let folders = fs::read_dir(root().join("crates")).unwrap();
    let folders: BTreeSet<String> = folders
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    let known: BTreeSet<String> = FLOORS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(folders, known, "every crate has a floor, and every floor a crate");
    for (name, floor) in FLOORS {
        let manifest = fs::read_to_string(root().join("crates").join(name).join("Cargo.toml")).unwrap();
        let product = manifest.split("[dev-dependencies]").next().unwrap_or_default();
        for line in product.lines().filter(|line| line.starts_with("salida-")) {
            let used = line
                .trim_start_matches("salida-")
                .split(['.', ' ', '='])
                .next()
                .unwrap_or_default();
            assert!(
                floors[used] < *floor,
                "{name} (floor {floor}) uses {used} (floor {})",
                floors[used]
            );
        }
    }
}

#[test]
fn every_file_opens_with_a_sentence_about_itself() {
    for path in sources() {
        let text = fs::read_to_string(&path).unwrap();
        assert!(
            text.starts_with("//! "),
            "{} opens without a module doc",
            path.display()
        );
    }
}

#[test]
fn files_stay_small() {
    let mut lengths = Vec::new();
    for path in sources() {
        let lines = without_tests(&path).lines().count();
        assert!(lines <= 800, "{} has {lines} lines without its tests", path.display());
        lengths.push(lines);
    }
    lengths.sort_unstable();
    assert!(
        lengths[lengths.len() / 2] < 200,
        "the median file has {} lines",
        lengths[lengths.len() / 2]
    );
}

#[test]
fn no_file_has_a_name_that_says_nothing() {
    const EMPTY: [&str; 9] = [
        "util", "utils", "helper", "helpers", "common", "misc", "manager", "imp", "types",
    ];
    for path in sources() {
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        assert!(!EMPTY.contains(&stem.as_str()), "{} says nothing", path.display());
    }
}

/// Clippy bans the calls; this also keeps whole modules out, so that no new function of the library slips through.
#[test]
fn below_the_desk_nothing_reads_writes_prints_or_looks_at_a_clock() {
    const BANNED: [&str; 9] = [
        "std::fs",
        "std::env",
        "std::net",
        "std::process",
        "std::thread",
        "std::time",
        "println!",
        "eprint!",
        "dbg!",
    ];
    for (name, floor) in FLOORS.iter().filter(|(_, floor)| *floor < DESK) {
        for path in rust_files(&root().join("crates").join(name).join("src")) {
            let product = without_tests(&path);
            for word in BANNED {
                assert!(
                    !product.contains(word),
                    "{} (floor {floor}) names {word}",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn the_lock_file_stays_below_150_crates() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let crates = lock.matches("[[package]]").count();
    assert!(crates < 150, "{crates} crates in the lock file");
}

/// Every invariant of the architecture page names its guard, and every guard it names is there.
#[test]
fn the_architecture_page_names_guards_that_exist() {
    let page = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let invariants = page
        .split("## Invariants")
        .nth(1)
        .and_then(|rest| rest.split("\n## ").next());
    let invariants = invariants.expect("a section on invariants");
    let mut tests: BTreeSet<String> = BTreeSet::new();
    for (name, _) in FLOORS {
        for path in rust_files(&root().join("crates").join(name)) {
            let text = fs::read_to_string(&path).unwrap();
            let names = text
                .lines()
                .filter_map(|line| line.trim().strip_prefix("fn ")?.split('(').next());
            tests.extend(names.map(str::to_owned));
        }
    }
    let one_line = invariants
        .split("\n- ")
        .skip(1)
        .map(|item| item.split_whitespace().collect::<Vec<_>>().join(" "));
    let items: Vec<String> = one_line.collect();
    assert!(items.len() >= 8, "a page of invariants, not a handful");
    for item in items {
        let guard = item.split("Guard: `").nth(1).and_then(|rest| rest.split('`').next());
        let guard = guard.unwrap_or_else(|| panic!("no guard: {item}"));
        assert!(
            root().join(guard).exists() || tests.contains(guard),
            "the guard {guard} is nowhere"
        );
    }
}
