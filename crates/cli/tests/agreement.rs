//! `salida fmt` and `salida agreement` as a user meets them: exit codes, what is written and what is left alone.
#![expect(clippy::unwrap_used, reason = "a folder that cannot be made is a failed test")]
#![allow(
    clippy::disallowed_methods,
    reason = "a test of the command has to make files and read what was written"
)]

use std::{
    fs,
    path::PathBuf,
    process::{Command, Output, Stdio},
};

const MESSY: &str =
    "# Truce\n\n```covenant\nagreement \"Truce\"   between gulls\nstatus draft # for now\n```\n\nEnd.\n";
const NEAT: &str =
    "# Truce\n\n```covenant\nagreement \"Truce\" between gulls\n  status draft  # for now\n```\n\nEnd.\n";
const BROKEN: &str = "```covenant\nagreement \"Truce\" betwen gulls\n```\n";

/// A folder of its own for each test, taken away at the end.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("salida-agreement-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.0.join(name), text).unwrap();
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap()
    }

    fn salida(&self, arguments: &[&str]) -> (i32, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_salida"));
        let output: Output = command
            .current_dir(&self.0)
            .args(arguments)
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (
            output.status.code().unwrap(),
            text(&output.stdout),
            text(&output.stderr),
        )
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn formatting_writes_what_changes_and_says_so() {
    let scratch = Scratch::new("write");
    scratch.write("messy.md", MESSY);
    scratch.write("neat.md", NEAT);
    let (code, told, _) = scratch.salida(&["fmt", "messy.md", "neat.md"]);
    assert_eq!((code, told.as_str()), (0, "Formatted messy.md.\n"));
    assert_eq!(
        (scratch.read("messy.md"), scratch.read("neat.md")),
        (NEAT.to_owned(), NEAT.to_owned())
    );
    assert_eq!(scratch.salida(&["fmt", "messy.md"]), (0, String::new(), String::new()));
}

#[test]
fn a_check_of_the_layout_writes_nothing_and_fails_where_something_would_change() {
    let scratch = Scratch::new("check");
    scratch.write("messy.md", MESSY);
    scratch.write("neat.md", NEAT);
    let (code, told, _) = scratch.salida(&["fmt", "--check", "messy.md", "neat.md"]);
    assert_eq!(code, 1);
    assert!(told.contains("messy.md") && !told.contains("neat.md"), "{told}");
    assert_eq!(scratch.read("messy.md"), MESSY);
    assert_eq!(scratch.salida(&["fmt", "--check", "neat.md"]).0, 0);
}

#[test]
fn a_file_that_cannot_be_read_is_left_alone_and_the_others_are_formatted() {
    let scratch = Scratch::new("broken");
    scratch.write("broken.md", BROKEN);
    scratch.write("messy.md", MESSY);
    let (code, _, why) = scratch.salida(&["fmt", "broken.md", "messy.md"]);
    assert_eq!(code, 1);
    assert!(
        why.contains("betwen") && why.contains("covenant-not-rewritten"),
        "{why}"
    );
    assert_eq!(
        (scratch.read("broken.md"), scratch.read("messy.md")),
        (BROKEN.to_owned(), NEAT.to_owned())
    );
    assert_eq!(scratch.salida(&["fmt", "nowhere.md", "broken.md"]).0, 3);
    assert_eq!(scratch.salida(&["fmt"]).0, 2);
    fs::write(scratch.0.join("latin.md"), b"caf\xe9\n").unwrap();
    assert_eq!(scratch.salida(&["fmt", "latin.md"]).0, 1);
}

#[test]
fn an_agreement_is_shown_in_another_language_with_a_word_about_the_prose() {
    let scratch = Scratch::new("language");
    scratch.write("truce.md", MESSY);
    for (language, words) in [
        ("es", "```covenant es\nacuerdo"),
        ("fr", "```covenant fr\naccord"),
        ("en", "```covenant en\nagreement"),
    ] {
        let (code, text, aside) = scratch.salida(&["agreement", "truce.md", "--lang", language]);
        assert_eq!(code, 0);
        assert!(
            text.starts_with("# Truce\n") && text.ends_with("End.\n") && text.contains(words),
            "{text}"
        );
        assert!(text.contains("# for now"), "{text}");
        assert!(!aside.is_empty());
    }
    assert_eq!(scratch.read("truce.md"), MESSY);
    assert_eq!(scratch.salida(&["agreement", "truce.md", "--lang", "de"]).0, 2);
}

#[test]
fn a_translation_is_written_to_a_new_file_only() {
    let scratch = Scratch::new("out");
    scratch.write("truce.md", MESSY);
    let asked = ["agreement", "truce.md", "--lang", "es", "--out", "tregua.md"];
    assert_eq!(scratch.salida(&asked).0, 0);
    assert!(scratch.read("tregua.md").contains("acuerdo"));
    assert_eq!(scratch.salida(&asked).0, 3);
    scratch.write("broken.md", BROKEN);
    let (code, text, _) = scratch.salida(&["agreement", "broken.md", "--lang", "es"]);
    assert_eq!((code, text.as_str()), (1, ""));
}

#[cfg(unix)]
#[test]
fn a_link_to_a_file_stays_a_link() {
    let scratch = Scratch::new("link");
    scratch.write("truce.md", MESSY);
    std::os::unix::fs::symlink(scratch.0.join("truce.md"), scratch.0.join("link.md")).unwrap();
    assert_eq!(scratch.salida(&["fmt", "link.md"]).0, 0);
    assert!(fs::symlink_metadata(scratch.0.join("link.md")).unwrap().is_symlink());
    assert_eq!(scratch.read("truce.md"), NEAT);
}

#[test]
fn a_file_is_spoken_of_in_the_language_of_its_covenant_unless_another_is_asked_for() {
    let scratch = Scratch::new("own-language");
    scratch.write(
        "neat.md",
        &MESSY
            .replace("```covenant", "```covenant fr")
            .replace("agreement", "accord")
            .replace("between", "entre")
            .replace("status draft", "statut projet"),
    );
    scratch.write("broken.md", &BROKEN.replace("```covenant", "```covenant es"));
    scratch.write("english.md", MESSY);
    let said = |arguments: &[&str]| {
        let (_, output, notes) = scratch.salida(arguments);
        output + &notes
    };
    let french = said(&["fmt", "--check", "neat.md"]);
    assert!(french.contains("Lancez salida fmt sans --check"), "{french}");
    assert!(said(&["fmt", "--check", "neat.md", "--lang", "en"]).contains("without --check"));
    let spanish = said(&["fmt", "broken.md"]);
    assert!(!spanish.contains(" is ") && spanish.contains(" no "), "{spanish}");
    let both = said(&["fmt", "--check", "neat.md", "english.md"]);
    assert!(
        both.contains("sans --check") && both.contains("without --check"),
        "{both}"
    );
    assert!(said(&["fmt", "missing.md"]).contains("could not be read"));
}
