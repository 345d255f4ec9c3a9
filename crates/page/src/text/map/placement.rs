//! Who is placed to carry a response, head by head; in the team edition, for the response that was asked for.

use super::speaker::{Speaker, line};
use crate::said::term;
use salida_actors::{Candidate, Head};

pub(super) fn section(speaker: &Speaker<'_>) -> String {
    let Some(placement) = &speaker.answer.placement else {
        return String::new();
    };
    let facts = [
        ("actor", speaker.actor(&placement.actor)),
        ("response", speaker.say(term::response(placement.response))),
    ];
    let mut out = speaker.title("map-placement");
    out.push_str(&speaker.told(0, "map-placement-for", &facts));
    let (first, others): (Vec<&Candidate>, Vec<&Candidate>) = placement.candidates.iter().partition(|it| it.first);
    for (id, candidates) in [("map-placed-first", first), ("map-placed-after", others)] {
        if !candidates.is_empty() {
            out.push_str(&speaker.told(0, id, &[]));
            out.extend(candidates.into_iter().map(|it| one(it, speaker)));
        }
    }
    let gaps: Vec<String> = placement.gaps.iter().map(|it| speaker.say(term::head(*it))).collect();
    if !gaps.is_empty() {
        out.push_str(&line(
            0,
            &format!("! {}", speaker.tell("map-gaps", &[("heads", gaps.join(", "))])),
        ));
    }
    out
}

fn one(candidate: &Candidate, speaker: &Speaker<'_>) -> String {
    let heads = &candidate.heads;
    let each = [
        (Head::Mandate, heads.mandate),
        (Head::Labels, heads.labels),
        (Head::Acceptance, heads.acceptance),
        (Head::Neutrality, heads.neutrality),
        (Head::Protection, heads.protection),
    ];
    let said = each.map(|(head, met)| speaker.item(speaker.say(term::head(head)), speaker.say(term::met(met))));
    let mut out = line(1, &speaker.actor(&candidate.actor)) + &line(2, &said.join("; "));
    if !candidate.labels.is_empty() {
        out.push_str(&line(2, &speaker.labels(&candidate.labels)));
    }
    out
}
