//! The names a case knows, each as one id that all rows share.

use crate::Known;
use salida_world::{ActorId, Day, DeedId, SourceId, Vocabulary, ZoneId};

/// Ids by name.
pub(crate) struct Names<T> {
    numbers: Vocabulary,
    ids: Vec<T>,
}

/// A name that the case knows, and its number among those of its kind.
#[derive(Debug)]
pub(crate) struct Named<'a, T> {
    pub(crate) number: u32,
    pub(crate) id: &'a T,
}

/// All names that rows may hold.
pub(crate) struct Roster {
    pub(crate) zones: Names<ZoneId>,
    pub(crate) deeds: Names<DeedId>,
    pub(crate) actors: Names<ActorId>,
    /// Each with the day on which it was published, where that is known.
    pub(crate) sources: Names<(SourceId, Option<Day>)>,
}

impl<T> Names<T> {
    fn of<'k>(names: impl Iterator<Item = &'k str>, id: impl Fn(&str) -> T) -> Self {
        let mut numbers = Vocabulary::default();
        let mut ids = Vec::new();
        for name in names {
            if numbers.enter(name).1 {
                ids.push(id(name));
            }
        }
        Self { numbers, ids }
    }

    /// A name that the case knows.
    #[inline]
    pub(crate) fn get(&self, name: &str) -> Option<Named<'_, T>> {
        let number = self.numbers.number(name)?;
        let id = self.ids.get(number as usize)?;
        Some(Named { number, id })
    }
}

impl Roster {
    pub(crate) fn of(known: &Known<'_>) -> Self {
        Self {
            zones: Names::of(known.zones.iter().copied(), |name| ZoneId::from(name)),
            deeds: Names::of(known.deeds.iter().copied(), |name| DeedId::from(name)),
            actors: Names::of(known.actors.iter().copied(), |name| ActorId::from(name)),
            sources: Names::of(known.sources.keys().copied(), |name| {
                let published = known.sources.get(name).copied().flatten();
                (SourceId::from(name), published)
            }),
        }
    }
}
