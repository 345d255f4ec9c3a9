//! Benefits that reach a faction with a criminal agenda while another faction of the same group has none (Lomé).
//! Not the same as a leader who cannot bind: this is about what a group is given, that about what it is asked to keep.
//! It is silent where agendas are unknown, and where only the other faction receives.

use crate::{Draft, draft::ids};
use salida_case::{
    Case,
    actor::{Actor, ActorKind, Agenda},
    process::{Proposal, ProposalKind},
};
use salida_note::{Code, Note, Place};
use salida_world::{ActorId, Name};
use std::slice::from_ref;

/// A benefit reaches a criminal faction as much as the others of its group, or it alone. Facts: `benefit` (the amnesty
/// or proposal), `to` (the group or faction that receives), `criminal` (factions with a criminal agenda that it
/// reaches), `others` (factions of the same group without one). The way out is terms for each faction.
pub(crate) const CODE: Code = Code::lesson("terms-strengthen-criminal-faction");

struct Benefit<'a> {
    name: &'a Name,
    to: &'a [ActorId],
    place: &'a Place,
}

pub(crate) fn look(draft: &Draft<'_>, notes: &mut Vec<Note>) {
    for benefit in benefits(draft) {
        for receiver in benefit.to {
            let (criminal, others) = split(draft.case, receiver);
            if criminal.is_empty() || others.is_empty() {
                continue;
            }
            let note = Note::at(CODE, benefit.place.clone()).with("benefit", benefit.name.as_str());
            let note = note.with("to", receiver.as_str());
            notes.push(note.with("criminal", ids(criminal)).with("others", ids(others)));
        }
    }
}

/// What is given to groups: amnesties, offers that stand, and asks of theirs that were accepted.
fn benefits<'a>(draft: &Draft<'a>) -> impl Iterator<Item = Benefit<'a>> {
    let amnesties = draft.amnesties().map(|(_, amnesty)| Benefit {
        name: &amnesty.name,
        to: &amnesty.to,
        place: &amnesty.place,
    });
    let standing = draft
        .case
        .process
        .proposals
        .iter()
        .filter(|proposal| draft.stands(proposal));
    amnesties.chain(standing.map(|proposal| Benefit {
        name: &proposal.id,
        to: receivers(proposal),
        place: &proposal.place,
    }))
}

fn receivers(proposal: &Proposal) -> &[ActorId] {
    match proposal.kind {
        ProposalKind::Offer => &proposal.to,
        ProposalKind::Ask => from_ref(&proposal.by),
    }
}

/// The factions with a criminal agenda that `receiver` is or holds, and the factions of the same group known to have
/// none. Agendas that nobody has stated put a faction on neither side.
fn split<'a>(case: &'a Case, receiver: &ActorId) -> (Vec<&'a ActorId>, Vec<&'a ActorId>) {
    let faction = case.actor(receiver).filter(|actor| actor.kind == ActorKind::Faction);
    let group = faction.and_then(|faction| faction.part_of.as_ref()).unwrap_or(receiver);
    let within = |actor: &&Actor| actor.kind == ActorKind::Faction && case.is_part_of(&actor.id, group);
    let stated = case
        .actors
        .iter()
        .filter(within)
        .filter(|faction| !faction.agendas.is_empty());
    let (criminal, others): (Vec<&Actor>, Vec<&Actor>) =
        stated.partition(|faction| faction.agendas.contains(&Agenda::Criminal));
    let reached = criminal.into_iter().map(|faction| &faction.id);
    let reached = reached.filter(|faction| case.is_part_of(faction, receiver)).collect();
    (reached, others.into_iter().map(|faction| &faction.id).collect())
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::scene::{Scene, amnesty};
    use salida_case::actor::{ActorKind, Agenda};
    use salida_note::Fact;
    use salida_world::ActorId;

    /// A group with a wing that lives by crime and a wing that wants seats.
    fn two_wings() -> Scene {
        let wing = |agenda| {
            move |actor: &mut salida_case::actor::Actor| {
                (actor.part_of, actor.agendas) = (Some(ActorId::from("gulls")), vec![agenda]);
            }
        };
        Scene::new()
            .actor("gulls", ActorKind::Group, |_| {})
            .actor("dockers", ActorKind::Faction, wing(Agenda::Criminal))
            .actor("assembly", ActorKind::Faction, wing(Agenda::Political))
    }

    #[test]
    fn what_goes_to_the_whole_goes_to_the_wrong_wing_too() {
        let given_to =
            |whom: &'static str| two_wings().instrument("pact", |pact| pact.amnesties.push(amnesty("door", &[whom])));

        for whom in ["gulls", "dockers"] {
            let notes = given_to(whom).notes(look);
            assert_eq!(notes.len(), 1);
            assert_eq!(notes[0].fact("to"), Some(&Fact::from(whom)));
            assert_eq!(notes[0].fact("criminal"), Some(&Fact::from(vec!["dockers".to_owned()])));
            assert_eq!(notes[0].fact("others"), Some(&Fact::from(vec!["assembly".to_owned()])));
        }
        assert_eq!(given_to("assembly").notes(look), []);
    }
}
