//! `salida standing` as a user meets it: the table, the explanation, both days, the exit codes.
#![expect(clippy::unwrap_used, reason = "a command that cannot be run is a failed test")]
#![allow(clippy::disallowed_methods, reason = "a test of the command has to make folders")]

use std::process::{Command, Output, Stdio};

const CASE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../cases/el-salvador-2012");

fn salida(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_salida"));
    command.args(arguments).stdin(Stdio::null()).output().unwrap()
}

fn answered(arguments: &[&str]) -> String {
    let output = salida(arguments);
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_standings_are_told_in_three_languages_within_eighty_columns() {
    for language in ["en", "es", "fr"] {
        let told = answered(&["standing", CASE, "--lang", language]);
        assert!(!told.contains('⟨'), "{told}");
        assert!(told.lines().all(|line| line.chars().count() <= 80), "{told}");
        assert!(told.contains("? ") && told.contains("✓ "), "signs beside words: {told}");
    }
}

#[test]
fn a_standing_is_told_as_it_was_known() {
    let weapons = |known: &str| {
        let told = answered(&[
            "standing",
            CASE,
            "--on",
            "2013-03-09",
            "--known",
            known,
            "--why",
            "covenant-apopa-2013/weapons",
        ]);
        (told.contains("✓ kept"), told.contains("as known on"))
    };
    assert_eq!(weapons("2013-03-11"), (true, true));
    assert_eq!(weapons("2013-03-10"), (false, true), "reported on the eleventh");
}

#[test]
fn an_explanation_names_source_day_line_and_step_in_the_team_edition_only() {
    let asked = ["standing", CASE, "--why", "weapons", "--for"];
    let team = answered(&[&asked[..], &["team"]].concat());
    assert!(
        team.contains("data/handovers.csv:") && team.contains("Verified"),
        "{team}"
    );
    let public = answered(&[&asked[..], &["public"]].concat());
    assert!(!public.contains("handovers.csv"), "{public}");
}

#[test]
fn an_unknown_commitment_is_a_question_of_usage_with_a_way_out() {
    let output = salida(&["standing", CASE, "--why", "wepons"]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("Did you mean weapons?"), "{said}");
    assert!(said.contains("covenant-apopa-2013/weapons"), "{said}");
}

#[test]
fn the_keys_of_the_answer_as_data_are_those_that_help_names() {
    let data = answered(&["standing", CASE, "--for", "team", "--json"]);
    let help = answered(&["standing", "--help"]);
    assert!(
        data.starts_with("{\n  \"format\": \"salida-standing-1\""),
        "{}",
        &data[..60]
    );
    let keys = data
        .lines()
        .filter_map(|line| line.strip_prefix("  \"")?.split('"').next());
    for key in keys.filter(|key| !["format", "title", "time_zone"].contains(key)) {
        assert!(help.contains(&format!("`{key}`")), "help does not name {key}");
    }
}

#[test]
fn a_script_may_stop_on_a_standing() {
    let asked = ["standing", CASE, "--fail-on", "contested"];
    let all = answered(&["standing", CASE, "--for", "team"]);
    let expected = i32::from(all.contains('≠'));
    assert_eq!(salida(&asked).status.code(), Some(expected));
}
