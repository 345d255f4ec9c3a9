//! The paths as CSV: one row per comparison, method and period, with points for decimals whatever the language.

use crate::csv::quoted;
use salida_desk::panel::PanelReport;

/// Observed, counterfactual, gap and running sum of gaps of each method in each period; UTF-8, commas, a header.
pub fn panel_csv(report: &PanelReport) -> String {
    let mut out = "outcome,from,method,period,after,observed,counterfactual,gap,running_gap,unit\n".to_owned();
    for comparison in &report.comparisons {
        for report in &comparison.methods {
            let Some(found) = &report.found else { continue };
            let mut running = 0.0;
            let gaps = found.path.gaps();
            for (at, (period, gap)) in comparison.periods.iter().zip(&gaps).enumerate() {
                let after = at >= comparison.before;
                running += if after { *gap } else { 0.0 };
                let number = |values: &[f64]| values.get(at).map(f64::to_string).unwrap_or_default();
                let cells = [
                    quoted(&comparison.outcome),
                    quoted(&comparison.from),
                    quoted(report.method),
                    quoted(period),
                    u8::from(after).to_string(),
                    number(&found.path.observed),
                    number(&found.path.counterfactual),
                    gap.to_string(),
                    if after { running.to_string() } else { String::new() },
                    if found.in_counts || comparison.per.is_none() {
                        "as-recorded"
                    } else {
                        "rate"
                    }
                    .to_owned(),
                ];
                out.push_str(&cells.join(","));
                out.push('\n');
            }
        }
    }
    out
}
