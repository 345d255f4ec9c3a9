//! The flaws of `flaws.md`, each in its text: a comment under a line underlines what the note points at, and says its
//! code and facts. Every note has to be expected, and every expected note has to come.

use crate::scene::Scene;
use salida_note::{At, Fact, Note};

const FLAWS: &str = include_str!("flaws.md");

/// A note as it is written under its line. `#` and a row of `^` underline a stretch of the line above; without `^` the
/// note points at no part of one line.
#[derive(Debug)]
struct Expected<'t> {
    at: Option<(usize, usize)>,
    code: &'t str,
    facts: Vec<(&'t str, &'t str)>,
}

#[test]
fn every_flaw_is_told_where_it_stands() {
    let scene = Scene::harbour();
    let sections: Vec<&str> = FLAWS.split("\n## ").skip(1).collect();
    assert!(sections.len() > 30, "{} sections", sections.len());
    let surprises: Vec<String> = sections.iter().map(|section| surprises(&scene, section)).collect();
    assert!(surprises.iter().all(String::is_empty), "\n{}", surprises.concat());
}

#[test]
fn every_code_of_the_language_has_its_text() {
    // What is written anew is told of in `formatting.rs`.
    let elsewhere = [salida_case::covenant::codes::COVENANT_NOT_REWRITTEN];
    let untold = salida_case::covenant::codes::ALL
        .iter()
        .filter(|code| !FLAWS.contains(code.name) && !elsewhere.contains(code));
    assert_eq!(untold.collect::<Vec<_>>(), Vec::<&salida_note::Code>::new());
}

/// What did not come and what came without being expected in a section, a line each.
fn surprises(scene: &Scene, section: &str) -> String {
    let text = format!("## {section}");
    let title = section.lines().next().unwrap_or_default();
    let (_, notes) = scene.read("agreements/flaw.md", &text);
    let mut left: Vec<&Note> = notes.iter().collect();
    let mut told = Vec::new();
    for want in expected(&text) {
        match left.iter().position(|note| fits(&want, note, &text)) {
            Some(found) => drop(left.remove(found)),
            None => told.push(format!("{title}: absent: {want:?}\n")),
        }
    }
    told.extend(
        left.iter()
            .map(|note| format!("{title}: not expected: {}\n", in_short(note))),
    );
    told.concat()
}

fn in_short(note: &Note) -> String {
    let facts = note
        .facts
        .iter()
        .map(|(name, fact)| format!("{name}={}", written(fact)));
    let at = note.place.as_ref().map(|place| &place.at);
    format!("{at:?} {} {}", note.code.name, facts.collect::<Vec<_>>().join("; "))
}

fn fits(want: &Expected, note: &Note, text: &str) -> bool {
    let at = match note.place.as_ref().map(|place| &place.at) {
        Some(At::Bytes { start, end }) if start < end && !text[*start..*end].contains('\n') => Some((*start, *end)),
        _ => None,
    };
    let has = |(name, value): &(&str, &str)| note.fact(name).map(written).as_deref() == Some(*value);
    want.at == at && want.code == note.code.name && want.facts.iter().all(has)
}

fn written(fact: &Fact) -> String {
    match fact {
        Fact::Text(text) => text.clone(),
        Fact::Count(count) => count.to_string(),
        Fact::Real(real) => real.to_string(),
        Fact::List(list) => list.join(" | "),
    }
}

fn expected(text: &str) -> Vec<Expected<'_>> {
    let mut found = Vec::new();
    let (mut start, mut above) = (0, 0);
    for line in text.split_inclusive('\n') {
        match line.trim_start().strip_prefix("#:") {
            Some(wanted) => found.push(annotation(text, above, line, wanted.trim())),
            None => above = start,
        }
        start += line.len();
    }
    found
}

fn annotation<'t>(text: &'t str, above: usize, line: &str, wanted: &'t str) -> Expected<'t> {
    let (carets, said) = wanted.split_at(wanted.find(|letter| letter != '^').unwrap_or(wanted.len()));
    let (code, facts) = said.trim().split_once(' ').unwrap_or((said.trim(), ""));
    let at = (!carets.is_empty()).then(|| {
        let byte = |column: usize| {
            text[above..]
                .char_indices()
                .nth(column)
                .map_or(text.len(), |(byte, _)| above + byte)
        };
        let first = line.chars().take_while(|letter| *letter != '^').count();
        (byte(first), byte(first + carets.len()))
    });
    let pairs = facts.split("; ").filter_map(|fact| fact.split_once('='));
    Expected {
        at,
        code,
        facts: pairs.collect(),
    }
}
