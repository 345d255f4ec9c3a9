//! Before and after: windows, ratios with their intervals, published estimates, and the ratio under every other reading.

use super::window;
use crate::html::{
    figures::{self, Unit},
    reader::Reader,
    table::{fold, long_table, table},
};
use crate::svg::forest::{Forest, Origin, Row};
use maud::{Markup, html};
use salida_case::claim::{Published, PublishedMeasure};
use salida_desk::report::{ComparisonReport, ImpactReport, ReadingReport};
use salida_note::Fact;

/// All comparisons, then the published estimates beside them and what their agreement means.
pub(crate) fn comparisons(impact: &ImpactReport, reader: &Reader<'_>) -> Markup {
    html! {
        @for comparison in &impact.comparisons { (one(comparison, reader)) }
        @if !impact.published.is_empty() {
            h4 { (reader.say("published-title")) }
            (forest(impact, reader))
            (published(&impact.published, reader))
            p.warning { (reader.say("published-warning")) }
        }
    }
}

fn one(comparison: &ComparisonReport, reader: &Reader<'_>) -> Markup {
    let heads = ["window-which", "page-when", "cell-count", "window-sum"].map(|id| reader.say(id));
    let row = |id: &str, side: &salida_desk::report::Window| {
        vec![
            html! { (reader.say(id)) },
            window::days(side, reader),
            html! { (window::count(side, reader)) },
            window::sum(side, reader),
        ]
    };
    let rows = [
        row("window-before", &comparison.before),
        row("window-after", &comparison.after),
    ];
    html! {
        h4 { (reader.wording(&comparison.name)) (reader.cite(&comparison.sources)) }
        (ratio(comparison, reader))
        (table(&reader.wording(&comparison.name), &heads, &rows))
        @if !comparison.readings.is_empty() {
            (fold(&reader.tell_count("reading-count", comparison.readings.len()), &readings(comparison, reader)))
        }
    }
}

fn ratio(comparison: &ComparisonReport, reader: &Reader<'_>) -> Markup {
    let unit = match comparison.exposure {
        "month" => "comparison-per-month",
        _ => "comparison-per-day",
    };
    let Some(ratio) = comparison.ratio else {
        return html! { p { (reader.say(no_ratio(comparison))) } };
    };
    let facts = [
        ("ratio", Fact::Text(reader.words.real(ratio, 3))),
        ("change", Fact::Text(figures::percent((ratio - 1.0) * 100.0, 0, reader))),
    ];
    html! {
        p.figure {
            strong { (reader.tell("comparison-ratio", &facts)) } " " (reader.say(unit))
        }
        ul.plain {
            @for interval in &comparison.intervals {
                li {
                    (figures::ends(interval.low, interval.high, Unit::Ratio, reader))
                    " – " (figures::share(interval.level, reader)) ", " (figures::method(interval.method, reader))
                }
            }
        }
    }
}

/// Why there is no ratio: nothing was counted before, or the totals do not say how many.
pub(crate) fn no_ratio(comparison: &ComparisonReport) -> &'static str {
    match (comparison.before.count, comparison.after.count) {
        (Some(0), Some(_)) => "comparison-zero-baseline",
        _ => "comparison-no-ratio",
    }
}

fn readings(comparison: &ComparisonReport, reader: &Reader<'_>) -> Markup {
    let heads = ["reading-which", "window-before", "window-after", "reading-ratio"].map(|id| reader.say(id));
    let row = |reading: &ReadingReport| {
        vec![
            which(reading, reader),
            html! { (reader.words.count(reading.before)) },
            html! { (reader.words.count(reading.after)) },
            html! { (reader.words.real(reading.ratio, 4)) },
        ]
    };
    let rows: Vec<Vec<Markup>> = comparison.readings.iter().map(row).collect();
    html! {
        p { (range_of(&comparison.readings, reader)) }
        (table(&html! { (reader.say("reading-caption")) }, &heads, &rows))
    }
}

fn which(reading: &ReadingReport, reader: &Reader<'_>) -> Markup {
    match (&reading.instead, &reading.replaced) {
        (Some(instead), Some(replaced)) => {
            let pieces = [
                ("instead", window::total(instead, reader)),
                ("replaced", window::total(replaced, reader)),
            ];
            reader.weave("reading-instead", &[], &pieces)
        }
        (Some(instead), None) => reader.weave("reading-with", &[], &[("instead", window::total(instead, reader))]),
        (None, _) => html! { (reader.say("reading-preferred")) },
    }
}

/// The least and the greatest ratio over all readings.
fn range_of(readings: &[ReadingReport], reader: &Reader<'_>) -> String {
    let ratios = || {
        readings
            .iter()
            .map(|reading| reading.ratio)
            .filter(|ratio| ratio.is_finite())
    };
    let (low, high) = (
        ratios().fold(f64::INFINITY, f64::min),
        ratios().fold(f64::NEG_INFINITY, f64::max),
    );
    let end = |end: f64| Fact::Text(reader.words.real(end, 3));
    reader.tell("reading-range", &[("low", end(low)), ("high", end(high))])
}

fn published(all: &[Published], reader: &Reader<'_>) -> Markup {
    let heads = [
        "published-what",
        "published-estimate",
        "published-interval",
        "page-when",
    ]
    .map(|id| reader.say(id));
    let row = |it: &Published| {
        let (unit, measure) = measure(it.measure);
        vec![
            html! { (reader.wording(&it.what)) (reader.cite(std::slice::from_ref(&it.source))) },
            html! { (figures::quantity(Some(it.estimate), unit, reader)) span.quiet { " " (reader.say(measure)) } },
            html! { @if it.low.is_some() || it.high.is_some() { (figures::ends(it.low, it.high, unit, reader)) } @else { "–" } },
            html! { (reader.span(it.during)) },
        ]
    };
    let rows: Vec<Vec<Markup>> = all.iter().map(row).collect();
    long_table(&html! { (reader.say("published-title")) }, &heads, &rows, reader)
}

fn measure(measure: PublishedMeasure) -> (Unit, &'static str) {
    match measure {
        PublishedMeasure::RateRatio => (Unit::Ratio, "published-rate-ratio"),
        PublishedMeasure::Deaths => (Unit::Count, "published-deaths"),
    }
}

/// Our crude ratios and the published ones on one scale.
fn forest(impact: &ImpactReport, reader: &Reader<'_>) -> Markup {
    let ours = impact.comparisons.iter().filter_map(|comparison| {
        let interval = comparison
            .intervals
            .last()
            .map(|interval| (interval.low, interval.high));
        let text = reader.plain(&comparison.name).to_owned();
        Some(Row {
            text,
            value: comparison.ratio?,
            interval,
            origin: Origin::Ours,
        })
    });
    let ratios = impact
        .published
        .iter()
        .filter(|it| it.measure == PublishedMeasure::RateRatio);
    let theirs = ratios.map(|it| Row {
        text: reader.plain(&it.what).to_owned(),
        value: it.estimate,
        interval: (it.low.is_some() || it.high.is_some()).then_some((it.low, it.high)),
        origin: Origin::Published,
    });
    let rows: Vec<Row> = ours.chain(theirs).collect();
    let forest = Forest {
        key: "published".to_owned(),
        title: reader.say("chart-published"),
        description: reader.tell_count("chart-published.description", rows.len()),
        unit: reader.say("chart-ratio"),
        neutral: 1.0,
        rows,
        legend: vec![
            (Origin::Ours, reader.say("chart-ours")),
            (Origin::Published, reader.say("chart-theirs")),
        ],
    };
    forest.draw(reader.words)
}
