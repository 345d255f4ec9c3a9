//! What reports tell of each quantity: what a report takes away from the columns and adds to them, and what it calls for.

use crate::{
    column::Weights,
    corner::{Entry, Heads, Reading},
    evidence::{Evidence, Heard, Told},
    quantity::QuantityId,
};
use salida_events::Part;

/// What is told of one happening in one quantity.
pub(crate) struct Shift {
    pub(crate) quantity: QuantityId,
    pub(crate) weights: Weights,
    /// The happening itself, where it can call for an answer.
    pub(crate) call: Option<Reading>,
}

/// The reports of one lineage that count together.
struct Family {
    reports: Vec<u32>,
    heads: Heads,
}

impl Evidence<'_> {
    /// What these reports tell of every quantity that they touch, in the order of quantities. They are whole lineages, so
    /// that nothing else has a part in what they tell. What was surely done by others is told only of quantities of which
    /// there are totals. `calls` says of which quantities a happening can call for an answer.
    pub(crate) fn told_by(&self, reports: &[u32], calls: impl Fn(QuantityId) -> bool) -> Vec<Shift> {
        let mut told: Vec<Shift> = Vec::new();
        let mut shared: Vec<(QuantityId, u32, Entry)> = Vec::new();
        let mut lineages: Vec<u32> = Vec::new();
        for report in reports.iter().copied() {
            let Some((shelf, row)) = self.archive.act(report) else {
                continue;
            };
            let part = self.archive.part(report, self.known);
            if part == Part::Nothing || (part == Part::Whole && row.first() > self.on) {
                continue;
            }
            if let Part::Shared(lineage) = part {
                lineages.push(lineage);
            }
            told.reserve(shelf.touches.len());
            for (quantity, fit) in shelf.touches.iter().copied() {
                let Some(surely_inside) = fit.act() else {
                    continue;
                };
                let act = Told {
                    row: &row,
                    shares: self
                        .archive
                        .authors()
                        .weigh(row.authors, self.plan.reach.sides(quantity)),
                    surely_inside,
                };
                if part != Part::Whole {
                    shared.push((quantity, report, act.entry()));
                } else if act.shares.1 > 0.0 || self.archive.is_counted(quantity) {
                    let call = calls(quantity).then(|| Reading::single(&act.entry()));
                    told.push(self.shift(quantity, &Heard::Once(act), call));
                }
            }
        }
        if !shared.is_empty() {
            lineages.sort_unstable();
            lineages.dedup();
            let families: Vec<Family> = { lineages.into_iter() }.flat_map(|it| self.families(it)).collect();
            shared.sort_by_key(|(quantity, ..)| *quantity);
            for of_quantity in shared.chunk_by(|one, other| one.0 == other.0) {
                let joined = families.iter().filter_map(|family| self.joined(family, of_quantity));
                told.extend(joined.map(|(quantity, reading)| {
                    let call = calls(quantity).then(|| reading.clone());
                    self.shift(quantity, &Heard::Often(reading), call)
                }));
            }
        }
        told.sort_by_key(|shift| shift.quantity);
        told
    }

    fn shift(&self, quantity: QuantityId, heard: &Heard<'_>, call: Option<Reading>) -> Shift {
        Shift {
            quantity,
            weights: Weights::of(heard, self.on),
            call,
        }
    }

    fn families(&self, lineage: u32) -> impl Iterator<Item = Family> {
        let heads = self.archive.lineages.heads(lineage, self.known).into_iter();
        heads.map(|standing| Family {
            reports: standing.iter().map(|head| head.report).collect(),
            heads: self.heads(&standing),
        })
    }

    /// What a family tells of the quantity of these entries.
    fn joined(&self, family: &Family, entries: &[(QuantityId, u32, Entry)]) -> Option<(QuantityId, Reading)> {
        let own = entries.iter().filter(|(_, report, _)| family.reports.contains(report));
        let reading = Reading::join(own.map(|(.., entry)| entry.clone()).collect(), &family.heads)?;
        let (quantity, ..) = entries.first()?;
        (reading.during.first() <= self.on).then_some((*quantity, reading))
    }
}
