//! `keep D at most / at least …`: every witness of every window by itself (rules 5 to 8).

use super::{
    Literal, Verdict,
    force::Clock,
    prohibition::{join, runs, touching, within},
    scope::Stretches,
    total::Counting,
    weigh::{Act, Query, Who},
};
use salida_case::covenant::{Amount, Bound, Limit, Per};
use salida_world::{Span, Standing, Step};
use std::collections::BTreeSet;

/// How many there were, as one witness or several that agree say; no upper end where nobody bounds it.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Said {
    low: u64,
    high: Option<u64>,
    /// The limit, low and high; nothing where it is not known to this witness.
    limit: Option<(f64, f64)>,
}

/// What is known of one window: surely violated, possibly violated, and whether anybody bounds what matters.
#[derive(Debug, Clone, Copy)]
struct Judged {
    sure: bool,
    possible: bool,
    known: bool,
}

/// What the witnesses have to say.
struct Witnesses {
    least: Vec<Act>,
    most: Vec<Act>,
    counting: Vec<Counting>,
    /// Suspended days, which lower the limit of a calendar period.
    suspended: Option<Vec<i32>>,
}

impl Witnesses {
    /// How many days of a period are active, of how many.
    fn active(&self, (first, last): (i32, i32)) -> (u64, u64) {
        let all = u64::try_from(last - first + 1).unwrap();
        let days = self.suspended.iter().flatten();
        let taken = days.filter(|day| (first..=last).contains(day)).count() as u64;
        (all - taken, all)
    }
}

impl Literal<'_> {
    pub(super) fn keep(&self, duty: usize, limit: &Limit, clock: &Clock, on: i32, known: i32) -> Vec<Verdict> {
        let clause = self.duties[duty].clause;
        let calendar = matches!(limit.per, Per::Month | Per::Quarter | Per::Year);
        if clock.start.is_none_or(|start| on < start) {
            return vec![Verdict::new(
                self.key(duty, String::from("whole")),
                clause,
                Standing::Pending,
            )];
        }
        let span = if let Per::AnyDays(days) = limit.per {
            i32::try_from(days).unwrap()
        } else {
            1
        };
        let in_force = clock;
        let outlived;
        let clock = if calendar && self.commitment(duty).survives {
            outlived = clock.outlived();
            &outlived
        } else {
            clock
        };
        let stretches = self.stretches(duty, clock, on + 2 * span + 400, on, known);
        if !calendar && (stretches.nothing_up_to(on) || clock.end < clock.start && clock.end.is_some()) {
            let standing = if clock.is_over(on) {
                Standing::Discharged
            } else {
                Standing::InEffect
            };
            return vec![Verdict::new(self.key(duty, String::from("whole")), clause, standing)];
        }
        let it = &self.duties[duty];
        let query = Query {
            deeds: &it.deeds,
            zones: &it.zones,
            who: Who::Anybody,
            established: Step::Verified,
            permits: &[],
        };
        let witnesses = Witnesses {
            least: self.least(&query, on, known),
            most: self.most(&query, on, known),
            counting: self.counting(&it.deeds, &it.zones, known),
            suspended: calendar.then(|| clock.suspended_up_to(on)),
        };
        if calendar {
            let periods = periods(limit.per, in_force, on);
            let judged = periods.into_iter().map(|(first, last)| {
                self.keep_period(duty, limit, clock, &stretches, (first, last), &witnesses, on, known)
            });
            return judged.collect();
        }
        if limit.per == Per::Force {
            return vec![self.keep_force(duty, limit, clock, &stretches, &witnesses, on, known)];
        }
        vec![self.keep_windows(duty, limit, clock, &stretches, &witnesses, on, known)]
    }

    #[expect(clippy::too_many_arguments, reason = "a page of rules has many")]
    fn keep_period(
        &self,
        duty: usize,
        limit: &Limit,
        clock: &Clock,
        stretches: &Stretches,
        (first, last): (i32, i32),
        witnesses: &Witnesses,
        on: i32,
        known: i32,
    ) -> Verdict {
        let key = self.key(duty, format!("period {first}..{last}"));
        let mut verdict = Verdict::new(key, self.duties[duty].clause, Standing::Contested);
        verdict.closes = Some(last);
        let lying =
            |days: BTreeSet<i32>| -> Vec<i32> { days.into_iter().filter(|day| (first..=last).contains(day)).collect() };
        let (sure, possible) = (lying(stretches.sure_days()), lying(stretches.possible_days()));
        let active = (first..=last.min(on)).any(|day| clock.is_active(day));
        if !active && on >= last {
            verdict.standing = Standing::Suspended;
            return verdict;
        }
        if stretches.confined && !possible.iter().any(|day| *day <= on) {
            verdict.standing = if on >= last {
                Standing::Discharged
            } else {
                Standing::InEffect
            };
            return verdict;
        }
        let judged = self.window(duty, limit, (first, last), &sure, &possible, witnesses, on, known);
        let survives = self.commitment(duty).survives;
        let ended = last <= on && (survives || clock.end.is_none_or(|end| last <= end));
        let sure_breach = judged.sure && (ended || limit.bound == Bound::AtMost);
        let cut_off = !survives && clock.is_over(on) && clock.end.is_some_and(|end| end < last);
        verdict.standing = if sure_breach {
            Standing::Breached
        } else if cut_off {
            Standing::Discharged
        } else if !ended {
            Standing::InEffect
        } else if !judged.possible {
            Standing::Kept
        } else if judged.known {
            Standing::Contested
        } else {
            Standing::Unknown
        };
        verdict.probability = Some((f64::from(u8::from(judged.sure)), f64::from(u8::from(judged.possible))));
        if sure_breach {
            let crossed = self.crossing(duty, limit, (first, last), &sure, &possible, witnesses, on, known);
            Self::mark(&mut verdict, vec![(crossed, first, last)], on);
        }
        verdict
    }

    /// All of force as one window, judged when it is over.
    #[expect(clippy::too_many_arguments, reason = "a page of rules has many")]
    fn keep_force(
        &self,
        duty: usize,
        limit: &Limit,
        clock: &Clock,
        stretches: &Stretches,
        witnesses: &Witnesses,
        on: i32,
        known: i32,
    ) -> Verdict {
        let mut verdict = Verdict::new(
            self.key(duty, String::from("whole")),
            self.duties[duty].clause,
            Standing::Contested,
        );
        let first = clock.start.unwrap();
        let seen = (first, clock.end.map_or(on, |end| end.min(on)));
        let span = (first, clock.end.unwrap_or(on));
        let list = |days: BTreeSet<i32>| days.into_iter().collect::<Vec<i32>>();
        let (sure, possible) = (list(stretches.sure_days()), list(stretches.possible_days()));
        let mut judged = self.window(duty, limit, span, &sure, &possible, witnesses, on, known);
        if clock.active_days(on).is_empty() {
            (judged.sure, judged.possible) = (false, false);
        }
        let over = clock.is_over(on);
        // A limit that is scaled to a length that nobody knows yet cannot be crossed before the end.
        let grows = clock.end.is_none() && matches!(limit.amount, Amount::PercentOf { .. });
        let breached = judged.sure && (over || limit.bound == Bound::AtMost && !grows);
        verdict.standing = if breached {
            Standing::Breached
        } else if !over {
            Standing::InEffect
        } else if !judged.possible {
            Standing::Kept
        } else if judged.known {
            Standing::Contested
        } else {
            Standing::Unknown
        };
        verdict.probability = Some((f64::from(u8::from(judged.sure)), f64::from(u8::from(judged.possible))));
        if breached {
            let crossed = self.crossing(duty, limit, span, &sure, &possible, witnesses, on, known);
            Self::mark(&mut verdict, vec![(crossed, seen.0, seen.1)], on);
        }
        verdict
    }

    #[expect(clippy::too_many_arguments, reason = "a page of rules has many")]
    fn keep_windows(
        &self,
        duty: usize,
        limit: &Limit,
        clock: &Clock,
        stretches: &Stretches,
        witnesses: &Witnesses,
        on: i32,
        known: i32,
    ) -> Verdict {
        let key = self.key(duty, String::from("whole"));
        let mut verdict = Verdict::new(key, self.duties[duty].clause, Standing::Contested);
        let upper = limit.bound == Bound::AtMost;
        let list = |all: &[BTreeSet<i32>]| -> Vec<Vec<i32>> {
            let runs = match limit.per {
                Per::AnyDays(days) => runs(all, days as usize),
                _ => Vec::new(),
            };
            let due = |days: &Vec<i32>| days.first().is_some_and(|first| *first <= on);
            runs.into_iter().filter(due).collect()
        };
        let ended = |days: &Vec<i32>| days[days.len() - 1] <= on;
        let (sure, possible) = (list(&stretches.sure), list(&stretches.possible));
        let mut violating = Vec::new();
        let (mut any_sure, mut any_possible, mut all_known) = (false, false, true);
        let (mut some_judged, mut so_far_known) = (false, true);
        for days in &sure {
            let span = (days[0], days[days.len() - 1]);
            let judged = self.window(duty, limit, span, days, days, witnesses, on, known);
            if judged.sure && (upper || ended(days)) {
                any_sure = true;
                let crossed = self.crossing(duty, limit, span, days, days, witnesses, on, known);
                violating.push((crossed, span.0, span.1));
            }
        }
        for days in &possible {
            let span = (days[0], days[days.len() - 1]);
            let counts = upper || ended(days);
            some_judged |= ended(days);
            let judged = self.window(duty, limit, span, days, days, witnesses, on, known);
            any_possible |= judged.possible && counts;
            if counts {
                all_known &= judged.known || !judged.possible;
            } else {
                so_far_known &= judged.known || !judged.possible;
            }
        }
        let over = clock.is_over(on);
        verdict.standing = if any_sure {
            Standing::Breached
        } else if !all_known || !some_judged && !so_far_known {
            // Until the first window has ended, the days so far need observation.
            Standing::Unknown
        } else if any_possible && (some_judged || upper) {
            Standing::Contested
        } else if over {
            Standing::Kept
        } else {
            Standing::InEffect
        };
        verdict.probability = Some((f64::from(u8::from(any_sure)), f64::from(u8::from(any_possible))));
        if any_sure {
            Self::mark(&mut verdict, join(violating), on);
        }
        verdict
    }

    fn mark(verdict: &mut Verdict, episodes: Vec<(i32, i32, i32)>, on: i32) {
        verdict.ever = true;
        verdict.now = episodes.iter().any(|(_, first, last)| (*first..=*last).contains(&on));
        verdict.crossing = episodes.iter().map(|(crossed, ..)| *crossed).min();
        verdict.breaches = episodes.len();
        verdict.episodes = episodes;
    }

    /// The first day of a window at whose close it was surely violated.
    #[expect(clippy::too_many_arguments, reason = "a page of rules has many")]
    fn crossing(
        &self,
        duty: usize,
        limit: &Limit,
        span: (i32, i32),
        sure: &[i32],
        possible: &[i32],
        witnesses: &Witnesses,
        on: i32,
        known: i32,
    ) -> i32 {
        if limit.bound == Bound::AtLeast {
            return span.1;
        }
        let crossed = sure.iter().copied().find(|day| {
            *day <= on
                && self
                    .window(duty, limit, span, sure, possible, witnesses, *day, known)
                    .sure
        });
        crossed.unwrap_or(span.1)
    }

    /// What all witnesses together say of one window.
    #[expect(clippy::too_many_arguments, reason = "a page of rules has many")]
    fn window(
        &self,
        duty: usize,
        limit: &Limit,
        span: (i32, i32),
        sure: &[i32],
        possible: &[i32],
        witnesses: &Witnesses,
        on: i32,
        known: i32,
    ) -> Judged {
        let mut said = self.said(duty, limit, span, sure, possible, witnesses, on, known);
        let bound = limit.bound;
        // Who has no limit to compare with, or says nothing, is no witness; unless nothing is owed at all.
        let tells = |it: &Said| {
            let met_anyhow = |limit: (f64, f64)| limit.1 <= 0.0 && bound == Bound::AtLeast;
            it.limit
                .is_some_and(|limit| it.low > 0 || it.high.is_some() || met_anyhow(limit))
        };
        said.retain(tells);
        let readings = agreeing(&said);
        let judge = |it: &Said| {
            let (lowest, highest) = it.limit.unwrap();
            let (low, high) = (it.low as f64, it.high.map_or(f64::INFINITY, |high| high as f64));
            let (sure, possible) = match bound {
                Bound::AtMost => (low > highest, high > lowest),
                Bound::AtLeast => (high < lowest, low < highest),
            };
            let known = it.high.is_some();
            Judged { sure, possible, known }
        };
        let judged: Vec<Judged> = readings.iter().map(judge).collect();
        Judged {
            // Where no day that has come is surely meant, nothing can surely be missed.
            sure: sure.iter().any(|day| *day <= on) && !judged.is_empty() && judged.iter().all(|it| it.sure),
            possible: judged.is_empty() || judged.iter().any(|it| it.possible),
            known: judged.iter().any(|it| it.known),
        }
    }

    #[expect(clippy::too_many_arguments, reason = "a page of rules has many")]
    fn said(
        &self,
        duty: usize,
        limit: &Limit,
        (first, last): (i32, i32),
        sure: &[i32],
        possible: &[i32],
        witnesses: &Witnesses,
        on: i32,
        known: i32,
    ) -> Vec<Said> {
        let it = &self.duties[duty];
        let cut = |days: &[i32]| -> Vec<i32> { days.iter().copied().filter(|day| *day <= on).collect() };
        let (sure, possible) = (cut(sure), cut(possible));
        let active = witnesses.active((first, last));
        let length = f64::from(last - first + 1) * active.0 as f64 / active.1 as f64;
        let least: Vec<&Act> = witnesses.least.iter().collect();
        let most: Vec<&Act> = witnesses.most.iter().collect();
        let days: BTreeSet<i32> = possible.iter().copied().collect();
        let watched = self.observed(&it.deeds, &it.zones, &days, known).full == days;
        let incidents = |days: &[i32], wide: &[i32], watched: bool| {
            (within(&least, days, on), watched.then(|| touching(&most, wide, on)))
        };
        let mut said = Vec::new();
        let baseline = match limit.amount {
            Amount::PercentOf { percent, baseline } => Some((percent, baseline)),
            _ => None,
        };
        let against = |low: u64, high: Option<u64>, base: Span, percent: f64| {
            let scale = |count: u64| percent / 100.0 * count as f64 * length / f64::from(base.days());
            (scale(low), high.map_or(f64::INFINITY, scale))
        };
        let (low, high) = incidents(&sure, &possible, watched);
        let limit_of_incidents = match baseline {
            None => self.limit(duty, limit, first, active),
            Some((_, None)) => None,
            Some((percent, Some(base))) => {
                let days: Vec<i32> = (base.first().number()..=base.last().number()).collect();
                let set: BTreeSet<i32> = days.iter().copied().collect();
                let watched = self.observed(&it.deeds, &it.zones, &set, known).full == set;
                let (low, high) = incidents(&days, &days, watched);
                high.map(|high| against(low, Some(high), base, percent))
            }
        };
        said.push(Said {
            low,
            high,
            limit: limit_of_incidents,
        });
        for counting in &witnesses.counting {
            let (low, _) = counting.bounds(&sure);
            let (_, high) = counting.bounds(&possible);
            let limit = match baseline {
                None => self.limit(duty, limit, first, active),
                Some((_, None)) => None,
                Some((percent, Some(base))) => {
                    let days: Vec<i32> = (base.first().number()..=base.last().number()).collect();
                    let (low, high) = counting.bounds(&days);
                    high.map(|high| against(low, Some(high), base, percent))
                }
            };
            said.push(Said { low, high, limit });
        }
        said
    }

    /// The limit on a window that begins on a day, of which so many days of all are active.
    fn limit(&self, duty: usize, limit: &Limit, first: i32, active: (u64, u64)) -> Option<(f64, f64)> {
        match limit.amount {
            Amount::Count(count) => {
                let count = (count * active.0).div_ceil(active.1) as f64;
                Some((count, count))
            }
            Amount::PercentOf { .. } => None,
            Amount::PerDay(thousandths) => {
                let Per::AnyDays(days) = limit.per else { return None };
                let limit = thousandths.0 as f64 * f64::from(days) / 1000.0;
                Some((limit, limit))
            }
            Amount::Rate { count, people } => {
                let mut inhabitants = (0, 0);
                for zone in &self.duties[duty].zones {
                    let zone = self.case.zones.iter().nth(*zone)?;
                    let day = salida_world::Day::from_number(first);
                    let counted = zone.population.iter().find(|it| it.during.contains(day))?;
                    inhabitants.0 += counted.people.low;
                    inhabitants.1 += counted.people.high;
                }
                let share = active.0 as f64 / active.1 as f64;
                let scale = |people_here: u64| share * count.0 as f64 * people_here as f64 / (1000.0 * people as f64);
                Some((scale(inhabitants.0), scale(inhabitants.1)))
            }
        }
    }
}

/// Witnesses whose intervals meet, of the count and of the limit that each knows, tighten one another: every largest set of
/// them, as one.
fn agreeing(said: &[Said]) -> Vec<Said> {
    let meet = |mask: usize| -> Option<Said> {
        let mut met: Option<Said> = None;
        for (at, one) in said.iter().enumerate() {
            if mask >> at & 1 == 0 {
                continue;
            }
            met = Some(met.map_or(*one, |before| Said {
                low: before.low.max(one.low),
                high: before.high.into_iter().chain(one.high).min(),
                limit: before.limit.zip(one.limit).map(|(a, b)| (a.0.max(b.0), a.1.min(b.1))),
            }));
        }
        met.filter(|it| it.high.is_none_or(|high| it.low <= high) && it.limit.is_none_or(|limit| limit.0 <= limit.1))
    };
    let mut masks: Vec<usize> = (1..1_usize << said.len())
        .filter(|mask| meet(*mask).is_some())
        .collect();
    masks.sort_by_key(|mask| std::cmp::Reverse(mask.count_ones()));
    let mut largest: Vec<usize> = Vec::new();
    for mask in masks {
        if !largest.iter().any(|kept| kept & mask == mask) {
            largest.push(mask);
        }
    }
    largest.into_iter().filter_map(meet).collect()
}

/// The calendar periods wholly in force that have begun by a day.
pub(crate) fn periods(per: Per, clock: &Clock, on: i32) -> Vec<(i32, i32)> {
    let months = match per {
        Per::Month => 1,
        Per::Quarter => 3,
        Per::Year => 12,
        Per::AnyDays(_) | Per::Force => return Vec::new(),
    };
    calendar(months, clock, on)
        .into_iter()
        .filter(|(first, last)| {
            clock.start.is_some_and(|start| start <= *first) && clock.end.is_none_or(|end| *last <= end)
        })
        .collect()
}

/// The calendar periods of so many months that share a day with force and have begun by a day.
pub(crate) fn calendar(months: i32, clock: &Clock, on: i32) -> Vec<(i32, i32)> {
    let Some(start) = clock.start else { return Vec::new() };
    let begins = |day: i32| {
        let date = salida_world::Day::from_number(day).civil();
        date.day() == 1 && (i32::from(date.month()) - 1) % months == 0
    };
    let mut first = start;
    while !begins(first) {
        first -= 1;
    }
    let mut periods = Vec::new();
    while first <= on && clock.end.is_none_or(|end| first <= end) {
        let mut next = first + 1;
        while !begins(next) {
            next += 1;
        }
        periods.push((first, next - 1));
        first = next;
    }
    periods
}
