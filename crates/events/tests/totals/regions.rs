//! Independent regions: disjoint, exact, as fine as the totals allow, and what is set aside for it.

use crate::figures::{Seeded, consistent, months, span, total, totals};
use salida_events::Region;
use salida_note::Note;

fn read(regions: &[Region]) -> Vec<(String, f64)> {
    let spans = |region: &Region| {
        region
            .spans
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(" + ")
    };
    regions.iter().map(|region| (spans(region), region.count)).collect()
}

fn reasons(notes: &[Note]) -> Vec<(&Note, String)> {
    let reason = |note| match Note::fact(note, "reason") {
        Some(salida_note::Fact::Text(reason)) => reason.clone(),
        other => panic!("{other:?}"),
    };
    notes.iter().map(|note| (note, reason(note))).collect()
}

#[test]
fn known_months_leave_the_rest_of_their_half_year_as_one_region() {
    let figures = [
        total("h1", "police", "2011-01..2011-06", 2119),
        total("mar", "police", "2011-03", 377),
        total("apr", "police", "2011-04", 340),
        total("may", "police", "2011-05", 368),
    ];
    let regions = totals(&figures).value.regions(span("2011"));
    assert!(regions.notes.is_empty());
    let expected = [
        ("2011-01..2011-02 + 2011-06", 1034.0),
        ("2011-03", 377.0),
        ("2011-04", 340.0),
        ("2011-05", 368.0),
    ];
    assert_eq!(
        read(&regions.value),
        expected.map(|(spans, count)| (spans.to_owned(), count))
    );
    assert_eq!(regions.value[0].from.len(), 4);
}

#[test]
fn what_crosses_without_nesting_is_set_aside_unless_a_later_total_connects_it() {
    let crossing = [
        total("a", "police", "2011-01..2011-06", 60),
        total("b", "police", "2011-04..2011-09", 50),
    ];
    let regions = totals(&crossing).value.regions(span("2011"));
    assert_eq!(read(&regions.value), [("2011-01..2011-06".to_owned(), 60.0)]);
    let set_aside = reasons(&regions.notes);
    assert_eq!(
        (set_aside[0].0.fact("total"), set_aside[0].1.as_str()),
        (Some(&"b".into()), "crosses")
    );
    assert_eq!(set_aside[0].0.fact("against"), Some(&vec!["a".to_owned()].into()));
    let connected = [crossing.to_vec(), vec![total("c", "police", "2011-04..2011-06", 20)]].concat();
    let regions = totals(&connected).value.regions(span("2011"));
    assert!(regions.notes.is_empty());
    let expected = [
        ("2011-01..2011-03", 40.0),
        ("2011-04..2011-06", 20.0),
        ("2011-07..2011-09", 30.0),
    ];
    assert_eq!(
        read(&regions.value),
        expected.map(|(spans, count)| (spans.to_owned(), count))
    );
}

#[test]
fn disagreeing_totals_and_ranges_are_set_aside_with_the_reason() {
    let mut figures = vec![
        total("p", "police", "2011", 100),
        total("q", "institute", "2011", 90),
        total("r", "police", "2012", 10),
    ];
    figures[2].count.high = 12;
    let regions = totals(&figures).value.regions(span("2011..2012"));
    let mut found: Vec<String> = reasons(&regions.notes).into_iter().map(|(_, reason)| reason).collect();
    found.sort();
    assert_eq!(found, ["disagrees", "not-exact"]);
    assert_eq!(read(&regions.value), [("2011".to_owned(), 100.0)]);
}

#[test]
fn regions_that_reach_outside_the_window_are_left_out() {
    let figures = [total("y", "police", "2011", 100), total("m", "police", "2011-06", 9)];
    let regions = totals(&figures).value.regions(span("2011-03..2011-12"));
    assert_eq!(read(&regions.value), [("2011-06".to_owned(), 9.0)]);
}

#[test]
fn regions_of_consistent_totals_are_disjoint_and_true() {
    let mut seeded = Seeded(4);
    for _ in 0..300 {
        let truth: Vec<u64> = (0..10).map(|_| seeded.below(40)).collect();
        let figures = consistent(&truth, 8, false, &mut seeded);
        let regions = totals(&figures).value.regions(span("2031")).value;
        let mut held = [0; 10];
        for region in &regions {
            let mut count = 0;
            for (index, month) in months(10).into_iter().enumerate() {
                if region.spans.iter().any(|span| span.covers(month)) {
                    held[index] += 1;
                    count += truth[index];
                }
            }
            assert_eq!(region.count, count as f64, "{figures:?} {region:?}");
        }
        // The whole is one of the totals, so that every month lies in exactly one region.
        assert_eq!(held, [1; 10], "{figures:?}");
    }
}
