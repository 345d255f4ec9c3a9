//! Where something is written and what to say about it.
//!
//! A [`Note`] carries a stable [`Code`], a [`Place`] and typed [`Fact`]s, and no prose: `salida-page` turns it into a
//! sentence in the reader's language. Everything that reads returns [`Checked`]: what could be read, and all the notes.

mod checked;
mod code;
mod fact;
mod likeness;
mod lines;
mod note;
mod place;

pub use checked::Checked;
pub use code::{Code, Severity};
pub use fact::Fact;
pub use likeness::nearest;
pub use lines::Lines;
pub use note::Note;
pub use place::{At, LineColumn, Place};
