//! What was observed at all: silence without coverage is unknown, never kept.

use salida_world::{Day, Span};
use std::{
    cmp::{Ordering, Reverse},
    collections::BTreeMap,
};

/// Observation of one duty's deed over its whole region, during a span.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Watch {
    pub(crate) during: Span,
    pub(crate) part: f64,
}

/// What was observed of several things at once, each with the watches over it: on each day the least observed counts, and
/// of several watches over one thing the best. Days on which something was not observed at all are left out.
pub(crate) fn together(things: Vec<Vec<Watch>>) -> Vec<Watch> {
    let mut things = things;
    if things.len() < 2 {
        return things.pop().unwrap_or_default();
    }
    let mut steps = things.iter().map(|watches| stretches(watches));
    let first = steps.next().unwrap_or_default();
    steps.fold(first, |held, next| both(&held, &next))
}

/// The best part observed, as stretches in order that do not overlap.
fn stretches(watches: &[Watch]) -> Vec<Watch> {
    // By number, because the last day that can be written has no day after it.
    let mut edges: Vec<i32> = watches
        .iter()
        .flat_map(|it| [it.during.first().number(), it.during.last().number() + 1])
        .collect();
    edges.sort_unstable();
    edges.dedup();
    let mut ordered: Vec<&Watch> = watches.iter().collect();
    ordered.sort_by_key(|watch| watch.during);
    let (mut next, mut going): (usize, Vec<&Watch>) = (0, Vec::new());
    let mut found = Vec::new();
    for (first, end) in edges.iter().zip(edges.iter().skip(1)) {
        let (first, last) = (Day::from_number(*first), Day::from_number(end - 1));
        while let Some(watch) = ordered.get(next).filter(|watch| watch.during.first() <= first) {
            going.push(watch);
            next += 1;
        }
        going.retain(|watch| watch.during.last() >= first);
        let best = going
            .iter()
            .map(|watch| watch.part)
            .reduce(f64::max)
            .filter(|part| *part > 0.0);
        if let (Some(part), Some(during)) = (best, Span::new(first, last)) {
            found.push(Watch { during, part });
        }
    }
    found
}

/// Where two lists of stretches overlap, with the smaller part.
fn both(one: &[Watch], other: &[Watch]) -> Vec<Watch> {
    let (mut at, mut found) = (0, Vec::new());
    for watch in one {
        while other.get(at).is_some_and(|it| it.during.last() < watch.during.first()) {
            at += 1;
        }
        let near = other
            .iter()
            .skip(at)
            .take_while(|it| it.during.first() <= watch.during.last());
        found.extend(near.filter_map(|it| {
            Some(Watch {
                during: watch.during.overlap(it.during)?,
                part: watch.part.min(it.part),
            })
        }));
    }
    found
}

/// How much of a window was observed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Observed {
    /// Mean over the days of the best part observed on each, from 0 to 1.
    pub(crate) part: f64,
    /// The first stretch of days that were not fully observed.
    pub(crate) gap: Option<Span>,
}

impl Observed {
    pub(crate) fn full(&self) -> bool {
        self.gap.is_none()
    }
}

/// The same of several stretches of days, in order and apart. Of no days at all nothing needs to be observed.
pub(crate) fn observed_of(days: &[Span], watches: &[Watch]) -> Observed {
    if let [window] = days {
        return observed(*window, watches.iter());
    }
    let mut all = Observed { part: 0.0, gap: None };
    let mut many = 0.0;
    for window in days {
        let seen = observed(*window, watches.iter());
        all.part += seen.part * f64::from(window.days());
        all.gap = all.gap.or(seen.gap);
        many += f64::from(window.days());
    }
    all.part = if many > 0.0 { all.part / many } else { 0.0 };
    all
}

/// Sweeps the window once over the sorted edges of the watches: O(n log n) in their number, whatever its length.
pub(crate) fn observed<'a>(window: Span, watches: impl Iterator<Item = &'a Watch>) -> Observed {
    // A watch enters on its first day and leaves on the day after its last.
    let mut edges: Vec<(Day, Reverse<bool>, Part)> = Vec::new();
    for watch in watches {
        if let Some(span) = watch.during.overlap(window) {
            edges.push((span.first(), Reverse(true), Part(watch.part)));
            if span.last() < window.last() {
                edges.push((span.last().plus(1), Reverse(false), Part(watch.part)));
            }
        }
    }
    edges.sort_unstable();
    let mut going: BTreeMap<Part, usize> = BTreeMap::new();
    let mut seen = Observed { part: 0.0, gap: None };
    let mut from = window.first();
    for (day, Reverse(enters), part) in edges {
        seen.add(from, day.plus(-1), &going);
        from = from.max(day);
        let many = going.entry(part).or_insert(0);
        *many = if enters { *many + 1 } else { many.saturating_sub(1) };
        if *many == 0 {
            going.remove(&part);
        }
    }
    seen.add(from, window.last(), &going);
    seen.part /= f64::from(window.days());
    seen
}

/// The days that were fully observed, in order; stretches that touch are one.
pub(crate) fn fully_observed(watches: &[Watch]) -> Vec<Span> {
    let full = watches
        .iter()
        .filter(|watch| watch.part >= 1.0)
        .map(|watch| watch.during);
    let mut full: Vec<Span> = full.collect();
    full.sort_unstable();
    let mut joined: Vec<Span> = Vec::new();
    for span in full {
        match joined.last_mut() {
            Some(open) if span.first() <= open.last().plus(1) => {
                *open = Span::new(open.first(), open.last().max(span.last())).unwrap_or(*open);
            }
            _ => joined.push(span),
        }
    }
    joined
}

/// A part observed, in its order.
#[derive(Debug, Clone, Copy)]
struct Part(f64);

impl Ord for Part {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl PartialOrd for Part {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Part {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Part {}

impl Observed {
    /// Adds days through which the same watches went on; none when `last` is before `first`.
    fn add(&mut self, first: Day, last: Day, going: &BTreeMap<Part, usize>) {
        let Some(stretch) = Span::new(first, last) else {
            return;
        };
        let part = going.last_key_value().map_or(0.0, |(part, _)| part.0.max(0.0));
        self.part += part * f64::from(stretch.days());
        if part < 1.0 {
            self.gap = extend(self.gap, stretch);
        }
    }
}

/// Keeps the first gap and lets it grow only while stretches touch.
fn extend(gap: Option<Span>, stretch: Span) -> Option<Span> {
    match gap {
        None => Some(stretch),
        Some(open) if open.last().plus(1) == stretch.first() => Span::new(open.first(), stretch.last()),
        closed => closed,
    }
}

#[cfg(test)]
mod tests {
    use super::{Watch, fully_observed, observed, observed_of, together};
    use salida_world::{Day, Span};

    fn watch(during: &str, part: f64) -> Watch {
        Watch {
            during: during.parse::<Span>().unwrap(),
            part,
        }
    }

    #[test]
    fn half_a_month_of_patrols_covers_half_and_names_the_rest() {
        let april: Span = "2012-04".parse().unwrap();
        let seen = observed(april, [watch("2012-04-01..2012-04-15", 1.0)].iter());
        assert_eq!(seen.part, 0.5);
        assert_eq!(
            seen.gap.map(|gap| gap.to_string()).as_deref(),
            Some("2012-04-16..2012-04-30")
        );
        assert!(observed(april, [watch("2012-03..2012-05", 1.0)].iter()).full());
        assert!(!observed(april, [watch("2012-04", 0.9)].iter()).full());
    }

    #[test]
    fn the_last_day_that_can_be_written_is_observed_like_any_other() {
        let whole = vec![watch("9999-12", 1.0)];
        let both = together(vec![whole.clone(), whole]);
        assert!(observed("9999-12".parse().unwrap(), both.iter()).full());
    }

    #[test]
    fn who_looked_for_one_deed_and_who_looked_for_the_other_looked_for_both_on_their_common_days() {
        let killings = vec![
            watch("2012-04-01..2012-04-20", 1.0),
            watch("2012-04-10..2012-04-30", 0.5),
        ];
        let arms = vec![watch("2012-04-15..2012-04-25", 0.8)];
        let both = together(vec![killings.clone(), arms.clone()]);
        let parts: Vec<(String, f64)> = both.iter().map(|it| (it.during.to_string(), it.part)).collect();
        assert_eq!(
            parts,
            [
                ("2012-04-15..2012-04-20".to_owned(), 0.8),
                ("2012-04-21..2012-04-25".to_owned(), 0.5)
            ]
        );
        assert!(together(vec![killings, Vec::new(), arms]).is_empty());
    }

    #[test]
    fn of_several_watches_on_a_day_the_best_counts_and_what_ends_hands_over_to_what_goes_on() {
        let april: Span = "2012-04".parse().unwrap();
        let watches = [
            watch("2012-03..2012-05", 0.5),
            watch("2012-04-11..2012-04-20", 1.0),
            watch("2012-04-11..2012-04-20", 1.0),
            watch("2012-04-16..2012-04-25", 0.75),
        ];
        let seen = observed(april, watches.iter());
        assert_eq!(seen.part, (15.0 * 0.5 + 10.0 + 5.0 * 0.75) / 30.0);
        assert_eq!(
            seen.gap.map(|gap| gap.to_string()).as_deref(),
            Some("2012-04-01..2012-04-10")
        );
    }

    #[test]
    fn what_was_observed_is_what_looking_day_by_day_finds() {
        let mut state = 9_u32;
        let mut draw = |below: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            i32::try_from((state >> 16) % below).unwrap()
        };
        let days = |from: i32, to: i32| Span::new(Day::from_number(from), Day::from_number(to)).unwrap();
        let of_day = |watches: &[Watch], day: i32| {
            let over = watches.iter().filter(|it| it.during.contains(Day::from_number(day)));
            over.map(|it| it.part).fold(0.0, f64::max)
        };
        for _ in 0..500 {
            let things: Vec<Vec<Watch>> = (0..=draw(3))
                .map(|_| {
                    let watch = |from: i32, to: i32, part: i32| Watch {
                        during: days(from, to),
                        part: f64::from(part) / 2.0,
                    };
                    let many = draw(6);
                    (0..many)
                        .map(|_| {
                            let from = draw(24);
                            watch(from, from + draw(9), draw(3))
                        })
                        .collect()
                })
                .collect();
            let least = |day: i32| things.iter().map(|it| of_day(it, day)).reduce(f64::min).unwrap_or(0.0);
            let found = together(things.clone());
            for day in -1..40 {
                assert_eq!(of_day(&found, day), least(day), "{things:?} {day}");
            }
            assert!(things.len() < 2 || found.iter().all(|it| it.part > 0.0), "{found:?}");
            let full: Vec<i32> = (0..40).filter(|day| least(*day) >= 1.0).collect();
            let stretches = fully_observed(&found);
            let told = stretches.iter().flat_map(|it| it.first().number()..=it.last().number());
            assert_eq!(told.collect::<Vec<i32>>(), full, "{things:?}");
            assert!({ stretches.windows(2) }.all(|it| it[0].last().plus(1) < it[1].first()));
            let windows = if draw(2) == 0 {
                let from = draw(20);
                vec![days(from, from + draw(15))]
            } else {
                let (from, gap) = (draw(10), 2 + draw(5));
                let next = from + 4 + gap;
                vec![days(from, from + 4), days(next, next + draw(9))]
            };
            let seen = observed_of(&windows, &found);
            let each = || windows.iter().flat_map(|it| it.first().number()..=it.last().number());
            let sum: f64 = each().map(least).sum();
            assert!(
                (seen.part - sum / each().count() as f64).abs() < 1e-12,
                "{things:?} {windows:?}"
            );
            let gaps = windows.iter().map(|it| it.first().number()..=it.last().number());
            let gap = gaps.filter_map(|mut days| {
                let first = days.find(|day| least(*day) < 1.0)?;
                Some((first, days.take_while(|day| least(*day) < 1.0).last().unwrap_or(first)))
            });
            assert_eq!(
                seen.gap,
                { gap }.next().map(|(first, last)| days(first, last)),
                "{things:?} {windows:?}"
            );
            assert_eq!(seen.full(), seen.gap.is_none());
        }
    }
}
