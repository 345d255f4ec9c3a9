//! What a comparison says, piece by piece, and as a table.

use super::super::said;
use crate::{
    html::{reader::Reader, table},
    said::{Said, term},
};
use maud::{Markup, html};
use salida_actors::{Comparison, PowerReport, Reading, Side};

pub(super) fn names(side: &Side, reader: &Reader<'_>) -> String {
    let names = side.iter().map(|id| reader.actor_name(id).to_owned());
    names.collect::<Vec<_>>().join(", ")
}

pub(super) fn sides(report: &PowerReport, reader: &Reader<'_>) -> String {
    let facts = [("a", names(&report.a, reader)), ("b", names(&report.b, reader))];
    said(reader).tell("map-sides", &facts)
}

/// What both sides have, or that it is not on record.
pub(super) fn amounts(it: &Comparison, said: &Said<'_, '_>) -> String {
    let (Some(unit), Some((a, b))) = (&it.unit, it.a.zip(it.b)) else {
        return said.reader.say("map-state-not-on-record");
    };
    let facts = [("a", said.amount(a)), ("b", said.amount(b)), ("unit", unit.clone())];
    said.tell("plot-amounts", &facts)
}

pub(super) fn reading(reading: Reading, report: &PowerReport, said: &Said<'_, '_>) -> String {
    match reading {
        Reading::A => said.tell("map-stronger", &[("side", names(&report.a, said.reader))]),
        Reading::B => said.tell("map-stronger", &[("side", names(&report.b, said.reader))]),
        Reading::Even => said.reader.say("map-even"),
    }
}

/// The other readings that the intervals allow.
pub(super) fn also(it: &Comparison, report: &PowerReport, said: &Said<'_, '_>) -> String {
    let others = it.possible.iter().filter(|reading| **reading != it.best);
    let others: Vec<String> = others.map(|it| reading(*it, report, said)).collect();
    if others.is_empty() {
        return String::new();
    }
    said.tell("map-also-possible", &[("readings", others.join(", "))])
}

pub(super) fn follows(report: &PowerReport, reader: &Reader<'_>) -> String {
    let outcome = |outcome| reader.say(term::outcome(outcome));
    let others = report.possible.iter().filter(|it| **it != report.at_best);
    let others: Vec<String> = others.map(|it| outcome(*it)).collect();
    let best = ("outcome", outcome(report.at_best));
    if others.is_empty() {
        said(reader).tell("map-follows-surely", &[best])
    } else {
        said(reader).tell("map-follows", &[best, ("others", others.join(", "))])
    }
}

pub(crate) fn table(reader: &Reader<'_>) -> Markup {
    let heads = ["plot-sides", "plot-dimension", "plot-amount", "plot-reading"].map(|id| reader.say(id));
    let rows: Vec<Vec<Markup>> = { reader.report.map.power.iter() }
        .flat_map(|it| rows(it, reader))
        .collect();
    table::table(&html! { (reader.say("plot-power")) }, &heads, &rows)
}

fn rows(report: &PowerReport, reader: &Reader<'_>) -> Vec<Vec<Markup>> {
    let said = said(reader);
    let sides = || html! { (sides(report, reader)) };
    let row = |it: &Comparison| {
        vec![
            sides(),
            html! { (reader.say(term::dimension(it.dimension))) },
            html! { (amounts(it, &said)) },
            html! { p { (reading(it.best, report, &said)) } p { (also(it, report, &said)) } },
        ]
    };
    let turned = report.turns.iter().map(|turned| {
        let facts = [
            ("dimension", reader.say(term::dimension(turned.dimension))),
            ("reading", reading(turned.reading, report, &said)),
            ("outcome", reader.say(term::outcome(turned.outcome))),
        ];
        said.tell("map-turned-by", &facts)
    });
    let turned: Vec<String> = turned.collect();
    let mut rows: Vec<Vec<Markup>> = report.comparisons.iter().map(row).collect();
    let band = said.tell("map-power-band", &[("band", report.band.to_string())]);
    let follows = html! {
        p { (follows(report, reader)) }
        @for one in &turned { p { (one) } }
        p.quiet { (band) }
    };
    rows.push(vec![sides(), html! { (reader.say("plot-follows")) }, html! {}, follows]);
    rows
}
