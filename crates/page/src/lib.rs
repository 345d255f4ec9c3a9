//! Report to words, HTML and SVG, and notes to sentences, in three languages. No prose lives below this crate.

mod words;

pub use words::Words;
