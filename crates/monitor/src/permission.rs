//! `A may D`: a permission, and what it takes from the prohibitions of the same instrument.

use crate::{Ref, Standing, clause::Leave, corner::Reading, finding::Instance, scope, verdict::Verdict, view::View};

/// The standing of a permission itself.
pub(crate) fn verdict(view: &View<'_>) -> Verdict {
    let standing = if view.calendar.is_over() {
        Standing::Discharged
    } else {
        Standing::InEffect
    };
    Verdict::plain(Instance::Whole, standing)
}

/// What is left of the chance that an act is of the prohibited parties and not permitted, at least and at most.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Left {
    pub(crate) least: f64,
    pub(crate) most: f64,
}

/// The permissions that bear on a prohibition, with what they permit.
pub(crate) struct Permissions<'a> {
    each: Vec<Permission<'a>>,
}

struct Permission<'a> {
    view: View<'a>,
    leave: Leave,
    /// Its readings by report.
    by_report: Vec<(Ref, usize)>,
}

impl<'a> Permissions<'a> {
    /// Of a prohibition as it is seen.
    pub(crate) fn of(view: &View<'a>) -> Self {
        let each = view.duty.clauses.permissions.iter().filter_map(|leave| {
            let view_of = View::of(view.plan, leave.duty, view.evidence, view.history)?.ok()?;
            Some(Permission::of(view_of, *leave))
        });
        Self { each: each.collect() }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.each.is_empty()
    }

    /// What all of them leave of an act.
    pub(crate) fn leave(&self, act: &Reading) -> Left {
        let whole = Left { least: 1.0, most: 1.0 };
        let each = self.each.iter().map(|permission| permission.leave(act));
        each.fold(whole, |left, other| Left {
            least: left.least.min(other.least),
            most: left.most.min(other.most),
        })
    }
}

impl<'a> Permission<'a> {
    fn of(view: View<'a>, leave: Leave) -> Self {
        let readings = view.readings().iter().enumerate();
        let mut by_report: Vec<(Ref, usize)> = readings
            .flat_map(|(at, reading)| reading.reports().map(move |report| (report, at)))
            .collect();
        by_report.sort_unstable();
        Self { view, leave, by_report }
    }

    /// Of the shares of an act those of the permitted fall away: from the most where everything else is surely
    /// permitted, from the least, with those that they may stand behind, where it is possibly.
    fn leave(&self, act: &Reading) -> Left {
        let whole = Left { least: 1.0, most: 1.0 };
        let mut known = act.reports().filter_map(|report| {
            let at = self.by_report.binary_search_by_key(&report, |(known, _)| *known).ok()?;
            self.view.readings().get(self.by_report.get(at)?.1)
        });
        let Some(own) = known.next().filter(|_| self.leave.is_of_all || self.leave.is_of_some) else {
            return whole;
        };
        let (calendar, stretches) = (&self.view.calendar, &self.view.stretches);
        let possibly = calendar.possibly(own.during);
        if possibly.is_none_or(|(from, to)| scope::touched(&stretches.possible, from, to).is_empty()) {
            return whole;
        }
        let active = calendar.surely(act.during);
        let in_time = active.is_some_and(|(from, to)| scope::covers(&stretches.sure, from, to));
        let (least, most) = if self.leave.is_of_all {
            (0.0, 0.0)
        } else {
            (act.share_high - own.share_high, act.share_high - own.share_low)
        };
        Left {
            least: least.max(0.0),
            most: if own.surely_inside && in_time {
                most.max(0.0)
            } else {
                1.0
            },
        }
    }
}
