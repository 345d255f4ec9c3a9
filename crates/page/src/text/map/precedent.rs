//! Precedents: what opened the same response in other cases, by the kind of change, with sources.

use super::speaker::{Speaker, line};
use crate::said::term;
use salida_actors::{ChangeKind, Changes};
use salida_desk::report::PrecedentReport;
use salida_note::Fact;
use salida_world::Wording;
use std::collections::BTreeSet;

/// Those for the changes that are listed, kind by kind, the kinds that have none, and what was done elsewhere besides.
pub(super) fn section(changes: &Changes, precedents: &[PrecedentReport], speaker: &Speaker<'_>) -> String {
    let steps = changes.sets.iter().flat_map(|set| &set.steps);
    let asked: BTreeSet<ChangeKind> = steps.map(|step| step.change.kind()).collect();
    if changes.open_already || (asked.is_empty() && precedents.is_empty()) {
        return String::new();
    }
    let mut out = speaker.title("map-precedents");
    out.push_str(&speaker.told(1, "map-precedents-lead", &[]));
    let of = |kind: ChangeKind| precedents.iter().filter(move |it| it.kind == kind);
    for kind in asked.iter().filter(|kind| of(**kind).next().is_some()) {
        out.push_str(&line(1, &named(*kind, speaker)));
        out.extend(of(*kind).map(|it| one(it, speaker)));
    }
    let without: Vec<String> = asked
        .iter()
        .filter(|kind| of(**kind).next().is_none())
        .map(|kind| named(*kind, speaker))
        .collect();
    if !without.is_empty() {
        out.push_str(&speaker.told(1, "map-precedents-without", &[("changes", without.join("; "))]));
    }
    let besides: BTreeSet<ChangeKind> = precedents
        .iter()
        .map(|it| it.kind)
        .filter(|kind| !asked.contains(kind))
        .collect();
    if !besides.is_empty() {
        out.push_str(&speaker.told(1, "map-precedents-besides", &[]));
        for kind in besides {
            out.push_str(&line(1, &named(kind, speaker)));
            out.extend(of(kind).map(|it| one(it, speaker)));
        }
    }
    out
}

/// A kind of change as a heading.
fn named(kind: ChangeKind, speaker: &Speaker<'_>) -> String {
    match kind {
        ChangeKind::EndLabel => speaker.say("map-precedent-end-label"),
        ChangeKind::StateLabel => speaker.say("map-precedent-state-label"),
        ChangeKind::GiveMandate => speaker.say("map-precedent-give-mandate"),
        ChangeKind::SetAsideRule => speaker.say("map-precedent-set-aside-rule"),
        ChangeKind::MeetCondition => speaker.say("map-precedent-meet-condition"),
        ChangeKind::GrantException(kind) => speaker.tell(
            "map-precedent-grant-exception",
            &[("kind", speaker.say(term::kind(kind)))],
        ),
    }
}

fn one(precedent: &PrecedentReport, speaker: &Speaker<'_>) -> String {
    let reader = &speaker.reader;
    let names = |names: &[Wording]| {
        let named: Vec<String> = names.iter().map(|it| speaker.words(it)).collect();
        named.join(", ")
    };
    let said = [&precedent.what, &precedent.basis].into_iter().flatten();
    let mut said: Vec<String> = said.map(|it| speaker.words(it)).collect();
    said.dedup();
    let by = precedent.by.as_ref().map(|by| speaker.words(by));
    let head = [Some(speaker.words(&precedent.case)), by]
        .into_iter()
        .flatten()
        .chain(said);
    let mut out = line(2, &format!("- {}", head.collect::<Vec<_>>().join(", ")));
    let facts = [
        ("institutions", names(&precedent.institutions)),
        ("actors", names(&precedent.toward)),
        ("from", reader.day(precedent.during.first())),
        ("until", reader.day(precedent.during.last())),
    ];
    let id = if precedent.in_spite {
        "map-precedent-opened-in-spite"
    } else {
        "map-precedent-opened"
    };
    out.push_str(&speaker.told(3, id, &facts));
    for source in &precedent.sources {
        let address = source.url.as_ref().map_or_else(String::new, |url| format!(" {url}"));
        let citation = Fact::Text(format!("{}{address}", source.citation));
        out.push_str(&line(
            3,
            &reader.tell("map-precedent-source", &[("citation", citation)]),
        ));
    }
    out
}
