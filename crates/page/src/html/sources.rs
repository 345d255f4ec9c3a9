//! Sources by number, and the provenance of the page: version, seed, and a hash of every input.

use super::{reader::Reader, table::long_table};
use crate::notes::acts;
use maud::{Markup, html};
use salida_case::source::Source;
use salida_desk::report::Input;
use salida_note::Fact;

/// The sources; their numbers are those by which the page cites them.
pub(crate) fn section(reader: &Reader<'_>) -> Markup {
    html! {
        ol.sources {
            @for (number, source) in (1_usize..).zip(&reader.report.sources) {
                li id=(format!("source-{number}")) { (entry(source, reader)) }
            }
        }
        @if reader.report.sources.is_empty() { p.quiet { (reader.say("source-none")) } }
    }
}

fn entry(source: &Source, reader: &Reader<'_>) -> Markup {
    html! {
        (source.citation)
        @if let Some(url) = &source.url {
            " "
            @if is_web(url) { a.url href=(url) rel="noreferrer" { (url) } } @else { span.url { (url) } }
        }
        @if let Some(day) = source.published { " " span.quiet { (reader.tell("source-published", &[("day", Fact::Text(reader.day(day)))])) } }
    }
}

/// Only web addresses become links: a `javascript:` address in a case must stay text.
fn is_web(url: &str) -> bool {
    let scheme = url.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
    let plain = !url.chars().any(|letter| letter.is_whitespace() || acts(letter));
    plain && matches!(scheme.as_deref(), Some("http" | "https"))
}

/// How the page came about.
pub(crate) fn provenance(reader: &Reader<'_>) -> Markup {
    let provenance = &reader.report.provenance;
    let heads = ["provenance-file", "provenance-bytes", "provenance-hash"].map(|id| reader.say(id));
    let row = |input: &Input| {
        vec![
            html! { span.code { (input.path) } },
            html! { (reader.words.count(input.bytes)) },
            html! { span.code.hash { (input.sha256) } },
        ]
    };
    let rows: Vec<Vec<Markup>> = provenance.inputs.iter().map(row).collect();
    let facts = [
        ("version", Fact::from(provenance.version.as_str())),
        ("seed", Fact::Text(provenance.seed.to_string())),
    ];
    html! {
        p { (reader.tell("provenance-lead", &facts)) }
        @if !rows.is_empty() { (long_table(&html! { (reader.say("provenance-inputs")) }, &heads, &rows, reader)) }
    }
}

#[cfg(test)]
mod tests {
    use super::is_web;

    #[test]
    fn only_web_addresses_become_links() {
        assert!(is_web("https://doi.org/10.2471/BLT.15.166314"));
        assert!(is_web("HTTP://example.org"));
        for text in [
            "javascript:alert(1)",
            "java\nscript://x",
            "data:text/html,x",
            "https ://x",
            "https://example.org/\u{202e}gpj.exe",
            "example.org",
            "file:///etc",
        ] {
            assert!(!is_web(text), "{text}");
        }
    }
}
