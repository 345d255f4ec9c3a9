//! Signed sums of the fewest totals, and what becomes of them with other published figures.

use crate::figures::{span, total, totals};
use salida_events::{Total, Totals};
use salida_world::Range;

fn published() -> Vec<Total> {
    let earlier = Total {
        superseded: true,
        ..total("p2012-first", "police", "2012", 2576)
    };
    vec![
        total("p2012", "police", "2012", 2594),
        earlier,
        total("p-jan-feb", "police", "2012-01..2012-02", 814),
        total("p2013", "police", "2013", 2492),
        total("i2013", "institute", "2013", 2513),
        total("c2013", "church", "2013", 2600),
    ]
}

fn figures(totals: &Totals, text: &str) -> Vec<(String, bool)> {
    let route = totals.route(span(text));
    let steps = route.map(|route| route.steps).unwrap_or_default();
    steps
        .iter()
        .map(|step| (step.total.report.to_string(), step.adds))
        .collect()
}

#[test]
fn a_window_is_the_signed_sum_of_the_fewest_totals() {
    let totals = totals(&published()).value;
    let route = totals.route(span("2012-03..2013-12")).unwrap();
    assert_eq!(route.sum, Range::exact(4272.0));
    let read = figures(&totals, "2012-03..2013-12");
    let expected = [("p2012", true), ("p-jan-feb", false), ("p2013", true)];
    assert_eq!(read, expected.map(|(report, adds)| (report.to_owned(), adds)));
}

#[test]
fn every_other_figure_for_the_same_period_makes_a_variant() {
    let totals = totals(&published()).value;
    let route = totals.route(span("2012-03..2013-12")).unwrap();
    let variants = totals.variants(&route);
    let read: Vec<(&str, f64)> = variants
        .iter()
        .map(|variant| (variant.by.report.as_str(), variant.sum.best))
        .collect();
    assert_eq!(read, [("p2012-first", 4254.0), ("i2013", 4293.0), ("c2013", 4380.0)]);
}

#[test]
fn ties_go_to_the_preferred_agency_then_to_the_report_id_and_exact_figures_before_ranges() {
    let mut figures_of = vec![
        total("b", "institute", "2012", 5),
        total("z", "police", "2012", 6),
        total("y", "police", "2012", 7),
    ];
    assert_eq!(figures(&totals(&figures_of).value, "2012"), [("y".to_owned(), true)]);
    figures_of[2].count = Range {
        low: 5,
        best: 7,
        high: 9,
    };
    figures_of[1].count = Range {
        low: 5,
        best: 6,
        high: 9,
    };
    assert_eq!(figures(&totals(&figures_of).value, "2012"), [("b".to_owned(), true)]);
}

#[test]
fn a_window_no_sum_gives_is_told_with_its_limits_and_the_nearest_boundaries() {
    let totals = totals(&published()).value;
    let unreached = totals.route(span("2012-02..2012-06")).unwrap_err();
    assert_eq!(unreached.around, Some(span("2012")));
    assert_eq!(unreached.within, None);
    assert_eq!((unreached.limits.low, unreached.limits.high), (0.0, Some(2594.0)));
    let outside = totals.route(span("2011-12..2012-12")).unwrap_err();
    assert_eq!((outside.around, outside.within), (None, Some(span("2012"))));
    assert_eq!((outside.limits.low, outside.limits.high), (2594.0, None));
}
