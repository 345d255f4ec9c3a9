//! Who provides which function of order in each zone, with what acceptance, on whom the state depends, and where nobody
//! mediates: a row for each zone, a column for each function.

mod cell;
mod told;

pub(super) use told::table;

use super::{LINE, Plot, block, first_by, legend, legend_height};
use crate::{
    html::reader::Reader,
    said::term,
    svg::{WIDTH, lines, px},
};
use cell::{Cell, Sign, cells, shape};
use maud::{Markup, html};
use salida_actors::ZoneReport;
use salida_case::terrain::Function;
use told::{governance, zone_name};

const MOST_ZONES: usize = 10;

/// Where the columns of functions begin.
const LEFT: f64 = 118.0;

/// Five functions and mediation.
const COLUMN: f64 = (WIDTH - LEFT) / 6.0;

/// Units of text in a cell.
const ROOM: f64 = COLUMN - 27.0;

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
        let most = cells.iter().map(Cell::height).chain([own.len()]).max().unwrap_or(1);
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
        @for (index, cell) in cells.iter().enumerate() { (cell::cell(cell, LEFT + COLUMN * index as f64, y, height)) }
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
