//! The event study of units with several dates: an effect and its band at each distance from the date.

use super::Shown;
use crate::panel::staggered::Together;
use crate::svg::{Scale, WIDTH, chart, fitted, px, ticks};
use maud::{Markup, html};
use salida_impact::difference::Event;

const LEFT: f64 = 64.0;
const RIGHT: f64 = WIDTH - 12.0;
const TOP: f64 = 30.0;
const BOTTOM: f64 = 330.0;

/// Effects and placebos by event time.
pub(in crate::panel) fn events(of: &Together<'_>, at: usize) -> Option<Shown> {
    let found = of.of.events.as_ref()?.as_ref().ok()?;
    let all: Vec<&Event> = found.study.before.iter().chain(&found.study.after).collect();
    let (first, last) = (all.first()?.since, all.last()?.since);
    let reach = |event: &Event| {
        found
            .study
            .critical
            .zip(event.mean.error)
            .map_or(0.0, |(times, error)| times * error)
    };
    let (mut low, mut high) = (0.0_f64, 0.0_f64);
    for event in &all {
        low = low.min(event.mean.effect - reach(event));
        high = high.max(event.mean.effect + reach(event));
    }
    let room = ((high - low) * 0.05).max(f64::MIN_POSITIVE);
    let x = Scale {
        low: first as f64 - 0.5,
        high: last as f64 + 0.5,
        from: LEFT,
        to: RIGHT,
    };
    let y = Scale {
        low: low - room,
        high: high + room,
        from: BOTTOM,
        to: TOP,
    };
    let table = of.study()?;
    let about = of.say("panel-events-about");
    let begins = x.at(found.study.reference as f64 + 0.5);
    let step = usize::try_from((last - first) / 12).unwrap_or(0).max(1);
    let inside = html! {
        rect.phase x=(px(begins)) y=(px(TOP)) width=(px(RIGHT - begins)) height=(px(BOTTOM - TOP)) {}
        @for tick in ticks(y.low, y.high, 6) {
            @let level = y.at(tick);
            line.grid x1=(px(LEFT)) x2=(px(RIGHT)) y1=(px(level)) y2=(px(level)) {}
            text.tick x=(px(LEFT - 6.0)) y=(px(level + 4.0)) text-anchor="end" { (of.number(tick)) }
        }
        text.unit x="2" y=(px(TOP - 12.0)) { (fitted(&of.of.outcome, WIDTH - 10.0)) }
        line.neutral x1=(px(LEFT)) x2=(px(RIGHT)) y1=(px(y.at(0.0))) y2=(px(y.at(0.0))) {}
        line.phase-start x1=(px(begins)) x2=(px(begins)) y1=(px(TOP - 8.0)) y2=(px(BOTTOM)) {}
        text.label x=(px(begins + 4.0)) y=(px(TOP + 12.0)) { (of.say("panel-beginning")) }
        @for event in &all { (one(event, reach(event), x, y)) }
        @for event in all.iter().step_by(step) {
            text.tick x=(px(x.at(event.since as f64))) y=(px(BOTTOM + 16.0)) text-anchor="middle" { (event.since) }
        }
        line.axis x1=(px(LEFT)) x2=(px(RIGHT)) y1=(px(BOTTOM)) y2=(px(BOTTOM)) {}
        text.label x=(px(LEFT)) y=(px(BOTTOM + 36.0)) { (of.say("panel-since")) }
    };
    Some(Shown {
        drawn: chart(&format!("events-{at}"), &table.title, &about, BOTTOM + 46.0, &inside),
        about,
        table,
    })
}

fn one(event: &Event, reach: f64, x: Scale, y: Scale) -> Markup {
    let (across, effect) = (px(x.at(event.since as f64)), event.mean.effect);
    html! {
        @if reach > 0.0 {
            path fill="none" stroke="var(--accent)" stroke-width="1.5"
                d=(format!("M{across} {}L{across} {}", px(y.at(effect - reach)), px(y.at(effect + reach)))) {}
        }
        @if event.since < 0 { circle.ring cx=(across) cy=(px(y.at(effect))) r="3.5" {} }
        @else { circle.point cx=(across) cy=(px(y.at(effect))) r="4" {} }
    }
}
