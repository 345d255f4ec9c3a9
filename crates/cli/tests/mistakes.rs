//! A command line that is not understood is told so in the language that was asked for, with a code, and nothing is done.
#![expect(clippy::unwrap_used, reason = "a command that cannot be run is a failed test")]
#![allow(clippy::disallowed_methods, reason = "a test of the command has to run it")]

use std::process::{Command, Output};

fn salida(line: &str) -> Output {
    let arguments = line.split(' ').filter(|it| !it.is_empty());
    Command::new(env!("CARGO_BIN_EXE_salida"))
        .args(arguments)
        .output()
        .unwrap()
}

/// Each mistake with its code.
const MISTAKES: [(&str, &str); 20] = [
    ("standing c --onn 2031-01-01", "unknown-argument"),
    ("standing c more", "unknown-argument"),
    ("standnig c", "unknown-command"),
    ("standing", "missing-argument"),
    ("standing c --once", "missing-argument"),
    ("map c --from stix", "missing-argument"),
    ("standing c --on", "argument-without-value"),
    ("standing c --fail-on", "argument-without-value"),
    ("standing c --json=yes", "argument-takes-no-value"),
    ("standing c --json --json", "argument-twice"),
    ("standing c --on 2031-01-01 --on 2031-01-02", "argument-twice"),
    ("standing c --watch f --why x", "arguments-exclude-each-other"),
    ("map c --export stix --json", "arguments-exclude-each-other"),
    ("standing c --for friends", "value-not-one-of"),
    ("standing c --fail-on braech", "value-not-one-of"),
    ("map c --picture powr", "value-not-one-of"),
    ("standing c --on today", "value-not-a-day"),
    ("standing c --on 2031-02-30", "value-no-such-day"),
    ("impact c --seed 1x", "value-not-a-number"),
    ("", "missing-command"),
];

#[test]
fn every_mistake_has_a_code_and_is_told_in_the_language_that_was_asked_for() {
    for (line, code) in MISTAKES {
        let mut told = Vec::new();
        for (language, severity, usage) in [
            ("en", "error", "Usage: salida"),
            ("es", "error", "Uso: salida"),
            ("fr", "erreur", "Usage\u{a0}: salida"),
        ] {
            let line = format!("{line} --lang={language}");
            let output = salida(&line);
            let said = String::from_utf8(output.stderr).unwrap();
            assert_eq!(output.status.code(), Some(2), "{line}: {said}");
            assert!(output.stdout.is_empty(), "{line}");
            assert!(said.starts_with(&format!("{severity}[{code}]: ")), "{line}: {said}");
            assert!(said.contains(usage), "{line}: {said}");
            assert!(!said.contains('⟨'), "{line}: {said}");
            for english in ["error: ", "tip:", "For more information", "Usage: "] {
                assert!(language == "en" || !said.contains(english), "{english} in {said}");
            }
            told.push(said);
        }
        assert!(
            told[0] != told[1] && told[1] != told[2] && told[0] != told[2],
            "{told:?}"
        );
    }
}

#[test]
fn what_was_probably_meant_is_named() {
    for (line, meant) in [
        ("standnig c", "`standing`"),
        ("standing c --onn 2031-01-01", "`--on`"),
        ("standing c --fail-on braech", "`breach`"),
        ("map c --picture powr", "`power`"),
        ("standing c --for publik", "`public`"),
    ] {
        let said = String::from_utf8(salida(line).stderr).unwrap();
        assert!(said.contains(&format!("Did you mean {meant}?")), "{line}: {said}");
    }
}

#[test]
fn help_and_version_are_no_mistakes() {
    let version = salida("--version");
    assert_eq!(version.status.code(), Some(0));
    assert_eq!(String::from_utf8(version.stdout).unwrap(), "salida 0.1.0\n");
    for line in ["--help", "standing --help", "help standing"] {
        let help = salida(line);
        assert_eq!(help.status.code(), Some(0), "{line}");
        assert!(help.stderr.is_empty() && !help.stdout.is_empty(), "{line}");
    }
    assert_eq!(salida("").status.code(), Some(2), "help, because nothing was asked");
}

#[test]
fn no_control_character_of_an_argument_acts_on_a_terminal() {
    let said = salida("standing c --\u{1b}[31mred").stderr;
    assert!(!said.contains(&0x1b), "{}", String::from_utf8_lossy(&said));
}
