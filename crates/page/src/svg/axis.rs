//! Axes: years along the bottom, quantities up the side, with light lines to read them by.

use super::{Scale, px, ticks};
use crate::Words;
use maud::{Markup, html};
use salida_world::{Day, Span};

/// A scale of days, by their numbers.
pub(crate) fn days(span: Span, from: f64, to: f64) -> Scale {
    let (low, high) = (f64::from(span.first().number()), f64::from(span.last().number()) + 1.0);
    Scale { low, high, from, to }
}

/// Year lines and their names between `top` and `bottom`. Long spans name every second, fifth or tenth year.
pub(crate) fn years(span: Span, scale: Scale, top: f64, bottom: f64) -> Markup {
    let (first, last) = (span.first().year(), span.last().year());
    let step = match last.saturating_sub(first) {
        0..=14 => 1,
        15..=30 => 2,
        31..=75 => 5,
        _ => 10,
    };
    let starts = (first..=last)
        .filter(|year| year % step == 0)
        .filter_map(|year| Some((year, Day::new(year, 1, 1)?)));
    html! {
        @for (year, day) in starts.filter(|(_, day)| *day >= span.first()).take(64) {
            @let x = px(scale.at(f64::from(day.number())));
            line.grid x1=(x) x2=(x) y1=(px(top)) y2=(px(bottom)) {}
            text.tick x=(x) y=(px(bottom + 15.0)) text-anchor="start" { (year) }
        }
        line.axis x1=(px(scale.from)) x2=(px(scale.to)) y1=(px(bottom)) y2=(px(bottom)) {}
    }
}

/// Lines and numbers of a quantity that grows upwards, with its unit above.
pub(crate) fn upwards(scale: Scale, left: f64, right: f64, unit: &str, words: &Words) -> Markup {
    html! {
        @for tick in ticks(scale.low, scale.high, 6) {
            @let y = scale.at(tick);
            line.grid x1=(px(left)) x2=(px(right)) y1=(px(y)) y2=(px(y)) {}
            text.tick x=(px(left - 6.0)) y=(px(y + 4.0)) text-anchor="end" { (words.real(tick, 0)) }
        }
        text.unit x="2" y=(px(scale.to - 10.0)) { (unit) }
    }
}

/// Numbers of a quantity that grows to the right, with its unit below.
pub(crate) fn rightwards(scale: Scale, top: f64, bottom: f64, unit: &str, decimals: usize, words: &Words) -> Markup {
    html! {
        @for tick in ticks(scale.low, scale.high, 6) {
            @let x = px(scale.at(tick));
            line.grid x1=(x) x2=(x) y1=(px(top)) y2=(px(bottom)) {}
            text.tick x=(x) y=(px(bottom + 15.0)) text-anchor="middle" { (words.real(tick, decimals)) }
        }
        line.axis x1=(px(scale.from)) x2=(px(scale.to)) y1=(px(bottom)) y2=(px(bottom)) {}
        text.unit x=(px(scale.to)) y=(px(bottom + 32.0)) text-anchor="end" { (unit) }
    }
}
