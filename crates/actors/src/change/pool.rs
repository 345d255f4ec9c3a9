//! The changes that could be made, each by one number, so that what several questions have in common is seen to be the same.

use super::Change;
use salida_case::terrain::Response;
use salida_world::ActorId;
use std::{cmp::Ordering, collections::BTreeMap};

/// A change that could be made, and by whom.
#[derive(Debug, Clone)]
pub(crate) struct Possible {
    pub(crate) change: Change,
    pub(crate) by: Vec<ActorId>,
}

/// What makes two changes one, by numbers of the map; their order is the one in which they are told.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Key {
    /// A category is stated, and by any of these.
    State(u32, Vec<u32>),
    /// A label ends.
    End(u32),
    /// An institution is given a mandate for a response.
    Give(u32, Response),
    /// Something about a rule.
    Rule(u32, OfRule),
}

/// What can be done about a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum OfRule {
    SetAside,
    /// An exception is granted, by its place among those that the rule provides for.
    Grant(usize),
    Meet,
}

/// All changes of which somebody has asked.
#[derive(Debug, Clone, Default)]
pub(crate) struct Pool {
    numbers: BTreeMap<Key, u32>,
    keys: Vec<Key>,
    changes: Vec<Possible>,
}

impl Pool {
    /// The number of a change, which is described when it is asked for the first time.
    pub(super) fn number(&mut self, key: Key, described: impl FnOnce() -> (Change, Vec<ActorId>)) -> u32 {
        if let Some(number) = self.numbers.get(&key) {
            return *number;
        }
        let number = u32::try_from(self.changes.len()).unwrap_or(u32::MAX);
        let (change, by) = described();
        self.changes.push(Possible { change, by });
        self.keys.push(key.clone());
        self.numbers.insert(key, number);
        number
    }

    /// The change of a number.
    pub(super) fn get(&self, number: u32) -> Option<&Possible> {
        self.changes.get(number as usize)
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.changes.len()
    }

    /// True for a change that ends a label.
    pub(super) fn ends_a_label(&self, number: u32) -> bool {
        matches!(self.keys.get(number as usize), Some(Key::End(_)))
    }

    /// Which is told first; this does not depend on what was asked for before.
    pub(super) fn order(&self, one: u32, other: u32) -> Ordering {
        self.keys.get(one as usize).cmp(&self.keys.get(other as usize))
    }
}
