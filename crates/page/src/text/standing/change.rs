//! A change of standing in one line: the day, whose, what it was and is, and why.

use super::{nothing_but, plain};
use crate::{
    Words,
    html::{explanation, findings, occasion, reader::Reader, settling, standing},
    notes::visible,
};
use salida_desk::{
    report::{Edition, Names, Report},
    watch::{Change, Shown},
};
use salida_note::Fact;

/// Tells changes, each in one line.
pub struct Teller<'w> {
    report: Report,
    words: &'w Words,
}

impl<'w> Teller<'w> {
    /// A teller that knows those names.
    pub fn new(names: Names, edition: Edition, words: &'w Words) -> Self {
        Self {
            report: nothing_but(names, edition),
            words,
        }
    }

    /// The line, with its line end.
    pub fn line(&self, change: &Change) -> String {
        let reader = Reader::new(&self.report, self.words);
        let finding = &change.found.finding;
        let facts = [
            ("day", Fact::Text(reader.day(change.on))),
            ("clause", Fact::Text(settling::readable(&finding.commitment))),
            ("instrument", Fact::Text(finding.instrument.to_string())),
            ("whom", Fact::Text(whom(change, &reader))),
            ("was", Fact::Text(badge(change.was, "change-new", &reader))),
            ("is", Fact::Text(badge(change.is, "change-gone", &reader))),
        ];
        let mut sentences = vec![reader.tell("change-line", &facts)];
        if change.is == Some(Shown::Withheld) {
            sentences = vec![reader.tell("change-withheld", &facts)];
        } else {
            sentences.extend(explanation::counted(finding, &reader).iter().map(plain));
        }
        if let Some(report) = &change.report {
            let facts = [
                ("id", Fact::Text(report.id.clone())),
                ("place", Fact::Text(crate::html::evidence::place(&report.place))),
            ];
            sentences.push(reader.tell("change-by", &facts));
        }
        format!("{}\n", visible(&sentences.join(" ")))
    }
}

fn whom(change: &Change, reader: &Reader<'_>) -> String {
    let found = &change.found;
    let whom = if found.finding.parties.is_empty() {
        plain(&reader.zones(&found.finding.zones))
    } else {
        plain(&findings::whom(&[found], &found.finding, reader))
    };
    match occasion::occasion(&found.finding, reader) {
        Some(occasion) => format!("{whom}, {}", plain(&occasion)),
        None => whom,
    }
}

fn badge(shown: Option<Shown>, none: &str, reader: &Reader<'_>) -> String {
    match shown {
        None => reader.say(none),
        Some(Shown::Withheld) => reader.say("change-was-withheld"),
        Some(Shown::Standing(it)) => format!("{} {}", standing::shape(it), reader.say(standing::word(it))),
    }
}
