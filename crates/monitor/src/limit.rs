//! `keep`: a limit on a situation, nobody's breach by itself (rules 5, 6, 7, 8 and 9).

use crate::{
    Finding, Standing,
    finding::{Episode, Instance, Probability},
    judge::Wanted,
    monitor::decide as decided,
    reckoning::{Judged, Reckoning},
    scope::{self, Stretch},
    sliding,
    verdict::Verdict,
    view::View,
};
use salida_case::covenant::{Amount, Bound, Limit, Per};
use salida_world::{Day, Month, Span};

/// Decides every instance that has begun: each whole period in force, or force as one.
pub(crate) fn decide(view: &View<'_>, limit: &Limit) -> Vec<Verdict> {
    let reckoning = Reckoning::of(view, limit);
    if matches!(limit.per, Per::AnyDays(_)) {
        return vec![sliding::decide(&reckoning)];
    }
    let occasions = occasions(view, limit.per);
    occasions.iter().map(|it| it.decide(&reckoning)).collect()
}

/// Decides what some days, by number, can change: the periods that share days with them, or all days as one with the runs
/// of windows that were kept, with their positions among those of [`decide`]; `None` where a baseline is read as well.
pub(crate) fn decide_near(
    view: &View<'_>,
    limit: &Limit,
    days: (i32, i32),
    kept: &mut Option<sliding::Runs>,
) -> Option<Vec<(usize, Verdict)>> {
    if reads_a_baseline(limit) {
        return None;
    }
    let reckoning = Reckoning::of(view, limit);
    if matches!(limit.per, Per::AnyDays(_)) {
        return Some(vec![(0, sliding::decide_near(&reckoning, days, kept))]);
    }
    let near = |it: &Occasion| it.days.0 <= days.1 && days.0 <= it.days.1;
    let occasions = occasions(view, limit.per).into_iter().enumerate();
    let near = occasions.filter(|(_, it)| near(it));
    Some(near.map(|(at, it)| (at, it.decide(&reckoning))).collect())
}

/// What carries each of the verdicts of [`decide`] that is asked for, in their order. The evidence is reckoned up once for
/// all of them.
pub(crate) fn explain(view: &View<'_>, limit: &Limit, verdicts: &[Verdict], wanted: Wanted<'_>) -> Vec<Finding> {
    let reckoning = Reckoning::of(view, limit);
    if matches!(limit.per, Per::AnyDays(_)) {
        let asked = { verdicts.iter() }.filter(|verdict| wanted.has_own(&verdict.instance));
        return asked.map(|verdict| sliding::explain(&reckoning, verdict)).collect();
    }
    let occasions = occasions(view, limit.per);
    let each = occasions.iter().zip(verdicts);
    let explained = each.filter(|(_, verdict)| wanted.has_own(&verdict.instance));
    explained
        .map(|(occasion, verdict)| occasion.explain(&reckoning, verdict))
        .collect()
}

/// The episodes of those of these instances that are breached: a period or force as a whole is one.
pub(crate) fn episodes(view: &View<'_>, limit: &Limit, breached: Wanted<'_>) -> Vec<Episode> {
    let reckoning = Reckoning::of(view, limit);
    if matches!(limit.per, Per::AnyDays(_)) {
        return sliding::episodes(&reckoning);
    }
    let occasions = occasions(view, limit.per).into_iter();
    let each = occasions.filter(|it| breached.has_own(&it.instance)).map(|it| Episode {
        crossed: it.seen.last(),
        days: it.seen,
    });
    each.collect()
}

/// True where what was counted at another time is what it is held against.
pub(crate) fn reads_a_baseline(limit: &Limit) -> bool {
    matches!(limit.amount, Amount::PercentOf { .. })
}

/// How many calendar months a period has; `None` for what is no calendar period.
pub(crate) fn months(per: Per) -> Option<u8> {
    match per {
        Per::Month => Some(1),
        Per::Quarter => Some(3),
        Per::Year => Some(12),
        Per::AnyDays(_) | Per::Force => None,
    }
}

/// Calendar periods of so many months that share days with a span.
pub(crate) fn calendar_periods(days: Span, months: u8) -> impl Iterator<Item = Span> {
    let all = Month::of(days.first()).span().first();
    let from = Span::new(all.plus(-31 * (i32::from(months) - 1)), days.last()).unwrap_or(days);
    let firsts = from
        .months()
        .filter(move |month| (month.number_in_year() - 1) % months == 0);
    let periods = firsts.filter_map(move |month| period(month, months));
    periods.filter(move |it| it.overlap(days).is_some())
}

fn period(first: Month, months: u8) -> Option<Span> {
    let last = (1..months).fold(first, |month, _| month.next());
    Span::new(first.span().first(), last.span().last())
}

/// Calendar periods wholly in force that have begun; a partial one owes nothing (rule 9).
pub(crate) fn periods(view: &View<'_>, months: u8) -> Vec<Span> {
    let first = view.calendar.first();
    let seen = Span::new(first, view.calendar.last().map_or(view.on, |last| last.min(view.on)));
    let all = seen.into_iter().flat_map(|seen| calendar_periods(seen, months));
    all.filter(|it| first <= it.first() && view.calendar.last().is_none_or(|last| it.last() <= last))
        .collect()
}

/// One instance of a limit that is no sliding window.
struct Occasion {
    instance: Instance,
    /// The days that the limit is for.
    whole: Span,
    /// Those of them that have passed.
    seen: Span,
    /// The numbers of its active days that have passed.
    days: Stretch,
    /// True when no day can be added to it.
    is_closed: bool,
    /// True when a scope leaves no day of it to judge.
    is_empty: bool,
}

fn occasions(view: &View<'_>, per: Per) -> Vec<Occasion> {
    let calendar = &view.calendar;
    let Some(months) = months(per) else {
        let from = view.calendar.first();
        let last = view.calendar.last();
        let seen = Span::new(from, last.map_or(view.on, |last| last.min(view.on)));
        let whole = Span::new(from, last.unwrap_or(view.on));
        let all = seen.zip(whole).map(|(seen, whole)| Occasion {
            instance: Instance::Whole,
            whole,
            seen,
            days: (calendar.start(), calendar.today()),
            is_closed: view.calendar.is_over(),
            is_empty: false,
        });
        return all.into_iter().collect();
    };
    let each = periods(view, months).into_iter().map(|whole| {
        let passed = whole.last().min(view.on);
        let (from, to) = (calendar.number(whole.first()), calendar.number_up_to(passed));
        Occasion {
            instance: Instance::Period { days: whole },
            whole,
            seen: whole,
            is_empty: view.stretches.is_confined && scope::touched(&view.stretches.possible, from, to).is_empty(),
            days: (from, to.min(calendar.today())),
            is_closed: whole.last() <= view.on,
        }
    });
    each.collect()
}

impl Occasion {
    /// One period, judged on the days up to the day asked about: what a longer total says of them it says as any total
    /// that straddles (rule 7).
    fn decide(&self, reckoning: &Reckoning<'_>) -> Verdict {
        let view = reckoning.view;
        let is_period = matches!(self.instance, Instance::Period { .. });
        if is_period && view.calendar.active_among(self.whole) == 0 {
            return Verdict::plain(self.instance.clone(), Standing::Suspended);
        }
        if self.is_empty {
            let standing = if self.is_closed {
                Standing::Discharged
            } else {
                Standing::InEffect
            };
            return Verdict::plain(self.instance.clone(), standing);
        }
        let bound = reckoning.limit.bound;
        let Judged {
            probability,
            is_covered,
        } = if !is_period && self.days.0 > self.days.1 {
            // Without an active day nothing could be missed.
            Judged {
                probability: Probability { low: 0.0, high: 0.0 },
                is_covered: true,
            }
        } else {
            reckoning.judge(self.days, self.whole)
        };
        let standing = match decided(probability, view.duty.standard, is_covered) {
            // While a period runs, more can still be counted; only a limit already crossed is decided.
            Standing::Breached if bound == Bound::AtMost && !self.grows(reckoning) => Standing::Breached,
            _ if !self.is_closed => Standing::InEffect,
            decided => decided,
        };
        let is_breached = standing == Standing::Breached;
        Verdict {
            in_breach_now: is_breached && self.seen.contains(view.on),
            probability: Some(probability),
            breached_on: (is_breached && view.asks_when)
                .then(|| self.crossing(reckoning, probability))
                .flatten(),
            ..Verdict::plain(self.instance.clone(), standing)
        }
    }

    fn explain(&self, reckoning: &Reckoning<'_>, verdict: &Verdict) -> Finding {
        let mut finding = reckoning.view.finding(self.instance.clone(), verdict.standing);
        reckoning.explain(self.days, self.whole, &mut finding);
        if verdict.ever_breached {
            finding.why.episodes.extend(verdict.breached_on.map(|crossed| Episode {
                crossed,
                days: self.seen,
            }));
        }
        finding
    }

    /// True where a limit that is scaled to the length of force grows with it, because nobody knows its end.
    fn grows(&self, reckoning: &Reckoning<'_>) -> bool {
        let is_scaled = matches!(reckoning.limit.amount, Amount::PercentOf { .. });
        is_scaled && self.instance == Instance::Whole && reckoning.view.calendar.last().is_none()
    }

    fn crossing(&self, reckoning: &Reckoning<'_>, probability: Probability) -> Option<Day> {
        let crossed = probability.low >= reckoning.view.duty.standard;
        crossed.then(|| reckoning.crossed(self.days, self.whole))
    }
}
