//! An instrument that stops violence and leads nowhere. It is silent when a transition is promised by anything that has
//! not ended before the truce begins: a clause of its own, another instrument, a standing offer, a transformation
//! strategy. An instrument that forbids no violence is no truce, and is not asked.

use crate::Draft;
use salida_case::covenant::{Bound, Commitment, Form, Instrument};
use salida_note::{Code, Note};
use salida_world::Topic;

/// A truce with nothing after it. Facts: `instrument`, `prohibitions` (the names of the clauses that stop violence). The
/// way out is a transition: a later instrument, a transformation strategy, an offer, each with the topic `transition`.
pub(crate) const CODE: Code = Code::lesson("truce-without-next-phase");

pub(crate) fn look(draft: &Draft<'_>, notes: &mut Vec<Note>) {
    let until = draft.promised_until(Topic::Transition);
    for instrument in &draft.case.instruments {
        // A truce without a first day is taken to begin before everything else.
        let leads_nowhere = until.is_none() || until < instrument.from;
        let prohibitions = prohibitions(draft, instrument);
        if leads_nowhere && !prohibitions.is_empty() {
            let note = Note::at(CODE, instrument.place.clone()).with("instrument", instrument.id.as_str());
            notes.push(note.with("prohibitions", prohibitions));
        }
    }
}

fn prohibitions(draft: &Draft<'_>, instrument: &Instrument) -> Vec<String> {
    let stops_violence = |clause: &&Commitment| match &clause.form {
        Form::ShallNot { deeds, .. } => draft.any_about(deeds, Topic::Violence),
        Form::Keep { deeds, limit } => limit.bound == Bound::AtMost && draft.any_about(deeds, Topic::Violence),
        _ => false,
    };
    let clauses = instrument.commitments.iter().filter(stops_violence);
    clauses.map(|clause| clause.name.to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::scene::{Scene, day, shall, shall_not};
    use salida_case::{
        process::{AnswerKind, ProposalKind},
        strategy::StrategyKind,
    };
    use salida_note::Fact;
    use salida_world::Topic;

    #[test]
    fn a_truce_alone_is_named_and_one_that_leads_somewhere_is_not() {
        let alone = Scene::new().instrument("truce", |truce| {
            truce
                .commitments
                .push(shall_not("no-killing", &["gulls", "herons"], "homicide"));
        });
        let peace_zones = alone.clone().instrument("zones", |zones| {
            zones.from = Some(day("2032-01-20"));
            zones
                .commitments
                .push(shall("places", &["municipality"], "open-training-places"));
        });
        let transforming = |during: &str| {
            alone
                .clone()
                .strategy("exits", StrategyKind::Transformation, during, &[])
        };

        let notes = alone.notes(look);
        assert_eq!(notes.len(), 1);
        assert_eq!(notes[0].fact("instrument"), Some(&Fact::from("truce")));
        assert_eq!(
            notes[0].fact("prohibitions"),
            Some(&Fact::from(vec!["no-killing".to_owned()]))
        );
        assert_eq!(peace_zones.notes(look), []);
        assert_eq!(transforming("2032").notes(look), []);
        assert_eq!(
            transforming("2030").notes(look).len(),
            1,
            "what ended before the truce does not follow it"
        );
    }

    #[test]
    fn an_offer_of_a_next_phase_counts_until_it_is_refused() {
        let truce = Scene::new().instrument("truce", |truce| {
            truce.commitments.push(shall_not("no-killing", &["gulls"], "homicide"));
        });
        let offered = truce.proposal("dividend", ProposalKind::Offer, |offer| {
            offer.topics.push(Topic::Transition);
        });
        let refused = offered
            .clone()
            .answer("dividend", "gulls", "2031-04-10", AnswerKind::Refused);

        assert_eq!(offered.notes(look), []);
        assert_eq!(refused.notes(look).len(), 1);
    }
}
