//! What reports tell of each quantity, weighed in every corner: what a report takes away from the columns and adds to them.

use crate::{
    column::Weights,
    corner::Entry,
    evidence::{Evidence, Heard, Told},
    quantity::QuantityId,
};
use salida_events::Part;

impl Evidence<'_> {
    /// What these reports tell of every quantity that they touch, in the order of quantities. They are whole lineages, so
    /// that nothing else has a part in what they tell. What was surely done by others is told only of quantities of which
    /// there are totals.
    pub(crate) fn told_by(&self, reports: &[u32]) -> Vec<(QuantityId, Weights)> {
        let mut told: Vec<(QuantityId, Weights)> = Vec::new();
        let mut shared: Vec<(QuantityId, (u32, u32, Entry))> = Vec::new();
        for report in reports.iter().copied() {
            let Some((cell, row)) = self.archive.act(report) else {
                continue;
            };
            let part = self.archive.part(report, self.known);
            if part == Part::Nothing || (part == Part::Whole && row.first() > self.on) {
                continue;
            }
            for (quantity, fit) in cell.touches.iter().copied() {
                let Some(surely_inside) = fit.act() else {
                    continue;
                };
                let act = Told {
                    row,
                    shares: self.archive.authors.weigh(row.authors, self.plan.reach.sides(quantity)),
                    surely_inside,
                };
                match part {
                    Part::Shared(lineage) => shared.push((quantity, (lineage, report, act.entry()))),
                    _ if act.shares.1 > 0.0 || self.archive.is_counted(quantity) => {
                        told.push((quantity, Weights::of(&Heard::Once(act), self.on)));
                    }
                    _ => {}
                }
            }
        }
        shared.sort_by_key(|(quantity, _)| *quantity);
        for of_quantity in shared.chunk_by(|one, other| one.0 == other.0) {
            let Some((quantity, _)) = of_quantity.first() else {
                continue;
            };
            let mut readings = Vec::new();
            self.join(
                of_quantity.iter().map(|(_, entry)| entry.clone()).collect(),
                &mut readings,
            );
            let weighed = readings.into_iter().map(|it| Weights::of(&Heard::Often(it), self.on));
            told.extend(weighed.map(|it| (*quantity, it)));
        }
        told.sort_by_key(|(quantity, _)| *quantity);
        told
    }
}
