//! A consequence of a breach that is laid on somebody who has no part in the agreement: nobody can count on it.

use super::ground::{Ground, at};
use crate::covenant::{Duty, Verb};
use salida_note::{Code, Note};

/// `on breach` names somebody who is no party, no witness and holds no role, nor a part of one.
/// Facts: `instrument`, `commitment`, `actor`, `verb` (`shall` or `may`). Way out: make them a party or a witness, give them
/// a role, or name somebody else.
pub(super) const CODE: Code = Code::warning("sanction-by-stranger");

pub(super) fn look(ground: &Ground<'_>, notes: &mut Vec<Note>) {
    for clause in ground.commitments() {
        for link in &clause.1.on_breach {
            let Duty::Named(subjects) = &link.who else { continue };
            let verb = match link.verb {
                Verb::Shall => "shall",
                Verb::May => "may",
            };
            let strangers = subjects
                .parties
                .iter()
                .filter(|actor| !ground.is_engaged(actor, clause.0));
            notes.extend(strangers.map(|actor| at(CODE, clause).with("actor", actor.as_str()).with("verb", verb)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::covenant::check::scene::{Scene, actors, may_on_breach, shall_not};
    use salida_note::Fact;

    #[test]
    fn only_parties_witnesses_and_those_with_a_role_can_be_counted_on() {
        let told = |who: &str| {
            let mut calm = shall_not("calm", &["gulls"], "homicide");
            calm.on_breach.push(may_on_breach(&[who], "disclosure"));
            calm.roles.verified_by = actors(&["mission"]);
            let truce = Scene::new().instrument("truce", |truce| {
                truce.parties = actors(&["gulls", "herons"]);
                truce.witnesses = actors(&["church"]);
                truce.commitments.push(calm);
            });
            truce.notes(look)
        };
        for engaged in ["gulls", "herons", "terns", "church", "mission"] {
            assert_eq!(told(engaged), [], "{engaged}");
        }
        let notes = told("panel");
        assert_eq!(notes.len(), 1);
        assert_eq!(notes[0].fact("actor"), Some(&Fact::from("panel")));
    }
}
