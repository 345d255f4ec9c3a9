//! The weight of each faction in its group over time: a band from the least to the most, a line at the best figure.

use super::{LINE, Plot, block, facts, first_by, legend, legend_height, said};
use crate::{
    html::{figures, reader::Reader, table, terms},
    svg::{Scale, WIDTH, axis, fitted, lines, px},
};
use maud::{Markup, html};
use salida_actors::{WeightCourse, WeightTurn};
use salida_world::{ActorId, Day, Range, Span};

const MOST: usize = 14;
const LEFT: f64 = 200.0;
const RIGHT: f64 = WIDTH - 70.0;
const BAND: f64 = 40.0;
const ROW: f64 = 62.0;

/// A faction of a group, by its place.
type Line<'a> = (&'a WeightCourse, usize, &'a ActorId);

pub(super) fn plot(reader: &Reader<'_>) -> Option<Plot> {
    let all: Vec<Line<'_>> = reader.report.map.weights.iter().flat_map(factions).collect();
    let count = all.len();
    let (drawn, more) = first_by(all, MOST, |line| std::cmp::Reverse(heaviest(line)));
    let first = drawn
        .iter()
        .flat_map(|(course, ..)| &course.turns)
        .map(|turn| turn.during.first())
        .min()?;
    let scale = axis::days(Span::new(first, reader.report.on)?, LEFT, RIGHT);
    let mut y = 6.0;
    let mut marks = Vec::new();
    let mut last: Option<&ActorId> = None;
    for line in &drawn {
        if last != Some(&line.0.group) {
            marks.push(html! {
                text.label.strong x="4" y=(px(y + LINE)) { (fitted(reader.actor_name(&line.0.group), WIDTH - 8.0)) }
            });
            y += LINE + 8.0;
            last = Some(&line.0.group);
        }
        marks.push(row(line, y, scale, reader));
        y += ROW;
    }
    let entries = entries(&drawn, reader);
    let inside = html! {
        (axis::years(Span::new(first, reader.report.on)?, scale, 6.0, y))
        @for mark in &marks { (mark) }
        (legend(&entries, y + 36.0, 3))
    };
    Some(Plot {
        key: "weights",
        title: reader.say("plot-weights"),
        description: reader.tell_count("plot-weights.description", count),
        height: y + 30.0 + legend_height(entries.len(), 3),
        inside,
        more,
    })
}

fn factions(course: &WeightCourse) -> impl Iterator<Item = Line<'_>> {
    let all = course.factions.iter().enumerate();
    all.map(move |(place, faction)| (course, place, faction))
}

/// The greatest best figure, by its bits: those of numbers that are not below zero stand in the same order.
fn heaviest((course, place, _): &Line<'_>) -> u64 {
    let weights = course.turns.iter().filter_map(|turn| weight(turn, *place));
    weights.map(|it| it.best.max(0.0).to_bits()).max().unwrap_or(0)
}

fn weight(turn: &WeightTurn, place: usize) -> Option<Range<f64>> {
    turn.weights.get(place).copied().flatten()
}

fn row((course, place, faction): &Line<'_>, y: f64, scale: Scale, reader: &Reader<'_>) -> Markup {
    let at = |share: f64| y + BAND - BAND * share.clamp(0.0, 1.0);
    html! {
        (block(&lines(reader.actor_name(faction), LEFT - 40.0, 3), 12.0, y + 14.0, "label"))
        @for share in [0.0, 0.5, 1.0] {
            line.grid x1=(px(LEFT)) x2=(px(RIGHT)) y1=(px(at(share))) y2=(px(at(share))) {}
            text.tick x=(px(LEFT - 4.0)) y=(px(at(share) + 4.0)) text-anchor="end" { (figures::share(share, reader)) }
        }
        @for turn in &course.turns { (stretch(course, turn, *place, faction, scale, &at, reader)) }
        @if let Some(now) = course.turns.last().and_then(|turn| weight(turn, *place)) {
            text.label x=(px(RIGHT + 6.0)) y=(px(at(now.best) + 4.0)) { (figures::share(now.best, reader)) }
        }
    }
}

/// A stretch of days with one weight. Where the weights contradict one another, or none is on record, a broken line.
fn stretch(
    course: &WeightCourse,
    turn: &WeightTurn,
    place: usize,
    faction: &ActorId,
    scale: Scale,
    at: &dyn Fn(f64) -> f64,
    reader: &Reader<'_>,
) -> Markup {
    let day = |day: Day| scale.at(f64::from(day.number()));
    let (from, to) = (day(turn.during.first()), day(turn.during.last().plus(1)));
    let told = [
        reader.actor_name(&course.group).to_owned(),
        reader.actor_name(faction).to_owned(),
        reader.span(turn.during),
        figure(turn, place, reader),
    ];
    html! {
        g.fact {
            (facts(&told))
            @match weight(turn, place) {
                Some(it) => {
                    rect.interval x=(px(from)) y=(px(at(it.high))) width=(px((to - from).max(2.0))) height=(px((at(it.low) - at(it.high)).max(1.0))) {}
                    path.best d=(format!("M{} {}H{}", px(from), px(at(it.best)), px(to.max(from + 2.0)))) {}
                },
                None => path.unknown d=(format!("M{} {}H{}", px(from), px(at(0.5)), px(to.max(from + 2.0)))) {},
            }
        }
    }
}

fn figure(turn: &WeightTurn, place: usize, reader: &Reader<'_>) -> String {
    match weight(turn, place) {
        Some(weight) => said(reader).share(weight),
        None if turn.contradictory => reader.say("plot-contradictory"),
        None => reader.say("map-state-not-on-record"),
    }
}

fn entries(drawn: &[Line<'_>], reader: &Reader<'_>) -> Vec<(Markup, String)> {
    let unknown = |(course, place, _): &Line<'_>| course.turns.iter().any(|turn| weight(turn, *place).is_none());
    let interval = html! { rect.interval x="0" y="-11" width="28" height="13" {} path.best d="M0 -5H28" {} };
    let mut entries = vec![(interval, reader.say("plot-best-and-interval"))];
    if drawn.iter().any(unknown) {
        let sign = html! { path.unknown d="M0 -5H28" {} };
        entries.push((sign, reader.say("plot-nothing-sure")));
    }
    entries
}

pub(super) fn table(reader: &Reader<'_>) -> Markup {
    let heads = [
        "plot-group-of",
        "plot-faction",
        "page-when",
        "plot-weight",
        "plot-remarks",
    ]
    .map(|id| reader.say(id));
    let rows = reader.report.map.weights.iter().flat_map(|course| {
        let of = |(course, place, faction): Line<'_>| -> Vec<Vec<Markup>> {
            let turns = course.turns.iter();
            turns
                .map(|turn| turn_row(course, turn, place, faction, reader))
                .collect()
        };
        factions(course).flat_map(of).collect::<Vec<_>>()
    });
    let rows: Vec<Vec<Markup>> = rows.collect();
    table::table(&html! { (reader.say("plot-weights")) }, &heads, &rows)
}

fn turn_row(
    course: &WeightCourse,
    turn: &WeightTurn,
    place: usize,
    faction: &ActorId,
    reader: &Reader<'_>,
) -> Vec<Markup> {
    let actor = reader.report.who.actors.iter().find(|it| it.id == *faction);
    let agendas = actor.iter().flat_map(|it| &it.agendas);
    let agendas: Vec<String> = agendas.map(|it| reader.say(terms::agenda(*it))).collect();
    vec![
        reader.actor(&course.group),
        reader.actor(faction),
        html! { (reader.span(turn.during)) },
        html! { (figure(turn, place, reader)) },
        html! { (agendas.join(", ")) },
    ]
}
