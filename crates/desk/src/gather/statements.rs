//! The statements that a map refers to by number or by name, so that its reader can look each of them up.

use crate::report::{MapReport, OpeningCourse, Statements};
use salida_actors::{Change, Changes, Link, Moment, Statement, Support, Through, Turn};
use salida_case::{
    Case,
    terrain::{Relation, Validity},
};
use salida_world::{Name, Wording};
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

    fn turns(&mut self, turns: &[Turn]) {
        let statements = turns.iter().flat_map(|turn| turn.began.iter().chain(&turn.ended));
        statements.for_each(|it| self.statement(it));
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
        referred.turns(&opening.history);
        opening.changes.iter().for_each(|it| referred.changes(it));
    }
    let placed = report.placement.iter().flat_map(|it| &it.candidates);
    referred.labels.extend(placed.flat_map(|it| it.labels.iter().copied()));
    Statements {
        markets: case.markets.iter().map(|it| (it.id.clone(), it.name.clone())).collect(),
        gains: { case.terrain.gains.iter() }
            .map(|it| (it.id.clone(), it.what.clone()))
            .collect(),
        ..looked_up(case, referred)
    }
}

/// Everything that histories refer to.
pub(super) fn of_courses(case: &Case, courses: &[OpeningCourse]) -> Statements {
    let mut referred = Referred::default();
    for course in courses {
        referred.turns(&course.turns);
        referred.names.extend(course.exceptions.iter().cloned());
    }
    looked_up(case, referred)
}

/// Takes from statements what became known of them after the day asked about, and the days that lie behind it.
pub(super) fn up_to(statements: &mut Statements, relations: &mut [Relation], moment: Moment) {
    let clip = |it: &mut Validity| {
        it.until = it.until.filter(|day| *day <= moment.on);
        it.withdrawn = it.withdrawn.filter(|day| *day <= moment.known);
    };
    for label in statements.labels.values_mut() {
        label.until = label.until.filter(|day| *day <= moment.on);
        label.withdrawn = label.withdrawn.filter(|day| *day <= moment.known);
    }
    statements.same_as.values_mut().for_each(|it| clip(&mut it.validity));
    statements
        .fulfilments
        .values_mut()
        .for_each(|it| clip(&mut it.validity));
    statements.mandates.values_mut().for_each(|it| clip(&mut it.validity));
    statements.rules.values_mut().for_each(|it| clip(&mut it.validity));
    for exception in statements.exceptions.values_mut() {
        clip(&mut exception.validity);
        exception.acknowledged = exception.acknowledged.filter(|day| *day <= moment.known);
    }
    for relation in relations {
        clip(&mut relation.validity);
    }
}

/// Names of categories, with their vocabulary.
pub(super) fn categories<'c>(case: &Case, named: impl Iterator<Item = &'c Name>) -> BTreeMap<Name, (Wording, Wording)> {
    let terrain = &case.terrain;
    let named: BTreeSet<&Name> = named.collect();
    let vocabulary = |id: &Name| {
        let found = terrain.vocabularies.iter().find(|it| it.id == *id);
        found.map(|it| it.name.clone()).unwrap_or_default()
    };
    let found = terrain.categories.iter().filter(|it| named.contains(&it.id));
    found
        .map(|it| (it.id.clone(), (it.name.clone(), vocabulary(&it.vocabulary))))
        .collect()
}

fn looked_up(case: &Case, mut referred: Referred) -> Statements {
    let terrain = &case.terrain;
    let labels = referred
        .labels
        .iter()
        .filter_map(|at| Some((*at, case.labels.get(*at as usize)?.clone())));
    let labels: BTreeMap<_, _> = labels.collect();
    referred
        .categories
        .extend(labels.values().filter_map(|label| label.category.clone()));
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
        categories: categories(case, referred.categories.iter()),
        ..Statements::default()
    }
}
