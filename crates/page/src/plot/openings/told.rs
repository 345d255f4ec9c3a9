//! What a course of openings says, piece by piece, and as a table.

use super::super::said;
use crate::{
    html::{
        reader::{Reader, listed},
        table,
    },
    said::term,
};
use maud::{Markup, html};
use salida_actors::Turn;
use salida_case::terrain::Exception;
use salida_desk::report::OpeningCourse;
use salida_note::Fact;

/// The exceptions of a course that began on a day.
pub(super) fn marked<'a>(course: &OpeningCourse, reader: &Reader<'a>) -> Vec<&'a Exception> {
    let all = &reader.report.map.statements.exceptions;
    let own = course.exceptions.iter().filter_map(|id| all.get(id));
    own.filter(|it| it.validity.from.is_some()).collect()
}

pub(super) fn days(exception: &Exception, reader: &Reader<'_>) -> String {
    let day = |day| Fact::Text(reader.day(day));
    match (exception.validity.from, exception.validity.until) {
        (Some(from), Some(until)) => reader.tell("label-from-until", &[("from", day(from)), ("until", day(until))]),
        (Some(from), None) => reader.tell("label-from", &[("from", day(from))]),
        (None, _) => String::new(),
    }
}

pub(super) fn asked(course: &OpeningCourse, reader: &Reader<'_>) -> Vec<String> {
    let question = &course.question;
    vec![
        reader.actor_name(&question.actor).to_owned(),
        reader.actor_name(&question.institution).to_owned(),
        reader.say(term::response(question.response)),
    ]
}

pub(crate) fn table(reader: &Reader<'_>) -> Markup {
    let heads = [
        "plot-toward",
        "plot-who",
        "plot-response",
        "plot-state",
        "page-when",
        "plot-turned-by",
    ];
    let heads = heads.map(|id| reader.say(id));
    let rows = alike(&reader.report.map.openings).into_iter().flat_map(|courses| {
        let Some(first) = courses.first() else {
            return Vec::new();
        };
        let turns = first.turns.iter().map(|turn| turn_row(&courses, turn, reader));
        let exceptions = marked(first, reader).into_iter();
        turns
            .chain(exceptions.map(|it| exception_row(&courses, it, reader)))
            .collect()
    });
    let rows: Vec<Vec<Markup>> = rows.collect();
    table::table(&html! { (reader.say("plot-openings")) }, &heads, &rows)
}

/// Courses that differ in the actor alone, together: they take one row.
fn alike(all: &[OpeningCourse]) -> Vec<Vec<&OpeningCourse>> {
    let mut groups: Vec<Vec<&OpeningCourse>> = Vec::new();
    for course in all {
        let is_alike = |it: &OpeningCourse| {
            let asked = it.question.institution == course.question.institution
                && it.question.response == course.question.response;
            asked && it.turns == course.turns && it.exceptions == course.exceptions
        };
        match groups
            .iter_mut()
            .find(|group| group.first().is_some_and(|it| is_alike(it)))
        {
            Some(group) => group.push(course),
            None => groups.push(vec![course]),
        }
    }
    groups
}

fn turn_row(courses: &[&OpeningCourse], turn: &Turn, reader: &Reader<'_>) -> Vec<Markup> {
    let said = said(reader);
    let why = [("map-history-began", &turn.began), ("map-history-ended", &turn.ended)];
    let why = why.into_iter().filter(|(_, statements)| !statements.is_empty());
    let why: Vec<String> = why
        .map(|(id, statements)| {
            let told: Vec<String> = statements.iter().map(|it| said.statement(it)).collect();
            said.tell(id, &[("statements", told.join("; "))])
        })
        .collect();
    let mut row = asked_cells(courses, reader);
    row.extend([
        html! { (term::sign(turn.state)) " " (reader.say(term::state(turn.state))) },
        html! { (reader.span(turn.during)) },
        html! { @for one in &why { p { (one) } } },
    ]);
    row
}

fn exception_row(courses: &[&OpeningCourse], exception: &Exception, reader: &Reader<'_>) -> Vec<Markup> {
    let by = reader.weave("plot-made-by", &[], &[("by", reader.actor(&exception.by))]);
    let mut row = asked_cells(courses, reader);
    row.extend([
        html! { "◆ " (reader.say(term::kind(exception.kind))) },
        html! { (days(exception, reader)) },
        html! {
            p { (by) (reader.cite(&exception.sources)) }
            @if let Some(basis) = &exception.basis { p { (reader.weave("label-basis", &[], &[("words", reader.wording(basis))])) } }
        },
    ]);
    row
}

fn asked_cells(courses: &[&OpeningCourse], reader: &Reader<'_>) -> Vec<Markup> {
    let of_the_first = courses.first().map(|it| &it.question);
    let mut cells = vec![listed(courses.iter().map(|it| reader.actor(&it.question.actor)))];
    cells.extend(of_the_first.map(|it| reader.actor(&it.institution)));
    cells.extend(of_the_first.map(|it| html! { (reader.say(term::response(it.response))) }));
    cells
}
