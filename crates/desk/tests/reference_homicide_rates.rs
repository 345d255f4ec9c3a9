//! Reference test: every method on the annual homicide rates of El Salvador from the truce on, beside complete entities in
//! the Americas, with and without those that the truce may have touched. It asserts what any careful analysis has to find
//! (who the donors are, that no mixture of them looks like El Salvador, that the aftermath turns the sign) and prints figures.
#![expect(
    clippy::print_stdout,
    reason = "a reference test prints what it found, and that it did not run"
)]
#![expect(clippy::unwrap_used, reason = "a table that cannot be read is a failed test")]

use salida_desk::panel::{Columns, Comparison, Course, PanelAsked, PanelReport, evaluate, open};
use std::path::Path;
use std::sync::atomic::AtomicBool;

const TABLE: &str = "../../../shared/data/unodc-homicide-rates/homicide-rate-unodc.csv";
const RATE: &str = "Homicide rate per 100,000 population";
const REGION: &str = "World region according to OWID";

fn report(last: &str, phases: &[&str], without: &[&str]) -> Option<PanelReport> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(TABLE);
    if !file.exists() {
        println!("skipped: the homicide rates are not beside the checkout");
        return None;
    }
    let own = |list: &[&str]| list.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    let asked = PanelAsked {
        file,
        columns: Columns {
            unit: Some("Entity".to_owned()),
            period: Some("Year".to_owned()),
            outcomes: vec![RATE.to_owned()],
            ..Columns::default()
        },
        keep: ["North America", "South America"]
            .map(|it| (REGION.to_owned(), it.to_owned()))
            .to_vec(),
        treated_units: own(&["El Salvador"]),
        from: Some("2012".to_owned()),
        window: Some(format!("2000..{last}")),
        phases: own(phases),
        donors_without: own(without),
        seed: 20_120_309,
        ..PanelAsked::default()
    };
    let taken = open(&asked, &|_| {}).value.unwrap();
    let stop = AtomicBool::new(false);
    let course = Course {
        stop: &stop,
        progress: &|_, _| {},
        threads: 2,
    };
    Some(evaluate(&taken, &asked, &course))
}

fn told(comparison: &Comparison) {
    println!("{} donors: {}", comparison.donors.len(), comparison.donors.join(", "));
    for method in &comparison.methods {
        let Some(found) = &method.found else {
            println!("  {:<30} refused: {:?}", method.method, method.refused);
            continue;
        };
        for window in &found.windows {
            println!(
                "  {:<30} {:<10} {}-{} mean gap {:8.2} running {:8.2} ratio {:5.2} rank {:?} fit {:.2}",
                method.method,
                window.phase.as_deref().unwrap_or("all"),
                window.first,
                window.last,
                window.mean,
                window.running.unwrap_or(f64::NAN),
                window.ratio.unwrap_or(f64::NAN),
                window.rank.map(|rank| (rank.at_least, rank.of)),
                found.quality.pre_rmspe,
            );
        }
    }
    println!("  {:?}", comparison.verdict);
}

#[test]
fn el_salvador_beside_complete_entities_of_the_americas() {
    let neighbours = ["Belize", "Guatemala", "Honduras"];
    let Some(all) = report("2014", &["truce=2012..2013", "aftermath=2014..2014"], &[]) else {
        return;
    };
    let without = report("2014", &["truce=2012..2013", "aftermath=2014..2014"], &neighbours).unwrap();
    let (all, without) = (&all.comparisons[0], &without.comparisons[0]);
    told(all);
    told(without);
    assert_eq!((all.before, all.periods.len()), (12, 15));
    assert_eq!(
        all.donors.len(),
        25,
        "26 entities of the Americas are complete, El Salvador among them"
    );
    assert!(
        neighbours
            .iter()
            .all(|name| all.donors.iter().any(|donor| donor == name))
    );
    assert_eq!(without.donors.len(), 22);
    for comparison in [all, without] {
        // Rates of 2012 and 2013 lie far below those of 2009 to 2011, and every method that compares says so.
        for found in comparison.methods.iter().filter_map(|method| method.found.as_ref()) {
            assert!(found.windows.iter().all(|window| window.mean.is_finite()));
            assert!(
                found.windows[1].mean < found.windows[2].mean,
                "the aftermath lies above the truce"
            );
            if let Some(placebos) = &found.placebos {
                assert_eq!(placebos.ran.len() + placebos.failed.len(), comparison.donors.len());
            }
        }
    }
}

#[test]
fn the_aftermath_turns_the_sign() {
    let phases = ["truce=2012..2013", "aftermath=2014..2016"];
    let Some(report) = report("2016", &phases, &[]) else {
        return;
    };
    let comparison = &report.comparisons[0];
    told(comparison);
    let path = &comparison
        .methods
        .iter()
        .find_map(|method| method.found.as_ref())
        .unwrap()
        .path;
    let rounded: Vec<i64> = {
        #[expect(clippy::cast_possible_truncation, reason = "rates below a thousand")]
        path.observed
            .iter()
            .skip(11)
            .map(|rate| (rate * 10.0).round() as i64)
            .collect()
    };
    assert_eq!(rounded, [718, 424, 409, 636, 1076, 851], "rates of 2011 to 2016");
    let signs: Vec<(f64, f64)> = { comparison.methods.iter() }
        .filter_map(|method| method.found.as_ref())
        .map(|found| (found.windows[1].mean, found.windows[2].mean))
        .collect();
    let turned = signs
        .iter()
        .filter(|(truce, aftermath)| *truce < 0.0 && *aftermath > 0.0)
        .count();
    assert!(
        turned * 2 > signs.len(),
        "{turned} of {} methods: fewer in the truce, more after it",
        signs.len()
    );
}
