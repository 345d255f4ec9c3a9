//! A duty of a party that only official counts could speak of. A count names nobody, so it can help to prove such a duty
//! kept and never breached (rule 5).

use super::ground::{Ground, at, lacking, listed};
use crate::covenant::Form;
use salida_note::{Code, Note};
use salida_world::{DeedId, TableKind};

/// The tables of the case that can be about the deed are counts alone, also where their rows name their own deeds, and the
/// duty is a party's.
/// Facts: `instrument`, `commitment`, `deeds` (list). Way out: report incidents with their authors, or limit the situation
/// with `keep`.
pub(super) const CODE: Code = Code::warning("tallies-prove-no-breach");

pub(super) fn look(ground: &Ground<'_>, notes: &mut Vec<Note>) {
    for clause in ground.commitments() {
        if !matches!(clause.1.form, Form::ShallNot { .. } | Form::Shall { .. }) {
            continue;
        }
        let named = |deed: &DeedId| ground.may_be_reported(deed, &[TableKind::Incidents]);
        let counted = |deed: &&DeedId| ground.may_be_reported(deed, &[TableKind::Tallies]);
        let kinds = clause.1.form.deeds();
        let only_counted: Vec<&DeedId> = lacking(kinds, named).into_iter().filter(counted).collect();
        if !only_counted.is_empty() {
            notes.push(at(CODE, clause).with("deeds", listed(only_counted)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::covenant::check::scene::{Scene, keep, shall_not};
    use salida_world::TableKind;

    #[test]
    fn counts_alone_can_breach_no_party_and_can_decide_a_limit() {
        let truce = Scene::new().instrument("truce", |truce| {
            truce.commitments.push(keep("fewer", "homicide"));
            truce.commitments.push(shall_not("calm", &["gulls"], "homicide"));
        });
        let counted = truce.clone().data(TableKind::Tallies, Some("homicide"));
        let both = counted.clone().data(TableKind::Incidents, Some("homicide"));

        let notes = counted.notes(look);
        assert_eq!(notes.len(), 1);
        assert_eq!(notes[0].fact("commitment"), Some(&"calm".into()));
        assert_eq!(both.notes(look), []);
        assert_eq!(truce.notes(look), []);
    }

    #[test]
    fn counts_of_whatever_their_rows_name_are_counts_all_the_same() {
        let truce = Scene::new().instrument("truce", |truce| {
            truce.commitments.push(shall_not("calm", &["gulls"], "homicide"));
        });
        let counted = truce.data(TableKind::Tallies, None);
        assert_eq!(counted.notes(look).len(), 1);
        let named = counted.clone().data(TableKind::Incidents, None);
        assert_eq!(named.notes(look), [], "a column of deeds could hold any");
        let other = counted.data(TableKind::Incidents, Some("extortion"));
        assert_eq!(other.notes(look).len(), 1, "incidents of something else");
    }
}
