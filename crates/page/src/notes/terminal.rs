//! Notes for people at a terminal, with the line of the text that each points at.

use super::excerpt::Excerpt;
use super::{Sentence, Spots, Texts, sentence, severity_word, visible};
use crate::Words;
use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet, Title};
use salida_note::{At, Fact, Note, Place, Severity};
use std::collections::BTreeSet;

/// Columns of the terminal that excerpts are cut to.
const WIDTH: usize = 100;
/// Most related places that show their line; the others are named in one line below.
const EXCERPTS_MAX: usize = 3;
/// Most of the others that are named; a text with thousands of them would take long to read and to print.
const NAMED_MAX: usize = 24;

/// The notes one below the other, an empty line between them, in the order given. Colour only when asked.
///
/// A place in a text shows its line; a cell of a table, of which no text is kept, shows file, line and column. Why a code
/// matters is said once, at its first note, and so is what can be done about a statement.
pub fn terminal(notes: &[Note], texts: &Texts, words: &Words, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() }.term_width(WIDTH);
    let spots = Spots::of(notes, texts);
    let mut explained = BTreeSet::new();
    let mut out = String::new();
    for note in notes {
        let mut said = sentence(note, words);
        if !explained.insert(note.code.name) {
            said.why = None;
            said.way = said.way.filter(|_| note.severity() != Severity::Statement);
        }
        let report = Group::with_title(title(note, &said, words))
            .elements(places(note, &spots, words))
            .elements(advice(said, words));
        out.push_str(&renderer.render(&[report]));
        out.push_str("\n\n");
    }
    out
}

fn title(note: &Note, said: &Sentence, words: &Words) -> Title<'static> {
    level(note.severity())
        .with_name(severity_word(note.severity(), words))
        .primary_title(said.fact.clone())
        .id(note.code.name)
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Lesson => Level::INFO,
        Severity::Statement => Level::NOTE,
    }
}

/// The place of the note, then those that belong to it, which say in which way they do.
fn places(note: &Note, spots: &Spots<'_>, words: &Words) -> Vec<Element<'static>> {
    let beside = words
        .find(&format!("{}.beside", note.code.name), &[])
        .unwrap_or_else(|| words.say("note-beside", &[]));
    let (shown, named) = note.related.split_at(note.related.len().min(EXCERPTS_MAX));
    let own = note
        .place
        .iter()
        .map(|place| show(place, AnnotationKind::Primary, None, spots, words));
    let related = shown
        .iter()
        .map(|place| show(place, AnnotationKind::Context, Some(&beside), spots, words));
    let rest = (!named.is_empty()).then(|| {
        let mut names: Vec<String> = named
            .iter()
            .take(NAMED_MAX)
            .map(|place| name(place, spots, words))
            .collect();
        if let Some(left) = named.len().checked_sub(NAMED_MAX).filter(|left| *left > 0) {
            names.push(words.say("note-list-more", &[("count", Fact::from(left))]));
        }
        Level::NOTE.with_name(beside.clone()).message(names.join(", ")).into()
    });
    own.chain(related).chain(rest).collect()
}

/// Why it matters and the way out.
fn advice(said: Sentence, words: &Words) -> Vec<Element<'static>> {
    let why = said
        .why
        .map(|why| Level::NOTE.with_name(words.say("note-why", &[])).message(why));
    let way = said
        .way
        .map(|way| Level::HELP.with_name(words.say("note-way", &[])).message(way));
    why.into_iter().chain(way).map(Element::from).collect()
}

/// The line that a place points at, or the name of the place when there is no line to show.
fn show(
    place: &Place,
    kind: AnnotationKind,
    label: Option<&str>,
    spots: &Spots<'_>,
    words: &Words,
) -> Element<'static> {
    let (text, first) = (spots.text(place), spots.line_column(place));
    if let (At::Bytes { start, end }, Some(text), Some(first)) = (&place.at, text, first)
        && let Some(excerpt) = Excerpt::cut(text, *start..*end)
    {
        let mark = kind.span(excerpt.mark).label(label.map(str::to_owned));
        let line = Snippet::source(excerpt.text)
            .path(visible(&place.file))
            .line_start(first.line);
        return line.annotation(mark).into();
    }
    Origin::path(name(place, spots, words)).into()
}

/// A place in words: `case.toml:3:6`, or file, line and the name of the column of a cell.
fn name(place: &Place, spots: &Spots<'_>, words: &Words) -> String {
    let file = visible(&place.file);
    match (&place.at, spots.line_column(place)) {
        (At::Cell { line, column: None }, _) => format!("{file}:{line}"),
        (
            At::Cell {
                line,
                column: Some(column),
            },
            _,
        ) => {
            let column = words.say("note-column", &[("column", Fact::from(visible(column)))]);
            format!("{file}:{line}, {column}")
        }
        (At::Bytes { .. }, Some(spot)) => format!("{file}:{}:{}", spot.line, spot.column),
        (At::Whole | At::Bytes { .. }, _) => file,
    }
}
