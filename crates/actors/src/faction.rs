//! Factions: their weight in the group, whom terms strengthen, whom leaders bind (rules M18 to M20).

use crate::{Map, Moment, share::narrow};
use salida_case::{
    actor::{Actor, ActorKind, Agenda, Binding},
    terrain::{Gain, Weight},
};
use salida_world::{ActorId, Name, Range};
use serde::Serialize;
use std::collections::BTreeMap;

/// A group with its factions on a day.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GroupReport {
    /// Which group.
    pub group: ActorId,
    /// True when the weights exceed the group: nothing is drawn from them.
    pub contradictory: bool,
    /// Its factions, in the order of the case.
    pub factions: Vec<FactionReport>,
    /// The weight that terms strengthen: least and most.
    pub strengthened: (f64, f64),
    /// How much of it has a criminal agenda.
    pub of_it_criminal: (f64, f64),
    /// True when a faction with a criminal agenda is strengthened and one whose agendas hold none is not.
    pub wrong_ones: bool,
    /// The weight that leaders bind: least and most.
    pub bound: (f64, f64),
}

/// A faction on a day.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FactionReport {
    /// Which.
    pub faction: ActorId,
    /// What it pursues.
    pub agendas: Vec<Agenda>,
    /// Its weight, narrowed by the others.
    pub weight: Option<Range<f64>>,
    /// Whether its leaders bind it.
    pub leaders_bind: Binding,
    /// The gains that reach it and serve an agenda of its own.
    pub strengthened_by: Vec<Name>,
    /// The gains that reach it and serve none.
    pub reached_by: Vec<Name>,
}

impl Map<'_> {
    /// Every group that has factions, in the order of the case.
    pub fn groups(&self, moment: Moment) -> Vec<GroupReport> {
        let case = self.case;
        let mut factions: BTreeMap<&ActorId, Vec<&Actor>> = BTreeMap::new();
        for actor in case.actors.iter().filter(|it| it.kind == ActorKind::Faction) {
            if let Some(group) = &actor.part_of {
                factions.entry(group).or_default().push(actor);
            }
        }
        let gains: Vec<&Gain> = { case.terrain.gains.iter() }
            .filter(|it| self.published.stands(&it.validity, &it.sources, moment))
            .collect();
        let groups = case.actors.iter();
        groups
            .filter_map(|group| Some(self.group(group, factions.get(&group.id)?, &gains, moment)))
            .collect()
    }

    fn group(&self, group: &Actor, factions: &[&Actor], gains: &[&Gain], moment: Moment) -> GroupReport {
        let weights: Vec<Option<Range<f64>>> = factions.iter().map(|it| self.weight(&it.id, moment)).collect();
        let narrowed = narrow(&weights, false);
        let contradictory = narrowed.is_none();
        let rest = narrowed.as_ref().map_or((0.0, 1.0), |it| it.rest);
        let weights = narrowed.map_or_else(|| vec![None; factions.len()], |it| it.shares);
        let factions: Vec<FactionReport> = { factions.iter().zip(weights) }
            .map(|(faction, weight)| self.faction(faction, weight, gains))
            .collect();
        let criminal = |it: &FactionReport| it.agendas.contains(&Agenda::Criminal);
        let strong = |it: &FactionReport| !it.strengthened_by.is_empty();
        let sum = |counts: &dyn Fn(&FactionReport) -> bool| total(factions.iter().filter(|it| counts(it)), rest.1);
        let wronged = |it: &FactionReport| !it.agendas.is_empty() && !criminal(it) && !strong(it);
        GroupReport {
            group: group.id.clone(),
            contradictory,
            strengthened: sum(&strong),
            of_it_criminal: sum(&|it| strong(it) && criminal(it)),
            wrong_ones: factions.iter().any(|it| strong(it) && criminal(it)) && factions.iter().any(wronged),
            bound: bound(group, &factions, rest),
            factions,
        }
    }

    fn faction(&self, faction: &Actor, weight: Option<Range<f64>>, gains: &[&Gain]) -> FactionReport {
        let own = self.roll.number(&faction.id);
        let reaches = |gain: &&&Gain| {
            let to = |to: &ActorId| {
                let to = self.roll.number(to);
                self.roll.is_within(own, to) || self.roll.is_within(to, own)
            };
            gain.to.iter().any(to)
        };
        let serves = |gain: &&Gain| gain.serves.iter().any(|agenda| faction.agendas.contains(agenda));
        let reached: Vec<&Gain> = gains.iter().filter(reaches).copied().collect();
        let (strong, idle): (Vec<&Gain>, Vec<&Gain>) = reached.into_iter().partition(serves);
        let names = |gains: Vec<&Gain>| gains.into_iter().map(|gain| gain.id.clone()).collect();
        FactionReport {
            faction: faction.id.clone(),
            agendas: faction.agendas.clone(),
            weight,
            leaders_bind: faction.leaders_bind,
            strengthened_by: names(strong),
            reached_by: names(idle),
        }
    }

    /// The weight of a faction. Several that stand are taken together, with the best of the one known last.
    pub(crate) fn weight(&self, faction: &ActorId, moment: Moment) -> Option<Range<f64>> {
        let places = self.of_actor.weights.of(self.roll.number(faction));
        let own = places.filter_map(|place| self.case.terrain.weights.get(place as usize));
        let standing = own
            .filter(|it| it.of == *faction)
            .filter(|it| self.published.stands(&it.validity, &it.sources, moment));
        let mut standing: Vec<&Weight> = standing.collect();
        standing.sort_by_key(|it| self.published.tenure(&it.validity, &it.sources).known);
        hull(standing.into_iter().map(|it| it.share))
    }
}

/// The least low, the greatest high, and the last best.
pub(crate) fn hull(ranges: impl Iterator<Item = Range<f64>>) -> Option<Range<f64>> {
    ranges.reduce(|all, next| Range {
        low: all.low.min(next.low),
        best: next.best,
        high: all.high.max(next.high),
    })
}

/// The weight of several factions: least and most. One without a weight is between nothing and all that is left.
fn total<'f>(factions: impl Iterator<Item = &'f FactionReport>, rest: f64) -> (f64, f64) {
    let (mut low, mut high, mut unknown) = (0.0, 0.0, false);
    for faction in factions {
        match faction.weight {
            Some(weight) => (low, high) = (low + weight.low, high + weight.high),
            None => unknown = true,
        }
    }
    let high: f64 = if unknown { high + rest } else { high };
    (low, high.min(1.0))
}

/// The weight that leaders bind, with what is in no faction bound as the group is.
fn bound(group: &Actor, factions: &[FactionReport], rest: (f64, f64)) -> (f64, f64) {
    let surely = total(factions.iter().filter(|it| it.leaders_bind == Binding::Yes), rest.1);
    let possibly = total(factions.iter().filter(|it| it.leaders_bind != Binding::No), rest.1);
    // The rest may belong to factions without a weight, so that it is surely bound only where there are none.
    let unweighed = factions.iter().any(|it| it.weight.is_none());
    let (low, high) = match group.leaders_bind {
        Binding::Yes if unweighed => (0.0, rest.1),
        Binding::Yes => rest,
        Binding::Partly | Binding::Unknown => (0.0, rest.1),
        Binding::No => (0.0, 0.0),
    };
    ((surely.0 + low).min(1.0), (possibly.1 + high).min(1.0))
}
