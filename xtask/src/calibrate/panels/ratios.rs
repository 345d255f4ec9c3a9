//! Sets of ratios that the placebo test does not reject, on the same panels, written to a page of their own: they take
//! seconds where the other methods take an hour.

use super::PANELS;
use super::scenario::{DONORS, Drawn, REMAINS, Scenario};
use crate::calibrate::{keep, shards};
use salida_impact::difference::RatioOfRatios;
use salida_impact::method::Method;
use salida_impact::placebo::RatioTest;
use salida_impact::synthetic::OutcomeOnly;
use std::fmt::Write;
use std::process::ExitCode;

const ALPHA: f64 = 0.05;
const METHODS: [&str; 2] = ["ratio", "SC"];
const PAGE: &str = "docs/calibration-ratios.md";

/// Of the panels of a line, by method, without a measure at work and with it.
#[derive(Debug, Clone, Default)]
struct Counted {
    tallies: [[Tally; METHODS.len()]; 2],
}

#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    /// Panels in which the true ratio is not rejected, and in which the set holds it.
    stands: usize,
    held: usize,
    refused: usize,
    given: usize,
    /// Widths in thousandths of those that have two ends.
    widths: u64,
    closed: usize,
}

impl Counted {
    fn add(&mut self, drawn: &Drawn, panel: usize) {
        for (at_work, row) in [false, true].into_iter().zip(&mut self.tallies) {
            let truth = if at_work { REMAINS } else { 1.0 };
            let methods: [&dyn Method; 2] = [&RatioOfRatios, &OutcomeOnly::default()];
            for (method, tally) in methods.into_iter().zip(row) {
                let test = drawn
                    .block(1, at_work)
                    .and_then(|block| RatioTest::new(method, &block, panel as u64));
                match test {
                    Ok(test) => tally.add(&test, truth),
                    Err(_) => tally.refused += 1,
                }
            }
        }
    }

    fn merge(&mut self, more: &Self) {
        for (own, other) in self.tallies.iter_mut().flatten().zip(more.tallies.iter().flatten()) {
            own.stands += other.stands;
            own.held += other.held;
            own.refused += other.refused;
            own.given += other.given;
            own.widths += other.widths;
            own.closed += other.closed;
        }
    }
}

impl Tally {
    fn add(&mut self, test: &RatioTest, truth: f64) {
        self.given += 1;
        self.stands += usize::from(test.rank(truth).p() > ALPHA);
        let Some(set) = test.ratios(ALPHA) else { return };
        self.held += usize::from(set.low <= truth && truth <= set.high);
        if set.high.is_finite() {
            self.closed += 1;
            self.widths += thousandths(set.high - set.low);
        }
    }

    fn share(&self, hits: usize) -> String {
        if self.given == 0 {
            return "refused".to_owned();
        }
        let share = hits as f64 / self.given as f64;
        let error = libm::sqrt(share * (1.0 - share) / self.given as f64);
        format!("{:.1} ± {:.1}", 100.0 * share, 100.0 * error)
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a width is not negative, and one over a thousand is cut"
)]
fn thousandths(width: f64) -> u64 {
    (1000.0 * width).clamp(0.0, 1e6) as u64
}

/// Simulates and writes the page, line by line.
pub(in crate::calibrate) fn run(threads: usize, panels: Option<usize>) -> ExitCode {
    let scenarios = Scenario::all();
    let wanted = panels.unwrap_or(PANELS);
    let mut page = head(wanted);
    for (line, scenario) in scenarios.iter().enumerate() {
        let add = |counted: &mut Counted, _: usize, panel: usize| counted.add(&scenario.simulate(line, panel), panel);
        for counted in shards::measure(1, wanted, threads, add, Counted::merge) {
            page.push_str(&rows(scenario, &counted));
        }
        if panels.is_none() && keep(PAGE, &page) != ExitCode::SUCCESS {
            return ExitCode::from(3);
        }
        eprintln!("{} of {} lines", line + 1, scenarios.len());
    }
    println!("{page}");
    ExitCode::SUCCESS
}

fn rows(scenario: &Scenario, counted: &Counted) -> String {
    let mut text = String::new();
    for (tallies, measure) in counted.tallies.iter().zip(["idle", "at work"]) {
        let _ = write!(text, "| {} | {} | {measure} |", scenario.months, scenario.correlation);
        for tally in tallies {
            let width = tally.widths as f64 / 1000.0 / tally.closed.max(1) as f64;
            let open = tally.given - tally.closed;
            let (stands, held) = (tally.share(tally.stands), tally.share(tally.held));
            let _ = write!(text, " {stands} | {held} | {width:.2} | {open} | {} |", tally.refused);
        }
        text.push('\n');
    }
    text
}

fn head(panels: usize) -> String {
    let columns = METHODS.map(|method| format!("{method}: not rejected | set | width | open | refused"));
    format!(
        "# How often sets of ratios hold the truth on panels\n\n\
         This page is written by `cargo xtask calibrate ratios`. The panels are those of [calibration-panels.md](calibration-panels.md), {panels} for each line, with one treated unit and {DONORS} donors. There, sets of constant gaps hold the truth \
         more often than they say wherever the measure works, because fewer deaths also vary less. Here the placebo test asks for a constant ratio, and keeps deaths of placebos as the measure \
         would have kept them.\n\n\
         - **ratio**: ratio of ratios, a method of counts. **SC**: synthetic control on outcomes.\n\
         - **not rejected**: how often the true ratio, 1 or {REMAINS}, is not rejected at 5 %, in per cent ± binomial error. With {DONORS} placebos a right test has {:.1}.\n\
         - **set**: how often the set, from the least to the greatest ratio that is not rejected, holds it. It takes what lies between as well, so it holds a little more often.\n\
         - **width**: mean width of sets with two ends. **open**: sets without an upper end, or empty ones. **refused**: panels without a test.\n\n\
         | months before | ρ | measure | {} |\n|--:|--:|---|{}\n",
        100.0 * DONORS as f64 / (DONORS + 1) as f64,
        columns.join(" | "),
        "--:|".repeat(5 * METHODS.len())
    )
}
