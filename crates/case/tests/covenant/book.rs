//! The pages of the language: every example in them is read without an error, so that none can rot.
#![expect(
    clippy::disallowed_methods,
    reason = "the examples are files of the documentation; the crate itself opens none"
)]

use salida_case::Texts;
use salida_note::Severity;
use std::{fs, path::PathBuf};

/// What stands before an example that begins with a commitment or an amnesty.
const HEADER: &str = "agreement \"Example\" between gulls, herons, municipality, government, church\n  status signed\n  in force from 2031-01-01\n\n";

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/covenant")
}

/// The covenant blocks under each heading of a page, as files of one case. A block is called as the prose before it says.
fn sections(page: &str) -> Vec<Vec<(String, String)>> {
    let (mut sections, mut named, mut lines) = (vec![Vec::new()], None, page.lines());
    while let Some(line) = lines.next() {
        let called = line.split('`').find(|word| word.starts_with("agreements/"));
        named = called.map(str::to_owned).or(named);
        if line.starts_with("## ") {
            sections.push(Vec::new());
        }
        let Some(info) = line.strip_prefix("```") else { continue };
        let inside: String = lines
            .by_ref()
            .take_while(|line| *line != "```")
            .flat_map(|line| [line, "\n"])
            .collect();
        if info.split(' ').next() != Some("covenant") {
            continue;
        }
        let header = if inside.starts_with("agreement") || info != "covenant" {
            ""
        } else {
            HEADER
        };
        let section = sections.last_mut().unwrap();
        let name = named
            .take()
            .unwrap_or_else(|| format!("agreements/truce{}.md", section.len()));
        section.push((name, format!("```{info}\n{header}{inside}```\n")));
    }
    sections
}

#[test]
fn every_example_of_the_pages_is_read_without_an_error() {
    let stage = fs::read_to_string(folder().join("stage.toml")).unwrap();
    let mut read = 0;
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "md") {
            continue;
        }
        let page = fs::read_to_string(&path).unwrap();
        for agreements in sections(&page).iter().filter(|section| !section.is_empty()) {
            let texts = Texts {
                case: &stage,
                process: None,
                agreements,
            };
            let notes = salida_case::read(&texts).notes;
            let errors: Vec<_> = notes.iter().filter(|note| note.severity() == Severity::Error).collect();
            assert!(errors.is_empty(), "{}: {errors:#?}", path.display());
            read += agreements.len();
        }
    }
    assert!(read >= 2, "only {read} examples");
}
