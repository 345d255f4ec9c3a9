//! What the lessons look at: a case on a day, with the few questions that several lessons ask of it.

use salida_case::{
    Case,
    covenant::{Amnesty, Commitment, Form, Instrument, Kinds, Status},
    process::{Answer, Proposal},
    strategy::StrategyKind,
};
use salida_note::{Code, Note, Place};
use salida_world::{ActorId, Day, DeedId, Topic};

/// A case as a draft to think about, on a day.
///
/// Everything that the folder holds counts, also what lies in the future of `on`, because a plan is what a draft is
/// made of; only answers are taken as they stood on `on`, because waiting is measured in days.
#[derive(Debug, Clone, Copy)]
pub struct Draft<'a> {
    /// The case.
    pub case: &'a Case,
    /// The day on which it is looked at.
    pub on: Day,
}

/// Where a case begins to transform somebody: what the lessons on transformation point at.
pub(crate) struct Occasion<'a> {
    name: &'a str,
    place: &'a Place,
}

impl Occasion<'_> {
    /// A note at the occasion, with its id as the fact `occasion`.
    pub(crate) fn note(&self, code: Code) -> Note {
        Note::at(code, self.place.clone()).with("occasion", self.name)
    }
}

impl<'a> Draft<'a> {
    /// Every commitment with the instrument it stands in.
    pub(crate) fn commitments(&self) -> impl Iterator<Item = (&'a Instrument, &'a Commitment)> {
        let instruments = self.case.instruments.iter();
        instruments.flat_map(|instrument| instrument.commitments.iter().map(move |clause| (instrument, clause)))
    }

    /// Every amnesty with the instrument it stands in.
    pub(crate) fn amnesties(&self) -> impl Iterator<Item = (&'a Instrument, &'a Amnesty)> {
        let instruments = self.case.instruments.iter();
        instruments.flat_map(|instrument| instrument.amnesties.iter().map(move |clause| (instrument, clause)))
    }

    /// What a deed is about, including what the wider deeds it is a case of are about.
    pub(crate) fn topics(&self, deed: &DeedId) -> impl Iterator<Item = Topic> {
        let deeds = &self.case.deeds;
        let chain = std::iter::successors(deeds.get(deed), |narrow| deeds.get(narrow.is_a.as_ref()?));
        // A circle of deeds is reported where it is read; here it must only not go on for ever.
        chain
            .take(deeds.iter().count())
            .flat_map(|deed| deed.topics.iter().copied())
    }

    /// True when the deed, or a wider deed it is a case of, is about `topic`.
    pub(crate) fn is_about(&self, deed: &DeedId, topic: Topic) -> bool {
        self.topics(deed).any(|known| known == topic)
    }

    /// What the deeds of a clause are about.
    pub(crate) fn topics_of(&self, kinds: &Kinds) -> impl Iterator<Item = Topic> {
        kinds.deeds.iter().flat_map(|deed| self.topics(deed))
    }

    /// True when one of the deeds of a clause is about that.
    pub(crate) fn any_about(&self, kinds: &Kinds, topic: Topic) -> bool {
        self.topics_of(kinds).any(|known| known == topic)
    }

    /// The answers that an ask or offer has had by the day of the draft, from anybody.
    pub(crate) fn answers(&self, proposal: &Proposal) -> impl Iterator<Item = &'a Answer> {
        let answers = self.case.process.answers.iter();
        answers.filter(|answer| answer.to == proposal.id && answer.during.first() <= self.on)
    }

    /// What there is to transform, if anything: the first amnesty, or else the first draft or signed instrument that
    /// carries a transition, or else the first transformation strategy. One place, so that each lesson prompts once.
    pub(crate) fn occasion(&self) -> Option<Occasion<'a>> {
        let amnesty = || {
            self.amnesties()
                .next()
                .map(|(_, amnesty)| (amnesty.name.as_str(), &amnesty.place))
        };
        let instrument = || {
            let carried = self
                .case
                .instruments
                .iter()
                .find(|instrument| self.carries_transition(instrument))?;
            Some((carried.id.as_str(), &carried.place))
        };
        let strategy = || {
            let transforms = |kind| kind == StrategyKind::Transformation;
            let begun = self.case.strategies.iter().find(|strategy| transforms(strategy.kind))?;
            Some((begun.id.as_str(), &begun.place))
        };
        let found = amnesty().or_else(instrument).or_else(strategy);
        found.map(|(name, place)| Occasion { name, place })
    }

    fn carries_transition(&self, instrument: &Instrument) -> bool {
        let written = matches!(instrument.status, Status::Draft | Status::Signed);
        let transition = |clause: &Commitment| match &clause.form {
            Form::Shall { deeds, .. } => self.any_about(deeds, Topic::Transition),
            _ => false,
        };
        written && instrument.commitments.iter().any(transition)
    }
}

/// A note at an amnesty, with the facts `instrument`, `amnesty` and `by` (who grants it).
pub(crate) fn at_amnesty(code: Code, (instrument, amnesty): (&Instrument, &Amnesty)) -> Note {
    Note::at(code, amnesty.place.clone())
        .with("instrument", instrument.id.as_str())
        .with("amnesty", amnesty.name.as_str())
        .with("by", amnesty.by.as_str())
}

/// Ids as a list fact, in the order in which they are given.
pub(crate) fn ids<'a>(actors: impl IntoIterator<Item = &'a ActorId>) -> Vec<String> {
    actors.into_iter().map(ActorId::to_string).collect()
}
