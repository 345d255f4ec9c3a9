//! `keep … in any N days`: a limit in every window of so many active days that lies wholly in force (rule 8).

use crate::{
    Finding, Standing,
    finding::{Episode, Instance, Probability},
    monitor::decide as decided,
    reckoning::{Days, Reading, Reckoning},
    scope::Stretch,
    total,
    verdict::Verdict,
};
use salida_case::covenant::{Bound, Per};
use salida_world::{Day, Span};

/// Windows that follow one another and see the same evidence; judged once, on the first of them.
#[derive(Clone, Copy)]
struct Run {
    /// First and last start.
    from: i32,
    to: i32,
    /// True when its windows have ended.
    has_ended: bool,
    is_covered: bool,
    probability: Probability,
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
    let (sure, possible) = windows.runs();
    let view = reckoning.view;
    let standing = windows.standing(&sure, &possible);
    let is_breached = standing.0 == Standing::Breached;
    let episodes = if is_breached {
        windows.episodes(&sure)
    } else {
        Vec::new()
    };
    let first = { episodes.first() }.filter(|_| view.asks_when);
    let first = first.map(|episode| windows.crossed(&episode.0));
    let in_breach_now = episodes
        .iter()
        .any(|(_, days)| windows.span(*days).is_some_and(|it| it.contains(view.on)));
    Verdict {
        in_breach_now,
        probability: Some(standing.1),
        breached_on: first,
        breaches: u32::try_from(episodes.len()).unwrap_or(u32::MAX),
        ..Verdict::plain(Instance::Whole, standing.0)
    }
}

/// What carries a verdict: the heaviest window, and every violating stretch.
pub(crate) fn explain(reckoning: &Reckoning<'_>, verdict: &Verdict) -> Finding {
    let windows = Windows::of(reckoning);
    let (sure, possible) = windows.runs();
    let mut finding = reckoning.view.finding(Instance::Whole, verdict.standing);
    let decisive = possible.iter().filter(|run| windows.decides(run));
    if let Some(heaviest) = heaviest(decisive).or(possible.first()) {
        reckoning.explain(&windows.passed(heaviest), windows.whole(heaviest), &mut finding);
    }
    if verdict.ever_breached {
        let episodes = windows.episodes(&sure).into_iter();
        let episodes = episodes.filter_map(|(run, days)| {
            Some(Episode {
                crossed: windows.crossed(&run),
                days: windows.span(days)?,
            })
        });
        finding.why.episodes = episodes.collect();
    }
    finding
}

fn heaviest<'a>(runs: impl Iterator<Item = &'a Run>) -> Option<&'a Run> {
    let weight = |it: &Run| it.probability.low + it.probability.high;
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

    /// The runs within the stretches that are sure, and within those that are possible.
    fn runs(&self) -> (Vec<Run>, Vec<Run>) {
        let stretches = &self.reckoning.view.stretches;
        let turns = self.turns();
        let sure = self.runs_in(&stretches.sure, &turns);
        let possible = if stretches.sure == stretches.possible {
            sure.clone()
        } else {
            self.runs_in(&stretches.possible, &turns)
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
    fn runs_in(&self, stretches: &[Stretch], turns: &[i32]) -> Vec<Run> {
        let mut runs = Vec::new();
        for (from, to) in stretches {
            let last = to.saturating_sub(self.length - 1).min(self.today);
            let mut start = *from;
            let mut next = turns.partition_point(|turn| turn <= from);
            while start <= last {
                let end = turns.get(next).map_or(last, |turn| (turn - 1).min(last));
                runs.push(self.run(start, end));
                start = end.saturating_add(1);
                next += 1;
            }
        }
        runs
    }

    fn run(&self, from: i32, to: i32) -> Run {
        let has_ended = from.saturating_add(self.length - 1) <= self.today;
        let mut run = Run {
            from,
            to,
            has_ended,
            is_covered: false,
            probability: Probability { low: 0.0, high: 0.0 },
        };
        let is_plain = self.reckoning.is_plain() && !self.reckoning.view.stretches.is_confined;
        if is_plain && let Some(plain) = self.plain(&run) {
            return plain;
        }
        let passed = self.passed(&run);
        let readings = self.reckoning.readings(&passed, self.whole(&run));
        run.probability = Reading::probability(&readings, &passed);
        run.is_covered = Reading::are_covered(&readings, self.reckoning.limit.bound);
        run
    }

    /// The same where only incidents speak and the limit is known without a baseline.
    fn plain(&self, run: &Run) -> Option<Run> {
        let end = run.from.saturating_add(self.length - 1).min(self.today);
        let (low, high) = self.reckoning.incidents(run.from, end);
        let against = self.reckoning.against(self.whole(run), None)?;
        let bound = self.reckoning.limit.bound;
        let is_met_anyhow = bound == Bound::AtLeast && against.1 <= 0.0;
        if high.is_none() && low == 0 && !is_met_anyhow {
            let probability = Probability { low: 0.0, high: 1.0 };
            return Some(Run { probability, ..*run });
        }
        let (least, most) = (low as f64, high.map_or(f64::INFINITY, |high| high as f64));
        let breach = match bound {
            Bound::AtMost => (least > against.1, most > against.0),
            Bound::AtLeast => (most < against.0, least < against.1),
        };
        Some(Run {
            is_covered: high.is_some() || (bound == Bound::AtLeast && !breach.1),
            probability: Probability {
                low: f64::from(u8::from(breach.0)),
                high: f64::from(u8::from(breach.1)),
            },
            ..*run
        })
    }

    fn decides(&self, run: &Run) -> bool {
        run.has_ended || self.reckoning.limit.bound == Bound::AtMost
    }

    fn standing(&self, sure: &[Run], possible: &[Run]) -> (Standing, Probability) {
        let worst = |runs: &[Run], corner: fn(&Run) -> f64| {
            let decisive = runs.iter().filter(|run| self.decides(run));
            decisive.map(corner).fold(0.0, f64::max)
        };
        let probability = Probability {
            low: worst(sure, |run| run.probability.low),
            high: worst(possible, |run| run.probability.high),
        };
        // Windows that run are parts of the last that has ended, once there is one. Where none can ever lie wholly in
        // force, nothing is owed and nothing needs to be observed.
        let any_ended = possible.iter().any(|run| run.has_ended);
        let mut needed = possible.iter().filter(|run| run.has_ended == any_ended);
        let covered = needed.all(|run| run.is_covered);
        let view = self.reckoning.view;
        let standing = match decided(probability, view.duty.standard, covered) {
            Standing::Kept if !view.calendar.is_over() => Standing::InEffect,
            decided => decided,
        };
        (standing, probability)
    }

    /// The window of the first start, and the part of it that has passed.
    fn whole(&self, run: &Run) -> Span {
        let day = |number: i32| self.reckoning.calendar.day(number);
        let first = day(run.from);
        Span::new(first, day(run.from.saturating_add(self.length - 1))).unwrap_or(Span::day(first))
    }

    fn passed(&self, run: &Run) -> Days {
        let end = run.from.saturating_add(self.length - 1).min(self.today);
        Days::window(&self.reckoning.calendar, run.from, end)
    }

    /// Violating windows, joined where they overlap: the first run of each, and all their numbers.
    fn episodes(&self, runs: &[Run]) -> Vec<(Run, Stretch)> {
        let standard = self.reckoning.view.duty.standard;
        let violating = runs
            .iter()
            .filter(|run| self.decides(run) && run.probability.low >= standard);
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
        self.reckoning.crossed(&self.passed(run), self.whole(run))
    }
}
