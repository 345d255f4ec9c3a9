//! A dossier as tables of `case.toml`, to be added to what is there.

use super::{
    dossier::Dossier,
    row::{self, Row, is_wording},
};
use std::fmt::Write as _;

/// The tables of a dossier: sources, actors, statements.
pub fn write_toml(dossier: &Dossier) -> String {
    let mut text = String::new();
    for row in row::rows(dossier) {
        let _ = writeln!(text, "[[{}]]", row.what.word());
        for name in row.what.keys() {
            line(&mut text, &row, name, dossier.language.code());
        }
        text.push('\n');
    }
    text
}

fn line(text: &mut String, row: &Row, name: &str, own: &str) {
    let cells: Vec<_> = row.cells.iter().filter(|(key, _)| key.name == name).collect();
    let Some((first, plain)) = cells.first() else { return };
    let value = if name == "source" {
        let ids: Vec<String> = row.source_ids().map(quoted).collect();
        format!("[{}]", ids.join(", "))
    } else if name == "denies" {
        plain.clone()
    } else if is_wording(name) && (cells.len() > 1 || first.language.is_some()) {
        let code = |key: &row::Key| key.language.map_or_else(|| own.to_owned(), |it| it.code().to_owned());
        let words = cells
            .iter()
            .map(|(key, text)| format!("{} = {}", code(key), quoted(text)));
        format!("{{ {} }}", words.collect::<Vec<_>>().join(", "))
    } else {
        quoted(plain)
    };
    let _ = writeln!(text, "{name} = {value}");
}

/// A basic string: everything that a reader could take for something else is escaped.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            letter if letter.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(letter));
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}
