//! A small case to ask: actors and sources stand, and a test writes the rest.
#![allow(dead_code, reason = "each test file uses its own part of the stage")]
#![allow(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

use salida_actors::{Moment, Question};
use salida_case::{Case, Texts, read, terrain::Response};
use salida_world::Day;

/// Actors, places, categories and a source without a day of publication.
pub(crate) const STAGE: &str = r#"
title = "Harbour"
language = "en"
[[source]]
id = "src"
citation = "Notes"
[[source]]
id = "late"
citation = "A book"
published = "2032-01-01"
[[actor]]
id = "gulls"
name = "Gulls"
kind = "group"
source = "src"
[[actor]]
id = "young"
name = "Young Gulls"
kind = "faction"
part-of = "gulls"
source = "src"
[[actor]]
id = "herons"
name = "Herons"
kind = "group"
source = "src"
[[actor]]
id = "state"
name = "State"
kind = "institution"
source = "src"
[[actor]]
id = "ministry"
name = "Ministry"
kind = "institution"
part-of = "state"
source = "src"
[[actor]]
id = "court"
name = "Court"
kind = "institution"
source = "src"
[[actor]]
id = "church"
name = "Church"
kind = "community"
source = "src"
[[place]]
id = "city"
name = "City"
[[place]]
id = "hill"
name = "Hill"
within = "city"
[[vocabulary]]
id = "law"
name = "Law"
source = "src"
[[vocabulary]]
id = "talk"
name = "Talk"
source = "src"
[[category]]
id = "criminal"
vocabulary = "law"
name = "Criminal"
[[category]]
id = "terrorist"
vocabulary = "law"
name = "Terrorist"
is-a = "criminal"
[[category]]
id = "party"
vocabulary = "talk"
name = "Party"
excludes = "criminal"
"#;

/// The case of the stage with more written below; every word of it has to be sound.
pub(crate) fn case(more: &[&str]) -> Case {
    let text = format!("{STAGE}\n{}", more.concat());
    parsed(&text)
}

/// A whole text as a case.
pub(crate) fn parsed(text: &str) -> Case {
    let checked = read(&Texts {
        case: text,
        ..Texts::default()
    });
    assert_eq!(checked.notes, [], "{text}");
    checked.value.unwrap()
}

pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A day, as known on it.
pub(crate) fn on(text: &str) -> Moment {
    let on = day(text);
    Moment { on, known: on }
}

pub(crate) fn ask(institution: &str, actor: &str, response: Response) -> Question {
    Question {
        institution: institution.into(),
        actor: actor.into(),
        response,
    }
}

/// May the ministry talk with the gulls?
pub(crate) fn talk() -> Question {
    ask("ministry", "gulls", Response::Dialogue)
}

/// A label about somebody.
pub(crate) fn label(about: &str, by: &str, category: &str, more: &str) -> String {
    format!(
        "[[label]]\nabout = \"{about}\"\nby = \"{by}\"\nterm = \"word\"\ncategory = \"{category}\"\n\
         from = \"2030-01-01\"\nsource = \"src\"\n{more}\n"
    )
}

/// A mandate of the ministry to talk.
pub(crate) const MANDATE: &str = "[[mandate]]\nid = \"speak\"\nof = \"ministry\"\nresponses = [\"dialogue\"]\ngiven-by = \"state\"\nsource = \"src\"\n";

/// A rule that closes dialogue with criminals for the state.
pub(crate) fn ban(more: &str) -> String {
    format!(
        "[[rule]]\nid = \"ban\"\nbinds = \"state\"\nresponses = [\"dialogue\"]\nmakes = \"closed\"\n\
         labelled = \"criminal\"\nset-by = \"court\"\nsource = \"src\"\n{more}\n"
    )
}
