//! Who plays which part in a market, from producer to buyer, with the share of each as an interval and agents of the state in
//! a double frame.

mod told;

pub(super) use told::table;

use super::{LINE, Plot, block, facts, first_by, legend, legend_height, said};
use crate::{
    html::reader::Reader,
    svg::{WIDTH, fitted, lines, px},
};
use maud::{Markup, html};
use salida_actors::{MarketReport, PartReport};
use salida_world::Range;
use told::{market_name, remarks, rest, told};

const MOST_MARKETS: usize = 5;

/// Boxes below one another in a role.
const MOST_PARTS: usize = 5;
const MOST_ROLES: usize = 5;

/// The order in which what is dealt in passes from hand to hand.
const CHAIN: [&str; 6] = ["producer", "carrier", "protector", "taxer", "seller", "buyer"];
const STEP: f64 = WIDTH / MOST_ROLES as f64;
const BOX: f64 = STEP - 26.0;

/// A role and those who have it.
type Role<'a> = (&'a str, Vec<&'a PartReport>);

pub(super) fn plot(reader: &Reader<'_>) -> Option<Plot> {
    let all: Vec<&MarketReport> = { reader.report.map.markets.iter() }
        .filter(|it| !it.parts.is_empty())
        .collect();
    let count = all.len();
    let (markets, _) = first_by(all, MOST_MARKETS, |it| std::cmp::Reverse(it.parts.len()));
    if markets.is_empty() {
        return None;
    }
    let (mut y, mut shown) = (0.0, 0);
    let mut marks = Vec::new();
    for market in &markets {
        let roles = roles(market);
        let height = height(&roles, reader);
        shown += roles
            .iter()
            .map(|(_, parts)| parts.len().min(MOST_PARTS))
            .sum::<usize>();
        marks.push(chain(market, &roles, y, height, reader));
        y += height;
    }
    let total: usize = reader.report.map.markets.iter().map(|it| it.parts.len()).sum();
    let entries = entries(&markets, reader);
    let inside = html! {
        @for mark in &marks { (mark) }
        (legend(&entries, y + 16.0, 3))
    };
    Some(Plot {
        key: "markets",
        title: reader.say("plot-markets"),
        description: reader.tell_count("plot-markets.description", count),
        height: y + 8.0 + legend_height(entries.len(), 3),
        inside,
        more: total - shown,
    })
}

/// The roles of a market, in the order of the chain; words of the case's own come last.
fn roles(market: &MarketReport) -> Vec<Role<'_>> {
    let mut roles: Vec<Role<'_>> = Vec::new();
    for part in &market.parts {
        match roles.iter_mut().find(|(role, _)| *role == part.role) {
            Some((_, parts)) => parts.push(part),
            None => roles.push((&part.role, vec![part])),
        }
    }
    let place = |role: &str| CHAIN.iter().position(|it| *it == role).unwrap_or(CHAIN.len());
    roles.sort_by_key(|(role, _)| place(role));
    roles.truncate(MOST_ROLES);
    roles
}

/// The lines that stand in a box: the name, the share, and what is special.
fn inside(part: &PartReport, reader: &Reader<'_>) -> Vec<String> {
    let mut inside = lines(reader.actor_name(&part.actor), BOX - 14.0, 3);
    inside.extend(part.share.map(|share| said(reader).share(share)));
    for remark in remarks(part, reader) {
        inside.extend(lines(&remark, BOX - 14.0, 2));
    }
    inside
}

fn box_height(part: &PartReport, reader: &Reader<'_>) -> f64 {
    let bar = if part.share.is_some() { 12.0 } else { 0.0 };
    LINE * inside(part, reader).len() as f64 + bar + 10.0
}

fn height(roles: &[Role<'_>], reader: &Reader<'_>) -> f64 {
    let column = |(_, parts): &Role<'_>| -> f64 {
        { parts.iter().take(MOST_PARTS) }
            .map(|part| box_height(part, reader) + 8.0)
            .sum()
    };
    70.0 + roles.iter().map(column).fold(0.0, f64::max)
}

fn chain(market: &MarketReport, roles: &[Role<'_>], y: f64, height: f64, reader: &Reader<'_>) -> Markup {
    let top = y + 46.0;
    let rest = rest(market, reader);
    html! {
        text.label.strong x="4" y=(px(y + 16.0)) { (fitted(&market_name(&market.market, reader), WIDTH - 8.0)) }
        @for (index, (role, parts)) in roles.iter().enumerate() {
            @let x = STEP * index as f64 + 4.0;
            text.label x=(px(x)) y=(px(y + 38.0)) { (fitted(&said(reader).role(role), BOX)) }
            (boxes(market, parts, x, top, reader))
            @if index + 1 < roles.len() {
                path.arrow d=(format!("M{} {}h18m-6 -4l6 4l-6 4", px(x + BOX + 3.0), px(y + 34.0))) {}
            }
        }
        @if let Some((said, told)) = &rest {
            g.fact { (facts(told)) text.label x="4" y=(px(y + height - 10.0)) { (fitted(said, WIDTH - 8.0)) } }
        }
    }
}

fn boxes(market: &MarketReport, parts: &[&PartReport], x: f64, top: f64, reader: &Reader<'_>) -> Markup {
    let mut y = top;
    let drawn = parts.iter().take(MOST_PARTS).map(|part| {
        let height = box_height(part, reader);
        let lines = inside(part, reader);
        let at = y;
        y += height + 8.0;
        html! {
            g.fact {
                (facts(&told(market, part, reader)))
                rect class=(if part.newcomer { "box new" } else { "box" }) x=(px(x)) y=(px(at)) width=(px(BOX)) height=(px(height)) {}
                @if part.of_the_state {
                    rect.box x=(px(x + 3.0)) y=(px(at + 3.0)) width=(px(BOX - 6.0)) height=(px(height - 6.0)) {}
                }
                (block(&lines, x + 8.0, at + 16.0, "label"))
                @if let Some(share) = part.share { (interval(share, x + 8.0, at + height - 9.0)) }
            }
        }
    });
    let drawn: Vec<Markup> = drawn.collect();
    html! { @for one in &drawn { (one) } }
}

/// A share on a line from nothing to all, with its best figure as a notch.
fn interval(share: Range<f64>, x: f64, y: f64) -> Markup {
    let width = BOX - 16.0;
    let at = |part: f64| x + width * part.clamp(0.0, 1.0);
    html! {
        line.axis x1=(px(x)) x2=(px(x + width)) y1=(px(y)) y2=(px(y)) {}
        rect.solid x=(px(at(share.low))) y=(px(y - 3.0)) width=(px((at(share.high) - at(share.low)).max(2.0))) height="6" {}
        line.notch x1=(px(at(share.best))) x2=(px(at(share.best))) y1=(px(y - 6.0)) y2=(px(y + 5.0)) {}
    }
}

fn entries(markets: &[&MarketReport], reader: &Reader<'_>) -> Vec<(Markup, String)> {
    let any = |is: fn(&PartReport) -> bool| markets.iter().flat_map(|it| &it.parts).any(is);
    let frame = html! { rect.box x="0" y="-11" width="26" height="13" {} };
    let double = html! { (frame) rect.box x="3" y="-8" width="20" height="7" {} };
    let new = html! { rect.box.new x="0" y="-11" width="26" height="13" {} };
    let share = html! {
        line.axis x1="0" x2="26" y1="-4" y2="-4" {} rect.solid x="6" y="-7" width="12" height="6" {} line.notch x1="11" x2="11" y1="-10" y2="1" {}
    };
    let entries = [
        (any(|it| it.of_the_state), double, "map-of-the-state"),
        (any(|it| it.newcomer), new, "map-newcomer"),
        (any(|it| it.share.is_some()), share, "plot-share"),
    ];
    let told = entries.into_iter().filter(|(is, _, _)| *is);
    told.map(|(_, sign, id)| (sign, reader.say(id))).collect()
}
