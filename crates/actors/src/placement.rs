//! Who is placed to open and carry a response toward an actor, by role, under five heads that are not added up (rule M28).

use crate::{Map, Moment, Question, State};
use salida_case::{
    actor::{Actor, ActorKind},
    strategy::StrategyKind,
    terrain::{Level, Response},
};
use salida_world::ActorId;
use serde::Serialize;
use std::collections::BTreeSet;

/// Who is placed for a response toward an actor.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Placement {
    /// Toward whom.
    pub actor: ActorId,
    /// For what.
    pub response: Response,
    /// Everybody who was looked at, those before whom nobody is placed first, otherwise in the order of the case.
    pub candidates: Vec<Candidate>,
    /// Heads that nobody meets.
    pub gaps: Vec<Head>,
}

/// Somebody who was looked at.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Candidate {
    /// Who.
    pub actor: ActorId,
    /// The state of the response for it.
    pub state: State,
    /// How it stands under each head.
    pub heads: Heads,
    /// True when nobody is placed before it.
    pub first: bool,
    /// Labels about it that stand, by their place in the case.
    pub labels: Vec<u32>,
    /// Markets in which it has a part.
    pub markets: Vec<salida_world::Name>,
}

/// The five heads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Head {
    /// May it?
    Mandate,
    /// What is it called?
    Labels,
    /// Does the actor accept it?
    Acceptance,
    /// Has it a stake?
    Neutrality,
    /// Does a law or agreement protect it?
    Protection,
}

/// How somebody stands under each head.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Heads {
    /// Its mandate.
    pub mandate: Met,
    /// Labels about itself.
    pub labels: Met,
    /// Acceptance by the actor.
    pub acceptance: Met,
    /// Neutrality.
    pub neutrality: Met,
    /// Protection in law.
    pub protection: Met,
}

/// How far a head is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Met {
    /// It is.
    Yes,
    /// In part.
    Partly,
    /// Nothing is on record.
    NotOnRecord,
    /// It is not.
    No,
}

impl Met {
    /// True when it is at least as well met. In part and not on record do not compare with each other.
    fn at_least(self, other: Self) -> bool {
        self == other || self == Self::Yes || other == Self::No
    }
}

impl Heads {
    fn each(self) -> [(Head, Met); 5] {
        [
            (Head::Mandate, self.mandate),
            (Head::Labels, self.labels),
            (Head::Acceptance, self.acceptance),
            (Head::Neutrality, self.neutrality),
            (Head::Protection, self.protection),
        ]
    }

    /// True when it is placed before another: at least as well under every head, and not the same under all.
    fn is_before(self, other: Self) -> bool {
        let pairs = self.each().into_iter().zip(other.each());
        self != other && { pairs }.all(|((_, own), (_, theirs))| own.at_least(theirs))
    }
}

impl Map<'_> {
    /// Everybody who could be placed for a response toward an actor.
    pub fn placement(&self, actor: &ActorId, response: Response, moment: Moment) -> Placement {
        let can_carry = |it: &&Actor| {
            use ActorKind::{Community, Facilitator, Institution, International};
            matches!(it.kind, Institution | International | Facilitator | Community) && it.id != *actor
        };
        let candidates = self.case.actors.iter().filter(can_carry);
        let mut candidates: Vec<Candidate> = candidates
            .map(|it| self.candidate(it, actor, response, moment))
            .collect();
        let kinds: BTreeSet<Heads> = candidates.iter().map(|it| it.heads).collect();
        let first: BTreeSet<Heads> = { kinds.iter() }
            .filter(|own| !kinds.iter().any(|other| other.is_before(**own)))
            .copied()
            .collect();
        for candidate in &mut candidates {
            candidate.first = first.contains(&candidate.heads);
        }
        candidates.sort_by_key(|it| !it.first);
        let met = |head: Head| {
            kinds
                .iter()
                .flat_map(|it| it.each())
                .any(|(own, met)| own == head && met == Met::Yes)
        };
        let heads = [
            Head::Mandate,
            Head::Labels,
            Head::Acceptance,
            Head::Neutrality,
            Head::Protection,
        ];
        Placement {
            actor: actor.clone(),
            response,
            gaps: heads.into_iter().filter(|head| !met(*head)).collect(),
            candidates,
        }
    }

    fn candidate(&self, own: &Actor, actor: &ActorId, response: Response, moment: Moment) -> Candidate {
        let question = Question {
            institution: own.id.clone(),
            actor: actor.clone(),
            response,
        };
        let state = self.state(&question, moment);
        let said = |place: &u32| self.case.labels.get(*place as usize).is_some_and(|label| !label.denies);
        let labels: Vec<u32> = self.labels_of(&own.id, moment).into_iter().filter(said).collect();
        let markets = self.case.markets.iter().filter(|market| {
            let has_part = market.parts.iter().any(|part| part.actor == own.id);
            has_part && self.parts(market, moment).iter().any(|part| part.actor == own.id)
        });
        let markets: Vec<_> = markets.map(|market| market.id.clone()).collect();
        let stake = !markets.is_empty() || self.confronts(&own.id, moment) || self.is_one_with(&own.id, actor);
        let heads = Heads {
            mandate: match state {
                State::Open => Met::Yes,
                State::InSpite | State::Conditional => Met::Partly,
                State::Closed => Met::No,
                State::NotOnRecord => Met::NotOnRecord,
            },
            labels: if labels.is_empty() { Met::Yes } else { Met::Partly },
            acceptance: self.accepted(&own.id, actor, moment),
            neutrality: if stake { Met::No } else { Met::Yes },
            protection: if own.protection.is_some() {
                Met::Yes
            } else {
                Met::NotOnRecord
            },
        };
        let first = false;
        Candidate {
            actor: own.id.clone(),
            state,
            heads,
            first,
            labels,
            markets,
        }
    }

    /// How far the actor accepts somebody: as it says least favourably.
    fn accepted(&self, of: &ActorId, by: &ActorId, moment: Moment) -> Met {
        let said = self
            .case
            .terrain
            .acceptances
            .iter()
            .filter(|it| it.of == *of && it.by == *by);
        let levels = said.filter(|it| self.published.stands(&it.validity, &it.sources, moment));
        match levels.map(|it| it.level).max() {
            None => Met::NotOnRecord,
            Some(Level::Accepted) => Met::Yes,
            Some(Level::Tolerated) => Met::Partly,
            Some(Level::Feared | Level::Rejected) => Met::No,
        }
    }

    fn confronts(&self, own: &ActorId, moment: Moment) -> bool {
        let strategies = self.case.strategies.iter().filter(|it| it.by == *own);
        strategies
            .filter(|it| it.kind == StrategyKind::Confrontation && it.during.contains(moment.on))
            .any(|it| {
                let (from, until) = (Some(it.during.first()), Some(it.during.last()));
                let validity = salida_case::terrain::Validity {
                    from,
                    until,
                    ..Default::default()
                };
                self.published.stands(&validity, &it.sources, moment)
            })
    }

    fn is_one_with(&self, own: &ActorId, actor: &ActorId) -> bool {
        let (own, actor) = (self.roll.number(own), self.roll.number(actor));
        self.roll.is_within(own, actor) || self.roll.is_within(actor, own)
    }
}
