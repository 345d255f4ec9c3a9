//! What was estimated of a case as CSV: UTF-8, commas, a header, points for decimals whatever the language.

use salida_desk::report::{ComparisonReport, ImpactReport, Interval, ModelReport, PhaseReport};
use salida_world::Span;

const HEADER: &str = "outcome,method,terms,stretch,from,to,covered_days,observed,expected,averted,averted_low,averted_high,ratio,\
                      ratio_low,ratio_high,level,interval\n";

/// One row for each method, stretch and way to an interval: the phases by their ids, and `all`. Of windows before and after,
/// `observed` is what was counted after, and nothing is expected.
pub fn impact_csv(impact: &ImpactReport) -> String {
    let compared = impact.comparisons.iter().flat_map(compared);
    let modelled = impact.models.iter().flat_map(modelled);
    let outcome = impact.outcome.id.as_str();
    let rows = compared
        .chain(modelled)
        .map(|row| format!("{},{row}\n", quoted(outcome)));
    std::iter::once(HEADER.to_owned()).chain(rows).collect()
}

fn compared(it: &ComparisonReport) -> Vec<String> {
    let own = |interval: Option<&Interval>| {
        [
            "before-after".to_owned(),
            String::new(),
            quoted(it.id.as_str()),
            days(it.after.during),
            it.after.days.to_string(),
            it.after.count.map_or_else(String::new, |count| count.to_string()),
            String::new(),
            ",,".to_owned(),
            ends(it.ratio, interval),
            made(interval),
        ]
        .join(",")
    };
    each(it.intervals.iter().collect(), own)
}

fn modelled(model: &ModelReport) -> Vec<String> {
    let phases = model.phases.iter();
    phases.flat_map(|phase| of_phase(model, phase)).collect()
}

fn of_phase(model: &ModelReport, phase: &PhaseReport) -> Vec<String> {
    let own = |interval: Option<&Interval>| {
        let ratio = interval.and_then(|it| phase.ratio_intervals.iter().find(|other| other.method == it.method));
        [
            quoted(model.law),
            model.terms.join(" "),
            phase
                .phase
                .as_ref()
                .map_or_else(|| "all".to_owned(), |id| quoted(id.as_str())),
            days(phase.during),
            phase.covered_days.to_string(),
            phase.counted.to_string(),
            phase.expected.to_string(),
            ends(phase.averted, interval),
            ends(phase.ratio, ratio),
            made(interval),
        ]
        .join(",")
    };
    each(phase.averted_intervals.iter().collect(), own)
}

/// A row for each interval, or one where there is none.
fn each(intervals: Vec<&Interval>, row: impl Fn(Option<&Interval>) -> String) -> Vec<String> {
    if intervals.is_empty() {
        return vec![row(None)];
    }
    intervals.into_iter().map(|it| row(Some(it))).collect()
}

fn days(span: Span) -> String {
    format!("{},{}", span.first(), span.last())
}

fn ends(best: Option<f64>, interval: Option<&Interval>) -> String {
    let of = |end: fn(&Interval) -> Option<f64>| interval.and_then(end);
    [best, of(|it| it.low), of(|it| it.high)].map(number).join(",")
}

fn made(interval: Option<&Interval>) -> String {
    interval.map_or_else(|| ",".to_owned(), |it| format!("{},{}", it.level, it.method))
}

fn number(value: Option<f64>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// A cell in quotes where it needs them. A cell that a spreadsheet would take for a formula gets a mark in front.
pub(crate) fn quoted(cell: &str) -> String {
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
