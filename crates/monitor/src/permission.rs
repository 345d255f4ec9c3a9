//! `A may D`: a permission, and what it takes from the prohibitions of the same instrument.

use crate::{
    Ref, Standing,
    clause::Leave,
    corner::Reading,
    finding::Instance,
    reach::Side,
    scope,
    verdict::Verdict,
    view::{Matter, View},
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
            let of_permission = Matter::of(view.plan, leave.duty, view.evidence, view.history)?
                .view()?
                .ok()?;
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

    /// What all of them surely leave of the chance that an act is of the prohibited parties and not permitted: in each
    /// telling of it the shares of the permitted fall away.
    pub(crate) fn least(&self, act: &Reading) -> f64 {
        if self.each.is_empty() {
            return 1.0;
        }
        let firm = act.heads().filter(|head| head.step >= Step::Attributed);
        let established = act.least(Step::Attributed).map(|least| least.during);
        let each = firm.filter_map(|head| Some(self.least_of(head.report, established?)));
        each.fold(1.0, f64::min)
    }

    /// What they may leave of it.
    pub(crate) fn most(&self, act: &Reading) -> f64 {
        if self.each.is_empty() {
            return 1.0;
        }
        let each = act.heads().map(|head| self.most_of(head.report, act.during));
        each.fold(0.0, f64::max)
    }

    /// The share that is surely theirs, without those who may have been permitted, their parts, and what they are part of.
    fn least_of(&self, report: Ref, during: Span) -> f64 {
        let is_free = |actor: u32| {
            let mut others = self.each.iter().filter(|it| it.side(actor) != Side::Other);
            others.all(|it| !it.may_hold(report, during))
        };
        let is_theirs = |actor: u32| self.side(actor) == Side::Own && is_free(actor);
        sum(self.shares(report), is_theirs)
    }

    /// The share that may be theirs, without those who were surely permitted and their parts.
    fn most_of(&self, report: Ref, during: Span) -> f64 {
        let mut of_all = self.each.iter().filter(|it| it.leave.is_of_all);
        if of_all.any(|it| it.holds(report, during)) {
            return 0.0;
        }
        let is_permitted = |actor: u32| {
            let mut theirs = self.each.iter().filter(|it| it.side(actor) == Side::Own);
            theirs.any(|it| it.holds(report, during))
        };
        let shares = self.shares(report);
        let named = sum(shares, |_| true);
        let theirs = sum(shares, |actor| self.side(actor) != Side::Other && !is_permitted(actor));
        (theirs + (1.0 - named)).clamp(0.0, 1.0)
    }

    fn shares(&self, report: Ref) -> &[(u32, f64)] {
        let list = self.authors.get(report).unwrap_or(0);
        self.view.evidence.archive.authors().shares(list)
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

/// The shares of those who count.
fn sum(shares: &[(u32, f64)], counts: impl Fn(u32) -> bool) -> f64 {
    let shares = shares
        .iter()
        .filter(|(actor, _)| counts(*actor))
        .map(|(_, share)| share);
    shares.fold(0.0, |sum, share| sum + share).clamp(0.0, 1.0)
}

/// How an actor stands to the parties of a duty.
fn side(view: &View<'_>, actor: u32) -> Side {
    let sides = view.plan.reach.sides(view.duty.counts).unwrap_or_default();
    sides.get(actor as usize).copied().unwrap_or(Side::Other)
}
