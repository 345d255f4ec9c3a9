//! The report as JSON: the same facts as the page, in the order of the report's own fields.

use salida_desk::report::Report;

/// The report as JSON, indented, with a line end at the end. Numbers that are not finite are written as `null`.
pub fn json(report: &Report) -> String {
    let text = serde_json::to_string_pretty(report);
    // A report has neither keys that are no text nor values that refuse to be written; should one come, it says so.
    let mut text = text.unwrap_or_else(|error| serde_json::json!({ "error": error.to_string() }).to_string());
    text.push('\n');
    text
}
