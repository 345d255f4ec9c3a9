//! The command as a user meets it: exit codes, help, files written whole, and the same bytes for the same question.
#![expect(clippy::unwrap_used, reason = "a folder that cannot be made is a failed test")]
#![allow(
    clippy::disallowed_methods,
    reason = "a test of the command has to make folders and read what was written"
)]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

const CASE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../cases/el-salvador-2012");

/// A folder of its own for each test, taken away at the end.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("salida-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn case(name: &str) -> (Self, PathBuf) {
        let scratch = Self::new(name);
        let case = scratch.0.join("case");
        copy(Path::new(CASE), &case);
        (scratch, case)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn salida(within: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_salida"));
    command
        .current_dir(within)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn words(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

#[test]
fn the_main_case_checks_and_reports() {
    let scratch = Scratch::new("main");
    assert_eq!(code(&salida(&scratch.0, &["check", CASE])), 0);
    let report = salida(&scratch.0, &["report", CASE]);
    assert_eq!(code(&report), 0, "{}", words(&report));
    let page = fs::read_to_string(scratch.0.join("el-salvador-2012.html")).unwrap();
    assert!(page.starts_with("<!DOCTYPE html>"));
}

#[test]
fn exit_codes_tell_answers_errors_usage_and_trouble_apart() {
    let (scratch, case) = Scratch::case("exit");
    let case_name = case.to_str().unwrap();
    assert_eq!(code(&salida(&scratch.0, &["check", case_name])), 0);
    assert_eq!(
        code(&salida(&scratch.0, &["check", case_name, "--fail-on", "lessons"])),
        1
    );
    fs::write(case.join("process.toml"), "[[ofer]]\n").unwrap();
    assert_eq!(code(&salida(&scratch.0, &["check", case_name])), 1);
    assert_eq!(code(&salida(&scratch.0, &["chek"])), 2);
    assert_eq!(
        code(&salida(&scratch.0, &["report", case_name, "--on", "2012-02-30"])),
        2
    );
    assert_eq!(code(&salida(&scratch.0, &["check", "no-such-folder"])), 3);
    let empty = scratch.0.join("empty");
    fs::create_dir(&empty).unwrap();
    assert_eq!(code(&salida(&scratch.0, &["check", empty.to_str().unwrap()])), 3);
    assert_eq!(
        code(&salida(
            &scratch.0,
            &["report", CASE, "--out", "no/such/folder/report.html"]
        )),
        3
    );
}

#[test]
fn every_verb_shows_an_example() {
    let here = Path::new(".");
    for verb in [
        "new",
        "check",
        "standing",
        "impact",
        "report",
        "explain",
        "fmt",
        "agreement",
    ] {
        let help = words(&salida(here, &[verb, "--help"]));
        assert!(help.contains("Example:"), "{verb}: {help}");
        assert!(help.contains(&format!("salida {verb}")), "{verb}: {help}");
    }
}

#[test]
fn a_new_folder_checks_in_every_language_and_is_never_written_over() {
    let scratch = Scratch::new("new");
    for language in ["en", "es", "fr"] {
        let made = salida(
            &scratch.0,
            &[
                "new",
                language,
                "--lang",
                language,
                "--exhibit",
                "in no court we know of",
            ],
        );
        assert_eq!(code(&made), 0, "{}", words(&made));
        let checked = salida(&scratch.0, &["check", language]);
        assert_eq!(code(&checked), 0, "{}", words(&checked));
        fs::write(scratch.0.join(language).join("case.toml"), "mine").unwrap();
        assert_eq!(code(&salida(&scratch.0, &["new", language, "--exhibit", "none"])), 3);
        assert_eq!(
            fs::read_to_string(scratch.0.join(language).join("case.toml")).unwrap(),
            "mine"
        );
    }
    let unasked = salida(&scratch.0, &["new", "silent"]);
    assert_eq!(
        code(&unasked),
        2,
        "without a terminal the question has to be answered on the command line"
    );
    assert!(!scratch.0.join("silent").exists());
}

#[test]
fn the_same_question_gives_the_same_bytes() {
    let scratch = Scratch::new("same");
    for arguments in [
        &["report", CASE, "--out", "-"][..],
        &["report", CASE, "--json"],
        &["impact", CASE, "--json"],
        &["standing", CASE],
        &["standing", CASE, "--for", "team", "--json"],
    ] {
        let first = salida(&scratch.0, arguments);
        let second = salida(&scratch.0, arguments);
        assert_eq!(code(&first), 0, "{}", words(&first));
        assert!(!first.stdout.is_empty());
        assert_eq!(first.stdout, second.stdout);
    }
}

#[test]
fn of_a_case_it_can_be_asked_which_outcome_and_which_methods_and_for_a_table() {
    let here = Path::new(".");
    let asked = |more: &[&str]| salida(here, &[&["impact", CASE], more].concat());
    let table = asked(&["--method", "latent-negative-binomial", "--csv"]);
    let table = String::from_utf8(table.stdout).unwrap();
    let rows: Vec<Vec<&str>> = table.lines().map(|line| line.split(',').collect()).collect();
    assert!(rows.iter().all(|row| row.len() == 17), "{table}");
    let stretches: Vec<&str> = rows.iter().map(|row| row[3]).collect();
    let of_one = ["truce", "piecemeal-revocation", "after-revocation", "all"];
    assert_eq!(stretches, [&["stretch"][..], &of_one, &of_one].concat());
    let windows = String::from_utf8(asked(&["--method", "before-after", "--csv"]).stdout).unwrap();
    let row = "homicide,before-after,,main,2012-03-01,2013-12-31,671,4272,,,,,0.5504";
    assert!(windows.contains(row), "{windows}");
    for (wrong, said) in [
        (&["--method", "synthetic-control"][..], "value-not-one-of"),
        (&["--outcome", "homicides"], "value-not-one-of"),
        (&["--outcome", "homicide", "--outcome", "extortion"], "argument-twice"),
        (&["--csv", "--json"], "arguments-exclude-each-other"),
    ] {
        let answer = asked(wrong);
        assert_eq!((code(&answer), answer.stdout.len()), (2, 0), "{wrong:?}");
        assert!(words(&answer).contains(said), "{}", words(&answer));
    }
    let missing = asked(&["--outcome", "disappearance", "--lang", "es"]);
    assert_eq!(code(&missing), 0, "{}", words(&missing));
}

#[test]
fn a_failed_write_leaves_what_was_there() {
    let scratch = Scratch::new("write");
    let file = scratch.0.join("notes.html");
    fs::write(&file, "my own notes").unwrap();
    assert_eq!(code(&salida(&scratch.0, &["report", CASE, "--out", "notes.html"])), 3);
    assert_eq!(fs::read_to_string(&file).unwrap(), "my own notes");
    assert_eq!(code(&salida(&scratch.0, &["report", CASE, "--out", "report.html"])), 0);
    assert_eq!(
        code(&salida(
            &scratch.0,
            &["report", CASE, "--lang", "es", "--out", "report.html"]
        )),
        0
    );
    let left: Vec<_> = fs::read_dir(&scratch.0)
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(left.len(), 2, "no half-written file stays behind: {left:?}");
}

#[test]
fn the_page_asks_nothing_of_the_network() {
    let scratch = Scratch::new("network");
    for language in ["en", "es", "fr"] {
        let page =
            String::from_utf8(salida(&scratch.0, &["report", CASE, "--lang", language, "--out", "-"]).stdout).unwrap();
        for word in ["<script", "<link", "<img", "<iframe", "@import", "@font-face", " src="] {
            assert!(!page.contains(word), "the page holds {word}");
        }
        assert!(
            page.split("url(").skip(1).all(|rest| rest.starts_with('#')),
            "only patterns of the page itself"
        );
        assert!(!page.contains('⟨'), "words are missing in {language}");
    }
}

#[test]
fn damaged_folders_are_answered_with_notes() {
    let (scratch, case) = Scratch::case("damaged");
    let case_name = case.to_str().unwrap().to_owned();
    let tallies = case.join("data/tallies.csv");
    let good = fs::read(&tallies).unwrap();
    let latin: Vec<u8> = [
        b"id;agency;during;count;source\n".as_slice(),
        b"a;pnc;2012-02-30;1.234,5;polic\xeda\n",
    ]
    .concat();
    for damage in [
        Vec::new(),
        latin,
        good[..good.len() / 2].to_vec(),
        b"\xff\xfe\x00".to_vec(),
        b"\"unclosed".to_vec(),
    ] {
        fs::write(&tallies, damage).unwrap();
        let checked = salida(&scratch.0, &["check", &case_name, "--format", "line"]);
        assert!(code(&checked) <= 1, "{}", words(&checked));
        assert!(words(&checked).contains("data/tallies.csv"), "{}", words(&checked));
    }
    fs::remove_file(&tallies).unwrap();
    assert_eq!(
        code(&salida(&scratch.0, &["check", &case_name])),
        3,
        "a file that is not there could not be read"
    );
}

#[test]
fn a_page_is_not_made_of_broken_files_unless_it_is_asked_for() {
    let (scratch, case) = Scratch::case("broken");
    let case_name = case.to_str().unwrap().to_owned();
    assert_eq!(code(&salida(&scratch.0, &["report", &case_name])), 0);
    let good = fs::read(scratch.0.join("case.html")).unwrap();
    fs::write(case.join("process.toml"), "[[ofer]]\n").unwrap();
    assert_eq!(code(&salida(&scratch.0, &["report", &case_name])), 1);
    assert_eq!(
        fs::read(scratch.0.join("case.html")).unwrap(),
        good,
        "the good page stays"
    );
    let despite = salida(&scratch.0, &["report", &case_name, "--despite-errors"]);
    assert_eq!(code(&despite), 1);
    assert_ne!(fs::read(scratch.0.join("case.html")).unwrap(), good);
}

#[test]
fn facts_replace_facts_and_nothing_else() {
    let scratch = Scratch::new("facts");
    for _ in 0..2 {
        assert_eq!(
            code(&salida(&scratch.0, &["report", CASE, "--json", "--out", "facts.json"])),
            0
        );
    }
    fs::write(scratch.0.join("mine.json"), "{}").unwrap();
    assert_eq!(
        code(&salida(&scratch.0, &["report", CASE, "--json", "--out", "mine.json"])),
        3
    );
    assert_eq!(fs::read_to_string(scratch.0.join("mine.json")).unwrap(), "{}");
}

#[test]
fn what_fails_on_a_standing_looks_at_every_finding() {
    let scratch = Scratch::new("standing");
    let folder = scratch.0.join("case");
    let made = salida(&scratch.0, &["new", "case", "--exhibit", "none"]);
    assert_eq!(code(&made), 0, "{}", words(&made));
    assert_eq!(
        code(&salida(&scratch.0, &["report", "case"])),
        2,
        "nothing says of which day to speak"
    );
    assert_eq!(code(&salida(&scratch.0, &["report", "case", "--on", "2031-01-01"])), 0);
    assert_eq!(
        code(&salida(
            &scratch.0,
            &["check", folder.to_str().unwrap(), "--fail-on", "breach,contested"]
        )),
        0
    );
}

#[cfg(unix)]
#[test]
fn a_link_is_no_door_out_of_the_folder() {
    let (scratch, case) = Scratch::case("link");
    let secret = scratch.0.join("elsewhere.csv");
    fs::write(&secret, "id,canary\n").unwrap();
    fs::remove_file(case.join("data/tallies.csv")).unwrap();
    std::os::unix::fs::symlink(&secret, case.join("data/tallies.csv")).unwrap();
    let checked = salida(&scratch.0, &["check", case.to_str().unwrap(), "--format", "line"]);
    assert_eq!(code(&checked), 1);
    assert!(
        words(&checked).contains("path-outside-folder") && !words(&checked).contains("canary"),
        "{}",
        words(&checked)
    );
}

#[cfg(target_os = "linux")]
#[test]
fn half_an_answer_never_passes_for_a_whole_one() {
    let full = || fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    for arguments in [
        &["report", CASE, "--json"][..],
        &["impact", CASE],
        &["standing", CASE],
        &["check", CASE],
        &["explain", "--list"],
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_salida"));
        let status = command
            .args(arguments)
            .stdout(full())
            .stderr(Stdio::null())
            .status()
            .unwrap();
        assert_eq!(status.code(), Some(3), "{arguments:?}");
    }
}

#[test]
fn every_code_that_can_be_listed_can_be_explained() {
    let here = Path::new(".");
    let listed = String::from_utf8(salida(here, &["explain", "--list"]).stdout).unwrap();
    let codes: Vec<&str> = listed
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert!(codes.len() > 40, "{listed}");
    for language in ["en", "es", "fr"] {
        for code_name in &codes {
            let explained = salida(here, &["explain", code_name, "--lang", language]);
            assert_eq!(code(&explained), 0, "{code_name}");
            assert!(explained.stdout.len() > 60, "{code_name} in {language}");
        }
    }
    assert_eq!(code(&salida(here, &["explain", "offer-unanswerd"])), 2);
}

/// Every figure that the README gives for El Salvador is printed by the command that it names.
#[test]
fn the_figures_of_the_readme_are_those_of_the_command() {
    let readme = fs::read_to_string(Path::new(CASE).join("../../README.md")).unwrap();
    let section = readme
        .split("## What it says about El Salvador")
        .nth(1)
        .and_then(|rest| rest.split("\n## ").next());
    let printed = words(&salida(Path::new("."), &["impact", CASE]));
    let rows = section.unwrap().lines().filter(|line| line.starts_with('|')).skip(2);
    let answers: Vec<&str> = rows.filter_map(|row| row.split('|').nth(2)).collect();
    let figure = |c: char| !(c.is_ascii_digit() || c == ',' || c == '.');
    let figures = answers
        .iter()
        .flat_map(|answer| answer.split(figure))
        .map(|it| it.trim_matches([',', '.']));
    let figures: Vec<&str> = figures.filter(|it| it.contains([',', '.'])).collect();
    assert!(figures.len() > 15, "{figures:?}");
    for figure in figures {
        assert!(
            printed.contains(figure),
            "{figure} is in the README and not in the answer"
        );
    }
}
