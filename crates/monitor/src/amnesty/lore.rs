//! What is known of those who enrolled under an amnesty, each row looked at for all of them.

use crate::{corner::Reading, coverage::Watch, evidence::Evidence, quantity::QuantityId};
use std::collections::BTreeMap;

/// What was told of some quantities.
#[derive(Default)]
pub(super) struct Lore {
    readings: BTreeMap<QuantityId, Vec<Reading>>,
    /// Who looked, by the number that quantities of the same deeds share.
    pub(super) watches: BTreeMap<u32, Vec<Watch>>,
}

impl Lore {
    pub(super) fn of(evidence: &Evidence<'_>, mut quantities: Vec<QuantityId>) -> Self {
        let ground = |quantity: &QuantityId| evidence.plan.grounds.get(quantity.index()).copied();
        quantities.sort_by_key(|quantity| (ground(quantity), *quantity));
        quantities.dedup();
        let mut lore = Self::default();
        for same in quantities.chunk_by(|one, other| ground(one) == ground(other)) {
            let each = same.iter().copied();
            lore.readings.extend(each.zip(evidence.readings_of_each(same)));
            if let Some((ground, first)) = same.first().and_then(|first| Some((ground(first)?, first))) {
                lore.watches.insert(ground, evidence.watches(*first));
            }
        }
        lore
    }

    pub(super) fn readings(&self, quantity: QuantityId) -> &[Reading] {
        self.readings.get(&quantity).map_or(&[], Vec::as_slice)
    }
}
