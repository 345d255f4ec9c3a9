//! Labels and strategies as timelines, each with the table that says the same and more.

use super::{
    reader::Reader,
    table::{long_table, table},
    terms,
};
use crate::svg::timeline::{Bar, Pattern, Timeline};
use maud::{Markup, html};
use salida_case::{
    label::Label,
    strategy::{Strategy, StrategyKind},
};
use salida_note::Fact;
use salida_world::Span;

/// Who calls whom what, from when, why, and what it brings with it.
pub(crate) fn labels(reader: &Reader<'_>) -> Markup {
    let all = &reader.report.who.labels;
    let bars = all.iter().map(|label| label_bar(label, reader)).collect();
    let timeline = Timeline {
        key: "labels",
        title: reader.say("chart-labels"),
        description: reader.tell_count("chart-labels.description", all.len()),
        bars,
        legend: Vec::new(),
    };
    let heads = ["label-about", "label-term", "label-by", "page-when", "label-why"].map(|id| reader.say(id));
    let rows: Vec<Vec<Markup>> = all.iter().map(|label| label_row(label, reader)).collect();
    html! {
        (timeline.draw(reader.words))
        (long_table(&html! { (reader.say("who-labels")) }, &heads, &rows, reader))
    }
}

fn label_bar(label: &Label, reader: &Reader<'_>) -> Bar {
    let last = label.until.unwrap_or(reader.report.on).max(label.from);
    let term = reader.plain(&label.term).to_owned();
    let term = if label.denies {
        reader.tell("page-not-quoted", &[("text", Fact::Text(term))])
    } else {
        term
    };
    Bar {
        text: format!(
            "{}: {} ({})",
            reader.actor_plain(&label.about),
            term,
            reader.actor_plain(&label.by)
        ),
        during: Span::new(label.from, last).unwrap_or_else(|| Span::day(label.from)),
        open: label.until.is_none(),
        pattern: Pattern::Solid,
    }
}

fn label_row(label: &Label, reader: &Reader<'_>) -> Vec<Markup> {
    let from = Fact::Text(reader.day(label.from));
    let when = match label.until {
        None => reader.tell("label-from", &[("from", from)]),
        Some(until) => reader.tell(
            "label-from-until",
            &[("from", from), ("until", Fact::Text(reader.day(until)))],
        ),
    };
    let quoted = if label.denies { "page-not-quoted" } else { "page-quoted" };
    let ground = |id: &str, wording: &Option<_>| match wording {
        Some(wording) => html! { p { (reader.weave(id, &[], &[("words", reader.wording(wording))])) } },
        None => html! {},
    };
    let grounds = html! {
        (ground("label-basis", &label.basis)) (ground("label-reason", &label.why)) (ground("label-consequence", &label.consequence))
        @if label.basis.is_none() && label.why.is_none() && label.consequence.is_none() { (reader.say("label-no-reason")) }
    };
    vec![
        reader.actor(&label.about),
        html! { (reader.weave(quoted, &[], &[("text", reader.wording(&label.term))])) (reader.cite(&label.sources)) },
        reader.actor(&label.by),
        html! { (when) },
        grounds,
    ]
}

/// Who confronts, accommodates or transforms, and when.
pub(crate) fn strategies(reader: &Reader<'_>) -> Markup {
    let all = &reader.report.who.strategies;
    let kinds = [
        StrategyKind::Confrontation,
        StrategyKind::Accommodation,
        StrategyKind::Transformation,
    ];
    let timeline = Timeline {
        key: "strategies",
        title: reader.say("chart-strategies"),
        description: reader.tell_count("chart-strategies.description", all.len()),
        bars: all.iter().map(|strategy| strategy_bar(strategy, reader)).collect(),
        legend: kinds
            .map(|kind| (pattern(kind), reader.say(terms::strategy(kind))))
            .to_vec(),
    };
    let heads = ["strategy-kind", "strategy-by", "page-when", "strategy-what"].map(|id| reader.say(id));
    let rows: Vec<Vec<Markup>> = all.iter().map(|strategy| strategy_row(strategy, reader)).collect();
    html! {
        (timeline.draw(reader.words))
        (table(&html! { (reader.say("who-strategies")) }, &heads, &rows))
        p.quiet { (reader.say("who-strategies-source")) }
    }
}

fn strategy_bar(strategy: &Strategy, reader: &Reader<'_>) -> Bar {
    let kind = reader.say(terms::strategy(strategy.kind));
    Bar {
        text: format!("{kind}: {}", reader.actor_plain(&strategy.by)),
        during: strategy.during,
        open: false,
        pattern: pattern(strategy.kind),
    }
}

fn pattern(kind: StrategyKind) -> Pattern {
    match kind {
        StrategyKind::Confrontation => Pattern::Solid,
        StrategyKind::Accommodation => Pattern::Hatched,
        StrategyKind::Transformation => Pattern::Dotted,
    }
}

fn strategy_row(strategy: &Strategy, reader: &Reader<'_>) -> Vec<Markup> {
    vec![
        html! { (reader.say(terms::strategy(strategy.kind))) },
        reader.actor(&strategy.by),
        html! { (reader.span(strategy.during)) },
        html! { (reader.wording(&strategy.what)) (reader.cite(&strategy.sources)) },
    ]
}
