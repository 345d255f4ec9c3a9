//! Tables that a phone can scroll, a keyboard can reach and a screen reader can name.

use super::reader::Reader;
use maud::{Markup, html};

/// Rows shown before the rest is folded.
const ROWS_OPEN: usize = 8;

/// A table with its caption, the heads of its columns and its rows. The first cell of a row is its head.
pub(crate) fn table(caption: &Markup, heads: &[String], rows: &[Vec<Markup>]) -> Markup {
    html! {
        div.scroll tabindex="0" role="region" aria-label=(plain(caption)) {
            table {
                caption { (caption) }
                thead { tr { @for head in heads { th scope="col" { (head) } } } }
                tbody { @for row in rows { (line(row)) } }
            }
        }
    }
}

/// A table that shows its first rows and folds the rest, with their number.
pub(crate) fn long_table(caption: &Markup, heads: &[String], rows: &[Vec<Markup>], reader: &Reader<'_>) -> Markup {
    if rows.len() <= ROWS_OPEN + 2 {
        return table(caption, heads, rows);
    }
    let (open, folded) = rows.split_at(ROWS_OPEN);
    html! {
        (table(caption, heads, open))
        details { summary { (reader.tell_count("page-rows-more", folded.len())) } (table(caption, heads, folded)) }
    }
}

/// A fold with its summary.
pub(crate) fn fold(summary: &str, inside: &Markup) -> Markup {
    html! { details { summary { (summary) } (inside) } }
}

fn line(row: &[Markup]) -> Markup {
    html! {
        tr {
            @for (index, cell) in row.iter().enumerate() {
                @if index == 0 { th scope="row" { (cell) } } @else { td { (cell) } }
            }
        }
    }
}

/// A piece of markup without its tags, for the label of a region and for the terminal. The text is escaped already, so
/// that it is unescaped first.
pub(crate) fn plain(caption: &Markup) -> String {
    let mut text = String::new();
    let mut inside = false;
    for letter in caption.0.chars() {
        match letter {
            '<' => inside = true,
            '>' => inside = false,
            other if !inside => text.push(other),
            _ => {}
        }
    }
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}
