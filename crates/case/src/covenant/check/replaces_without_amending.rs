//! A commitment that replaces one of another instrument, in an instrument that amends none.

use super::ground::{Ground, at};
use salida_note::{Code, Note};

/// `replaces` without `amends` in the header: nobody can say what is replaced, so nothing is.
/// Facts: `instrument`, `commitment`, `replaces`. Way out: say in the header which instrument is amended.
pub(super) const CODE: Code = Code::error("replaces-without-amending");

pub(super) fn look(ground: &Ground<'_>, notes: &mut Vec<Note>) {
    for clause in ground
        .commitments()
        .filter(|(instrument, _)| instrument.amends.is_none())
    {
        if let Some(replaced) = &clause.1.replaces {
            notes.push(at(CODE, clause).with("replaces", replaced.as_str()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::covenant::check::scene::{Scene, shall_not};

    #[test]
    fn a_commitment_replaces_only_what_its_agreement_amends() {
        let replacing = |amends: Option<&str>| {
            let mut calm = shall_not("calm", &["gulls"], "homicide");
            calm.replaces = Some("old-calm".into());
            Scene::new().instrument("second", |second| {
                second.amends = amends.map(Into::into);
                second.commitments.push(calm);
            })
        };
        assert_eq!(replacing(None).notes(look).len(), 1);
        assert_eq!(replacing(Some("first")).notes(look), []);
    }
}
