//! One body that finds whether something happened and who did it. The two findings then stand or fall together.

use super::ground::{Ground, listed};
use crate::covenant::Roles;
use salida_note::{Code, Note, Place};
use salida_world::ActorId;

/// Somebody, or a part of the same body, verifies and attributes.
/// Facts: `instrument`, `commitment` (or the amnesty), `actors` (list). Way out: let another body attribute.
pub(super) const CODE: Code = Code::warning("verifier-attributes");

pub(super) fn look(ground: &Ground<'_>, notes: &mut Vec<Note>) {
    for (instrument, commitment) in ground.commitments() {
        let name = (instrument.id.as_str(), commitment.name.as_str());
        notes.extend(note(ground, name, &commitment.place, &commitment.roles));
    }
    for (instrument, amnesty) in ground.amnesties() {
        let name = (instrument.id.as_str(), amnesty.name.as_str());
        notes.extend(note(ground, name, &amnesty.place, &amnesty.roles));
    }
}

fn note(ground: &Ground<'_>, (instrument, name): (&str, &str), place: &Place, roles: &Roles) -> Option<Note> {
    let also = |verifier: &&ActorId| roles.attributed_by.iter().any(|other| ground.are_kin(verifier, other));
    let both: Vec<&ActorId> = roles.verified_by.iter().filter(also).collect();
    let note = Note::at(CODE, place.clone()).with("instrument", instrument);
    (!both.is_empty()).then(|| note.with("commitment", name).with("actors", listed(both)))
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::covenant::check::scene::{Scene, actors, amnesty, shall_not};

    #[test]
    fn whether_it_happened_and_who_did_it_are_found_by_two() {
        let by = |verifier: &str, attributor: &str| {
            let (mut calm, mut door) = (shall_not("calm", &["gulls"], "homicide"), amnesty("door"));
            for roles in [&mut calm.roles, &mut door.roles] {
                (roles.verified_by, roles.attributed_by) = (actors(&[verifier]), actors(&[attributor]));
            }
            Scene::new().instrument("truce", |truce| {
                truce.commitments.push(calm);
                truce.amnesties.push(door);
            })
        };
        assert_eq!(by("mission", "panel").notes(look), []);
        assert_eq!(by("mission", "mission").notes(look).len(), 2);
        assert_eq!(by("terns", "herons").notes(look).len(), 2, "a part of the same body");
    }
}
