//! What is said of an order, piece by piece, and as a table.

use super::super::said;
use crate::{
    html::{reader::Reader, table},
    said::term,
};
use maud::{Markup, html};
use salida_actors::{FunctionReport, Governance, Mediator, Provider, ZoneReport};
use salida_case::terrain::Level;
use salida_note::Fact;
use salida_world::{ActorId, ZoneId};

pub(super) fn zone_name(id: &ZoneId, reader: &Reader<'_>) -> String {
    let name = reader.report.names.zones.get(id).filter(|name| !name.is_empty());
    name.map_or_else(|| id.to_string(), |name| reader.plain(name).to_owned())
}

pub(super) fn governance(it: &Governance, reader: &Reader<'_>) -> String {
    let facts = [
        ("actor", Fact::Text(reader.actor_name(&it.actor).to_owned())),
        ("count", Fact::from(it.functions)),
    ];
    reader.tell("plot-governs", &facts)
}

pub(super) fn mediation(it: &Mediator, reader: &Reader<'_>) -> String {
    let facts = [
        ("role", reader.plain(&it.role).to_owned()),
        ("zone", zone_name(&it.zone, reader)),
        ("coverage", reader.say(term::coverage(it.coverage))),
    ];
    said(reader).tell("plot-mediates", &facts)
}

pub(super) fn who(provider: &Provider, reader: &Reader<'_>) -> String {
    let actor = ("actor", reader.actor_name(&provider.by).to_owned());
    match &provider.through {
        None => actor.1,
        Some(through) => {
            let through = ("through", reader.actor_name(through).to_owned());
            said(reader).tell("map-through", &[actor, through])
        }
    }
}

/// How far it is accepted, each with a sign and by whom.
pub(super) fn levels(provider: &Provider, reader: &Reader<'_>) -> Vec<String> {
    let level = |(by, level): &(ActorId, Level)| {
        let by = ("by", reader.actor_name(by).to_owned());
        format!(
            "{} {}",
            term::level_sign(*level),
            said(reader).tell(term::level(*level), &[by])
        )
    };
    provider.acceptance.iter().map(level).collect()
}

/// That the state depends on it, and of which zone it is said.
pub(super) fn remarks(function: &FunctionReport, provider: &Provider, reader: &Reader<'_>) -> Vec<String> {
    let serves = provider.through.as_ref().unwrap_or(&provider.by);
    let depends = function.depends_on.contains(serves);
    let depends = depends.then(|| reader.say("plot-depends"));
    let said_of = function.said_of.as_ref();
    let said_of = said_of.map(|zone| said(reader).tell("map-said-of", &[("zone", zone_name(zone, reader))]));
    depends.into_iter().chain(said_of).collect()
}

pub(crate) fn table(reader: &Reader<'_>) -> Markup {
    let heads = ["plot-zone", "plot-function", "plot-provided-by", "plot-acceptance"].map(|id| reader.say(id));
    let rows: Vec<Vec<Markup>> = { reader.report.map.orders.iter() }
        .flat_map(|zone| zone_rows(zone, reader))
        .collect();
    table::table(&html! { (reader.say("plot-orders")) }, &heads, &rows)
}

fn zone_rows(zone: &ZoneReport, reader: &Reader<'_>) -> Vec<Vec<Markup>> {
    let row = |column: String, what: Markup, more: Vec<String>| {
        vec![
            reader.zone(&zone.zone),
            html! { (column) },
            what,
            html! { @for one in &more { p { (one) } } },
        ]
    };
    let mut rows = Vec::new();
    for function in &zone.functions {
        let column = reader.say(term::function(function.function));
        if function.providers.is_empty() {
            rows.push(row(column, html! { (reader.say("plot-nobody")) }, Vec::new()));
            continue;
        }
        for provider in &function.providers {
            let more = levels(provider, reader)
                .into_iter()
                .chain(remarks(function, provider, reader));
            let what = html! { (who(provider, reader)) (reader.cite(&provider.sources)) };
            rows.push(row(column.clone(), what, more.collect()));
        }
    }
    let column = reader.say("plot-mediation");
    if zone.mediation.is_empty() {
        rows.push(row(column, html! { (reader.say("plot-nobody-mediates")) }, Vec::new()));
    } else {
        let told = zone
            .mediation
            .iter()
            .map(|it| html! { (mediation(it, reader)) (reader.cite(&it.sources)) });
        rows.extend(told.map(|what| row(column.clone(), what, Vec::new())));
    }
    let governs = zone.governs.iter().map(|it| html! { (governance(it, reader)) });
    rows.extend(governs.map(|what| row(reader.say("plot-in-fact"), what, Vec::new())));
    rows
}
