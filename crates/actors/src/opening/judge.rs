//! The state of a response, from mandates, rules, exceptions and fulfilments (rule M9).

use super::{State, in_spite};
use crate::{
    Map, Moment,
    bearing::{Scene, Support, Without},
    laws::Relief,
};
use salida_case::terrain::{Effect, Response};

/// A state and what led to it.
#[derive(Debug, Clone)]
pub(crate) struct Judgement {
    pub(crate) state: State,
    /// Mandates that fit, with the labels by which they do.
    pub(crate) mandates: Vec<(u32, Vec<Support>)>,
    /// Mandates of the institution for the response that do not fit today.
    pub(crate) unfit: Vec<u32>,
    /// Rules that apply.
    pub(crate) rules: Vec<Applied>,
    /// Exceptions that stand.
    pub(crate) reliefs: Vec<u32>,
}

/// A rule that applies.
#[derive(Debug, Clone)]
pub(crate) struct Applied {
    pub(crate) rule: u32,
    pub(crate) effect: Effect,
    pub(crate) supports: Vec<Support>,
    /// The fulfilment that meets its condition.
    pub(crate) met: Option<u32>,
    /// True when an exception sets it aside.
    pub(crate) lifted: bool,
}

impl Applied {
    fn stands_in_the_way(&self, effect: Effect) -> bool {
        self.effect == effect && !self.lifted && self.met.is_none()
    }
}

/// The judgement with exceptions taken in; `sure` leaves out what is only possible or doubtful.
pub(crate) fn judge(map: &Map<'_>, pair: (u32, u32), response: Response, moment: Moment, sure: bool) -> Judgement {
    let without = Without {
        suspended: &[],
        weak: sure,
    };
    let mut bare = judged_without_exceptions(map, pair, response, moment, without);
    let reliefs: Vec<(u32, &Relief)> = { map.laws.reliefs_for(pair, response, &map.roll).into_iter() }
        .filter(|(_, relief)| relief.tenure.stands(moment))
        .collect();
    if reliefs.is_empty() {
        return bare;
    }
    bare.reliefs = reliefs.iter().map(|(at, _)| *at).collect();
    let mut suspended: Vec<u32> = reliefs.iter().flat_map(|(_, it)| it.suspends.iter().copied()).collect();
    suspended.sort_unstable();
    let without = Without {
        suspended: &suspended,
        weak: sure,
    };
    let mut eased = judged_without_exceptions(map, pair, response, moment, without);
    let everything = reliefs.iter().any(|(_, it)| it.everything);
    for rule in &mut eased.rules {
        rule.lifted = everything || reliefs.iter().any(|(_, it)| it.lifts.contains(&rule.rule));
    }
    let state = if everything { State::Open } else { state(&eased) };
    eased.state = in_spite(&bare, state);
    eased.reliefs = bare.reliefs;
    eased
}

/// The judgement as if there were no exceptions.
pub(crate) fn judged_without_exceptions(
    map: &Map<'_>,
    pair: (u32, u32),
    response: Response,
    moment: Moment,
    without: Without<'_>,
) -> Judgement {
    let scene = Scene::new(map, pair, moment, without);
    let (mut mandates, mut unfit) = (Vec::new(), Vec::new());
    for (at, law) in map.laws.mandates_for(pair.0, response) {
        let fits = law
            .tenure
            .stands(moment)
            .then(|| scene.triggers(&law.trigger))
            .flatten();
        match fits {
            Some(supports) => mandates.push((at, supports)),
            None if law.tenure.is_known(moment.known) => unfit.push(at),
            None => {}
        }
    }
    let met = |rule: u32| {
        let mut met = map.laws.met_for(pair.1);
        met.find(|(_, it)| it.rule == rule && it.tenure.stands(moment))
            .map(|(at, _)| at)
    };
    let laws = map.laws.rules_for(pair.0, response, &map.roll).into_iter();
    let applied = laws
        .filter(|(_, law)| law.tenure.stands(moment))
        .filter_map(|(rule, law)| {
            let effect = map.case.terrain.rules.get(rule as usize)?.makes;
            Some(Applied {
                rule,
                effect,
                supports: scene.triggers(&law.trigger)?,
                met: (effect == Effect::Conditional).then(|| met(rule)).flatten(),
                lifted: false,
            })
        });
    let mut judgement = Judgement {
        state: State::Open,
        mandates,
        unfit,
        rules: applied.collect(),
        reliefs: Vec::new(),
    };
    judgement.state = state(&judgement);
    judgement
}

fn state(judgement: &Judgement) -> State {
    let applies = |effect| judgement.rules.iter().any(|rule| rule.stands_in_the_way(effect));
    if applies(Effect::Closed) {
        State::Closed
    } else if judgement.mandates.is_empty() {
        if judgement.unfit.is_empty() {
            State::NotOnRecord
        } else {
            State::Closed
        }
    } else if applies(Effect::Conditional) {
        State::Conditional
    } else {
        State::Open
    }
}
