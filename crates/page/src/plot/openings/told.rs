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
use salida_world::ActorId;

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
    let rows = alike(&reader.report.map.openings, reader)
        .into_iter()
        .flat_map(|courses| {
            let Some(first) = courses.courses.first() else {
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

/// Courses of one response that are told in the same words: they take one row for several actors, several institutions, or
/// several of both where each of these goes with each of those.
struct Alike<'c> {
    courses: Vec<&'c OpeningCourse>,
    actors: Vec<&'c ActorId>,
    institutions: Vec<&'c ActorId>,
    words: Vec<String>,
}

fn alike<'c>(all: &'c [OpeningCourse], reader: &Reader<'_>) -> Vec<Alike<'c>> {
    let mut by_institution: Vec<Alike<'c>> = Vec::new();
    for course in all {
        let (words, question) = (words(course, reader), &course.question);
        let known = by_institution
            .iter_mut()
            .find(|it| it.institutions == [&question.institution] && it.words == words);
        match known {
            Some(known) => {
                known.actors.push(&question.actor);
                known.courses.push(course);
            }
            None => by_institution.push(Alike {
                courses: vec![course],
                actors: vec![&question.actor],
                institutions: vec![&question.institution],
                words,
            }),
        }
    }
    let mut groups: Vec<Alike<'c>> = Vec::new();
    for next in by_institution {
        match groups
            .iter_mut()
            .find(|it| it.actors == next.actors && it.words == next.words)
        {
            Some(known) => {
                known.institutions.extend(next.institutions);
                known.courses.extend(next.courses);
            }
            None => groups.push(next),
        }
    }
    groups
}

/// All that the rows of a course say but of whom.
fn words(course: &OpeningCourse, reader: &Reader<'_>) -> Vec<String> {
    let turns = course.turns.iter().flat_map(|turn| {
        let state = reader.say(term::state(turn.state));
        [state, reader.span(turn.during)].into_iter().chain(why(turn, reader))
    });
    let exceptions = course.exceptions.iter().map(ToString::to_string);
    let response = reader.say(term::response(course.question.response));
    [response].into_iter().chain(turns).chain(exceptions).collect()
}

/// What began and ended on the first day of a turn.
fn why(turn: &Turn, reader: &Reader<'_>) -> Vec<String> {
    let said = said(reader);
    let why = [("map-history-began", &turn.began), ("map-history-ended", &turn.ended)];
    let why = why.into_iter().filter(|(_, statements)| !statements.is_empty());
    why.map(|(id, statements)| {
        let told: Vec<String> = statements.iter().map(|it| said.statement(it)).collect();
        said.tell(id, &[("statements", told.join("; "))])
    })
    .collect()
}

fn turn_row(courses: &Alike<'_>, turn: &Turn, reader: &Reader<'_>) -> Vec<Markup> {
    let why = why(turn, reader);
    let mut row = asked_cells(courses, reader);
    row.extend([
        html! { (term::sign(turn.state)) " " (reader.say(term::state(turn.state))) },
        html! { (reader.span(turn.during)) },
        html! { @for one in &why { p { (one) } } },
    ]);
    row
}

fn exception_row(courses: &Alike<'_>, exception: &Exception, reader: &Reader<'_>) -> Vec<Markup> {
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

fn asked_cells(courses: &Alike<'_>, reader: &Reader<'_>) -> Vec<Markup> {
    let names = |ids: &[&ActorId]| listed(ids.iter().map(|id| reader.actor(id)));
    let mut cells = vec![names(&courses.actors), names(&courses.institutions)];
    let response = courses.courses.first().map(|it| it.question.response);
    cells.extend(response.map(|it| html! { (reader.say(term::response(it))) }));
    cells
}
