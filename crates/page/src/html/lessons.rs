//! What experience says about the draft and the process, and what there was to say about the files.

use super::{evidence::place, reader::Reader, table::fold};
use crate::notes;
use maud::{Markup, html};
use salida_note::{Fact, Note, Severity};

/// The lessons, those that the case has answered folded at the end.
pub(crate) fn section(reader: &Reader<'_>) -> Markup {
    let is_lesson = |note: &&Note| note.severity() == Severity::Lesson;
    let (open, answered): (Vec<&Note>, Vec<&Note>) = reader.report.lessons.iter().partition(is_lesson);
    html! {
        p.lead { (reader.say("lesson-lead")) }
        @if open.is_empty() { p.quiet { (reader.say("lesson-none")) } }
        ol.notes { @for alike in kinds(&open) { li { (kind(&alike, reader)) } } }
        @if !answered.is_empty() {
            (fold(&reader.tell_count("lesson-answered-here", answered.len()), &html! {
                (list(&answered, reader))
            }))
        }
    }
}

/// What was detected, assumed or refused while the files were read.
pub(crate) fn notes_on_files(reader: &Reader<'_>) -> Markup {
    let notes = &reader.report.notes;
    if notes.is_empty() {
        return html! { p.quiet { (reader.say("notes-none")) } };
    }
    html! {
        p.lead { (reader.say("notes-lead")) }
        (fold(&reader.tell_count("notes-count", notes.len()), &list(&notes.iter().collect::<Vec<_>>(), reader)))
    }
}

/// Notes one below the other, those of one code together; nothing when there are none.
pub(crate) fn list(notes: &[&Note], reader: &Reader<'_>) -> Markup {
    html! { @if !notes.is_empty() { ul.notes { @for alike in kinds(notes) { li { (kind(&alike, reader)) } } } } }
}

/// Notes of one code together, in the order in which the codes first occur.
fn kinds<'a>(notes: &[&'a Note]) -> Vec<Vec<&'a Note>> {
    let mut kinds: Vec<Vec<&Note>> = Vec::new();
    for note in notes {
        match kinds
            .iter_mut()
            .find(|kind| kind.first().is_some_and(|first| first.code == note.code))
        {
            Some(kind) => kind.push(note),
            None => kinds.push(vec![note]),
        }
    }
    kinds
}

/// The notes of one code: each fact with where it is written, then why it matters and the way out, once where all say
/// the same.
fn kind(alike: &[&Note], reader: &Reader<'_>) -> Markup {
    let Some(first) = alike.first() else { return html! {} };
    let said: Vec<Said> = alike.iter().map(|note| Said::of(note, reader)).collect();
    let shared = said
        .iter()
        .zip(said.iter().skip(1))
        .all(|(one, next)| one.advises_as(next));
    let word = html! { strong.word { (notes::severity_word(first.severity(), reader.words)) } };
    html! {
        @if let [only] = said.as_slice() {
            p { (word) " " (ticked(&only.sentence.fact, &only.names)) }
            (only.advice())
            p.quiet { span.code { (first.code.name) } @if let Some(place) = &only.place { " · " (place) } }
        } @else {
            p { (word) " " (reader.tell_count("notes-alike", said.len())) " " span.code.quiet { (first.code.name) } }
            ul.alike {
                @for one in &said {
                    li {
                        (ticked(&one.sentence.fact, &one.names))
                        @if let Some(place) = &one.place { span.quiet { " · " (place) } }
                        @if !shared { (one.advice()) }
                    }
                }
            }
            @if shared { @for one in said.iter().take(1) { (one.advice()) } }
        }
    }
}

/// What a note says to the reader of a page.
struct Said {
    sentence: notes::Sentence,
    /// Names that stand in the sentence instead of ids.
    names: Vec<String>,
    place: Option<String>,
}

impl Said {
    fn of(note: &Note, reader: &Reader<'_>) -> Self {
        let (named, names) = named(note, reader);
        Self {
            sentence: notes::sentence(&named, reader.words),
            names,
            place: note.place.as_ref().map(place),
        }
    }

    fn advises_as(&self, other: &Self) -> bool {
        (&self.sentence.why, &self.sentence.way) == (&other.sentence.why, &other.sentence.way)
    }

    /// Why it matters and the way out.
    fn advice(&self) -> Markup {
        html! {
            @if let Some(why) = &self.sentence.why { p { (ticked(why, &self.names)) } }
            @if let Some(way) = &self.sentence.way { p.way { (ticked(way, &self.names)) } }
        }
    }
}

/// Facts that quote a file as it is written: a name there would hide what is to be corrected.
const QUOTED: [&str; 4] = ["found", "id", "key", "nearest"];

/// The note with names in place of ids, and those names.
pub(crate) fn named(note: &Note, reader: &Reader<'_>) -> (Note, Vec<String>) {
    let (mut named, mut names) = (note.clone(), Vec::new());
    for (fact, value) in named.facts.iter_mut().filter(|(fact, _)| !QUOTED.contains(fact)) {
        let items = match value {
            Fact::Text(text) => std::slice::from_mut(text),
            Fact::List(list) => list.as_mut_slice(),
            Fact::Count(_) | Fact::Real(_) => continue,
        };
        for item in items {
            let own_word = format!("{}-{fact}.{item}", note.code.name);
            if reader.words.find(&own_word, &[]).is_some() {
                continue;
            }
            if let Some(name) = reader.name_of(item) {
                names.push(name.clone());
                *item = name;
            }
        }
    }
    (named, names)
}

/// What stands between backticks, as code, or as a name where it is one.
fn ticked(text: &str, names: &[String]) -> Markup {
    let is_name = |part: &str| names.iter().any(|name| name == part);
    html! {
        @for (index, part) in text.split('`').enumerate() {
            @if index % 2 == 0 { (part) } @else if is_name(part) { em { (part) } } @else { code { (part) } }
        }
    }
}
