//! An instrument that amends another although not everybody who signed that one signed this one, and nobody who did holds
//! the power to amend.

use super::ground::{Ground, listed};
use crate::covenant::{Instrument, PowerKind};
use salida_note::{Code, Note};
use salida_world::ActorId;

/// Some parties of the amended instrument are no parties of the amending one, and its parties hold no power to amend. The
/// related place is the amended instrument.
/// Facts: `instrument`, `amends`, `absent` (list). Way out: let them sign, or give the power to amend in the first text.
pub(super) const CODE: Code = Code::warning("amendment-without-consent");

pub(super) fn look(ground: &Ground<'_>, notes: &mut Vec<Note>) {
    for instrument in &ground.case.instruments {
        let amended = instrument.amends.as_ref().and_then(|id| ground.instrument(id.as_str()));
        let Some(amended) = amended.filter(|amended| amended.id != instrument.id) else {
            continue;
        };
        let absent: Vec<&ActorId> = amended
            .parties
            .iter()
            .filter(|party| !ground.is_bound(party, instrument))
            .collect();
        if absent.is_empty() || hold_power(instrument, amended) {
            continue;
        }
        let note = Note::at(CODE, instrument.place.clone()).with("instrument", instrument.id.as_str());
        let note = note.with("amends", amended.id.as_str()).with("absent", listed(absent));
        notes.push(note.beside(amended.place.clone()));
    }
}

/// True when the parties of the one together may amend the other.
fn hold_power(instrument: &Instrument, amended: &Instrument) -> bool {
    let signs = |actor: &ActorId| instrument.parties.contains(actor);
    let mut powers = amended
        .powers
        .iter()
        .filter(|power| power.acts.contains(&PowerKind::Amend));
    powers.any(|power| {
        let mut holders = power.who.parties.iter();
        if power.who.each {
            holders.any(signs)
        } else {
            holders.all(signs)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::covenant::{
        Power, PowerKind,
        check::scene::{Scene, actors, power},
    };
    use salida_note::Fact;

    fn amending(parties: &[&str], powers: Vec<Power>) -> Scene {
        let first = Scene::new().instrument("first", |first| {
            first.parties = actors(&["gulls", "herons"]);
            first.powers = powers;
        });
        first.instrument("second", |second| {
            second.parties = actors(parties);
            second.amends = Some("first".into());
        })
    }

    #[test]
    fn who_signed_the_first_text_has_to_sign_the_second() {
        assert_eq!(amending(&["gulls", "herons", "government"], Vec::new()).notes(look), []);
        let notes = amending(&["gulls", "government"], Vec::new()).notes(look);
        assert_eq!(notes.len(), 1);
        assert_eq!(notes[0].fact("absent"), Some(&Fact::from(vec!["herons".to_owned()])));
    }

    #[test]
    fn whoever_may_amend_may_do_so_without_the_others() {
        let alone = power(&["gulls"], &[PowerKind::Amend]);
        let mut either = power(&["church", "gulls"], &[PowerKind::Amend]);
        assert_eq!(amending(&["gulls"], vec![alone]).notes(look), []);
        assert_eq!(
            amending(&["gulls"], vec![either.clone()]).notes(look).len(),
            1,
            "jointly, and one is absent"
        );
        either.who.each = true;
        assert_eq!(amending(&["gulls"], vec![either]).notes(look), []);
    }
}
