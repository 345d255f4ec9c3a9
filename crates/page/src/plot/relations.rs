//! How groups stand to one another, with the lines that practitioners draw: double for an alliance, single for good terms,
//! jagged for conflict, crossed out for what is broken, an arrow for influence.

use super::{
    Plot,
    bend::Bend,
    circle::{Seat, order, seats},
    facts, first_by, legend, legend_height,
};
use crate::{
    html::{reader::Reader, table},
    svg::{WIDTH, lines, px},
};
use maud::{Markup, html};
use salida_case::terrain::{Relation, RelationKind};
use salida_world::ActorId;

const MOST: usize = 24;
const MOST_TIES: usize = 60;
const STEP: f64 = 38.0;
/// Units for the names on either side.
const SIDE: f64 = 210.0;
const TOP: f64 = 16.0;

const KINDS: [RelationKind; 5] = [
    RelationKind::Alliance,
    RelationKind::Close,
    RelationKind::Conflict,
    RelationKind::Broken,
    RelationKind::Influence,
];

pub(super) fn plot(reader: &Reader<'_>) -> Option<Plot> {
    let all = &reader.report.map.relations;
    let ties = |actor: &ActorId| all.iter().filter(|it| it.one == *actor || it.other == *actor).count();
    let (actors, _) = first_by(actors(reader), MOST, |actor| std::cmp::Reverse(ties(actor)));
    if actors.is_empty() {
        return None;
    }
    let place = |actor: &ActorId| actors.iter().position(|own| *own == actor);
    let drawn: Vec<(usize, usize, &Relation)> = { all.iter() }
        .filter_map(|it| Some((place(&it.one)?, place(&it.other)?, it)))
        .take(MOST_TIES)
        .collect();
    let mut pairs: Vec<(usize, usize)> = drawn
        .iter()
        .map(|(one, other, _)| (*one.min(other), *one.max(other)))
        .collect();
    pairs.sort_unstable();
    pairs.dedup();
    let circle = order(actors.len(), &pairs);
    let seats = seats(actors.len(), WIDTH / 2.0, WIDTH / 2.0 - SIDE, STEP);
    let seat = |actor: usize| {
        circle
            .iter()
            .position(|own| *own == actor)
            .and_then(|at| seats.get(at))
            .copied()
    };
    let bottom = TOP + STEP * actors.len().div_ceil(2) as f64;
    let middle = (WIDTH / 2.0, f64::midpoint(TOP, bottom));
    let entries = entries(&drawn, reader);
    let inside = html! {
        @for (index, (one, other, relation)) in drawn.iter().enumerate() {
            @if let Some((from, to)) = seat(*one).zip(seat(*other)) {
                (tie(relation, from, to, middle, beside(&drawn, index), reader))
            }
        }
        @for (index, actor) in actors.iter().enumerate() {
            @if let Some(seat) = seat(index) { (name(reader.actor_name(actor), seat)) }
        }
        (legend(&entries, bottom + 20.0, 3))
    };
    Some(Plot {
        key: "relations",
        title: reader.say("plot-relations"),
        description: reader.tell_count("plot-relations.description", all.len()),
        height: bottom + 14.0 + legend_height(entries.len(), 3),
        inside,
        more: all.len() - drawn.len(),
    })
}

/// Those who have a tie, in the order of the case.
fn actors<'a>(reader: &Reader<'a>) -> Vec<&'a ActorId> {
    let all = &reader.report.map.relations;
    let tied = |actor: &ActorId| all.iter().any(|it| it.one == *actor || it.other == *actor);
    let actors = reader.report.who.actors.iter().map(|it| &it.id);
    actors.filter(|id| tied(id)).collect()
}

/// How far a tie is moved aside, so that several between the same two do not cover one another.
fn beside(drawn: &[(usize, usize, &Relation)], index: usize) -> f64 {
    let ends = |(one, other, _): &(usize, usize, &Relation)| (*one.min(other), *one.max(other));
    let own = drawn.get(index).map(ends);
    let same = |it: &&(usize, usize, &Relation)| Some(ends(it)) == own;
    let before = drawn.iter().take(index).filter(same).count() as f64;
    let all = drawn.iter().filter(same).count() as f64;
    let aside = (before - (all - 1.0) / 2.0) * 10.0;
    // Seen from its other end, a tie has its sides the other way round.
    let turned = drawn.get(index).is_some_and(|(one, other, _)| one > other);
    if turned { -aside } else { aside }
}

fn name(text: &str, seat: Seat) -> Markup {
    let lines = lines(text, SIDE - 20.0, 2);
    let (x, anchor) = if seat.right {
        (seat.x + 12.0, "start")
    } else {
        (seat.x - 12.0, "end")
    };
    let top = TOP + seat.y + 4.0 - 6.5 * (lines.len() - 1) as f64;
    html! {
        circle.ring cx=(px(seat.x)) cy=(px(TOP + seat.y)) r="6" {}
        @for (index, line) in lines.iter().enumerate() {
            text.label x=(px(x)) y=(px(top + 13.0 * index as f64)) text-anchor=(anchor) { (line) }
        }
    }
}

/// A tie between two seats, bent toward the middle.
fn tie(relation: &Relation, from: Seat, to: Seat, middle: (f64, f64), aside: f64, reader: &Reader<'_>) -> Markup {
    let [one, other] = [&relation.one, &relation.other].map(|id| reader.actor_name(id).to_owned());
    let mut told = vec![one, reader.say(kind(relation.kind)), other];
    told.extend(relation.what.as_ref().map(|what| reader.plain(what).to_owned()));
    let bend = Bend::new((from.x, TOP + from.y), (to.x, TOP + to.y), middle, aside, 9.0);
    html! { g.fact { (facts(&told)) (stroke(relation.kind, &bend)) } }
}

/// The line of a kind.
fn stroke(kind: RelationKind, bend: &Bend) -> Markup {
    let plain = bend.line(0.0);
    match kind {
        RelationKind::Alliance => html! { path.tie d=(bend.line(-2.2)) {} path.tie d=(bend.line(2.2)) {} },
        RelationKind::Close => html! { path.tie d=(plain) {} },
        RelationKind::Conflict => html! { path.tie d=(bend.jagged()) {} },
        RelationKind::Broken => html! { path.tie.broken d=(plain) {} path.tie d=(bend.cross()) {} },
        RelationKind::Influence => html! { path.tie d=(plain) {} path.head d=(bend.head()) {} },
    }
}

fn kind(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Alliance => "plot-alliance",
        RelationKind::Close => "plot-close",
        RelationKind::Conflict => "plot-conflict",
        RelationKind::Broken => "plot-broken",
        RelationKind::Influence => "plot-influence",
    }
}

fn entries(drawn: &[(usize, usize, &Relation)], reader: &Reader<'_>) -> Vec<(Markup, String)> {
    let seen = |it: &RelationKind| drawn.iter().any(|(_, _, relation)| relation.kind == *it);
    let entry = |it: RelationKind| {
        let straight = Bend::new((0.0, -4.0), (28.0, -4.0), (14.0, -4.0), 0.0, 0.0);
        let sign = stroke(it, &straight);
        (sign, reader.say(kind(it)))
    };
    KINDS.into_iter().filter(seen).map(entry).collect()
}

pub(super) fn table(reader: &Reader<'_>) -> Markup {
    let heads = ["plot-one", "plot-relation", "plot-other", "plot-in-words"].map(|id| reader.say(id));
    let row = |it: &Relation| {
        vec![
            reader.actor(&it.one),
            html! { (reader.say(kind(it.kind))) },
            reader.actor(&it.other),
            html! {
                @if let Some(what) = &it.what { (reader.wording(what)) }
                (reader.cite(&it.sources))
            },
        ]
    };
    let rows: Vec<Vec<Markup>> = reader.report.map.relations.iter().map(row).collect();
    table::table(&html! { (reader.say("plot-relations")) }, &heads, &rows)
}
