//! `A may D`: a permission, and what it takes from the prohibitions of the same instrument.

use crate::{Ref, Standing, corner::Reading, finding::Instance, scope, verdict::Verdict, view::View};

/// The standing of a permission itself.
pub(crate) fn verdict(view: &View<'_>) -> Verdict {
    let standing = if view.calendar.is_over() {
        Standing::Discharged
    } else {
        Standing::InEffect
    };
    Verdict::plain(Instance::Whole, standing)
}

/// How far an act is permitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Permitted {
    /// It is not.
    No,
    /// In some reading it is.
    Possibly,
    /// In every reading it is.
    Surely,
}

/// The permissions that bear on a prohibition, with what they permit.
pub(crate) struct Permissions<'a> {
    each: Vec<Permission<'a>>,
}

struct Permission<'a> {
    view: View<'a>,
    /// True when it permits every act of the prohibited parties, whoever of them it was.
    is_of_all: bool,
    /// Its readings by report.
    by_report: Vec<(Ref, usize)>,
}

impl<'a> Permissions<'a> {
    /// Of a prohibition as it is seen.
    pub(crate) fn of(view: &View<'a>) -> Self {
        let each = view.duty.clauses.permissions.iter().filter_map(|leave| {
            let view_of = View::of(view.plan, leave.duty, view.evidence, view.history)?.ok()?;
            Some(Permission::of(view_of, leave.is_of_all))
        });
        Self { each: each.collect() }
    }

    /// How far an act is permitted by any of them.
    pub(crate) fn permit(&self, act: &Reading) -> Permitted {
        let each = self.each.iter().map(|permission| permission.permit(act));
        each.max().unwrap_or(Permitted::No)
    }
}

impl<'a> Permission<'a> {
    fn of(view: View<'a>, is_of_all: bool) -> Self {
        let readings = view.readings.iter().enumerate();
        let mut by_report: Vec<(Ref, usize)> = readings
            .flat_map(|(at, reading)| reading.reports().map(move |report| (report, at)))
            .collect();
        by_report.sort_unstable();
        Self {
            view,
            is_of_all,
            by_report,
        }
    }

    fn permit(&self, act: &Reading) -> Permitted {
        let mut known = act.reports().filter_map(|report| {
            let at = self.by_report.binary_search_by_key(&report, |(known, _)| *known).ok()?;
            self.view.readings.get(self.by_report.get(at)?.1)
        });
        let Some(own) = known.next() else {
            return Permitted::No;
        };
        let (calendar, stretches) = (&self.view.calendar, &self.view.stretches);
        let possibly = calendar.possibly(own.during);
        if !possibly.is_some_and(|(from, to)| !scope::touched(&stretches.possible, from, to).is_empty()) {
            return Permitted::No;
        }
        let active = calendar.surely(act.during);
        let in_time = active.is_some_and(|(from, to)| scope::covers(&stretches.sure, from, to));
        let by_whom = self.is_of_all || own.share_low >= act.share_high;
        if own.surely_inside && in_time && by_whom {
            Permitted::Surely
        } else {
            Permitted::Possibly
        }
    }
}
