//! A permission for what nothing forbids. It is silent where a prohibition of the same instrument is lifted by it, wholly
//! or in part: for one of those permitted, one of the deeds and one of the places.

use crate::{Draft, draft::ids};
use salida_case::covenant::{Commitment, Form, Instrument, Kinds, Subjects};
use salida_note::{Code, Note};
use salida_world::ZoneId;

/// A permission lifts no prohibition. Facts: `instrument`, `commitment`, `to` (those permitted). The way out is to
/// promise it, to forbid the rest, or to leave it out.
pub(crate) const CODE: Code = Code::lesson("permission-without-prohibition");

pub(crate) fn look(draft: &Draft<'_>, notes: &mut Vec<Note>) {
    for (instrument, commitment) in draft.commitments() {
        let Form::May { subjects, deeds } = &commitment.form else {
            continue;
        };
        if !lifts_something(draft, instrument, (subjects, deeds), &commitment.zones) {
            let note = Note::at(CODE, commitment.place.clone())
                .with("instrument", instrument.id.as_str())
                .with("commitment", commitment.name.as_str());
            notes.push(note.with("to", ids(&subjects.parties)));
        }
    }
}

fn lifts_something(
    draft: &Draft<'_>,
    instrument: &Instrument,
    (subjects, deeds): (&Subjects, &Kinds),
    zones: &[ZoneId],
) -> bool {
    let forbids = |clause: &Commitment| match &clause.form {
        Form::ShallNot {
            subjects: obliged,
            deeds: forbidden,
            ..
        } => {
            share_party(draft, subjects, obliged) && share_deed(draft, deeds, forbidden) && {
                let all = &draft.case.zones;
                let met = |a: &ZoneId| clause.zones.iter().any(|b| all.lies_in(a, b) || all.lies_in(b, a));
                zones.is_empty() || clause.zones.is_empty() || zones.iter().any(met)
            }
        }
        _ => false,
    };
    instrument.commitments.iter().any(forbids)
}

fn share_party(draft: &Draft<'_>, permitted: &Subjects, obliged: &Subjects) -> bool {
    let part = |a, b| draft.case.is_part_of(a, b) || draft.case.is_part_of(b, a);
    permitted
        .parties
        .iter()
        .any(|a| obliged.parties.iter().any(|b| part(a, b)))
}

fn share_deed(draft: &Draft<'_>, permitted: &Kinds, forbidden: &Kinds) -> bool {
    let deeds = &draft.case.deeds;
    let case_of = |a, b| deeds.is_a(a, b) || deeds.is_a(b, a);
    permitted
        .deeds
        .iter()
        .any(|a| forbidden.deeds.iter().any(|b| case_of(a, b)))
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::scene::{Scene, deed, shall_not};
    use salida_case::covenant::{Commitment, Form, Kinds, Subjects};
    use salida_note::{Fact, Place};
    use salida_world::{ActorId, Name};

    fn pass(permitted: &str) -> Commitment {
        let form = Form::May {
            subjects: Subjects {
                parties: vec![ActorId::from("gulls")],
                each: false,
            },
            deeds: Kinds::one(deed(permitted)),
        };
        Commitment::new(Name::from("pass"), form, Place::whole("agreements/truce.md"))
    }

    #[test]
    fn a_permission_has_to_lift_something() {
        let truce = |forbidden: Option<(&str, &str)>| {
            Scene::new().instrument("truce", |truce| {
                truce.commitments.push(pass("child-recruitment"));
                truce
                    .commitments
                    .extend(forbidden.map(|(who, what)| shall_not("none", &[who], what)));
            })
        };

        let notes = truce(None).notes(look);
        assert_eq!(notes.len(), 1);
        assert_eq!(notes[0].fact("commitment"), Some(&Fact::from("pass")));
        assert_eq!(truce(Some(("gulls", "recruitment"))).notes(look), []);
        assert_eq!(truce(Some(("herons", "recruitment"))).notes(look).len(), 1);
        assert_eq!(truce(Some(("gulls", "homicide"))).notes(look).len(), 1);
    }
}
