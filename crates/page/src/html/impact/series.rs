//! The monthly series as a chart, the same as a table, and every figure as it was published.

use crate::html::{
    figures,
    reader::Reader,
    table::{fold, table},
};
use crate::svg::series::Series;
use maud::{Markup, html};
use salida_desk::report::{ImpactReport, MonthCell, TallyReport};
use salida_note::Fact;
use salida_world::{Month, Span};
use std::collections::BTreeMap;

/// The chart with its tables.
pub(crate) fn series(impact: &ImpactReport, reader: &Reader<'_>) -> Markup {
    let model = impact.models.first();
    let phases = model
        .iter()
        .flat_map(|model| &model.phases)
        .filter(|phase| phase.phase.is_some());
    let chart = Series {
        cells: &impact.series,
        path: model.map_or(&[], |model| &model.path),
        phases: phases
            .map(|phase| (reader.plain(&phase.name).to_owned(), phase.during))
            .collect(),
        means: means(&impact.tallies),
        title: reader.say("chart-series"),
        description: description(&impact.series, reader),
        unit: reader.tell(
            "chart-per-month",
            &[("deed", Fact::Text(reader.deed_plain(&impact.outcome.deed)))],
        ),
    };
    html! {
        @if impact.series.is_empty() { p.quiet { (reader.say("impact-series-none")) } }
        (chart.draw(reader.words))
        @if !impact.series.is_empty() { (fold(&reader.tell_count("impact-series-table", impact.series.len()), &months(impact, reader))) }
        @if !impact.tallies.is_empty() { (fold(&reader.tell_count("impact-tallies", impact.tallies.len()), &tallies(&impact.tallies, reader))) }
    }
}

/// Totals of more than a month with their monthly mean. A total that two agencies or revisions give twice is drawn twice.
fn means(tallies: &[TallyReport]) -> Vec<(Span, f64)> {
    let long = tallies.iter().filter(|tally| tally.during.days() > 31);
    // A year has 12 months of 30.44 days; the bar is a reading aid, and the table has the total.
    long.map(|tally| (tally.during, tally.count.best as f64 / months_in(tally.during)))
        .collect()
}

fn months_in(span: Span) -> f64 {
    if span.is_whole_months() {
        span.months().count() as f64
    } else {
        f64::from(span.days()) / 30.44
    }
}

fn description(cells: &[MonthCell], reader: &Reader<'_>) -> String {
    let best = |cell: &&MonthCell| cell.status != "imputed" && cell.count.best.is_some();
    let by_count = |one: &&MonthCell, other: &&MonthCell| {
        one.count
            .best
            .unwrap_or(0.0)
            .total_cmp(&other.count.best.unwrap_or(0.0))
    };
    let (Some(least), Some(most)) = (
        cells.iter().filter(best).min_by(by_count),
        cells.iter().filter(best).max_by(by_count),
    ) else {
        return reader.say("chart-series.nothing-observed");
    };
    let (first, last) = (cells.first().unwrap_or(least), cells.last().unwrap_or(most));
    let month = |cell: &MonthCell| Fact::Text(reader.month(cell.month));
    let count = |cell: &MonthCell| Fact::Text(figures::real(cell.count.best, 0, reader));
    let facts = [
        ("first", month(first)),
        ("last", month(last)),
        ("least", count(least)),
        ("least-month", month(least)),
        ("most", count(most)),
        ("most-month", month(most)),
    ];
    reader.tell("chart-series.description", &facts)
}

fn months(impact: &ImpactReport, reader: &Reader<'_>) -> Markup {
    let path = impact.models.first().map_or(&[][..], |model| &model.path);
    let expected: BTreeMap<Month, _> = path.iter().map(|cell| (cell.month, cell)).collect();
    let row = |cell: &MonthCell| {
        let without = expected.get(&cell.month).map(|path| {
            format!(
                "{} ({}–{})",
                reader.words.real(path.expected, 0),
                reader.words.real(path.low, 0),
                reader.words.real(path.high, 0)
            )
        });
        vec![
            html! { (reader.month(cell.month)) },
            html! { (figures::figure(cell.count, reader)) },
            html! { (reader.say(status(cell.status))) @if cell.disputed { ", " (reader.say("cell-disputed")) } },
            html! { (without.unwrap_or_else(|| "–".to_owned())) },
        ]
    };
    let heads = ["cell-month", "cell-count", "cell-status", "cell-without"].map(|id| reader.say(id));
    let rows: Vec<Vec<Markup>> = impact.series.iter().map(row).collect();
    table(&html! { (reader.say("chart-series")) }, &heads, &rows)
}

fn status(status: &str) -> &'static str {
    match status {
        "observed" => "cell-observed",
        "derived" => "cell-derived",
        _ => "cell-imputed",
    }
}

/// Figures as they were published.
pub(crate) fn tallies(tallies: &[TallyReport], reader: &Reader<'_>) -> Markup {
    let row = |tally: &TallyReport| {
        vec![
            html! { (reader.span(tally.during)) },
            html! { (figures::range(tally.count, reader)) },
            reader.actor(&tally.agency),
            reader.cite(std::slice::from_ref(&tally.source)),
        ]
    };
    let heads = ["page-when", "cell-count", "cell-agency", "cell-source"].map(|id| reader.say(id));
    let rows: Vec<Vec<Markup>> = tallies.iter().map(row).collect();
    table(&html! { (reader.say("impact-tallies-caption")) }, &heads, &rows)
}
