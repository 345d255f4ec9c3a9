//! What duties count: shared by all duties that count the same, so that a report is weighed once for all of them.

use salida_world::{ActorId, DeedId, ZoneId};
use std::collections::BTreeMap;

/// These deeds in this region by these parties: one sum.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Quantity {
    /// Several deeds are one quantity.
    pub(crate) deeds: Vec<DeedId>,
    /// The zones that make up its region; empty means everywhere.
    pub(crate) region: Vec<ZoneId>,
    /// By whom; empty means by anybody, whoever it was.
    pub(crate) parties: Vec<ActorId>,
    /// True when it is about everybody but them.
    pub(crate) others: bool,
}

/// Which quantity of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct QuantityId(pub(crate) u32);

impl QuantityId {
    /// Its position in the plan.
    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

/// The quantities of a plan while it is made, each once.
#[derive(Debug, Default)]
pub(crate) struct Quantities {
    list: Vec<Quantity>,
    known: BTreeMap<Quantity, QuantityId>,
}

impl Quantities {
    /// The id of a quantity, a new one when it was not asked for before. The order of deeds, zones and parties does not
    /// matter.
    pub(crate) fn id(&mut self, deeds: &[DeedId], region: &[ZoneId], parties: &[ActorId]) -> QuantityId {
        self.enter(Quantity {
            deeds: sorted(deeds),
            region: sorted(region),
            parties: sorted(parties),
            others: false,
        })
    }

    /// The same of everybody but these parties and what is part of them.
    pub(crate) fn id_of_others(&mut self, deeds: &[DeedId], region: &[ZoneId], parties: &[ActorId]) -> QuantityId {
        self.enter(Quantity {
            deeds: sorted(deeds),
            region: sorted(region),
            parties: sorted(parties),
            others: !parties.is_empty(),
        })
    }

    fn enter(&mut self, quantity: Quantity) -> QuantityId {
        if let Some(id) = self.known.get(&quantity) {
            return *id;
        }
        let id = QuantityId(u32::try_from(self.list.len()).unwrap_or(u32::MAX));
        self.list.push(quantity.clone());
        self.known.insert(quantity, id);
        id
    }

    /// For each quantity a number that it shares with those of the same deeds and region.
    pub(crate) fn grounds(&self) -> Vec<u32> {
        let mut known: BTreeMap<(&[DeedId], &[ZoneId]), u32> = BTreeMap::new();
        let mut grounds = Vec::with_capacity(self.list.len());
        for quantity in &self.list {
            let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
            grounds.push(*known.entry((&quantity.deeds, &quantity.region)).or_insert(next));
        }
        grounds
    }

    /// The quantities in the order of their ids.
    pub(crate) fn into_list(self) -> Vec<Quantity> {
        self.list
    }
}

fn sorted<T: Ord + Clone>(items: &[T]) -> Vec<T> {
    let mut items = items.to_vec();
    items.sort();
    items.dedup();
    items
}
