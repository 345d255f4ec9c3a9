//! Plain text for the terminal: what `salida impact`, `salida map` and `salida standing` answer, in the same words as the page.

mod columns;
pub(crate) mod grid;
mod impact;
mod map;
mod standing;
mod wrap;

pub use impact::impact_text;
pub use map::map_text;
pub(crate) use standing::nothing_but;
pub use standing::{Teller, standing_text, why_text};
