//! The weights of factions from day to day, as known on one day (rule M18).

use crate::{Map, Moment, share::narrow};
use salida_case::{actor::ActorKind, terrain::Weight};
use salida_world::{ActorId, Day, Range, Span};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A group and the weights of its factions over time.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WeightCourse {
    /// Which group.
    pub group: ActorId,
    /// Its factions, in the order of the case.
    pub factions: Vec<ActorId>,
    /// Stretches of days with the same weights, in order, up to the day asked about.
    pub turns: Vec<WeightTurn>,
}

/// The weights on each day of a stretch.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WeightTurn {
    /// Its days.
    pub during: Span,
    /// True when the weights exceed the group: nothing is drawn from them.
    pub contradictory: bool,
    /// One for each faction, narrowed by the others; none where none is on record.
    pub weights: Vec<Option<Range<f64>>>,
}

impl Map<'_> {
    /// Every group of whose factions some weight is known, in the order of the case.
    pub fn weights(&self, moment: Moment) -> Vec<WeightCourse> {
        let actors = &self.case.actors;
        let mut factions: BTreeMap<&ActorId, Vec<&ActorId>> = BTreeMap::new();
        for actor in actors.iter().filter(|it| it.kind == ActorKind::Faction) {
            if let Some(group) = &actor.part_of {
                factions.entry(group).or_default().push(&actor.id);
            }
        }
        let mut known: BTreeMap<&ActorId, Vec<&Weight>> = BTreeMap::new();
        for weight in &self.case.terrain.weights {
            let tenure = self.published.tenure(&weight.validity, &weight.sources);
            if tenure.is_known(moment.known) {
                known.entry(&weight.of).or_default().push(weight);
            }
        }
        let of = |group: &ActorId| {
            let factions = factions.get(group)?;
            let mut own = { factions.iter().filter_map(|it| known.get(*it)) }
                .flatten()
                .copied()
                .peekable();
            own.peek()?;
            Some(WeightCourse {
                group: group.clone(),
                factions: factions.iter().copied().cloned().collect(),
                turns: self.weight_turns(factions, own, moment),
            })
        };
        let courses = actors.iter().filter_map(|it| of(&it.id));
        courses.filter(|it| !it.turns.is_empty()).collect()
    }

    fn weight_turns<'w>(
        &self,
        factions: &[&ActorId],
        known: impl Iterator<Item = &'w Weight>,
        moment: Moment,
    ) -> Vec<WeightTurn> {
        let mut days: BTreeSet<Day> = BTreeSet::new();
        let mut for_ever = true;
        for weight in known {
            for_ever &= weight.validity.from.is_none();
            days.extend(weight.validity.from);
            days.extend(weight.validity.until.map(|until| until.plus(1)));
        }
        days.retain(|day| *day <= moment.on);
        if days.is_empty() && for_ever {
            days.insert(moment.on);
        }
        let days: Vec<Day> = days.into_iter().collect();
        let mut turns: Vec<WeightTurn> = Vec::new();
        for (at, first) in days.iter().enumerate() {
            let last = days.get(at + 1).map_or(moment.on, |next| next.plus(-1));
            let on = Moment { on: *first, ..moment };
            let stated: Vec<Option<Range<f64>>> = factions.iter().map(|it| self.weight(it, on)).collect();
            let narrowed = narrow(&stated, false);
            let contradictory = narrowed.is_none();
            let weights = narrowed.map_or_else(|| vec![None; factions.len()], |it| it.shares);
            let Some(during) = Span::new(*first, last) else {
                continue;
            };
            let same = turns.last_mut();
            let same = same.filter(|turn| turn.weights == weights && turn.contradictory == contradictory);
            if let Some(turn) = same {
                turn.during = Span::new(turn.during.first(), last).unwrap_or(turn.during);
            } else {
                turns.push(WeightTurn {
                    during,
                    contradictory,
                    weights,
                });
            }
        }
        turns
    }
}
