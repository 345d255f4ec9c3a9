//! Mandates, rules, exceptions and fulfilments by number, found by whom they bind and whom they are about.

use crate::{
    lexicon::Lexicon,
    moment::{Publications, Tenure},
    roll::Roll,
};
use salida_case::{
    Case,
    terrain::{Response, When},
};
use salida_world::{ActorId, Name};
use std::collections::BTreeMap;

/// On which labels a mandate or a rule depends, by number.
#[derive(Debug, Clone)]
pub(crate) struct Trigger {
    pub(crate) labelled: Vec<u32>,
    pub(crate) unless: Vec<u32>,
    /// Whose labels count, sorted; `None` when that depends on the institution.
    pub(crate) said_by: Option<Vec<u32>>,
    /// Who made it, whose labels then count as well.
    pub(crate) maker: Vec<u32>,
    pub(crate) reaches_parts: bool,
    /// True when it depends on categories of which the case has none, so that no label can fit.
    pub(crate) hopeless: bool,
}

/// A set of responses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Responses(u16);

/// A mandate or a rule.
#[derive(Debug, Clone)]
pub(crate) struct Law {
    pub(crate) responses: Responses,
    pub(crate) trigger: Trigger,
    pub(crate) tenure: Tenure,
}

/// An exception.
#[derive(Debug, Clone)]
pub(crate) struct Relief {
    pub(crate) institutions: Vec<u32>,
    pub(crate) responses: Responses,
    pub(crate) lifts: Vec<u32>,
    /// Labels that do not count, by their place in the case, sorted.
    pub(crate) suspends: Vec<u32>,
    /// True when it names nothing that it sets aside, and so sets aside whatever there is (rule M7). One that names what could
    /// not be read sets aside nothing.
    pub(crate) everything: bool,
    pub(crate) tenure: Tenure,
}

/// A fulfilment: the rule, and its days.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Met {
    pub(crate) rule: u32,
    pub(crate) tenure: Tenure,
}

/// Everything that opens and closes, in the order of the case, with what finds it.
#[derive(Debug, Clone)]
pub(crate) struct Laws {
    pub(crate) mandates: Vec<Law>,
    pub(crate) rules: Vec<Law>,
    pub(crate) reliefs: Vec<Relief>,
    pub(crate) met: Vec<Met>,
    mandates_of: Finder,
    rules_of: Finder,
    reliefs_about: Finder,
    met_about: Finder,
}

/// Pairs of an actor and the number of something about it, sorted.
#[derive(Debug, Clone, Default)]
pub(crate) struct Finder(Vec<(u32, u32)>);

impl Finder {
    pub(crate) fn new(mut pairs: Vec<(u32, u32)>) -> Self {
        pairs.sort_unstable();
        pairs.dedup();
        Self(pairs)
    }

    /// The numbers for an actor, in order.
    pub(crate) fn of(&self, actor: u32) -> impl Iterator<Item = u32> {
        let from = self.0.partition_point(|(it, _)| *it < actor);
        let pairs = self.0.get(from..).unwrap_or_default();
        pairs
            .iter()
            .take_while(move |(it, _)| *it == actor)
            .map(|(_, number)| *number)
    }
}

impl Responses {
    fn of(responses: &[Response]) -> Self {
        Self(responses.iter().fold(0, |set, response| set | 1 << (*response as u16)))
    }

    /// Those named; all of them where none is.
    fn or_all(responses: &[Response]) -> Self {
        if responses.is_empty() {
            Self(u16::MAX)
        } else {
            Self::of(responses)
        }
    }

    pub(crate) fn has(self, response: Response) -> bool {
        self.0 & (1 << (response as u16)) != 0
    }
}

impl Trigger {
    fn of(when: &When, maker: Option<&ActorId>, roll: &Roll, lexicon: &Lexicon) -> Self {
        let labelled = lexicon.numbers(&when.labelled);
        Self {
            hopeless: labelled.is_empty() && !when.labelled.is_empty(),
            labelled,
            unless: lexicon.numbers(&when.unless_labelled),
            said_by: (!when.said_by.is_empty()).then(|| roll.numbers(&when.said_by)),
            maker: maker.map(|maker| roll.number(maker)).into_iter().collect(),
            reaches_parts: when.reaches_parts,
        }
    }

    /// Whose labels count for an institution, sorted.
    pub(crate) fn takes(&self, institution: u32, roll: &Roll) -> Vec<u32> {
        match &self.said_by {
            Some(speakers) => speakers.clone(),
            None => {
                let own = std::iter::once(institution).chain(roll.wholes(institution));
                let mut speakers: Vec<u32> = own.chain(self.maker.iter().copied()).collect();
                speakers.sort_unstable();
                speakers.dedup();
                speakers
            }
        }
    }
}

impl Laws {
    pub(crate) fn of(case: &Case, roll: &Roll, lexicon: &Lexicon, published: &Publications) -> Self {
        let terrain = &case.terrain;
        let law = |responses: &[Response], when, maker, validity, sources| Law {
            responses: Responses::of(responses),
            trigger: Trigger::of(when, maker, roll, lexicon),
            tenure: published.tenure(validity, sources),
        };
        let numbered = |names: Vec<&Name>| -> BTreeMap<Name, u32> { names.into_iter().cloned().zip(0..).collect() };
        let rules = numbered(terrain.rules.iter().map(|it| &it.id).collect());
        let labels: BTreeMap<&Name, u32> = { case.labels.iter().zip(0..) }
            .filter_map(|(label, at)| Some((label.id.as_ref()?, at)))
            .collect();
        let suspended = |names: &[Name]| {
            let mut found: Vec<u32> = names.iter().filter_map(|id| labels.get(id).copied()).collect();
            found.sort_unstable();
            found
        };
        let reliefs = terrain.exceptions.iter().map(|it| Relief {
            institutions: roll.numbers(&it.institutions),
            responses: Responses::or_all(&it.responses),
            lifts: it.lifts.iter().filter_map(|id| rules.get(id).copied()).collect(),
            suspends: suspended(&it.suspends),
            everything: it.lifts.is_empty() && it.suspends.is_empty(),
            tenure: published.tenure(&it.validity, &it.sources),
        });
        let met = terrain.fulfilments.iter().map(|it| Met {
            rule: rules.get(&it.of).copied().unwrap_or(u32::MAX),
            tenure: published.tenure(&it.validity, &it.sources),
        });
        Self {
            mandates: { terrain.mandates.iter() }
                .map(|it| law(&it.responses, &it.when, it.given_by.as_ref(), &it.validity, &it.sources))
                .collect(),
            rules: { terrain.rules.iter() }
                .map(|it| law(&it.responses, &it.when, it.set_by.as_ref(), &it.validity, &it.sources))
                .collect(),
            reliefs: reliefs.collect(),
            met: met.collect(),
            mandates_of: pairs(terrain.mandates.iter().map(|it| it.of.as_slice()), roll),
            rules_of: pairs(terrain.rules.iter().map(|it| it.binds.as_slice()), roll),
            reliefs_about: pairs(terrain.exceptions.iter().map(|it| it.about.as_slice()), roll),
            met_about: pairs(
                terrain.fulfilments.iter().map(|it| std::slice::from_ref(&it.about)),
                roll,
            ),
        }
    }

    /// The mandates of an institution for a response, those of other days among them.
    pub(crate) fn mandates_for(&self, institution: u32, response: Response) -> impl Iterator<Item = (u32, &Law)> {
        let own = self.mandates_of.of(institution);
        own.filter_map(move |at| Some((at, self.mandates.get(at as usize)?)))
            .filter(move |(_, law)| law.responses.has(response))
    }

    /// The rules that bind an institution in a response, those of other days among them, in the order of the case.
    pub(crate) fn rules_for(&self, institution: u32, response: Response, roll: &Roll) -> Vec<(u32, &Law)> {
        let binders = std::iter::once(institution).chain(roll.wholes(institution));
        let mut found: Vec<u32> = binders.flat_map(|it| self.rules_of.of(it)).collect();
        found.sort_unstable();
        found.dedup();
        let laws = found
            .into_iter()
            .filter_map(|at| Some((at, self.rules.get(at as usize)?)));
        laws.filter(|(_, law)| law.responses.has(response)).collect()
    }

    /// The exceptions for an institution toward an actor in a response, those of other days among them.
    pub(crate) fn reliefs_for(
        &self,
        (institution, actor): (u32, u32),
        response: Response,
        roll: &Roll,
    ) -> Vec<(u32, &Relief)> {
        let about = self.reliefs_about.of(actor);
        let found = about.filter_map(|at| Some((at, self.reliefs.get(at as usize)?)));
        let bears = |relief: &Relief| {
            relief.responses.has(response) && { relief.institutions.iter() }.any(|it| roll.is_within(institution, *it))
        };
        found.filter(|(_, relief)| bears(relief)).collect()
    }

    /// The fulfilments toward an actor.
    pub(crate) fn met_for(&self, actor: u32) -> impl Iterator<Item = (u32, Met)> {
        let found = self.met_about.of(actor);
        found.filter_map(|at| Some((at, *self.met.get(at as usize)?)))
    }
}

fn pairs<'a>(things: impl Iterator<Item = &'a [ActorId]>, roll: &Roll) -> Finder {
    let pairs = things.zip(0_u32..).flat_map(|(actors, at)| {
        let numbers = roll.numbers(actors).into_iter();
        numbers.map(move |actor| (actor, at)).collect::<Vec<_>>()
    });
    Finder::new(pairs.collect())
}
