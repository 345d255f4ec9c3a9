//! The statements that a map refers to by number or by name, so that its reader can look each of them up.

use crate::report::{MapReport, Statements};
use salida_actors::{Change, Changes, Link, Statement, Support, Through};
use salida_case::Case;
use salida_world::Name;
use std::collections::{BTreeMap, BTreeSet};

/// What an answer refers to.
#[derive(Default)]
struct Referred {
    labels: BTreeSet<u32>,
    same_as: BTreeSet<u32>,
    fulfilments: BTreeSet<u32>,
    names: BTreeSet<Name>,
    categories: BTreeSet<Name>,
}

impl Referred {
    fn supports(&mut self, supports: &[Support]) {
        for support in supports {
            self.labels.insert(support.label);
            if let Through::SameAs(place) = support.through {
                self.same_as.insert(place);
            }
        }
    }

    fn link(&mut self, link: &Link) {
        match link {
            Link::Mandate { mandate, labels } => {
                self.names.insert(mandate.clone());
                self.supports(labels);
            }
            Link::OutsideMandates { mandates } => self.names.extend(mandates.iter().cloned()),
            Link::NoMandate => {}
            Link::Rule {
                rule,
                labels,
                set_aside_by,
                met_by,
                ..
            } => {
                self.names.insert(rule.clone());
                self.names.extend(set_aside_by.iter().cloned());
                self.fulfilments.extend(met_by);
                self.supports(labels);
            }
            Link::Exception { exception, .. } => drop(self.names.insert(exception.clone())),
        }
    }

    fn statement(&mut self, statement: &Statement) {
        match statement {
            Statement::Label(place) => drop(self.labels.insert(*place)),
            Statement::SameAs(place) => drop(self.same_as.insert(*place)),
            Statement::Fulfilment(place) => drop(self.fulfilments.insert(*place)),
            Statement::Mandate(name) | Statement::Rule(name) | Statement::Exception(name) => {
                self.names.insert(name.clone());
            }
        }
    }

    fn changes(&mut self, changes: &Changes) {
        for step in changes.sets.iter().flat_map(|set| &set.steps) {
            match &step.change {
                Change::EndLabel { label } => drop(self.labels.insert(*label)),
                Change::StateLabel { category } => drop(self.categories.insert(category.clone())),
                Change::GiveMandate => {}
                Change::SetAsideRule { rule }
                | Change::GrantException { rule, .. }
                | Change::MeetCondition { rule } => drop(self.names.insert(rule.clone())),
            }
        }
    }
}

/// Everything that the answer refers to.
pub(super) fn statements(case: &Case, report: &MapReport) -> Statements {
    let mut referred = Referred::default();
    referred
        .labels
        .extend(report.called.iter().flat_map(|it| it.labels.iter().copied()));
    for opening in &report.openings {
        opening.opening.chain.iter().for_each(|link| referred.link(link));
        let turns = opening.history.iter();
        turns
            .flat_map(|turn| turn.began.iter().chain(&turn.ended))
            .for_each(|it| referred.statement(it));
        opening.changes.iter().for_each(|it| referred.changes(it));
    }
    let placed = report.placement.iter().flat_map(|it| &it.candidates);
    referred.labels.extend(placed.flat_map(|it| it.labels.iter().copied()));
    let terrain = &case.terrain;
    let labels = referred
        .labels
        .iter()
        .filter_map(|at| Some((*at, case.labels.get(*at as usize)?.clone())));
    let labels: BTreeMap<_, _> = labels.collect();
    referred
        .categories
        .extend(labels.values().filter_map(|label| label.category.clone()));
    let vocabulary = |id: &Name| {
        let found = terrain.vocabularies.iter().find(|it| it.id == *id);
        found.map(|it| it.name.clone()).unwrap_or_default()
    };
    let named = |id: &Name| referred.names.contains(id);
    Statements {
        labels,
        same_as: { referred.same_as.iter() }
            .filter_map(|at| Some((*at, terrain.same_as.get(*at as usize)?.clone())))
            .collect(),
        fulfilments: { referred.fulfilments.iter() }
            .filter_map(|at| Some((*at, terrain.fulfilments.get(*at as usize)?.clone())))
            .collect(),
        mandates: { terrain.mandates.iter() }
            .filter(|it| named(&it.id))
            .map(|it| (it.id.clone(), it.clone()))
            .collect(),
        rules: { terrain.rules.iter() }
            .filter(|it| named(&it.id))
            .map(|it| (it.id.clone(), it.clone()))
            .collect(),
        exceptions: { terrain.exceptions.iter() }
            .filter(|it| named(&it.id))
            .map(|it| (it.id.clone(), it.clone()))
            .collect(),
        categories: { terrain.categories.iter() }
            .filter(|it| referred.categories.contains(&it.id))
            .map(|it| (it.id.clone(), (it.name.clone(), vocabulary(&it.vocabulary))))
            .collect(),
        markets: case.markets.iter().map(|it| (it.id.clone(), it.name.clone())).collect(),
        gains: terrain
            .gains
            .iter()
            .map(|it| (it.id.clone(), it.what.clone()))
            .collect(),
    }
}
