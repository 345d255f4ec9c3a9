//! Who provides which function of order in each zone, with what acceptance, on whom the state depends, and where nobody
//! mediates: a row for each zone, a column for each function.

mod told;

pub(super) use told::table;

use super::{LINE, Plot, block, facts, first_by, legend, legend_height};
use crate::{
    html::reader::Reader,
    said::term,
    svg::{WIDTH, lines, px},
};
use maud::{Markup, html};
use salida_actors::{FunctionReport, Mediator, Provider, ZoneReport};
use salida_case::{actor::ActorKind, terrain::Function};
use salida_world::ActorId;
use told::{governance, levels, mediation, remarks, who, zone_name};

const MOST_ZONES: usize = 10;
const MOST_PROVIDERS: usize = 3;

/// Where the columns of functions begin.
const LEFT: f64 = 118.0;

/// Five functions and mediation.
const COLUMN: f64 = (WIDTH - LEFT) / 6.0;

/// Units of text in a cell.
const ROOM: f64 = COLUMN - 27.0;

/// A cell: its lines, the sign before the first, and the facts that it shows.
struct Cell {
    entries: Vec<Entry>,
    /// True where nothing is on record: the cell is drawn broken.
    gap: bool,
}

/// One provider, role, or what is missing.
struct Entry {
    sign: Option<Sign>,
    lines: Vec<String>,
    facts: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    State,
    Group,
    Other,
}

pub(super) fn plot(reader: &Reader<'_>) -> Option<Plot> {
    let all: Vec<&ZoneReport> = reader.report.map.orders.iter().collect();
    let count = all.len();
    let (zones, mut more) = first_by(all, MOST_ZONES, |zone| std::cmp::Reverse(weight(zone)));
    if zones.is_empty() {
        return None;
    }
    let top = LINE * 2.0 + 14.0;
    let mut y = top;
    let mut marks = Vec::new();
    for zone in &zones {
        let cells = cells(zone, &mut more, reader);
        let own = [
            lines(&zone_name(&zone.zone, reader), LEFT - 12.0, 3),
            governs(zone, reader),
        ]
        .concat();
        let height = |cell: &Cell| cell.entries.iter().map(|it| it.lines.len()).sum::<usize>();
        let most = cells.iter().map(height).chain([own.len()]).max().unwrap_or(1);
        let height = LINE * most as f64 + 14.0;
        marks.push(row(&own, &cells, y, height));
        y += height;
    }
    let mut heads: Vec<String> = Function::ALL.map(|it| reader.say(term::function(it))).to_vec();
    heads.push(reader.say("plot-mediation"));
    let entries = entries(reader);
    let inside = html! {
        @for (index, head) in heads.iter().enumerate() {
            (block(&lines(head, ROOM, 2), LEFT + COLUMN * index as f64 + 4.0, 14.0, "label strong"))
        }
        @for mark in &marks { (mark) }
        (legend(&entries, y + 22.0, 4))
    };
    Some(Plot {
        key: "orders",
        title: reader.say("plot-orders"),
        description: reader.tell_count("plot-orders.description", count),
        height: y + 14.0 + legend_height(entries.len(), 4),
        inside,
        more,
    })
}

/// How much is on record of a zone.
fn weight(zone: &ZoneReport) -> usize {
    zone.functions
        .iter()
        .map(|it| it.providers.len() + it.depends_on.len())
        .sum()
}

fn row(own: &[String], cells: &[Cell], y: f64, height: f64) -> Markup {
    html! {
        line.grid x1="0" x2=(px(WIDTH)) y1=(px(y)) y2=(px(y)) {}
        (block(own, 4.0, y + 16.0, "label"))
        @for (index, cell) in cells.iter().enumerate() { (self::cell(cell, LEFT + COLUMN * index as f64, y, height)) }
    }
}

fn cell(cell: &Cell, x: f64, y: f64, height: f64) -> Markup {
    let before = |index: usize| cell.entries.iter().take(index).map(|it| it.lines.len()).sum::<usize>() as f64;
    html! {
        @if cell.gap {
            rect.gap x=(px(x + 1.0)) y=(px(y + 3.0)) width=(px(COLUMN - 4.0)) height=(px(height - 6.0)) {}
        }
        @for (index, entry) in cell.entries.iter().enumerate() {
            @let top = y + 16.0 + LINE * before(index);
            g.fact {
                (facts(&entry.facts))
                @if let Some(sign) = entry.sign { (shape(sign, x + 8.0, top - 4.0)) }
                (block(&entry.lines, x + if entry.sign.is_some() { 17.0 } else { 5.0 }, top, "label"))
            }
        }
    }
}

/// A square for the state, a disc for a group, a ring for others.
fn shape(sign: Sign, x: f64, y: f64) -> Markup {
    html! {
        @match sign {
            Sign::State => rect.square x=(px(x - 4.5)) y=(px(y - 4.5)) width="9" height="9" {},
            Sign::Group => circle.observed cx=(px(x)) cy=(px(y)) r="4.8" {},
            Sign::Other => circle.ring cx=(px(x)) cy=(px(y)) r="4" {},
        }
    }
}

fn sign(actor: &ActorId, reader: &Reader<'_>) -> Sign {
    let actor = reader.report.who.actors.iter().find(|it| it.id == *actor);
    match actor.map(|it| it.kind) {
        Some(ActorKind::Institution | ActorKind::StateAgent) => Sign::State,
        Some(ActorKind::Group | ActorKind::Faction) => Sign::Group,
        _ => Sign::Other,
    }
}

fn entries(reader: &Reader<'_>) -> Vec<(Markup, String)> {
    let sign = |sign| shape(sign, 14.0, -4.0);
    vec![
        (sign(Sign::State), reader.say("plot-of-the-state")),
        (sign(Sign::Group), reader.say("plot-group")),
        (sign(Sign::Other), reader.say("plot-others")),
        (
            html! { rect.gap x="2" y="-11" width="26" height="12" {} },
            reader.say("plot-gap"),
        ),
    ]
}

/// Who governs in fact, in lines.
fn governs(zone: &ZoneReport, reader: &Reader<'_>) -> Vec<String> {
    let first = zone.governs.iter().take(2);
    first
        .flat_map(|it| lines(&governance(it, reader), LEFT - 12.0, 3))
        .collect()
}

fn cells(zone: &ZoneReport, more: &mut usize, reader: &Reader<'_>) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    for function in &zone.functions {
        *more += function.providers.len().saturating_sub(MOST_PROVIDERS);
        let entries = function
            .providers
            .iter()
            .take(MOST_PROVIDERS)
            .map(|it| provided(zone, function, it, reader));
        let mut entries: Vec<Entry> = entries.collect();
        if entries.is_empty() {
            entries.push(nobody(
                zone,
                &reader.say(term::function(function.function)),
                "plot-nobody",
                reader,
            ));
        }
        cells.push(Cell {
            entries,
            gap: function.providers.is_empty(),
        });
    }
    *more += zone.mediation.len().saturating_sub(MOST_PROVIDERS);
    let roles = zone
        .mediation
        .iter()
        .take(MOST_PROVIDERS)
        .map(|it| mediates(zone, it, reader));
    let mut entries: Vec<Entry> = roles.collect();
    if entries.is_empty() {
        entries.push(nobody(
            zone,
            &reader.say("plot-mediation"),
            "plot-nobody-mediates",
            reader,
        ));
    }
    cells.push(Cell {
        entries,
        gap: zone.mediation.is_empty(),
    });
    cells
}

fn provided(zone: &ZoneReport, function: &FunctionReport, provider: &Provider, reader: &Reader<'_>) -> Entry {
    let who = who(provider, reader);
    let mut told = vec![
        zone_name(&zone.zone, reader),
        reader.say(term::function(function.function)),
        who.clone(),
    ];
    let mut drawn = lines(&who, ROOM, 3);
    let besides = levels(provider, reader)
        .into_iter()
        .chain(remarks(function, provider, reader));
    for said in besides {
        drawn.extend(lines(&said, ROOM, 3));
        told.push(said);
    }
    Entry {
        sign: Some(sign(&provider.by, reader)),
        lines: drawn,
        facts: told,
    }
}

fn nobody(zone: &ZoneReport, column: &str, id: &str, reader: &Reader<'_>) -> Entry {
    let said = reader.say(id);
    Entry {
        sign: None,
        lines: lines(&said, ROOM + 4.0, 3),
        facts: vec![zone_name(&zone.zone, reader), column.to_owned(), said],
    }
}

fn mediates(zone: &ZoneReport, mediator: &Mediator, reader: &Reader<'_>) -> Entry {
    let said = mediation(mediator, reader);
    Entry {
        sign: None,
        lines: lines(&said, ROOM + 8.0, 4),
        facts: vec![zone_name(&zone.zone, reader), reader.say("plot-mediation"), said],
    }
}
