//! What one lineage weighs for a duty: its least and its most, head by head.

use super::{
    heads::Lineage,
    lore::{Incident, Lore, Tale, What},
};
use salida_world::Step;
use std::collections::BTreeSet;

/// Whose acts are asked about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Who {
    /// Anybody's, which is certain.
    Anybody,
    /// These, and what is part of them.
    These(Vec<usize>),
    /// Everybody but these.
    NotThese(Vec<usize>),
}

/// What a duty asks of an incident.
#[derive(Debug, Clone)]
pub(crate) struct Query<'a> {
    pub deeds: &'a [usize],
    pub zones: &'a [usize],
    pub who: Who,
    /// From which step on an act is established.
    pub established: Step,
    /// What `may` permits, for prohibitions.
    pub permits: &'a [Permit],
}

/// A permission, with the days on which it surely and possibly holds.
#[derive(Debug, Clone)]
pub(crate) struct Permit {
    pub parties: Vec<usize>,
    pub deeds: Vec<usize>,
    pub zones: Vec<usize>,
    pub sure: BTreeSet<i32>,
    pub possible: BTreeSet<i32>,
}

/// An act in one corner.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Act {
    pub lineage: usize,
    pub first: i32,
    pub last: i32,
    pub count: u64,
    pub chance: f64,
}

/// How surely something lies inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fit {
    Out,
    Possible,
    Sure,
}

/// How surely a deed in a zone is one of the deeds in the region.
pub(crate) fn fit(lore: &Lore, deed: usize, zone: usize, deeds: &[usize], zones: &[usize]) -> Fit {
    let by = |sure: bool, possible: bool| match (sure, possible) {
        (true, _) => Fit::Sure,
        (_, true) => Fit::Possible,
        _ => Fit::Out,
    };
    let kind = by(
        deeds.iter().any(|wide| lore.deed_in(deed, *wide)),
        deeds.iter().any(|wide| lore.deed_in(*wide, deed)),
    );
    let place = by(
        zones.iter().any(|wide| lore.zone_in(zone, *wide)),
        zones.iter().any(|wide| lore.zone_in(*wide, zone)),
    );
    kind.min(place)
}

fn incidents<'a>(tales: &'a [Tale], lineage: &Lineage) -> Vec<&'a Incident> {
    let heads = lineage.heads.iter().filter_map(|at| match &tales[*at].what {
        What::Incident(incident) => Some(incident),
        _ => None,
    });
    heads.collect()
}

/// The least of a lineage: what nobody can take away.
pub(crate) fn least(lore: &Lore, tales: &[Tale], number: usize, lineage: &Lineage, query: &Query) -> Option<Act> {
    let heads = incidents(tales, lineage);
    let firm: Vec<&Incident> = heads.into_iter().filter(|it| it.step >= query.established).collect();
    let inside = |it: &&Incident| fit(lore, it.deed, it.zone, query.deeds, query.zones) == Fit::Sure;
    if lineage.withdrawn || firm.is_empty() || !firm.iter().all(inside) {
        return None;
    }
    let days = (
        firm.iter().map(|it| it.first).min()?,
        firm.iter().map(|it| it.last).max()?,
    );
    let chances = firm.iter().map(|it| share_low(lore, it, days, query));
    let act = Act {
        lineage: number,
        first: days.0,
        last: days.1,
        count: firm.iter().map(|it| it.low).min()?,
        chance: chances.fold(1.0, f64::min),
    };
    (act.count > 0 && act.chance > 0.0).then_some(act)
}

/// The most of a lineage: all that it may be.
pub(crate) fn most(lore: &Lore, tales: &[Tale], number: usize, lineage: &Lineage, query: &Query) -> Option<Act> {
    let heads = incidents(tales, lineage);
    let inside = |it: &&Incident| fit(lore, it.deed, it.zone, query.deeds, query.zones) != Fit::Out;
    let near: Vec<&Incident> = heads.into_iter().filter(inside).collect();
    let days = (
        near.iter().map(|it| it.first).min()?,
        near.iter().map(|it| it.last).max()?,
    );
    let chances = near.iter().map(|it| share_high(lore, it, days, query));
    let act = Act {
        lineage: number,
        first: days.0,
        last: days.1,
        count: near.iter().map(|it| it.high).max()?,
        chance: chances.fold(0.0, f64::max),
    };
    (act.count > 0 && act.chance > 0.0).then_some(act)
}

/// The permissions under which an act surely, or possibly, falls by deed, place and day.
fn permitted<'a>(lore: &Lore, it: &Incident, days: (i32, i32), query: &'a Query, surely: bool) -> Vec<&'a Permit> {
    let falls = |permit: &&Permit| {
        let fit = fit(lore, it.deed, it.zone, &permit.deeds, &permit.zones);
        if surely {
            fit == Fit::Sure && (days.0..=days.1).all(|day| permit.sure.contains(&day))
        } else {
            fit != Fit::Out && (days.0..=days.1).any(|day| permit.possible.contains(&day))
        }
    };
    query.permits.iter().filter(falls).collect()
}

fn share_low(lore: &Lore, it: &Incident, days: (i32, i32), query: &Query) -> f64 {
    let permits = permitted(lore, it, days, query, false);
    let free = |author: usize| {
        let touched = |party: &usize| lore.actor_in(author, *party) || lore.actor_in(*party, author);
        !permits.iter().any(|permit| permit.parties.iter().any(touched))
    };
    let shares = it.by.iter().filter(|(author, _)| free(*author));
    match &query.who {
        Who::Anybody => 1.0,
        Who::These(parties) => shares
            .filter(|(author, _)| parties.iter().any(|party| lore.actor_in(*author, *party)))
            .fold(0.0, |sum, (_, share)| sum + share)
            .min(1.0),
        Who::NotThese(parties) => shares
            .filter(|(author, _)| {
                !parties
                    .iter()
                    .any(|party| lore.actor_in(*author, *party) || lore.actor_in(*party, *author))
            })
            .fold(0.0, |sum, (_, share)| sum + share)
            .min(1.0),
    }
}

fn share_high(lore: &Lore, it: &Incident, days: (i32, i32), query: &Query) -> f64 {
    let permits = permitted(lore, it, days, query, true);
    let allowed = |author: usize| {
        let within = |party: &usize| lore.actor_in(author, *party);
        permits.iter().any(|permit| permit.parties.iter().any(within))
    };
    let known = it.by.iter().fold(0.0, |sum, (_, share)| sum + share);
    let open = (1.0 - known).max(0.0);
    match &query.who {
        Who::Anybody => 1.0,
        Who::These(parties) => {
            let may_be = |author: usize| {
                let touches = |party: &usize| lore.actor_in(author, *party) || lore.actor_in(*party, author);
                !allowed(author) && parties.iter().any(touches)
            };
            // Where one permission is to all parties, nobody among them can have done it unpermitted.
            let covered = |permit: &&Permit| {
                let within = |party: &usize| permit.parties.iter().any(|whole| lore.actor_in(*party, *whole));
                parties.iter().all(within)
            };
            if permits.iter().any(covered) {
                return 0.0;
            }
            let named = it.by.iter().filter(|(author, _)| may_be(*author));
            (named.fold(0.0, |sum, (_, share)| sum + share) + open).min(1.0)
        }
        Who::NotThese(parties) => {
            let others = it
                .by
                .iter()
                .filter(|(author, _)| !parties.iter().any(|party| lore.actor_in(*author, *party)));
            (others.fold(0.0, |sum, (_, share)| sum + share) + open).min(1.0)
        }
    }
}
