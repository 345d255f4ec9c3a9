//! Plain text for the terminal: what `salida impact` answers, in the same words as the page.

mod grid;
mod impact;

pub use impact::impact_text;
