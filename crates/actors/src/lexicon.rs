//! Categories by number, with the wider ones of each (rule M3).

use salida_case::Case;
use salida_world::{Name, Register};

/// Stands for no category.
pub(crate) const UNPLACED: u32 = u32::MAX;

/// The categories of all vocabularies.
#[derive(Debug, Clone, Default)]
pub(crate) struct Lexicon {
    names: Register,
    /// Each category and all wider ones, sorted.
    wider: Vec<Vec<u32>>,
    /// What each excludes, as written.
    excludes: Vec<Vec<u32>>,
}

impl Lexicon {
    pub(crate) fn of(case: &Case) -> Self {
        let categories = &case.terrain.categories;
        let mut lexicon = Self::default();
        for category in categories {
            lexicon.names.enter(category.id.as_str());
        }
        let is_a: Vec<u32> = { categories.iter() }
            .map(|it| it.is_a.as_ref().map_or(UNPLACED, |wider| lexicon.number(wider)))
            .collect();
        let next = |at: &u32| is_a.get(*at as usize).copied().filter(|it| *it != UNPLACED);
        for start in 0..u32::try_from(categories.len()).unwrap_or(UNPLACED) {
            let mut chain: Vec<u32> = std::iter::successors(Some(start), next)
                .take(categories.len())
                .collect();
            chain.sort_unstable();
            chain.dedup();
            lexicon.wider.push(chain);
        }
        lexicon.excludes = categories.iter().map(|it| lexicon.numbers(&it.excludes)).collect();
        lexicon
    }

    /// The number of a category; [`UNPLACED`] when there is none of that name.
    pub(crate) fn number(&self, id: &Name) -> u32 {
        self.names.number(id.as_str()).unwrap_or(UNPLACED)
    }

    /// The numbers of several, in the order in which they are written.
    pub(crate) fn numbers(&self, ids: &[Name]) -> Vec<u32> {
        ids.iter()
            .map(|id| self.number(id))
            .filter(|it| *it != UNPLACED)
            .collect()
    }

    /// The name of a number.
    pub(crate) fn name(&self, number: u32) -> Name {
        Name::from(self.names.name(number))
    }

    /// True when `narrow` is `wide` or a case of it.
    pub(crate) fn is_a(&self, narrow: u32, wide: u32) -> bool {
        let wider = self.wider.get(narrow as usize);
        wider.is_some_and(|wider| wider.binary_search(&wide).is_ok())
    }

    /// True when it is one of these, or a case of one.
    pub(crate) fn is_any(&self, narrow: u32, wide: &[u32]) -> bool {
        wide.iter().any(|wide| self.is_a(narrow, *wide))
    }

    /// True when nobody can be in both, as either of them says or what they are cases of.
    pub(crate) fn excludes(&self, one: u32, other: u32) -> bool {
        let says = |one: u32, other: u32| {
            let wider = self.wider.get(one as usize).into_iter().flatten();
            let excluded = wider.filter_map(|it| self.excludes.get(*it as usize)).flatten();
            excluded.into_iter().any(|it| self.is_a(other, *it))
        };
        says(one, other) || says(other, one)
    }
}
