//! A transformation that opens doors for members and none for their neighbours, or none at all. It prompts once in a
//! case, and only where somebody is transformed; it is silent as soon as one promise serves society at large, because
//! how much is enough is not a matter of words.

use crate::{Draft, promise::Promise};
use salida_note::{Code, Note};
use salida_world::Topic;

/// No opportunities throughout society are promised. Facts: `occasion` (the amnesty, instrument or strategy that begins
/// the transformation), `for-members` (how many promises serve the livelihood of members only, possibly 0). The way out
/// is a commitment, strategy or offer with the topic `opportunities`.
pub(crate) const CODE: Code = Code::lesson("opportunities-for-offenders-only");

pub(crate) fn look(draft: &Draft<'_>, notes: &mut Vec<Note>) {
    let Some(occasion) = draft.occasion() else { return };
    if draft.promised_until(Topic::Opportunities).is_some() {
        return;
    }
    let for_members = |promise: &Promise| promise.is_about(Topic::Livelihood);
    let count = draft.promises().filter(for_members).count();
    notes.push(occasion.note(CODE).with("for-members", count));
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::scene::{Scene, amnesty, shall};
    use salida_case::process::ProposalKind;
    use salida_note::Fact;
    use salida_world::Topic;

    #[test]
    fn work_for_members_alone_is_told_from_places_open_to_all() {
        let pact = Scene::new().instrument("pact", |pact| pact.amnesties.push(amnesty("door", &["gulls"])));
        let members_only = pact.clone().proposal("bakery", ProposalKind::Offer, |offer| {
            offer.topics.push(Topic::Livelihood);
        });
        let for_all = pact.instrument("school", |school| {
            school
                .commitments
                .push(shall("places", &["municipality"], "open-training-places"));
        });

        let notes = members_only.notes(look);
        assert_eq!(notes.len(), 1);
        assert_eq!(notes[0].fact("for-members"), Some(&Fact::Count(1)));
        assert_eq!(for_all.notes(look), []);
    }
}
