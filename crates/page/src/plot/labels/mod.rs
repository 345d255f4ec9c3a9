//! Who says what about whom, since when: a row for each word about an actor, a column for each speaker, time inside each cell.

mod told;

pub(super) use told::table;

use super::{LINE, Plot, block, facts, first_by, jagged, legend, legend_height};
use crate::{
    html::reader::Reader,
    svg::{Scale, WIDTH, axis, fitted, length, lines, px, timeline::patterns},
};
use maud::{Markup, html};
use salida_case::{label::Label, terrain::Confidence};
use salida_world::{ActorId, Day, Span};
use told::{clashes, told};

const MOST_SPEAKERS: usize = 7;
const MOST_ROWS: usize = 24;
/// Lines for the name of a speaker.
const MOST_HEAD_LINES: usize = 5;
/// Labels that are told one by one: a page with more of them could not be opened.
const MOST_TOLD: usize = 2_000;

/// Where the columns begin.
const LEFT: f64 = 206.0;
const RIGHT: f64 = WIDTH - 8.0;
const ROW: f64 = 32.0;

/// A word about an actor with the labels that use it, by their place.
struct Row<'a> {
    about: &'a ActorId,
    term: String,
    labels: Vec<(u32, &'a Label)>,
}

/// The labels that are drawn or told, the earliest first.
fn all_told<'a>(reader: &Reader<'a>) -> &'a [Label] {
    let all = &reader.report.who.labels;
    all.get(..MOST_TOLD).unwrap_or(all)
}

/// How many more there are.
pub(super) fn untold(reader: &Reader<'_>) -> usize {
    reader.report.who.labels.len().saturating_sub(MOST_TOLD)
}

pub(super) fn plot(reader: &Reader<'_>) -> Option<Plot> {
    let all = all_told(reader);
    let (speakers, _) = first_by(speakers(all), MOST_SPEAKERS, |(_, count)| std::cmp::Reverse(*count));
    let speakers: Vec<&ActorId> = speakers.into_iter().map(|(by, _)| by).collect();
    let drawn = |label: &Label| speakers.contains(&&label.by);
    let (rows, _) = first_by(rows(all, drawn, reader), MOST_ROWS, |row| rank(row, reader));
    let shown: usize = rows.iter().map(|row| row.labels.len()).sum();
    let span = span(&rows, reader.report.on)?;
    let step = (RIGHT - LEFT) / speakers.len().max(1) as f64;
    let heads: Vec<Vec<String>> = speakers
        .iter()
        .map(|it| lines(reader.actor_name(it), step - 14.0, MOST_HEAD_LINES))
        .collect();
    let tallest = heads.iter().map(Vec::len).max().unwrap_or(1);
    let top = LINE * tallest as f64 + 24.0;
    let columns = Columns {
        speakers: &speakers,
        step,
        span,
    };
    let (marks, y) = columns.marks(&rows, top, reader);
    let years = years(span);
    let entries = entries(&rows, reader);
    let inside = html! {
        (patterns("labels"))
        @for (index, head) in heads.iter().enumerate() {
            @let x = LEFT + step * index as f64;
            (block(head, x + 4.0, 14.0, "label"))
            line.grid x1=(px(x)) x2=(px(x)) y1="4" y2=(px(y)) {}
            text.tick x=(px(x + 4.0)) y=(px(top - 6.0)) { (years.0) }
            text.tick x=(px(x + step - 16.0)) y=(px(top - 6.0)) text-anchor="end" { (years.1) }
        }
        @for mark in &marks { (mark) }
        (legend(&entries, y + 20.0, 3))
    };
    Some(Plot {
        key: "labels",
        title: reader.say("chart-labels"),
        description: reader.tell_count("chart-labels.description", all.len()),
        height: y + 16.0 + legend_height(entries.len(), 3),
        inside,
        more: all.len() - shown,
    })
}

/// A column for each speaker.
struct Columns<'a> {
    speakers: &'a [&'a ActorId],
    step: f64,
    span: Span,
}

impl Columns<'_> {
    /// Everything that is drawn of the rows from a height on, and where they end.
    fn marks(&self, rows: &[Row<'_>], top: f64, reader: &Reader<'_>) -> (Vec<Markup>, f64) {
        let mut y = top;
        let mut marks = Vec::new();
        let mut last: Option<&ActorId> = None;
        for row in rows {
            if last != Some(row.about) {
                y += LINE + 6.0;
                marks.push(html! {
                    line.grid x1="0" x2=(px(WIDTH)) y1=(px(y - LINE - 1.0)) y2=(px(y - LINE - 1.0)) {}
                    text.label.strong x="4" y=(px(y)) { (fitted(reader.actor_name(row.about), WIDTH - 8.0)) }
                });
                last = Some(row.about);
                y += 3.0;
            }
            marks.push(block(&lines(&row.term, LEFT - 22.0, 2), 12.0, y + 13.0, "label"));
            for (number, label) in &row.labels {
                let column = self.speakers.iter().position(|it| **it == label.by).unwrap_or_default();
                let from = LEFT + self.step * column as f64 + 4.0;
                marks.push(bar(
                    *number,
                    label,
                    axis::days(self.span, from, from + self.step - 20.0),
                    y,
                    reader,
                ));
            }
            y += ROW;
        }
        (marks, y)
    }
}

/// Those who speak, in the order in which they began, each with how many labels.
fn speakers(labels: &[Label]) -> Vec<(&ActorId, usize)> {
    let mut found: Vec<(&ActorId, usize)> = Vec::new();
    for label in labels {
        match found.iter_mut().find(|(by, _)| *by == &label.by) {
            Some((_, count)) => *count += 1,
            None => found.push((&label.by, 1)),
        }
    }
    found
}

/// The rows, those about one actor together.
fn rows<'a>(labels: &'a [Label], drawn: impl Fn(&Label) -> bool, reader: &Reader<'_>) -> Vec<Row<'a>> {
    let mut actors: Vec<(&ActorId, Vec<Row<'a>>)> = Vec::new();
    for (label, number) in labels.iter().zip(0..).filter(|(label, _)| drawn(label)) {
        let at = actors.iter().position(|(about, _)| *about == &label.about);
        let at = at.unwrap_or_else(|| {
            actors.push((&label.about, Vec::new()));
            actors.len() - 1
        });
        let Some((_, rows)) = actors.get_mut(at) else { continue };
        let term = reader.plain(&label.term);
        match rows.iter_mut().find(|row| row.term == term) {
            Some(row) => row.labels.push((number, label)),
            None => rows.push(Row {
                about: &label.about,
                term: term.to_owned(),
                labels: vec![(number, label)],
            }),
        }
    }
    actors.into_iter().flat_map(|(_, rows)| rows).collect()
}

/// Contradicted words come first, then those that still hold, then the latest.
fn rank(row: &Row<'_>, reader: &Reader<'_>) -> (bool, bool, std::cmp::Reverse<Day>) {
    let clashes = row
        .labels
        .iter()
        .any(|(number, _)| !clashes(*number, reader).is_empty());
    let ended = row.labels.iter().all(|(_, label)| label.until.is_some());
    let latest = row.labels.iter().map(|(_, label)| label.from).max();
    (!clashes, ended, std::cmp::Reverse(latest.unwrap_or(Day::MIN)))
}

fn span(rows: &[Row<'_>], on: Day) -> Option<Span> {
    let first = rows
        .iter()
        .flat_map(|row| &row.labels)
        .map(|(_, label)| label.from)
        .min()?;
    Span::new(first, on)
}

/// The years between which every cell runs.
fn years(span: Span) -> (String, String) {
    let (first, last) = (span.first().year(), span.last().year());
    let end = if first == last { String::new() } else { last.to_string() };
    (first.to_string(), end)
}

/// A label in its cell: full, outlined where it denies, hatched where it is in doubt; a jagged line for the days on which
/// another contradicts it, with the number of that contradiction.
fn bar(number: u32, label: &Label, scale: Scale, y: f64, reader: &Reader<'_>) -> Markup {
    let day = |day: Day| scale.at(f64::from(day.number()));
    let from = day(label.from);
    let to = label.until.map_or(scale.to, |until| day(until.plus(1))).max(from + 3.0);
    let clashes = clashes(number, reader);
    let numbers: Vec<String> = clashes.iter().map(|(at, _)| format!("≠{at}")).collect();
    let sign = numbers.join(" ");
    let sign_at = (to + 3.0).min(scale.to + 14.0 - length(&sign)).max(scale.from);
    html! {
        g.fact {
            (facts(&told(number, label, reader)))
            rect class=(if label.denies || is_weak(label) { "outlined" } else { "solid" }) x=(px(from)) y=(px(y + 5.0))
                width=(px(to - from)) height="9" fill=[fill(label)] {}
            @if label.denies { path.strike d=(format!("M{} {}H{}", px(from), px(y + 9.5), px(to))) {} }
            @if label.until.is_none() { path.solid d=(format!("M{} {}l8 5.5l-8 5.5z", px(to), px(y + 4.0))) {} }
            @for (_, clash) in &clashes {
                path.jagged d=(jagged(day(clash.during.first()), day(clash.during.last().plus(1)), y + 18.0)) {}
            }
            @if !sign.is_empty() { text.key.strong x=(px(sign_at)) y=(px(y + 30.0)) { (sign) } }
        }
    }
}

fn is_weak(label: &Label) -> bool {
    label.confidence <= Confidence::Possible
}

fn fill(label: &Label) -> Option<&'static str> {
    match (label.denies, is_weak(label)) {
        (true, _) => Some("none"),
        (false, true) => Some("url(#hatch-labels)"),
        (false, false) => None,
    }
}

fn entries(rows: &[Row<'_>], reader: &Reader<'_>) -> Vec<(Markup, String)> {
    let any = |is: &dyn Fn(u32, &Label) -> bool| {
        let mut all = rows.iter().flat_map(|row| &row.labels);
        all.any(|(number, label)| is(*number, label))
    };
    let bar = |class: &str, fill: Option<&str>| html! { rect class=(class) x="0" y="-9" width="26" height="9" fill=[fill] {} };
    let mut entries = vec![(bar("solid", None), reader.say("plot-says"))];
    if any(&|_, label| label.until.is_none()) {
        entries.push((
            html! { path.solid d="M8 -10l8 5.5l-8 5.5z" {} },
            reader.say("plot-goes-on"),
        ));
    }
    if any(&|_, label| label.denies) {
        let sign = html! { (bar("outlined", Some("none"))) path.strike d="M0 -4.5H26" {} };
        entries.push((sign, reader.say("plot-denies")));
    }
    if any(&|_, label| is_weak(label)) {
        entries.push((bar("outlined", Some("url(#hatch-labels)")), reader.say("plot-doubtful")));
    }
    if any(&|number, _| !clashes(number, reader).is_empty()) {
        let sign = html! { path.jagged d=(jagged(0.0, 26.0, -6.0)) {} };
        entries.push((sign, reader.say("plot-contradicted")));
    }
    entries
}
