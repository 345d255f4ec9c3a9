//! Report to words, HTML and SVG, and notes to sentences, in three languages. No prose lives below this crate.

mod calendar;
mod html;
mod json;
pub mod notes;
mod svg;
mod words;

pub use html::html;
pub use json::json;
pub use words::Words;
