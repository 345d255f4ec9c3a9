//! The answer of `salida map` in the terminal: the same facts as its JSON, in sentences that fit eighty columns.

mod called;
mod change;
mod each;
mod faction;
mod market;
mod opening;
mod order;
mod placement;
mod power;
mod precedent;
mod speaker;

use super::{
    standing::{WIDTH, nothing_but},
    wrap::wrapped,
};
use crate::{
    Words,
    html::{edition, reader::Reader},
    notes::visible_lines,
};
use salida_desk::report::{Edition, MapReport, Report};
use salida_note::Fact;
use speaker::Speaker;

/// The map of a case as plain text.
pub fn map_text(answer: &MapReport, words: &Words) -> String {
    let report = Report {
        title: answer.title.clone(),
        on: answer.on,
        known: answer.known,
        sources: answer.sources.clone(),
        ..nothing_but(answer.names.clone(), answer.edition)
    };
    let speaker = Speaker::new(answer, Reader::new(&report, words));
    let parts = [
        head(&speaker),
        called::section(&speaker),
        opening::section(&speaker),
        placement::section(&speaker),
        market::section(&speaker),
        faction::section(&speaker),
        order::section(&speaker),
        power::section(&speaker),
        power::relations(&speaker),
        sources(&speaker),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    visible_lines(&parts.join("\n"))
}

/// Of which day it speaks, as known when, for whom, and what that leaves out.
fn head(speaker: &Speaker<'_>) -> String {
    let (answer, reader) = (speaker.answer, &speaker.reader);
    let day = |day| Fact::Text(reader.day(day));
    let facts = [("on", day(answer.on)), ("known", day(answer.known))];
    let days = if answer.on == answer.known {
        "map-on-day"
    } else {
        "map-on-known"
    };
    let title = reader.plain(&answer.title);
    let mut out = format!("{title}\n{}\n", "=".repeat(title.chars().count().min(WIDTH)));
    out.push_str(&wrapped(&reader.tell(days, &facts), "", "", WIDTH));
    out.push_str(&wrapped(&reader.say(edition::edition(answer.edition)), "", "", WIDTH));
    if answer.edition != Edition::Team && !answer.left_out.is_empty() {
        out.extend([reader.say("edition-left-out").as_str(), "\n"]);
        for what in &answer.left_out {
            out.push_str(&wrapped(&edition::sentence(*what, reader), "- ", "  ", WIDTH));
        }
    }
    out
}

/// The sources that the answer cites by number.
fn sources(speaker: &Speaker<'_>) -> String {
    let mut out = speaker.title("map-sources");
    for (source, number) in speaker.answer.sources.iter().zip(1_u32..) {
        let text = match &source.url {
            Some(url) => format!("[{number}] {} {url}", source.citation),
            None => format!("[{number}] {}", source.citation),
        };
        out.push_str(&wrapped(&text, "  ", "      ", WIDTH));
    }
    if speaker.answer.sources.is_empty() {
        String::new()
    } else {
        out
    }
}
