//! The page of the manual that holds the table.

use super::coverage::{Coverage, METHODS};
use super::scenario::{Noise, Reported, Scenario, TRUE_RATIO};
use super::{BOOTSTRAPPED_OF_LONG, REPLICATES, SERIES};
use std::fmt::Write;

/// The whole of `docs/calibration.md`.
pub(super) fn write(scenarios: &[Scenario], coverages: &[Coverage]) -> String {
    let mut page = head();
    for (scenario, coverage) in scenarios.iter().zip(coverages) {
        page.push_str(&line(scenario, coverage));
    }
    page.push_str(&closing(coverages));
    page
}

fn head() -> String {
    let [error, wider] = [SERIES, BOOTSTRAPPED_OF_LONG].map(|series| binomial_error(95.0, series));
    let mut page = format!(
        "# How often the intervals hold the truth\n\n\
         This page is written by `cargo xtask calibrate`. Each line simulates {SERIES} series whose truth is known, with a rate after of {TRUE_RATIO} times the \
         rate that would have been, and counts how often an interval of 95 % holds that truth, in per cent. The binomial error of one figure near 95 is {error:.1} \
         (one standard deviation), so figures between {low:.1} and {high:.1} are what a true 95 % gives in nineteen of twenty lines. The bootstrap takes {REPLICATES} \
         replicates for each series here, fewer than the 999 of a real run, and is drawn for the first {BOOTSTRAPPED_OF_LONG} series where there are 200 months (binomial error {wider:.1}).\n\n",
        low = 95.0 - 1.96 * error,
        high = 95.0 + 1.96 * error,
    );
    page.push_str(COLUMNS);
    let _ = writeln!(
        page,
        "| reported before | law | mean | φ | trend | {} |",
        METHODS.join(" | ")
    );
    let _ = writeln!(page, "|---|---|--:|--:|--:|{}", "--:|".repeat(METHODS.len()));
    page
}

const COLUMNS: &str = "\
- **reported before**: `48 months` and `200 months` have one count for each month; `8 numbers` are half-years, three single months and what is left of their half-year over 26 months, the way El Salvador's figures came out; `16 numbers` are the same over 60 months. The 24 months after are one total.
- **law**: `NB1` is the noise of the model; under `NB2` the variance of a month is μ + μ²/k, so the model is wrong about it.
- **mean**: deaths in an average month before. **φ**: variance over mean in an average month. **trend**: growth of the rate in a year.
- **exact ratio**: before and after, Clopper–Pearson, as if deaths were independent and without trend. It is published because it is widely used, and it is far too short.
- **robust ratio**: before and after, quasi-Poisson with the t quantile. It knows no trend, so a trend breaks it.
- **formula ratio**, **formula averted**: interrupted series with level and trend, quasi-Poisson, intervals by formula; the ratio of expected rates, and the count that would have been.
- **NB1 ratio**, **NB1 averted**: the same with coefficients and dispersion by maximum likelihood of NB1.
- **bootstrap ratio**, **bootstrap averted**: the same fit as the formula, intervals by the parametric bootstrap.

Every series is fitted with level and trend, whether or not it has one. Series depend on nothing but their month; what months that depend on each other do to every figure is in [calibration-dependence.md](calibration-dependence.md).

Where the model is wrong in earnest the figures say so: under `NB2` with a rising rate the variance after is larger than any month before suggests, and the \
intervals of the count that would have been hold it less often than they claim; the longer the series, the larger that gap.

";

fn line(scenario: &Scenario, coverage: &Coverage) -> String {
    let reported = match scenario.reported {
        Reported::Monthly(months) => format!("{months} months"),
        Reported::Totals => "8 numbers".to_owned(),
        Reported::LongTotals => "16 numbers".to_owned(),
    };
    let law = match scenario.noise {
        Noise::Nb1 => "NB1",
        Noise::Nb2 => "NB2",
    };
    let shares: Vec<String> = shares(coverage)
        .map(|share| share.map_or("–".to_owned(), |s| format!("{s:.1}")))
        .collect();
    format!(
        "| {reported} | {law} | {} | {} | {:.0} % | {} |\n",
        scenario.mean,
        scenario.dispersion,
        scenario.trend * 100.0,
        shares.join(" | ")
    )
}

fn shares(coverage: &Coverage) -> impl Iterator<Item = Option<f64>> {
    let pairs = coverage.hits.iter().zip(coverage.given);
    pairs.map(|(hits, given)| (given > 0).then(|| *hits as f64 / given as f64 * 100.0))
}

/// The least and the greatest figure of each column, and how many intervals were refused.
fn closing(coverages: &[Coverage]) -> String {
    let mut text = "\n| method | least | greatest | intervals refused |\n|---|--:|--:|--:|\n".to_owned();
    for (column, method) in METHODS.iter().enumerate() {
        let figures: Vec<f64> = coverages
            .iter()
            .filter_map(|line| shares(line).nth(column).flatten())
            .collect();
        let least = figures.iter().copied().fold(f64::INFINITY, f64::min);
        let greatest = figures.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let refused: usize = coverages.iter().filter_map(|line| line.refused.get(column)).sum();
        let _ = writeln!(text, "| {method} | {least:.1} | {greatest:.1} | {refused} |");
    }
    text
}

/// One standard deviation of a share in per cent, over so many series.
fn binomial_error(share: f64, series: usize) -> f64 {
    libm::sqrt(share * (100.0 - share) / series as f64)
}
