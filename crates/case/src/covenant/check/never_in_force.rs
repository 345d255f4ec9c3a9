//! A commitment or amnesty whose days lie wholly outside those of its instrument: on no day would it hold.

use super::ground::{Force, Ground, force, within};
use salida_note::{Code, Note};

/// The days of the clause and those of the instrument do not meet, so it never binds anybody.
/// Facts: `instrument`, `commitment` (or the amnesty), `from` and `until` (the later first day and the earlier last one).
/// Way out: correct one of the days.
pub(super) const CODE: Code = Code::error("never-in-force");

pub(super) fn look(ground: &Ground<'_>, notes: &mut Vec<Note>) {
    let commitments = ground.commitments().map(|clause| {
        let (instrument, commitment) = clause;
        (instrument, commitment.name.as_str(), &commitment.place, force(clause))
    });
    let amnesties = ground.amnesties().map(|(instrument, amnesty)| {
        let force = within((amnesty.open_from, amnesty.open_until), instrument);
        (instrument, amnesty.name.as_str(), &amnesty.place, force)
    });
    for (instrument, name, place, force) in commitments.chain(amnesties) {
        if let (Some(from), Some(until)) = force
            && is_empty(force)
        {
            let note = Note::at(CODE, place.clone()).with("instrument", instrument.id.as_str());
            let note = note.with("commitment", name).with("from", from.to_string());
            notes.push(note.with("until", until.to_string()));
        }
    }
}

/// True when the last day lies before the first.
pub(super) fn is_empty((from, until): Force) -> bool {
    from.zip(until).is_some_and(|(from, until)| until < from)
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::covenant::check::scene::{Scene, amnesty, day, shall_not};
    use salida_note::Fact;

    #[test]
    fn a_clause_that_begins_after_its_agreement_has_ended_never_holds() {
        let ending = |from: &str| {
            let mut calm = shall_not("calm", &["gulls"], "homicide");
            calm.from = Some(day(from));
            Scene::new().instrument("truce", |truce| {
                truce.until = Some(day("2031-06-30"));
                truce.commitments.push(calm);
            })
        };

        let notes = ending("2031-07-01").notes(look);
        assert_eq!(notes.len(), 1);
        assert_eq!(notes[0].fact("from"), Some(&Fact::from("2031-07-01")));
        assert_eq!(notes[0].fact("until"), Some(&Fact::from("2031-06-30")));
        assert_eq!(ending("2031-06-30").notes(look), []);
    }

    #[test]
    fn an_amnesty_that_closes_before_its_agreement_begins_never_holds() {
        let closing = |until: &str| {
            let mut door = amnesty("door");
            door.open_until = Some(day(until));
            Scene::new().instrument("truce", |truce| truce.amnesties.push(door))
        };

        assert_eq!(closing("2031-03-08").notes(look).len(), 1);
        assert_eq!(closing("2031-03-09").notes(look), []);
    }
}
