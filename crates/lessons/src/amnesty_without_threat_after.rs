//! An amnesty with nothing behind it: what is done afterwards is no more likely to be found and punished than before.
//! It is silent when the amnesty is revoked on some deed, or when detection is promised by anything that has not ended
//! before the amnesty opens; a campaign that was over by then threatens nobody.

use crate::draft::{Draft, at_amnesty};
use salida_note::{Code, Note};
use salida_world::Topic;

/// No credible threat stands behind an amnesty. Facts: `instrument`, `amnesty`, `by` (who grants it). The way out is
/// `revoked on DEED` and somebody who raises detection: a commitment, a strategy or an offer with that topic.
pub(crate) const CODE: Code = Code::lesson("amnesty-without-threat-after");

pub(crate) fn look(draft: &Draft<'_>, notes: &mut Vec<Note>) {
    let until = draft.promised_until(Topic::Detection);
    for (instrument, amnesty) in draft.amnesties() {
        // An amnesty without a first day is judged as if it opened before everything else.
        let opens = amnesty.open_from.or(instrument.from);
        if amnesty.revoked_on.is_empty() && (until.is_none() || until < opens) {
            notes.push(at_amnesty(CODE, (instrument, amnesty)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::scene::{Scene, amnesty};
    use salida_case::strategy::StrategyKind;
    use salida_world::Topic;

    #[test]
    fn a_threat_has_to_outlast_the_opening_of_the_door() {
        let bare = Scene::new().instrument("pact", |pact| {
            let mut door = amnesty("door", &["gulls"]);
            door.revoked_on.clear();
            pact.amnesties.push(door);
        });
        let revocable = Scene::new().instrument("pact", |pact| pact.amnesties.push(amnesty("door", &["gulls"])));
        let with_detectives = |during: &str| {
            let kind = StrategyKind::Confrontation;
            bare.clone().strategy("detectives", kind, during, &[Topic::Detection])
        };

        assert_eq!(bare.notes(look).len(), 1);
        assert_eq!(revocable.notes(look), []);
        assert_eq!(with_detectives("2031-01..2033-12").notes(look), []);
        assert_eq!(with_detectives("2029-01..2030-12").notes(look).len(), 1);
    }
}
