//! A power over an agreement in the hands of somebody who has no part in it, or the power to leave it in the hands of
//! somebody who is not bound.

use super::ground::Ground;
use crate::covenant::{Instrument, PowerKind};
use salida_note::{Code, Note};
use salida_world::ActorId;

/// Whoever holds the power is no party, no witness and holds no role; or may withdraw without being a party.
/// Facts: `instrument`, `actor`, `power`. Way out: make them a party or a witness, give them a role, or give the power to
/// somebody else.
pub(super) const CODE: Code = Code::warning("power-of-stranger");

pub(super) fn look(ground: &Ground<'_>, notes: &mut Vec<Note>) {
    for instrument in &ground.case.instruments {
        let held = instrument.powers.iter().flat_map(|power| {
            let holders = power.who.parties.iter();
            holders.flat_map(|actor| power.acts.iter().map(move |act| (actor, *act)))
        });
        let lacking = held.filter(|(actor, act)| !is_able(ground, instrument, actor, *act));
        notes.extend(lacking.map(|(actor, act)| {
            let note = Note::at(CODE, instrument.place.clone()).with("instrument", instrument.id.as_str());
            note.with("actor", actor.as_str()).with("power", word(act))
        }));
    }
}

fn is_able(ground: &Ground<'_>, instrument: &Instrument, actor: &ActorId, act: PowerKind) -> bool {
    if act == PowerKind::Withdraw {
        return ground.is_bound(actor, instrument);
    }
    ground.is_engaged(actor, instrument)
}

/// The word for a power in notes.
pub(super) fn word(power: PowerKind) -> &'static str {
    match power {
        PowerKind::Suspend => "suspend",
        PowerKind::Resume => "resume",
        PowerKind::End => "end",
        PowerKind::Extend => "extend",
        PowerKind::Amend => "amend",
        PowerKind::Withdraw => "withdraw",
    }
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::covenant::{
        PowerKind,
        check::scene::{Scene, actors, power},
    };

    #[test]
    fn a_witness_may_suspend_and_only_a_party_may_leave() {
        let told = |who: &str, act: PowerKind| {
            let truce = Scene::new().instrument("truce", |truce| {
                truce.parties = actors(&["gulls", "herons"]);
                truce.witnesses = actors(&["church"]);
                truce.powers.push(power(&[who], &[act]));
            });
            truce.notes(look).len()
        };
        assert_eq!(told("church", PowerKind::Suspend), 0);
        assert_eq!(told("terns", PowerKind::Withdraw), 0);
        assert_eq!(told("church", PowerKind::Withdraw), 1);
        assert_eq!(told("panel", PowerKind::Suspend), 1);
    }
}
