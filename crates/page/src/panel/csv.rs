//! The paths as CSV: one row per comparison, method and period, with points for decimals whatever the language.

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

/// A cell in quotes where it needs them. A cell that a spreadsheet would take for a formula gets a mark in front.
fn quoted(cell: &str) -> String {
    let formula =
        cell.starts_with(['=', '+', '@', '\t', '\r']) || (cell.starts_with('-') && cell.parse::<f64>().is_err());
    let safe = if formula { format!("'{cell}") } else { cell.to_owned() };
    if safe.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", safe.replace('"', "\"\""))
    } else {
        safe
    }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn cells_are_quoted_where_they_have_to_be_and_no_formula_gets_out() {
        assert_eq!(quoted("Homicide rate per 100,000"), "\"Homicide rate per 100,000\"");
        assert_eq!(quoted("say \"x\""), "\"say \"\"x\"\"\"");
        assert_eq!(
            (quoted("=1+1"), quoted("-5"), quoted("-x")),
            ("'=1+1".to_owned(), "-5".to_owned(), "'-x".to_owned())
        );
    }
}
