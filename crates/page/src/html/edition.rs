//! The banner of the edition: for whom the page is, which days it speaks of, and what it leaves out.

use super::reader::Reader;
use maud::{Markup, html};
use salida_desk::report::{Edition, LeftOut, Since};
use salida_note::Fact;

/// The banner.
pub(crate) fn banner(reader: &Reader<'_>) -> Markup {
    let report = reader.report;
    let day = |day| Fact::Text(reader.day(day));
    html! {
        @if report.errors > 0 {
            aside.edition.errors { p { span.shape aria-hidden="true" { "!" } " " strong { (reader.tell_count("edition-errors", report.errors)) } } }
        }
        aside.edition aria-labelledby="edition" {
            p #edition { strong { (reader.say(edition(report.edition))) } " " (reader.say(meaning(report.edition))) }
            p {
                (reader.tell(if report.on == report.known { "edition-day" } else { "edition-days" }, &[("on", day(report.on)), ("known", day(report.known))])) " "
                (reader.tell(since(report.since), &[("day", day(report.since.day()))]))
                @if let Some(zone) = &report.time_zone {
                    " " (reader.weave("edition-time-zone", &[], &[("zone", html! { span.code { (zone) } })]))
                }
            }
            (left_out(reader))
        }
    }
}

fn left_out(reader: &Reader<'_>) -> Markup {
    let left = &reader.report.left_out;
    html! {
        @if left.is_empty() {
            p { (reader.say("edition-complete")) }
        } @else {
            p { (reader.say("edition-left-out")) }
            ul { @for what in left { li { (sentence(*what, reader)) } } }
        }
    }
}

pub(crate) fn sentence(what: LeftOut, reader: &Reader<'_>) -> String {
    let (id, count) = match what {
        LeftOut::UnestablishedFindings(count) => ("edition-without-findings", count),
        LeftOut::ConfidentialClauses(count) => ("edition-without-clauses", count),
        LeftOut::Meetings(count) => ("edition-without-meetings", count),
        LeftOut::SmallCells(count) => ("edition-without-small-cells", count),
        LeftOut::Incidents(count) => ("edition-without-incidents", count),
        LeftOut::Marked => return reader.say("edition-without-marked"),
        LeftOut::Ties => return reader.say("edition-without-ties"),
        LeftOut::QuietChannels => return reader.say("edition-without-quiet-channels"),
        LeftOut::Placements => return reader.say("edition-without-placements"),
    };
    reader.tell_count(id, count)
}

pub(crate) fn edition(edition: Edition) -> &'static str {
    match edition {
        Edition::Public => "edition-public",
        Edition::Parties => "edition-parties",
        Edition::Team => "edition-team",
    }
}

fn meaning(edition: Edition) -> &'static str {
    match edition {
        Edition::Public => "edition-public.meaning",
        Edition::Parties => "edition-parties.meaning",
        Edition::Team => "edition-team.meaning",
    }
}

fn since(since: Since) -> &'static str {
    match since {
        Since::Asked(_) => "edition-since-asked",
        Since::LastMeeting(_) => "edition-since-meeting",
        Since::NinetyDays(_) => "edition-since-ninety-days",
    }
}
