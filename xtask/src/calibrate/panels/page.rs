//! The page of the manual that holds the tables of panels.

use super::coverage::{COUNTED, DRAWS, SEARCHED, Tally, WAYS};
use super::scenario::{
    AFTER, DONORS, FACTOR_MEMORY, FACTORS, LEVELS as LEVEL_SPREAD, MEAN, OWN, REMAINS, SIZE, Scenario, TREATED,
};
use super::size::{LEVELS, METHODS, bound};
use super::{ASSIGNED, Counted, PANELS};
use std::fmt::Write;

/// The whole page.
pub(super) fn write(scenarios: &[Scenario], counted: &[Counted], panels: usize) -> String {
    let mut page = head(panels);
    page.push_str(&table(scenarios, counted, covered));
    page.push_str("\n## How wide the intervals are\n\nMean width over what would have been, so that 0.40 is from 20 % fewer to 20 % more; for the ratio the width of its interval.\n\n");
    page.push_str(&table(scenarios, counted, wide));
    page.push_str(&refusals(counted));
    page.push_str(&verdict(scenarios, counted));
    page.push_str(&sizes(scenarios, counted));
    page
}

fn head(panels: usize) -> String {
    format!(
        "# How often the intervals of panel methods hold the truth\n\n\
         This page is written by `cargo xtask calibrate panels{}`. Each line draws {panels} panels of {DONORS} donors and one treated unit ({TREATED} where a column says so), with a known truth, and counts how often an \
         interval of 95 % holds it, in per cent, ± its binomial error (one standard deviation). Panel number i of line l has a stream of random numbers of its own, so the \
         tables are the same on any number of threads.\n\n\
         **The panels.** Months are counts, NB2 with k = {SIZE:.0}, around {MEAN:.0} deaths in the middling unit; the log of a unit's level has a standard deviation of {LEVEL_SPREAD}. \
         Two factors move all units: one alike (standard deviation {}), one as far as each carries it ({}), both with a correlation of {FACTOR_MEMORY} from month to month. Each unit has a path of its own besides, of standard deviation \
         {OWN} and with correlation ρ from month to month. The months before are told in each line; {AFTER} come after. All units are drawn alike, so each is as likely as any other to be the treated one. \
         Under a measure at work each death after is averted with probability {:.1}, by a toss of its own.\n\n\
         **The truth** is the mean gap between what came and what would have come, in the same panel; for the ratio it is {REMAINS}, or 1.\n\n{COLUMNS}\
         ## How often they hold the truth\n\n",
        if panels == PANELS { String::new() } else { format!(" --series {panels}") },
        FACTORS[0],
        FACTORS[1],
        1.0 - REMAINS
    )
    .replace("COUNTED", &COUNTED.to_string())
    .replace("DRAWS", &DRAWS.to_string())
    .replace("SEARCHED", &SEARCHED.to_string())
}

const COLUMNS: &str = "\
- **SC**: synthetic control on outcomes. **SDID**: synthetic differences. **count SC**: count synthetic control, its pull chosen by periods left out for the treated and for each placebo anew, which is slow: it is tried on the first COUNTED panels of each line. **ratio**: ratio of ratios. All of counts as they are, without exposure.
- **placebos**: the constant effects that the placebo test by ratio does not reject at 5 %, with 20 placebos. **placebo error**: the estimate ± 1.96 standard deviations of the placebos' effects.
- **conformal**: constant effects that the conformal test does not reject at 5 %. It is asked at the truth in every panel; its ends are searched, for the width, in the first SEARCHED of each line.
- **prediction**: prediction intervals of the sum after, DRAWS draws of the noise before, the noise after bounded as sub-Gaussian (widest) or normal.
- **jackknife**: with fixed weights; refused with one treated unit, as it has to be. **group-time**: Callaway and Sant'Anna's mean ± 1.96 errors. **two-way Poisson ratio**: its interval clustered by unit.

";

/// One row for each line and each state of the measure; `cell` tells one method.
fn table(scenarios: &[Scenario], counted: &[Counted], cell: fn(&Tally) -> String) -> String {
    let names: Vec<&str> = WAYS.iter().map(|way| way.name).collect();
    let mut text = format!(
        "| months before | ρ | measure | {} |\n|--:|--:|---|{}\n",
        names.join(" | "),
        "--:|".repeat(WAYS.len())
    );
    for (scenario, line) in scenarios.iter().zip(counted) {
        for (tallies, measure) in line.coverage.tallies.iter().zip(["idle", "at work"]) {
            let cells: Vec<String> = tallies.iter().map(cell).collect();
            let _ = writeln!(
                text,
                "| {} | {} | {measure} | {} |",
                scenario.months,
                scenario.correlation,
                cells.join(" | ")
            );
        }
    }
    text
}

fn share(tally: &Tally) -> Option<f64> {
    (tally.given > 0).then(|| tally.hits as f64 / tally.given as f64)
}

fn covered(tally: &Tally) -> String {
    share(tally).map_or_else(
        || "refused".to_owned(),
        |share| {
            let error = libm::sqrt(share * (1.0 - share) / tally.given as f64);
            format!("{:.1} ± {:.1}", 100.0 * share, 100.0 * error)
        },
    )
}

fn wide(tally: &Tally) -> String {
    if tally.measured == 0 {
        return "–".to_owned();
    }
    format!("{:.2}", tally.widths as f64 / 1000.0 / tally.measured as f64)
}

/// Least and greatest of each method over all lines, and what it refused.
fn refusals(counted: &[Counted]) -> String {
    let mut text =
        "\n## Over all lines\n\n| method | least | greatest | refused | of |\n|---|--:|--:|--:|--:|\n".to_owned();
    for (place, way) in WAYS.iter().enumerate() {
        let all: Vec<&Tally> = counted
            .iter()
            .flat_map(|line| &line.coverage.tallies)
            .filter_map(|row| row.get(place))
            .collect();
        let shares: Vec<f64> = all.iter().filter_map(|tally| share(tally)).collect();
        let told = |value: f64| {
            if value.is_finite() {
                format!("{:.1}", 100.0 * value)
            } else {
                "–".to_owned()
            }
        };
        let refused: usize = all.iter().map(|tally| tally.refused).sum();
        let given: usize = all.iter().map(|tally| tally.given).sum();
        let _ = writeln!(
            text,
            "| {} | {} | {} | {refused} | {} |",
            way.name,
            told(shares.iter().copied().fold(f64::INFINITY, f64::min)),
            told(shares.iter().copied().fold(f64::NEG_INFINITY, f64::max)),
            refused + given
        );
    }
    text
}

/// Whether a method of counts holds 93 to 97 % in each design.
fn verdict(scenarios: &[Scenario], counted: &[Counted]) -> String {
    let mut text = "\n**Methods of counts that hold 93 to 97 %**, by design. Where the measure works, sets of constant gaps hold more, and sets of constant ratios are the ones to read: \
                    [calibration-ratios.md](calibration-ratios.md).\n\n"
        .to_owned();
    for (scenario, line) in scenarios.iter().zip(counted) {
        for (tallies, measure) in line.coverage.tallies.iter().zip(["idle", "at work"]) {
            let good = |(way, tally): (&super::coverage::Way, &Tally)| {
                let holds = share(tally).is_some_and(|share| (0.93..=0.97).contains(&share));
                (way.of_counts && holds).then_some(way.name)
            };
            let good: Vec<&str> = WAYS.iter().zip(tallies).filter_map(good).collect();
            let told = if good.is_empty() {
                "**none**".to_owned()
            } else {
                good.join(", ")
            };
            let _ = writeln!(
                text,
                "- {} months, ρ {}, {measure}: {told}",
                scenario.months, scenario.correlation
            );
        }
    }
    text
}

/// The size of placebo tests over all assignments.
fn sizes(scenarios: &[Scenario], counted: &[Counted]) -> String {
    let units = DONORS + 1;
    let bounds = LEVELS.map(|level| format!("{:.2} % at {:.0} %", 100.0 * bound(level), 100.0 * level));
    let mut text = format!(
        "\n## The size of placebo tests\n\nIn the first {ASSIGNED} panels of each line, the measure idle, each of the {units} units is made the treated one in turn, and the placebo test by ratio is run: how often it rejects, in per cent of \
         all assignments. Where every unit is compared with all others (**all in**), the test is one over all assignments: in no panel can more than the ⌊α·{units}⌋ units with the largest ratio be rejected, \
         so its size under randomised assignment is at most {}, exactly. **As run**, the treated unit leaves the donors of its placebos, because a measure that worked would spoil them; that test is not \
         covered by the proof, and what it has is measured here. **Most** is the largest number of units rejected in one panel by the test with all in.\n\n",
        bounds.join(" and ")
    );
    let _ = write!(text, "| months before | ρ |");
    for (method, level) in columns() {
        let _ = write!(text, " {method} {:.0} %: as run | all in | most |", 100.0 * level);
    }
    let _ = writeln!(
        text,
        "\n|--:|--:|{}",
        "--:|--:|--:|".repeat(METHODS.len() * LEVELS.len())
    );
    for (scenario, line) in scenarios.iter().zip(counted) {
        let _ = write!(text, "| {} | {} |", scenario.months, scenario.correlation);
        let sizes = &line.sizes;
        let share = |rejected: usize| rejected as f64 * 100.0 / sizes.assignments.max(1) as f64;
        for place in 0..METHODS.len() {
            for level in 0..LEVELS.len() {
                let (run, all) = (share(sizes.rejected[place][level]), share(sizes.permuted[place][level]));
                let _ = write!(text, " {run:.2} | {all:.2} | {} |", sizes.most[place][level]);
            }
        }
        text.push('\n');
    }
    text
}

fn columns() -> impl Iterator<Item = (&'static str, f64)> {
    METHODS
        .into_iter()
        .flat_map(|method| LEVELS.map(|level| (method, level)))
}
