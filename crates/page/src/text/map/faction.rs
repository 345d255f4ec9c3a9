//! Groups: the weight of their factions, whom terms strengthen, whom leaders bind.

use super::speaker::{Speaker, line};
use crate::html::terms;
use salida_actors::{FactionReport, GroupReport};
use salida_world::Name;

pub(super) fn section(speaker: &Speaker<'_>) -> String {
    let groups = &speaker.answer.groups;
    if groups.is_empty() {
        return String::new();
    }
    let mut out = speaker.title("map-groups");
    out.extend(groups.iter().map(|group| one(group, speaker)));
    out
}

fn one(group: &GroupReport, speaker: &Speaker<'_>) -> String {
    let mut out = line(0, &speaker.actor(&group.group));
    out.extend(group.factions.iter().map(|it| faction(it, speaker)));
    if group.contradictory {
        out.push_str(&speaker.told(1, "map-group-contradictory", &[]));
    }
    if group.strengthened.1 > 0.0 {
        let facts = [
            ("share", speaker.between(group.strengthened)),
            ("criminal", speaker.between(group.of_it_criminal)),
        ];
        out.push_str(&speaker.told(1, "map-strengthened", &facts));
    }
    if group.wrong_ones {
        out.push_str(&line(1, &format!("! {}", speaker.say("map-wrong-ones"))));
    }
    out + &speaker.told(1, "map-bound", &[("share", speaker.between(group.bound))])
}

fn faction(faction: &FactionReport, speaker: &Speaker<'_>) -> String {
    let agendas = faction.agendas.iter().map(|it| speaker.say(terms::agenda(*it)));
    let mut said = vec![speaker.actor(&faction.faction)];
    said.extend(faction.weight.map(|weight| speaker.share(weight)));
    said.extend(agendas);
    let mut out = line(1, &said.join(", "));
    out.push_str(&line(2, &speaker.say(terms::binding(faction.leaders_bind))));
    for (id, gains) in [
        ("map-gains", &faction.strengthened_by),
        ("map-gains-idle", &faction.reached_by),
    ] {
        if !gains.is_empty() {
            out.push_str(&speaker.told(2, id, &[("gains", names(gains, speaker))]));
        }
    }
    out
}

fn names(gains: &[Name], speaker: &Speaker<'_>) -> String {
    let named = gains.iter().map(|id| {
        let what = speaker.answer.statements.gains.get(id);
        what.map_or_else(|| id.to_string(), |what| speaker.words(what))
    });
    named.collect::<Vec<_>>().join("; ")
}
