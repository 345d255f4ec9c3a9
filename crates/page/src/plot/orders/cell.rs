//! The cells of the picture of orders: who provides, with what acceptance, or that nobody does.

use super::{
    super::{LINE, block, facts},
    COLUMN, ROOM,
    told::{levels, mediation, remarks, who, zone_name},
};
use crate::{
    html::reader::Reader,
    said::term,
    svg::{lines, px},
};
use maud::{Markup, html};
use salida_actors::{FunctionReport, Mediator, Provider, ZoneReport};
use salida_case::actor::ActorKind;
use salida_world::ActorId;

/// Providers or roles in one cell.
const MOST_PROVIDERS: usize = 3;

/// A cell: its lines, the sign before the first, and the facts that it shows.
pub(super) struct Cell {
    entries: Vec<Entry>,
    /// True where nothing is on record: the cell is drawn broken.
    gap: bool,
}

impl Cell {
    /// How many lines it takes.
    pub(super) fn height(&self) -> usize {
        self.entries.iter().map(|it| it.lines.len()).sum()
    }
}

/// One provider, role, or what is missing.
struct Entry {
    sign: Option<Sign>,
    lines: Vec<String>,
    facts: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    State,
    Group,
    Other,
}

pub(super) fn cell(cell: &Cell, x: f64, y: f64, height: f64) -> Markup {
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
pub(super) fn shape(sign: Sign, x: f64, y: f64) -> Markup {
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

pub(super) fn cells(zone: &ZoneReport, more: &mut usize, reader: &Reader<'_>) -> Vec<Cell> {
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
