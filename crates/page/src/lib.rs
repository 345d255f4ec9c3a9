//! Report to words, HTML and SVG, and notes to sentences, in three languages. No prose lives below this crate.

mod calendar;
mod csv;
mod html;
mod json;
pub mod notes;
mod panel;
mod plot;
mod said;
mod svg;
mod text;
mod words;

pub use csv::impact_csv;
pub use html::{PAGE_MARK, html};
pub use json::{impact_json, json, json_line, map_json, panel_json, standing_json};
pub use panel::{panel_csv, panel_html, panel_progress, panel_text};
pub use plot::{PICTURE_MARK, Picture, picture};
pub use text::{Teller, impact_text, map_text, standing_text, why_text};
pub use words::Words;
