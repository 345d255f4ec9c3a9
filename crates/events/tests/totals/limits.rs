//! Limits against every integer series that meets the totals, and what becomes of totals that contradict each other.

use crate::figures::{Seeded, consistent, months, span, total, totals};
use salida_events::{Limits, Total, Totals};
use salida_note::Fact;
use salida_world::{Range, Span};

/// Every series of so many months whose counts sum to `left`.
fn all_series(months: usize, left: u64) -> Vec<Vec<u64>> {
    if months == 1 {
        return vec![vec![left]];
    }
    let with = |first: u64| {
        let rest = all_series(months - 1, left - first);
        rest.into_iter().map(move |rest| [vec![first], rest].concat())
    };
    (0..=left).flat_map(with).collect()
}

fn sum(series: &[u64], during: Span) -> u64 {
    let months = months(series.len());
    let inside = series.iter().zip(months).filter(|(_, month)| during.covers(*month));
    inside.map(|(count, _)| count).sum()
}

#[test]
fn limits_are_the_tightest_that_any_series_allows() {
    let mut seeded = Seeded(1);
    let mut compared = 0;
    for _ in 0..300 {
        let truth: Vec<u64> = (0..4).map(|_| seeded.below(4)).collect();
        let how_many = 1 + seeded.place(5);
        let figures = consistent(&truth, how_many, true, &mut seeded);
        let checked = totals(&figures);
        let allowed: Vec<Vec<u64>> = all_series(4, truth.iter().sum())
            .into_iter()
            .filter(|series| {
                figures.iter().all(|figure| {
                    let sum = sum(series, figure.during);
                    figure.count.low <= sum && sum <= figure.count.high
                })
            })
            .collect();
        if !checked.notes.is_empty() {
            // A range pinned at its best can rule out a later one; then the limits are wider, and said to be.
            continue;
        }
        compared += 1;
        let months = months(4);
        for (from, last) in [(0, 0), (1, 1), (2, 3), (0, 2), (1, 3), (3, 3)] {
            let during = Span::new(months[from].first(), months[last].last()).unwrap();
            let sums = allowed.iter().map(|series| sum(series, during) as f64);
            let low = sums.clone().fold(f64::INFINITY, f64::min);
            let high = sums.fold(0.0, f64::max);
            assert_eq!(
                checked.value.limits(during),
                Limits { low, high: Some(high) },
                "{figures:?} {during}"
            );
        }
    }
    assert!(compared > 200, "only {compared} of 300 instances agree");
}

#[test]
fn a_day_inside_a_total_splits_it_anywhere() {
    let totals = totals(&[total("a", "police", "2012-03", 31), total("b", "police", "2012-04", 7)]).value;
    let limits = totals.limits(span("2012-03-10..2012-04-30"));
    assert_eq!((limits.low, limits.high), (7.0, Some(38.0)));
    let limits = totals.limits(span("2012-03-10..2012-03-12"));
    assert_eq!((limits.low, limits.high), (0.0, Some(31.0)));
}

#[test]
fn adding_an_agreeing_total_never_widens() {
    let mut seeded = Seeded(2);
    for _ in 0..200 {
        let truth: Vec<u64> = (0..8).map(|_| seeded.below(50)).collect();
        let figures = consistent(&truth, 7, false, &mut seeded);
        let mut before: Option<Vec<Limits>> = None;
        for count in 1..=figures.len() {
            let checked = totals(&figures[..count]);
            assert!(checked.notes.is_empty(), "{:?}", checked.notes);
            let now: Vec<Limits> = months(8).into_iter().map(|month| checked.value.limits(month)).collect();
            for (before, now) in before.iter().flatten().zip(&now) {
                assert!(before.low <= now.low && now.high <= before.high, "{before:?} {now:?}");
            }
            before = Some(now);
        }
    }
}

#[test]
fn two_agencies_for_one_period_disagree_and_both_stay_possible() {
    let checked = totals(&[
        total("p", "police", "2013", 2492),
        total("i", "institute", "2013", 2513),
    ]);
    let note = &checked.notes[0];
    assert_eq!(
        (note.code.name, note.fact("total")),
        ("totals-disagree", Some(&"i".into()))
    );
    assert_eq!(note.fact("by"), Some(&Fact::Real(21.0)));
    assert_eq!(note.fact("against"), Some(&vec!["p".to_owned()].into()));
    assert_eq!(
        checked.value.limits(span("2013")),
        Limits {
            low: 2492.0,
            high: Some(2513.0)
        }
    );
}

#[test]
fn a_contradicting_cycle_is_named_and_widened_by_what_it_is_off() {
    let figures = [
        total("a-year", "police", "2013", 100),
        total("b-first", "police", "2013-01..2013-06", 60),
        total("c-second", "police", "2013-07..2013-12", 50),
    ];
    let checked = totals(&figures);
    assert_eq!(checked.notes[0].fact("total"), Some(&"c-second".into()));
    let against = vec!["a-year".to_owned(), "b-first".to_owned()];
    assert_eq!(checked.notes[0].fact("against"), Some(&against.into()));
    let limits = |text| checked.value.limits(span(text));
    assert_eq!(
        limits("2013"),
        Limits {
            low: 100.0,
            high: Some(110.0)
        }
    );
    assert_eq!(
        limits("2013-01..2013-06"),
        Limits {
            low: 50.0,
            high: Some(60.0)
        }
    );
    assert_eq!(
        limits("2013-07..2013-12"),
        Limits {
            low: 40.0,
            high: Some(50.0)
        }
    );
}

#[test]
fn figures_at_random_never_break_the_order_of_low_and_high() {
    let mut seeded = Seeded(3);
    for _ in 0..200 {
        let figures: Vec<Total> = (0..12)
            .map(|index| {
                let truth: Vec<u64> = (0..6).map(|_| seeded.below(30)).collect();
                let mut one = consistent(&truth, 2, true, &mut seeded).remove(1);
                one.report = format!("t{index}").as_str().into();
                one
            })
            .collect();
        let totals = totals(&figures).value;
        for cell in totals.reconcile(span("2031-01..2031-06")).value.cells {
            let high = cell.limits.high.unwrap_or(f64::INFINITY);
            assert!(cell.limits.low <= high, "{cell:?}");
            assert!(
                cell.best.is_none_or(|best| cell.limits.low <= best && best <= high),
                "{cell:?}"
            );
        }
        totals.regions(span("2031"));
    }
}

#[test]
fn more_boundaries_than_can_be_held_are_told_and_the_rest_still_answers() {
    let first = span("2031").first();
    let daily = |index: i32| Total {
        during: Span::day(first.plus(index)),
        count: Range::exact(1),
        ..total(&format!("d{index:05}"), "police", "2031", 0)
    };
    let figures: Vec<Total> = (0..1_500).map(daily).collect();
    let checked = Totals::new(figures, &["police".into()]);
    assert_eq!(checked.notes[0].code.name, "too-many-totals");
    assert_eq!(
        checked.value.limits(span("2031")),
        Limits {
            low: 365.0,
            high: Some(365.0)
        }
    );
}
