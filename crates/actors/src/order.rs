//! Orders: who provides security, justice and services in each zone, by whom that is accepted, who governs in fact, on whom
//! the state depends, and which roles mediate (rules M21 to M24).

use crate::{Map, Moment};
use salida_case::{
    actor::ActorKind,
    terrain::{Coverage, Function, Level, Mediation, Order},
};
use salida_world::{ActorId, SourceId, Wording, ZoneId};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// The order of a zone on a day.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ZoneReport {
    /// Which zone.
    pub zone: ZoneId,
    /// The five functions.
    pub functions: Vec<FunctionReport>,
    /// Those who provide most of them, with how many.
    pub governs: Vec<Governance>,
    /// The roles that mediate here, in a zone around it or in it.
    pub mediation: Vec<Mediator>,
}

/// Who provides one function in a zone.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FunctionReport {
    /// Which.
    pub function: Function,
    /// By whom; nobody on record when empty.
    pub providers: Vec<Provider>,
    /// The zone around it of which this is said, when nothing is said of the zone itself.
    pub said_of: Option<ZoneId>,
    /// Those who are not of the state and on whom it depends for this.
    pub depends_on: Vec<ActorId>,
}

/// Somebody who provides a function.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Provider {
    /// Who.
    pub by: ActorId,
    /// Through whom.
    pub through: Option<ActorId>,
    /// By whom that is accepted, and how far.
    pub acceptance: Vec<(ActorId, Level)>,
    /// Who says so.
    pub sources: Vec<SourceId>,
}

/// Somebody who governs in fact.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Governance {
    /// Who.
    pub actor: ActorId,
    /// How many of the five functions it provides.
    pub functions: usize,
}

/// A role that mediates.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Mediator {
    /// Which role.
    pub role: Wording,
    /// Where.
    pub zone: ZoneId,
    /// How much of that zone it reaches.
    pub coverage: Coverage,
    /// Who says so.
    pub sources: Vec<SourceId>,
}

impl Map<'_> {
    /// The order of every zone of which one is recorded, in the order of the case.
    pub fn orders(&self, moment: Moment) -> Vec<ZoneReport> {
        let terrain = &self.case.terrain;
        let mut said: BTreeMap<&ZoneId, Vec<&Order>> = BTreeMap::new();
        for order in &terrain.orders {
            if self.published.stands(&order.validity, &order.sources, moment) {
                said.entry(&order.zone).or_default().push(order);
            }
        }
        let mediations = terrain.mediations.iter();
        let mediations: Vec<&Mediation> = mediations
            .filter(|it| self.published.stands(&it.validity, &it.sources, moment))
            .collect();
        let around = self.case.zones.iter();
        let around: Around<'_> = { around }
            .map(|zone| (&zone.id, self.case.zones.with_ancestors(&zone.id).collect()))
            .collect();
        let zones = self.case.zones.iter().filter(|zone| said.contains_key(&zone.id));
        zones
            .map(|zone| {
                let functions: Vec<FunctionReport> = { Function::ALL.into_iter() }
                    .map(|it| self.function(&zone.id, it, &said, moment))
                    .collect();
                ZoneReport {
                    zone: zone.id.clone(),
                    governs: governs(&functions),
                    functions,
                    mediation: mediation(&zone.id, &mediations, &around),
                }
            })
            .collect()
    }

    fn function(
        &self,
        zone: &ZoneId,
        function: Function,
        said: &BTreeMap<&ZoneId, Vec<&Order>>,
        moment: Moment,
    ) -> FunctionReport {
        let own = |zone: &ZoneId| -> Vec<&Order> {
            let orders = said.get(zone).into_iter().flatten();
            orders.filter(|order| order.function == function).copied().collect()
        };
        let mut around = self.case.zones.with_ancestors(zone).map(|it| (it, own(it)));
        let (of, orders) = around
            .find(|(_, orders)| !orders.is_empty())
            .unwrap_or((zone, Vec::new()));
        let provider = |order: &&Order| Provider {
            by: order.by.clone(),
            through: order.through.clone(),
            acceptance: self.acceptance(order.through.as_ref().unwrap_or(&order.by), zone, function, moment),
            sources: order.sources.clone(),
        };
        FunctionReport {
            function,
            said_of: (of != zone).then(|| of.clone()),
            depends_on: self.depends_on(&orders),
            providers: orders.iter().map(provider).collect(),
        }
    }

    /// Through whom the state provides, or who provides where it does not.
    fn depends_on(&self, orders: &[&Order]) -> Vec<ActorId> {
        let is_state = |actor: &ActorId| {
            let actor = self.case.actors.get(self.roll.number(actor) as usize);
            actor.is_some_and(|it| it.kind == ActorKind::Institution)
        };
        let state_provides = orders.iter().any(|order| is_state(&order.by));
        let others = orders.iter().filter_map(|order| match &order.through {
            Some(through) if is_state(&order.by) => Some(through),
            _ if !state_provides => Some(&order.by),
            _ => None,
        });
        let mut others: Vec<ActorId> = others.filter(|it| !is_state(it)).cloned().collect();
        others.sort();
        others.dedup();
        others
    }

    /// What is said of a provider's acceptance in a zone or around it, in a function or in all.
    fn acceptance(&self, of: &ActorId, zone: &ZoneId, function: Function, moment: Moment) -> Vec<(ActorId, Level)> {
        let places = self.of_actor.acceptances.of(self.roll.number(of));
        let own = places.filter_map(|place| self.case.terrain.acceptances.get(place as usize));
        let here = own.filter(|it| {
            it.of == *of
                && it.function.is_none_or(|own| own == function)
                && it.zone.as_ref().is_none_or(|own| self.case.zones.lies_in(zone, own))
                && self.published.stands(&it.validity, &it.sources, moment)
        });
        here.map(|it| (it.by.clone(), it.level)).collect()
    }
}

/// Each zone with itself and all zones around it.
type Around<'z> = BTreeMap<&'z ZoneId, BTreeSet<&'z ZoneId>>;

/// Who mediates in a zone, in one around it or inside it.
fn mediation(zone: &ZoneId, mediations: &[&Mediation], around: &Around<'_>) -> Vec<Mediator> {
    let lies_in = |inner: &ZoneId, outer: &ZoneId| around.get(inner).is_some_and(|around| around.contains(outer));
    let near = |it: &&&Mediation| lies_in(zone, &it.zone) || lies_in(&it.zone, zone);
    let found = mediations.iter().filter(near);
    found
        .map(|it| Mediator {
            role: it.role.clone(),
            zone: it.zone.clone(),
            coverage: it.coverage,
            sources: it.sources.clone(),
        })
        .collect()
}

/// Those who provide the most functions; all of them, where several provide equally many.
fn governs(functions: &[FunctionReport]) -> Vec<Governance> {
    let mut counts: BTreeMap<&ActorId, usize> = BTreeMap::new();
    for function in functions {
        let mut actors: Vec<&ActorId> = function.providers.iter().map(|it| &it.by).collect();
        actors.sort();
        actors.dedup();
        for actor in actors {
            *counts.entry(actor).or_default() += 1;
        }
    }
    let most = counts.values().copied().max().unwrap_or(0);
    let first = counts.into_iter().filter(|(_, count)| *count == most && most > 0);
    first
        .map(|(actor, functions)| Governance {
            actor: actor.clone(),
            functions,
        })
        .collect()
}
