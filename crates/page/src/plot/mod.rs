//! Pictures of the map, each with the table that says the same: labels, openings, orders, markets, relations, weights, power.
//! Whatever a picture shows is drawn from the rows of its table, and every mark carries its own facts as a title.

mod bend;
mod circle;
mod labels;
mod markets;
mod openings;
mod orders;
mod power;
mod relations;
mod sheet;
mod weights;

pub use sheet::{PICTURE_MARK, picture};

use crate::{
    html::{reader::Reader, table},
    said::Said,
    svg,
};
use maud::{Markup, html};

/// Stands between the facts of a mark.
const BETWEEN: &str = " · ";

/// The pictures, by the word with which one of them is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// Who says what about whom, since when.
    Labels,
    /// What opened and closed when.
    Openings,
    /// Who provides which function of order where.
    Orders,
    /// Who plays which part in a market.
    Markets,
    /// How groups stand to one another.
    Relations,
    /// Weights of factions over time.
    Weights,
    /// Relative power.
    Power,
}

impl Picture {
    /// Every picture with its word.
    pub const ALL: [(Self, &'static str); 7] = [
        (Self::Labels, "labels"),
        (Self::Openings, "openings"),
        (Self::Orders, "orders"),
        (Self::Markets, "markets"),
        (Self::Relations, "relations"),
        (Self::Weights, "weights"),
        (Self::Power, "power"),
    ];

    /// The picture that is asked for by that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, own)| *own == word).map(|(it, _)| *it)
    }

    /// The picture; `None` when there is nothing to draw.
    fn drawn(self, reader: &Reader<'_>) -> Option<Plot> {
        match self {
            Self::Labels => labels::plot(reader),
            Self::Openings => openings::plot(reader),
            Self::Orders => orders::plot(reader),
            Self::Markets => markets::plot(reader),
            Self::Relations => relations::plot(reader),
            Self::Weights => weights::plot(reader),
            Self::Power => power::plot(reader),
        }
    }

    /// What is neither drawn nor told, and how to see it: actors whose openings were not gone through because there are too
    /// many, and contradictions beyond the first of an actor.
    fn untold(self, reader: &Reader<'_>) -> Option<String> {
        let map = &reader.report.map;
        match self {
            Self::Openings if map.actors_not_asked > 0 => {
                Some(reader.tell_count("map-not-asked", map.actors_not_asked))
            }
            Self::Labels => {
                let labels = labels::untold(reader);
                let mut told = Vec::new();
                told.extend((labels > 0).then(|| reader.tell_count("map-labels-untold", labels)));
                let names = map.clashes_untold.iter().map(|id| reader.actor_name(id).to_owned());
                let names = names.collect::<Vec<_>>().join(", ");
                let facts = [("actors", names)];
                let clashes = !map.clashes_untold.is_empty();
                told.extend(clashes.then(|| said(reader).tell("map-clashes-untold", &facts)));
                (!told.is_empty()).then(|| told.join(" "))
            }
            _ => None,
        }
    }

    /// The table that says the same, and more.
    fn told(self, reader: &Reader<'_>) -> Markup {
        match self {
            Self::Labels => labels::table(reader),
            Self::Openings => openings::table(reader),
            Self::Orders => orders::table(reader),
            Self::Markets => markets::table(reader),
            Self::Relations => relations::table(reader),
            Self::Weights => weights::table(reader),
            Self::Power => power::table(reader),
        }
    }
}

/// A drawn picture.
struct Plot {
    /// Part of the ids in the page.
    key: &'static str,
    /// What it shows.
    title: String,
    /// The same in a sentence or two, with what its signs mean.
    description: String,
    /// Its height.
    height: f64,
    /// What stands in it.
    inside: Markup,
    /// What a cap kept out of it.
    more: usize,
}

/// A picture with its table, folded where the picture says nearly all of it.
pub(crate) fn part(picture: Picture, folded: bool, reader: &Reader<'_>) -> Markup {
    let Some(plot) = picture.drawn(reader) else {
        return html! {};
    };
    html! {
        div.plot id=(format!("plot-{}", plot.key)) {
            (svg::chart(plot.key, &plot.title, &plot.description, plot.height, &plot.inside))
            @if plot.more > 0 { p.quiet { (reader.tell_count("plot-more", plot.more)) } }
            @if let Some(said) = picture.untold(reader) { p.quiet { (said) } }
            @if folded { (table::fold(&reader.say("plot-table"), &picture.told(reader))) } @else { (picture.told(reader)) }
        }
    }
}

/// What the statements of a report are told with.
fn said<'s, 'a>(reader: &'s Reader<'a>) -> Said<'s, 'a> {
    Said {
        reader,
        statements: &reader.report.map.statements,
    }
}

/// The facts of a mark, which a row of the table holds as well. A pointer that rests on the mark shows them.
fn facts(facts: &[String]) -> Markup {
    let told: Vec<&str> = facts.iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
    html! { title { (told.join(BETWEEN)) } }
}

/// Lines of text from `y` downwards.
fn block(lines: &[String], x: f64, y: f64, class: &str) -> Markup {
    html! {
        @for (index, line) in lines.iter().enumerate() {
            text class=(class) x=(svg::px(x)) y=(svg::px(y + LINE * index as f64)) { (line) }
        }
    }
}

/// Height of a line of text.
const LINE: f64 = 14.0;

/// The signs of a legend with their words, one after the other in as many columns as there is room for.
fn legend(entries: &[(Markup, String)], y: f64, columns: usize) -> Markup {
    let step = svg::WIDTH / columns.max(1) as f64;
    html! {
        @for (index, (sign, text)) in entries.iter().enumerate() {
            @let (column, line) = (index % columns.max(1), index / columns.max(1));
            @let at = format!("translate({} {})", svg::px(8.0 + step * column as f64), svg::px(y + 18.0 * line as f64));
            g transform=(at) { (sign) text.key x="34" y="0" { (svg::fitted(text, step - 44.0)) } }
        }
    }
}

/// The height of a legend.
fn legend_height(entries: usize, columns: usize) -> f64 {
    18.0 * entries.div_ceil(columns.max(1)) as f64
}

/// A jagged line, as practitioners draw what is at odds.
fn jagged(from: f64, to: f64, y: f64) -> String {
    let mut path = format!("M{} {}", svg::px(from), svg::px(y));
    let (mut at, mut down) = (from, true);
    while at < to.max(from + 8.0) {
        path.push_str(if down { "l4 4" } else { "l4 -4" });
        (at, down) = (at + 4.0, !down);
    }
    path
}

/// Those that come first by rank, in the order in which they stood, and how many were left.
fn first_by<T, K: Ord>(items: Vec<T>, most: usize, rank: impl Fn(&T) -> K) -> (Vec<T>, usize) {
    if items.len() <= most {
        return (items, 0);
    }
    let left = items.len() - most;
    let mut placed: Vec<(usize, T)> = items.into_iter().enumerate().collect();
    placed.sort_by_key(|(_, item)| rank(item));
    placed.truncate(most);
    placed.sort_by_key(|(place, _)| *place);
    (placed.into_iter().map(|(_, item)| item).collect(), left)
}
