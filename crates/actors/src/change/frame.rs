//! What labels, as they are and as they could be stated, mean for each law: the variables of its clauses.

use super::{
    Change, Requirement,
    body::{Body, Clause},
    maker,
};
use crate::{
    bearing::{Scene, Support},
    laws::Trigger,
};
use std::collections::BTreeMap;

/// A law with whose labels count in it.
pub(super) struct Heard<'m> {
    pub(super) trigger: &'m Trigger,
    pub(super) takes: Vec<u32>,
}

/// A label that could be stated: its category, the changes it is one of, and which laws would hear it.
pub(super) struct Sayable {
    pub(super) category: u32,
    pub(super) var: u32,
    /// The laws that ask for it, by their place in the list of laws heard.
    pub(super) labelled: Vec<usize>,
    /// The laws that it keeps from applying.
    pub(super) unless: Vec<usize>,
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

impl Body {
    /// What the labels, as they are and as they could be, mean for one law.
    pub(super) fn frame(
        &mut self,
        scene: &Scene<'_>,
        law: &Heard<'_>,
        at: usize,
        sayable: &[Sayable],
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
        let vars = |which: fn(&Sayable) -> &Vec<usize>| -> Vec<u32> {
            let hearing = sayable.iter().filter(|it| which(it).binary_search(&at).is_ok());
            hearing.map(|it| it.var).collect()
        };
        let (stated, kept_off) = (vars(|it| &it.labelled), vars(|it| &it.unless));
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
    pub(super) fn sayable(&mut self, scene: &Scene<'_>, heard: &[Heard<'_>], mandates: usize) -> Vec<Sayable> {
        let lexicon = &scene.map.lexicon;
        let mut wanted: Vec<(u32, u32)> = Vec::new();
        for (at, law) in heard.iter().enumerate() {
            let categories = if at < mandates {
                &law.trigger.labelled
            } else {
                &law.trigger.unless
            };
            let pairs = categories
                .iter()
                .flat_map(|category| law.takes.iter().map(|by| (*category, *by)));
            wanted.extend(pairs);
        }
        wanted.sort_unstable();
        wanted.dedup();
        wanted.retain(|(category, by)| !scene.says(*category, *by));
        let mut alike: BTreeMap<(u32, Vec<usize>, Vec<usize>), Vec<u32>> = BTreeMap::new();
        for (category, by) in wanted {
            let hears = |categories: fn(&Trigger) -> &Vec<u32>| -> Vec<usize> {
                let laws = heard.iter().enumerate().filter(|(_, law)| {
                    law.takes.binary_search(&by).is_ok() && lexicon.is_any(category, categories(law.trigger))
                });
                laws.map(|(at, _)| at).collect()
            };
            let key = (category, hears(|it| &it.labelled), hears(|it| &it.unless));
            alike.entry(key).or_default().push(by);
        }
        let sayable = alike.into_iter().map(|((category, labelled, unless), speakers)| {
            let change = Change::StateLabel {
                category: lexicon.name(category),
            };
            let var = self.change(change, maker::named(scene.map, &speakers));
            Sayable {
                category,
                var,
                labelled,
                unless,
            }
        });
        let mut sayable: Vec<Sayable> = sayable.collect();
        sayable.sort_by_key(|it| (it.var, it.category));
        sayable
    }
}
