//! Who is invited to enrol under an amnesty: those whom it names, and all that are part of them.

use salida_case::{Case, covenant::Amnesty};
use salida_world::ActorId;
use std::collections::{BTreeMap, BTreeSet};

/// What each actor is part of.
pub(crate) struct Wholes<'a>(BTreeMap<&'a ActorId, &'a ActorId>);

impl<'a> Wholes<'a> {
    pub(crate) fn of(case: &'a Case) -> Self {
        let parts = { case.actors.iter() }.filter_map(|actor| Some((&actor.id, actor.part_of.as_ref()?)));
        Self(parts.collect())
    }

    /// An actor and all that it is part of.
    pub(crate) fn around(&self, actor: &'a ActorId) -> impl Iterator<Item = &'a ActorId> {
        let next = |inner: &&'a ActorId| self.0.get(*inner).copied();
        // Readers break circles; whoever builds a case by hand may have left one.
        std::iter::successors(Some(actor), next).take(self.0.len() + 1)
    }
}

/// Who may enrol, and the positions of those who may and are part of it.
pub(crate) struct Invited<'a> {
    pub(super) actor: &'a ActorId,
    pub(super) parts: Vec<usize>,
}

/// All whom an amnesty names and all that are part of them, in the order of the case. Linear in actors × what they are part of.
pub(crate) fn invited<'a>(case: &'a Case, amnesty: &Amnesty) -> Vec<Invited<'a>> {
    let wholes = Wholes::of(case);
    let named: BTreeSet<&ActorId> = amnesty.to.iter().collect();
    let actors = case.actors.iter().map(|actor| &actor.id);
    let invited = actors.filter(|actor| wholes.around(actor).any(|id| named.contains(id)));
    let mut invited: Vec<Invited<'a>> = invited
        .map(|actor| Invited {
            actor,
            parts: Vec::new(),
        })
        .collect();
    let at: BTreeMap<&ActorId, usize> = invited.iter().enumerate().map(|(at, it)| (it.actor, at)).collect();
    for (part, actor) in { invited.iter() }.map(|it| it.actor).enumerate().collect::<Vec<_>>() {
        let around = wholes.around(actor).skip(1).filter(|whole| *whole != actor);
        for whole in around.filter_map(|whole| at.get(whole)) {
            invited[*whole].parts.push(part);
        }
    }
    invited
}
