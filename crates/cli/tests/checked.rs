//! `salida check` and `standing` on agreements with a flaw, as a user meets them: what is told, and the exit code.
#![expect(clippy::unwrap_used, reason = "a folder that cannot be made is a failed test")]
#![allow(clippy::disallowed_methods, reason = "a test of the command has to make folders")]

use std::{
    fs,
    path::PathBuf,
    process::{Command, Stdio},
};

const CASE: &str = r#"
title = "Harbour"
summary = "Invented."
language = "en"
as-of = "2031-07-31"
[[source]]
id = "paper"
citation = "The paper"
[[place]]
id = "harbour"
name = "Harbour"
[[actor]]
id = "gulls"
name = "Gulls"
kind = "group"
source = "paper"
[[actor]]
id = "herons"
name = "Herons"
kind = "group"
source = "paper"
"#;

/// A folder of its own for each test, taken away at the end.
struct Folder(PathBuf);

impl Folder {
    /// The case, more of `case.toml`, and the bytes of one agreement.
    fn new(test: &str, more: &str, agreement: impl AsRef<[u8]>) -> Self {
        let root = std::env::temp_dir().join(format!("salida-checked-{test}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&root);
        fs::create_dir_all(root.join("agreements")).unwrap();
        fs::write(root.join("case.toml"), format!("{CASE}{more}")).unwrap();
        fs::write(root.join("agreements/truce.md"), agreement).unwrap();
        Self(root)
    }

    /// The exit code of a verb, and all that it says.
    fn asked(&self, verb: &str, options: &[&str]) -> (i32, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_salida"));
        command.arg(verb).arg(&self.0).args(options).stdin(Stdio::null());
        let output = command.output().unwrap();
        let said = [output.stdout, output.stderr].concat();
        (output.status.code().unwrap(), String::from_utf8(said).unwrap())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn agreement(clauses: &str) -> String {
    format!(
        "```covenant\nagreement \"Truce\" between gulls, herons\n  status signed\n  in force from 2031-01-01\n\n{clauses}```\n"
    )
}

/// The lines of a check that tell that code.
fn told<'a>(said: &'a str, code: &str) -> Vec<&'a str> {
    let mark = format!("[{code}]");
    said.lines().filter(|line| line.contains(&mark)).collect()
}

#[test]
fn a_rate_of_nobody_and_a_share_of_nothing_are_told() {
    let text = agreement(
        "commitment rate\n  keep homicide in harbour at most 5 per 100000 people, per year\n\n\
         commitment share\n  keep extortion in harbour at most 60 % of baseline, per month\n",
    );
    let folder = Folder::new("rate", "", text);
    let (code, said) = folder.asked("check", &["--format", "line"]);
    assert_eq!(code, 1, "a rate that is no number is an error: {said}");
    assert_eq!(told(&said, "rate-without-population").len(), 1, "{said}");
    assert_eq!(told(&said, "limit-without-baseline").len(), 1, "{said}");
}

#[test]
fn the_other_side_that_watches_alone_is_told_in_three_languages() {
    let text = agreement("commitment calm\n  gulls shall not homicide in harbour\n  monitored by herons\n");
    let folder = Folder::new("watch", "", text);
    for language in ["en", "es", "fr"] {
        let (code, said) = folder.asked("check", &["--format", "line", "--lang", language]);
        assert_eq!(code, 0, "{said}");
        let found = told(&said, "other-side-watches-alone");
        assert_eq!(found.len(), 1, "{said}");
        assert!(found[0].contains("herons") && !found[0].contains('⟨'), "{}", found[0]);
    }
}

#[test]
fn an_agreement_that_amends_itself_is_told_as_one() {
    let text = agreement("commitment calm\n  gulls shall not homicide in harbour\n");
    let text = text.replace("  status", "  amends truce\n  status");
    let (code, said) = Folder::new("itself", "", text).asked("check", &["--format", "line"]);
    assert_eq!(code, 1);
    let found = told(&said, "circular-amendment");
    assert_eq!(found.len(), 1, "{said}");
    assert!(found[0].contains("`truce` amends itself"), "{}", found[0]);
}

#[test]
fn an_agreement_in_latin_1_is_told_for_its_encoding_alone() {
    let spanish = "# Tregua de la bahía\n\n```covenant es\nacuerdo \"Tregua de la bahía\" entre gulls, herons\n  \
                   estado firmado\n  en vigor desde el 2031-01-01\n\n\
                   compromiso armas\n  gulls debe entregar-armas-de-fuego al menos 40 a más tardar el 2031-03-01\n\n\
                   compromiso calma\n  mantener extorsión en harbour como máximo 5, al mes\n```\n";
    let latin: Vec<u8> = spanish.chars().map(|letter| u8::try_from(letter).unwrap()).collect();
    let (code, said) = Folder::new("latin", "", latin).asked("check", &["--format", "line"]);
    assert_eq!(code, 1);
    assert_eq!(told(&said, "not-utf-8").len(), 1, "{said}");
    let errors = said.lines().filter(|line| line.contains(" error[")).count();
    assert_eq!(errors, 1, "{said}");

    let (code, said) = Folder::new("utf-8", "", spanish).asked("check", &["--format", "line"]);
    assert_eq!(
        code, 0,
        "the same text as it should be written, with `al mes` for `por mes`: {said}"
    );
}

#[test]
fn lists_that_multiply_past_all_bounds_are_an_error_of_the_case() {
    let names: Vec<String> = (0..500).map(|number| format!("deed-{number}")).collect();
    let groups: Vec<String> = (0..500).map(|number| format!("group-{number}")).collect();
    let deed = |id: &String| format!("[[deed]]\nid = \"{id}\"\nname = \"{id}\"\n");
    let group =
        |id: &String| format!("[[actor]]\nid = \"{id}\"\nname = \"{id}\"\nkind = \"group\"\nsource = \"paper\"\n");
    let more: String = names.iter().map(deed).chain(groups.iter().map(group)).collect();
    let text = agreement(&format!(
        "commitment calm\n  each of {} shall not each of {} in harbour\n",
        groups.join(", "),
        names.join(", ")
    ));
    let (code, said) = Folder::new("duties", &more, text).asked("standing", &[]);
    assert!(said.contains("[too-many-duties]"), "{said}");
    assert_eq!(code, 1);
}

#[test]
fn every_one_of_many_notes_in_a_large_agreement_has_its_own_line() {
    let many = 3_000;
    let clause = |number| {
        format!("commitment fewer-{number}\n  keep extortion in harbour at most 60 % of baseline, per month\n")
    };
    let clauses: String = (0..many).map(clause).collect();
    let (_, said) = Folder::new("large", "", agreement(&clauses)).asked("check", &["--format", "line"]);
    let found = told(&said, "limit-without-baseline");
    assert_eq!(found.len(), many);
    for (number, line) in found.iter().enumerate() {
        let place = format!("agreements/truce.md:{}:", 6 + 2 * number);
        assert!(line.starts_with(&place), "{line} is not at {place}");
    }
}

#[test]
fn a_day_that_is_too_far_is_refused_by_every_verb_that_judges() {
    let text = agreement("commitment visits\n  gulls shall disclosure every 1 days\n");
    let folder = Folder::new("far", "", text);
    let far: &[&str] = &["--on", "9999-12-31"];
    let failing = [far, &["--fail-on", "breach"]].concat();
    for (verb, options) in [("check", failing.as_slice()), ("standing", far), ("impact", far)] {
        let (code, said) = folder.asked(verb, options);
        assert_eq!(code, 2, "{verb}: {said}");
        assert_eq!(told(&said, "too-many-periods").len(), 1, "{verb}: {said}");
    }
    assert_eq!(folder.asked("check", far).0, 0, "nothing is judged");
    assert_eq!(folder.asked("check", &["--fail-on", "contested"]).0, 0);
}
