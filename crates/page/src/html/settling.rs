//! What is contested or unknown, which fact would settle it, and who could supply that fact.

use super::{
    reader::{Reader, listed},
    standing::badge,
};
use maud::{Markup, html};
use salida_desk::report::OpenFact;
use salida_monitor::{Ref, Settling};
use salida_note::Fact;
use salida_world::{ActorId, InstrumentId, Name};
use std::collections::BTreeSet;

/// Settling facts shown for one commitment; the table of findings has them all.
const FACTS_SHOWN: usize = 3;

/// A link to a commitment, by its name and that of its instrument.
pub(crate) fn clause(instrument: &InstrumentId, commitment: &Name, reader: &Reader<'_>) -> Markup {
    let found = reader
        .report
        .instruments
        .iter()
        .find(|report| report.instrument.id == *instrument);
    let Some(found) = found else {
        return html! { span.code { (commitment) } };
    };
    html! {
        a href=(format!("#{}", anchor(instrument, commitment))) { (readable(commitment)) }
        span.quiet { " (" (found.instrument.title) ")" }
    }
}

/// The anchor of a commitment on the page.
pub(crate) fn anchor(instrument: &InstrumentId, commitment: &Name) -> String {
    format!("clause-{instrument}-{commitment}")
}

/// A name with its hyphens as spaces.
pub(crate) fn readable(name: &Name) -> String {
    name.as_str().replace(['-', '_'], " ")
}

/// The open facts, contested ones first; instances of one commitment that are open in the same way are one entry.
pub(crate) fn open_facts(reader: &Reader<'_>) -> Vec<Markup> {
    let mut groups: Vec<Vec<&OpenFact>> = Vec::new();
    for fact in &reader.report.meeting.open_facts {
        match groups
            .iter_mut()
            .find(|group| group.first().is_some_and(|first| same(first, fact)))
        {
            Some(group) => group.push(fact),
            None => groups.push(vec![fact]),
        }
    }
    groups.sort_by_key(|group| group.first().map(|first| first.standing));
    groups.iter().map(|group| entry(group, reader)).collect()
}

fn same(one: &OpenFact, other: &OpenFact) -> bool {
    (&one.instrument, &one.commitment, one.standing) == (&other.instrument, &other.commitment, other.standing)
}

fn entry(group: &[&OpenFact], reader: &Reader<'_>) -> Markup {
    let Some(first) = group.first() else { return html! {} };
    let parties: BTreeSet<&ActorId> = group.iter().flat_map(|fact| &fact.parties).collect();
    html! {
        div.when { (badge(first.standing, reader)) }
        div.what {
            @if !parties.is_empty() { strong { (listed(parties.iter().map(|party| reader.actor(party)))) } ", " }
            (clause(&first.instrument, &first.commitment, reader)) (scope(group, reader)) "."
            (facts(group, reader))
        }
    }
}

/// Where and when: the zones and period of a single instance, the number of several.
fn scope(group: &[&OpenFact], reader: &Reader<'_>) -> Markup {
    match group {
        [only] => html! {
            @if !only.zones.is_empty() { ", " (reader.zones(&only.zones)) }
            @if let Some(period) = only.period { ", " (reader.span(period)) }
        },
        several => html! { ", " (reader.tell_count("meeting-instances", several.len())) },
    }
}

fn facts(group: &[&OpenFact], reader: &Reader<'_>) -> Markup {
    let mut facts: Vec<&Settling> = Vec::new();
    for fact in group.iter().flat_map(|fact| &fact.settled_by) {
        if !facts.contains(&fact) {
            facts.push(fact);
        }
    }
    html! {
        @if facts.is_empty() { div.aside { (reader.say("meeting-settled-by-nothing")) } }
        ul.settling { @for fact in facts.iter().take(FACTS_SHOWN) { li { (settling(fact, reader)) } } }
        @if facts.len() > FACTS_SHOWN { div.aside { (reader.tell_count("meeting-facts-more", facts.len() - FACTS_SHOWN)) } }
    }
}

/// A settling fact with who could supply it.
pub(crate) fn settling(fact: &Settling, reader: &Reader<'_>) -> Markup {
    let about = |id: &str, Ref(number): Ref| reader.weave(id, &[], &[("report", reader.report_link(number))]);
    let days = |id: &str, period| html! { (reader.tell(id, &[("period", Fact::Text(reader.span(period)))])) };
    let (what, from) = match fact {
        Settling::Verification { report, from } => (about("settle-verification", *report), from),
        Settling::Attribution { report, from } => (about("settle-attribution", *report), from),
        Settling::Count { report, from } => (about("settle-count", *report), from),
        Settling::DayOrPlace { report, from } => (about("settle-day-or-place", *report), from),
        Settling::AgreedFigure { period, from } => (days("settle-agreed-figure", *period), from),
        Settling::FigureFor { period, from } => (days("settle-figure-for", *period), from),
        Settling::Observation { period, from } => (days("settle-observation", *period), from),
    };
    html! {
        (what) " "
        @if from.is_empty() {
            (reader.say("settle-by-nobody"))
        } @else {
            (reader.weave("settle-by", &[], &[("who", html! { strong { (reader.actors(from)) } })]))
        }
    }
}
