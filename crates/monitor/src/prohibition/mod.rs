//! `shall not`: a prohibition on a party, with or without a tolerance in any window (rules 1, 3, 5, 6, 8 and 10).

mod acts;
mod explanation;
mod probability;

pub(crate) use acts::Dated;
pub(crate) use explanation::explain;

use crate::{
    Standing,
    broken::Broken,
    coverage::Observed,
    finding::{Episode, Instance, Probability},
    ledger::Ledger,
    monitor::decide as decided,
    permission::Permissions,
    verdict::Verdict,
    view::View,
    violation,
};
use acts::Corner;
use salida_case::covenant::Tolerance;

/// A prohibition with its window: without a tolerance, one act anywhere in force is too many.
pub(crate) struct Rule<'v> {
    pub(crate) view: &'v View<'v>,
    pub(crate) allowed: u64,
    /// Length of the sliding window; `None` for the whole of force.
    pub(crate) days: Option<i32>,
    permissions: Permissions<'v>,
}

/// What is decided of a prohibition.
pub(crate) fn decide(view: &View<'_>, allowing: Option<Tolerance>) -> Verdict {
    let rule = Rule::new(view, allowing);
    let least = rule.least_of_all();
    let broken = Broken::of(view, rule.days, rule.allowed);
    if view.counting.is_empty() && broken.is_some_and(|broken| broken.is_sure(&least)) {
        return rule.breached(Probability { low: 1.0, high: 1.0 }, &least);
    }
    let (probability, official) = rule.probability(&rule.acts(Corner::Least, &least));
    let standing = rule.standing(probability, official.is_bounded, &rule.observed());
    if standing == Standing::Breached {
        return rule.breached(probability, &least);
    }
    Verdict {
        probability: Some(probability),
        ..Verdict::plain(Instance::Whole, standing)
    }
}

/// In which windows a prohibition is surely broken on which nothing bears but its own days; `None` where some of these are
/// suspended.
pub(crate) fn broken(view: &View<'_>, allowing: Option<Tolerance>) -> Option<Broken> {
    let allowed = allowing.map_or(0, |tolerance| tolerance.count);
    Broken::of(view, window(allowing), allowed).filter(|_| view.calendar.is_plain())
}

fn window(allowing: Option<Tolerance>) -> Option<i32> {
    allowing.map(|tolerance| i32::try_from(tolerance.days).unwrap_or(i32::MAX).max(1))
}

/// The violating windows of a breach.
pub(crate) fn episodes(view: &View<'_>, allowing: Option<Tolerance>) -> Vec<Episode> {
    let rule = Rule::new(view, allowing);
    let least = rule.acts(Corner::Least, &rule.least_of_all());
    violation::episodes(&rule, &least)
}

impl<'v> Rule<'v> {
    fn new(view: &'v View<'v>, allowing: Option<Tolerance>) -> Self {
        Self {
            view,
            allowed: allowing.map_or(0, |tolerance| tolerance.count),
            days: window(allowing),
            permissions: Permissions::of(view),
        }
    }

    /// A breach; when it was first and how often is asked only where something depends on it.
    fn breached(&self, probability: Probability, least: &Ledger) -> Verdict {
        let mut verdict = Verdict {
            probability: Some(probability),
            ..Verdict::plain(Instance::Whole, Standing::Breached)
        };
        if !self.view.asks_when && self.view.calendar.is_plain() {
            verdict.in_breach_now = self.is_going_on(least);
            return verdict;
        }
        let episodes = violation::episodes(self, &self.acts(Corner::Least, least));
        verdict.breached_on = episodes.first().map(|episode| episode.crossed);
        verdict.in_breach_now = self.is_in(&episodes);
        verdict.breaches = u32::try_from(episodes.len()).unwrap_or(u32::MAX).max(1);
        verdict
    }

    fn is_in(&self, episodes: &[Episode]) -> bool {
        episodes.iter().any(|episode| episode.days.contains(self.view.on))
    }

    /// True when an episode of a breach holds the day asked about, told from the acts near that day: a window that violates
    /// by itself, or without a window an act that does. Where it may be only with an act of that day that doubtful ones are
    /// enough together, all of them are looked at.
    fn is_going_on(&self, least: &Ledger) -> bool {
        let calendar = &self.view.calendar;
        let today = calendar.today();
        if calendar.is_over() {
            return false;
        }
        let first = today.saturating_sub(self.days.map_or(0, |days| days - 1));
        let near = self.acts_from(Corner::Least, least, first);
        let ends_today = near.iter().any(|act| act.last == today);
        if violation::violates_from(self, near, first) {
            return true;
        }
        let seen = (calendar.start(), today.saturating_sub(1));
        let was_sure =
            !self.view.stretches.is_confined && least.exceeds_in(self.days.unwrap_or(i32::MAX), seen, self.allowed);
        ends_today && !was_sure && self.is_in(&violation::episodes(self, &self.acts(Corner::Least, least)))
    }

    /// While force lasts, a prohibition that is not breached is in effect: "kept so far" with the coverage it has (rule 3).
    /// Without any coverage nothing can be said so far either.
    fn standing(&self, probability: Probability, is_bounded: bool, observed: &Observed) -> Standing {
        let standard = self.view.duty.standard;
        if self.view.calendar.is_over() {
            return decided(probability, standard, observed.full() || is_bounded);
        }
        match decided(probability, standard, observed.part > 0.0 || is_bounded) {
            Standing::Kept => Standing::InEffect,
            decided => decided,
        }
    }

    fn observed(&self) -> Observed {
        self.view.observed(&self.view.days_judged())
    }
}
