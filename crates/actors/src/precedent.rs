//! What in fact opened a response, act by act: the precedents of a case for the changes that would open one elsewhere
//! (rule M31).

use crate::{
    Change, Map, Moment, Question,
    opening::{State, Statement, Turn, judge},
};
use salida_case::terrain::{ExceptionKind, Response};
use salida_world::{ActorId, Span};
use serde::Serialize;
use std::collections::BTreeSet;

/// The kinds of changes, and of the acts that are precedents for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "change", content = "exception", rename_all = "kebab-case")]
pub enum ChangeKind {
    /// A label ends.
    EndLabel,
    /// A label is stated.
    StateLabel,
    /// A mandate is given.
    GiveMandate,
    /// A rule is set aside as a whole.
    SetAsideRule,
    /// An exception of that kind is made.
    GrantException(ExceptionKind),
    /// A condition is met.
    MeetCondition,
}

/// A dated act that opened a response which was not open on the eve.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Precedent {
    /// What the act did.
    pub kind: ChangeKind,
    /// The statement that began or ended.
    pub act: Statement,
    /// What it opened: to whom, toward whom.
    pub question: Question,
    /// The days on which that stayed open, up to the day asked about; the act is of the first.
    pub during: Span,
    /// Open, or open in spite of what stands in the way.
    pub state: State,
}

impl Change {
    /// Its kind.
    pub fn kind(&self) -> ChangeKind {
        match self {
            Self::EndLabel { .. } => ChangeKind::EndLabel,
            Self::StateLabel { .. } => ChangeKind::StateLabel,
            Self::GiveMandate => ChangeKind::GiveMandate,
            Self::SetAsideRule { .. } => ChangeKind::SetAsideRule,
            Self::GrantException { kind, .. } => ChangeKind::GrantException(*kind),
            Self::MeetCondition { .. } => ChangeKind::MeetCondition,
        }
    }
}

impl Map<'_> {
    /// The acts that opened a response for anybody toward anybody, up to a day, as known on a day; by kind, then by day.
    pub fn precedents(&self, response: Response, moment: Moment) -> Vec<Precedent> {
        let mut found = Vec::new();
        for actor in self.addressed() {
            for institution in self.spoken_of().into_iter().filter(|it| **it != *actor) {
                let question = Question {
                    institution: institution.clone(),
                    actor: actor.clone(),
                    response,
                };
                found.extend(self.precedents_of(&question, moment));
            }
        }
        found.sort_by_key(|it| (it.kind, it.during.first()));
        found
    }

    /// Those of whom a mandate, a rule or an exception speaks.
    fn spoken_of(&self) -> BTreeSet<&ActorId> {
        let terrain = &self.case.terrain;
        let mandates = terrain.mandates.iter().flat_map(|it| &it.of);
        let rules = terrain.rules.iter().flat_map(|it| &it.binds);
        let exceptions = terrain.exceptions.iter().flat_map(|it| &it.institutions);
        mandates.chain(rules).chain(exceptions).collect()
    }

    /// Those who are called something, and those about whom exceptions and fulfilments are.
    fn addressed(&self) -> BTreeSet<&ActorId> {
        let terrain = &self.case.terrain;
        let called = self.case.labels.iter().map(|it| &it.about);
        let excepted = terrain.exceptions.iter().flat_map(|it| &it.about);
        called
            .chain(excepted)
            .chain(terrain.fulfilments.iter().map(|it| &it.about))
            .collect()
    }

    fn precedents_of(&self, question: &Question, moment: Moment) -> Vec<Precedent> {
        let turns = self.history(question, moment);
        let mut found: Vec<Precedent> = Vec::new();
        for (at, turn) in turns.iter().enumerate().filter(|(_, turn)| turn.state.is_open()) {
            let on = turn.during.first().plus(-1);
            let before = at.checked_sub(1).and_then(|before| turns.get(before));
            let eve = before.map_or_else(|| self.state(question, Moment { on, ..moment }), |it| it.state);
            if eve.is_open() {
                continue;
            }
            // Open and open in spite of something are two turns, and one opening.
            let rest = turns.get(at..).unwrap_or_default().iter();
            let last = rest.take_while(|it| it.state.is_open()).last();
            let during = last.and_then(|last| Span::new(turn.during.first(), last.during.last()));
            let Some(during) = during else { continue };
            found.extend(
                self.acts(question, turn, moment)
                    .into_iter()
                    .map(|(kind, act)| Precedent {
                        kind,
                        act,
                        question: question.clone(),
                        during,
                        state: turn.state,
                    }),
            );
        }
        found
    }

    /// The acts without which the turn would not have opened the response; where each of several would have opened it alone,
    /// each of them, and where none would have, all.
    fn acts(&self, question: &Question, turn: &Turn, moment: Moment) -> Vec<(ChangeKind, Statement)> {
        let began = turn.began.iter().filter_map(|it| Some((self.begun(it)?, it)));
        let ended = turn.ended.iter().filter_map(|it| Some((ended(it)?, it)));
        let acts: Vec<(ChangeKind, &Statement)> = began.chain(ended).collect();
        let on = turn.during.first();
        let pair = (
            self.roll.number(&question.institution),
            self.roll.number(&question.actor),
        );
        let opens_without = |left_out: &[&Statement]| {
            let other = self.as_if_not(left_out, on);
            judge(&other, pair, question.response, Moment { on, ..moment }, false)
                .state
                .is_open()
        };
        let told =
            |acts: Vec<&(ChangeKind, &Statement)>| acts.into_iter().map(|(kind, it)| (*kind, (*it).clone())).collect();
        let needed: Vec<_> = acts.iter().filter(|(_, it)| !opens_without(&[*it])).collect();
        if !needed.is_empty() {
            return told(needed);
        }
        let others =
            |own: &Statement| -> Vec<&Statement> { acts.iter().map(|(_, it)| *it).filter(|it| *it != own).collect() };
        let enough: Vec<_> = acts.iter().filter(|(_, it)| opens_without(&others(it))).collect();
        told(if enough.is_empty() {
            acts.iter().collect()
        } else {
            enough
        })
    }

    fn begun(&self, statement: &Statement) -> Option<ChangeKind> {
        Some(match statement {
            Statement::Label(_) => ChangeKind::StateLabel,
            Statement::Mandate(_) => ChangeKind::GiveMandate,
            Statement::Fulfilment(_) => ChangeKind::MeetCondition,
            Statement::Exception(id) => {
                let made = self.case.terrain.exceptions.iter().find(|it| it.id == *id)?;
                ChangeKind::GrantException(made.kind)
            }
            Statement::Rule(_) | Statement::SameAs(_) => return None,
        })
    }
}

fn ended(statement: &Statement) -> Option<ChangeKind> {
    match statement {
        Statement::Label(_) => Some(ChangeKind::EndLabel),
        Statement::Rule(_) => Some(ChangeKind::SetAsideRule),
        _ => None,
    }
}
