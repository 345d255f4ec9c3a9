//! An amnesty for which nothing is told about the market or about acts. It is silent when those who enrol, or the group
//! they come from, undertake elsewhere in the case to disclose, because the exchange need not stand in one clause.

use crate::draft::{Draft, at_amnesty, ids};
use salida_note::{Code, Note};
use salida_world::{ActorId, Topic};
use std::collections::BTreeSet;

/// Nothing is told in return for an amnesty. Facts: `instrument`, `amnesty`, `by` (who grants it), `to` (to members of
/// whom). The way out is `in return for disclosure within N days`, or a commitment of the group to disclose.
pub(crate) const CODE: Code = Code::lesson("amnesty-without-disclosure");

pub(crate) fn look(draft: &Draft<'_>, notes: &mut Vec<Note>) {
    let tellers = tellers(draft);
    for (instrument, amnesty) in draft.amnesties() {
        let in_return = |deed| draft.is_about(deed, Topic::Disclosure);
        let enrols = |teller: &&ActorId| amnesty.to.iter().any(|group| draft.case.is_part_of(teller, group));
        if !amnesty.in_return_for.iter().any(in_return) && !tellers.iter().any(enrols) {
            notes.push(at_amnesty(CODE, (instrument, amnesty)).with("to", ids(&amnesty.to)));
        }
    }
}

/// Everybody who undertakes somewhere in the case to disclose.
fn tellers<'a>(draft: &Draft<'a>) -> BTreeSet<&'a ActorId> {
    let told = draft.promises().filter(|promise| promise.is_about(Topic::Disclosure));
    told.flat_map(|promise| promise.by).collect()
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::scene::{Scene, amnesty, shall};
    use salida_note::Fact;

    #[test]
    fn a_gift_is_told_from_an_exchange() {
        let gift = Scene::new().instrument("pact", |pact| {
            let mut door = amnesty("door", &["gulls"]);
            door.in_return_for.clear();
            pact.amnesties.push(door);
        });
        let exchange = Scene::new().instrument("pact", |pact| pact.amnesties.push(amnesty("door", &["gulls"])));
        let group_tells = |group: &'static str| {
            gift.clone().instrument("map-of-the-market", |map| {
                map.commitments.push(shall("tell", &[group], "disclosure"));
            })
        };

        let notes = gift.notes(look);
        assert_eq!(notes.len(), 1);
        assert_eq!(notes[0].fact("to"), Some(&Fact::from(vec!["gulls".to_owned()])));
        assert_eq!(exchange.notes(look), []);
        assert_eq!(group_tells("gulls").notes(look), []);
        assert_eq!(
            group_tells("herons").notes(look).len(),
            1,
            "others cannot tell in their place"
        );
    }
}
