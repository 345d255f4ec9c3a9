//! A party obliged as a whole whose leaders can bind only some, or whose factions have not joined. Not the same as terms
//! that strengthen a criminal faction: this is about who will keep the promise. In El Salvador leaders came to the truce
//! partly to regain control of their own (Wennmann 2014), so the lesson prompts for the factions and does not object.

use crate::{Draft, draft::ids};
use salida_case::{
    actor::{Actor, ActorKind, Binding},
    covenant::{Commitment, Form, Instrument},
};
use salida_note::{Code, Note};
use salida_world::ActorId;
use std::collections::BTreeMap;

/// A party is obliged that its leaders cannot bind as a whole. Facts: `instrument`, `party`, `leaders-bind` (`partly`,
/// `no` or `unknown`), `factions` (its factions that are not obliged themselves), `standing-apart` (how many they are),
/// `commitments` (what the party owes). The way out is to oblige each faction, or an excuse for one that is disowned.
pub(crate) const CODE: Code = Code::lesson("leader-cannot-bind");

/// The clauses that oblige each actor, in the order in which they are written.
type Obliged<'a> = BTreeMap<&'a ActorId, Vec<&'a Commitment>>;

pub(crate) fn look(draft: &Draft<'_>, notes: &mut Vec<Note>) {
    for instrument in &draft.case.instruments {
        let obliged = obliged(instrument);
        for (party, clauses) in &obliged {
            let factions = standing_apart(draft, party, &obliged);
            if let Some(binding) = doubt(draft.case.actor(party), !factions.is_empty()) {
                let count = factions.len();
                let note = at_first(clauses)
                    .with("instrument", instrument.id.as_str())
                    .with("party", party.as_str());
                let note = note.with("leaders-bind", binding).with("factions", ids(factions));
                let names: Vec<String> = clauses.iter().map(|clause| clause.name.to_string()).collect();
                notes.push(note.with("standing-apart", count).with("commitments", names));
            }
        }
    }
}

fn obliged(instrument: &Instrument) -> Obliged<'_> {
    let mut obliged = Obliged::new();
    for clause in &instrument.commitments {
        if let Form::ShallNot { subjects, .. } | Form::ShallBy { subjects, .. } = &clause.form {
            for party in &subjects.parties {
                obliged.entry(party).or_default().push(clause);
            }
        }
    }
    obliged
}

/// The factions of a party that owe nothing themselves under the same instrument.
fn standing_apart<'a>(draft: &Draft<'a>, party: &ActorId, obliged: &Obliged<'_>) -> Vec<&'a ActorId> {
    let factions = draft
        .case
        .actors
        .iter()
        .filter(|actor| actor.kind == ActorKind::Faction && actor.id != *party);
    let within = factions
        .map(|faction| &faction.id)
        .filter(|id| draft.case.is_part_of(id, party));
    within.filter(|id| !obliged.contains_key(id)).collect()
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
fn at_first(clauses: &[&Commitment]) -> Note {
    let mut places = clauses.iter().map(|clause| clause.place.clone());
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
