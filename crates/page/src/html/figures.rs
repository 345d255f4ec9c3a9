//! Numbers as the page writes them: ranges, bounds, intervals, ratios and per cents.

use super::reader::Reader;
use maud::{Markup, html};
use salida_desk::report::{Figure, Interval};
use salida_note::Fact;
use salida_world::Range;

/// Decimals with which a kind of quantity is written.
#[derive(Clone, Copy)]
pub(crate) enum Unit {
    /// Deaths and other counts.
    Count,
    /// Ratios of rates.
    Ratio,
}

impl Unit {
    fn decimals(self) -> usize {
        match self {
            Self::Count => 0,
            Self::Ratio => 2,
        }
    }
}

/// A best figure with what the sources allow beside it: `12 (10–15)`.
pub(crate) fn range(range: Range<u64>, reader: &Reader<'_>) -> String {
    let count = |count| reader.words.count(count);
    if range.is_exact() {
        return count(range.best);
    }
    format!("{} ({}–{})", count(range.best), count(range.low), count(range.high))
}

/// A figure with its bounds, in words where one is open.
pub(crate) fn figure(figure: Figure, reader: &Reader<'_>) -> String {
    let count = |value| reader.words.real(value, 0);
    let bounds = match figure.high {
        Some(high) if high == figure.low => return count(high),
        Some(high) => format!("{}–{}", count(figure.low), count(high)),
        None => reader.tell("number-at-least", &[("number", Fact::Text(count(figure.low)))]),
    };
    match figure.best {
        Some(best) => format!("{} ({bounds})", count(best)),
        None => bounds,
    }
}

/// A real number, or words for "not determined".
pub(crate) fn real(value: Option<f64>, decimals: usize, reader: &Reader<'_>) -> String {
    match value {
        Some(value) if value.is_finite() => reader.words.real(value, decimals),
        _ => reader.say("number-undetermined"),
    }
}

/// A number with its sign where it is below zero, and a unit's decimals.
pub(crate) fn quantity(value: Option<f64>, unit: Unit, reader: &Reader<'_>) -> String {
    real(value, unit.decimals(), reader)
}

/// A share as a per cent without decimals; what is not quite 0 or 1 never rounds to it.
pub(crate) fn share(share: f64, reader: &Reader<'_>) -> String {
    let percent = share * 100.0;
    let shown = match percent {
        p if p > 0.0 && p < 1.0 => {
            return reader.tell("number-percent-below", &[("number", Fact::Text("1".to_owned()))]);
        }
        p if p > 99.0 && p < 100.0 => {
            return reader.tell("number-percent-above", &[("number", Fact::Text("99".to_owned()))]);
        }
        p => reader.words.real(p, 0),
    };
    reader.tell("number-percent", &[("number", Fact::Text(shown))])
}

/// A per cent that is given as such.
pub(crate) fn percent(value: f64, decimals: usize, reader: &Reader<'_>) -> String {
    reader.tell(
        "number-percent",
        &[("number", Fact::Text(reader.words.real(value, decimals)))],
    )
}

/// The ends of an interval: `0.49 to 0.63`.
pub(crate) fn ends(low: Option<f64>, high: Option<f64>, unit: Unit, reader: &Reader<'_>) -> String {
    let end = |end: f64| Fact::Text(reader.words.real(end, unit.decimals()));
    match (low, high) {
        (Some(low), Some(high)) => reader.tell("number-from-to", &[("low", end(low)), ("high", end(high))]),
        (Some(low), None) => reader.tell("number-at-least", &[("number", end(low))]),
        (None, Some(high)) => reader.tell("number-at-most", &[("number", end(high))]),
        (None, None) => reader.say("number-undetermined"),
    }
}

/// Intervals one below the other, each with its level and the short name of its method.
pub(crate) fn intervals(intervals: &[Interval], unit: Unit, reader: &Reader<'_>) -> Markup {
    html! {
        @for interval in intervals {
            div.interval {
                (ends(interval.low, interval.high, unit, reader)) " "
                span.quiet { "(" (share(interval.level, reader)) ", " (method_short(interval.method, reader)) ")" }
            }
        }
        @if intervals.is_empty() { span.quiet { (reader.say("number-no-interval")) } }
    }
}

/// The short name of the way an interval was made.
pub(crate) fn method(method: &str, reader: &Reader<'_>) -> String {
    reader
        .words
        .find(&format!("interval-{method}"), &[])
        .unwrap_or_else(|| method.to_owned())
}

fn method_short(method: &str, reader: &Reader<'_>) -> String {
    reader
        .words
        .find(&format!("interval-{method}.short"), &[])
        .unwrap_or_else(|| method.to_owned())
}
