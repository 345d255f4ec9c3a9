//! Which labels bear on an actor for a rule: those about it, and by one step those that a rule or a same-as carries to it
//! (rules M4 and M6).

use crate::{
    laws::Trigger,
    lexicon::UNPLACED,
    map::{Map, Stated},
    moment::Moment,
};
use salida_world::ActorId;
use serde::Serialize;

/// A label that triggers something, and how it comes to bear on the actor.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Support {
    /// The label, by its place in the case.
    pub label: u32,
    /// How it bears.
    pub through: Through,
}

/// How a label bears on an actor.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "by", content = "of", rename_all = "kebab-case")]
pub enum Through {
    /// It is about the actor.
    Itself,
    /// It is about what the actor is part of, and the rule reaches parts.
    Whole(ActorId),
    /// It is about another name that a same-as gives the actor, by the place of that statement in the case.
    SameAs(u32),
}

/// What is seen of an actor by an institution on a day: the labels that stand, and how each could come to bear.
pub(crate) struct Scene<'m> {
    pub(crate) map: &'m Map<'m>,
    pub(crate) institution: u32,
    own: Vec<Stated>,
    wholes: Vec<(u32, Vec<Stated>)>,
    same: Vec<Namesake>,
}

/// The labels of another name, with who says that it is one.
struct Namesake {
    by: u32,
    place: u32,
    labels: Vec<Stated>,
}

/// What a scene leaves out.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Without<'s> {
    /// Labels that exceptions suspend, sorted.
    pub(crate) suspended: &'s [u32],
    /// Labels and same-as that are only possible or doubtful.
    pub(crate) weak: bool,
}

impl<'m> Scene<'m> {
    pub(crate) fn new(
        map: &'m Map<'m>,
        (institution, actor): (u32, u32),
        moment: Moment,
        without: Without<'_>,
    ) -> Self {
        let standing = |of: u32| -> Vec<Stated> {
            let counts = |label: &&Stated| {
                label.category != UNPLACED
                    && !label.denies
                    && label.tenure.stands(moment)
                    && !(without.weak && label.weak)
                    && without.suspended.binary_search(&label.place).is_err()
            };
            map.labels_about(of).iter().filter(counts).copied().collect()
        };
        let same = map.same_of(actor);
        let same = same.filter(|(_, same)| same.tenure.stands(moment) && !(without.weak && same.weak));
        let namesake = |(other, same): (u32, crate::map::Same)| Namesake {
            by: same.by,
            place: same.place,
            labels: standing(other),
        };
        Self {
            map,
            institution,
            own: standing(actor),
            wholes: map.roll.wholes(actor).map(|whole| (whole, standing(whole))).collect(),
            same: same.map(namesake).collect(),
        }
    }

    /// The labels in one of these categories that bear on the actor for a rule.
    pub(crate) fn supports(&self, trigger: &Trigger, categories: &[u32], takes: &[u32]) -> Vec<Support> {
        let fits = |label: &&Stated| {
            takes.binary_search(&label.by).is_ok() && self.map.lexicon.is_any(label.category, categories)
        };
        let mut found = Vec::new();
        let mut add = |labels: &[Stated], through: &Through| {
            found.extend(labels.iter().filter(fits).map(|label| Support {
                label: label.place,
                through: through.clone(),
            }));
        };
        if categories.is_empty() {
            return found;
        }
        add(&self.own, &Through::Itself);
        if trigger.reaches_parts {
            for (whole, labels) in &self.wholes {
                if let Some(whole) = self.map.case.actors.get(*whole as usize) {
                    add(labels, &Through::Whole(whole.id.clone()));
                }
            }
        }
        for namesake in { self.same.iter() }.filter(|it| takes.binary_search(&it.by).is_ok()) {
            add(&namesake.labels, &Through::SameAs(namesake.place));
        }
        found
    }

    /// The labels by which a mandate or rule is about the actor; `None` when it is not.
    pub(crate) fn triggers(&self, trigger: &Trigger) -> Option<Vec<Support>> {
        if trigger.hopeless {
            return None;
        }
        if trigger.labelled.is_empty() && trigger.unless.is_empty() {
            return Some(Vec::new());
        }
        let takes = trigger.takes(self.institution, &self.map.roll);
        let supports = self.supports(trigger, &trigger.labelled, &takes);
        if supports.is_empty() && !trigger.labelled.is_empty() {
            return None;
        }
        self.supports(trigger, &trigger.unless, &takes)
            .is_empty()
            .then_some(supports)
    }

    /// True when that category is already said of the actor itself by that speaker.
    pub(crate) fn says(&self, category: u32, by: u32) -> bool {
        self.own
            .iter()
            .any(|label| label.category == category && label.by == by)
    }
}
