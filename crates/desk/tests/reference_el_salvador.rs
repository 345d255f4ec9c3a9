//! Reference test: the case's own rows against the compiled press figures, where those lie beside the project. Every
//! figure of 2009 to 2016 is there, by agency and period, or is left out for a reason that is named here.
#![expect(clippy::unwrap_used, reason = "a case that cannot be read is a failed test")]
#![allow(clippy::disallowed_methods, reason = "a test opens its own files")]

use salida_desk::open;
use salida_world::{Happening, Span};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// Differences of other published totals, which the case leaves out so that nothing counts twice (see its README).
const LEFT_OUT: [(&str, &str); 3] = [("pnc", "2013-03"), ("pnc", "2014-01"), ("iml", "2014-04")];

fn beside() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/el-salvador-monthly-press")
}

fn agency(written: &str) -> &'static str {
    match written {
        "PNC" => "pnc",
        "IML" => "iml",
        _ => "tripartite",
    }
}

/// Agency, period and count of each row of the compiled files, for the years of the case.
fn compiled() -> Vec<(&'static str, String, u64)> {
    let read = |name: &str| fs::read_to_string(beside().join(name)).unwrap();
    let months = read("COMPILED_monthly.csv");
    let months = months.lines().skip(1).map(|line| {
        let cells: Vec<&str> = line.split(',').collect();
        let partial = cells[3].starts_with("partial");
        let period = if partial {
            "2011-08-01..2011-08-30".to_owned()
        } else {
            cells[0].to_owned()
        };
        (agency(cells[1]), period, cells[2].parse().unwrap())
    });
    let periods = read("COMPILED_period_totals.csv");
    let periods = periods.lines().skip(1).map(|line| {
        let cells: Vec<&str> = line.split(',').collect();
        (
            agency(cells[2]),
            format!("{}..{}", cells[0], cells[1]),
            cells[3].parse().unwrap(),
        )
    });
    let rows = months
        .chain(periods)
        .map(|(agency, period, count)| (agency, period.parse::<Span>().unwrap(), count));
    let years: Span = "2009..2016".parse().unwrap();
    rows.filter(|(_, period, _)| years.covers(*period))
        .map(|(agency, period, n)| (agency, period.to_string(), n))
        .collect()
}

#[test]
fn reference_every_compiled_figure_is_a_row_of_the_case() {
    if !beside().is_dir() {
        println!("skipped: {} is not here", beside().display());
        return;
    }
    let opened = open(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cases/el-salvador-2012")).unwrap();
    let ours: BTreeSet<(String, String, u64)> = opened
        .evidence
        .reports
        .iter()
        .filter_map(|report| match &report.happening {
            Happening::Tally(tally) if tally.deed.as_str() == "homicide" => {
                Some((tally.agency.to_string(), tally.during.to_string(), tally.count.best))
            }
            _ => None,
        })
        .collect();
    let compiled = compiled();
    assert!(compiled.len() > 60, "the compiled files were read");
    let missing: Vec<_> = compiled
        .into_iter()
        .filter(|(agency, period, count)| !ours.contains(&((*agency).to_owned(), period.clone(), *count)))
        .filter(|(agency, period, _)| !LEFT_OUT.contains(&(*agency, period.as_str())))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
