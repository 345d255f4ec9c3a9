//! The answer of `salida impact --panel`: text for the terminal, CSV of the paths, and a page with plots and their tables.

mod csv;
mod page;
mod plots;
mod said;
mod staggered;
mod tables;
mod text;
mod verdict;

pub use csv::panel_csv;
pub use page::panel_html;
pub use text::panel_text;

use crate::Words;
use salida_note::Fact;

/// What is told while a panel is read, and while methods work on it.
pub fn panel_progress(words: &Words, rows: Option<u64>, fits: (usize, usize)) -> String {
    match rows {
        Some(rows) => words.say("panel-progress-rows", &[("rows", Fact::Text(words.count(rows)))]),
        None => {
            let count = |many: usize| Fact::Text(words.count(many as u64));
            words.say("panel-progress-fits", &[("done", count(fits.0)), ("of", count(fits.1))])
        }
    }
}
