//! Reference test on the compiled Salvadoran figures, which are not part of the project: it runs where they lie beside it.
#![expect(
    clippy::panic,
    clippy::print_stdout,
    reason = "a helper of a test fails by panicking, and says when it was skipped"
)]

use salida_events::{Evidence, Known, Recorded, Region, Status, Totals, heads, read_csv};
use salida_note::Note;
use salida_world::{ActorId, Day, DeedId, SourceId, Span, ZoneId};
use salida_world::{Mapping, TableKind};
use std::path::PathBuf;

fn mapping(columns: &[(&str, &str)]) -> Mapping {
    let mut mapping = Mapping::plain(TableKind::Tallies);
    mapping.every_row.deed = Some(DeedId::from("homicide"));
    mapping.every_row.zone = Some(ZoneId::from("el-salvador"));
    mapping.every_row.source = Some(SourceId::from("press"));
    let named = |(field, column): &(&str, &str)| ((*field).to_owned(), (*column).to_owned());
    mapping.columns = columns.iter().map(named).collect();
    mapping.columns.insert("count".to_owned(), "homicides".to_owned());
    let ids = [("PNC", "pnc"), ("PNC+IML", "pnc-iml"), ("IML", "iml")];
    let ids = ids.map(|(written, id)| (written.to_owned(), id.to_owned()));
    mapping.values.insert("agency".to_owned(), ids.into());
    mapping
}

fn known() -> Known<'static> {
    Known {
        zones: ["el-salvador"].into(),
        deeds: ["homicide"].into(),
        actors: ["pnc", "pnc-iml", "iml"].into(),
        sources: [("press", None)].into(),
    }
}

/// The reports of both files, or nothing where the files do not lie beside the project.
fn reports(notes: &mut Vec<Note>) -> Option<Vec<Recorded>> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/el-salvador-monthly-press");
    let files = [
        ("COMPILED_monthly.csv", mapping(&[("during", "month")])),
        (
            "COMPILED_period_totals.csv",
            // The column `source` holds free text; every row takes the one source instead.
            mapping(&[("from", "period_start"), ("until", "period_end")]),
        ),
    ];
    let mut reports = Vec::new();
    for (name, mut mapping) in files {
        #[expect(clippy::disallowed_methods, reason = "a test opens its own files")]
        let bytes = std::fs::read(folder.join(name)).ok()?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        for line in text.lines().skip(1) {
            if let Some((_, source)) = line.rsplit_once(',') {
                let sources = mapping.values.entry("source".to_owned()).or_default();
                sources.insert(source.trim_matches('"').to_owned(), "press".to_owned());
            }
        }
        reports.extend(read_csv(name, bytes.as_slice(), &mapping, &known()).into_value(notes));
    }
    Some(reports)
}

fn totals(preference: &[&str]) -> Option<Totals> {
    let mut notes = Vec::new();
    let Some(reports) = reports(&mut notes) else {
        println!("skipped: ../shared/data/el-salvador-monthly-press is not there");
        return None;
    };
    let errors = notes
        .iter()
        .filter(|note| note.severity() == salida_note::Severity::Error);
    assert_eq!(errors.count(), 0, "{notes:#?}");
    assert_eq!(reports.len(), 93 - 8);
    let evidence = Evidence::gather(reports).value;
    let preference: Vec<ActorId> = preference.iter().map(|id| ActorId::from(*id)).collect();
    let (deed, zone) = (DeedId::from("homicide"), ZoneId::from("el-salvador"));
    Some(Totals::of(&heads(&evidence, Day::MAX), &deed, &zone, &preference).value)
}

fn span(text: &str) -> Span {
    text.parse().unwrap_or_else(|flaw| panic!("{text}: {flaw:?}"))
}

/// The figures of a route with their signs, and its sum.
fn signed(totals: &Totals, text: &str) -> (Vec<f64>, f64) {
    let route = totals.route(span(text)).unwrap_or_else(|limits| panic!("{limits:?}"));
    let sign = |adds: bool| if adds { 1.0 } else { -1.0 };
    let figures = route
        .steps
        .iter()
        .map(|step| sign(step.adds) * step.total.count.best as f64);
    (figures.collect(), route.sum.best)
}

#[test]
fn the_crude_sums_and_their_ratio_come_out_as_published() {
    let Some(totals) = totals(&["pnc", "pnc-iml", "iml"]) else {
        return;
    };
    let (before, before_sum) = signed(&totals, "2010-01..2012-02");
    assert_eq!(before, [3987.0, 4371.0, 814.0]);
    let (after, after_sum) = signed(&totals, "2012-03..2013-12");
    assert_eq!(after, [2594.0, -814.0, 2492.0]);
    let ratio = (after_sum / 22.0) / (before_sum / 26.0);
    assert!((ratio - 0.550_450).abs() < 5e-7, "{ratio}");
    assert_eq!(signed(&totals, "2012-03..2014-02").1, 4746.0);
}

#[test]
fn the_phases_of_jones_and_lloyd_come_out_as_published() {
    let Some(totals) = totals(&["pnc", "pnc-iml", "iml"]) else {
        return;
    };
    assert_eq!(signed(&totals, "2012-03..2013-04"), (vec![1243.0, 1210.0], 2453.0));
    assert_eq!(signed(&totals, "2013-05..2015-01").1, 6045.0);
}

#[test]
fn the_first_half_of_2011_is_four_independent_observations() {
    let Some(totals) = totals(&["pnc", "pnc-iml", "iml"]) else {
        return;
    };
    let regions = totals.regions(span("2011-01..2011-06")).value;
    let read = |region: &Region| {
        let spans: Vec<String> = region.spans.iter().map(ToString::to_string).collect();
        (spans.join(" + "), region.count)
    };
    let expected = [
        ("2011-01..2011-02 + 2011-06", 1034.0),
        ("2011-03", 377.0),
        ("2011-04", 340.0),
        ("2011-05", 368.0),
    ];
    let expected = expected.map(|(spans, count)| (spans.to_owned(), count));
    assert_eq!(regions.iter().map(read).collect::<Vec<_>>(), expected);
}

#[test]
fn the_monthly_series_keeps_its_order_of_low_best_and_high() {
    let Some(totals) = totals(&["pnc", "pnc-iml", "iml"]) else {
        return;
    };
    let series = totals.reconcile(span("2009..2016")).value;
    assert_eq!(series.cells.len(), 96);
    for cell in &series.cells {
        if let Some(best) = cell.best {
            assert!(
                cell.limits.low <= best && cell.limits.high.is_none_or(|high| best <= high),
                "{cell:?}"
            );
        }
    }
}

#[test]
fn months_that_an_institute_published_stand_as_published() {
    let Some(totals) = totals(&["pnc", "pnc-iml", "iml"]) else {
        return;
    };
    let published = [
        ("2013-02", 184.0),
        ("2015-06", 677.0),
        ("2015-12", 585.0),
        ("2016-07", 371.0),
    ];
    for (month, count) in published {
        let cells = totals.reconcile(span(month)).value.cells;
        let read: Vec<_> = cells.iter().map(|cell| (cell.status, cell.best)).collect();
        assert_eq!(read, [(Status::Observed, Some(count))], "{month}");
    }
}
