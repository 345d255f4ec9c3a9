//! A condition on the very standing that it decides. Conditions read the day before, so that two parties may depend on one
//! another (rule 13); a clause that reads its own instance would turn itself off and on again for ever.

use super::ground::{Clause, Ground, at, conditions, leaves};
use crate::covenant::{Condition, Holders, Subjects, Target};
use salida_note::{Code, Note};
use salida_world::{ActorId, ZoneId};

/// A clause depends on the standing of its own commitment for the same party and place.
/// Facts: `instrument`, `commitment`, `clause` (`suspended-while`, `excused-if`, `ends-when`), `party` (whose instance it
/// is, where there is a party). Way out: `of the others`, another party, or another commitment.
pub(super) const CODE: Code = Code::error("circular-condition");

pub(super) fn look(ground: &Ground<'_>, notes: &mut Vec<Note>) {
    for clause in ground.commitments() {
        for (word, condition) in conditions(clause.1) {
            let standings = leaves(condition).into_iter().filter_map(|leaf| match leaf {
                Condition::Standing { of, .. } => Some(of),
                _ => None,
            });
            let mut own = standings.filter(|target| is_own(clause, target));
            if let Some(parties) = own.find_map(|target| read_itself(ground, clause, target)) {
                let note = at(CODE, clause).with("clause", word);
                notes.push(note.with_some("party", parties.first().map(ToString::to_string)));
            }
        }
    }
}

/// True when the target is the commitment in which it stands.
fn is_own((instrument, commitment): Clause<'_>, target: &Target) -> bool {
    let here = target.instrument.as_ref().is_none_or(|id| *id == instrument.id);
    here && target.commitment == commitment.name
}

/// The parties of an instance that reads itself; nobody's for a limit on a situation.
fn read_itself<'a>(ground: &Ground<'_>, (_, commitment): Clause<'a>, target: &Target) -> Option<&'a [ActorId]> {
    let whole: &[ZoneId] = &commitment.zones;
    let regions: Vec<&[ZoneId]> = if commitment.each_zone {
        whole.chunks(1).collect()
    } else {
        vec![whole]
    };
    let reads_place = regions.into_iter().any(|region| ground.meet(region, &target.zones));
    instances(commitment.form.subjects())
        .into_iter()
        .find(|parties| reads_place && reads(&target.of, parties))
}

/// The parties of each instance.
fn instances(subjects: Option<&Subjects>) -> Vec<&[ActorId]> {
    match subjects {
        None => vec![&[]],
        Some(subjects) if subjects.each => subjects.parties.chunks(1).collect(),
        Some(subjects) => vec![&subjects.parties],
    }
}

/// True when the condition of an instance of these parties reads that same instance.
fn reads(of: &Holders, parties: &[ActorId]) -> bool {
    match of {
        Holders::Everybody | Holders::TheParty => true,
        Holders::TheOthers => false,
        Holders::Parties(named) => named.iter().any(|party| parties.contains(party)),
    }
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::covenant::{
        Condition, Holders,
        check::scene::{Scene, actors, breached, day, keep, shall_not, zones},
    };
    use salida_note::Fact;

    fn suspended(condition: Condition) -> Scene {
        let mut calm = shall_not("calm", &["gulls", "herons"], "homicide");
        calm.suspended_while = Some(condition);
        Scene::new().instrument("truce", |truce| truce.commitments.push(calm))
    }

    #[test]
    fn reciprocity_between_parties_is_lawful_and_a_look_in_the_mirror_is_not() {
        let of = |holders| suspended(breached("calm", holders)).notes(look).len();
        assert_eq!(of(Holders::TheOthers), 0);
        assert_eq!(of(Holders::TheParty), 1);
        assert_eq!(of(Holders::Everybody), 1);
        assert_eq!(
            of(Holders::Parties(actors(&["herons"]))),
            1,
            "the Herons read themselves"
        );
        assert_eq!(of(Holders::Parties(actors(&["terns"]))), 0);

        let notes = suspended(breached("calm", Holders::Parties(actors(&["herons"])))).notes(look);
        assert_eq!(notes[0].fact("party"), Some(&Fact::from("herons")));
        assert_eq!(notes[0].fact("clause"), Some(&Fact::from("suspended-while")));
    }

    #[test]
    fn it_is_found_however_deep_it_stands() {
        let nested = Condition::Any {
            of: vec![Condition::All {
                of: vec![
                    breached("other", Holders::Everybody),
                    breached("calm", Holders::TheParty),
                ],
            }],
        };
        assert_eq!(suspended(nested).notes(look).len(), 1);
        assert_eq!(suspended(breached("other", Holders::TheParty)).notes(look), []);
    }

    #[test]
    fn another_place_and_another_agreement_are_other_instances() {
        let elsewhere = |place: &str| {
            let mut fewer = keep("fewer", "homicide");
            fewer.zones = zones(&["harbour"]);
            let mut condition = breached("fewer", Holders::Everybody);
            if let Condition::Standing { of, .. } = &mut condition {
                of.zones = zones(&[place]);
            }
            fewer.ends_when = Some(condition);
            Scene::new().instrument("truce", |truce| truce.commitments.push(fewer))
        };
        assert_eq!(
            elsewhere("old-town").notes(look).len(),
            1,
            "the Old Town lies in the Harbour"
        );
        assert_eq!(elsewhere("hills").notes(look), []);

        let mut condition = breached("calm", Holders::TheParty);
        if let Condition::Standing { of, .. } = &mut condition {
            of.instrument = Some("first-truce".into());
        }
        assert_eq!(suspended(condition).notes(look), []);
    }

    #[test]
    fn the_header_may_end_by_its_own_commitments() {
        let truce = Scene::new().instrument("truce", |truce| {
            truce.until = Some(day("2031-12-31"));
            truce.ends_when = Some(breached("calm", Holders::Everybody));
            truce.commitments.push(shall_not("calm", &["gulls"], "homicide"));
        });
        assert_eq!(truce.notes(look), []);
    }
}
