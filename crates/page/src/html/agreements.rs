//! The agreements: what each says, how firm its text is, and where each commitment stands.

use super::{course, findings, reader::Reader, settling, standing, terms};
use maud::{Markup, html};
use salida_case::covenant::{self, Amnesty, Annex, Commitment, Instrument};
use salida_desk::report::{CommitmentReport, InstrumentReport};
use salida_note::Fact;

/// The section.
pub(crate) fn section(reader: &Reader<'_>) -> Markup {
    let all = &reader.report.instruments;
    html! {
        @if all.is_empty() {
            p.quiet { (reader.say("agreement-none")) }
        } @else {
            p.lead { (reader.say("agreement-lead")) }
            details { summary { (reader.say("standing-key")) } (standing::key(reader)) }
            @for report in all { (instrument(report, reader)) }
        }
    }
}

fn instrument(report: &InstrumentReport, reader: &Reader<'_>) -> Markup {
    let instrument = &report.instrument;
    html! {
        article.instrument {
            h3 { (reader.title(instrument)) " " (standing::badge_or_none(report.standing, reader)) }
            (head(instrument, reader))
            @for commitment in &report.commitments {
                (clause(commitment, instrument.commitments.iter().find(|it| it.name == commitment.commitment), instrument, reader))
            }
            @for amnesty in &instrument.amnesties { (door(report.amnesties.iter().find(|it| it.commitment == amnesty.name), amnesty, instrument, reader)) }
        }
    }
}

fn head(instrument: &Instrument, reader: &Reader<'_>) -> Markup {
    let status = terms::status(instrument.status);
    html! {
        dl.head {
            div {
                dt { (reader.say("agreement-status")) }
                dd { strong { (reader.say(status)) } " – " (reader.say(&format!("{status}.meaning"))) (reader.cite(&instrument.sources)) }
            }
            div { dt { (reader.say("agreement-parties")) } dd { (reader.actors(&instrument.parties)) } }
            @if !instrument.witnesses.is_empty() {
                div { dt { (reader.say("agreement-witnesses")) } dd { (reader.actors(&instrument.witnesses)) } }
            }
            div { dt { (reader.say("agreement-force")) } dd { (force(instrument, reader)) } }
        }
    }
}

fn force(instrument: &Instrument, reader: &Reader<'_>) -> String {
    let day = |day| Fact::Text(reader.day(day));
    match (instrument.from, instrument.until) {
        (None, _) => reader.say("agreement-force-none"),
        (Some(from), None) => reader.tell("agreement-force-open", &[("from", day(from))]),
        (Some(from), Some(until)) => {
            reader.tell("agreement-force-closed", &[("from", day(from)), ("until", day(until))])
        }
    }
}

fn clause(
    report: &CommitmentReport,
    commitment: Option<&Commitment>,
    instrument: &Instrument,
    reader: &Reader<'_>,
) -> Markup {
    html! {
        section.clause id=(settling::anchor(&instrument.id, &report.commitment)) {
            h4 { (settling::readable(&report.commitment)) " " (standing::badge_or_none(report.standing, reader)) }
            @if let Some(commitment) = commitment {
                pre.covenant { code { (text_of(commitment, instrument, reader)) } }
                @if !commitment.sources.is_empty() { p.quiet { (reader.say("agreement-clause-sources")) (reader.cite(&commitment.sources)) } }
            }
            @if report.annex == Annex::Confidential { p { (reader.say("agreement-confidential")) } }
            (record(report, reader))
            (course::of_clause(report, reader))
            (findings::findings(report, reader))
        }
    }
}

/// In breach now, and ever in breach: two facts, both said (rule 2).
fn record(report: &CommitmentReport, reader: &Reader<'_>) -> Markup {
    let id = match (report.in_breach_now, report.ever_breached) {
        (true, _) => "agreement-breach-now",
        (false, true) => "agreement-breach-before",
        (false, false) => return html! {},
    };
    html! { p { (reader.say(id)) } }
}

fn door(report: Option<&CommitmentReport>, amnesty: &Amnesty, instrument: &Instrument, reader: &Reader<'_>) -> Markup {
    html! {
        section.clause id=(settling::anchor(&instrument.id, &amnesty.name)) {
            h4 {
                (settling::readable(&amnesty.name)) " " span.quiet { "(" (reader.say("agreement-amnesty")) ")" } " "
                (standing::badge_or_none(report.and_then(|report| report.standing), reader))
            }
            pre.covenant { code { (amnesty_text(amnesty, instrument, reader)) } }
            @if !amnesty.sources.is_empty() { p.quiet { (reader.say("agreement-clause-sources")) (reader.cite(&amnesty.sources)) } }
            @if let Some(report) = report.filter(|report| !report.findings.is_empty()) {
                (record(report, reader))
                (course::of_clause(report, reader))
                (findings::findings(report, reader))
            } @else {
                p.quiet { (reader.say("finding-none")) }
            }
        }
    }
}

/// One commitment in the reader's language, as the controlled language writes it.
pub(crate) fn text_of(commitment: &Commitment, instrument: &Instrument, reader: &Reader<'_>) -> String {
    let only = Instrument {
        // The sources stand below the clause, as links.
        commitments: vec![Commitment {
            sources: Vec::new(),
            ..commitment.clone()
        }],
        ..bare(instrument)
    };
    clause_text(&only, instrument, reader)
}

/// One amnesty in the reader's language.
pub(crate) fn amnesty_text(amnesty: &Amnesty, instrument: &Instrument, reader: &Reader<'_>) -> String {
    let only = Instrument {
        amnesties: vec![Amnesty {
            sources: Vec::new(),
            ..amnesty.clone()
        }],
        ..bare(instrument)
    };
    clause_text(&only, instrument, reader)
}

fn bare(instrument: &Instrument) -> Instrument {
    Instrument {
        commitments: Vec::new(),
        amnesties: Vec::new(),
        ..instrument.clone()
    }
}

/// What an instrument of a single clause prints beyond its header.
fn clause_text(only: &Instrument, instrument: &Instrument, reader: &Reader<'_>) -> String {
    let print = |instrument: &Instrument| covenant::text(&instrument.into(), reader.words.language());
    let (whole, header) = (print(only), print(&bare(instrument)));
    whole
        .strip_prefix(header.trim_end())
        .unwrap_or(&whole)
        .trim()
        .to_owned()
}
