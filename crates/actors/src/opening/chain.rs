//! The chain behind an answer: mandates, rules with the labels that trigger them, exceptions (rule M10).

use super::judge::{Applied, Judgement};
use crate::{Map, bearing::Support, laws::Relief};
use salida_case::terrain::Effect;
use salida_world::Name;
use serde::Serialize;
use std::collections::BTreeMap;

/// One link of a chain.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "link", rename_all = "kebab-case")]
pub enum Link {
    /// A mandate that fits.
    Mandate {
        /// Which.
        mandate: Name,
        /// The labels by which it is about the actor.
        labels: Vec<Support>,
    },
    /// Mandates are on record, and none fits on the day.
    OutsideMandates {
        /// Which.
        mandates: Vec<Name>,
    },
    /// No mandate is on record.
    NoMandate,
    /// A rule that applies.
    Rule {
        /// Which.
        rule: Name,
        /// What it does.
        effect: Effect,
        /// The labels by which it is about the actor.
        labels: Vec<Support>,
        /// Exceptions that set it aside.
        set_aside_by: Vec<Name>,
        /// The fulfilment that meets its condition, by its place in the case.
        met_by: Option<u32>,
    },
    /// An exception that stands.
    Exception {
        /// Which.
        exception: Name,
        /// True when it sets aside whatever there is, the lack of a mandate included.
        everything: bool,
    },
}

pub(super) fn chain(map: &Map<'_>, bare: &Judgement, eased: &Judgement) -> Vec<Link> {
    let terrain = &map.case.terrain;
    let mandate = |at: u32| terrain.mandates.get(at as usize).map(|it| it.id.clone());
    let reliefs: Vec<(Name, &Relief)> = { eased.reliefs.iter() }
        .filter_map(|at| {
            let exception = terrain.exceptions.get(*at as usize)?;
            Some((exception.id.clone(), map.laws.reliefs.get(*at as usize)?))
        })
        .collect();
    let mut links: Vec<Link> = { eased.mandates.iter() }
        .filter_map(|(at, labels)| {
            let labels = labels.clone();
            Some(Link::Mandate {
                mandate: mandate(*at)?,
                labels,
            })
        })
        .collect();
    if links.is_empty() {
        let mandates: Vec<Name> = eased.unfit.iter().filter_map(|at| mandate(*at)).collect();
        links.push(if mandates.is_empty() {
            Link::NoMandate
        } else {
            Link::OutsideMandates { mandates }
        });
    }
    // Of a rule that applies either way the first telling has all its labels, suspended ones among them.
    let mut rules: BTreeMap<u32, &Applied> = eased.rules.iter().map(|it| (it.rule, it)).collect();
    rules.extend(bare.rules.iter().map(|it| (it.rule, it)));
    links.extend(
        rules
            .into_values()
            .filter_map(|applied| rule(map, applied, eased, &reliefs)),
    );
    links.extend(reliefs.iter().map(|(exception, relief)| Link::Exception {
        exception: exception.clone(),
        everything: relief.everything,
    }));
    links
}

fn rule(map: &Map<'_>, applied: &Applied, eased: &Judgement, reliefs: &[(Name, &Relief)]) -> Option<Link> {
    let gone = !eased.rules.iter().any(|it| it.rule == applied.rule);
    let suspends = |relief: &Relief| gone && applied.supports.iter().any(|it| relief.suspends.contains(&it.label));
    let sets_aside = |relief: &Relief| relief.everything || relief.lifts.contains(&applied.rule) || suspends(relief);
    let set_aside_by = reliefs.iter().filter(|(_, relief)| sets_aside(relief));
    Some(Link::Rule {
        rule: map.case.terrain.rules.get(applied.rule as usize)?.id.clone(),
        effect: applied.effect,
        labels: applied.supports.clone(),
        set_aside_by: set_aside_by.map(|(id, _)| id.clone()).collect(),
        met_by: applied.met,
    })
}

/// Every label of a chain, once, by its place in the case.
pub(super) fn labels(chain: &[Link]) -> Vec<u32> {
    let supports = chain.iter().flat_map(|link| match link {
        Link::Mandate { labels, .. } | Link::Rule { labels, .. } => labels.as_slice(),
        Link::OutsideMandates { .. } | Link::NoMandate | Link::Exception { .. } => &[],
    });
    let mut labels: Vec<u32> = supports.map(|it| it.label).collect();
    labels.sort_unstable();
    labels.dedup();
    labels
}
