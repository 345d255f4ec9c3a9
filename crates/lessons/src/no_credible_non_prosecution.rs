//! A transformation in which nobody who could promise it promises not to prosecute or confiscate for what came before.
//! Only public institutions can; a promise by a mediator, a community or a foreign body is counted and named, because
//! it may be sincere and still binds no prosecutor. It prompts once in a case, and only where somebody is transformed.

use crate::{Draft, draft::ids, promise::Promise};
use salida_case::actor::ActorKind;
use salida_note::{Code, Note};
use salida_world::{ActorId, Topic};
use std::collections::BTreeSet;

/// No institution promises not to prosecute or confiscate. Facts: `occasion` (the amnesty, instrument or strategy that
/// begins the transformation), `promised-by` (others who promise it), `promising` (how many they are). The way out is
/// the same promise by the institution that prosecutes or confiscates.
pub(crate) const CODE: Code = Code::lesson("no-credible-non-prosecution");

pub(crate) fn look(draft: &Draft<'_>, notes: &mut Vec<Note>) {
    let Some(occasion) = draft.occasion() else { return };
    let about = |promise: &Promise| promise.is_about(Topic::NonProsecution);
    let promising: BTreeSet<&ActorId> = draft.promises().filter(about).flat_map(|promise| promise.by).collect();
    if !promising.iter().any(|actor| could(draft, actor)) {
        let count = promising.len();
        notes.push(
            occasion
                .note(CODE)
                .with("promised-by", ids(promising))
                .with("promising", count),
        );
    }
}

fn could(draft: &Draft<'_>, actor: &ActorId) -> bool {
    draft
        .case
        .actor(actor)
        .is_some_and(|actor| actor.kind == ActorKind::Institution)
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::scene::{Scene, amnesty, deed};
    use salida_case::actor::ActorKind;
    use salida_note::Fact;
    use salida_world::{ActorId, Deed, Topic, Wording};

    #[test]
    fn a_promise_counts_when_it_comes_from_somebody_who_could_keep_it() {
        let promised_by = |who: &'static str| {
            let scene = Scene::new().actor("bishop", ActorKind::Facilitator, |_| {});
            scene
                .actor("government", ActorKind::Institution, |_| {})
                .instrument("pact", |pact| {
                    let mut door = amnesty("door", &["gulls"]);
                    door.by = ActorId::from(who);
                    pact.amnesties.push(door);
                })
        };

        let notes = promised_by("bishop").notes(look);
        assert_eq!(notes.len(), 1);
        assert_eq!(
            notes[0].fact("promised-by"),
            Some(&Fact::from(vec!["bishop".to_owned()]))
        );
        assert_eq!(notes[0].fact("promising"), Some(&Fact::Count(1)));
        assert_eq!(promised_by("government").notes(look), []);
    }

    #[test]
    fn holding_back_is_a_promise_too() {
        use crate::scene::shall_not;
        let mut scene = Scene::new().actor("prosecutor", ActorKind::Institution, |_| {});
        scene.case.deeds.add(Deed {
            id: deed("seize-past-gains"),
            is_a: None,
            topics: vec![Topic::NonProsecution],
            name: Wording::default(),
            measurable: false,
        });
        let held_back = scene.instrument("pact", |pact| {
            let mut leave = amnesty("leave", &["gulls"]);
            leave.grants = deed("prison-transfer");
            pact.amnesties.push(leave);
            pact.commitments
                .push(shall_not("keep", &["prosecutor"], "seize-past-gains"));
        });
        assert_eq!(held_back.notes(look), []);
    }
}
