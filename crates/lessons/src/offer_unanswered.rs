//! An ask or offer that nobody it was made to has answered by the day of the draft, whichever side made it. It is silent
//! on the day itself, because an answer may still come, and content with any answer: a refusal is one.

use crate::{Draft, draft::ids};
use salida_case::process::{Proposal, ProposalKind};
use salida_note::{Code, Note};

/// An ask or offer waits for an answer. Facts: `proposal`, `kind` (`ask` or `offer`), `by`, `to`, `since` (the day on
/// which it was made, the last one when that is a span), `days` (waited since then). The way out is an answer, of
/// whatever kind, or taking the proposal back.
pub(crate) const CODE: Code = Code::lesson("offer-unanswered");

pub(crate) fn look(draft: &Draft<'_>, notes: &mut Vec<Note>) {
    for proposal in &draft.case.process.proposals {
        let since = proposal.during.last();
        if since < draft.on && nobody_has_answered(draft, proposal) {
            let note = Note::at(CODE, proposal.place.clone())
                .with("proposal", proposal.id.as_str())
                .with("kind", word(proposal.kind))
                .with("by", proposal.by.as_str())
                .with("to", ids(&proposal.to))
                .with("since", since.to_string())
                .with("days", u64::from(draft.on.number().abs_diff(since.number())));
            notes.push(note);
        }
    }
}

/// True when all of those it was made to are still waited for.
fn nobody_has_answered(draft: &Draft<'_>, proposal: &Proposal) -> bool {
    let waiting = draft.case.waiting_for(proposal, draft.on).len();
    waiting > 0 && waiting == proposal.to.len()
}

fn word(kind: ProposalKind) -> &'static str {
    match kind {
        ProposalKind::Ask => "ask",
        ProposalKind::Offer => "offer",
    }
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::scene::Scene;
    use salida_case::process::{AnswerKind, ProposalKind};
    use salida_note::Fact;
    use salida_world::ActorId;

    #[test]
    fn both_sides_are_asked_alike_and_a_refusal_is_an_answer() {
        let to_the_gulls = Scene::new().proposal("schools", ProposalKind::Offer, |offer| {
            (offer.by, offer.to) = (ActorId::from("government"), vec![ActorId::from("gulls")]);
        });
        let to_the_state = Scene::new().proposal("prisons", ProposalKind::Ask, |ask| {
            (ask.by, ask.to) = (ActorId::from("gulls"), vec![ActorId::from("government")]);
        });

        for (scene, proposal, kind) in [(to_the_gulls, "schools", "offer"), (to_the_state, "prisons", "ask")] {
            let [waiting] = scene.notes(look).try_into().expect("one note");
            assert_eq!(waiting.fact("proposal"), Some(&Fact::from(proposal)));
            assert_eq!(waiting.fact("kind"), Some(&Fact::from(kind)));
            assert_eq!(waiting.fact("since"), Some(&Fact::from("2031-04-01")));
            assert_eq!(
                waiting.fact("days"),
                Some(&Fact::Count(61)),
                "from the first of April to the first of June"
            );

            let addressee = if kind == "offer" { "gulls" } else { "government" };
            let answered = |by, on| scene.clone().answer(proposal, by, on, AnswerKind::Refused).notes(look);
            assert_eq!(answered(addressee, "2031-05-01"), []);
            assert_eq!(
                answered(addressee, "2031-07-01").len(),
                1,
                "an answer of July is not known in June"
            );
            assert_eq!(
                answered("herons", "2031-05-01").len(),
                1,
                "nobody else can answer for them"
            );
        }
    }
}
