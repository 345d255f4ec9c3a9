//! The report as JSON: the same facts as the page, in the order of the report's own fields.

use salida_desk::report::{ImpactReport, MapReport, Report, Standings};
use serde::Serialize;
use std::io::{self, Write};

/// The report as JSON, indented, with a line end at the end. Numbers that are not finite are written as `null`.
pub fn json(report: &Report) -> String {
    indented(report)
}

/// The impact part alone, in the same form.
pub fn impact_json(impact: &ImpactReport) -> String {
    indented(impact)
}

/// The methods on a panel, in the same form.
pub fn panel_json(answer: &salida_desk::panel::PanelReport) -> String {
    indented(answer)
}

/// The standings alone, in the same form, written as they are put into words: those of very many commitments fill hundreds of
/// megabytes, which nobody needs at once.
pub fn standing_json(answer: &Standings, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, answer)?;
    out.write_all(b"\n")
}

/// The map alone, in the same form.
pub fn map_json(answer: &MapReport) -> String {
    indented(answer)
}

/// Facts as one line, for programs that read a stream line by line.
pub fn json_line(facts: &impl Serialize) -> String {
    let text = serde_json::to_string(facts);
    let mut text = text.unwrap_or_else(|error| serde_json::json!({ "error": error.to_string() }).to_string());
    text.push('\n');
    text
}

fn indented(facts: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(facts);
    // A report has neither keys that are no text nor values that refuse to be written; should one come, it says so.
    let mut text = text.unwrap_or_else(|error| serde_json::json!({ "error": error.to_string() }).to_string());
    text.push('\n');
    text
}
