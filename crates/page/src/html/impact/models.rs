//! The models of what would have been, side by side: what they support, deaths averted and the rate ratio by phase and in
//! sum.

use super::{fits, verdict, window};
use crate::html::{
    figures::{self, Unit},
    reader::Reader,
    table::table,
};
use crate::svg::forest::{Forest, Origin, Row};
use maud::{Markup, html};
use salida_desk::report::{ImpactReport, ModelReport, PhaseReport};
use salida_note::Fact;

/// Both tables, the chart, and the diagnostics.
pub(crate) fn models(impact: &ImpactReport, reader: &Reader<'_>) -> Markup {
    let models = &impact.models;
    html! {
        @if impact.verdict.is_some() { h4 { (reader.say("case-verdict")) } }
        @for sentence in verdict::sentences(impact, reader) { p.lead { (sentence) } }
        (forest(models, reader))
        p.lead { (reader.say("model-intervals")) }
        (phases("model-averted", models, reader, |phase| averted(phase, reader)))
        (phases("model-ratio", models, reader, |phase| html! {
            strong { (figures::quantity(phase.ratio, Unit::Ratio, reader)) }
            (figures::intervals(&phase.ratio_intervals, Unit::Ratio, reader))
        }))
        p.warning { (reader.say("model-warning")) }
        h4 { (reader.say("model-fits")) }
        (fits::fits(models, reader))
    }
}

fn averted(phase: &PhaseReport, reader: &Reader<'_>) -> Markup {
    let count = |count| Fact::Text(reader.words.count(count));
    let facts = [
        ("expected", Fact::Text(reader.words.real(phase.expected, 0))),
        ("counted", count(phase.counted)),
    ];
    let days = u64::from(phase.during.days());
    html! {
        strong { (figures::quantity(phase.averted, Unit::Count, reader)) }
        (figures::intervals(&phase.averted_intervals, Unit::Count, reader))
        div.quiet { (reader.tell("model-expected", &facts)) }
        @if phase.covered_days < days {
            div.quiet { (reader.tell("model-covered", &[("covered", count(phase.covered_days)), ("days", count(days))])) }
        }
    }
}

/// A table of phases by models; the cells are made by `cell`.
fn phases(title: &str, models: &[ModelReport], reader: &Reader<'_>, cell: impl Fn(&PhaseReport) -> Markup) -> Markup {
    let Some(first) = models.first() else { return html! {} };
    let own = ["model-phase", "model-observed"].map(|id| reader.say(id));
    let heads: Vec<String> = own
        .into_iter()
        .chain(lettered(models).map(|(letter, model)| format!("{letter}. {}", kind(model, reader))))
        .collect();
    let row = |(index, phase): (usize, &PhaseReport)| {
        let head = html! { (phase_name(phase, reader)) div.quiet { (reader.span(phase.during)) } };
        let cells = models
            .iter()
            .map(|model| model.phases.get(index).map_or_else(|| html! { "–" }, &cell));
        [head, html! { (window::count(&phase.observed, reader)) }]
            .into_iter()
            .chain(cells)
            .collect()
    };
    let rows: Vec<Vec<Markup>> = first.phases.iter().enumerate().map(row).collect();
    table(&html! { (reader.say(title)) }, &heads, &rows)
}

fn phase_name(phase: &PhaseReport, reader: &Reader<'_>) -> Markup {
    match phase.phase {
        Some(_) => reader.wording(&phase.name),
        None => html! { strong { (reader.say("model-sum")) } },
    }
}

/// Models with the letters by which charts refer to them.
pub(super) fn lettered(models: &[ModelReport]) -> impl Iterator<Item = (char, &ModelReport)> {
    ('A'..='Z').zip(models)
}

/// A model by its law, its terms and whose figures it was fitted on.
pub(crate) fn name(model: &ModelReport, reader: &Reader<'_>) -> String {
    let agencies: Vec<&str> = model
        .counted_by
        .iter()
        .map(|agency| reader.actor_plain(agency))
        .collect();
    let facts = [
        ("model", Fact::Text(kind(model, reader))),
        ("agencies", Fact::Text(agencies.join(", "))),
    ];
    reader.tell("model-name", &facts)
}

/// A model by its law and its terms.
fn kind(model: &ModelReport, reader: &Reader<'_>) -> String {
    let word = |kind: &str, word: &str| {
        let found = reader.words.find(&format!("model-{kind}-{word}"), &[]);
        found.unwrap_or_else(|| word.to_owned())
    };
    let terms = word("terms", &model.terms.join("-"));
    reader.tell(
        "model-kind",
        &[
            ("law", Fact::Text(word("law", model.law))),
            ("terms", Fact::Text(terms)),
        ],
    )
}

/// The rate ratio of each phase under each model.
fn forest(models: &[ModelReport], reader: &Reader<'_>) -> Markup {
    let of_model = |(letter, model): (char, &ModelReport)| {
        let rows = model.phases.iter().filter_map(|phase| estimate(letter, phase, reader));
        rows.collect::<Vec<Row>>()
    };
    let rows: Vec<Row> = lettered(models).flat_map(of_model).collect();
    let forest = Forest {
        key: "models".to_owned(),
        title: reader.say("chart-models"),
        description: reader.tell_count("chart-models.description", rows.len()),
        unit: reader.say("chart-ratio"),
        neutral: 1.0,
        rows,
        legend: vec![
            (Origin::Reading, reader.say("chart-phase")),
            (Origin::Ours, reader.say("model-sum")),
        ],
    };
    forest.draw(reader.words)
}

fn estimate(letter: char, phase: &PhaseReport, reader: &Reader<'_>) -> Option<Row> {
    let phase_name = match phase.phase {
        Some(_) => reader.plain(&phase.name).to_owned(),
        None => reader.say("model-sum"),
    };
    let interval = phase
        .ratio_intervals
        .first()
        .map(|interval| (interval.low, interval.high));
    let origin = if phase.phase.is_some() {
        Origin::Reading
    } else {
        Origin::Ours
    };
    Some(Row {
        text: format!("{letter}. {phase_name}"),
        value: phase.ratio?,
        interval,
        origin,
    })
}
