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

/// The codes told about one agreement of the gulls in that case, with the line of each.
fn told(agreement: &str) -> Vec<(&'static str, usize)> {
    let header = "agreement \"Truce\" between gulls\n  status signed\n  in force from 2031-03-09\n";
    told_in(CASE, &format!("```covenant\n{header}{agreement}```\n"))
}

fn told_in(case: &str, text: &str) -> Vec<(&'static str, usize)> {
    let agreements = [("agreements/truce.md".to_owned(), text.to_owned())];
    let checked = read(&Texts {
        case,
        agreements: &agreements,
        ..Texts::default()
    });
    let lines = salida_note::Lines::of(text);
    let line = |note: &salida_note::Note| note.place.as_ref().unwrap().line_column(Some(&lines)).unwrap().line;
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

/// An agreement in which almost everything is wrong that can be read.
const ASTRAY: &str = r#"```covenant
agreement "Truce" between gulls, herons
  status signed
  witnessed by church
  in force from 2031-03-09
  panel may amend; church may extend
  herons may resume levy

commitment calm
  each of gulls, herons shall not homicide
  suspended while calm of the party is breached
  verified by mission; attributed by mission; assessed by gulls
  on breach panel shall extortion within 7 days; failing that the party may extortion

commitment levy
  each of gulls, herons shall not extortion
  replaces old-levy

commitment answer
  herons shall disclosure after 10 days and within 3 days of respect by gulls

commitment rate
  keep homicide at most 12.5 per 100000 people, per year
  proof clear
  from 2031-01-01 until 2031-03-01

commitment trend
  keep respect less than before, per month
  from 2031-01-01
```
"#;

#[test]
fn an_agreement_can_be_sound_in_every_word_and_astray_as_a_whole() {
    let parties = ["herons", "church", "mission", "panel"];
    let actor = |id: &str| format!("[[actor]]\nid = \"{id}\"\nname = \"N\"\nkind = \"group\"\nsource = \"s\"\n");
    let (sources, _) = CASE.split_once("[[data]]").unwrap();
    let deed = "[[deed]]\nid = \"respect\"\nname = \"Respect\"\nmeasurable = false\n";
    let case = [sources, deed, &parties.map(actor).concat()].concat();
    let told = told_in(&case, ASTRAY);
    let expected = [
        ("power-of-stranger", 2),
        ("power-without-object", 2),
        ("circular-condition", 9),
        ("judge-in-its-own-cause", 9),
        ("verifier-attributes", 9),
        ("sanction-by-stranger", 9),
        ("forbidden-duty", 9),
        ("replaces-without-amending", 15),
        ("answer-window-without-days", 19),
        ("unmeasurable-trigger", 19),
        ("never-in-force", 22),
        ("rate-without-population", 22),
        ("proof-without-effect", 22),
        ("window-beyond-force", 27),
        ("unmeasurable-term", 27),
    ];
    assert_eq!(told, expected);
}
