//! The answer as one self-contained page: no script, no network, every plot beside a table that says the same.

use super::{
    plots::{self, Shown},
    said::Said,
    staggered::Together,
    tables::{self, Table},
};
use crate::{
    Words,
    html::{STYLE, table::table},
    notes::{sentence, severity_word, visible_lines},
};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use salida_desk::panel::PanelReport;
use salida_note::Note;

/// Methods side by side as a page.
pub fn panel_html(report: &PanelReport, notes: &[Note], words: &Words) -> String {
    let title = words.say("panel-kind", &[]);
    let page = html! {
        (DOCTYPE)
        html lang=(words.language().code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="generator" content=(format!("Salida {}", report.version));
                title { (title) " – " (report.read.file) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                header { p.kind { "Salida · " (title) } h1 { (report.read.file) } }
                main {
                    @for (at, of) in report.comparisons.iter().enumerate() { (comparison(&Said { words, of }, at)) }
                    @for (at, of) in report.staggered.iter().enumerate() { (together(&Together { words, of }, at)) }
                    @if report.comparisons.is_empty() && report.staggered.is_empty() { p { (words.say("panel-nothing", &[])) } }
                    section.main {
                        h2 { (words.say("panel-read", &[])) }
                        ul { @for line in tables::read(report, words) { li { (line) } } }
                        @if !notes.is_empty() { ul { @for note in notes { (told(note, words)) } } }
                    }
                }
                footer { p { (words.say("panel-footer", &[])) } }
            }
        }
    };
    visible_lines(&page.into_string())
}

fn told(note: &Note, words: &Words) -> Markup {
    let sentence = sentence(note, words);
    html! {
        li {
            strong { (severity_word(note.severity(), words)) } ": " (sentence.fact)
            @for more in [sentence.why, sentence.way].into_iter().flatten() { " " span.quiet { (more) } }
        }
    }
}

fn comparison(said: &Said<'_>, at: usize) -> Markup {
    html! {
        section.main {
            h2 { (said.title()) }
            p.lead { (said.lead()) }
            section.part {
                h3 { (said.say("panel-verdict")) }
                ul { @for line in said.verdict() { li { (line) } } }
            }
            section.part {
                (shown_table(&said.methods()))
                p.quiet { (said.say("panel-signs")) " " (said.say("panel-below-best")) }
                @if let Some(phases) = said.phases() { (shown_table(&phases)) }
            }
            (plotted(plots::paths(said, at), said.words))
            (plotted(plots::gaps(said, at), said.words))
            @for (place, found) in said.found().enumerate() {
                @let key = format!("{at}-{place}");
                (plotted(plots::placebos(said, found, &key), said.words))
                (plotted(plots::study(said, found, &key), said.words))
                (plotted(plots::weights(said, found, &key), said.words))
            }
            (plotted(plots::choices(said, at), said.words))
            section.part { h3 { (said.say("panel-checks")) } (shown_table(&said.checks()))
                @if let Some(importances) = said.importances() { (shown_table(&importances)) }
                (shown_table(&said.data())) }
        }
    }
}

/// All treated units of an outcome, each with its own date.
fn together(of: &Together<'_>, at: usize) -> Markup {
    html! {
        section.main {
            h2 { (of.title()) }
            ul { @for line in of.lines() { li { (line) } } }
            (plotted(of.plot(at), of.words))
            @if let Some(units) = of.units() { section.part { h3 { (units.title) } (shown_table(&units)) } }
        }
    }
}

fn plotted(shown: Option<Shown>, words: &Words) -> Markup {
    let Some(shown) = shown else { return html! {} };
    html! {
        section.part {
            h3 { (shown.table.title) }
            p.lead { (shown.about) }
            (shown.drawn)
            details { summary { (words.say("panel-reading-table", &[])) } (shown_table(&shown.table)) }
        }
    }
}

/// A table of the page; a row of one cell spans it as a sentence does.
fn shown_table(own: &Table) -> Markup {
    let rows: Vec<Vec<Markup>> = own
        .rows
        .iter()
        .map(|row| row.iter().map(|cell| html! { (cell) }).collect())
        .collect();
    table(&html! { (own.title) }, &own.heads, &rows)
}
