//! What experience says about the draft and the process, and what there was to say about the files.

use super::{evidence::place, reader::Reader, table::fold};
use crate::notes;
use maud::{Markup, html};
use salida_note::{Note, Severity};

/// The lessons, those that the case has answered folded at the end.
pub(crate) fn section(reader: &Reader<'_>) -> Markup {
    let is_lesson = |note: &&Note| note.severity() == Severity::Lesson;
    let (open, answered): (Vec<&Note>, Vec<&Note>) = reader.report.lessons.iter().partition(is_lesson);
    html! {
        p.lead { (reader.say("lesson-lead")) }
        @if open.is_empty() { p.quiet { (reader.say("lesson-none")) } }
        ol.notes { @for note in open { li { (sentences(note, reader)) } } }
        @if !answered.is_empty() {
            (fold(&reader.tell_count("lesson-answered-here", answered.len()), &html! {
                ul.notes { @for note in answered { li { (sentences(note, reader)) } } }
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

/// Notes one below the other; nothing when there are none.
pub(crate) fn list(notes: &[&Note], reader: &Reader<'_>) -> Markup {
    html! { @if !notes.is_empty() { ul.notes { @for note in notes { li { (sentences(note, reader)) } } } } }
}

/// A note: the fact, why it matters, the way out, and where it is written.
fn sentences(note: &Note, reader: &Reader<'_>) -> Markup {
    let said = notes::sentence(note, reader.words);
    html! {
        p { strong.word { (notes::severity_word(note.severity(), reader.words)) } " " (ticked(&said.fact)) }
        @if let Some(why) = &said.why { p { (ticked(why)) } }
        @if let Some(way) = &said.way { p.way { (ticked(way)) } }
        p.quiet {
            span.code { (note.code.name) }
            @if let Some(written) = &note.place { " · " (place(written)) }
        }
    }
}

/// What stands between backticks, as code.
fn ticked(text: &str) -> Markup {
    html! {
        @for (index, part) in text.split('`').enumerate() {
            @if index % 2 == 1 { code { (part) } } @else { (part) }
        }
    }
}
