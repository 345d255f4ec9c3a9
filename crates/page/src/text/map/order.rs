//! Orders: who provides what in each zone, who governs in fact, on whom the state depends, which roles mediate.

use super::speaker::{Speaker, line};
use crate::said::term;
use salida_actors::{FunctionReport, Provider, ZoneReport};
use salida_note::Fact;
use salida_world::ZoneId;

pub(super) fn section(speaker: &Speaker<'_>) -> String {
    let orders = &speaker.answer.orders;
    if orders.is_empty() {
        return String::new();
    }
    let mut out = speaker.title("map-orders");
    out.extend(orders.iter().map(|zone| one(zone, speaker)));
    out
}

fn zone(id: &ZoneId, speaker: &Speaker<'_>) -> String {
    let name = speaker.answer.names.zones.get(id).filter(|name| !name.is_empty());
    name.map_or_else(|| id.to_string(), |name| speaker.words(name))
}

fn one(report: &ZoneReport, speaker: &Speaker<'_>) -> String {
    let mut out = line(0, &zone(&report.zone, speaker));
    out.extend(report.functions.iter().map(|it| function(it, speaker)));
    for first in &report.governs {
        let facts = [
            ("actor", Fact::Text(speaker.actor(&first.actor))),
            ("count", Fact::from(first.functions)),
        ];
        out.push_str(&line(1, &speaker.reader.tell("map-governs", &facts)));
    }
    if report.mediation.is_empty() {
        return out + &line(1, &format!("! {}", speaker.say("map-nobody-mediates")));
    }
    for it in &report.mediation {
        let facts = [
            ("role", speaker.words(&it.role)),
            ("zone", zone(&it.zone, speaker)),
            ("coverage", speaker.say(term::coverage(it.coverage))),
        ];
        let said = format!("{}{}", speaker.tell("map-mediates", &facts), speaker.cite(&it.sources));
        out.push_str(&line(1, &said));
    }
    out
}

fn function(report: &FunctionReport, speaker: &Speaker<'_>) -> String {
    let name = speaker.say(term::function(report.function));
    if report.providers.is_empty() {
        return speaker.told(1, "map-nobody-provides", &[("function", name)]);
    }
    let providers: Vec<String> = report.providers.iter().map(|it| provider(it, speaker)).collect();
    let mut said = speaker.item(name, providers.join("; "));
    if let Some(of) = &report.said_of {
        said = format!("{said} {}", speaker.tell("map-said-of", &[("zone", zone(of, speaker))]));
    }
    let mut out = line(1, &said);
    if !report.depends_on.is_empty() {
        let who = ("actors", speaker.actors(&report.depends_on));
        out.push_str(&speaker.told(2, "map-depends-on", &[who]));
    }
    out
}

fn provider(provider: &Provider, speaker: &Speaker<'_>) -> String {
    let mut said = match &provider.through {
        None => speaker.actor(&provider.by),
        Some(through) => {
            let facts = [
                ("actor", speaker.actor(&provider.by)),
                ("through", speaker.actor(through)),
            ];
            speaker.tell("map-through", &facts)
        }
    };
    let levels = provider.acceptance.iter().map(|(by, level)| {
        let facts = [("by", speaker.actor(by))];
        speaker.tell(term::level(*level), &facts)
    });
    let levels: Vec<String> = levels.collect();
    if !levels.is_empty() {
        said = format!("{said} ({})", levels.join(", "));
    }
    format!("{said}{}", speaker.cite(&provider.sources))
}
