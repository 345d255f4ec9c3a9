//! A commitment or amnesty whose own days reach beyond those of its instrument: there they do not hold.

use super::{
    ground::{Force, Ground, within},
    never_in_force::is_empty,
};
use salida_note::{Code, Note};

/// A first day before the first day of force, or a last day after the last; the days outside do not count.
/// Facts: `instrument`, `commitment` (or the amnesty), `from` and `until` (the days of force, each optional).
/// Way out: correct the days, or those of the agreement.
pub(super) const CODE: Code = Code::warning("window-beyond-force");

pub(super) fn look(ground: &Ground<'_>, notes: &mut Vec<Note>) {
    let commitments = ground.commitments().map(|(instrument, commitment)| {
        let own = (commitment.from, commitment.until);
        (instrument, commitment.name.as_str(), &commitment.place, own)
    });
    let amnesties = ground.amnesties().map(|(instrument, amnesty)| {
        let own = (amnesty.open_from, amnesty.open_until);
        (instrument, amnesty.name.as_str(), &amnesty.place, own)
    });
    for (instrument, name, place, own) in commitments.chain(amnesties) {
        if reaches_beyond(own, (instrument.from, instrument.until)) && !is_empty(within(own, instrument)) {
            let note = Note::at(CODE, place.clone()).with("instrument", instrument.id.as_str());
            let note = note.with("commitment", name);
            let note = note.with_some("from", instrument.from.map(|day| day.to_string()));
            notes.push(note.with_some("until", instrument.until.map(|day| day.to_string())));
        }
    }
}

fn reaches_beyond(own: Force, outer: Force) -> bool {
    let early = own.0.zip(outer.0).is_some_and(|(own, outer)| own < outer);
    let late = own.1.zip(outer.1).is_some_and(|(own, outer)| own > outer);
    early || late
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::covenant::check::scene::{Scene, amnesty, day, shall_not};

    #[test]
    fn days_before_the_first_day_of_force_are_named() {
        let beginning = |from: &str| {
            let mut calm = shall_not("calm", &["gulls"], "homicide");
            calm.from = Some(day(from));
            Scene::new().instrument("truce", |truce| truce.commitments.push(calm))
        };

        assert_eq!(beginning("2031-03-08").notes(look).len(), 1);
        assert_eq!(beginning("2031-03-09").notes(look), []);
    }

    #[test]
    fn an_amnesty_that_stays_open_longer_than_its_agreement_is_named_unless_it_never_holds() {
        let open = |from: &str| {
            let mut door = amnesty("door");
            (door.open_from, door.open_until) = (Some(day(from)), Some(day("2031-12-31")));
            Scene::new().instrument("truce", |truce| {
                truce.until = Some(day("2031-06-30"));
                truce.amnesties.push(door);
            })
        };

        assert_eq!(open("2031-04-01").notes(look).len(), 1);
        assert_eq!(
            open("2031-07-01").notes(look),
            [],
            "that it never holds is told by another check"
        );
    }
}
