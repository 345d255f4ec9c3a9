//! Who is who: actors by kind, what others call them, strategies, markets and tracks.

use super::{
    frame::part,
    reader::{Reader, listed},
    table::long_table,
    terms, timelines,
};
use crate::html::figures::range;
use crate::plot::{self, Picture};
use maud::{Markup, html};
use salida_case::actor::{Actor, ActorKind, Membership};

/// Kinds in the order in which they are shown.
const KINDS: [ActorKind; 7] = [
    ActorKind::Group,
    ActorKind::Faction,
    ActorKind::Institution,
    ActorKind::StateAgent,
    ActorKind::Facilitator,
    ActorKind::International,
    ActorKind::Community,
];

/// The section.
pub(crate) fn section(reader: &Reader<'_>) -> Markup {
    let (who, map) = (&reader.report.who, &reader.report.map);
    html! {
        (part("who-actors", None, &actors(reader), reader))
        @if !who.labels.is_empty() { (part("who-labels", Some("who-labels-lead"), &plot::part(Picture::Labels, false, reader), reader)) }
        @if !map.openings.is_empty() { (part("map-openings", Some("plot-openings-lead"), &plot::part(Picture::Openings, true, reader), reader)) }
        @if !who.strategies.is_empty() { (part("who-strategies", Some("who-strategies-lead"), &timelines::strategies(reader), reader)) }
        @if !who.markets.is_empty() { (part("who-markets", Some("who-markets-lead"), &plot::part(Picture::Markets, true, reader), reader)) }
        @if !map.orders.is_empty() { (part("map-orders", None, &plot::part(Picture::Orders, true, reader), reader)) }
        @if !map.weights.is_empty() { (part("map-groups", None, &plot::part(Picture::Weights, true, reader), reader)) }
        @if !map.power.is_empty() { (part("map-power", Some("map-power-no-forecast"), &plot::part(Picture::Power, true, reader), reader)) }
        @if !map.relations.is_empty() { (part("map-relations", None, &plot::part(Picture::Relations, true, reader), reader)) }
        @if !who.tracks.is_empty() { (part("who-tracks", None, &tracks(reader), reader)) }
    }
}

fn actors(reader: &Reader<'_>) -> Markup {
    let all = &reader.report.who.actors;
    html! {
        @if all.is_empty() { p.quiet { (reader.say("who-actors-none")) } }
        @for kind in KINDS {
            @let of_kind: Vec<&Actor> = all.iter().filter(|actor| actor.kind == kind).collect();
            @if !of_kind.is_empty() {
                h4 { (reader.say(terms::actor_kind(kind))) }
                dl.actors { @for actor in of_kind { (entry(actor, reader)) } }
            }
        }
    }
}

fn entry(actor: &Actor, reader: &Reader<'_>) -> Markup {
    html! {
        div {
            dt { (reader.wording(&actor.name)) (reader.cite(&actor.sources)) }
            @if let Some(whole) = &actor.part_of { dd { (reader.weave("who-part-of", &[], &[("whole", reader.actor(whole))])) } }
            @if let Some(mandate) = &actor.mandate { dd { (reader.wording(mandate)) } }
            @if !actor.agendas.is_empty() {
                dd { (reader.weave("who-agendas", &[], &[("agendas", listed(actor.agendas.iter().map(|agenda| html! { (reader.say(terms::agenda(*agenda))) })))])) }
            }
            @if matches!(actor.kind, ActorKind::Group | ActorKind::Faction) { dd { (reader.say(terms::binding(actor.leaders_bind))) } }
            @if actor.kind == ActorKind::Facilitator { dd { (protection(actor, reader)) } }
            @for members in &actor.members { dd { (membership(members, reader)) } }
        }
    }
}

fn protection(actor: &Actor, reader: &Reader<'_>) -> Markup {
    match &actor.protection {
        Some(protection) => reader.weave("who-protection", &[], &[("protection", reader.wording(protection))]),
        None => html! { (reader.say("who-protection-none")) },
    }
}

fn membership(members: &Membership, reader: &Reader<'_>) -> Markup {
    let text = |text: String| html! { (text) };
    let people = ("people", text(range(members.people, reader)));
    let during = ("during", text(reader.span(members.during)));
    let sentence = match members.in_prison {
        None => reader.weave("who-members", &[], &[people, during]),
        Some(prison) => reader.weave(
            "who-members-prison",
            &[],
            &[people, during, ("prison", text(range(prison, reader)))],
        ),
    };
    html! { (sentence) (reader.cite(std::slice::from_ref(&members.source))) }
}

fn tracks(reader: &Reader<'_>) -> Markup {
    let heads = ["who-track", "who-track-between", "who-track-carried", "page-when"].map(|id| reader.say(id));
    let rows: Vec<Vec<Markup>> = reader
        .report
        .who
        .tracks
        .iter()
        .map(|track| {
            vec![
                html! { (reader.wording(&track.name)) (reader.cite(&track.sources)) },
                reader.actors(&track.between),
                reader.actors(&track.carried_by),
                html! { (reader.span(track.during)) },
            ]
        })
        .collect();
    long_table(&html! { (reader.say("who-tracks")) }, &heads, &rows, reader)
}
