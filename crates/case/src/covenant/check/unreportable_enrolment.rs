//! An amnesty into which nobody can be seen to enrol: no table of the case can hold an enrolment (rule 17).

use super::ground::Ground;
use salida_note::{Code, Note};
use salida_world::{DeedId, TableKind};

/// The deed by which groups enter an amnesty.
const ENROLMENT: &str = "enrolment";

/// The case has data, and none of it can report who enrols, or its own deed of that name is not measurable.
/// Facts: `instrument`, `amnesty`. Way out: report enrolments as incidents of the deed `enrolment` by the group.
pub(super) const CODE: Code = Code::warning("unreportable-enrolment");

pub(super) fn look(ground: &Ground<'_>, notes: &mut Vec<Note>) {
    let enrolment = DeedId::from(ENROLMENT);
    let has_table = ground.case.data.is_empty() || ground.may_be_reported(&enrolment, &[TableKind::Incidents]);
    if has_table && ground.is_measurable(&enrolment) {
        return;
    }
    for (instrument, amnesty) in ground.amnesties() {
        let note = Note::at(CODE, amnesty.place.clone()).with("instrument", instrument.id.as_str());
        notes.push(note.with("amnesty", amnesty.name.as_str()));
    }
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::covenant::check::scene::{Scene, amnesty};
    use salida_world::TableKind;

    #[test]
    fn an_amnesty_needs_a_table_in_which_groups_enrol() {
        let open = Scene::new().instrument("truce", |truce| truce.amnesties.push(amnesty("door")));
        let killings = open.clone().data(TableKind::Incidents, Some("homicide"));

        assert_eq!(open.notes(look), []);
        assert_eq!(killings.notes(look).len(), 1);
        let counted = killings.clone().data(TableKind::Tallies, Some("enrolment"));
        assert_eq!(counted.notes(look).len(), 1, "a count does not say who enrolled");
        assert_eq!(killings.data(TableKind::Incidents, Some("enrolment")).notes(look), []);
        assert_eq!(open.unmeasurable("enrolment").notes(look).len(), 1);
    }
}
