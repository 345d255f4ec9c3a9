//! Impact: the series, before and after, models of what would have been, the claims, and the other harms.

pub(crate) mod claims;
pub(crate) mod comparison;
mod fits;
mod harms;
pub(crate) mod models;
mod series;
pub(crate) mod verdict;
mod window;

use super::{frame::part, lessons, reader::Reader, table::fold};
use maud::{Markup, html};
use salida_desk::report::ImpactReport;

/// The section.
pub(crate) fn section(reader: &Reader<'_>) -> Markup {
    let Some(impact) = &reader.report.impact else {
        return html! { p.quiet { (reader.say("impact-none")) } };
    };
    html! {
        p.lead { (outcome(impact, reader)) }
        (part("impact-series", Some("impact-series-lead"), &series::series(impact, reader), reader))
        @if !impact.comparisons.is_empty() || !impact.published.is_empty() {
            (part("impact-comparisons", Some("impact-comparisons-lead"), &comparison::comparisons(impact, reader), reader))
        }
        @if !impact.models.is_empty() { (part("impact-models", Some("impact-models-lead"), &models::models(impact, reader), reader)) }
        @if !impact.claims.is_empty() { (part("impact-claims", Some("impact-claims-lead"), &claims::claims(impact, reader), reader)) }
        (part("impact-harms", Some("impact-harms-lead"), &harms::harms(impact, reader), reader))
        @if !impact.notes.is_empty() {
            (fold(&reader.tell_count("impact-notes", impact.notes.len()), &lessons::list(&impact.notes.iter().collect::<Vec<_>>(), reader)))
        }
    }
}

fn outcome(impact: &ImpactReport, reader: &Reader<'_>) -> Markup {
    let outcome = &impact.outcome;
    let pieces = [
        ("deed", reader.deed(&outcome.deed)),
        ("zone", reader.zone(&outcome.zone)),
        ("agencies", reader.actors(&outcome.agencies)),
    ];
    reader.weave("impact-outcome", &[], &pieces)
}
