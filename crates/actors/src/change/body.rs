//! What has to hold for a response to be open, as clauses over possible changes: each is met by a change that is made or
//! by one that is not.

use super::{
    Change, Requirement,
    frame::{Frame, Heard},
    maker,
    pool::{Key, OfRule, Pool},
};
use crate::{
    Map, Moment, Question,
    bearing::{Scene, Without},
    laws::{Law, Relief},
};
use salida_case::terrain::{Effect, Rule};
use salida_world::ActorId;
use std::collections::BTreeMap;

/// Met when one of `made` is made or one of `unmade` is not.
#[derive(Debug, Clone)]
pub(crate) struct Clause {
    pub(crate) made: Vec<u32>,
    pub(crate) unmade: Vec<u32>,
    pub(crate) requirement: Requirement,
}

impl Clause {
    /// True when it is met whatever is changed.
    fn is_idle(&self) -> bool {
        self.made.iter().any(|var| self.unmade.contains(var))
    }
}

/// All that is required, over all that could change.
#[derive(Debug)]
pub(crate) struct Body<'p> {
    /// The changes, and those of other questions; their numbers are the variables of the clauses.
    pub(super) pool: &'p mut Pool,
    /// The changes of this question, as they were found.
    own: Vec<u32>,
    /// What is required of the rules, whichever mandate fits.
    rules: Vec<Clause>,
    /// What is required for one mandate to fit, a branch for each.
    branches: Vec<Vec<Clause>>,
}

impl<'p> Body<'p> {
    /// The branches, one for each mandate that could fit.
    pub(crate) fn branches(&self) -> usize {
        self.branches.len()
    }

    /// Everything that is required where that branch is the one that fits.
    pub(crate) fn clauses(&self, branch: usize) -> impl Iterator<Item = &Clause> {
        let own = self.branches.get(branch).into_iter().flatten();
        own.chain(&self.rules)
    }

    /// The changes of this question, as they were found.
    pub(crate) fn changes(&self) -> impl Iterator<Item = u32> {
        self.own.iter().copied()
    }

    pub(crate) fn of(map: &Map<'_>, question: &Question, moment: Moment, pool: &'p mut Pool) -> Self {
        let pair = (map.roll.number(&question.institution), map.roll.number(&question.actor));
        let response = question.response;
        let reliefs: Vec<&Relief> = { map.laws.reliefs_for(pair, response, &map.roll).into_iter() }
            .filter(|(_, relief)| relief.tenure.stands(moment))
            .map(|(_, relief)| relief)
            .collect();
        let mut suspended: Vec<u32> = reliefs.iter().flat_map(|it| it.suspends.iter().copied()).collect();
        suspended.sort_unstable();
        let weak = false;
        let without = Without {
            suspended: &suspended,
            weak,
        };
        let scene = Scene::new(map, pair, moment, without);
        let is_lifted = |rule: u32| reliefs.iter().any(|it| it.lifts.contains(&rule));
        let met = |rule: u32| {
            map.laws
                .met_for(pair.1)
                .any(|(_, it)| it.rule == rule && it.tenure.stands(moment))
        };
        let rules: Vec<(u32, &Rule, &Law)> = { map.laws.rules_for(pair.0, response, &map.roll).into_iter() }
            .filter(|(at, law)| law.tenure.stands(moment) && !law.trigger.hopeless && !is_lifted(*at))
            .filter_map(|(at, law)| Some((at, map.case.terrain.rules.get(at as usize)?, law)))
            .filter(|(at, rule, _)| rule.makes == Effect::Closed || !met(*at))
            .collect();
        let mandates: Vec<&Law> = { map.laws.mandates_for(pair.0, response) }
            .filter(|(_, law)| law.tenure.stands(moment) && !law.trigger.hopeless)
            .map(|(_, law)| law)
            .collect();
        let mut body = Self {
            pool,
            own: Vec::new(),
            rules: Vec::new(),
            branches: Vec::new(),
        };
        body.build(&scene, question, &rules, &mandates);
        body
    }

    fn build(&mut self, scene: &Scene<'_>, question: &Question, rules: &[(u32, &Rule, &Law)], mandates: &[&Law]) {
        let laws = { mandates.iter().map(|law| &law.trigger) }.chain(rules.iter().map(|(_, _, law)| &law.trigger));
        let heard: Vec<Heard<'_>> = laws
            .map(|trigger| Heard {
                trigger,
                takes: trigger.takes(scene.institution, &scene.map.roll),
            })
            .collect();
        let sayable = self.sayable(scene, &heard, mandates.len());
        let mut ends = BTreeMap::new();
        for (at, law) in heard.iter().enumerate().take(mandates.len()) {
            let mut frame = self.frame(scene, law, at, &sayable, &mut ends);
            let mut branch = std::mem::take(&mut frame.unless_each);
            branch.extend((!law.trigger.labelled.is_empty()).then(|| Clause {
                made: frame.stated,
                unmade: frame.supports.iter().map(|(var, _)| *var).collect(),
                requirement: Requirement::Mandate,
            }));
            branch.retain(|clause| !clause.is_idle());
            self.branches.push(branch);
        }
        let given = self.change(Key::Give(scene.institution, question.response), || {
            (Change::GiveMandate, maker::of_mandate(scene.map, question))
        });
        self.branches.push(vec![Clause {
            made: vec![given],
            unmade: Vec::new(),
            requirement: Requirement::Mandate,
        }]);
        for ((place, rule, _), (at, law)) in rules.iter().zip(heard.iter().enumerate().skip(mandates.len())) {
            let frame = self.frame(scene, law, at, &sayable, &mut ends);
            self.rule(*place, rule, law, &frame);
        }
    }

    /// The clauses of one rule: for each label that triggers it, or could, something has to keep it from standing in the
    /// way.
    fn rule(&mut self, place: u32, rule: &Rule, law: &Heard<'_>, frame: &Frame) {
        if !law.trigger.labelled.is_empty() && frame.supports.is_empty() && frame.stated.is_empty() {
            return;
        }
        let mut made = frame.kept_off.clone();
        made.push(self.change(Key::Rule(place, OfRule::SetAside), || {
            let change = Change::SetAsideRule { rule: rule.id.clone() };
            (change, rule.set_by.iter().cloned().collect())
        }));
        for (at, provided) in rule.exceptions.iter().enumerate() {
            made.push(self.change(Key::Rule(place, OfRule::Grant(at)), || {
                let (rule, kind) = (rule.id.clone(), provided.kind);
                (Change::GrantException { rule, kind }, provided.by.clone())
            }));
        }
        if rule.makes == Effect::Conditional {
            made.push(self.change(Key::Rule(place, OfRule::Meet), || {
                let change = Change::MeetCondition { rule: rule.id.clone() };
                (change, rule.owed_by.clone())
            }));
        }
        let clause = |own: Option<u32>, stated: Option<u32>, label: Option<u32>| Clause {
            made: own.into_iter().chain(made.iter().copied()).collect(),
            unmade: stated.into_iter().chain(frame.blocks.iter().copied()).collect(),
            requirement: Requirement::Rule {
                rule: rule.id.clone(),
                label,
            },
        };
        let mut clauses: Vec<Clause> = Vec::new();
        if law.trigger.labelled.is_empty() {
            clauses.push(clause(None, None, None));
        }
        clauses.extend(
            frame
                .supports
                .iter()
                .map(|(var, label)| clause(Some(*var), None, Some(*label))),
        );
        clauses.extend(frame.stated.iter().map(|var| clause(None, Some(*var), None)));
        self.rules
            .extend(clauses.into_iter().filter(|clause| !clause.is_idle()));
    }

    pub(super) fn end(&mut self, map: &Map<'_>, label: u32) -> u32 {
        self.change(Key::End(label), || {
            let by = map.case.labels.get(label as usize).map(|it| it.by.clone());
            (Change::EndLabel { label }, by.into_iter().collect())
        })
    }

    pub(super) fn change(&mut self, key: Key, described: impl FnOnce() -> (Change, Vec<ActorId>)) -> u32 {
        let number = self.pool.number(key, described);
        self.own.push(number);
        number
    }
}
