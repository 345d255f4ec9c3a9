//! The frame of the page: its header, its table of contents, and the shell of a section.

use super::{edition, reader::Reader};
use maud::{Markup, html};

/// The sections in order: the anchor and the title of each.
const CONTENTS: [(&str, &str); 9] = [
    ("meeting", "meeting-title"),
    ("who", "who-title"),
    ("agreements", "agreement-title"),
    ("impact", "impact-title"),
    ("lessons", "lesson-title"),
    ("notes", "notes-title"),
    ("evidence", "evidence-title"),
    ("sources", "source-title"),
    ("provenance", "provenance-title"),
];

/// Title, summary, edition and contents.
pub(crate) fn header(reader: &Reader<'_>) -> Markup {
    html! {
        header {
            p.kind { "Salida · " (reader.say("page-kind")) }
            h1 { (reader.wording(&reader.report.title)) }
            p.summary { (reader.wording(&reader.report.summary)) }
            (edition::banner(reader))
            nav.contents aria-labelledby="contents" {
                p #contents { (reader.say("page-contents")) }
                ol { @for (anchor, title) in CONTENTS { li { a href=(format!("#{anchor}")) { (reader.say(title)) } } } }
            }
        }
    }
}

/// A main section under its heading.
pub(crate) fn section(anchor: &str, title: &str, inside: &Markup, reader: &Reader<'_>) -> Markup {
    let heading = format!("{anchor}-heading");
    html! {
        section.main id=(anchor) aria-labelledby=(heading) {
            h2 id=(heading) { (reader.say(title)) }
            (inside)
        }
    }
}

/// A part of a section: its heading, a line on what it shows, and the part itself.
pub(crate) fn part(title: &str, lead: Option<&str>, inside: &Markup, reader: &Reader<'_>) -> Markup {
    html! {
        section.part {
            h3 { (reader.say(title)) }
            @if let Some(lead) = lead { p.lead { (reader.say(lead)) } }
            (inside)
        }
    }
}
