//! What labels, as they are and as they could be stated, mean for each law: the variables of its clauses.

use super::{
    Change, Requirement,
    body::{Body, Clause},
    maker,
    pool::Key,
};
use crate::{
    bearing::{Scene, Support},
    laws::Trigger,
};
use std::collections::{BTreeMap, BTreeSet};

/// A law with whose labels count in it.
pub(super) struct Heard<'m> {
    pub(super) trigger: &'m Trigger,
    pub(super) takes: Vec<u32>,
}

/// The labels that could be stated, by the laws that would hear them: for each law the changes that state one.
pub(super) struct Sayable {
    /// Those that a law asks for.
    labelled: Vec<Vec<u32>>,
    /// Those that keep it from applying.
    unless: Vec<Vec<u32>>,
}

fn supports_labels(supports: &[Support]) -> Vec<u32> {
    let mut labels: Vec<u32> = supports.iter().map(|it| it.label).collect();
    labels.sort_unstable();
    labels.dedup();
    labels
}

/// What the labels mean for one law, as variables.
pub(super) struct Frame {
    /// Labels that trigger it: the change that ends each, and the label.
    pub(super) supports: Vec<(u32, u32)>,
    /// Labels that could be stated and would trigger it.
    pub(super) stated: Vec<u32>,
    /// The changes that would end the labels that keep it from applying.
    pub(super) blocks: Vec<u32>,
    /// Labels that could be stated and would keep it from applying.
    pub(super) kept_off: Vec<u32>,
    /// A clause for each of the two last, for a mandate that may not be kept from applying.
    pub(super) unless_each: Vec<Clause>,
}

impl Body<'_> {
    /// What the labels, as they are and as they could be, mean for one law.
    pub(super) fn frame(
        &mut self,
        scene: &Scene<'_>,
        law: &Heard<'_>,
        at: usize,
        sayable: &Sayable,
        ends: &mut BTreeMap<u32, u32>,
    ) -> Frame {
        let mut ended = |body: &mut Self, supports: Vec<Support>| -> Vec<(u32, u32)> {
            let mut labels: Vec<u32> = supports.iter().map(|it| it.label).collect();
            labels.sort_unstable();
            labels.dedup();
            let var = |label: u32| *ends.entry(label).or_insert_with(|| body.end(scene.map, label));
            labels.into_iter().map(var).zip(supports_labels(&supports)).collect()
        };
        let supports = ended(self, scene.supports(law.trigger, &law.trigger.labelled, &law.takes));
        let blocks = ended(self, scene.supports(law.trigger, &law.trigger.unless, &law.takes));
        let vars = |of: &[Vec<u32>]| of.get(at).cloned().unwrap_or_default();
        let (stated, kept_off) = (vars(&sayable.labelled), vars(&sayable.unless));
        let requirement = || Requirement::Mandate;
        let ending = blocks.iter().map(|(var, _)| Clause {
            made: vec![*var],
            unmade: Vec::new(),
            requirement: requirement(),
        });
        let unsaid = kept_off.iter().map(|var| Clause {
            made: Vec::new(),
            unmade: vec![*var],
            requirement: requirement(),
        });
        Frame {
            unless_each: ending.chain(unsaid).collect(),
            blocks: blocks.iter().map(|(var, _)| *var).collect(),
            supports,
            stated,
            kept_off,
        }
    }

    /// The labels that a mandate asks for or that keep a rule off, by whom they could be said. Those that every law hears
    /// alike are one change with several who could make it.
    pub(super) fn sayable(&mut self, scene: &Scene<'_>, heard: &[Heard<'_>], mandates: usize) -> Sayable {
        let mut sayable = Sayable {
            labelled: vec![Vec::new(); heard.len()],
            unless: vec![Vec::new(); heard.len()],
        };
        for (category, speakers) in wanted(scene, heard, mandates) {
            let laws = |categories: fn(&Trigger) -> &Vec<u32>| -> Vec<usize> {
                let laws = heard.iter().enumerate();
                let hears = |law: &Heard<'_>| scene.map.lexicon.is_any(category, categories(law.trigger));
                laws.filter(|(_, law)| hears(law)).map(|(at, _)| at).collect()
            };
            let (asking, barring) = (laws(|it| &it.labelled), laws(|it| &it.unless));
            let mut alike: BTreeMap<[Vec<usize>; 2], Vec<u32>> = BTreeMap::new();
            for by in speakers {
                let takes = |at: &&usize| heard.get(**at).is_some_and(|law| law.takes.binary_search(&by).is_ok());
                let by_whom = [&asking, &barring].map(|laws| laws.iter().filter(takes).copied().collect());
                alike.entry(by_whom).or_default().push(by);
            }
            for ([labelled, unless], speakers) in alike {
                let var = self.change(Key::State(category, speakers.clone()), || {
                    let change = Change::StateLabel {
                        category: scene.map.lexicon.name(category),
                    };
                    (change, maker::named(scene.map, &speakers))
                });
                for (into, laws) in [(&mut sayable.labelled, labelled), (&mut sayable.unless, unless)] {
                    for at in laws {
                        into.get_mut(at).into_iter().for_each(|vars| vars.push(var));
                    }
                }
            }
        }
        sayable
    }
}

/// The categories that mandates ask for or rules are set aside for, each with those who could say it and do not.
fn wanted(scene: &Scene<'_>, heard: &[Heard<'_>], mandates: usize) -> BTreeMap<u32, BTreeSet<u32>> {
    let mut wanted: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
    for (at, law) in heard.iter().enumerate() {
        let categories = if at < mandates {
            &law.trigger.labelled
        } else {
            &law.trigger.unless
        };
        for category in categories {
            let speakers = law.takes.iter().copied().filter(|by| !scene.says(*category, *by));
            wanted.entry(*category).or_default().extend(speakers);
        }
    }
    wanted
}
