//! A duty of one party that only other parties of the agreement may report, verify or attribute. Each side then has
//! nothing but the word of the other.

use super::ground::{Ground, held, listed};
use crate::covenant::{Instrument, Roles};
use salida_note::{Code, Note, Place};
use salida_world::ActorId;

/// Everybody who holds a role is a party of the agreement, or a part of one, and none of them owes the clause. Where nobody
/// holds the role nothing is said, and who assesses is looked at elsewhere.
/// Facts: `instrument`, `commitment` (or the amnesty), `role` (`monitors`, `verifies`, `attributes`), `actors` (list),
/// `parties` (list: who owes it). Way out: give the role to somebody who is no party, alone or beside both sides.
pub(super) const CODE: Code = Code::warning("other-side-watches-alone");

/// A clause whose roles are looked at.
struct Watch<'a> {
    instrument: &'a Instrument,
    name: &'a str,
    place: &'a Place,
    roles: &'a Roles,
    obliged: Vec<&'a ActorId>,
}

pub(super) fn look(ground: &Ground<'_>, notes: &mut Vec<Note>) {
    let commitments = ground.commitments().filter_map(|(instrument, commitment)| {
        Some(Watch {
            instrument,
            name: commitment.name.as_str(),
            place: &commitment.place,
            roles: &commitment.roles,
            // A limit on a situation is nobody's own, and a side that counts for all convicts nobody.
            obliged: commitment.form.subjects()?.parties.iter().collect(),
        })
    });
    let amnesties = ground.amnesties().map(|(instrument, amnesty)| Watch {
        instrument,
        name: amnesty.name.as_str(),
        place: &amnesty.place,
        roles: &amnesty.roles,
        obliged: std::iter::once(&amnesty.by).chain(&amnesty.to).collect(),
    });
    for watch in commitments.chain(amnesties) {
        let roles = held(watch.roles).into_iter().filter(|(role, _)| *role != "assesses");
        let partial = roles.filter(|(_, holders)| is_only_the_other_side(ground, &watch, holders));
        notes.extend(partial.map(|(role, holders)| note(&watch, role, holders)));
    }
}

/// True when somebody holds the role, all who do are bound by the agreement, and none of them judges itself, which is
/// another flaw.
fn is_only_the_other_side(ground: &Ground<'_>, watch: &Watch<'_>, holders: &[ActorId]) -> bool {
    let own = |holder: &ActorId| watch.obliged.iter().any(|party| ground.are_kin(holder, party));
    let other = |holder: &ActorId| ground.is_bound(holder, watch.instrument) && !own(holder);
    !holders.is_empty() && holders.iter().all(other)
}

fn note(watch: &Watch<'_>, role: &'static str, holders: &[ActorId]) -> Note {
    Note::at(CODE, watch.place.clone())
        .with("instrument", watch.instrument.id.as_str())
        .with("commitment", watch.name)
        .with("role", role)
        .with("actors", listed(holders))
        .with("parties", listed(&watch.obliged))
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::covenant::{
        Roles,
        check::scene::{Scene, actors, amnesty, keep, shall_not},
    };
    use salida_note::Fact;

    fn watched(roles: Roles) -> Scene {
        let mut calm = shall_not("calm", &["gulls"], "homicide");
        calm.roles = roles;
        Scene::new().instrument("truce", |truce| {
            truce.parties = actors(&["gulls", "herons"]);
            truce.commitments.push(calm);
        })
    }

    fn monitored(by: &[&str]) -> Roles {
        Roles {
            monitored_by: actors(by),
            ..Roles::default()
        }
    }

    #[test]
    fn the_other_side_or_its_faction_should_not_watch_alone() {
        for other in ["herons", "terns"] {
            let notes = watched(monitored(&[other])).notes(look);
            assert_eq!(notes.len(), 1, "{other}");
            assert_eq!(notes[0].fact("role"), Some(&Fact::from("monitors")));
            assert_eq!(notes[0].fact("actors"), Some(&Fact::from(vec![other.to_owned()])));
            assert_eq!(notes[0].fact("parties"), Some(&Fact::from(vec!["gulls".to_owned()])));
        }
        assert_eq!(watched(monitored(&["mission"])).notes(look), []);
        assert_eq!(watched(monitored(&["herons", "mission"])).notes(look), [], "not alone");
        assert_eq!(watched(monitored(&[])).notes(look), []);
        assert_eq!(
            watched(monitored(&["gulls", "herons"])).notes(look),
            [],
            "that the gulls watch themselves is another flaw"
        );
    }

    #[test]
    fn who_verifies_and_who_attributes_is_looked_at_too() {
        let roles = Roles {
            verified_by: actors(&["herons"]),
            attributed_by: actors(&["herons"]),
            assessed_by: actors(&["herons"]),
            ..Roles::default()
        };
        let notes = watched(roles).notes(look);
        let told: Vec<_> = notes.iter().map(|note| note.fact("role")).collect();
        assert_eq!(
            told,
            [Some(&Fact::from("verifies")), Some(&Fact::from("attributes"))],
            "that no party assesses is another flaw"
        );
    }

    #[test]
    fn an_amnesty_is_of_those_who_give_it_and_those_who_come_in() {
        let (mut fewer, mut door) = (keep("fewer", "homicide"), amnesty("door"));
        (fewer.roles, door.roles) = (monitored(&["church"]), monitored(&["church"]));
        let scene = Scene::new().instrument("truce", |truce| {
            truce.parties = actors(&["government", "gulls", "church"]);
            truce.commitments.push(fewer);
            truce.amnesties.push(door);
        });
        let notes = scene.notes(look);
        assert_eq!(notes.len(), 1, "a limit is nobody's own");
        assert_eq!(notes[0].fact("commitment"), Some(&Fact::from("door")));
    }
}
