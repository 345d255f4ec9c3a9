//! The monthly series against a slow literal solver, and its invariants.

use crate::figures::{Seeded, consistent, months, span, total, totals};
use salida_events::{Status, Total};
use salida_world::Span;

/// The same problem solved literally: Dykstra's alternating projections (Boyle and Dykstra 1986) of the zero series onto each total
/// and onto what is not negative, in the norm in which Σ x²/days is a square.
fn slow(figures: &[Total], months: &[Span]) -> Vec<f64> {
    let days: Vec<f64> = months.iter().map(|month| f64::from(month.days())).collect();
    let mut series = vec![0.0; months.len()];
    let mut correction = vec![0.0; months.len()];
    for _ in 0..10_000 {
        for figure in figures {
            let inside: Vec<usize> = (0..months.len())
                .filter(|at| figure.during.covers(months[*at]))
                .collect();
            let held: f64 = inside.iter().map(|at| series[*at]).sum();
            let weight: f64 = inside.iter().map(|at| days[*at]).sum();
            let off = figure.count.best as f64 - held;
            for at in inside {
                series[at] += off * days[at] / weight;
            }
        }
        for (count, correction) in series.iter_mut().zip(&mut correction) {
            let corrected = *count + *correction;
            *count = corrected.max(0.0);
            *correction = corrected - *count;
        }
    }
    series
}

#[test]
fn the_best_series_is_the_one_a_slow_literal_solver_finds() {
    let mut seeded = Seeded(5);
    let mut pressed = 0;
    for _ in 0..150 {
        // Months of none beside months of many, so that even rates have to give way.
        let truth: Vec<u64> = (0..7)
            .map(|_| seeded.below(5) * (1 + 60 * seeded.below(2)) * seeded.below(2))
            .collect();
        let figures = consistent(&truth, 4, false, &mut seeded);
        let window = Span::new(months(7)[0].first(), months(7)[6].last()).unwrap();
        let series = totals(&figures).value.reconcile(window).value;
        let literal = slow(&figures, &months(7));
        for (cell, expected) in series.cells.iter().zip(&literal) {
            let best = cell.best.unwrap();
            assert!((best - expected).abs() < 1e-5, "{figures:?}\n{cell:?} {expected}");
        }
        pressed += usize::from(
            series
                .cells
                .iter()
                .any(|cell| cell.status == Status::Imputed && cell.best == Some(0.0)),
        );
    }
    // Where no month is pressed against zero the active set would not have been tested.
    assert!(
        pressed > 5,
        "only {pressed} of 150 instances press an imputed month to zero"
    );
}

#[test]
fn rates_pressed_to_zero_stay_there_and_the_sums_are_met() {
    // March would take its share of the first total, and the second lets it have 1: April and May have to give way.
    let figures = [
        total("a", "police", "2031-01..2031-03", 90),
        total("b", "police", "2031-03..2031-05", 1),
    ];
    let series = totals(&figures).value.reconcile(span("2031-01..2031-05")).value;
    let best: Vec<f64> = series.cells.iter().filter_map(|cell| cell.best).collect();
    let literal = slow(&figures, &months(5));
    for (best, expected) in best.iter().zip(&literal) {
        assert!((best - expected).abs() < 1e-6, "{best} {expected}");
    }
    assert_eq!(series.cells[3].status, Status::Imputed);
    assert_eq!(best[3..], [0.0, 0.0]);
    assert!((best[2] - 1.0).abs() < 1e-9 && (best[0] + best[1] + best[2] - 90.0).abs() < 1e-9);
}

#[test]
fn long_series_meet_every_agreeing_total() {
    let mut seeded = Seeded(6);
    for _ in 0..20 {
        let truth: Vec<u64> = (0..120)
            .map(|_| if seeded.below(4) == 0 { 0 } else { seeded.below(900) })
            .collect();
        let figures = consistent(&truth, 50, false, &mut seeded);
        let checked = totals(&figures);
        assert!(checked.notes.is_empty());
        let series = checked.value.reconcile(span("2031..2040")).value;
        for figure in &figures {
            let inside = series
                .cells
                .iter()
                .filter(|cell| figure.during.covers(cell.month.span()));
            let sum: f64 = inside.filter_map(|cell| cell.best).sum();
            assert!(
                (sum - figure.count.best as f64).abs() < 1e-9,
                "{} {sum}",
                figure.count.best
            );
        }
        for cell in &series.cells {
            let best = cell.best.unwrap();
            assert!(cell.limits.low <= best && cell.limits.high.is_some_and(|high| best <= high));
        }
    }
}

#[test]
fn each_cell_says_how_it_is_known_and_what_it_rests_on() {
    let figures = [
        total("q", "police", "2031-01..2031-03", 90),
        total("jan", "police", "2031-01", 20),
        total("feb", "institute", "2031-02", 30),
        total("feb-too", "police", "2031-02", 33),
        total("half", "police", "2031-04..2031-06", 60),
        Total {
            superseded: true,
            ..total("jan-first", "police", "2031-01", 19)
        },
    ];
    let checked = totals(&figures);
    assert_eq!(checked.notes.len(), 1);
    let series = checked.value.reconcile(span("2031-01..2031-07"));
    let known: Vec<(Status, Option<f64>)> = series.value.cells[..3]
        .iter()
        .map(|cell| (cell.status, cell.best))
        .collect();
    let expected = [
        (Status::Observed, Some(20.0)),
        (Status::Observed, Some(33.0)),
        (Status::Derived, Some(37.0)),
    ];
    assert_eq!(known, expected);
    assert_eq!(series.value.cells[0].figures.len(), 2);
    assert!(series.value.cells[1].disagreeing);
    assert_eq!(
        (series.value.cells[1].limits.low, series.value.cells[1].limits.high),
        (30.0, Some(33.0))
    );
    let march: Vec<&str> = series.value.cells[2]
        .rests_on
        .iter()
        .map(salida_world::Name::as_str)
        .collect();
    assert_eq!(march, ["feb-too", "jan", "q"]);
    assert_eq!(series.value.cells[4].status, Status::Imputed);
    assert!((series.value.cells[4].best.unwrap() - 60.0 * 31.0 / 91.0).abs() < 1e-9);
    assert_eq!(
        (series.value.cells[6].status, series.value.cells[6].best),
        (Status::Unknown, None)
    );
    assert_eq!(series.notes[0].code.name, "months-without-total");
}

#[test]
fn a_figure_published_for_a_month_is_not_replaced_by_a_difference() {
    let mut figures = vec![
        total("half", "police", "2031-01..2031-06", 600),
        total("rest", "police", "2031-02..2031-06", 510),
        total("jan", "institute", "2031-01", 84),
        total("jan-other", "church", "2031-01", 70),
    ];
    let january = |figures: &[Total]| {
        totals(figures)
            .value
            .reconcile(span("2031-01..2031-06"))
            .value
            .cells
            .remove(0)
    };
    let cell = january(&figures);
    assert_eq!(
        (cell.status, cell.best, cell.disagreeing),
        (Status::Observed, Some(84.0), true)
    );
    assert_eq!((cell.limits.low, cell.limits.high), (84.0, Some(90.0)));
    assert_eq!(cell.rests_on, ["jan".into()]);
    assert_eq!(cell.figures.len(), 2);
    // Only an agency that is named, and only a figure that stands, is published for the series.
    figures[2].superseded = true;
    let cell = january(&figures);
    assert_eq!(
        (cell.status, cell.best, cell.disagreeing),
        (Status::Derived, Some(90.0), false)
    );
    figures[2].superseded = false;
    figures[2].count = salida_world::Range::exact(90);
    let cell = january(&figures);
    assert_eq!(
        (cell.status, cell.best, cell.disagreeing),
        (Status::Observed, Some(90.0), false)
    );
}

#[test]
fn a_published_month_below_what_lies_inside_it_holds_both() {
    let figures = [
        total("ten-days", "police", "2031-01-01..2031-01-10", 50),
        total("jan", "institute", "2031-01", 40),
    ];
    let cell = totals(&figures).value.reconcile(span("2031-01")).value.cells.remove(0);
    assert_eq!(
        (cell.status, cell.best, cell.disagreeing),
        (Status::Observed, Some(40.0), true)
    );
    assert!(cell.limits.low <= 40.0 && cell.limits.high.is_none_or(|high| high >= 50.0));
}

#[test]
fn a_partial_period_cuts_its_month() {
    let figures = [
        total("to-30", "police", "2031-08-01..2031-08-30", 300),
        total("rest", "police", "2031-08-31..2031-09-30", 310),
    ];
    let series = totals(&figures).value.reconcile(span("2031-08..2031-09")).value;
    let best: Vec<f64> = series.cells.iter().filter_map(|cell| cell.best).collect();
    assert!(
        (best[0] - 310.0).abs() < 1e-9 && (best[1] - 300.0).abs() < 1e-9,
        "{best:?}"
    );
    assert_eq!(
        (series.cells[0].limits.low, series.cells[0].limits.high),
        (300.0, Some(610.0))
    );
}

#[test]
fn a_count_of_none_is_written_without_a_sign() {
    let figures = [
        total("y", "police", "2031", 0),
        total("h", "police", "2031-01..2031-06", 0),
        total("m", "institute", "2031-03", 0),
        total("n", "institute", "2031-07", 2),
    ];
    let totals = totals(&figures).value;
    let series = totals.reconcile(span("2031-01..2032-02")).value;
    let written = [
        serde_json::to_string(&series).unwrap(),
        serde_json::to_string(&totals.limits(span("2030"))).unwrap(),
        serde_json::to_string(&totals.regions(span("2031")).value).unwrap(),
        serde_json::to_string(&totals.route(span("2031-07..2031-12")).unwrap()).unwrap(),
    ];
    for text in written {
        assert!(text.contains("0.0") && !text.contains("-0.0"), "{text}");
    }
}

#[test]
fn the_order_in_which_totals_are_given_never_matters() {
    let mut figures = vec![
        total("y", "police", "2031", 100),
        total("z", "institute", "2031", 90),
        total("h", "police", "2031-01..2031-06", 70),
        total("i", "institute", "2031-07..2031-12", 40),
    ];
    let expected = totals(&figures).value.reconcile(span("2031"));
    for _ in 0..figures.len() {
        figures.rotate_left(1);
        assert_eq!(totals(&figures).value.reconcile(span("2031")), expected);
    }
}
