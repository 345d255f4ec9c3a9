//! The roll of actors: a number for each name, and what each is part of.

use salida_case::Case;
use salida_world::{ActorId, Register};

/// Stands for no actor.
pub(crate) const NOBODY: u32 = u32::MAX;

/// Numbers of actors, in the order of the case, and the actor around each.
#[derive(Debug, Clone, Default)]
pub(crate) struct Roll {
    names: Register,
    around: Vec<u32>,
}

impl Roll {
    pub(crate) fn of(case: &Case) -> Self {
        let mut roll = Self::default();
        for actor in &case.actors {
            roll.names.enter(actor.id.as_str());
        }
        let around =
            |actor: &salida_case::actor::Actor| actor.part_of.as_ref().map_or(NOBODY, |whole| roll.number(whole));
        roll.around = case.actors.iter().map(around).collect();
        roll
    }

    /// The number of an actor; [`NOBODY`] when the case has none of that name.
    pub(crate) fn number(&self, id: &ActorId) -> u32 {
        self.number_of(id.as_str())
    }

    /// The same for a name that may be none.
    pub(crate) fn number_of(&self, name: &str) -> u32 {
        self.names.number(name).unwrap_or(NOBODY)
    }

    /// The numbers of several, sorted.
    pub(crate) fn numbers(&self, ids: &[ActorId]) -> Vec<u32> {
        let mut numbers: Vec<u32> = ids
            .iter()
            .map(|id| self.number(id))
            .filter(|it| *it != NOBODY)
            .collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    /// What the actor is part of, innermost first, without itself.
    pub(crate) fn wholes(&self, actor: u32) -> impl Iterator<Item = u32> {
        let around = |inner: &u32| self.around.get(*inner as usize).copied().filter(|it| *it != NOBODY);
        // The reader of the case cuts circles; the bound holds for cases that were put together by hand.
        std::iter::successors(around(&actor), move |inner| around(inner)).take(self.around.len())
    }

    /// True when `inner` is `outer` or a part of it.
    pub(crate) fn is_within(&self, inner: u32, outer: u32) -> bool {
        inner == outer || self.wholes(inner).any(|whole| whole == outer)
    }
}
