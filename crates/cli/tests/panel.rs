//! `salida impact --panel` as a user meets it: text in three languages, JSON, CSV, a page, and mistakes with their codes.
#![expect(clippy::unwrap_used, reason = "a folder that cannot be made is a failed test")]
#![allow(
    clippy::disallowed_methods,
    reason = "a test of the command has to make files and read what was written"
)]

use std::{
    fmt::Write as _,
    fs,
    path::PathBuf,
    process::{Command, Output, Stdio},
};

/// A folder of its own for each test, taken away at the end.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("salida-panel-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        let mut text = "unit;period;outcome;treated;people\n".to_owned();
        for unit in 0..8_u32 {
            for period in 0..10_u32 {
                let under = u32::from(unit == 0 && period >= 7);
                let value = 40 + unit * 3 + (period * (unit + 2)) % 9 - 12 * under;
                writeln!(
                    text,
                    "place {unit};{};{value};{under};{}",
                    2001 + period,
                    1000 * (unit + 1)
                )
                .unwrap();
            }
        }
        fs::write(folder.join("panel.csv"), text).unwrap();
        Self(folder)
    }

    fn salida(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_salida"));
        command
            .current_dir(&self.0)
            .args(["impact", "--panel", "panel.csv"])
            .args(arguments);
        command.stdin(Stdio::null()).output().unwrap()
    }

    fn answered(&self, arguments: &[&str]) -> String {
        let output = self.salida(arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(0), "{said}");
        String::from_utf8(output.stdout).unwrap()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_table_is_answered_in_three_languages_without_a_word_missing() {
    let scratch = Scratch::new("languages");
    let phases = [
        "--phase",
        "first=2008..2008",
        "--phase",
        "after=2009..2010",
        "--exposure",
        "people",
    ];
    for (language, verdict) in [
        ("en", "What the data can and cannot support"),
        ("es", "Lo que los datos pueden y no pueden sostener"),
        ("fr", "Ce que les données peuvent et ne peuvent pas soutenir"),
    ] {
        let text = scratch.answered(&[&phases[..], &["--lang", language]].concat());
        assert!(text.contains(verdict), "{text}");
        assert!(!text.contains('⟨') && !text.contains("{ $"), "{text}");
    }
}

#[test]
fn json_and_csv_hold_what_programs_need() {
    let scratch = Scratch::new("programs");
    let json = scratch.answered(&["--json"]);
    assert!(json.starts_with("{\n  \"format\": \"salida-impact-panel-1\""), "{json}");
    let csv = scratch.answered(&["--csv", "--method", "synthetic-control"]);
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 11);
    assert!(lines[8].starts_with("outcome,2008,synthetic-control,2008,1,"), "{csv}");
    assert!(lines[0].ends_with(",gap,running_gap,unit"));
}

#[test]
fn the_page_asks_nothing_of_the_network_and_has_a_table_for_every_plot() {
    let scratch = Scratch::new("page");
    scratch.answered(&["--out", "page.html", "--lang", "es"]);
    let page = fs::read_to_string(scratch.0.join("page.html")).unwrap();
    for outside in ["http://", "https://", "<script", "<link", "<img", "@import", "url("] {
        assert!(!page.contains(outside), "{outside}");
    }
    assert!(!page.contains('⟨'));
    let (plots, tables) = (page.matches("<figure").count(), page.matches("<details").count());
    assert!(plots >= 4 && plots == tables, "{plots} plots, {tables} tables");
    // An earlier page is written over, anything else is left alone.
    scratch.answered(&["--out", "page.html"]);
    assert_eq!(scratch.salida(&["--out", "panel.csv"]).status.code(), Some(3));
}

#[test]
fn mistakes_have_codes_and_nothing_is_guessed() {
    let scratch = Scratch::new("mistakes");
    for (arguments, code, exit) in [
        (&["--unit", "Place"][..], "panel-column-missing", 1),
        (
            &["--treated-unit", "nowhere", "--from", "2008"],
            "panel-unit-unknown",
            1,
        ),
        (&["--method", "magic"], "value-not-one-of", 2),
        (&["--where", "unit"], "value-not-a-pair", 2),
        (&["--phase", "x=1990..1991"], "panel-stretch-not-understood", 1),
        (&["--treated-unit", "place 1"], "missing-argument", 2),
    ] {
        let output = scratch.salida(arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains(code), "{arguments:?}: {said}");
        assert_eq!(output.status.code(), Some(exit), "{arguments:?}: {said}");
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_or_a_folder_is_refused_and_nobody_waits_for_it() {
    let scratch = Scratch::new("pipe");
    let pipe = scratch.0.join("pipe.csv");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for path in [pipe, scratch.0.clone(), PathBuf::from("/dev/null")] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_salida"));
        let output = command.args(["impact", "--panel"]).arg(&path).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains("panel-not-a-file"), "{said}");
        assert_eq!(output.status.code(), Some(3), "{said}");
    }
}
