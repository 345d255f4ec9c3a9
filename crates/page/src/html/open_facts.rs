//! What is contested or unknown: one entry for each commitment, with the facts that would settle it.

use super::{
    reader::{Reader, listed},
    settling::{self, clause},
    standing::badge,
};
use maud::{Markup, html};
use salida_desk::report::OpenFact;
use salida_world::ActorId;
use std::collections::BTreeSet;

/// Settling facts shown for one commitment; the table of findings has them all.
const FACTS_SHOWN: usize = 3;

/// The open facts, contested ones first; instances of one commitment that are open in the same way are one entry.
pub(crate) fn entries(reader: &Reader<'_>) -> Vec<Markup> {
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

/// Clauses of one instrument that are open in the same way for the same want of facts stand together.
fn same(one: &OpenFact, other: &OpenFact) -> bool {
    (&one.instrument, one.standing) == (&other.instrument, other.standing)
        && (one.commitment == other.commitment || (one.zones == other.zones && one.settled_by == other.settled_by))
}

fn entry(group: &[&OpenFact], reader: &Reader<'_>) -> Markup {
    let Some(first) = group.first() else { return html! {} };
    let parties: BTreeSet<&ActorId> = group.iter().flat_map(|fact| &fact.parties).collect();
    html! {
        div.when { (badge(first.standing, reader)) }
        div.what {
            @if !parties.is_empty() { strong { (listed(parties.iter().map(|party| reader.actor(party)))) } ", " }
            (clauses(group, reader)) (scope(group, reader)) "."
            (facts(group, reader))
        }
    }
}

/// Links to the clauses, then their instrument.
fn clauses(group: &[&OpenFact], reader: &Reader<'_>) -> Markup {
    let Some((last, others)) = group.split_last() else {
        return html! {};
    };
    let mut seen = vec![&last.commitment];
    let mut before: Vec<Markup> = Vec::new();
    for fact in others {
        if !seen.contains(&&fact.commitment) {
            seen.push(&fact.commitment);
            before.push(settling::link(&fact.instrument, &fact.commitment));
        }
    }
    html! { @for link in before { (link) ", " } (clause(&last.instrument, &last.commitment, reader)) }
}

/// Where and when: the zones and period of a single instance, the number of several.
fn scope(group: &[&OpenFact], reader: &Reader<'_>) -> Markup {
    let Some(first) = group.first() else { return html! {} };
    let one_clause = group.iter().all(|fact| fact.commitment == first.commitment);
    let one_place = group
        .iter()
        .all(|fact| (&fact.zones, fact.period) == (&first.zones, first.period));
    html! {
        @if one_place && !first.zones.is_empty() { ", " (reader.zones(&first.zones)) }
        @if let Some(period) = first.period.filter(|_| one_place) { ", " (reader.span(period)) }
        @if one_clause && !one_place { ", " (reader.tell_count("meeting-instances", group.len())) }
    }
}

fn facts(group: &[&OpenFact], reader: &Reader<'_>) -> Markup {
    let facts = settling::sentences(group.iter().flat_map(|fact| &fact.settled_by), reader);
    html! {
        @if facts.is_empty() { div.aside { (reader.say("meeting-settled-by-nothing")) } }
        ul.settling { @for fact in facts.iter().take(FACTS_SHOWN) { li { (fact) } } }
        @if facts.len() > FACTS_SHOWN { div.aside { (reader.tell_count("meeting-facts-more", facts.len() - FACTS_SHOWN)) } }
    }
}
