//! A party obliged as a whole whose leaders can bind only some, or whose factions have not joined. Not the same as terms
//! that strengthen a criminal faction: this is about who will keep the promise. In El Salvador leaders came to the truce
//! partly to regain control of their own (Wennmann 2014), so the lesson asks, once for a party, about those not bound.

use crate::{Draft, draft::ids};
use salida_case::{
    actor::{Actor, ActorKind, Binding},
    covenant::{Commitment, Form, Instrument},
};
use salida_note::{Code, Note};
use salida_world::{ActorId, InstrumentId};
use std::collections::{BTreeMap, BTreeSet};

/// A party is obliged that its leaders cannot bind as a whole. Facts: `party`, `leaders-bind` (`partly`, `no` or
/// `unknown`), `factions` (its factions that owe nothing themselves where it does), `instruments` and `commitments`
/// (under what it owes, and what). Related places: its other clauses. The way out is to oblige each faction, or to agree
/// beforehand what happens with one that is disowned.
pub(crate) const CODE: Code = Code::lesson("leader-cannot-bind");

/// What each actor owes, in the order in which it is written.
type Owed<'a> = BTreeMap<&'a ActorId, Vec<(&'a Instrument, &'a Commitment)>>;

pub(crate) fn look(draft: &Draft<'_>, notes: &mut Vec<Note>) {
    let owed = owed(draft);
    for (party, clauses) in &owed {
        let factions = standing_apart(draft, party, &owed);
        let Some(binding) = doubt(draft.case.actor(party), !factions.is_empty()) else {
            continue;
        };
        let note = at_first(clauses)
            .with("party", party.as_str())
            .with("leaders-bind", binding)
            .with("factions", ids(factions));
        let instruments = each_once(clauses.iter().map(|(instrument, _)| instrument.id.to_string()));
        let commitments = each_once(clauses.iter().map(|(_, clause)| clause.name.to_string()));
        notes.push(note.with("instruments", instruments).with("commitments", commitments));
    }
}

fn owed<'a>(draft: &Draft<'a>) -> Owed<'a> {
    let mut owed = Owed::new();
    for (instrument, clause) in draft.commitments() {
        if let Form::ShallNot { subjects, .. } | Form::Shall { subjects, .. } = &clause.form {
            for party in &subjects.parties {
                owed.entry(party).or_default().push((instrument, clause));
            }
        }
    }
    owed
}

/// The factions of a party that owe nothing under some instrument under which the party owes something.
fn standing_apart<'a>(draft: &Draft<'a>, party: &ActorId, owed: &Owed<'_>) -> Vec<&'a ActorId> {
    let owes_under = |who: &ActorId| -> BTreeSet<&InstrumentId> {
        let clauses = owed.get(who).into_iter().flatten();
        clauses.map(|(instrument, _)| &instrument.id).collect()
    };
    let factions = draft
        .case
        .actors
        .iter()
        .filter(|actor| actor.kind == ActorKind::Faction && actor.id != *party);
    let within = factions
        .map(|faction| &faction.id)
        .filter(|id| draft.case.is_part_of(id, party));
    within
        .filter(|id| !owes_under(id).is_superset(&owes_under(party)))
        .collect()
}

/// Names in the order in which they first come, because many instruments share the names of their clauses.
fn each_once(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut known = BTreeSet::new();
    names.filter(|name| known.insert(name.clone())).collect()
}

/// Why the party may not be bound as a whole, as the word of the case folder.
fn doubt(party: Option<&Actor>, factions_apart: bool) -> Option<&'static str> {
    match party?.leaders_bind {
        Binding::No => Some("no"),
        Binding::Partly => Some("partly"),
        Binding::Unknown if factions_apart => Some("unknown"),
        Binding::Unknown | Binding::Yes => None,
    }
}

/// A note at the first of the clauses, beside the others.
fn at_first(clauses: &[(&Instrument, &Commitment)]) -> Note {
    let mut places = clauses.iter().map(|(_, clause)| clause.place.clone());
    let note = places
        .next()
        .map_or_else(|| Note::general(CODE), |first| Note::at(CODE, first));
    places.fold(note, Note::beside)
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::scene::{Scene, shall_not};
    use salida_case::actor::{ActorKind, Binding};
    use salida_note::Fact;
    use salida_world::ActorId;

    #[test]
    fn a_promise_for_the_whole_needs_those_who_can_keep_it() {
        let gulls = |binding| Scene::new().actor("gulls", ActorKind::Group, move |gulls| gulls.leaders_bind = binding);
        let promising = |scene: Scene, parties: &'static [&'static str]| {
            scene.instrument("truce", |truce| {
                truce.commitments.push(shall_not("no-killing", parties, "homicide"));
                truce
                    .commitments
                    .push(shall_not("no-schools", parties, "attack-in-school"));
            })
        };
        let divided = gulls(Binding::Unknown).actor("dockers", ActorKind::Faction, |dockers| {
            dockers.part_of = Some(ActorId::from("gulls"));
        });

        let notes = promising(gulls(Binding::Partly), &["gulls"]).notes(look);
        assert_eq!(notes.len(), 1, "once for a party, not once for each clause");
        assert_eq!(notes[0].fact("leaders-bind"), Some(&Fact::from("partly")));
        assert_eq!(notes[0].related.len(), 1);

        let notes = promising(divided.clone(), &["gulls"]).notes(look);
        assert_eq!(notes.len(), 1);
        assert_eq!(notes[0].fact("factions"), Some(&Fact::from(vec!["dockers".to_owned()])));
        assert_eq!(promising(divided, &["gulls", "dockers"]).notes(look), []);
        assert_eq!(promising(gulls(Binding::Yes), &["gulls"]).notes(look), []);
    }
}
