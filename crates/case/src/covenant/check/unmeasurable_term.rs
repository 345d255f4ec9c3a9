//! A term that no source can count. It is named so and never rejected: whoever drafts may want the word all the same, and
//! nobody will ever know whether it was kept.

use super::ground::{Ground, listed};
use crate::covenant::Kinds;
use salida_note::{Code, Note, Place};
use salida_world::DeedId;

/// A promise about a deed that the case calls not measurable.
/// Facts: `instrument`, `commitment` (or the amnesty), `deeds` (list). Way out: promise something beside it that can be
/// counted, or that somebody can judge.
pub(super) const CODE: Code = Code::statement("unmeasurable-term");

pub(super) fn look(ground: &Ground<'_>, notes: &mut Vec<Note>) {
    for (instrument, commitment) in ground.commitments() {
        let links = commitment.on_breach.iter().map(|link| &link.deeds);
        let kinds = std::iter::once(commitment.form.deeds()).chain(links);
        let deeds = kinds.flat_map(|Kinds { deeds, .. }| deeds);
        let name = (instrument.id.as_str(), commitment.name.as_str());
        notes.extend(note(ground, name, &commitment.place, deeds));
    }
    for (instrument, amnesty) in ground.amnesties() {
        let deeds = amnesty.in_return_for.iter().chain(&amnesty.revoked_on);
        let name = (instrument.id.as_str(), amnesty.name.as_str());
        notes.extend(note(ground, name, &amnesty.place, deeds));
    }
}

fn note<'a>(
    ground: &Ground<'_>,
    (instrument, name): (&str, &str),
    place: &Place,
    deeds: impl Iterator<Item = &'a DeedId>,
) -> Option<Note> {
    let mut unknown: Vec<&DeedId> = deeds.filter(|deed| !ground.is_measurable(deed)).collect();
    unknown.sort();
    unknown.dedup();
    let note = Note::at(CODE, place.clone()).with("instrument", instrument);
    (!unknown.is_empty()).then(|| note.with("commitment", name).with("deeds", listed(unknown)))
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::covenant::check::scene::{Scene, amnesty, deeds, may_on_breach, shall_not};
    use salida_note::Fact;

    #[test]
    fn what_nobody_can_count_is_named_wherever_it_is_promised() {
        let scene = |form: &str, link: &str, given: &str| {
            let mut calm = shall_not("calm", &["gulls"], form);
            calm.on_breach.push(may_on_breach(&["herons"], link));
            let mut door = amnesty("door");
            door.in_return_for = deeds(&[given]);
            Scene::new().unmeasurable("respect").instrument("truce", |truce| {
                truce.commitments.push(calm);
                truce.amnesties.push(door);
            })
        };

        assert_eq!(scene("homicide", "disclosure", "disclosure").notes(look), []);
        assert_eq!(scene("homicide", "disclosure", "respect").notes(look).len(), 1);
        assert_eq!(scene("homicide", "respect", "disclosure").notes(look).len(), 1);
        let notes = scene("respect", "respect", "disclosure").notes(look);
        assert_eq!(notes.len(), 1, "a deed is named once");
        assert_eq!(notes[0].fact("deeds"), Some(&Fact::from(vec!["respect".to_owned()])));
    }
}
