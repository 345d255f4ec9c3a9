//! Everything in a case by which somebody undertakes something: clauses, amnesties, strategies, asks and offers.
//! Lessons on transformation ask whether a topic is promised anywhere, because it need not stand in the amnesty itself.

use crate::Draft;
use salida_case::{
    covenant::{Amnesty, Bound, Commitment, Form, Instrument},
    process::{AnswerKind, Proposal, ProposalKind},
    strategy::{Strategy, StrategyKind},
};
use salida_note::{Code, Note};
use salida_world::{ActorId, Day, Topic};
use std::slice::from_ref;

/// One undertaking.
pub(crate) struct Promise<'a> {
    /// Who undertakes it; nobody for a limit on a situation.
    pub(crate) by: &'a [ActorId],
    /// What it is about.
    pub(crate) topics: Vec<Topic>,
    /// The last day on which it holds, when it has one.
    ends: Option<Day>,
}

impl Promise<'_> {
    /// True when it is about `topic`.
    pub(crate) fn is_about(&self, topic: Topic) -> bool {
        self.topics.contains(&topic)
    }
}

impl<'a> Draft<'a> {
    /// Every undertaking in the case.
    pub(crate) fn promises(&self) -> impl Iterator<Item = Promise<'a>> {
        let process = &self.case.process;
        let clauses = self
            .commitments()
            .map(|(instrument, clause)| self.promised_by_clause(instrument, clause));
        let amnesties = self
            .amnesties()
            .map(|(instrument, amnesty)| self.promised_by_amnesty(instrument, amnesty));
        let strategies = self.case.strategies.iter().map(promised_by_strategy);
        let standing = process.proposals.iter().filter(|proposal| self.stands(proposal));
        let proposals = standing.map(|proposal| self.promised_by_proposal(proposal));
        clauses.chain(amnesties).chain(strategies).chain(proposals)
    }

    /// The last day on which a promise about `topic` holds, [`Day::MAX`] when one is open-ended. `None` when nobody
    /// promises it.
    pub(crate) fn promised_until(&self, topic: Topic) -> Option<Day> {
        let about = self.promises().filter(|promise| promise.is_about(topic));
        about.map(|promise| promise.ends.unwrap_or(Day::MAX)).max()
    }

    /// The prompt of a lesson that asks for `topic` wherever there is something to transform: where the transformation
    /// begins, unless somebody promises it.
    pub(crate) fn asked_for(&self, topic: Topic, code: Code) -> Option<Note> {
        let occasion = self.occasion().filter(|_| self.promised_until(topic).is_none());
        occasion.map(|occasion| occasion.note(code))
    }

    /// True for an offer that has not been refused, and for an ask that has been accepted, if under a condition.
    pub(crate) fn stands(&self, proposal: &Proposal) -> bool {
        let mut answers = self.answers(proposal).map(|answer| answer.kind);
        match proposal.kind {
            ProposalKind::Offer => {
                let kinds: Vec<AnswerKind> = answers.collect();
                kinds.is_empty() || kinds.iter().any(|kind| *kind != AnswerKind::Refused)
            }
            ProposalKind::Ask => answers.any(|kind| matches!(kind, AnswerKind::Accepted | AnswerKind::Conditional)),
        }
    }

    fn promised_by_clause(&self, instrument: &Instrument, clause: &'a Commitment) -> Promise<'a> {
        let (by, topics): (&[ActorId], Vec<Topic>) = match &clause.form {
            Form::Shall { subjects, deeds, .. } => (&subjects.parties, self.topics_of(deeds).collect()),
            Form::Keep { deeds, limit } if limit.bound == Bound::AtLeast => (&[], self.topics_of(deeds).collect()),
            // What is forbidden is not provided, save where holding back is the promise: not prosecuting, not confiscating.
            Form::ShallNot { subjects, deeds, .. } => {
                let held_back = |topic: &Topic| *topic == Topic::NonProsecution;
                (&subjects.parties, self.topics_of(deeds).filter(held_back).collect())
            }
            _ => (&[], Vec::new()),
        };
        Promise {
            by,
            topics,
            ends: instrument.until,
        }
    }

    fn promised_by_amnesty(&self, instrument: &Instrument, amnesty: &'a Amnesty) -> Promise<'a> {
        Promise {
            by: from_ref(&amnesty.by),
            topics: self.topics(&amnesty.grants).collect(),
            ends: instrument.until,
        }
    }

    fn promised_by_proposal(&self, proposal: &'a Proposal) -> Promise<'a> {
        let by_deeds = proposal.deeds.iter().flat_map(|deed| self.topics(deed));
        Promise {
            by: match proposal.kind {
                ProposalKind::Offer => from_ref(&proposal.by),
                ProposalKind::Ask => &proposal.to,
            },
            topics: proposal.topics.iter().copied().chain(by_deeds).collect(),
            ends: None,
        }
    }
}

/// A transformation strategy is a transition by its kind, whatever else it serves.
fn promised_by_strategy(strategy: &Strategy) -> Promise<'_> {
    let transforms = strategy.kind == StrategyKind::Transformation;
    let by_kind = transforms.then_some(Topic::Transition);
    Promise {
        by: from_ref(&strategy.by),
        topics: strategy.topics.iter().copied().chain(by_kind).collect(),
        ends: Some(strategy.during.last()),
    }
}
