//! ATT(g, t): one group in one period against its controls.

use super::adoption::Adoption;
use super::{Base, Controls, GroupTime};
use serde::Serialize;

/// One group in one period.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct GroupPeriod {
    /// The first treated period of the group.
    pub group: usize,
    /// The period.
    pub period: usize,
    /// ATT(g, t); a placebo where the period lies before the group's date.
    pub effect: f64,
    /// Its standard error, clustered by unit; none with fewer than two units on a side.
    pub error: Option<f64>,
    /// Units of the group that were compared.
    pub treated: usize,
    /// Units that they were compared with.
    pub controls: usize,
    /// Units left out because one of the two periods is missing.
    pub missing: usize,
}

/// A cell with what each unit contributes to its error.
pub(super) struct Compared {
    pub(super) cell: GroupPeriod,
    pub(super) influence: Vec<(usize, f64)>,
    /// Units of the group that were compared.
    pub(super) treated: Vec<usize>,
}

/// The comparison of a group in a period; none where it is the base itself, or nobody can be compared.
pub(super) fn compared(
    method: &GroupTime,
    adoption: &Adoption,
    group: usize,
    members: &[usize],
    period: usize,
) -> Option<Compared> {
    let last = group.checked_sub(1 + method.anticipation)?;
    let base = match method.base {
        Base::Previous if period <= last => period.checked_sub(1)?,
        _ => last,
    };
    if base == period {
        return None;
    }
    let latest = base.max(period) + method.anticipation;
    let is_control = |unit: &usize| match (method.controls, adoption.first(*unit)) {
        (_, None) => true,
        (Controls::NeverTreated, _) => false,
        (Controls::NotYetTreated, Some(first)) => first > latest && first != group,
    };
    let change = |unit: &usize| {
        let change = adoption.outcome(*unit, period) - adoption.outcome(*unit, base);
        change.is_finite().then_some((*unit, change))
    };
    let treated: Vec<(usize, f64)> = members.iter().filter_map(change).collect();
    let able: Vec<usize> = (0..adoption.units).filter(is_control).collect();
    let controls: Vec<(usize, f64)> = able.iter().filter_map(change).collect();
    if treated.is_empty() || controls.is_empty() {
        return None;
    }
    let (own, mut influence) = mean(&treated, 1.0);
    let (other, others) = mean(&controls, -1.0);
    influence.extend(others);
    let several = treated.len() > 1 && controls.len() > 1;
    let error = libm::sqrt(influence.iter().map(|(_, part)| part * part).sum());
    Some(Compared {
        cell: GroupPeriod {
            group,
            period,
            effect: own - other,
            error: several.then_some(error),
            treated: treated.len(),
            controls: controls.len(),
            missing: members.len() + able.len() - treated.len() - controls.len(),
        },
        influence,
        treated: treated.into_iter().map(|(unit, _)| unit).collect(),
    })
}

/// The mean of changes, and what each unit contributes to it, times `sign`.
fn mean(changes: &[(usize, f64)], sign: f64) -> (f64, Vec<(usize, f64)>) {
    let count = changes.len() as f64;
    let mean = changes.iter().map(|(_, change)| change).sum::<f64>() / count;
    let part = |(unit, change): &(usize, f64)| (*unit, sign * (change - mean) / count);
    (mean, changes.iter().map(part).collect())
}
