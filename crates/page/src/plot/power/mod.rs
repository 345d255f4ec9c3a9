//! Relative power: for each dimension how much of what both sides have lies with the first, as an interval, beside the
//! stretch in which they are even; and what follows.

mod told;

pub(super) use told::table;

use super::{LINE, Plot, facts, first_by, legend, legend_height, said};
use crate::{
    html::reader::Reader,
    said::term,
    svg::{Scale, WIDTH, fitted, lines, px},
};
use maud::{Markup, html};
use salida_actors::{Comparison, PowerReport};
use salida_world::Range;
use told::{also, amounts, follows, names, reading, sides};

const MOST: usize = 4;
const LEFT: f64 = 130.0;
const RIGHT: f64 = WIDTH - 250.0;
const ROW: f64 = 30.0;

pub(super) fn plot(reader: &Reader<'_>) -> Option<Plot> {
    let all: Vec<&PowerReport> = reader.report.map.power.iter().collect();
    let count = all.len();
    let known = |it: &&PowerReport| it.comparisons.iter().filter(|it| it.unit.is_some()).count();
    let (drawn, more) = first_by(all, MOST, |it| std::cmp::Reverse(known(it)));
    if drawn.is_empty() {
        return None;
    }
    let scale = Scale {
        low: 0.0,
        high: 1.0,
        from: LEFT,
        to: RIGHT,
    };
    let mut y = 0.0;
    let mut marks = Vec::new();
    for report in &drawn {
        let follows = lines(&follows(report, reader), WIDTH - 20.0, 2);
        let height = 44.0 + ROW * report.comparisons.len() as f64;
        marks.push(comparisons(report, y, scale, reader));
        marks.push(html! {
            g.fact {
                (facts(&[sides(report, reader), self::follows(report, reader)]))
                (super::block(&follows, 12.0, y + height + 10.0, "label"))
            }
        });
        y += height + LINE * follows.len() as f64 + 16.0;
    }
    let entries = entries(reader);
    let inside = html! {
        @for mark in &marks { (mark) }
        (legend(&entries, y + 14.0, 3))
    };
    Some(Plot {
        key: "power",
        title: reader.say("plot-power"),
        description: reader.tell_count("plot-power.description", count),
        height: y + 6.0 + legend_height(entries.len(), 3),
        inside,
        more,
    })
}

fn comparisons(report: &PowerReport, y: f64, scale: Scale, reader: &Reader<'_>) -> Markup {
    let (top, bottom) = (y + 40.0, y + 40.0 + ROW * report.comparisons.len() as f64);
    // Where the one has so many times what the other has (rule M25), as a part of what both have.
    let [even, to] = [1.0, report.band].map(|part| scale.at(part / (1.0 + report.band)));
    html! {
        text.label.strong x="4" y=(px(y + 16.0)) { (fitted(&sides(report, reader), WIDTH - 8.0)) }
        // The name of each side stands where its strength lies.
        text.tick x=(px(LEFT)) y=(px(y + 34.0)) { "← " (fitted(&names(&report.b, reader), 130.0)) }
        text.tick x=(px(RIGHT)) y=(px(y + 34.0)) text-anchor="end" { (fitted(&names(&report.a, reader), 130.0)) " →" }
        rect.phase x=(px(even)) y=(px(top)) width=(px(to - even)) height=(px(bottom - top)) {}
        line.neutral x1=(px(scale.at(0.5))) x2=(px(scale.at(0.5))) y1=(px(top)) y2=(px(bottom)) {}
        @for (index, comparison) in report.comparisons.iter().enumerate() {
            (dimension(report, comparison, top + ROW * (index as f64 + 0.5), scale, reader))
        }
        line.axis x1=(px(LEFT)) x2=(px(RIGHT)) y1=(px(bottom)) y2=(px(bottom)) {}
    }
}

fn dimension(report: &PowerReport, it: &Comparison, y: f64, scale: Scale, reader: &Reader<'_>) -> Markup {
    let said = said(reader);
    let amounts = amounts(it, &said);
    let told = [
        sides(report, reader),
        reader.say(term::dimension(it.dimension)),
        amounts.clone(),
        reading(it.best, report, &said),
        also(it, report, &said),
    ];
    html! {
        g.fact {
            (facts(&told))
            text.label x="12" y=(px(y + 4.0)) { (fitted(&reader.say(term::dimension(it.dimension)), LEFT - 20.0)) }
            @match it.a.zip(it.b) {
                Some((a, b)) => (interval(a, b, y, scale)),
                None => path.unknown d=(format!("M{} {}H{}", px(scale.from), px(y), px(scale.to))) {},
            }
            @let lines = lines(&amounts, WIDTH - RIGHT - 20.0, 2);
            (super::block(&lines, RIGHT + 12.0, y + 4.0 - 6.5 * (lines.len() - 1) as f64, "label"))
        }
    }
}

/// The part of the first side in what both have, at the ends and at the best figures.
fn interval(a: Range<f64>, b: Range<f64>, y: f64, scale: Scale) -> Markup {
    let part = |a: f64, b: f64| if a + b > 0.0 { a / (a + b) } else { 0.5 };
    let (low, best, high) = (part(a.low, b.high), part(a.best, b.best), part(a.high, b.low));
    let (low, best, high) = (scale.at(low), scale.at(best), scale.at(high));
    html! {
        line.whisker x1=(px(low)) x2=(px(high)) y1=(px(y)) y2=(px(y)) {}
        @for x in [low, high] { line.whisker x1=(px(x)) x2=(px(x)) y1=(px(y - 4.0)) y2=(px(y + 4.0)) {} }
        circle.point cx=(px(best)) cy=(px(y)) r="5" {}
    }
}

fn entries(reader: &Reader<'_>) -> Vec<(Markup, String)> {
    let best = html! { line.whisker x1="0" x2="28" y1="-4" y2="-4" {} circle.point cx="16" cy="-4" r="5" {} };
    let even =
        html! { rect.phase x="0" y="-11" width="28" height="14" {} line.neutral x1="14" x2="14" y1="-11" y2="3" {} };
    let unknown = html! { path.unknown d="M0 -4H28" {} };
    vec![
        (best, reader.say("plot-best-and-interval")),
        (even, reader.say("map-even")),
        (unknown, reader.say("map-state-not-on-record")),
    ]
}
