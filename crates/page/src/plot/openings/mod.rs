//! What opened and closed when: a line for each response of an institution toward an actor, its states by pattern and sign,
//! dated exceptions as lozenges above it.

mod told;

pub(super) use told::table;

use super::{LINE, Plot, block, facts, first_by, legend, legend_height};
use crate::{
    html::reader::Reader,
    said::term,
    svg::{Scale, WIDTH, axis, fitted, length, lines, px, timeline::patterns},
};
use maud::{Markup, html};
use salida_actors::{State, Statement, Turn};
use salida_case::terrain::Exception;
use salida_desk::report::OpeningCourse;
use salida_world::{ActorId, Span};
use told::{asked, days, marked};

const MOST: usize = 18;
const LEFT: f64 = 236.0;
const RIGHT: f64 = WIDTH - 14.0;
const ROW: f64 = 38.0;

/// Where the band of a line begins below its top.
const BAND: f64 = 16.0;
const STATES: [State; 5] = [
    State::Open,
    State::InSpite,
    State::Conditional,
    State::Closed,
    State::NotOnRecord,
];

pub(super) fn plot(reader: &Reader<'_>) -> Option<Plot> {
    let all: Vec<&OpeningCourse> = reader.report.map.openings.iter().collect();
    let count = all.len();
    let telling: Vec<&OpeningCourse> = all.iter().filter(|it| is_telling(it)).copied().collect();
    let worth = if telling.is_empty() { all } else { telling };
    let (courses, _) = first_by(worth, MOST, |it| rank(it));
    let more = count - courses.len();
    let first = courses
        .iter()
        .flat_map(|it| &it.turns)
        .map(|turn| turn.during.first())
        .min()?;
    let span = Span::new(first, reader.report.on)?;
    let scale = axis::days(span, LEFT, RIGHT);
    let mut y = 6.0;
    let mut marks = Vec::new();
    let mut last: Option<&ActorId> = None;
    for course in &courses {
        if last != Some(&course.question.actor) {
            marks.push(html! {
                text.label.strong x="4" y=(px(y + LINE)) { (fitted(reader.actor_name(&course.question.actor), WIDTH - 8.0)) }
            });
            y += LINE + 4.0;
            last = Some(&course.question.actor);
        }
        let words = words(course, reader);
        marks.push(line(course, &words, y, scale, reader));
        y += (LINE * words.len() as f64 + 10.0).max(ROW);
    }
    let bottom = y + 4.0;
    let exceptions = courses.iter().any(|it| !marked(it, reader).is_empty());
    let entries = entries(&courses, exceptions, reader);
    let inside = html! {
        (patterns("openings"))
        (axis::years(span, scale, 6.0, bottom))
        @for mark in &marks { (mark) }
        (legend(&entries, bottom + 38.0, 2))
    };
    Some(Plot {
        key: "openings",
        title: reader.say("plot-openings"),
        description: reader.tell_count("plot-openings.description", count),
        height: bottom + 32.0 + legend_height(entries.len(), 2),
        inside,
        more,
    })
}

/// False of a response that was closed all along because no mandate reached the actor: that tells nothing of it.
fn is_telling(course: &OpeningCourse) -> bool {
    let [turn] = course.turns.as_slice() else {
        return true;
    };
    let of_it = turn.began.iter().any(|it| !matches!(it, Statement::Mandate(_)));
    turn.state != State::Closed || of_it || !course.exceptions.is_empty()
}

/// Those that turned most often come first, then those with exceptions, then those that are dialogue.
fn rank(course: &OpeningCourse) -> (std::cmp::Reverse<usize>, bool, salida_case::terrain::Response) {
    let turns = std::cmp::Reverse(course.turns.len());
    (turns, course.exceptions.is_empty(), course.question.response)
}

/// What stands beside a line: the response, then whose it is.
fn words(course: &OpeningCourse, reader: &Reader<'_>) -> Vec<String> {
    let question = &course.question;
    let response = lines(&reader.say(term::response(question.response)), LEFT - 24.0, 2);
    let institution = lines(reader.actor_name(&question.institution), LEFT - 24.0, 3);
    [response, institution].concat()
}

fn line(course: &OpeningCourse, words: &[String], y: f64, scale: Scale, reader: &Reader<'_>) -> Markup {
    let mut marks: Vec<(f64, &Exception)> = { marked(course, reader).into_iter() }
        .filter_map(|it| Some((scale.at(f64::from(it.validity.from?.number())), it)))
        .collect();
    marks.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let next = |index: usize| marks.get(index + 1).map_or(WIDTH, |(x, _)| *x);
    html! {
        (block(words, 12.0, y + 16.0, "label"))
        @for turn in &course.turns { (segment(course, turn, y + BAND, scale, reader)) }
        @for (index, (x, exception)) in marks.iter().enumerate() { (lozenge(course, exception, y, (*x, next(index)), reader)) }
    }
}

/// A stretch of days with one state.
fn segment(course: &OpeningCourse, turn: &Turn, y: f64, scale: Scale, reader: &Reader<'_>) -> Markup {
    let day = |day: salida_world::Day| scale.at(f64::from(day.number()));
    let from = day(turn.during.first());
    let to = day(turn.during.last().plus(1)).max(from + 2.0);
    let is_last = turn.during.last() >= reader.report.on;
    let mut told = asked(course, reader);
    told.extend([reader.say(term::state(turn.state)), reader.span(turn.during)]);
    html! {
        g.fact {
            (facts(&told))
            (band(turn.state, from, to, y))
            @if to - from > 14.0 {
                (sign(turn.state, f64::midpoint(from, to), y + 12.0))
            } @else if is_last {
                // A state that has only just begun is told beside its band, where nothing else stands.
                text.sign x=(px(to + 6.0)) y=(px(y + 12.0)) text-anchor="middle" { (term::sign(turn.state)) }
            }
        }
    }
}

/// The sign of a state, readable on its pattern.
fn sign(state: State, x: f64, y: f64) -> Markup {
    let class = if state == State::Open { "sign on-solid" } else { "sign" };
    html! { text class=(class) x=(px(x)) y=(px(y)) text-anchor="middle" { (term::sign(state)) } }
}

/// Full where open, hatched where open in spite, dotted where conditional, empty where closed, a thin line where nothing is
/// on record.
fn band(state: State, from: f64, to: f64, y: f64) -> Markup {
    let fill = match state {
        State::Open | State::NotOnRecord => None,
        State::InSpite => Some("url(#hatch-openings)"),
        State::Conditional => Some("url(#dots-openings)"),
        State::Closed => Some("none"),
    };
    html! {
        @if state == State::NotOnRecord {
            path.unknown d=(format!("M{} {}H{}", px(from), px(y + 8.0), px(to))) {}
        } @else {
            rect class=(if state == State::Open { "solid" } else { "outlined" }) x=(px(from)) y=(px(y)) width=(px(to - from))
                height="16" fill=[fill] {}
        }
    }
}

/// An exception on the day on which it began, with its kind where the next one leaves room for it.
fn lozenge(
    course: &OpeningCourse,
    exception: &Exception,
    y: f64,
    (x, next): (f64, f64),
    reader: &Reader<'_>,
) -> Markup {
    let kind = reader.say(term::kind(exception.kind));
    let fits = x + 16.0 + 1.15 * length(&kind) <= next;
    let mut told = asked(course, reader);
    told.extend([format!("◆ {kind}"), days(exception, reader)]);
    html! {
        g.fact {
            (facts(&told))
            path.lozenge d=(format!("M{} {}l5 5l-5 5l-5 -5zv10", px(x), px(y + 4.0))) {}
            @if fits { text.label x=(px(x + 8.0)) y=(px(y + 12.0)) { (kind) } }
        }
    }
}

fn entries(courses: &[&OpeningCourse], exceptions: bool, reader: &Reader<'_>) -> Vec<(Markup, String)> {
    let seen = |state: &State| { courses.iter().flat_map(|it| &it.turns) }.any(|turn| turn.state == *state);
    let states = STATES.into_iter().filter(seen).map(|state| {
        let sign = html! { (band(state, 0.0, 28.0, -12.0)) (sign(state, 14.0, 0.0)) };
        (sign, reader.say(term::state(state)))
    });
    let mark = html! { path.lozenge d="M14 -12l5 5l-5 5l-5 -5z" {} };
    let mark = exceptions.then(|| (mark, reader.say("plot-exception")));
    states.chain(mark).collect()
}
