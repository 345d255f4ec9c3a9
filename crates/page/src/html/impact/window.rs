//! A window with its count, and the published totals whose sum the count is.

use crate::html::{figures, reader::Reader};
use maud::{Markup, html};
use salida_desk::report::{Total, Window};

/// The days of a window, and how long it is in the unit that rates are taken per.
pub(crate) fn days(window: &Window, reader: &Reader<'_>) -> Markup {
    let length = match window.months {
        Some(months) => reader.tell_count("window-months", months as usize),
        None => reader.tell_count("window-days", window.days as usize),
    };
    html! { (reader.span(window.during)) span.quiet { " (" (length) ")" } }
}

/// The count, or what the totals allow.
pub(crate) fn count(window: &Window, reader: &Reader<'_>) -> String {
    match window.count {
        Some(count) => reader.words.count(count),
        None => figures::figure(window.bounds, reader),
    }
}

/// The published totals, added and taken away.
pub(crate) fn sum(window: &Window, reader: &Reader<'_>) -> Markup {
    html! {
        @if window.totals.is_empty() { span.quiet { (reader.say("window-no-totals")) } }
        @for (index, total) in window.totals.iter().enumerate() {
            @if total.sign < 0 { " − " } @else if index > 0 { " + " }
            (self::total(total, reader))
        }
    }
}

/// One total: how many, who counted, for which days.
pub(crate) fn total(total: &Total, reader: &Reader<'_>) -> Markup {
    html! {
        (reader.words.count(total.count))
        span.quiet { " (" (reader.actor(&total.agency)) ", " (reader.span(total.during)) ")" }
    }
}
