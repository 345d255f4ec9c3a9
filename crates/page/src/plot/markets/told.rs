//! What is said of a market, piece by piece, and as a table.

use super::super::said;
use crate::{
    html::{reader::Reader, table},
    said::{has_newcomers, has_shares},
};
use maud::{Markup, html};
use salida_actors::{MarketReport, PartReport};
use salida_world::Name;

pub(super) fn remarks(part: &PartReport, reader: &Reader<'_>) -> Vec<String> {
    let state = part.of_the_state.then(|| reader.say("map-of-the-state"));
    let new = part.newcomer.then(|| reader.say("map-newcomer"));
    state.into_iter().chain(new).collect()
}

/// What belongs to those without a stated share, or that the shares contradict one another; with its facts.
pub(super) fn rest(market: &MarketReport, reader: &Reader<'_>) -> Option<(String, Vec<String>)> {
    let told = if market.contradictory {
        Some(reader.say("map-market-contradictory"))
    } else {
        let stated = market.parts.iter().any(|part| part.share.is_some());
        let rest = market.unstated.filter(|rest| stated && rest.1 > 0.0);
        rest.map(|rest| said(reader).tell("map-unstated", &[("share", said(reader).between(rest))]))
    }?;
    Some((told.clone(), vec![market_name(&market.market, reader), told]))
}

pub(super) fn market_name(id: &Name, reader: &Reader<'_>) -> String {
    let market = reader.report.who.markets.iter().find(|it| it.id == *id);
    let name = market.map(|it| &it.name).filter(|name| !name.is_empty());
    name.map_or_else(|| id.to_string(), |name| reader.plain(name).to_owned())
}

pub(super) fn told(market: &MarketReport, part: &PartReport, reader: &Reader<'_>) -> Vec<String> {
    let mut told = vec![
        market_name(&market.market, reader),
        reader.actor_name(&part.actor).to_owned(),
        said(reader).role(&part.role),
    ];
    told.extend(part.share.map(|share| said(reader).share(share)));
    told.extend(remarks(part, reader));
    told
}

pub(crate) fn table(reader: &Reader<'_>) -> Markup {
    let heads = ["who-market", "plot-who", "plot-role", "plot-share", "plot-remarks"].map(|id| reader.say(id));
    let rows: Vec<Vec<Markup>> = { reader.report.map.markets.iter() }
        .flat_map(|market| market_rows(market, reader))
        .collect();
    table::table(&html! { (reader.say("plot-markets")) }, &heads, &rows)
}

fn market_rows(market: &MarketReport, reader: &Reader<'_>) -> Vec<Vec<Markup>> {
    let written = reader.report.who.markets.iter().find(|it| it.id == market.market);
    let name = || {
        html! {
            (market_name(&market.market, reader))
            @if let Some(it) = written { p.quiet { (reader.zones(&it.zones)) } }
        }
    };
    let part = |part: &PartReport| {
        let share = part.share.map(|share| said(reader).share(share));
        vec![
            name(),
            html! { (reader.actor(&part.actor)) (reader.cite(&part.sources)) },
            html! { (said(reader).role(&part.role)) },
            html! { (share.unwrap_or_else(|| reader.say("plot-not-stated"))) },
            html! { (remarks(part, reader).join(", ")) },
        ]
    };
    let mut rows: Vec<Vec<Markup>> = market.parts.iter().map(part).collect();
    if rows.is_empty() {
        rows.push(vec![
            name(),
            html! { (reader.say("plot-nobody")) },
            html! {},
            html! {},
            html! {},
        ]);
    }
    let shared = has_shares(market);
    rows.extend(market.if_gone.iter().map(|gone| {
        let share = shared.then(|| said(reader).between(gone.share));
        vec![
            name(),
            html! { (reader.actor(&gone.actor)) },
            html! { (reader.say("plot-if-gone")) },
            html! { @if let Some(share) = share { (said(reader).tell("map-up-for-taking", &[("share", share)])) } },
            html! { (said(reader).gone(gone, &|id| market_name(id, reader))) },
        ]
    }));
    if has_newcomers(market) {
        let means = said(reader).tell("map-newcomer-means", &[("months", market.newcomer_months.to_string())]);
        rows.push(vec![name(), html! {}, html! {}, html! {}, html! { (means) }]);
    }
    let rest = rest(market, reader);
    rows.extend(rest.map(|(told, _)| vec![name(), html! {}, html! {}, html! { (told) }, html! {}]));
    rows
}
