//! How often a search for a date finds one where nothing changed, written to a page of its own.

use super::dependent::{DEVIATION, SIZE, Scenario};
use salida_impact::changepoint::{Search, search};
use salida_impact::series::Term;
use salida_world::Span;
use std::fmt::Write;
use std::process::ExitCode;

/// Simulated series for each line.
const SERIES: usize = 1000;
/// Series without change that each is judged by.
const REPLICATES: usize = 99;
/// Fewest observations on each side of a date.
const LEAST: usize = 6;
/// A change of this ratio in the middle is what the power is measured at.
const CHANGE: f64 = 0.6;
const PAGE: &str = "docs/calibration-dates.md";

/// Of so many series: how often a date was found by the search, and by the naive test of the best date.
#[derive(Debug, Clone, Default)]
struct Tally {
    series: usize,
    /// At one in twenty, and at one in ten.
    found: [usize; 2],
    naive: usize,
    /// Where there was a change, found at one in twenty.
    power: usize,
}

impl Tally {
    fn add(&mut self, scenario: &Scenario, line: usize, number: usize) {
        let unchanged = scenario.counted(line, number, 1.0);
        let changed = scenario.counted(line, number, CHANGE);
        self.series += 1;
        if let Some([p, naive]) = p_values(unchanged, number) {
            self.found[0] += usize::from(p <= 0.05);
            self.found[1] += usize::from(p <= 0.10);
            self.naive += usize::from(naive <= 0.05);
        }
        self.power += usize::from(p_values(changed, number).is_some_and(|[p, _]| p <= 0.05));
    }

    fn merge(&mut self, more: &Self) {
        self.series += more.series;
        self.naive += more.naive;
        self.power += more.power;
        for (sum, one) in self.found.iter_mut().zip(more.found) {
            *sum += one;
        }
    }
}

fn p_values(observations: Vec<salida_impact::Observation>, number: usize) -> Option<[f64; 2]> {
    let first = observations.first().and_then(salida_impact::Observation::first)?;
    let within = Span::new(first, observations.last().and_then(salida_impact::Observation::last)?)?;
    let wanted = Search {
        observations,
        within,
        terms: vec![Term::Level],
        least: LEAST,
        replicates: REPLICATES,
        seed: number as u64,
    };
    let found = search(&wanted).value?;
    Some([found.p_value, found.naive_p_value])
}

/// Simulates and writes the page, line by line.
pub(super) fn run(threads: usize, series: Option<usize>) -> ExitCode {
    let scenarios: Vec<Scenario> = Scenario::all().into_iter().filter(|one| one.months <= 120).collect();
    let wanted = series.unwrap_or(SERIES);
    let mut page = head(wanted);
    for (line, scenario) in scenarios.iter().enumerate() {
        let add = |tally: &mut Tally, _: usize, number: usize| tally.add(scenario, line, number);
        for tally in super::shards::measure(1, wanted, threads, add, Tally::merge) {
            let share = |hits: usize| hits as f64 * 100.0 / tally.series.max(1) as f64;
            let [five, ten] = tally.found.map(share);
            let _ = writeln!(
                page,
                "| {} | {} | {five:.1} | {ten:.1} | {:.1} | {:.1} |",
                scenario.months,
                scenario.correlation,
                share(tally.naive),
                share(tally.power)
            );
        }
        let code = if series.is_none() {
            super::keep(PAGE, &page)
        } else {
            ExitCode::SUCCESS
        };
        if code != ExitCode::SUCCESS {
            return code;
        }
        eprintln!("{} of {} lines", line + 1, scenarios.len());
    }
    println!("{page}");
    ExitCode::SUCCESS
}

fn head(series: usize) -> String {
    let error = libm::sqrt(5.0 * 95.0 / series as f64);
    format!(
        "# How often a date is found where nothing changed\n\n\
         This page is written by `cargo xtask calibrate dates`. Each line simulates {series} monthly series without any change, around a latent autoregression of standard deviation \
         {DEVIATION} with correlation ρ from month to month and NB2 noise with k = {SIZE}, and searches every date that leaves {LEAST} months on each side, judged by {REPLICATES} series drawn without \
         change. The binomial error of a figure near 5 is {error:.1}.\n\n\
         - **found at 5 %**, **at 10 %**: how often the p-value of the search is as small, in per cent. At or below the level is right; below it the search is cautious.\n\
         - **naive at 5 %**: how often the best date would have been called a change, had it been taken for the only one and months for independent.\n\
         - **power**: how often a date is found at 5 % when the rate falls to {CHANGE} times what it was, in the middle of the series.\n\n\
         | months | ρ | found at 5 % | at 10 % | naive at 5 % | power |\n|--:|--:|--:|--:|--:|--:|\n"
    )
}
