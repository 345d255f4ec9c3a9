//! `shall not`: a prohibition on a party, with or without a tolerance in any window (rules 1, 3, 5, 6, 8 and 10).

use crate::{
    Finding, Standing,
    broken::Broken,
    corner::{Least, Reading},
    coverage::Observed,
    finding::{Episode, Instance, Probability, Settling},
    law::{self, Act},
    ledger::{Ledger, Weight},
    monitor::decide as decided,
    permission::Permissions,
    scope::{self, Stretch},
    total::{self, Window},
    verdict::Verdict,
    view::View,
    violation,
};
use salida_case::covenant::Tolerance;
use salida_world::{Span, Step};
use std::rc::Rc;

/// A prohibition with its window: without a tolerance, one act anywhere in force is too many.
pub(crate) struct Rule<'v> {
    pub(crate) view: &'v View<'v>,
    pub(crate) allowed: u64,
    /// Length of the sliding window; `None` for the whole of force.
    pub(crate) days: Option<i32>,
    permissions: Permissions<'v>,
}

/// A reading of the evidence: in favour of the party, or against it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Corner {
    Least,
    Most,
}

/// An act with its days, as active numbers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Dated {
    pub(crate) first: i32,
    pub(crate) last: i32,
    pub(crate) act: Act,
}

/// Both corners with the position of the reading that each act is of.
struct Traced {
    least: Vec<(usize, Act)>,
    most: Vec<(usize, Act)>,
}

/// What official totals leave possible.
struct Official {
    /// True where some agency leaves no room for a breach.
    is_bounded: bool,
    /// Reports of agencies that count more than that.
    differing: Vec<crate::Ref>,
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

/// What carries a verdict.
pub(crate) fn explain(view: &View<'_>, allowing: Option<Tolerance>, verdict: &Verdict) -> Finding {
    let rule = Rule::new(view, allowing);
    let least = rule.acts(Corner::Least, &rule.least_of_all());
    let (_, official) = rule.probability(&least);
    let told = rule.told();
    let observed = rule.observed();
    let mut finding = view.finding(Instance::Whole, verdict.standing);
    finding.coverage = Some(if official.is_bounded { 1.0 } else { observed.part });
    finding.why.against = Some((rule.allowed as f64, rule.allowed as f64));
    finding.why.counted = Some((heaviest(&told.least), heaviest(&told.most)));
    if verdict.ever_breached {
        let sufficient = violation::smallest_sufficient(&rule, &told.least);
        finding.why.reports = rule.reports(&sufficient.acts);
        finding.why.perhaps_fewer = sufficient.perhaps_fewer;
        finding.why.episodes = violation::episodes(&rule, &least);
    } else if verdict.standing == Standing::Contested {
        finding.why.reports = rule.reports(&told.most);
        let open = told.most.iter().filter_map(|(at, _)| view.readings().get(*at));
        finding.why.settled_by = open.flat_map(|reading| settling(view, reading)).collect();
        if !official.differing.is_empty() {
            let from = view.counting.iter().map(|counting| counting.agency.clone()).collect();
            let period = view.days_judged();
            let period = period
                .first()
                .zip(period.last())
                .and_then(|(a, b)| Span::new(a.first(), b.last()));
            let agreed = period.map(|period| Settling::AgreedFigure { period, from });
            finding.why.settled_by.extend(agreed);
            finding.why.reports.extend(official.differing);
        }
    } else {
        finding.why.reports = rule.reports(&violation::nearest_miss(&told.most));
    }
    if verdict.standing == Standing::Unknown {
        let from = view.duty.roles.monitored_by.clone();
        let gap = observed.gap.map(|period| Settling::Observation { period, from });
        finding.why.settled_by.extend(gap);
    }
    finding
}

/// The violating windows of a breach.
pub(crate) fn episodes(view: &View<'_>, allowing: Option<Tolerance>) -> Vec<Episode> {
    let rule = Rule::new(view, allowing);
    let least = rule.acts(Corner::Least, &rule.least_of_all());
    violation::episodes(&rule, &least)
}

fn heaviest(acts: &[(usize, Act)]) -> f64 {
    let plain: Vec<Act> = acts.iter().map(|(_, act)| *act).collect();
    law::heaviest(&plain) as f64
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

    /// Acts in a corner, as the quantity's columns hold them.
    fn acts(&self, corner: Corner, ledger: &Ledger) -> Vec<Dated> {
        self.acts_from(corner, ledger, self.view.calendar.start())
    }

    /// The same of those that touch the days from a number on.
    fn acts_from(&self, corner: Corner, ledger: &Ledger, near: i32) -> Vec<Dated> {
        let calendar = &self.view.calendar;
        let (from, to) = (calendar.start(), calendar.today());
        let dated = |it: Weight| {
            let starts = match corner {
                // What does not lie wholly in force, or has not passed, is in no stretch or in no ledger of the least.
                Corner::Least => self.surely_in(it.first, it.last),
                Corner::Most => self.possibly_in(it.first.max(from), it.last.min(to)),
            };
            Some(Dated {
                first: it.first,
                last: it.last,
                act: act(starts?, it.count, it.chance)?,
            })
        };
        ledger.acts(near.max(from), to).filter_map(dated).collect()
    }

    fn least_of_all(&self) -> Rc<Ledger> {
        let (calendar, stretches) = (&self.view.calendar, &self.view.stretches);
        if self.permissions.is_empty() {
            return self.view.least(calendar, stretches, Step::Attributed);
        }
        let left = |reading: &Reading| self.permissions.least(reading);
        Rc::new(self.view.least_left(calendar, stretches, Step::Attributed, left))
    }

    fn most_of_all(&self) -> Rc<Ledger> {
        let (calendar, stretches) = (&self.view.calendar, &self.view.stretches);
        if self.permissions.is_empty() {
            return self.view.most(calendar, stretches);
        }
        let left = |reading: &Reading| self.permissions.most(reading);
        Rc::new(self.view.most_left(calendar, stretches, left))
    }

    /// The same with the readings that they are of.
    fn told(&self) -> Traced {
        let mut told = Traced {
            least: Vec::new(),
            most: Vec::new(),
        };
        for (at, reading) in self.view.readings().iter().enumerate() {
            let (least, most) = (self.permissions.least(reading), self.permissions.most(reading));
            told.least.extend(self.least(reading, least).map(|act| (at, act)));
            told.most.extend(self.most(reading, most).map(|act| (at, act)));
        }
        told
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

    /// True when the day asked about lies in a window that violates, or without a window on a day of an act.
    fn is_going_on(&self, least: &Ledger) -> bool {
        let calendar = &self.view.calendar;
        let today = calendar.today();
        if calendar.is_over() {
            return false;
        }
        let Some(days) = self.days else {
            return self
                .acts_from(Corner::Least, least, today)
                .iter()
                .any(|act| act.last == today);
        };
        let first = today.saturating_sub(days - 1);
        violation::violates_from(self, self.acts_from(Corner::Least, least, first), first)
    }

    fn probability(&self, least: &[Dated]) -> (Probability, Official) {
        let plain = |acts: &[Dated]| -> Vec<Act> { acts.iter().map(|it| it.act).collect() };
        let low = law::exceeds_in_some_window(plain(least), self.allowed).low;
        // What is certain in the most lenient corner is certain in every other.
        let high = if low >= 1.0 {
            1.0
        } else {
            law::exceeds_in_some_window(plain(&self.acts(Corner::Most, &self.most_of_all())), self.allowed).high
        };
        let mut probability = Probability { low, high };
        let mut official = Official {
            is_bounded: false,
            differing: Vec::new(),
        };
        if self.view.counting.is_empty() {
            return (probability, official);
        }
        let verified = self.verified();
        let spans: Vec<(i32, i32)> = verified.iter().map(|(days, _)| *days).collect();
        let windows = total::windows(self.view, self.days, &spans);
        let clearing = total::clearing(self.view, &windows, self.allowed);
        if !clearing.is_empty() {
            // The official count leaves no room for a breach. It proves the commitment kept, unless incidents that were
            // verified or another agency say that there were more: then two readings stand against each other (rule 6).
            official.is_bounded = true;
            official.differing = total::differing(self.view, &windows, self.allowed);
            let acts: Vec<Act> = verified.iter().map(|(_, act)| *act).collect();
            let holds = |start: i32| acts.iter().filter(move |act| act.from <= start && start <= act.to);
            let witnessed = |window: &Window| holds(window.start).map(|act| act.count as f64).sum::<f64>();
            let exceeds = |window: &Window| witnessed(window) > total::ceiling(&clearing, window);
            let incidents = if windows.iter().any(exceeds) {
                probability.high
            } else {
                0.0
            };
            probability = Probability {
                low: 0.0,
                high: if official.differing.is_empty() { incidents } else { 1.0 },
            };
        }
        (probability, official)
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

    /// The act in the reading most in favour of the party: only what is certainly inside.
    fn least(&self, reading: &Reading, left: f64) -> Option<Act> {
        let Least { during, count, chance } = reading.least(Step::Attributed)?;
        self.within(&self.view.stretches.sure, during, count, chance.min(left))
    }

    /// An act all of whose days are active and lie within these stretches.
    fn within(&self, stretches: &[Stretch], during: Span, count: u64, chance: f64) -> Option<Act> {
        let (first, last) = self.view.calendar.surely(during)?;
        act(self.held_in(stretches, first, last)?, count, chance)
    }

    /// The starts of the windows that surely hold these days.
    fn surely_in(&self, first: i32, last: i32) -> Option<(i32, i32)> {
        self.held_in(&self.view.stretches.sure, first, last)
    }

    /// The starts of the windows within these stretches that hold all of these days.
    fn held_in(&self, stretches: &[Stretch], first: i32, last: i32) -> Option<(i32, i32)> {
        let Some(days) = self.days else {
            return scope::covers(stretches, first, last).then_some((0, 0));
        };
        let stretch = scope::holding(stretches, first, last)?;
        let latest = stretch.1.saturating_sub(days - 1);
        Some((last.saturating_sub(days - 1).max(stretch.0), first.min(latest)))
    }

    /// The act in the reading most against the party: all that is possible.
    fn most(&self, reading: &Reading, left: f64) -> Option<Act> {
        let (count, chance) = reading.most();
        let (first, last) = self.view.calendar.possibly(reading.during)?;
        act(self.possibly_in(first, last)?, count, chance.min(left))
    }

    /// The starts of the windows that may hold some of these days. Between two stretches no window starts, so that one
    /// range of starts can hold those of several.
    fn possibly_in(&self, first: i32, last: i32) -> Option<(i32, i32)> {
        let touched = scope::touched(&self.view.stretches.possible, first, last);
        let Some(days) = self.days else {
            return (!touched.is_empty()).then_some((0, 0));
        };
        let starts = touched.iter().filter_map(|stretch| {
            let from = first.saturating_sub(days - 1).max(stretch.0);
            let to = last.min(stretch.1.saturating_sub(days - 1));
            (from <= to).then_some((from, to))
        });
        starts.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
    }

    /// What was verified, whoever did it, with its days as active numbers: what a total would have to hold.
    fn verified(&self) -> Vec<((i32, i32), Act)> {
        let told = self.view.readings().iter().chain(self.view.by_others());
        let verified = told.filter_map(|reading| {
            let Least { during, count, .. } = reading.least(Step::Verified)?;
            let stretches = &self.view.stretches.possible;
            let act = self.within(stretches, during, count, 1.0)?;
            Some((self.view.calendar.surely(during)?, act))
        });
        verified.collect()
    }

    fn reports(&self, acts: &[(usize, Act)]) -> Vec<crate::Ref> {
        let readings = acts.iter().filter_map(|(at, _)| self.view.readings().get(*at));
        readings.flat_map(Reading::reports).collect()
    }
}

fn act(starts: (i32, i32), count: u64, chance: f64) -> Option<Act> {
    let (from, to) = starts;
    (count > 0 && chance > 0.0 && from <= to).then_some(Act {
        from,
        to,
        count,
        chance,
    })
}

/// What is open about one happening, the step that is missing first.
fn settling(view: &View<'_>, reading: &Reading) -> Vec<Settling> {
    let roles = &view.duty.roles;
    let Some(report) = Some(reading.report()) else {
        return Vec::new();
    };
    let mut open = Vec::new();
    if reading.step == Step::Alleged {
        open.push(Settling::Verification {
            report,
            from: roles.verified_by.clone(),
        });
    }
    if reading.step < Step::Attributed || reading.share_low < reading.share_high {
        open.push(Settling::Attribution {
            report,
            from: roles.attributed_by.clone(),
        });
    }
    if reading.count.low < reading.count.high {
        open.push(Settling::Count {
            report,
            from: roles.verified_by.clone(),
        });
    }
    if !reading.surely_inside || view.calendar.surely(reading.during).is_none() {
        open.push(Settling::DayOrPlace {
            report,
            from: roles.verified_by.clone(),
        });
    }
    open
}
