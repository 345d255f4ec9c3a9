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

/// A case with a promise of each form, acts of the process, an amnesty.
const PORT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/port");

fn port(more: &[&str]) -> String {
    let told = answered(&[&["standing", PORT, "--on", "2031-06-15"], more].concat());
    told.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_occasion_is_told_in_three_languages() {
    for language in ["en", "es", "fr"] {
        let told = answered(&[
            "standing",
            PORT,
            "--on",
            "2031-06-15",
            "--for",
            "team",
            "--lang",
            language,
        ]);
        assert!(!told.contains('⟨'), "{told}");
        assert!(told.lines().all(|line| line.chars().count() <= 80), "{told}");
    }
    for (clause, said) in [
        (
            "no-killing",
            "what a breach calls for, step 1, after the breach that became known on 3 May 2031",
        ),
        ("steps", "Gulls, Harbour, by 31 August 2031"),
        ("answer", "called for by report r5 (12 April 2031)"),
        ("door", "enrolled by report r4 (10 April 2031)"),
    ] {
        let told = port(&["--for", "team", "--why", clause]);
        assert!(told.contains(said), "{said} is not in {told}");
    }
    let told = port(&[]);
    assert!(told.contains("! Due on 30 June 2031. 15 days left."), "{told}");
    assert!(
        told.contains("Municipality: school (truce), due on 30 June 2031."),
        "{told}"
    );
}

#[test]
fn acts_of_the_process_suspend_and_what_has_no_power_changes_nothing() {
    let told = port(&["--for", "team", "--why", "school"]);
    assert!(
        told.contains("count in no window and no deadline: 20 April to 4 May 2031"),
        "{told}"
    );
    assert!(told.contains("The act “gulls end it” is on record and had no effect: who acted has no power for it"));
    let door = port(&["--for", "team", "--why", "door"]);
    assert!(door.contains("Never covered by the amnesty:"), "{door}");
    assert!(door.contains("had no effect: it lies outside the days on which one may enrol"));
}

#[test]
fn the_public_learns_the_month_of_a_single_happening_and_no_count_below_five() {
    let told = port(&["--why", "answer"]);
    assert!(told.contains("called for by report r5 (April 2031)"), "{told}");
    let data = answered(&["standing", PORT, "--on", "2031-06-15", "--json", "--why", "answer"]);
    assert!(!data.contains("2031-04-12") && !data.contains("2031-04-22"), "{data}");
    assert!(!data.contains("\"incident\""), "{data}");
}
