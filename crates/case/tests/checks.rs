//! The checks of agreements as a reader meets them: after everything else that a case is told about its texts.
#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

use salida_case::{Texts, read};

const CASE: &str = r#"
title = "Harbour"
summary = "Invented."
language = "en"
[[source]]
id = "s"
citation = "A source"
[[actor]]
id = "gulls"
name = "Gulls"
kind = "group"
source = "s"
[[place]]
id = "harbour"
name = "Harbour"
[[data]]
path = "data/tallies.csv"
kind = "tallies"
every-row = { deed = "homicide", zone = "harbour" }
"#;

/// The codes told about one agreement in that case, with the line of each.
fn told(agreement: &str) -> Vec<(&'static str, usize)> {
    let text = format!(
        "```covenant\nagreement \"Truce\" between gulls\n  status signed\n  in force from 2031-03-09\n{agreement}```\n"
    );
    let agreements = [("agreements/truce.md".to_owned(), text.clone())];
    let checked = read(&Texts {
        case: CASE,
        agreements: &agreements,
        ..Texts::default()
    });
    let line = |note: &salida_note::Note| note.place.as_ref().unwrap().line_column(Some(&text)).unwrap().line;
    checked.notes.iter().map(|note| (note.code.name, line(note))).collect()
}

#[test]
fn a_limit_on_what_is_counted_needs_no_author() {
    assert_eq!(
        told("commitment fewer\n  keep homicide in harbour at most 5, per month\n"),
        []
    );
}

#[test]
fn a_duty_on_what_is_only_counted_is_named_where_it_is_written() {
    let calm = "commitment calm\n  gulls shall not homicide in harbour\n";
    assert_eq!(told(calm), [("tallies-prove-no-breach", 5)]);
    let levy = "commitment calm\n  gulls shall not homicid\ncommitment levy\n  gulls shall not extortion\n";
    assert_eq!(told(levy), [("dangling-reference", 6), ("unreported-deed", 7)]);
}

#[test]
fn a_standard_of_evidence_on_a_limit_says_nothing() {
    let fewer = "commitment fewer\n  keep homicide in harbour at most 5, per month\n  proof clear\n";
    assert_eq!(told(fewer), [("proof-without-effect", 5)]);
}
