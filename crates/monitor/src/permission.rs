//! `A may D`: a permission, and what it takes from the prohibitions of the same instrument.

use crate::{
    Ref, Standing, clause::Leave, corner::Reading, finding::Instance, reach::Side, scope, verdict::Verdict, view::View,
};
use salida_world::{Span, Step};

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
pub(crate) struct Permissions<'v> {
    view: &'v View<'v>,
    each: Vec<Permission<'v>>,
    /// By whom each report says that it was.
    authors: ByReport<u32>,
}

struct Permission<'v> {
    view: View<'v>,
    leave: Leave,
    /// The reports that touch it in deed and place, and whether they lie surely inside.
    inside: ByReport<bool>,
}

/// Something of each report, in the order of reports.
struct ByReport<T>(Vec<(Ref, T)>);

impl<T: Copy> ByReport<T> {
    fn of(mut each: Vec<(Ref, T)>) -> Self {
        each.sort_unstable_by_key(|(report, _)| *report);
        Self(each)
    }

    fn get(&self, report: Ref) -> Option<T> {
        let at = self.0.binary_search_by_key(&report, |(it, _)| *it).ok()?;
        self.0.get(at).map(|(_, told)| *told)
    }
}

impl<'v> Permissions<'v> {
    /// Of a prohibition as it is seen.
    pub(crate) fn of(view: &'v View<'v>) -> Self {
        let each = view.duty.clauses.permissions.iter().filter_map(|leave| {
            let of_permission = View::of(view.plan, leave.duty, view.evidence, view.history)?.ok()?;
            Some(Permission::of(of_permission, *leave))
        });
        let each: Vec<Permission<'v>> = each.collect();
        let mut authors = Vec::new();
        if !each.is_empty() {
            let archive = view.evidence.archive;
            for (shelf, _) in archive.shelves(view.duty.counts) {
                archive.acts(shelf, |row| authors.push((row.reference, row.authors)));
            }
        }
        Self {
            view,
            each,
            authors: ByReport::of(authors),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.each.is_empty()
    }

    /// What all of them leave of an act: in each telling of it the shares of the permitted fall away.
    pub(crate) fn leave(&self, act: &Reading) -> Left {
        if self.each.is_empty() {
            return Left { least: 1.0, most: 1.0 };
        }
        let heads = act.heads();
        let established = act.least(Step::Attributed).map(|least| least.during);
        let firm = heads.iter().filter(|head| head.step >= Step::Attributed);
        let least = firm.filter_map(|head| Some(self.least(head.report, established?)));
        let most = heads.iter().map(|head| self.most(head.report, act.during));
        Left {
            least: least.fold(1.0, f64::min),
            most: most.fold(0.0, f64::max),
        }
    }

    /// The share that is surely theirs, without those who may have been permitted, their parts, and what they are part of.
    fn least(&self, report: Ref, during: Span) -> f64 {
        let is_free = |actor: u32| {
            let mut others = self.each.iter().filter(|it| it.side(actor) != Side::Other);
            others.all(|it| !it.may_hold(report, during))
        };
        self.sum(report, |actor| self.side(actor) == Side::Own && is_free(actor))
    }

    /// The share that may be theirs, without those who were surely permitted and their parts.
    fn most(&self, report: Ref, during: Span) -> f64 {
        let mut of_all = self.each.iter().filter(|it| it.leave.is_of_all);
        if of_all.any(|it| it.holds(report, during)) {
            return 0.0;
        }
        let is_permitted = |actor: u32| {
            let mut theirs = self.each.iter().filter(|it| it.side(actor) == Side::Own);
            theirs.any(|it| it.holds(report, during))
        };
        let named = self.sum(report, |_| true);
        let theirs = self.sum(report, |actor| self.side(actor) != Side::Other && !is_permitted(actor));
        (theirs + (1.0 - named)).clamp(0.0, 1.0)
    }

    fn sum(&self, report: Ref, counts: impl Fn(u32) -> bool) -> f64 {
        let list = self.authors.get(report).unwrap_or(0);
        let shares = self.view.evidence.archive.authors().shares(list).iter();
        let shares = shares.filter(|(actor, _)| counts(*actor)).map(|(_, share)| share);
        shares.fold(0.0, |sum, share| sum + share).clamp(0.0, 1.0)
    }

    fn side(&self, actor: u32) -> Side {
        side(self.view, actor)
    }
}

impl<'v> Permission<'v> {
    fn of(view: View<'v>, leave: Leave) -> Self {
        let mut inside = Vec::new();
        let archive = view.evidence.archive;
        for (shelf, fit) in archive.shelves(view.duty.counts) {
            if let Some(surely) = fit.act() {
                archive.acts(shelf, |row| inside.push((row.reference, surely)));
            }
        }
        Self {
            view,
            leave,
            inside: ByReport::of(inside),
        }
    }

    /// True when a report of an act falls surely under it, by deed, place and day.
    fn holds(&self, report: Ref, during: Span) -> bool {
        let days = || self.view.calendar.surely(during);
        let in_time = || days().is_some_and(|(from, to)| scope::covers(&self.view.stretches.sure, from, to));
        self.inside.get(report) == Some(true) && in_time()
    }

    /// True when it may fall under it.
    fn may_hold(&self, report: Ref, during: Span) -> bool {
        let days = || self.view.calendar.possibly(during);
        let touched = |(from, to)| !scope::touched(&self.view.stretches.possible, from, to).is_empty();
        self.inside.get(report).is_some() && days().is_some_and(touched)
    }

    fn side(&self, actor: u32) -> Side {
        side(&self.view, actor)
    }
}

/// How an actor stands to the parties of a duty.
fn side(view: &View<'_>, actor: u32) -> Side {
    let sides = view.plan.reach.sides(view.duty.counts).unwrap_or_default();
    sides.get(actor as usize).copied().unwrap_or(Side::Other)
}
