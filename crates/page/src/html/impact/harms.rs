//! The other harms beside the main outcome: what is counted, what people judge, and where nobody counts at all.

use super::series;
use crate::html::{
    figures,
    reader::Reader,
    table::{fold, table},
    terms,
};
use maud::{Markup, html};
use salida_desk::report::{AssessmentReport, HarmReport, ImpactReport};
use salida_note::Fact;

/// Figures of one harm that stand in its row; more are folded below the table.
const FIGURES_SHOWN: usize = 4;

/// The table, "no data" rows included.
pub(crate) fn harms(impact: &ImpactReport, reader: &Reader<'_>) -> Markup {
    if impact.harms.is_empty() {
        return html! { p.quiet { (reader.say("harm-none")) } };
    }
    let heads = ["harm-which", "harm-counted", "harm-judged"].map(|id| reader.say(id));
    let rows: Vec<Vec<Markup>> = impact.harms.iter().map(|harm| row(harm, reader)).collect();
    html! {
        (table(&html! { (reader.say("impact-harms")) }, &heads, &rows))
        @for harm in impact.harms.iter().filter(|harm| harm.tallies.len() > FIGURES_SHOWN) {
            (fold(&reader.tell_count("impact-tallies", harm.tallies.len()), &html! {
                p { (reader.deed(&harm.outcome.deed)) ", " (reader.zone(&harm.outcome.zone)) }
                (series::tallies(&harm.tallies, reader))
            }))
        }
    }
}

fn row(harm: &HarmReport, reader: &Reader<'_>) -> Vec<Markup> {
    vec![
        html! { (reader.deed(&harm.outcome.deed)) div.quiet { (reader.zone(&harm.outcome.zone)) } },
        counted(harm, reader),
        html! {
            @if harm.assessments.is_empty() { (no_data(reader)) }
            @for assessment in &harm.assessments { div { (judged(assessment, reader)) } }
        },
    ]
}

fn counted(harm: &HarmReport, reader: &Reader<'_>) -> Markup {
    html! {
        @if harm.tallies.is_empty() { (no_data(reader)) }
        @for tally in harm.tallies.iter().take(FIGURES_SHOWN) {
            div {
                (figures::range(tally.count, reader)) " – " (reader.span(tally.during)) ", " (reader.actor(&tally.agency))
                (reader.cite(std::slice::from_ref(&tally.source)))
            }
        }
        @if harm.tallies.len() > FIGURES_SHOWN { div.quiet { (reader.tell_count("harm-more", harm.tallies.len() - FIGURES_SHOWN)) } }
    }
}

fn no_data(reader: &Reader<'_>) -> Markup {
    html! { span.verdict { span.shape aria-hidden="true" { "∅" } " " (reader.say("harm-no-data")) } }
}

fn judged(assessment: &AssessmentReport, reader: &Reader<'_>) -> Markup {
    let facts = [
        ("trend", Fact::Text(reader.say(terms::trend(assessment.trend)))),
        ("when", Fact::Text(reader.span(assessment.during))),
    ];
    html! {
        (reader.weave("harm-assessment", &facts, &[("method", html! { (assessment.method) })]))
        (reader.cite(std::slice::from_ref(&assessment.source)))
    }
}
