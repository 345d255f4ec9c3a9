//! The page of the manual that holds the table of dependent months.

use super::coverage::{Coverage, METHODS};
use super::scenario::{DEVIATION, MONTHS_AFTER, SIZE, Scenario};
use super::{DRAWS, REPLICATES};
use crate::calibrate::scenario::TRUE_RATIO;
use std::fmt::Write;

/// The whole page.
pub(super) fn write(scenarios: &[Scenario], coverages: &[Coverage], series: usize) -> String {
    let mut page = head(series);
    for (scenario, coverage) in scenarios.iter().zip(coverages) {
        page.push_str(&line(scenario, coverage));
    }
    page.push_str(&closing(coverages));
    page
}

fn head(series: usize) -> String {
    let error = libm::sqrt(95.0 * 5.0 / series as f64);
    let mut page = format!(
        "# How often the intervals hold the truth when months depend on each other\n\n\
         This page is written by `cargo xtask calibrate dependence`; [calibration.md](calibration.md) has the same for independent months. Each line simulates {series} series with a known \
         truth and counts how often an interval of 95 % holds it, in per cent. The binomial error of one figure near 95 is {error:.1} (one standard deviation).\n\n\
         The log of a month's rate wanders as a first-order autoregression with a standard deviation of {DEVIATION} in the long run; around it counts are NB2 with k = {SIZE}. \
         There is no trend, but every series is fitted with level and trend. The {MONTHS_AFTER} months after are one total, {TRUE_RATIO} times what would have been on the same \
         latent path. The bootstrap takes {REPLICATES} replicates, the latent series {DRAWS} paths.\n\n"
    );
    page.push_str(COLUMNS);
    let columns = METHODS
        .iter()
        .map(|method| format!("{method} ratio | {method} averted"));
    let columns: Vec<String> = columns.collect();
    let _ = writeln!(page, "| months before | ρ | mean | φ | {} |", columns.join(" | "));
    let _ = writeln!(page, "|--:|--:|--:|--:|{}", "--:|".repeat(2 * METHODS.len()));
    page
}

const COLUMNS: &str = "\
- **ρ**: correlation of one month's latent value with the next. **mean**: deaths in an average month. **φ**: variance over mean in an average month.
- **formula**, **NB1**, **bootstrap**: the interrupted series with independent months, as in the other table. They know nothing of ρ, and what they lose by it is the point of this page.
- **latent**: the series with a latent autoregression and NB2 noise, which is the law that the series were drawn with; its priors are not.
- **ratio**: the ratio of expected rates. **averted**: the count that would have been, and with it the deaths averted.

";

fn line(scenario: &Scenario, coverage: &Coverage) -> String {
    let shares: Vec<String> = shares(coverage)
        .map(|share| share.map_or("–".to_owned(), |s| format!("{s:.1}")))
        .collect();
    format!(
        "| {} | {} | {} | {:.1} | {} |\n",
        scenario.months,
        scenario.correlation,
        scenario.mean,
        scenario.dispersion(),
        shares.join(" | ")
    )
}

fn shares(coverage: &Coverage) -> impl Iterator<Item = Option<f64>> {
    let pairs = coverage.hits.iter().zip(coverage.given);
    pairs.map(|(hits, given)| (given > 0).then(|| *hits as f64 / given as f64 * 100.0))
}

/// Least and greatest of each method, its refusals, and how long its intervals are.
fn closing(coverages: &[Coverage]) -> String {
    let mut text = "\n| method | least ratio | greatest ratio | least averted | greatest averted | refused | mean length, share of the count |\n\
                    |---|--:|--:|--:|--:|--:|--:|\n"
        .to_owned();
    for (method, name) in METHODS.iter().enumerate() {
        let ends = |column: usize| {
            let figures = coverages.iter().filter_map(|line| shares(line).nth(column).flatten());
            figures.fold((f64::INFINITY, f64::NEG_INFINITY), |(least, greatest), figure| {
                (least.min(figure), greatest.max(figure))
            })
        };
        let ((low, high), (few, many)) = (ends(2 * method), ends(2 * method + 1));
        let given: usize = coverages.iter().map(|line| line.given[2 * method + 1]).sum();
        let asked: usize = coverages.iter().map(|line| line.series).sum();
        let length: u64 = coverages.iter().map(|line| line.lengths[method]).sum();
        let length = length as f64 / 1000.0 / given.max(1) as f64;
        let refused = asked - given;
        let _ = writeln!(
            text,
            "| {name} | {low:.1} | {high:.1} | {few:.1} | {many:.1} | {refused} | {length:.2} |"
        );
    }
    text
}
