//! Somebody who facilitates, or carries a track for a community, with no law, mandate or agreement that protects the
//! role. It is silent about institutions and international bodies, which carry their protection with their office.

use crate::Draft;
use salida_case::{
    actor::{Actor, ActorKind},
    process::{Act, ActKind},
};
use salida_note::{Code, Note};

/// A facilitator has no legal protection. Facts: `actor`, `prosecutions` (acts of courts or prosecutors concerning the
/// facilitator by the day of the draft; related places). The way out is a protection in law, mandate or agreement,
/// stated as `protection` of the actor.
pub(crate) const CODE: Code = Code::lesson("facilitator-without-protection");

pub(crate) fn look(draft: &Draft<'_>, notes: &mut Vec<Note>) {
    let exposed = draft
        .case
        .actors
        .iter()
        .filter(|actor| facilitates(draft, actor) && !is_protected(actor));
    for actor in exposed {
        let prosecutions = prosecutions(draft, actor);
        let note = Note::at(CODE, actor.place.clone())
            .with("actor", actor.id.as_str())
            .with("prosecutions", prosecutions.len());
        notes.push(
            prosecutions
                .into_iter()
                .map(|act| act.place.clone())
                .fold(note, Note::beside),
        );
    }
}

fn facilitates(draft: &Draft<'_>, actor: &Actor) -> bool {
    let carries = || {
        draft
            .case
            .process
            .tracks
            .iter()
            .any(|track| track.carried_by.contains(&actor.id))
    };
    match actor.kind {
        ActorKind::Facilitator => true,
        ActorKind::Community => carries(),
        _ => false,
    }
}

fn is_protected(actor: &Actor) -> bool {
    actor.protection.as_ref().is_some_and(|words| !words.is_empty())
}

fn prosecutions<'a>(draft: &Draft<'a>, actor: &Actor) -> Vec<&'a Act> {
    let acts = draft
        .case
        .process
        .acts
        .iter()
        .filter(|act| act.kind == ActKind::Prosecution);
    acts.filter(|act| act.during.first() <= draft.on && act.concerns.contains(&actor.id))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::scene::Scene;
    use salida_case::{actor::ActorKind, process::ActKind};
    use salida_note::Fact;
    use salida_world::{Language, Wording};

    #[test]
    fn a_role_without_cover_is_named_with_what_already_came_of_it() {
        let exposed = Scene::new().actor("bishop", ActorKind::Facilitator, |_| {});
        let tried = exposed.clone().act("summons", ActKind::Prosecution, &["bishop"]);
        let covered = Scene::new().actor("bishop", ActorKind::Facilitator, |bishop| {
            bishop.protection = Some(Wording::single(Language::En, "Decree of 2030 on good offices"));
        });

        assert_eq!(exposed.notes(look)[0].fact("prosecutions"), Some(&Fact::Count(0)));
        let notes = tried.notes(look);
        assert_eq!(notes.len(), 1);
        assert_eq!(notes[0].fact("prosecutions"), Some(&Fact::Count(1)));
        assert_eq!(notes[0].related.len(), 1);
        assert_eq!(covered.notes(look), []);
    }
}
