//! Means of group-time effects, with what each unit contributes to them.

use super::adoption::Adoption;
use super::cell::{Compared, GroupPeriod, compared};
use super::{GroupTime, GroupTimeEstimate};
use crate::panel::Flaw;
use serde::Serialize;
use std::collections::BTreeMap;

/// A mean of effects, with its standard error.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Aggregate {
    /// The mean; negative when fewer died.
    pub effect: f64,
    /// Its standard error, clustered by unit, the weights of groups counted as estimated; none where a group or its
    /// controls have only one unit.
    pub error: Option<f64>,
}

/// The effect at one distance from the date.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Event {
    /// Periods since the first treated one: 0 is that period, negative ones are placebos.
    pub since: i64,
    /// The mean over groups that are seen at this distance.
    pub mean: Aggregate,
    /// How many groups these are: where the number changes, the mean is over other places.
    pub groups: usize,
}

/// The effect of one group (its first treated period) or of one calendar period.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Groups {
    /// The period.
    pub period: usize,
    /// The mean.
    pub mean: Aggregate,
}

/// Sums over all treated cells that were compared, in counts.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Totals {
    /// Cells of units and periods.
    pub cells: usize,
    /// What was counted.
    pub observed: f64,
    /// The same less the effects; averted is this less `observed`.
    pub counterfactual: f64,
}

impl Totals {
    /// Deaths averted: positive when fewer died.
    pub fn averted(&self) -> f64 {
        self.counterfactual - self.observed
    }

    /// Observed over counterfactual; none where the counterfactual of this linear method is not above zero.
    pub fn rate_ratio(&self) -> Option<f64> {
        (self.counterfactual > 0.0).then(|| self.observed / self.counterfactual)
    }
}

/// A weighted sum of effects on its way to a mean.
#[derive(Debug, Clone, Default)]
struct Slot {
    /// Weight and effect of each part, and the group it belongs to.
    parts: Vec<(f64, f64, usize)>,
    influence: Vec<f64>,
    thin: bool,
}

impl Slot {
    fn add(
        &mut self,
        units: usize,
        weight: f64,
        group: usize,
        effect: f64,
        influence: impl Iterator<Item = (usize, f64)>,
    ) {
        self.influence.resize(units, 0.0);
        self.parts.push((weight, effect, group));
        for (unit, part) in influence {
            self.influence[unit] += weight * part;
        }
    }

    /// Divides by the weights. Where these are sizes of groups, units of a group whose effect lies off the mean move it
    /// by being there: they add (effect − mean) / Σ weight.
    fn closed(mut self, members: Option<&BTreeMap<usize, Vec<usize>>>) -> Mean {
        let whole: f64 = self.parts.iter().map(|(weight, _, _)| weight).sum();
        let effect = self
            .parts
            .iter()
            .map(|(weight, effect, _)| weight * effect)
            .sum::<f64>()
            / whole;
        for part in &mut self.influence {
            *part /= whole;
        }
        for (_, own, group) in self.parts.iter().filter(|_| members.is_some()) {
            for unit in members.and_then(|members| members.get(group)).into_iter().flatten() {
                self.influence[*unit] += (own - effect) / whole;
            }
        }
        Mean {
            effect,
            influence: self.influence,
            thin: self.thin,
        }
    }
}

/// A mean of effects and what each unit contributes.
struct Mean {
    effect: f64,
    influence: Vec<f64>,
    thin: bool,
}

impl Mean {
    fn aggregate(&self) -> Aggregate {
        let squares: f64 = self.influence.iter().map(|part| part * part).sum();
        Aggregate {
            effect: self.effect,
            error: (!self.thin).then(|| libm::sqrt(squares)),
        }
    }
}

#[derive(Default)]
struct Slots {
    overall: Slot,
    events: BTreeMap<i64, Slot>,
    groups: BTreeMap<usize, Slot>,
    periods: BTreeMap<usize, Slot>,
    cells: Vec<GroupPeriod>,
    totals: Totals,
}

pub(super) fn estimate(method: &GroupTime, adoption: &Adoption) -> Result<GroupTimeEstimate, Flaw> {
    let members = adoption.groups(1 + method.anticipation);
    if members.is_empty() {
        return Err(match adoption.firsts(|_| true) {
            0 => Flaw::NoTreated,
            _ => Flaw::TooFewBefore,
        });
    }
    let mut slots = Slots::default();
    for (group, units) in &members {
        for period in 0..adoption.periods {
            if let Some(found) = compared(method, adoption, *group, units, period) {
                slots.add(adoption, units.len(), &found);
            }
        }
    }
    if slots.groups.is_empty() {
        return Err(Flaw::NoDonors);
    }
    Ok(slots.closed(method, adoption, &members))
}

impl Slots {
    fn add(&mut self, adoption: &Adoption, size: usize, found: &Compared) {
        let cell = found.cell;
        self.cells.push(cell);
        let mut into = vec![(
            self.events.entry(distance(cell.group, cell.period)).or_default(),
            size as f64,
        )];
        if cell.period >= cell.group {
            into.push((&mut self.overall, size as f64));
            into.push((self.periods.entry(cell.period).or_default(), size as f64));
            into.push((self.groups.entry(cell.group).or_default(), 1.0));
            for unit in &found.treated {
                let size = adoption.size(*unit, cell.period);
                let observed = adoption.outcome(*unit, cell.period) * size;
                self.totals.cells += 1;
                self.totals.observed += observed;
                self.totals.counterfactual += observed - cell.effect * size;
            }
        }
        for (slot, weight) in into {
            slot.thin |= cell.error.is_none();
            slot.add(
                adoption.units,
                weight,
                cell.group,
                cell.effect,
                found.influence.iter().copied(),
            );
        }
    }

    fn closed(
        self,
        method: &GroupTime,
        adoption: &Adoption,
        members: &BTreeMap<usize, Vec<usize>>,
    ) -> GroupTimeEstimate {
        let sizes = Some(members);
        let counts: Vec<usize> = self.events.values().map(|slot| slot.parts.len()).collect();
        let events: Vec<(i64, Mean)> = closed(self.events, sizes);
        let groups: Vec<(usize, Mean)> = closed(self.groups, None);
        let periods: Vec<(usize, Mean)> = closed(self.periods, sizes);
        let mut by_size = Slot::default();
        for (group, mean) in &groups {
            let size = members.get(group).map_or(0, Vec::len) as f64;
            by_size.thin |= mean.thin;
            by_size.add(
                adoption.units,
                size,
                *group,
                mean.effect,
                mean.influence.iter().copied().enumerate(),
            );
        }
        let after = events.iter().filter(|(event, _)| *event >= 0).map(|(_, mean)| mean);
        GroupTimeEstimate {
            overall: self.overall.closed(sizes).aggregate(),
            event_mean: plain_mean(adoption.units, after).aggregate(),
            group_mean: by_size.closed(sizes).aggregate(),
            period_mean: plain_mean(adoption.units, periods.iter().map(|(_, mean)| mean)).aggregate(),
            by_event: events
                .iter()
                .zip(counts)
                .map(|((event, mean), groups)| Event {
                    since: *event,
                    mean: mean.aggregate(),
                    groups,
                })
                .collect(),
            by_group: listed(&groups),
            by_period: listed(&periods),
            cells: self.cells,
            totals: self.totals,
            units: adoption.units,
            treated: members.values().map(Vec::len).sum(),
            reference: -1 - distance(0, method.anticipation),
            influence: events.into_iter().map(|(_, mean)| mean.influence).collect(),
        }
    }
}

fn closed<K>(slots: BTreeMap<K, Slot>, members: Option<&BTreeMap<usize, Vec<usize>>>) -> Vec<(K, Mean)> {
    slots
        .into_iter()
        .map(|(key, slot)| (key, slot.closed(members)))
        .collect()
}

fn listed(means: &[(usize, Mean)]) -> Vec<Groups> {
    let one = |(period, mean): &(usize, Mean)| Groups {
        period: *period,
        mean: mean.aggregate(),
    };
    means.iter().map(one).collect()
}

/// The mean of means, each as heavy as the other.
fn plain_mean<'m>(units: usize, means: impl Iterator<Item = &'m Mean>) -> Mean {
    let mut slot = Slot::default();
    for mean in means {
        slot.thin |= mean.thin;
        slot.add(units, 1.0, 0, mean.effect, mean.influence.iter().copied().enumerate());
    }
    slot.closed(None)
}

/// Periods from one to the other.
fn distance(from: usize, to: usize) -> i64 {
    let forward = i64::try_from(to.saturating_sub(from)).unwrap_or(i64::MAX);
    let back = i64::try_from(from.saturating_sub(to)).unwrap_or(i64::MAX);
    forward - back
}
