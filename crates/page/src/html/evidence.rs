//! The reports that findings rest on, by the number under which they are cited.

use super::{
    figures,
    reader::{Reader, listed},
    table::long_table,
    terms,
};
use maud::{Markup, html};
use salida_desk::report::EvidenceRow;
use salida_note::{At, Fact, Place};
use salida_world::{Happening, Incident};

/// The section.
pub(crate) fn section(reader: &Reader<'_>) -> Markup {
    let rows: Vec<Vec<Markup>> = reader.report.evidence.iter().map(|row| line(row, reader)).collect();
    if rows.is_empty() {
        return html! { p.quiet { (reader.say("evidence-none")) } };
    }
    let heads = [
        "evidence-report",
        "evidence-what",
        "page-when",
        "evidence-where",
        "evidence-known",
    ];
    html! {
        p.lead { (reader.say("evidence-lead")) }
        (long_table(&html! { (reader.say("evidence-title")) }, &heads.map(|id| reader.say(id)), &rows, reader))
    }
}

fn line(row: &EvidenceRow, reader: &Reader<'_>) -> Vec<Markup> {
    vec![
        html! { span id=(format!("report-{}", row.reference)) { "r" (row.reference) } },
        html! { (reader.deed(row.happening.deed())) (reader.say("page-colon")) (happening(&row.happening, reader)) },
        html! { (reader.span(row.happening.during())) },
        reader.zone(row.happening.zone()),
        html! {
            (reader.day(row.recorded)) (reader.cite(std::slice::from_ref(&row.source)))
            div.quiet { (place(&row.place)) @if !row.id.is_empty() { " · " (row.id) } }
        },
    ]
}

/// What a report says.
pub(crate) fn happening(happening: &Happening, reader: &Reader<'_>) -> Markup {
    match happening {
        Happening::Incident(it) => incident(it, reader),
        Happening::Tally(it) => {
            let count = html! { (figures::range(it.count, reader)) };
            reader.weave(
                "evidence-tally",
                &[],
                &[("count", count), ("agency", reader.actor(&it.agency))],
            )
        }
        Happening::Assessment(it) => {
            let trend = Fact::Text(reader.say(terms::trend(it.trend)));
            reader.weave(
                "evidence-assessment",
                &[("trend", trend)],
                &[("method", html! { (it.method) })],
            )
        }
        Happening::Coverage(it) => {
            let part = Fact::Text(figures::share(it.part, reader));
            reader.weave(
                "evidence-coverage",
                &[("part", part)],
                &[("method", html! { (it.method) })],
            )
        }
    }
}

fn incident(incident: &Incident, reader: &Reader<'_>) -> Markup {
    let by = listed(incident.by.iter().map(|share| {
        html! { (reader.actor(&share.actor)) @if share.share < 1.0 { " (" (figures::share(share.share, reader)) ")" } }
    }));
    html! {
        (figures::range(incident.count, reader)) ", " (reader.say(terms::step(incident.step))) ", "
        @if incident.by.is_empty() { (reader.say("evidence-unattributed")) } @else { (reader.weave("evidence-by", &[], &[("who", by)])) }
    }
}

/// File and line, as far as they are known without the text.
pub(crate) fn place(place: &Place) -> String {
    match &place.at {
        At::Cell { line, .. } => format!("{}:{line}", place.file),
        At::Whole | At::Bytes { .. } => place.file.to_string(),
    }
}
