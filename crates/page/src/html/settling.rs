//! Facts that would settle an open standing, and who could supply each.

use super::reader::{Reader, listed};
use maud::{Markup, html};
use salida_monitor::{Ref, Settling};
use salida_world::{ActorId, InstrumentId, Name};

/// Days or reports named in one sentence; the table of findings has them all.
const NAMED: usize = 6;

/// A link to a commitment, by its name, followed by its instrument.
pub(crate) fn clause(instrument: &InstrumentId, commitment: &Name, reader: &Reader<'_>) -> Markup {
    let mut all = reader.report.instruments.iter().map(|report| &report.instrument);
    let Some(found) = all.find(|found| found.id == *instrument) else {
        return html! { span.code { (commitment) } };
    };
    html! { (link(instrument, commitment)) span.quiet { " (" (reader.title(found)) ")" } }
}

/// A link to a commitment, by its name alone.
pub(crate) fn link(instrument: &InstrumentId, commitment: &Name) -> Markup {
    html! { a href=(format!("#{}", anchor(instrument, commitment))) { (readable(commitment)) } }
}

/// The anchor of a commitment on the page.
pub(crate) fn anchor(instrument: &InstrumentId, commitment: &Name) -> String {
    format!("clause-{instrument}-{commitment}")
}

/// A name with its hyphens as spaces.
pub(crate) fn readable(name: &Name) -> String {
    name.as_str().replace(['-', '_'], " ")
}

/// What is needed: facts of one kind that the same bodies could supply.
struct Need<'a> {
    id: &'static str,
    slot: &'static str,
    from: &'a [ActorId],
    about: Vec<Markup>,
}

/// One sentence for each kind of fact and those who could supply it, in the order in which they first occur.
pub(crate) fn sentences<'a>(facts: impl IntoIterator<Item = &'a Settling>, reader: &Reader<'_>) -> Vec<Markup> {
    let mut needs: Vec<Need<'a>> = Vec::new();
    for fact in facts {
        let (id, slot, about, from) = asked(fact, reader);
        match needs.iter_mut().find(|need| need.id == id && need.from == from) {
            // The same day or report may be asked for by several findings.
            Some(need) if need.about.iter().any(|known| known.0 == about.0) => {}
            Some(need) => need.about.push(about),
            None => needs.push(Need {
                id,
                slot,
                from,
                about: vec![about],
            }),
        }
    }
    needs.iter().map(|need| sentence(need, reader)).collect()
}

fn sentence(need: &Need<'_>, reader: &Reader<'_>) -> Markup {
    let about = html! {
        (listed(need.about.iter().take(NAMED).cloned()))
        @if need.about.len() > NAMED { " " (reader.tell_count("settle-more", need.about.len() - NAMED)) }
    };
    html! {
        (reader.weave(need.id, &[], &[(need.slot, about)])) " "
        @if need.from.is_empty() {
            (reader.say("settle-by-nobody"))
        } @else {
            (reader.weave("settle-by", &[], &[("who", html! { strong { (reader.actors(need.from)) } })]))
        }
    }
}

/// The sentence for a fact, the slot in it, what stands there, and who could supply the fact.
fn asked<'a>(fact: &'a Settling, reader: &Reader<'_>) -> (&'static str, &'static str, Markup, &'a [ActorId]) {
    let report = |Ref(number): Ref| reader.report_link(number);
    let days = |period| html! { (reader.span(period)) };
    match fact {
        Settling::Verification { report: r, from } => ("settle-verification", "report", report(*r), from),
        Settling::Attribution { report: r, from } => ("settle-attribution", "report", report(*r), from),
        Settling::Count { report: r, from } => ("settle-count", "report", report(*r), from),
        Settling::DayOrPlace { report: r, from } => ("settle-day-or-place", "report", report(*r), from),
        Settling::AgreedFigure { period, from } => ("settle-agreed-figure", "period", days(*period), from),
        Settling::FigureFor { period, from } => ("settle-figure-for", "period", days(*period), from),
        Settling::Judgement { period, from } => ("settle-judgement", "period", days(*period), from),
        Settling::Observation { period, from } => ("settle-observation", "period", days(*period), from),
    }
}
