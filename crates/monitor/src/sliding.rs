//! `keep … in any N days`: a limit in every window of so many active days that lies wholly in force (rule 8).

use crate::{
    Finding, Standing,
    finding::{Episode, Instance, Probability},
    monitor::decide as decided,
    reckoning::{Judged, Reckoning},
    scope::Stretch,
    sweep::Sweep,
    total,
    verdict::Verdict,
};
use salida_case::covenant::{Amount, Bound, Per};
use salida_world::{Day, Span};
use std::rc::Rc;

/// Windows that follow one another and see the same evidence; judged once, on the first of them.
#[derive(Debug, Clone, Copy)]
struct Run {
    /// First and last start.
    from: i32,
    to: i32,
    /// True when its windows have ended.
    has_ended: bool,
    judged: Judged,
}

/// All windows, and how long each is.
struct Windows<'r> {
    reckoning: &'r Reckoning<'r>,
    length: i32,
    today: i32,
}

/// Decides by the worst window. An upper limit can be crossed before a window ends, a lower one only when it has.
///
/// Cost: one judgement of the evidence for each turn of the evidence, at most eight for each report, however many days
/// force has.
pub(crate) fn decide(reckoning: &Reckoning<'_>) -> Verdict {
    let windows = Windows::of(reckoning);
    if let Some(breached) = windows.surely_exceeded() {
        return breached;
    }
    let (sure, possible) = windows.runs();
    windows.verdict(&sure, &possible)
}

/// The same where only what lies on some days, by number, is not as it was: of the runs that were kept the windows that
/// hold one of these days are judged anew. Without any kept all are, and kept from then on.
pub(crate) fn decide_near(reckoning: &Reckoning<'_>, days: (i32, i32), kept: &mut Option<Runs>) -> Verdict {
    let windows = Windows::of(reckoning);
    if let Some(breached) = windows.surely_exceeded() {
        *kept = None;
        return breached;
    }
    let stretches = &reckoning.view.stretches;
    let (true, [all]) = (
        reckoning.is_plain() && !stretches.is_confined,
        stretches.possible.as_slice(),
    ) else {
        let (sure, possible) = windows.runs();
        return windows.verdict(&sure, &possible);
    };
    let runs = match kept.take() {
        Some(runs) => {
            let starts = (days.0.saturating_sub(windows.length - 1), days.1);
            runs.with(starts, windows.swept(&[*all], starts), all.0)
        }
        None => windows.swept(&[*all], *all),
    };
    let verdict = windows.verdict(&runs.all, &runs.all);
    // While it is surely too much, what only may have been is not looked at, and the runs would not know of it.
    let is_settled = reckoning.limit.bound == Bound::AtMost && verdict.standing == Standing::Breached;
    *kept = (!is_settled).then_some(runs);
    verdict
}

/// What carries a verdict: the heaviest window, and every violating stretch.
pub(crate) fn explain(reckoning: &Reckoning<'_>, verdict: &Verdict) -> Finding {
    let windows = Windows::of(reckoning);
    let (sure, possible) = windows.runs();
    let mut finding = reckoning.view.finding(Instance::Whole, verdict.standing);
    let decisive = possible.iter().filter(|run| windows.decides(run));
    if let Some(heaviest) = heaviest(decisive).or(possible.first()) {
        let start = heaviest.from;
        reckoning.explain((start, windows.end(start)), windows.whole(start), &mut finding);
    }
    if verdict.ever_breached {
        finding.why.episodes = windows.dated(&sure);
    }
    finding
}

/// Every violating stretch of what is surely a breach.
pub(crate) fn episodes(reckoning: &Reckoning<'_>) -> Vec<Episode> {
    let windows = Windows::of(reckoning);
    let (sure, _) = windows.runs();
    windows.dated(&sure)
}

fn heaviest<'a>(runs: impl Iterator<Item = &'a Run>) -> Option<&'a Run> {
    let weight = |it: &Run| it.judged.probability.low + it.judged.probability.high;
    runs.max_by(|a, b| weight(a).total_cmp(&weight(b)).then(b.from.cmp(&a.from)))
}

impl<'r> Windows<'r> {
    fn of(reckoning: &'r Reckoning<'r>) -> Self {
        let length = match reckoning.limit.per {
            Per::AnyDays(days) => i32::try_from(days).unwrap_or(i32::MAX).max(1),
            _ => 1,
        };
        Self {
            reckoning,
            length,
            today: reckoning.calendar.today(),
        }
    }

    /// The verdict on a count that is surely exceeded in some window, found at the first of them, where only incidents speak
    /// and nobody asks when that was.
    fn surely_exceeded(&self) -> Option<Verdict> {
        let (reckoning, view) = (self.reckoning, self.reckoning.view);
        let Amount::Count(most) = reckoning.limit.amount else {
            return None;
        };
        let is_plain = reckoning.is_plain() && !view.stretches.is_confined && view.calendar.is_plain();
        if reckoning.limit.bound == Bound::AtLeast || view.asks_when || !is_plain {
            return None;
        }
        let (start, today) = (reckoning.calendar.start(), self.today);
        let last = reckoning.calendar.end().unwrap_or(i32::MAX);
        let first_ends = start.saturating_add(self.length - 1);
        if first_ends > last || !reckoning.least.exceeds_in(self.length, (start, today), most) {
            return None;
        }
        // Of the windows that hold the day asked about the first has seen what all the others have.
        let first = today.saturating_sub(self.length - 1).max(start);
        let is_held = !view.calendar.is_over();
        Some(Verdict {
            in_breach_now: is_held && reckoning.least.inside(first, today).sum() > most,
            probability: Some(Probability { low: 1.0, high: 1.0 }),
            ..Verdict::plain(Instance::Whole, Standing::Breached)
        })
    }

    /// The runs within the stretches that are sure, and within those that are possible.
    fn runs(&self) -> (Vec<Run>, Vec<Run>) {
        let stretches = &self.reckoning.view.stretches;
        let runs_in: &dyn Fn(&[Stretch]) -> Vec<Run> = if self.reckoning.is_plain() {
            &|stretches| self.swept(stretches, (i32::MIN, i32::MAX)).all
        } else {
            let turns = self.turns();
            &move |stretches| self.looked_at(stretches, &turns)
        };
        let sure = runs_in(&stretches.sure);
        let possible = if stretches.sure == stretches.possible {
            sure.clone()
        } else {
            runs_in(&stretches.possible)
        };
        (sure, possible)
    }

    /// Every start at which windows begin to see something else.
    fn turns(&self) -> Vec<i32> {
        let first = self.reckoning.calendar.start();
        let seen = Span::new(Day::from_number(first), Day::from_number(self.today));
        let spans = self.reckoning.evidence().chain(seen);
        total::turns(spans, (first, self.today), self.length)
    }

    /// All windows that have begun and lie wholly in one stretch, those that see the same taken together.
    fn looked_at(&self, stretches: &[Stretch], turns: &[i32]) -> Vec<Run> {
        let mut runs = Runs::default();
        for (from, to) in stretches {
            let last = to.saturating_sub(self.length - 1).min(self.today);
            let mut start = *from;
            let mut next = turns.partition_point(|turn| turn <= from);
            while start <= last {
                let end = turns.get(next).map_or(last, |turn| (turn - 1).min(last));
                let judged = self.reckoning.judge((start, self.end(start)), self.whole(start));
                runs.add(self.run((start, end), judged), *from);
                start = end.saturating_add(1);
                next += 1;
            }
        }
        runs.all
    }

    /// The same where only incidents speak, of the windows between two starts: one sweep over what is near them.
    fn swept(&self, stretches: &[Stretch], starts: Stretch) -> Runs {
        let reckoning = self.reckoning;
        let mut least = Sweep::inside(&reckoning.least, self.length, starts);
        // Where nothing is in doubt the most is the least, and one sweep tells both.
        let is_doubtful =
            !Rc::ptr_eq(&reckoning.least, &reckoning.most) || reckoning.least.wide(i32::MIN, i32::MAX).next().is_some();
        let mut most = is_doubtful.then(|| Sweep::touching(&reckoning.most, self.length, starts));
        let mut observed = Observed::of(self);
        let limits = reckoning.limit_turns();
        // A window from here on has not ended.
        let open = self.today.saturating_sub(self.length - 1).saturating_add(1);
        let mut runs = Runs::default();
        let mut against: Option<(i32, Option<(f64, f64)>)> = None;
        for (from, to) in stretches {
            let last = to.saturating_sub(self.length - 1).min(self.today).min(starts.1);
            let mut start = starts.0.max(*from);
            while start <= last {
                let (low, least_turn) = least.at(start);
                let (high, most_turn) = most.as_mut().map_or((low, least_turn), |most| most.at(start));
                let (is_full, observed_turn) = observed.at(start);
                let limit_turn = limits.get(limits.partition_point(|turn| *turn <= start)).copied();
                let limit = match against {
                    Some((until, limit)) if start < until => limit,
                    _ => reckoning.limit_on_incidents(self.whole(start)),
                };
                against = Some((limit_turn.unwrap_or(i32::MAX), limit));
                let ending = (start < open).then_some(open);
                let turns = [least_turn, most_turn, observed_turn, limit_turn, ending];
                let next = turns.into_iter().flatten().min();
                let end = next.map_or(last, |turn| (turn - 1).min(last));
                let judged = reckoning.weigh(low, is_full.then_some(high), limit);
                runs.add(self.run((start, end), judged), *from);
                start = end.saturating_add(1);
            }
        }
        runs
    }

    fn run(&self, starts: Stretch, judged: Judged) -> Run {
        Run {
            from: starts.0,
            to: starts.1,
            has_ended: starts.0.saturating_add(self.length - 1) <= self.today,
            judged,
        }
    }

    fn decides(&self, run: &Run) -> bool {
        run.has_ended || self.reckoning.limit.bound == Bound::AtMost
    }

    fn verdict(&self, sure: &[Run], possible: &[Run]) -> Verdict {
        let view = self.reckoning.view;
        let standing = self.standing(sure, possible);
        let is_breached = standing.0 == Standing::Breached;
        let episodes = if is_breached { self.episodes(sure) } else { Vec::new() };
        let first = { episodes.first() }.filter(|_| view.asks_when);
        let first = first.map(|episode| self.crossed(&episode.0));
        let in_breach_now = episodes
            .iter()
            .any(|(_, days)| self.span(*days).is_some_and(|it| it.contains(view.on)));
        Verdict {
            in_breach_now,
            probability: Some(standing.1),
            breached_on: first,
            breaches: u32::try_from(episodes.len()).unwrap_or(u32::MAX),
            ..Verdict::plain(Instance::Whole, standing.0)
        }
    }

    fn standing(&self, sure: &[Run], possible: &[Run]) -> (Standing, Probability) {
        let worst = |runs: &[Run], corner: fn(&Run) -> f64| {
            let decisive = runs.iter().filter(|run| self.decides(run));
            decisive.map(corner).fold(0.0, f64::max)
        };
        let probability = Probability {
            low: worst(sure, |run| run.judged.probability.low),
            high: worst(possible, |run| run.judged.probability.high),
        };
        // Until the first window has ended, the days so far need a count. Where none can ever lie wholly in force, nothing is
        // owed and nothing needs to be observed.
        let any_ended = possible.iter().any(|run| run.has_ended);
        let mut needed = possible.iter().filter(|run| self.decides(run) || !any_ended);
        let covered = needed.all(|run| run.judged.is_covered);
        let view = self.reckoning.view;
        let standing = match decided(probability, view.duty.standard, covered) {
            Standing::Kept if !view.calendar.is_over() => Standing::InEffect,
            decided => decided,
        };
        (standing, probability)
    }

    /// The days of a window.
    fn whole(&self, start: i32) -> Span {
        let day = |number: i32| self.reckoning.calendar.day(number);
        let first = day(start);
        Span::new(first, day(start.saturating_add(self.length - 1))).unwrap_or(Span::day(first))
    }

    /// The last number of a window that has passed.
    fn end(&self, start: i32) -> i32 {
        start.saturating_add(self.length - 1).min(self.today)
    }

    /// Violating windows, joined where they overlap: the first run of each, and all their numbers.
    fn dated(&self, runs: &[Run]) -> Vec<Episode> {
        let episodes = self.episodes(runs).into_iter();
        let dated = episodes.filter_map(|(run, days)| {
            Some(Episode {
                crossed: self.crossed(&run),
                days: self.span(days)?,
            })
        });
        dated.collect()
    }

    fn episodes(&self, runs: &[Run]) -> Vec<(Run, Stretch)> {
        let standard = self.reckoning.view.duty.standard;
        let violating = runs
            .iter()
            .filter(|run| self.decides(run) && run.judged.probability.low >= standard);
        let mut found: Vec<(Run, Stretch)> = Vec::new();
        for run in violating {
            // Windows of one day share none, so that each is an episode of its own.
            let each = if self.length == 1 { run.to } else { run.from };
            for from in run.from..=each {
                let last = self.last_of(run, from);
                match found.last_mut() {
                    Some((_, open)) if from <= open.1 => open.1 = open.1.max(last),
                    _ => found.push((Run { from, ..*run }, (from, last))),
                }
            }
        }
        found
    }

    /// The last number of the windows of a run, from one of their starts on.
    fn last_of(&self, run: &Run, from: i32) -> i32 {
        if self.length == 1 {
            return from;
        }
        run.to.saturating_add(self.length - 1)
    }

    fn span(&self, days: Stretch) -> Option<Span> {
        let calendar = &self.reckoning.calendar;
        Span::new(calendar.day(days.0), calendar.day(days.1))
    }

    /// The first day on which the evidence of the window so far was too much; the last day of it for a lower limit.
    fn crossed(&self, run: &Run) -> Day {
        self.reckoning
            .crossed((run.from, self.end(run.from)), self.whole(run.from))
    }
}

/// Runs in the order of their starts; those of one stretch that follow one another and are decided alike are one.
#[derive(Debug, Clone, Default)]
pub(crate) struct Runs {
    all: Vec<Run>,
}

impl Runs {
    /// Adds a run of a stretch that begins at `first`.
    fn add(&mut self, run: Run, first: i32) {
        let alike = |last: &&mut Run| run.from > first && last.has_ended == run.has_ended && last.judged == run.judged;
        match self.all.last_mut().filter(alike) {
            Some(last) => last.to = run.to,
            None => self.all.push(run),
        }
    }

    /// The same with others in the place of the windows between two starts, in the stretch that begins at `first`.
    fn with(self, (from, to): Stretch, others: Self, first: i32) -> Self {
        let before = self.all.iter().take_while(|run| run.from < from);
        let before = before.map(|run| Run {
            to: run.to.min(from.saturating_sub(1)),
            ..*run
        });
        let after = { self.all.iter() }.skip(self.all.partition_point(|run| run.to <= to));
        let after = after.map(|run| Run {
            from: run.from.max(to.saturating_add(1)),
            ..*run
        });
        let mut runs = Self::default();
        let each = before.chain(others.all).chain(after);
        each.for_each(|run| runs.add(run, first));
        runs
    }
}

/// The starts of windows that were observed as far as they have passed, in order and apart.
struct Observed {
    starts: Vec<Stretch>,
    passed: usize,
}

impl Observed {
    fn of(windows: &Windows<'_>) -> Self {
        let observed = windows.reckoning.observed.iter();
        let starts = observed.filter_map(|(from, to)| {
            let last = if *to >= windows.today {
                windows.today
            } else {
                to.saturating_sub(windows.length - 1)
            };
            (*from <= last).then_some((*from, last))
        });
        Self {
            starts: starts.collect(),
            passed: 0,
        }
    }

    /// Whether the window from a start was observed, and the next start at which that may be otherwise.
    fn at(&mut self, start: i32) -> (bool, Option<i32>) {
        while self.starts.get(self.passed).is_some_and(|it| it.1 < start) {
            self.passed += 1;
        }
        match self.starts.get(self.passed) {
            Some((from, to)) if *from <= start => (true, Some(to.saturating_add(1))),
            other => (false, other.map(|(from, _)| *from)),
        }
    }
}
