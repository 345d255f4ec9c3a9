//! The report as one self-contained page: no script, no network, readable on paper, on a phone and by a screen reader.

pub(crate) mod agreements;
mod changes;
pub(crate) mod course;
pub(crate) mod edition;
pub(crate) mod evidence;
pub(crate) mod explanation;
pub(crate) mod figures;
pub(crate) mod findings;
mod frame;
pub(crate) mod impact;
pub(crate) mod lessons;
pub(crate) mod meeting;
pub(crate) mod occasion;
mod open_facts;
pub(crate) mod reader;
pub(crate) mod settling;
mod sources;
pub(crate) mod standing;
pub(crate) mod table;
pub(crate) mod terms;
mod timelines;
mod who;

use crate::{Words, notes::visible_lines};
use maud::{DOCTYPE, Markup, html as markup};
use reader::Reader;
use salida_desk::report::Report;

/// What every page carries near its top, so that a later one may take its place and nothing else is written over.
pub const PAGE_MARK: &str = "<meta name=\"generator\" content=\"Salida ";

pub(crate) const STYLE: &str = concat!(include_str!("page.css"), include_str!("../svg/chart.css"));

/// The whole page.
pub fn html(report: &Report, words: &Words) -> String {
    let reader = Reader::new(report, words);
    let title = reader.plain(&report.title);
    let page = markup! {
        (DOCTYPE)
        html lang=(words.language().code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="generator" content=(format!("Salida {}", report.provenance.version));
                title { (title) " – " (reader.say("page-kind")) }
                style { (maud::PreEscaped(STYLE)) }
            }
            body {
                a.skip href="#meeting" { (reader.say("page-skip")) }
                (frame::header(&reader))
                main { (sections(&reader)) }
                footer { p { (reader.say("page-footer")) } }
            }
        }
    };
    // Here and nowhere else: whatever a file holds, and wherever it stands on the page, it shows and does not act.
    visible_lines(&page.into_string())
}

fn sections(reader: &Reader<'_>) -> Markup {
    markup! {
        (frame::section("meeting", "meeting-title", &meeting::section(reader), reader))
        (frame::section("who", "who-title", &who::section(reader), reader))
        (frame::section("agreements", "agreement-title", &agreements::section(reader), reader))
        (frame::section("impact", "impact-title", &impact::section(reader), reader))
        (frame::section("lessons", "lesson-title", &lessons::section(reader), reader))
        (frame::section("notes", "notes-title", &lessons::notes_on_files(reader), reader))
        (frame::section("evidence", "evidence-title", &evidence::section(reader), reader))
        (frame::section("sources", "source-title", &sources::section(reader), reader))
        (frame::section("provenance", "provenance-title", &sources::provenance(reader), reader))
    }
}
