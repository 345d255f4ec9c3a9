//! What changed since a day: the weightiest changes stand open in order of time, the others are folded.

use super::{reader::Reader, standing::badge, terms};
use maud::{Markup, html};
use salida_case::process::ActKind;
use salida_desk::report::{Change, ChangeKind};
use salida_monitor::Standing;

/// The list, with at most `open` changes standing open.
pub(crate) fn list(changes: &[Change], open: usize, reader: &Reader<'_>) -> Markup {
    if changes.is_empty() {
        return html! { p.quiet { (reader.say("meeting-changed-none")) } };
    }
    let mut order: Vec<usize> = (0..changes.len()).collect();
    // Later changes weigh more among those of one kind; a stable sort keeps the rest in order of time.
    order.sort_by_key(|&index| {
        changes
            .get(index)
            .map(|change| (weight(&change.kind), std::cmp::Reverse(change.during)))
    });
    let shown = if changes.len() <= open + 1 { changes.len() } else { open };
    let (mut open, mut folded) = (order, Vec::new());
    if open.len() > shown {
        folded = open.split_off(shown);
    }
    open.sort_unstable();
    folded.sort_unstable();
    html! {
        (entries(&open, changes, reader))
        @if !folded.is_empty() {
            details {
                summary { (reader.tell_count("meeting-more", folded.len())) }
                (entries(&folded, changes, reader))
            }
        }
    }
}

fn entries(which: &[usize], changes: &[Change], reader: &Reader<'_>) -> Markup {
    html! {
        ul.entries {
            @for change in which.iter().filter_map(|index| changes.get(*index)) {
                li {
                    div.when { (reader.span(change.during)) }
                    div.what { (sentence(&change.kind, reader)) (reader.cite(&change.sources)) }
                }
            }
        }
    }
}

/// How far down a change may be folded: 0 stays open longest.
fn weight(kind: &ChangeKind) -> u8 {
    match kind {
        ChangeKind::Standing {
            is: Standing::Breached | Standing::Contested,
            ..
        }
        | ChangeKind::Act {
            act:
                ActKind::Withdrawal
                | ActKind::Prosecution
                | ActKind::Extension
                | ActKind::Suspension
                | ActKind::Resumption
                | ActKind::Termination
                | ActKind::Amendment,
            ..
        } => 0,
        ChangeKind::Act { .. } | ChangeKind::Answer { .. } | ChangeKind::Proposal { .. } => 1,
        ChangeKind::Label { .. } | ChangeKind::Standing { .. } => 2,
        ChangeKind::Figures { .. } => 3,
    }
}

fn sentence(kind: &ChangeKind, reader: &Reader<'_>) -> Markup {
    match kind {
        ChangeKind::Act { by, act, what } => html! {
            strong { (reader.actor(by)) } ", " (reader.say(terms::act(*act))) (reader.say("page-colon")) (reader.wording(what))
        },
        ChangeKind::Proposal { proposal, by, what } => html! {
            strong { (reader.actor(by)) } ", " (reader.say(terms::proposal(*proposal)).to_lowercase()) (reader.say("page-colon")) (reader.wording(what))
        },
        ChangeKind::Answer {
            asked,
            by,
            answer,
            what,
            ..
        } => html! {
            strong { (reader.actor(by)) } ", "
            (reader.weave("meeting-answer", &[], &[
                ("to", html! { q { (reader.wording(asked)) } }),
                ("answer", html! { (reader.say(terms::answer(*answer))) }),
            ]))
            @if let Some(what) = what { (reader.say("page-colon")) (reader.wording(what)) }
        },
        ChangeKind::Label { about, by, term, ended } => label(
            &reader.actor(by),
            &reader.actor(about),
            &reader.wording(term),
            *ended,
            reader,
        ),
        ChangeKind::Figures { rows } => html! { (reader.tell_count("meeting-figures", *rows)) },
        ChangeKind::Standing { .. } => standing(kind, reader),
    }
}

fn label(by: &Markup, about: &Markup, term: &Markup, ended: bool, reader: &Reader<'_>) -> Markup {
    let id = if ended {
        "meeting-label-ended"
    } else {
        "meeting-label-began"
    };
    let strong = html! { strong { (by) } };
    reader.weave(
        id,
        &[],
        &[("by", strong), ("about", about.clone()), ("term", term.clone())],
    )
}

fn standing(kind: &ChangeKind, reader: &Reader<'_>) -> Markup {
    let ChangeKind::Standing {
        instrument,
        commitment,
        parties,
        zones,
        was,
        is,
    } = kind
    else {
        return html! {};
    };
    html! {
        @if !parties.is_empty() { strong { (reader.actors(parties)) } ", " }
        (super::settling::clause(instrument, commitment, reader))
        @if !zones.is_empty() { ", " (reader.zones(zones)) }
        (reader.say("page-colon")) (badge(*was, reader)) span.quiet { " " (reader.say("meeting-then")) " " } (badge(*is, reader))
    }
}
