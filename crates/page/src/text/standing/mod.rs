//! The answer of `salida standing`: a table of every commitment, what is due soon, the course of each, or one explained.

mod change;
mod course;
mod explanation;
mod rows;

pub use change::Teller;

use super::wrap::wrapped;
use crate::{
    Words,
    html::{edition, reader::Reader, settling, standing, table},
    notes::visible_lines,
};
use maud::Markup;
use salida_desk::report::{
    Atlas, Axis, CommitmentReport, Edition, InstrumentReport, MeetingPage, Names, Provenance, Report, Since, Standings,
    Who,
};
use salida_monitor::Standing;
use salida_note::Fact;
use salida_world::{Day, Wording};

/// Columns of the terminal that everything fits into.
pub(super) const WIDTH: usize = 80;

/// Where each commitment stands, as plain text.
pub fn standing_text(answer: &Standings, words: &Words) -> String {
    told(answer, words, |reader| {
        let mut parts = vec![head(reader)];
        parts.extend(answer.instruments.iter().map(|report| rows::instrument(report, reader)));
        if answer.instruments.is_empty() {
            parts.push(format!("{}\n", reader.say("agreement-none")));
        }
        parts.push(rows::soon(&answer.due, reader));
        parts.push(course::courses(reader));
        parts
    })
}

/// Everything that carries the standing of the commitments in the answer, as plain text.
pub fn why_text(answer: &Standings, words: &Words) -> String {
    told(answer, words, |reader| {
        let clauses = answer.instruments.iter().flat_map(|report| {
            report
                .clauses()
                .map(|clause| explanation::clause(clause, &report.instrument, reader))
        });
        std::iter::once(head(reader))
            .chain(clauses)
            .chain([course::courses(reader)])
            .collect()
    })
}

fn told(answer: &Standings, words: &Words, parts: impl FnOnce(&Reader<'_>) -> Vec<String>) -> String {
    let report = report_of(answer);
    let parts = parts(&Reader::new(&report, words));
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    visible_lines(&parts.join("\n"))
}

/// A report that holds the standings and nothing else, so that they are told in the words of the page.
fn report_of(answer: &Standings) -> Report {
    Report {
        title: answer.title.clone(),
        on: answer.on,
        known: answer.known,
        time_zone: answer.time_zone.clone(),
        instruments: answer.instruments.clone(),
        axis: answer.axis.clone(),
        sources: answer.sources.clone(),
        evidence: answer.evidence.clone(),
        left_out: answer.left_out.clone(),
        ..nothing_but(answer.names.clone(), answer.edition)
    }
}

/// A report that holds names and nothing else.
pub(crate) fn nothing_but(names: Names, edition: Edition) -> Report {
    Report {
        format: Standings::FORMAT,
        title: Wording::default(),
        summary: Wording::default(),
        edition,
        on: Day::MIN,
        known: Day::MIN,
        since: Since::Asked(Day::MIN),
        time_zone: None,
        meeting: MeetingPage::default(),
        who: Who::default(),
        map: Atlas::default(),
        instruments: Vec::new(),
        axis: Axis::default(),
        impact: None,
        lessons: Vec::new(),
        errors: 0,
        notes: Vec::new(),
        names,
        sources: Vec::new(),
        evidence: Vec::new(),
        provenance: Provenance {
            version: String::new(),
            seed: 0,
            inputs: Vec::new(),
        },
        left_out: Vec::new(),
    }
}

/// Of which day it speaks, as known when, and what the edition leaves out.
fn head(reader: &Reader<'_>) -> String {
    let report = reader.report;
    let day = |day| Fact::Text(reader.day(day));
    let facts = [("on", day(report.on)), ("known", day(report.known))];
    let days = if report.on == report.known {
        "standing-on-day"
    } else {
        "standing-on-known"
    };
    let title = reader.plain(&report.title);
    let mut out = format!("{title}\n{}\n", "=".repeat(title.chars().count().min(WIDTH)));
    out.push_str(&wrapped(&reader.tell(days, &facts), "", "", WIDTH));
    out.push_str(&wrapped(&reader.say(edition::edition(report.edition)), "", "", WIDTH));
    if report.edition != Edition::Team && !report.left_out.is_empty() {
        out.extend([reader.say("edition-left-out").as_str(), "\n"]);
        for what in &report.left_out {
            out.push_str(&wrapped(&edition::sentence(*what, reader), "- ", "  ", WIDTH));
        }
    }
    out
}

/// A piece of the page as plain text.
fn plain(markup: &Markup) -> String {
    table::plain(markup)
}

/// The sign and the word of a standing.
fn badge(standing: Option<Standing>, reader: &Reader<'_>) -> String {
    match standing {
        None => reader.say("standing-none"),
        Some(standing) => format!("{} {}", standing::shape(standing), reader.say(standing::word(standing))),
    }
}

/// The name of a clause with its standing.
fn clause_title(clause: &CommitmentReport, reader: &Reader<'_>) -> String {
    let name = settling::readable(&clause.commitment);
    format!("{name}  {}", badge(clause.standing, reader))
}

/// The title of an instrument, with the name by which it is asked for.
fn instrument_title(report: &InstrumentReport, reader: &Reader<'_>) -> String {
    let (title, id) = (&report.instrument.title, &report.instrument.id);
    format!("{title} ({id})  {}", badge(report.standing, reader))
}
