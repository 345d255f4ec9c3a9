//! A promise about something that no table of the case can hold. Only where a case has tables is this asked.

use super::ground::{Clause, Ground, at, lacking, listed};
use crate::covenant::Form;
use salida_note::{Code, Note};
use salida_world::{DeedId, TableKind};

/// The case has data, and none of it can be about the deed, so that the standing will stay unknown.
/// Facts: `instrument`, `commitment`, `deeds` (list). Way out: add a table of reports, or say who will observe.
pub(super) const CODE: Code = Code::warning("unreported-deed");

pub(super) fn look(ground: &Ground<'_>, notes: &mut Vec<Note>) {
    if ground.case.data.is_empty() {
        return;
    }
    for clause in ground.commitments() {
        let kinds = decisive(clause);
        let known = |deed: &DeedId| {
            // What cannot be measured at all is told by another check.
            !ground.is_measurable(deed) || kinds.is_empty() || ground.may_be_reported(deed, kinds)
        };
        let unknown = lacking(clause.1.form.deeds(), known);
        if !unknown.is_empty() {
            notes.push(at(CODE, clause).with("deeds", listed(unknown)));
        }
    }
}

/// The tables that say something about a promise of this form; none for a permission, which cannot be breached.
fn decisive((_, commitment): Clause<'_>) -> &'static [TableKind] {
    match commitment.form {
        Form::ShallNot { .. } | Form::Shall { .. } | Form::Keep { .. } => &[TableKind::Incidents, TableKind::Tallies],
        Form::KeepTrend { .. } => &[TableKind::Assessments],
        Form::May { .. } => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::covenant::check::scene::{Scene, keep, keep_trend, may, shall_not};
    use salida_world::TableKind;

    #[test]
    fn a_deed_without_a_table_is_named_once_there_are_tables() {
        let truce = Scene::new().instrument("truce", |truce| {
            truce.commitments.push(keep("fewer", "homicide"));
            truce.commitments.push(shall_not("calm", &["gulls"], "extortion"));
            truce.commitments.push(may("pass", &["gulls"], "recruitment"));
        });
        let killings = truce.clone().data(TableKind::Tallies, Some("homicide"));
        let everything = killings.clone().data(TableKind::Incidents, None);

        assert_eq!(truce.notes(look), [], "a case without tables is not asked");
        let notes = killings.notes(look);
        assert_eq!(notes.len(), 1);
        assert_eq!(notes[0].fact("commitment"), Some(&"calm".into()));
        assert_eq!(
            everything.notes(look),
            [],
            "a table with a column of deeds could hold any"
        );
    }

    #[test]
    fn a_trend_is_found_in_assessments_alone() {
        let truce = Scene::new().instrument("truce", |truce| {
            truce.commitments.push(keep_trend("trend", "extortion"));
        });
        let counted = truce.data(TableKind::Tallies, None);
        assert_eq!(counted.notes(look).len(), 1);
        assert_eq!(counted.data(TableKind::Assessments, None).notes(look), []);
    }
}
