//! A party that monitors, verifies, attributes or assesses what it owes itself.

use super::ground::{Ground, held};
use crate::covenant::{Instrument, Roles};
use salida_note::{Code, Note, Place};
use salida_world::ActorId;

/// Whoever holds a role is the obliged party, a part of it, or what it is a part of; whoever assesses is any party of the
/// agreement. Facts: `instrument`, `commitment` (or the amnesty), `role` (`monitors`, `verifies`, `attributes`,
/// `assesses`), `actor`, `party`. Way out: give the role to somebody who owes nothing.
pub(super) const CODE: Code = Code::warning("judge-in-its-own-cause");

/// A clause whose roles are looked at.
struct Office<'a> {
    instrument: &'a Instrument,
    name: &'a str,
    place: &'a Place,
    roles: &'a Roles,
    obliged: Vec<&'a ActorId>,
}

pub(super) fn look(ground: &Ground<'_>, notes: &mut Vec<Note>) {
    let commitments = ground.commitments().map(|(instrument, commitment)| Office {
        instrument,
        name: commitment.name.as_str(),
        place: &commitment.place,
        roles: &commitment.roles,
        obliged: commitment
            .form
            .subjects()
            .map_or_else(Vec::new, |it| it.parties.iter().collect()),
    });
    let amnesties = ground.amnesties().map(|(instrument, amnesty)| Office {
        instrument,
        name: amnesty.name.as_str(),
        place: &amnesty.place,
        roles: &amnesty.roles,
        obliged: std::iter::once(&amnesty.by).chain(&amnesty.to).collect(),
    });
    for office in commitments.chain(amnesties) {
        for (role, holders) in held(office.roles) {
            let found = holders
                .iter()
                .filter_map(|holder| Some((holder, cause(ground, &office, role, holder)?)));
            notes.extend(found.map(|(holder, party)| note(&office, role, holder, party)));
        }
    }
}

/// The party whose cause it is, where the holder of the role is that party or kin to it.
fn cause<'a>(ground: &Ground<'_>, office: &Office<'a>, role: &str, holder: &ActorId) -> Option<&'a ActorId> {
    let others = office.instrument.parties.iter().filter(|_| role == "assesses");
    let mut judged = office.obliged.iter().copied().chain(others);
    judged.find(|party| ground.are_kin(holder, party))
}

fn note(office: &Office<'_>, role: &'static str, holder: &ActorId, party: &ActorId) -> Note {
    Note::at(CODE, office.place.clone())
        .with("instrument", office.instrument.id.as_str())
        .with("commitment", office.name)
        .with("role", role)
        .with("actor", holder.as_str())
        .with("party", party.as_str())
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::covenant::{
        Roles,
        check::scene::{Scene, actors, amnesty, keep, shall_not},
    };
    use salida_note::Fact;

    fn roles(monitored: &str, assessed: &str) -> Roles {
        Roles {
            monitored_by: actors(&[monitored]),
            assessed_by: actors(&[assessed]),
            ..Roles::default()
        }
    }

    fn truce(monitored: &str, assessed: &str) -> Scene {
        let mut calm = shall_not("calm", &["herons"], "homicide");
        calm.roles = roles(monitored, assessed);
        Scene::new().instrument("truce", |truce| {
            truce.parties = actors(&["gulls", "herons"]);
            truce.commitments.push(calm);
        })
    }

    #[test]
    fn a_party_or_its_faction_may_not_watch_itself() {
        assert_eq!(truce("mission", "panel").notes(look), []);
        assert_eq!(
            truce("gulls", "panel").notes(look),
            [],
            "the other side is not its own judge"
        );
        for own in ["herons", "terns"] {
            let notes = truce(own, "panel").notes(look);
            assert_eq!(notes.len(), 1, "{own}");
            assert_eq!(notes[0].fact("role"), Some(&Fact::from("monitors")));
            assert_eq!(notes[0].fact("party"), Some(&Fact::from("herons")));
        }
    }

    #[test]
    fn no_party_assesses_at_all() {
        let notes = truce("mission", "gulls").notes(look);
        assert_eq!(notes.len(), 1);
        assert_eq!(notes[0].fact("role"), Some(&Fact::from("assesses")));
    }

    #[test]
    fn a_limit_on_a_situation_is_nobodys_own_and_an_amnesty_is_both_sides() {
        let watched = |watcher: &str| {
            let (mut fewer, mut door) = (keep("fewer", "homicide"), amnesty("door"));
            (fewer.roles, door.roles) = (roles(watcher, "panel"), roles(watcher, "panel"));
            Scene::new().instrument("truce", |truce| {
                truce.commitments.push(fewer);
                truce.amnesties.push(door);
            })
        };
        let notes = watched("government").notes(look);
        assert_eq!(notes.len(), 1);
        assert_eq!(notes[0].fact("commitment"), Some(&Fact::from("door")));
        assert_eq!(watched("mission").notes(look), []);
    }
}
