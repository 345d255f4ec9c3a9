//! The answer as plain text for the terminal.

use super::{
    said::Said,
    staggered::Together,
    tables::{self, Table},
};
use crate::{Words, notes::visible_lines, text::grid};
use salida_desk::panel::PanelReport;

/// Width of prose in the terminal.
const WIDTH: usize = 100;

/// Methods side by side, as plain text.
pub fn panel_text(report: &PanelReport, words: &Words) -> String {
    let mut parts: Vec<String> = report
        .comparisons
        .iter()
        .map(|of| comparison(&Said { words, of }))
        .collect();
    parts.extend(report.staggered.iter().map(|of| together(&Together { words, of })));
    if parts.is_empty() {
        parts.push(format!("{}\n", words.say("panel-nothing", &[])));
    }
    let read = tables::read(report, words).join("\n  ");
    parts.push(format!("{}  {read}\n", heading(&words.say("panel-read", &[]), '-')));
    visible_lines(&parts.join("\n"))
}

fn comparison(said: &Said<'_>) -> String {
    let verdict: String = said.verdict().iter().map(|line| wrapped(line, "  ")).collect();
    let mut parts = vec![
        format!("{}{}", heading(&said.title(), '='), wrapped(&said.lead(), "")),
        format!("{}{verdict}", heading(&said.say("panel-verdict"), '-')),
        format!(
            "{}{}{}",
            told(&said.methods()),
            wrapped(&said.say("panel-signs"), "  "),
            wrapped(&said.say("panel-below-best"), "  ")
        ),
    ];
    parts.extend(said.phases().map(|table| told(&table)));
    parts.push(told(&said.checks()));
    parts.extend(said.importances().map(|table| told(&table)));
    parts.extend([said.data(), said.choices()].map(|table| told(&table)));
    parts.join("\n")
}

fn together(of: &Together<'_>) -> String {
    let lines: String = of.lines().iter().map(|line| wrapped(line, "  ")).collect();
    let mut parts = vec![format!("{}{lines}", heading(&of.title(), '='))];
    parts.extend([of.study(), of.units()].into_iter().flatten().map(|table| told(&table)));
    parts.join("\n")
}

fn heading(text: &str, line: char) -> String {
    format!("{text}\n{}\n", line.to_string().repeat(text.chars().count()))
}

/// A table in columns. A row of one cell is a sentence, and takes no column.
fn told(table: &Table) -> String {
    let (rows, sentences): (Vec<_>, Vec<_>) = table.rows.iter().cloned().partition(|row| row.len() > 1);
    let all: Vec<Vec<String>> = std::iter::once(table.heads.clone()).chain(rows).collect();
    let sentences: String = sentences.iter().flatten().map(|line| wrapped(line, "  ")).collect();
    let words = all.iter().flatten().map(|cell| cell.chars().count()).max().unwrap_or(0);
    // Long cells do not stand in columns: each row is a line of its own.
    let body = if words > 60 {
        all.iter().skip(1).map(|row| wrapped(&row.join("  "), "  ")).collect()
    } else {
        grid::grid(&all)
    };
    format!("{}{body}{sentences}", heading(&table.title, '-'))
}

fn wrapped(text: &str, indent: &str) -> String {
    let mut out = String::new();
    let mut line = indent.to_owned();
    for word in text.split(' ') {
        if line.chars().count() + 1 + word.chars().count() > WIDTH && line.trim() != "" {
            out.push_str(line.trim_end());
            out.push('\n');
            line = format!("{indent}{}", if indent.is_empty() { "" } else { "  " });
        } else if line.trim() != "" {
            line.push(' ');
        }
        line.push_str(word);
    }
    out.push_str(line.trim_end());
    out.push('\n');
    out
}
