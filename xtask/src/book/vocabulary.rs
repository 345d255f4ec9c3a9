//! The words of the language: every keyword in English, Spanish and French, as the three tables have them.

use std::fmt::Write;

/// A row for each keyword; where a language reads several phrases, the first one is the one that is printed.
pub(super) fn table() -> String {
    let mut text = "\n| English | Spanish | French |\n|---|---|---|\n".to_owned();
    for phrases in salida_case::covenant::vocabulary() {
        let [en, es, fr] = phrases.map(|phrases| phrases.join(" / "));
        let _ = writeln!(text, "| {en} | {es} | {fr} |");
    }
    text.push('\n');
    text
}
