//! Strategies as a timeline, with the table that says the same and more.

use super::{reader::Reader, table::table, terms};
use crate::svg::timeline::{Bar, Pattern, Timeline};
use maud::{Markup, html};
use salida_case::strategy::{Strategy, StrategyKind};

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
