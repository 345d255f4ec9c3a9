//! How a commitment came to where it stands: one cell for each stretch of days, with a sign that needs no colour.

use super::{reader::Reader, standing, table};
use maud::{Markup, html};
use salida_desk::report::{CommitmentReport, Mark, Unit};
use salida_monitor::Standing;
use salida_note::Fact;
use salida_world::Span;

/// The sign of a breach that is over and stays on the record.
pub(crate) const BEFORE: &str = "×";

/// The sign of a stretch.
pub(crate) fn sign(mark: &Mark) -> &'static str {
    if mark.standing == Standing::Breached && !mark.in_breach_now {
        return BEFORE;
    }
    standing::shape(mark.standing)
}

/// What the course tells and in which stretches.
pub(crate) fn title(unit: Unit) -> &'static str {
    match unit {
        Unit::Week => "course-title-week",
        Unit::Month => "course-title-month",
        Unit::Quarter => "course-title-quarter",
        Unit::Year => "course-title-year",
    }
}

/// The course of a clause as a row of signs, with the same in words below it.
pub(crate) fn of_clause(report: &CommitmentReport, reader: &Reader<'_>) -> Markup {
    let marks = match &report.course {
        None => return html! { p.quiet { (reader.say("course-withheld")) } },
        Some(marks) if marks.is_empty() => return html! {},
        Some(marks) => marks,
    };
    let known = Fact::Text(reader.day(reader.report.known));
    let caption = reader.tell(title(reader.report.axis.unit), &[("known", known)]);
    let stretches = stretches(marks);
    html! {
        figure.course {
            div.signs aria-hidden="true" {
                @for mark in marks {
                    span class=(format!("sign {}", mark.standing.word())) title=(spoken(mark.days, mark, reader)) { (sign(mark)) }
                }
            }
            figcaption { (caption) " " (reader.tell("course-days", &[("days", Fact::Text(reader.span(whole(marks))))])) }
            (table::fold(&reader.say("course-in-words"), &html! { ol { @for (days, mark) in &stretches { li { (spoken(*days, mark, reader)) } } } }))
        }
    }
}

/// Stretches that say the same, joined.
fn stretches(marks: &[Mark]) -> Vec<(Span, Mark)> {
    let mut joined: Vec<(Span, Mark)> = Vec::new();
    for mark in marks {
        match joined.last_mut() {
            Some((days, last)) if sign(last) == sign(mark) => {
                *days = Span::new(days.first(), mark.days.last()).unwrap_or(*days);
            }
            _ => joined.push((mark.days, *mark)),
        }
    }
    joined
}

fn whole(marks: &[Mark]) -> Span {
    let ends = marks.first().zip(marks.last());
    let span = ends.and_then(|(first, last)| Span::new(first.days.first(), last.days.last()));
    // A course without stretches is not shown.
    span.unwrap_or(Span::day(salida_world::Day::MIN))
}

fn spoken(days: Span, mark: &Mark, reader: &Reader<'_>) -> String {
    let word = reader.say(words(mark));
    format!("{}{}{word}", reader.span(days), reader.say("page-colon"))
}

/// The words for a stretch.
pub(crate) fn words(mark: &Mark) -> &'static str {
    if sign(mark) == BEFORE {
        "course-before"
    } else {
        standing::word(mark.standing)
    }
}
