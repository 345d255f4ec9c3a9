//! `salida standing --watch` as a user meets it: a stream in, changes out, the standings at its end.
#![expect(clippy::unwrap_used, reason = "a command that cannot be run is a failed test")]
#![allow(clippy::disallowed_methods, reason = "a test of the command has to make files")]

use std::{
    fs,
    io::Write,
    path::PathBuf,
    process::{Command, Output, Stdio},
};

const CASE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/harbour");
const STREAM: &str = "informe,hecho,lugar,fecha,cantidad,autor,paso,registrado,corrige,retirado\n\
    h-3,homicide,harbour,2031-04-09,1,gulls,attributed,2031-05-03,,\n\
    bad,homicid,harbour,2031-04-09,1,gulls,attributed,2031-05-03,,\n\
    a-2,hand-over-firearms,harbour,2031-05-10,8,gulls,verified,2031-05-11,,";

/// The answer to a stream on standard input.
fn piped(arguments: &[&str], stream: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_salida"))
        .args(["standing", CASE, "--watch", "-"])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(stream.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn each_change_is_one_line_with_its_day_its_reason_and_its_report() {
    let output = piped(&["--for", "team"], STREAM);
    let told = text(&output);
    let lines: Vec<&str> = told.lines().take_while(|line| !line.is_empty()).collect();
    assert_eq!(
        lines[1],
        "3 May 2031: no killing (truce), Gulls, Harbour: ≠ contested → ✕ breached. Reported: 3. Allowed or owed: 1. \
         Crossed on 9 April 2031; the violating days are 11 March to 18 April 2031. Breached before the day of this \
         report. By report h-3, stdin:2."
    );
    assert!(lines.last().unwrap().contains("● in effect → ✓ kept"), "{told}");
    let notes = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(notes.contains("stdin:3:1: error[unknown-name-in-row]"), "{notes}");
    assert_eq!(output.status.code(), Some(1), "a line could not be read");
}

#[test]
fn at_the_end_of_the_stream_the_standings_are_told() {
    let told = text(&piped(&[], STREAM));
    assert!(
        told.contains("Where each commitment stands on 11 May 2031, as known on that day."),
        "{told}"
    );
    for language in ["es", "fr"] {
        assert!(!text(&piped(&["--lang", language], STREAM)).contains('⟨'));
    }
}

#[test]
fn as_data_every_line_is_one_object() {
    let told = text(&piped(&["--json"], STREAM));
    let lines: Vec<&str> = told.lines().collect();
    assert!(lines.len() > 2);
    assert!(lines.iter().all(|line| line.starts_with('{') && line.ends_with('}')));
    assert!(lines[0].starts_with("{\"change\":\"standing\",\"on\":\"2031-05-03\",\"known\":\"2031-05-03\",\"was\":"));
    assert!(lines[lines.len() - 1].starts_with("{\"format\":\"salida-standing-1\""));
}

#[test]
fn lines_of_json_are_told_from_a_table_by_their_first_byte() {
    let line = r#"{"informe":"h-3","hecho":"homicide","lugar":"harbour","fecha":"2031-04-09","cantidad":1,"autor":"gulls","paso":"attributed","registrado":"2031-05-03"}"#;
    let output = piped(&[], &format!("\n{line}\n"));
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output).contains("→ ✕ breached"));
}

#[test]
fn a_file_is_read_to_its_end_once_when_a_script_asks_and_a_missing_one_is_trouble() {
    let path: PathBuf = std::env::temp_dir().join(format!("salida-once-{}.csv", std::process::id()));
    fs::write(&path, STREAM).unwrap();
    let run = |file: &str, more: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_salida"));
        let command = command.args(["standing", CASE, "--watch", file, "--once"]).args(more);
        command.stdin(Stdio::null()).output().unwrap()
    };
    let told = run(path.to_str().unwrap(), &[]);
    fs::remove_file(&path).unwrap();
    assert_eq!(text(&told), text(&piped(&[], STREAM)), "a file and a pipe say the same");
    assert_eq!(run("no-such-file.csv", &[]).status.code(), Some(3));
}

#[test]
fn a_script_may_stop_on_a_breach_that_the_stream_brought() {
    let good = STREAM
        .lines()
        .filter(|line| !line.starts_with("bad"))
        .collect::<Vec<_>>()
        .join("\n");
    assert_eq!(piped(&[], &good).status.code(), Some(0));
    assert_eq!(piped(&["--fail-on", "breach"], &good).status.code(), Some(1));
}
